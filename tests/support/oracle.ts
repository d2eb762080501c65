/**
 * When breaks are due, found the slow way: walk through time minute by minute, look at the wall clock, and ask
 * the rules about that minute. Shares nothing with `scheduler/`, so that the two can be held against each other.
 */
import type { HourRange, Instant, Timetable } from '../../content/plan.ts';

const MINUTE = 60_000;
const DAY = 1440;

/** A walk through the minutes of [from, until) with an eye on one zone's clock. */
export interface Walk {
  readonly from: Instant;
  readonly until: Instant;
  /** For each minute walked, what the clock shows, in minutes since 1970-01-01T00:00 of that clock. */
  readonly shows: Int32Array;
  /** For each minute walked, whether the clock shows it for the first time. */
  readonly firstTime: Uint8Array;
}

/** The platform's own idea of a zone's clock: `2026-03-29 03:00`. */
function clockOf(zone: string): (at: Instant) => number {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (at) => Date.parse(`${format.format(at).replace(' ', 'T')}Z`) / MINUTE;
}

/** The walk begins three days early, since a clock that was set back repeats what it showed before. */
const EARLY = 3 * DAY;

/** Where the clock runs straight from one quarter of an hour to the next, the minutes between need no look. */
const QUARTER = 15;

export function walk(zone: string, from: Instant, until: Instant): Walk {
  const clock = clockOf(zone);
  const start = from - EARLY * MINUTE;
  const length = Math.ceil((until - start) / MINUTE);
  const shows = new Int32Array(length + QUARTER);
  let next = clock(start);
  for (let index = 0; index < length; index += QUARTER) {
    const here = next;
    next = clock(start + (index + QUARTER) * MINUTE);
    const straight = next - here === QUARTER;
    for (let more = 0; more < QUARTER; more++)
      shows[index + more] = straight ? here + more : clock(start + (index + more) * MINUTE);
  }

  // No clock is further from UTC than two days.
  const lowest = start / MINUTE - 2 * DAY;
  const seen = new Uint8Array(length + 4 * DAY);
  const firstTime = new Uint8Array(length);
  for (let index = 0; index < length; index++) {
    const shown = (shows[index] ?? Number.NaN) - lowest;
    firstTime[index] = seen[shown] === 0 ? 1 : 0;
    seen[shown] = 1;
  }
  return { from, until, shows: shows.subarray(EARLY, length), firstTime: firstTime.subarray(EARLY) };
}

/** The days (as instants a day apart) during which a zone's offset changes. */
export function daysOfChange(zone: string, from: Instant, until: Instant): readonly Instant[] {
  const clock = clockOf(zone);
  const days: Instant[] = [];
  for (let day = from; day < until; day += DAY * MINUTE)
    if (clock(day + DAY * MINUTE) - clock(day) !== DAY) days.push(day);
  return days;
}

/** Every slot of a timetable in a walk, in the order of time. */
export function slotsInWalk({ from, shows, firstTime }: Walk, timetable: Timetable): readonly Instant[] {
  const breaks = breaksOfDay(timetable);
  const works = workingDays(timetable);
  const slots: Instant[] = [];
  for (let index = 0; index < shows.length; index++) {
    if (firstTime[index] === 0) continue;
    const shown = shows[index] ?? Number.NaN;
    const today = Math.floor(shown / DAY);
    const minute = shown - today * DAY;
    // A break belongs to today, or to yesterday if its range ran past midnight.
    const isBreak =
      (breaks[minute] === 1 && works(today)) || (breaks[minute + DAY] === 1 && works(today - 1));
    const instant = from + index * MINUTE;
    if (isBreak && instant >= (timetable.pausedUntil ?? -Infinity)) slots.push(instant);
  }
  return slots;
}

function workingDays({ days, daysOff, holidays, workdays }: Timetable): (day: number) => boolean {
  const known = new Map<number, boolean>();
  return (day) => {
    let works = known.get(day);
    if (works === undefined) {
      const date = new Date(day * DAY * MINUTE);
      const weekday = date.getUTCDay() === 0 ? 7 : date.getUTCDay();
      const iso = date.toISOString().slice(0, 10);
      const isHoliday = holidays?.days.some((one) => one.date === iso) === true && !workdays.includes(iso);
      works = days.some((one) => one === weekday) && !daysOff.includes(iso) && !isHoliday;
      known.set(day, works);
    }
    return works;
  };
}

/** For each minute of a day, counted from the midnight it begins with, 1 where there is a break. */
function breaksOfDay({ hours, every, at }: Timetable): Uint8Array {
  const breaks = new Uint8Array(2 * DAY);
  let latest = -Infinity;
  for (const range of hours.toSorted((a, b) => a.start - b.start)) {
    const end = range.end <= range.start ? range.end + DAY : range.end;
    const isRegular = at === undefined ? regular(range, every) : regularAt(range, every, at);
    const kept = allMinutes.filter(
      (minute) => minute >= range.start + 15 && minute <= end - 10 && isRegular(minute),
    );
    for (const minute of kept.length === 0 ? [end - 10] : kept) {
      if (minute < latest + every) continue;
      breaks[minute] = 1;
      latest = minute;
    }
  }
  return breaks;
}

const allMinutes = Array.from({ length: 2 * DAY }, (_, minute) => minute);

type IsRegular = (minute: number) => boolean;

/** A whole number of intervals, one at least, after ten minutes before the hour that the range starts in. */
function regular(range: HourRange, every: number): IsRegular {
  const before = Math.floor(range.start / 60) * 60 - 10;
  return (minute) => minute > before && (minute - before) % every === 0;
}

/** On the first `:at` that is a quarter of an hour into the range or later, or a whole number of intervals after it. */
function regularAt(range: HourRange, every: number, at: number): IsRegular {
  const first = allMinutes.find((minute) => minute >= range.start + 15 && minute % 60 === at) ?? Infinity;
  return (minute) => minute >= first && (minute - first) % every === 0;
}
