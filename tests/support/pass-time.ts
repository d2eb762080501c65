/** Time that goes by, from one sleeper to the next. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Instant } from '../../content/plan.ts';
import type { TurnedClock } from './turned-clock.ts';

/** Wakes every sleeper at its moment, or so much later as `late` says, and lets each do what it woke for. */
export async function passTime(
  clock: TurnedClock,
  until: Instant,
  late: () => number = () => 0,
): Promise<void> {
  for (;;) {
    await nextTurn();
    const wake = clock.nextWake();
    if (wake === undefined || wake > until) break;
    clock.set(Math.min(until, Math.max(wake, clock.now()) + late()));
  }
  clock.set(until);
  await nextTurn();
}

/** The most that fall into any second. */
export function mostInASecond(instants: readonly Instant[]): number {
  const sorted = instants.toSorted((one, other) => one - other);
  let from = 0;
  let most = 0;
  for (const [index, at] of sorted.entries()) {
    while (at - (sorted[from] ?? at) >= 1_000) from += 1;
    most = Math.max(most, index - from + 1);
  }
  return most;
}
