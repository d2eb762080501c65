/** How many calls of a method a workspace has left in the running minute: Slack counts them for each method and workspace. */
import type { Clock } from '../../port/clock.ts';

export interface Budget {
  /** Takes one, where there is one left. */
  take(programs: number): boolean;
  /** Slack asked to wait, or does not answer: no more for so long. */
  close(forMs: number): void;
}

const MINUTE = 60_000;

/** `perMinute`: of all programs together. */
export function createBudget(perMinute: number, clock: Pick<Clock, 'now'>): Budget {
  let taken: number[] = [];
  let closedUntil = -Infinity;
  return {
    take(programs) {
      const now = clock.now();
      // A clock that was set back must not keep them for ever.
      taken = taken.filter((at) => at <= now && at > now - MINUTE);
      if (now < closedUntil || taken.length >= Math.max(1, Math.floor(perMinute / programs))) return false;
      taken.push(now);
      return true;
    },
    close(forMs) {
      closedUntil = Math.max(closedUntil, clock.now() + forMs);
    },
  };
}
