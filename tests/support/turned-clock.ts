/** A clock whose hands the test turns. Whoever sleeps wakes when the hands pass. */
import { sleep, type Clock } from '../../adapters/port/clock.ts';
import type { Instant } from '../../content/plan.ts';

export interface TurnedClock extends Clock {
  /** Sets the hands, also back; sleepers whose time has come wake. */
  set(to: Instant): void;
  advance(milliseconds: number): void;
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** When the next sleeper wakes, if one sleeps. */
  nextWake(): Instant | undefined;
}

export function turnedClock(start: Instant): TurnedClock {
  let now = start;
  const sleepers = new Set<{ readonly until: Instant; readonly wake: () => void }>();
  const set = (to: Instant): void => {
    now = to;
    for (const sleeper of [...sleepers].sort((a, b) => a.until - b.until))
      if (sleeper.until <= now && sleepers.delete(sleeper)) sleeper.wake();
  };
  const clock: TurnedClock = {
    now: () => now,
    after(milliseconds, wake) {
      const sleeper = { until: now + milliseconds, wake };
      sleepers.add(sleeper);
      // Nobody has to turn the hands for what is due.
      if (milliseconds <= 0)
        queueMicrotask(() => {
          if (sleepers.delete(sleeper)) wake();
        });
      return () => {
        sleepers.delete(sleeper);
      };
    },
    sleep: (milliseconds, signal) => sleep(clock, milliseconds, signal),
    set,
    advance: (milliseconds) => {
      set(now + milliseconds);
    },
    nextWake: () => (sleepers.size === 0 ? undefined : Math.min(...[...sleepers].map(({ until }) => until))),
  };
  return clock;
}
