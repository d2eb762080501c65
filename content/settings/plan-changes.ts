/** What has changed between two plans, in words: for whoever changed it, for all in the channel, and for the audit. */
import { quietClause, tidyClause } from './plan-sentences.ts';
import { dateInWords, exactMoment } from '../moments.ts';
import { daysInWords } from '../options/days.ts';
import { hoursInWords } from '../options/hours.ts';
import type { Instant, Plan } from '../plan.ts';
import { holidayOn } from './holiday-words.ts';
import { regionInWords } from '../places/holiday-regions.ts';
import {
  intervalInWords,
  meetingsInWords,
  motionInWords,
  timetableInWords,
  versionInWords,
  type FactLabel,
} from './plan-words.ts';

const isOn = (plan: Plan | undefined): boolean => plan?.state.is === 'on';
const isOff = (plan: Plan | undefined): boolean => plan === undefined || plan.state.is === 'off';

/** When the pause ends that holds now. */
const pauseOf = (plan: Plan | undefined, now: Instant): Instant | undefined =>
  plan?.pausedUntil !== undefined && plan.pausedUntil > now ? plan.pausedUntil : undefined;

const sameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** A setting that is another one now: as a sentence to one person, and as what comes behind a name and a colon. */
interface Piece {
  readonly fact: FactLabel;
  readonly sentence: string;
  readonly clause: string;
  /** The same to whoever reads it weeks later, where it differs. */
  readonly kept?: string;
}

const piece = (fact: FactLabel, clause: string): Piece => ({
  fact,
  clause,
  sentence: `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`,
});

/** Settings of the timetable; said as one where breaks start. */
function timetablePieces(before: Plan, after: Plan): readonly Piece[] {
  const often = intervalInWords(after);
  const isSame = before.every === after.every && before.at === after.at;
  return [
    ...(isSame
      ? []
      : [
          {
            fact: 'How often',
            sentence: `A break comes ${often}.`,
            clause: `a break ${often} from now on`,
            kept: `a break ${often}`,
          } as const,
        ]),
    ...(sameList(before.hours, after.hours)
      ? []
      : [piece('Hours', `working hours are ${hoursInWords(after.hours)}`)]),
    ...(sameList(before.days, after.days)
      ? []
      : [
          {
            fact: 'Days',
            sentence: `Working days: ${daysInWords(after.days)}.`,
            clause: `working days are ${daysInWords(after.days)}`,
          } as const,
        ]),
    ...(before.zone === after.zone ? [] : [piece('Time zone', `the time zone is ${after.zone}`)]),
  ];
}

function otherPieces(before: Plan, after: Plan, isOwn = false): readonly Piece[] {
  return [
    ...(before.version === after.version
      ? []
      : [piece('Poses', `poses are ${versionInWords[after.version]}`)]),
    ...(before.motion === after.motion
      ? []
      : [piece('Moving pictures', `pictures are ${motionInWords(after.motion)}`)]),
    ...(before.silent === after.silent
      ? []
      : [piece('Notification', `breaks come ${after.silent ? 'without' : 'with'} a notification`)]),
    ...(before.meetings === after.meetings
      ? []
      : [piece('Meetings', `breaks ${meetingsInWords(after.meetings, isOwn)}`)]),
    ...(before.quiet === after.quiet ? [] : [piece('When ignored', quietClause(after.quiet))]),
    ...(before.tidy === after.tidy ? [] : [piece('Tidy', tidyClause(after.tidy))]),
    ...after.daysOff
      .filter((date) => !before.daysOff.includes(date))
      .map((date) => piece('Days off', `${dateInWords(date)} is a day off`)),
    ...holidayPieces(before, after),
  ];
}

/** A calendar for other years is no news. */
function holidayPieces(before: Plan, after: Plan): readonly Piece[] {
  const region = after.holidays?.region;
  const isSame = before.holidays?.region === region;
  return [
    ...(isSame
      ? []
      : region === undefined
        ? [piece('Holidays', 'breaks come on public holidays as well')]
        : [piece('Holidays', `public holidays of ${regionInWords(region)} are days off`)]),
    ...after.workdays
      .filter((date) => !before.workdays.includes(date))
      .map((date) =>
        piece(
          'Holidays',
          `${dateInWords(date)} is a working day, though it is a holiday: ${holidayOn(after, date) ?? ''}`,
        ),
      ),
  ];
}

/** Days that have gone by are dropped now and then: that is no news. */
const daysBack = (before: Plan, after: Plan, today: string): readonly Piece[] =>
  before.daysOff
    .filter((date) => date >= today && !after.daysOff.includes(date))
    // Said already where it is a holiday that is worked on.
    .filter((date) => !after.workdays.includes(date) || before.workdays.includes(date))
    .map((date) => piece('Days off', `${dateInWords(date)} is a working day again`));

/** Holidays that were working days; where another region was chosen, that is the news. */
const holidaysBack = (before: Plan, after: Plan, today: string): readonly Piece[] =>
  before.holidays?.region === after.holidays?.region
    ? before.workdays
        .filter((date) => date >= today && !after.workdays.includes(date) && !isNewlyOff(before, after, date))
        .map((date) => piece('Holidays', `${dateInWords(date)} is a day off again`))
    : [];

