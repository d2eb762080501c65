/**
 * How long a break waits for people, and what comes of the next one meanwhile. Pure. What people do is asked outside
 * (`asking.ts`) while the slot is claimed; where they are busy, it becomes `held` until the next look.
 */
import type { Instant, Plan } from '../../content/plan.ts';
import { minuteOfDayAt } from '../timetable/offset-changes.ts';
import { dueAt } from '../timetable/planning.ts';
import { nextSlot } from '../timetable/slots.ts';
import type { DueSlot, SkipReason, SlotRecord } from '../ports/ledger.ts';

const MINUTE = 60_000;
const DAY = 24 * 60;

/** Two minutes, less the age that an answer may have and a moment for the post: so soon after a call a break comes. */
export const LOOK_AGAIN_MS = 100_000;
const LONGEST_HOLD_MS = 20 * MINUTE;
/** No two breaks are closer. */
const GAP_MS = 15 * MINUTE;

/** Why breaks of this plan are not posted where they waited in vain. */
export const whyHeld = ({ meetings }: Pick<Plan, 'meetings'>): SkipReason =>
  meetings.startsWith('only ') ? 'alone' : 'meeting';

/** When the next slot of the plan is due. */
const nextDue = ({ row, plan }: DueSlot, spreadMs: number): Instant => {
  const next = nextSlot(plan, row.slot);
  return next === undefined ? Infinity : dueAt(next, row.plan, spreadMs);
};

/** From the slot to the end of its working hours, by the clocks there. */
function untilHoursEnd({ hours, zone }: Plan, slot: Instant): number {
  const minute = minuteOfDayAt(zone, slot);
  const left = hours.flatMap(({ start, end }) => {
    const length = end > start ? end - start : end + DAY - start;
    const since = (minute - start + DAY) % DAY;
    return since < length ? [length - since] : [];
  });
  return left.length === 0 ? Infinity : Math.max(...left) * MINUTE;
}

/** Twenty minutes, but not into the next slot, nor past the working hours. */
export function holdEnds(due: DueSlot, spreadMs: number): Instant {
  const { row, plan } = due;
  const own = dueAt(row.slot, row.plan, spreadMs);
  return Math.min(own + LONGEST_HOLD_MS, own + untilHoursEnd(plan, row.slot), nextDue(due, spreadMs));
}

/** A slot that was held counts as due from its latest look on: it is not late for having waited. */
export function dueSince(due: DueSlot, spreadMs: number): Instant {
  const { heldUntil } = heldBefore(due);
  // A clock that was ahead may have named a later one.
  if (heldUntil !== undefined) return Math.min(heldUntil, holdEnds(due, spreadMs));
  return dueAt(due.row.slot, due.row.plan, spreadMs);
}

/** What the slot's record keeps of having been held. */
export const heldBefore = ({ row, record }: DueSlot): Pick<SlotRecord, 'heldUntil'> =>
  record?.state.is === 'held'
    ? { heldUntil: row.at }
    : record?.heldUntil === undefined
      ? {}
      : { heldUntil: record.heldUntil };

/** The next slot has come: it takes the place of one that was held, and not sent so far. */
export const isOvertaken = (due: DueSlot, now: Instant, spreadMs: number): boolean =>
  heldBefore(due).heldUntil !== undefined &&
  due.record?.sentAt === undefined &&
  now >= nextDue(due, spreadMs);

/**
 * What the break before this slot means for it, where that one was held. `too soon`: it has just come. `not yet`: it may
 * go out at any moment, and what becomes of it is known in a moment.
 */
export function afterHeld({ row, earlier }: DueSlot, spreadMs: number): 'too soon' | 'not yet' | 'clear' {
  if (earlier?.wasHeld !== true || earlier.fate === 'not posted') return 'clear';
  if (earlier.sentAt === undefined) return 'not yet';
  return dueAt(row.slot, row.plan, spreadMs) - earlier.sentAt < GAP_MS ? 'too soon' : 'clear';
}
