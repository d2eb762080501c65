/** What is looked at once a minute, beside the ticks and never in their way. */
import type { Log } from '../adapters/port/log.ts';
import type { Instant } from '../content/plan.ts';

const EVERY_MS = 60_000;

export interface OnceAMinute {
  /** With each tick. */
  beat(now: Instant): void;
  /** Resolves once nothing is in hand. */
  idle(): Promise<void>;
}

/** `what`: what could not be looked at, for the log. It is tried again a minute later. */
export function onceAMinute(
  look: (now: Instant) => Promise<void>,
  what: string,
  log: Pick<Log, 'error'>,
): OnceAMinute {
  let looking: Promise<void> | undefined;
  let lookedAt = -Infinity;
  return {
    beat(now) {
      // A clock may be set back.
      if (looking !== undefined || (now >= lookedAt && now < lookedAt + EVERY_MS)) return;
      lookedAt = now;
      looking = look(now)
        .catch((error: unknown) => {
          log.error({ err: error }, `${what} could not be looked at; trying again.`);
        })
        .finally(() => {
          looking = undefined;
        });
    },
    idle: async () => looking,
  };
}
