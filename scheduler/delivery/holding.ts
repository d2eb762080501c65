/**
 * How long a break waits for people, and what comes of the next one meanwhile. Pure. What people do is asked outside
 * (`asking.ts`) while the slot is claimed; where they are busy, it becomes `held` until the next look.
 */
import type { Instant, Plan } from '../../content/plan.ts';
import { holdEnds, nextDue } from '../timetable/hold-ends.ts';
import { dueAt } from '../timetable/planning.ts';
import type { DueSlot, SkipReason, SlotRecord } from '../ports/ledger.ts';

const MINUTE = 60_000;

/** Two minutes, less the age that an answer may have and a moment for the post: so soon after a call a break comes. */
export const LOOK_AGAIN_MS = 100_000;
/** No two breaks are closer. */
const GAP_MS = 15 * MINUTE;

/** Why breaks of this plan are not posted where they waited in vain. */
export const whyHeld = ({ meetings }: Pick<Plan, 'meetings'>): SkipReason =>
  meetings.startsWith('only ') ? 'alone' : 'meeting';

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
