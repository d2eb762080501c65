/** The slots that a plan still has before it; those that were skipped by hand are not among them. */
import type { Instant, Plan } from '../content/plan.ts';
import type { PostedBreak, Quiet } from '../content/quiet.ts';
import { comingOf, quietAt } from '../scheduler/timetable/quiet.ts';
import { firstSlotFrom, nextSlot, nextSlots } from '../scheduler/timetable/slots.ts';
import { knowsZone } from '../scheduler/timetable/offset-changes.ts';
import { spreadOffset } from '../scheduler/timetable/spread.ts';
import type { Store, StoredPlan } from './store/store.ts';

/** What is known beside the plan of the slots that are ahead. */
export interface KnownAhead {
  /** How much later than its slot a break is due, in milliseconds. */
  readonly offset: number;
  /** Slots that are settled already. */
  readonly settled: readonly Instant[];
  /** Where the plan is quiet when ignored: what was posted of late. */
  readonly lately?: readonly PostedBreak[];
}

/** Four hours, a quarter of an hour each. */
const MOST_LEFT_OUT = 16;

export async function aheadOf(
  { id, plan }: Pick<StoredPlan, 'id' | 'plan'>,
  store: Store,
  { now, spreadMs }: { readonly now: Instant; readonly spreadMs: number },
): Promise<KnownAhead> {
  const offset = spreadOffset(id, spreadMs);
  // What is due, but spread to a later moment, is still to come.
  const settled = await store.plans.settledAfter(id, now - offset);
  return { offset, settled, ...(plan.quiet && { lately: await store.plans.lately(id, now) }) };
}

export function upcomingSlots(
  { plan, lastBreakAt }: Pick<StoredPlan, 'plan' | 'lastBreakAt'>,
  { offset, settled, lately }: KnownAhead,
  now: Instant,
  count: number,
): readonly Instant[] {
  if (plan.state.is !== 'on' || !knowsZone(plan.zone)) return [];
  const first = firstSlotFrom(plan, now, lastBreakAt, offset);
  // Of a quiet day three of four may be left out, and more where an hour has several.
  const most = (count + settled.length) * (lately === undefined ? 1 : MOST_LEFT_OUT);
  const slots = first === undefined ? [] : [first, ...nextSlots(plan, first, most)];
  const open = slots.filter((slot) => !settled.includes(slot));
  return comingOf(plan, lately, open).slice(0, count);
}

/** Whether breaks come less often at this moment. */
export function quietNow(plan: Plan, { lately }: KnownAhead, now: Instant): Quiet | undefined {
  if (plan.state.is !== 'on' || lately === undefined || !knowsZone(plan.zone)) return undefined;
  const slot = nextSlot(plan, now);
  return slot === undefined ? undefined : quietAt(plan, lately, slot);
}
