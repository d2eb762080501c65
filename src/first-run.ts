/** What somebody sees who has just started Deskbreak in a terminal. */
import type { ChannelRef } from '../adapters/refs.ts';
import { momentInWords } from '../content/moments.ts';
import { newPlan, type Instant, type Plan } from '../content/plan.ts';
import { isPaused, timetableInWords } from '../content/plan-words.ts';
import { firstSlotFrom } from '../scheduler/slots.ts';
import type { Store, StoredPlan } from './store/store.ts';

/** The terminal's plan; on a new database it is made, on, with one break at once. */
export async function ensureTerminalPlan(
  store: Store,
  channel: ChannelRef,
  { zone, leastEvery }: { readonly zone: string; readonly leastEvery: number },
  now: Instant,
): Promise<{ readonly stored: StoredPlan | undefined; readonly isNew: boolean }> {
  const existing = await store.plans.find(channel);
  if (existing !== undefined) return { stored: existing, isNew: false };
  const plan: Plan = { ...newPlan(zone, leastEvery), state: { is: 'on' } };
  const stored = await store.plans.change(channel, () => ({
    plan,
    changedAt: now,
    next: { slot: now, at: now },
  }));
  return { stored, isNew: true };
}

/** Two lines: what runs, and when the next break comes. */
export function greeting(
  { plan, lastBreakAt }: StoredPlan,
  isNew: boolean,
  now: Instant,
): readonly [string, string] {
  const hint = 'Type /pose or /deskbreak help. Ctrl+C stops.';
  if (plan.state.is !== 'on')
    return ['Deskbreak runs here; breaks are off.', `/deskbreak on starts them. ${hint}`];
  const slot = firstSlotFrom(plan, now, isNew ? now : lastBreakAt);
  const when = slot === undefined ? 'none within a year' : momentInWords(slot, plan.zone, now);
  const paused = isPaused(plan, now) ? ', paused' : '';
  return [
    `Deskbreak: ${timetableInWords(plan)}${paused}.`,
    `Next: ${isNew ? `now, then ${when}` : when}. ${hint}`,
  ];
}
