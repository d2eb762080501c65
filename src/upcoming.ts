/** The slots that a plan still has before it; those that were skipped by hand are not among them. */
import type { Instant } from '../content/plan.ts';
import { firstSlotFrom, nextSlots } from '../scheduler/timetable/slots.ts';
import { knowsZone } from '../scheduler/timetable/offset-changes.ts';
import { spreadOffset } from '../scheduler/timetable/spread.ts';
import type { Store, StoredPlan } from './store/store.ts';

/** What is known beside the plan of the slots that are ahead. */
export interface KnownAhead {
  /** How much later than its slot a break is due, in milliseconds. */
  readonly offset: number;
  /** Slots that are settled already. */
  readonly settled: readonly Instant[];
}

export async function aheadOf(
  { id }: Pick<StoredPlan, 'id'>,
  store: Store,
  { now, spreadMs }: { readonly now: Instant; readonly spreadMs: number },
): Promise<KnownAhead> {
  const offset = spreadOffset(id, spreadMs);
  // What is due, but spread to a later moment, is still to come.
  return { offset, settled: await store.plans.settledAfter(id, now - offset) };
}

export function upcomingSlots(
  { plan, lastBreakAt }: Pick<StoredPlan, 'plan' | 'lastBreakAt'>,
  { offset, settled }: KnownAhead,
  now: Instant,
  count: number,
): readonly Instant[] {
  if (plan.state.is !== 'on' || !knowsZone(plan.zone)) return [];
  const first = firstSlotFrom(plan, now, lastBreakAt, offset);
  const slots = first === undefined ? [] : [first, ...nextSlots(plan, first, count + settled.length)];
  return slots.filter((slot) => !settled.includes(slot)).slice(0, count);
}
