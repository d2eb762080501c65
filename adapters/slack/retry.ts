/** For the start alone: what can be asked again is, for about half a minute, before anybody is told. */
import type { Clock } from '../clock.ts';
import { failureOf } from './failures.ts';
import type { Log } from '../log.ts';

const WAITS_MS = [500, 1_000, 2_000, 4_000, 8_000, 16_000];

/** Nothing, or the error that would not go away; one that is final comes back at once. */
export async function persevere(
  clock: Clock,
  log: Log,
  attempt: () => Promise<void>,
): Promise<{ readonly error: unknown } | undefined> {
  for (let at = 0; ; at += 1) {
    try {
      await attempt();
      return undefined;
    } catch (error) {
      const failure = failureOf(error, 'channel');
      const wait = WAITS_MS[at];
      if (failure.outcome === 'permanent' || wait === undefined) return { error };
      log.warn({ err: error }, 'Slack cannot be reached; trying again.');
      await new Promise<void>((resolve) => {
        clock.after(Math.max(wait, failure.retryAfterMs ?? 0), resolve);
      });
    }
  }
}
