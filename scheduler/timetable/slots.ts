/** When breaks are due. */
import type { Holiday, Instant, IsoDate, Timetable } from '../../content/plan.ts';
import { weekdayOf } from '../../content/working-days.ts';
import { DAY, MINUTE, stretchAt, zoneTable, type Wall } from './offset-changes.ts';

/** No break this soon after a range starts, nor after another break. */
const GAP_MINUTES = 15;

/** The last break of a range is this long before its end, and breaks end before the hour's meetings. */
const BEFORE_END_MINUTES = 10;

/** Where no working day comes for this long, none is looked for. */
const LOOK_AHEAD = 400 * DAY;

/** The breaks of a working day: minutes after the midnight that it begins with; ascending. */
interface DayPlan {
  readonly minutes: readonly number[];
  readonly runsPastMidnight: boolean;
}

/**
 * Worked out once for the same hours and interval. The key is the hours and not the timetable: the database hands
 * out timetables by the thousand, each asked about once, but they share their hours.
 */
const dayPlans = new WeakMap<Timetable['hours'], Map<number, DayPlan>>();

function dayPlanOf(timetable: Timetable): DayPlan {
  const { hours, every, at = 60 } = timetable;
  let plans = dayPlans.get(hours);
  if (plans === undefined) dayPlans.set(hours, (plans = new Map<number, DayPlan>()));
  const key = every * 61 + at;
  let plan = plans.get(key);
  if (plan === undefined) {
    const minutes = minutesOfDay(timetable);
    plan = { minutes, runsPastMidnight: (minutes.at(-1) ?? 0) >= DAY };
    plans.set(key, plan);
  }
  return plan;
}

const daySets = new WeakMap<readonly (IsoDate | Holiday)[], ReadonlySet<number>>();

/** In days since 1970-01-01; worked out once for the same list. */
function setOf(dates: readonly (IsoDate | Holiday)[]): ReadonlySet<number> {
  let days = daySets.get(dates);
  if (days === undefined) {
    const numbers = dates.map((day) => Date.parse(typeof day === 'string' ? day : day.date) / (DAY * MINUTE));
    daySets.set(dates, (days = new Set(numbers)));
  }
  return days;
}

/** Whether a day, in days since 1970-01-01, is a day off; nothing where none is. */
function daysOffOf({ daysOff, holidays, workdays }: Timetable): ((day: number) => boolean) | undefined {
  if (daysOff.length === 0 && holidays === undefined) return undefined;
  const [single, named, worked] = [setOf(daysOff), setOf(holidays?.days ?? []), setOf(workdays)];
  return (day) => single.has(day) || (named.has(day) && !worked.has(day));
}

/**
 * The wall times of a working day's breaks, ascending, in minutes after the midnight that it begins with:
 * more than 1439 where a range runs past the next midnight.
 */
export const slotWallTimes = (timetable: Timetable): readonly number[] => dayPlanOf(timetable).minutes;

function minutesOfDay({ hours, every, at }: Timetable): readonly number[] {
  const kept: number[] = [];
  let free = 0;
  for (const { start, end } of hours) {
    const latest = (end > start ? end : end + DAY) - BEFORE_END_MINUTES;
    const first = at === undefined ? firstBeforeTheHour(start, every) : firstMinuteMark(start, at);
    for (let minute = Math.min(first, latest); minute <= latest; minute += every) {
      // Else too soon after the last break of an earlier range.
      if (minute < free) continue;
      kept.push(minute);
      free = minute + every;
    }
  }
  return kept;
}

/** Counting intervals from ten minutes before the hour that a range starts in, the first that is late enough. */
function firstBeforeTheHour(start: number, every: number): number {
  const origin = start - (start % 60) - BEFORE_END_MINUTES;
  return origin + every * Math.ceil((start + GAP_MINUTES - origin) / every);
}

/** The first `:mark` of an hour that is late enough in a range. */
function firstMinuteMark(start: number, mark: number): number {
  const earliest = start + GAP_MINUTES;
  return earliest + ((mark - (earliest % 60) + 60) % 60);
}

/**
 * The first slot after an instant, and not before a pause ends. A wall time that the zone's clocks skip is
 * no slot; one that they show twice is one slot, the first. Nothing where no slot comes within 400 days.
 */
