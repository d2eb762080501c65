/** How often Discord has refused the bot: beyond 10,000 answers of 401, 403 and 429 in ten minutes it bans the address. */
import type { Clock } from '../../port/clock.ts';
import type { HeardStatus } from './rest.ts';

export interface BanGuard {
  readonly heard: HeardStatus;
  /** How long Discord is to be left alone, in milliseconds: 0 where it may be asked. */
  readonly restMs: () => number;
}

const WINDOW_MS = 10 * 60_000;
/** Other programs may share the address: replicas, or another bot. */
const MOST = 2_500;

export function createBanGuard(clock: Pick<Clock, 'now'>): BanGuard {
  // The latest ones, in a ring.
  const times: number[] = [];
  let oldest = 0;
  return {
    heard(status, scope) {
      // What others have used up does not count.
      if (status !== 401 && status !== 403 && (status !== 429 || scope === 'shared')) return;
      times[oldest] = clock.now();
      oldest = (oldest + 1) % MOST;
    },
    restMs() {
      const at = times[oldest];
      // A clock may have been set back.
      return times.length < MOST || at === undefined
        ? 0
        : Math.min(WINDOW_MS, Math.max(0, at + WINDOW_MS - clock.now()));
    },
  };
}
