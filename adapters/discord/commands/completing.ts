/** What is offered while somebody types into a field of a command: all of it is right as it stands. */
import { declarationOf, type CommandName } from '../../../content/commands/commands.ts';
import { decodeCall, spread } from '../../../content/commands/decode-call.ts';
import { exampleOf, spanOf } from '../../../content/commands/examples.ts';
import { fitExample } from '../../../content/commands/fit-examples.ts';
import { lineOf } from '../../../content/text/plain-text.ts';
import { likelyFirst, likelyZones, zonesOfLocales } from '../../../content/places/likely-zones.ts';
import { dateInWords } from '../../../content/moments.ts';
import { judgeDay, judgePause } from '../../../content/commands/judge-day.ts';
import type { SpokenReader } from '../../../content/spoken/reader.ts';
import { nearestDaysOff, type ChannelDays } from '../../../content/spoken/channel-days.ts';
import { dayAhead } from '../../../content/spoken/dates-ahead.ts';
import type { LocalRules } from '../../../content/local-rules.ts';
import { fitting, raisedTo, type Choice, type Option } from '../../../content/options/option.ts';

import { plain, shorten } from '../../shared/text.ts';
import { limits } from '../view/limits.ts';

export interface Typing {
  readonly command: CommandName;
  /** The key of the option. */
  readonly option: string;
  /** So far. */
  readonly text: string;
  /** Time zones in use around. */
  readonly zones: readonly string[];
  /** Names of voice channels around. */
  readonly rooms?: readonly string[] | undefined;
  readonly locales: readonly string[];
  readonly rules: LocalRules;
  /** Of the channel, where it is known. */
  readonly calendar?: Calendar | undefined;
}

export interface Calendar {
  readonly here: ChannelDays;
  readonly spoken: SpokenReader | undefined;
}

/** Time zones are too many to be offered in the order of their names. */
const isZone = (option: string): boolean => option === 'zone';

export function choicesFor(typing: Typing): readonly Choice[] {
  const { command, option, text, calendar } = typing;
  const seen = new Set<string>();
  const any = offered(typing);
  const isOfDays = declarationOf(command).options[option]?.calendar === 'any day';
  const right =
    isOfDays && calendar !== undefined ? daysAheadFor(command, plain(text).trim(), any, calendar) : any;
  return right
    .filter(({ value }) => value.length <= limits.choiceText && !seen.has(value) && seen.add(value))
    .slice(0, limits.choices)
    .map(({ label, value }) => ({ label: shorten(plain(label), limits.choiceText), value }));
}

function offered(typing: Typing): readonly Choice[] {
  const { command, option: key, text, zones, locales, rules, calendar } = typing;
  const declared = declarationOf(command).options[key];
  if (declared === undefined) return [];
  const option = raisedTo(declared, rules.leastEvery);
  const typed = plain(text).trim();
  const complete = option.complete(typed, limits.choices);
  const named = (value: string): Choice => ({ label: value.replaceAll('_', ' '), value });
  if (isZone(key)) {
    if (typed === '') return [...likelyZones(zones, locales).map(named), ...complete];
    return mayBeSeveral(option, typed)
      ? zonesLikelyFirst(option, typed, [...zones, ...zonesOfLocales(locales)])
      : complete;
  }
  if (option.calendar === 'a day off') return calendar === undefined ? [] : daysOffFor(typed, calendar);
  if (option.rooms === true) {
    const only = (typing.rooms ?? []).map((name) => `only ${name}`).map((value) => ({ label: value, value }));
    return [...complete, ...fitting(only, typed.replace(/^only\s+/iu, ''), limits.choices)];
  }
  if (typed === '') return complete;
  // The other fields may be filled in later.
  const heard = decodeCall(command, { ...exampleOf(command).values, [key]: typed });
  const fitted = fittedTo(rules, command, key, typed);
  if (heard.ok) return complete.length > 0 ? complete : [{ label: fitted, value: fitted }];
  const meant = heard.problem.suggestions?.flatMap(({ values }) => values[key] ?? []) ?? [];
  const ahead = (value: string): string =>
    option.calendar === undefined || calendar === undefined ? value : dayAhead(value, calendar.here.today);
  const corrected = meant.map((value) => named(fittedTo(rules, command, key, ahead(value))));
  // A guess is for what fits nothing.
  return complete.length > 0 ? complete : corrected;
}

/** What is right, with no interval below the shortest: `45m at :00` becomes `1h at :00`. */
function fittedTo(rules: LocalRules, command: CommandName, key: string, typed: string): string {
  const given = spread(command, { [key]: typed });
  if (!given.ok) return typed;
  const { values } = fitExample({ name: command, values: given.value }, rules);
  if (Object.entries(given.value).every(([name, value]) => values[name] === value)) return typed;
  const option = declarationOf(command).options[key];
  if (option?.keyword !== undefined) return values[key] ?? typed;
  return lineOf({ ...spanOf({ name: command, values }), path: [] }).replace(/^\S+ /u, '');
}

/** The days off that there are: those that fit what is typed, or else all, the nearest to a date first. */
function daysOffFor(typed: string, { here, spoken }: Calendar): readonly Choice[] {
  const shown = (value: string): Choice => ({ label: dateInWords(value), value });
  const all = here.daysOff.map(shown);
  const fit = fitting(all, typed, limits.choices);
  const read = fit.length > 0 ? undefined : judgeDay(typed, here, spoken);
  if (read?.ok !== true) return fit.length > 0 ? fit : all;
  return here.daysOff.includes(read.value)
    ? [shown(read.value)]
    : nearestDaysOff(here, read.value, limits.choices).map(shown);
}

/** Without what has gone by in the channel; for what is typed, one that is ahead. */
function daysAheadFor(
  command: CommandName,
  typed: string,
  choices: readonly Choice[],
  { here, spoken }: Calendar,
): readonly Choice[] {
  const judge = command === 'pause' ? judgePause : judgeDay;
  return choices.flatMap((one) => {
    const read = judge(one.value, here, spoken);
    if (read.ok) return [one];
    const meant = one.value === typed ? (read.problem.suggestions ?? []) : [];
    return meant.filter((value) => judge(value, here, spoken).ok).map((value) => ({ label: value, value }));
  });
}

/** More than are shown: among the last may be what is likely here. */
const MANY = 100;

function zonesLikelyFirst(option: Option, typed: string, likely: readonly string[]): readonly Choice[] {
  const found = option.complete(typed, MANY);
  const order = likelyFirst(
    found.map(({ value }) => value),
    likely,
  );
  return order.flatMap((zone) => found.find(({ value }) => value === zone) ?? []);
}

const mayBeSeveral = (option: Option, typed: string): boolean => !option.decode(typed).ok;

/** Whether it matters which day it is, and which are off. */
export const needsDays = ({ command, option: key }: Pick<Typing, 'command' | 'option'>): boolean =>
  declarationOf(command).options[key]?.calendar !== undefined;

/** Whether it matters which zones are in use around. */
export const needsZones = ({
  command,
  option: key,
  text,
}: Pick<Typing, 'command' | 'option' | 'text'>): boolean => {
  const option = declarationOf(command).options[key];
  return isZone(key) && option !== undefined && mayBeSeveral(option, text);
};
