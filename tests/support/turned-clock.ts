/** A clock whose hands the test turns. Whoever sleeps wakes when the hands pass. */
import type { Instant } from '../../content/plan.ts';
import type { Clock } from '../../scheduler/clock.ts';

export interface TurnedClock extends Clock {
  /** Sets the hands, also back; sleepers whose time has come wake. */
  set(to: Instant): void;
  advance(milliseconds: number): void;
  /** When the next sleeper wakes, if one sleeps. */
  nextWake(): Instant | undefined;
}

export function turnedClock(start: Instant): TurnedClock {
  let now = start;
  const sleepers = new Set<{ readonly until: Instant; readonly wake: () => void }>();
  const set = (to: Instant): void => {
    now = to;
    for (const sleeper of [...sleepers].sort((a, b) => a.until - b.until)) {
      if (sleeper.until > now) continue;
      sleepers.delete(sleeper);
      sleeper.wake();
    }
  };
  return {
    now: () => now,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (milliseconds <= 0 || signal.aborted) {
          resolve();
          return;
        }
        const wake = (): void => {
          signal.removeEventListener('abort', wake);
          sleepers.delete(sleeper);
          resolve();
        };
        const sleeper = { until: now + milliseconds, wake };
        sleepers.add(sleeper);
        signal.addEventListener('abort', wake);
      }),
    set,
    advance: (milliseconds) => {
      set(now + milliseconds);
    },
    nextWake: () => (sleepers.size === 0 ? undefined : Math.min(...[...sleepers].map(({ until }) => until))),
  };
}
