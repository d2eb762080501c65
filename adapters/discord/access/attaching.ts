/** Whether pictures can be shown in a channel: Discord bans who is refused too often. */
import { BoundedMap } from '../../port/bounded-map.ts';
import type { Clock } from '../../port/clock.ts';

export interface Attaching {
  may(channel: string): boolean;
  /** Discord has refused pictures there, for want of the permission. */
  refused(channel: string): void;
  /** Discord has said that they may be shown there. */
  allowed(channel: string): void;
}

export interface AttachingOptions {
  /** What the gateway has told: nothing of servers whose shard another process has. */
  readonly told: (channel: string) => boolean | undefined;
  readonly clock: Pick<Clock, 'now'>;
}

/** Somebody may give the permission at any time. */
const FORGOTTEN_AFTER_MS = 60 * 60_000;
const REMEMBERED = 10_000;

export function createAttaching({ told, clock }: AttachingOptions): Attaching {
  // In the order in which they were refused.
  const refusedAt = new BoundedMap<string, number>(REMEMBERED);
  return {
    may(channel) {
      const at = refusedAt.get(channel);
      return told(channel) ?? (at === undefined || clock.now() - at >= FORGOTTEN_AFTER_MS);
    },
    refused(channel) {
      refusedAt.set(channel, clock.now());
    },
    allowed(channel) {
      refusedAt.delete(channel);
    },
  };
}
