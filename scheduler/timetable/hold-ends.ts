/** When a break that waits for people has waited for long enough. Pure. */
import type { Instant, Plan } from '../../content/plan.ts';
import type { DueRow } from '../ports/ledger.ts';
import { minuteOfDayAt } from './offset-changes.ts';
import { dueAt } from './planning.ts';
import { nextSlot } from './slots.ts';

const MINUTE = 60_000;
const DAY = 24 * 60;

const LONGEST_HOLD_MS = 20 * MINUTE;

export interface SlotOfPlan {
  readonly row: Pick<DueRow, 'slot' | 'plan'>;
  readonly plan: Plan;
}

/** When the next slot of the plan is due. */
export const nextDue = ({ row, plan }: SlotOfPlan, spreadMs: number): Instant => {
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
export function holdEnds(due: SlotOfPlan, spreadMs: number): Instant {
  const { row, plan } = due;
  const own = dueAt(row.slot, row.plan, spreadMs);
  return Math.min(own + LONGEST_HOLD_MS, own + untilHoursEnd(plan, row.slot), nextDue(due, spreadMs));
}
