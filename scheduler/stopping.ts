/** The end of the scheduler: what is under way may finish, for so long, and the others hear that this program goes. */
import { sleep, type Clock } from '../adapters/port/clock.ts';
import type { Log } from '../adapters/port/log.ts';
import type { Pacing } from './pacing/pacing.ts';
import { aborted, type Signals } from './signals.ts';

export interface StopDeps extends Signals {
  readonly pacing: Pick<Pacing, 'quietAt' | 'leave'>;
  /** Resolves once nothing is under way. */
  readonly idle: () => Promise<void>;
  /** How much is. */
  readonly underWay: () => number;
  readonly clock: Clock;
  readonly log: Log;
}

/** A clock that was set back while the program stops must not keep it. */
const LONGEST_REST_MS = 1_500;
/** What cannot be settled any more says so inside this. */
const LAST_WORD_MS = 500;

/** Waits at most that long. False where something was left undone. */
export function createStop(deps: StopDeps): (withinMs: number) => Promise<boolean> {
  const { stopping, ended, pacing, idle, underWay, clock, log } = deps;

  /** Whoever is left finds no row of this program, and takes over its share of the paces: not in the same second. */
  async function leave(limit: AbortSignal): Promise<boolean> {
    const now = clock.now();
    const quietAt = Math.max(now, pacing.quietAt());
    await sleep(clock, Math.min(quietAt - now, LONGEST_REST_MS), limit);
    try {
      await pacing.leave();
      return true;
    } catch (error) {
      log.error({ err: error }, 'The store was not told that this program ends.');
      return false;
    }
  }

  /** Nothing waits for the store any longer: what cannot be written is told, and left to its lease. */
  async function endWaits(): Promise<void> {
    if (underWay() > 0) log.error({ inHand: underWay() }, 'Breaks under way did not come to an end in time.');
    const enough = new AbortController();
    await Promise.race([idle(), sleep(clock, LAST_WORD_MS, enough.signal)]);
    enough.abort();
  }

  return async (withinMs) => {
    stopping.abort();
    const limit = new AbortController();
    const done = idle()
      .then(() => leave(limit.signal))
      .finally(() => {
        limit.abort();
      });
    const late = sleep(clock, withinMs, limit.signal).then(() => (limit.signal.aborted ? done : false));
    const isDone = await Promise.race([done, late, aborted(ended.signal).then(() => false)]);
    ended.abort();
    if (!isDone) await endWaits();
    return isDone;
  };
}
