/** What is offered while somebody types into a field of a command: all of it is right as it stands. */
import { declarationOf, type CommandName } from '../../../content/commands/commands.ts';
import { decodeCall } from '../../../content/commands/decode-call.ts';
import { exampleOf } from '../../../content/commands/examples.ts';
import { likelyZones, zonesOfLocales } from '../../../content/places/likely-zones.ts';
import type { LocalRules } from '../../../content/local-rules.ts';
import { raisedTo, type Choice, type Option } from '../../../content/options/option.ts';
import { likelyFirst } from '../../../content/places/usual.ts';
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
  readonly locales: readonly string[];
  readonly rules: LocalRules;
}

/** Time zones are too many to be offered in the order of their names. */
const isZone = (option: string): boolean => option === 'zone';

export function choicesFor(typing: Typing): readonly Choice[] {
  const seen = new Set<string>();
  return offered(typing)
    .filter(({ value }) => value.length <= limits.choiceText && !seen.has(value) && seen.add(value))
    .slice(0, limits.choices)
    .map(({ label, value }) => ({ label: shorten(plain(label), limits.choiceText), value }));
}

function offered({ command, option: key, text, zones, locales, rules }: Typing): readonly Choice[] {
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
  if (typed === '') return complete;
  // The other fields may be filled in later.
  const heard = decodeCall(command, { ...exampleOf(command).values, [key]: typed });
  const asTyped = { label: typed, value: typed };
  if (heard.ok) return complete.length > 0 ? complete : [asTyped];
  const meant = heard.problem.suggestions?.flatMap(({ values }) => values[key] ?? []) ?? [];
  const corrected = meant.map(named);
  // A guess is for what fits nothing.
  return complete.length > 0 ? complete : corrected;
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

/** Whether it matters which zones are in use around. */
export const needsZones = ({
  command,
  option: key,
  text,
}: Pick<Typing, 'command' | 'option' | 'text'>): boolean => {
  const option = declarationOf(command).options[key];
  return isZone(key) && option !== undefined && mayBeSeveral(option, text);
};
