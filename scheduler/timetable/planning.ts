/** When a plan's next break is due: its slot, and the moment that the spread gives it. */
import type { Instant, Plan } from '../../content/plan.ts';
import type { PlanId } from '../ports/ledger.ts';
import { firstSlotFrom } from './slots.ts';
import { spreadOffset } from './spread.ts';

export const dueAt = (slot: Instant, plan: PlanId, spreadMs: number): Instant =>
  slot + spreadOffset(plan, spreadMs);

/** The plan's first slot from now on, and when to look at it; nothing unless breaks are on. */
export function planNext(
  plan: Plan,
  id: PlanId,
  lastBreakAt: Instant | undefined,
  now: Instant,
  spreadMs: number,
): { readonly slot: Instant; readonly at: Instant } | undefined {
  if (plan.state.is !== 'on') return undefined;
  const slot = firstSlotFrom(plan, now, lastBreakAt, spreadOffset(id, spreadMs));
  return slot === undefined ? undefined : { slot, at: dueAt(slot, id, spreadMs) };
}
