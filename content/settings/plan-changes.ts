/** What has changed between two plans, in words: for whoever changed it, and for all in the channel. */
import { dateInWords, exactMoment } from '../moments.ts';
import { daysInWords } from '../options/days.ts';
import { hoursInWords } from '../options/hours.ts';
import type { Instant, Plan } from '../plan.ts';
import { intervalInWords, motionInWords, timetableInWords, versionInWords } from './plan-words.ts';

const isOn = (plan: Plan | undefined): boolean => plan?.state.is === 'on';
const isOff = (plan: Plan | undefined): boolean => plan === undefined || plan.state.is === 'off';

/** When the pause ends that holds now. */
const pauseOf = (plan: Plan | undefined, now: Instant): Instant | undefined =>
  plan?.pausedUntil !== undefined && plan.pausedUntil > now ? plan.pausedUntil : undefined;

const sameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** A setting that is another one now: as a sentence to one person, and as what comes behind a name and a colon. */
interface Piece {
  readonly sentence: string;
  readonly clause: string;
}

const piece = (clause: string): Piece => ({
  clause,
  sentence: `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`,
});

/** Settings of the timetable; said as one where breaks start. */
function timetablePieces(before: Plan, after: Plan): readonly Piece[] {
  const often = intervalInWords(after);
  const isSame = before.every === after.every && before.at === after.at;
  return [
    ...(isSame ? [] : [{ sentence: `A break comes ${often}.`, clause: `a break ${often} from now on` }]),
    ...(sameList(before.hours, after.hours) ? [] : [piece(`working hours are ${hoursInWords(after.hours)}`)]),
    ...(sameList(before.days, after.days)
      ? []
      : [
          {
            sentence: `Working days: ${daysInWords(after.days)}.`,
            clause: `working days are ${daysInWords(after.days)}`,
          },
        ]),
    ...(before.zone === after.zone ? [] : [piece(`the time zone is ${after.zone}`)]),
  ];
}

function otherPieces(before: Plan, after: Plan): readonly Piece[] {
  return [
    ...(before.version === after.version ? [] : [piece(`poses are ${versionInWords[after.version]}`)]),
    ...(before.motion === after.motion ? [] : [piece(`pictures are ${motionInWords(after.motion)}`)]),
    ...(before.silent === after.silent
      ? []
      : [piece(`breaks come ${after.silent ? 'without' : 'with'} a notification`)]),
    ...after.daysOff
      .filter((date) => !before.daysOff.includes(date))
      .map((date) => piece(`${dateInWords(date)} is a day off`)),
  ];
}

/** Days that have gone by are dropped now and then: that is no news. */
const daysBack = (before: Plan, after: Plan, today: string): readonly Piece[] =>
  before.daysOff
    .filter((date) => date >= today && !after.daysOff.includes(date))
    .map((date) => piece(`${dateInWords(date)} is a working day again`));

interface Change {
  readonly before: Plan | undefined;
  readonly after: Plan;
  readonly now: Instant;
  /** The date in the channel. */
  readonly today: string;
}

const settingsIn = ({ before, after, today }: Change): readonly Piece[] =>
  before === undefined
    ? []
    : [...timetablePieces(before, after), ...otherPieces(before, after), ...daysBack(before, after, today)];

/** For whoever made the change; empty where there is none. */
export function changeForActor(change: Change): readonly string[] {
  const { before, after, now } = change;
  const [was, is] = [pauseOf(before, now), pauseOf(after, now)];
  const starts = isOn(after) && !isOn(before);
  const told: string[] = [];
  if (starts && is === undefined) told.push(`Breaks are on: ${timetableInWords(after)}.`);
  else if (starts) told.push(`Breaks are switched on: ${timetableInWords(after)}.`);
  if (isOff(after) && before !== undefined && !isOff(before)) told.push('Breaks are off.');
  if (is !== undefined && is !== was)
    told.push(`Breaks are paused until ${exactMoment(is, after.zone, now)}. They go on by themselves then.`);
  if (was !== undefined && is === undefined) told.push('The pause is over.');
  const pieces = starts && before !== undefined ? otherPieces(before, after) : settingsIn(change);
  told.push(...pieces.map(({ sentence }) => sentence));
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