const isNewlyOff = (before: Plan, after: Plan, date: string): boolean =>
  after.daysOff.includes(date) && !before.daysOff.includes(date);

interface Change {
  readonly before: Plan | undefined;
  readonly after: Plan;
  readonly now: Instant;
  /** The date in the channel. */
  readonly today: string;
  /** It is the plan of somebody's own breaks. */
  readonly isOwn?: boolean;
}

const settingsIn = ({ before, after, today, isOwn }: Change): readonly Piece[] =>
  before === undefined
    ? []
    : [
        ...timetablePieces(before, after),
        ...otherPieces(before, after, isOwn),
        ...daysBack(before, after, today),
        ...holidaysBack(before, after, today),
      ];

/**
 * For whoever looks back later: without a word that is true for a while only; nothing where there is no change. `isNew`:
 * there was no plan, and `before` is what one is at first.
 */
export function changeForAudit(
  change: Change & { readonly before: Plan },
  isNew: boolean,
): string | undefined {
  const { before, after, now } = change;
  const [was, is] = [pauseOf(before, now), pauseOf(after, now)];
  const starts = isOn(after) && !isOn(before);
  const first = `${isOn(after) ? 'breaks on' : 'set up, breaks off'}: ${timetableInWords(after)}`;
  const pieces = isNew ? otherPieces(before, after) : settingsIn(change);
  const told = [
    ...(isNew ? [first] : starts ? ['breaks on'] : []),
    ...(isOff(after) && !isOff(before) ? ['breaks off'] : []),
    ...(is !== undefined && is !== was ? [`breaks paused until ${exactMoment(is, after.zone, now)}`] : []),
    ...(was !== undefined && is === undefined ? ['the pause ended'] : []),
    ...pieces.map(({ clause, kept = clause }) => kept),
  ];
  return told.length === 0 ? undefined : told.join('; ');
}

/** A sentence about a change, and the lines of the plan that say no more than it does. */
export interface ChangeInWords {
  readonly sentence: string;
  readonly facts: readonly FactLabel[];
}

/** What a sentence about the timetable says. */
export const timetableFacts: readonly FactLabel[] = ['Breaks', 'How often', 'Hours', 'Days', 'Time zone'];

/** One day off is not the whole list of them, nor is a region a list of its holidays. */
const toldOf = ({ fact, sentence }: Piece): ChangeInWords => ({
  sentence,
  facts: fact === 'Days off' || fact === 'Holidays' ? [] : [fact],
});

/** Of the state of the breaks. */
const ofState = (sentence: string): ChangeInWords => ({ sentence, facts: ['Breaks'] });

/** For whoever made the change; empty where there is none. */
export function changeForActor(change: Change): readonly ChangeInWords[] {
  const { before, after, now, isOwn } = change;
  const [was, is] = [pauseOf(before, now), pauseOf(after, now)];
  const starts = isOn(after) && !isOn(before);
  const told: ChangeInWords[] = [];
  if (starts && is === undefined)
    told.push({ sentence: `Breaks are on: ${timetableInWords(after)}.`, facts: timetableFacts });
  // That they are paused all the same is in the first line below.
  else if (starts)
    told.push({
      sentence: `Breaks are switched on: ${timetableInWords(after)}.`,
      facts: timetableFacts.filter((fact) => fact !== 'Breaks' || is !== was),
    });
  if (isOff(after) && before !== undefined && !isOff(before)) told.push(ofState('Breaks are off.'));
  if (is !== undefined && is !== was)
    told.push(
      ofState(`Breaks are paused until ${exactMoment(is, after.zone, now)}. They go on by themselves then.`),
    );
  if (was !== undefined && is === undefined) told.push({ sentence: 'The pause is over.', facts: [] });
  const pieces = starts && before !== undefined ? otherPieces(before, after, isOwn) : settingsIn(change);
  told.push(...pieces.map(toldOf));
  return told;
}

/** For all in the channel, and true for as long as it can be read there; nothing where there is no change. */
export function changeForAll(who: string, change: Change): string | undefined {
  const { before, after, now } = change;
  const [was, is] = [pauseOf(before, now), pauseOf(after, now)];
  const starts = isOn(after) && !isOn(before);
  const deeds: string[] = [];
  if (starts) deeds.push(`switched breaks on: ${timetableInWords(after)}`);
  if (isOff(after) && !isOff(before)) deeds.push('switched breaks off');
  if (is !== undefined && is !== was) deeds.push(`paused breaks until ${exactMoment(is, after.zone, now)}`);
  if (was !== undefined && is === undefined && isOn(after) && !starts)
    deeds.push(`ended the pause: breaks go on, ${intervalInWords(after)}`);
  const pieces = starts && before !== undefined ? otherPieces(before, after) : settingsIn(change);
  const settings = pieces.map(({ clause }) => clause).join('; ');
  if (deeds.length === 0) return settings === '' ? undefined : `${who}: ${settings}.`;
  const done = `${who} ${deeds.join(', and ')}.`;
  return settings === '' ? done : `${done} Also: ${settings}.`;
}
