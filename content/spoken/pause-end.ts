/** When a pause ends; where that is no moment ahead, one of the same kind that is. */
import { DateTime } from 'luxon';
import { isoDate, local, momentInWords, wallClock } from '../moments.ts';
import { formatClock, NOON } from '../options/clock.ts';
import { LONGEST_DAYS, TOO_LONG, type PauseUntil, type PlainPause } from '../options/pause.ts';
import { accept, refuse, type Decoded } from '../options/option.ts';
import type { Instant, IsoDate, MinuteOfDay } from '../plan.ts';

const MINUTE = 60_000;
const LONGEST = LONGEST_DAYS * 24 * 60 * MINUTE;

/** When a pause that begins now will end, on a whole minute. */
export function endOfPause(pause: PlainPause, now: Instant, zone: string): Decoded<Instant> {
  const end = Math.ceil(endInstant(pause, now, zone) / MINUTE) * MINUTE;
  if (end <= now) return isPast(pause, end, now, zone);
  if (end - now > LONGEST)
    return refuse(TOO_LONG, pause.kind === 'until' ? sameDayAhead(pause, now, zone) : ['1 year']);
  return accept(end);
}

function endInstant(pause: PlainPause, now: Instant, zone: string): Instant {
  switch (pause.kind) {
    case 'for':
      // Days are added on the calendar, so that a change to summer time moves no clock.
      return local(now, zone)
        .plus({ months: pause.months ?? 0, days: pause.days ?? 0 })
        .plus({ minutes: pause.minutes })
        .toMillis();
    case 'tomorrow':
      return startOf(isoDate(now, zone), 1, zone);
    case 'until':
      // The midnight that is next, where no day is said.
      if (pause.date === undefined && pause.minute === 0) return startOf(isoDate(now, zone), 1, zone);
      return instantOf(pause.date ?? isoDate(now, zone), pause.minute, zone);
  }
}

const startOf = (date: IsoDate, daysLater: number, zone: string): Instant =>
  local(DateTime.fromISO(date, { zone }).toMillis(), zone)
    .plus({ days: daysLater })
    .startOf('day')
    .toMillis();

/** By the clock on the wall: one that is skipped in spring is an hour later, one that comes twice in autumn is the first. */
function instantOf(date: IsoDate, minute: MinuteOfDay, zone: string): Instant {
  const day = DateTime.fromISO(date, { zone });
  if (minute === 0) return day.startOf('day').toMillis();
  return day.set({ hour: Math.floor(minute / 60), minute: minute % 60 }).toMillis();
}

const written = (date: IsoDate, minute: MinuteOfDay): string =>
  `until ${date}${minute === 0 ? '' : ` ${formatClock(minute)}`}`;

function isPast(pause: PlainPause, end: Instant, now: Instant, zone: string): Decoded<never> {
  if (pause.kind !== 'until') return refuse('That pause would be over before it begins.');
  const { date, minute } = pause;
  const today = isoDate(now, zone);
  if (date !== undefined && date < today)
    return refuse(`${momentInWords(end, zone, now)} is in the past.`, sameDayAhead(pause, now, zone));
  if (minute === 0) return refuse('Today has begun already.', ['until tomorrow']);
  const evening = minute + NOON;
  const isLater = minute < NOON && evening > wallClock(now, zone);
  return refuse(`${formatClock(minute)} today is in the past.`, [
    ...(isLater ? [`until ${formatClock(evening)}`] : []),
    `until tomorrow ${formatClock(minute)}`,
  ]);
}

/** The same day of the year, in the year that comes. */
function sameDayAhead({ date, minute }: PauseUntil, now: Instant, zone: string): readonly string[] {
  if (date === undefined) return [];
  const { year } = local(now, zone);
  const ahead = [year, year + 1]
    .map((one) => DateTime.fromISO(date, { zone: 'utc' }).set({ year: one }).toFormat('yyyy-MM-dd'))
    .find((one) => instantOf(one, minute, zone) > now);
  return ahead === undefined ? [] : [written(ahead, minute)];
}

/** As the pause option reads it: `until 2027-01-04`, `until 2027-01-04 14:00`. */
export function formatPause(until: Instant, zone: string): string {
  const then = local(until, zone);
  return `until ${then.toFormat(then.hour === 0 && then.minute === 0 ? 'yyyy-MM-dd' : 'yyyy-MM-dd HH:mm')}`;
}
