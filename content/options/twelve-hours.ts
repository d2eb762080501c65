/**
 * Hours that were perhaps typed by a 12-hour clock without am or pm: `9-5`, `9-12,1-5`. At their word they run past
 * midnight, or through the night; read from one time to the next on a dial they are a day's work.
 */
import type { HourRange, MinuteOfDay } from '../plan.ts';
import { DAY, NOON, type ClockTime } from './clock.ts';

export interface TypedRange {
  readonly start: ClockTime;
  readonly end: ClockTime;
}

export interface Readings {
  /** At their word. */
  readonly literal: readonly HourRange[];
  /** What could have been meant as well, and is the likelier. */
  readonly day?: readonly HourRange[];
}

const couldBeEither = ({ clock }: ClockTime): boolean => clock === 'dial' || clock === 'full';

/** Whoever works at that hour says so: it is before six. */
const isUnlikelyStart = (minute: MinuteOfDay): boolean => minute < 6 * 60;

export function readingsOf(ranges: readonly TypedRange[]): Readings {
  const settled = ranges.map(withSharedHalf);
  const literal = settled.map(({ start, end }) => ({
    start: start.minute,
    end: end.minute === 0 ? DAY : end.minute,
  }));
  const times = settled.flatMap(({ start, end }) => [start, end]);
  const isCertain =
    times.some(({ clock }) => clock === 'day') ||
    (times.every(({ clock }) => clock !== 'dial') && isSorted(literal.map(({ start }) => start)));
  const day = isCertain ? undefined : onDial(settled);
  return day === undefined || same(day, literal) ? { literal } : { literal, day };
}

/** `9-5pm`, `1-5pm`: am or pm at the end is meant for the start too, where the start is then the earlier. */
function withSharedHalf({ start, end }: TypedRange): TypedRange {
  if (!couldBeEither(start) || end.clock !== 'halves') return { start, end };
  const ends = end.minute === 0 ? DAY : end.minute;
  const [am, pm] = [start.minute % NOON, (start.minute % NOON) + NOON];
  const sameHalf = end.minute >= NOON || ends === DAY ? pm : am;
  const minute = sameHalf < ends ? sameHalf : sameHalf === pm ? am : pm;
  // Midnight is the end of an evening and of a long day.
  return { start: { minute, clock: ends === DAY ? 'dial' : 'halves' }, end };
}

/** Each time as the next one on a dial; nothing where that runs past midnight. */
function onDial(ranges: readonly TypedRange[]): readonly HourRange[] | undefined {
  const read: HourRange[] = [];
  let now: MinuteOfDay | undefined;
  for (const range of ranges) {
    const start = couldBeEither(range.start) ? nextOnDial(range.start.minute, now) : range.start.minute;
    if (now !== undefined && start < now) return undefined;
    const ends = range.end.minute === 0 ? DAY : range.end.minute;
    const end = couldBeEither(range.end) ? nextOnDial(ends, start + 1) : ends;
    if (end <= start || end > DAY) return undefined;
    read.push({ start, end });
    now = end;
  }
  return read;
}

function nextOnDial(minute: MinuteOfDay, from: MinuteOfDay | undefined): MinuteOfDay {
  const first = minute % NOON;
  if (from === undefined) return isUnlikelyStart(first) ? first + NOON : first;
  return first >= from ? first : first + Math.ceil((from - first) / NOON) * NOON;
}

const isSorted = (numbers: readonly number[]): boolean =>
  numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));

const same = (one: readonly HourRange[], other: readonly HourRange[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
