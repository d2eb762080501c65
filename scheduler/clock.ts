/** Time, injected: tests turn the hands themselves. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Instant } from '../content/plan.ts';

export interface Clock {
  now(): Instant;
  /** Resolves after that many milliseconds, or early once `signal` aborts. Never rejects. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (milliseconds, signal) => {
    try {
      await delay(milliseconds, undefined, { signal });
    } catch {
      // Aborted: waking early is what was asked for.
    }
  },
};
