/** A clock that does not make anybody wait: where all stand still, it goes on to when the first of them wakes. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../../adapters/port/clock.ts';

export interface SkippingClock extends Clock {
  advance(ms: number): void;
  /** Resolves as the work does, at whatever time that is by then. */
  finish<T>(work: Promise<T>): Promise<T>;
}

/** So long something is given to come by itself, in turns of the event loop. */
const PATIENCE = 50;

export function createSkippingClock(start: number): SkippingClock {
  let now = start;
  const sleepers = new Set<{ readonly until: number; readonly wake: () => void }>();

  return {
    now: () => now,
    after(ms, wake) {
      const sleeper = { until: now + ms, wake };
      sleepers.add(sleeper);
      return () => {
        sleepers.delete(sleeper);
      };
    },
    advance(ms) {
      now += ms;
    },
    async finish(work) {
      const state = { isDone: false };
      const done = work.finally(() => {
        state.isDone = true;
      });
      // Whoever calls hears of it.
      done.catch(() => undefined);
      for (let turns = 1; !state.isDone; turns += 1) {
        await nextTurn();
        const [first] = [...sleepers].sort((one, other) => one.until - other.until);
        if (turns % PATIENCE !== 0 || first === undefined) continue;
        sleepers.delete(first);
        now = Math.max(now, first.until);
        first.wake();
      }
      return done;
    },
  };
}