export function nextSlot(timetable: Timetable, after: Instant): Instant | undefined {
  const { pausedUntil } = timetable;
  const since = pausedUntil === undefined ? after : Math.max(after, pausedUntil - 1);
  // Slots are whole minutes: these are the first one and the last one to look at.
  const earliest = Math.floor(since / MINUTE) + 1;
  const latest = Math.floor(since / MINUTE + LOOK_AHEAD);
  const zone = zoneTable(timetable.zone);
  const plan = dayPlanOf(timetable);
  let stretch = stretchAt(zone, earliest);
  // Within a stretch the order of wall times is the order of instants, whatever the clocks do between two.
  while (stretch !== undefined && stretch.begin <= latest) {
    const { offset, wallFrom, wallUntil, end } = stretch;
    const from = Math.max(wallFrom, earliest + offset);
    const wall = firstWall(timetable, plan, from, Math.min(wallUntil, latest + 1 + offset));
    if (wall !== undefined) return (wall - offset) * MINUTE;
    stretch = stretchAt(zone, end);
  }
  return undefined;
}

/** The first slot's wall time in [from, until). It may belong to the day before, whose ranges can run past midnight. */
function firstWall(
  timetable: Timetable,
  { minutes, runsPastMidnight }: DayPlan,
  from: Wall,
  until: Wall,
): Wall | undefined {
  const off = daysOffOf(timetable);
  const today = Math.floor(from / DAY);
  let first = until;
  for (let day = runsPastMidnight ? today - 1 : today; day * DAY < first; day++) {
    if (!timetable.days.includes(weekdayOf(day)) || off?.(day) === true) continue;
    const minute = firstAtLeast(minutes, from - day * DAY);
    if (minute !== undefined) first = Math.min(first, day * DAY + minute);
  }
  return first < until ? first : undefined;
}

/** The first of ascending numbers that is not below `bound`. */
function firstAtLeast(numbers: readonly number[], bound: number): number | undefined {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) < bound) low = middle + 1;
    else high = middle;
  }
  return numbers[low];
}

/** The next slots, at most `count`. */
export function nextSlots(timetable: Timetable, after: Instant, count: number): readonly Instant[] {
  const slots: Instant[] = [];
  let slot = nextSlot(timetable, after);
  while (slot !== undefined && slots.length < count) {
    slots.push(slot);
    slot = nextSlot(timetable, slot);
  }
  return slots;
}

/**
 * The slot of a break that was asked for at this instant. Slots of a timetable are whole minutes and this never is, so
 * that the two are told apart.
 */
export const askedSlot = (now: Instant): Instant => (now % MINUTE === 0 ? now - 1 : now);

/** When a slot was, for people to read: one that was asked for may be a millisecond before its minute. */
export const slotToShow = (slot: Instant): Instant => (isAsked(slot) ? slot + 1 : slot);

export const isAsked = (slot: Instant): boolean => slot % MINUTE !== 0;

/** Whether a slot is one of the timetable, pause or not. */
const isRegular = (timetable: Timetable, slot: Instant): boolean =>
  !isAsked(slot) && nextSlot({ ...timetable, pausedUntil: undefined }, slot - 1) === slot;

/**
 * The first slot of a plan from `now` on. `lastBreakAt`: the slot of the latest break. Where that is one of the timetable,
 * the next one follows as if nothing had happened in between, however late the break came; else, after a break outside
 * the timetable or under another one, at least 15 minutes lie between. One in the future (the clock was set back) counts
 * as now. `offset`: how much later than its slot a break of this channel is due, in milliseconds.
 */
export function firstSlotFrom(
  timetable: Timetable,
  now: Instant,
  lastBreakAt: Instant | undefined,
  offset = 0,
): Instant | undefined {
  const from = now - offset;
  if (lastBreakAt === undefined) return nextSlot(timetable, from);
  if (lastBreakAt <= now && isRegular(timetable, lastBreakAt))
    return nextSlot(timetable, Math.max(from, lastBreakAt));
  return nextSlot(timetable, Math.max(from, Math.min(now, lastBreakAt) + GAP_MINUTES * MINUTE - 1));
}
