/** Snoozed breaks, each for one person. */
import type { Log } from '../adapters/log.ts';
import { composeSnoozed } from '../content/compose-break.ts';
import type { Instant } from '../content/plan.ts';
import type { Clock } from './clock.ts';
import { COME_BACK_MS, type Platform } from './platform.ts';
import type { Snooze, Snoozes } from './ports.ts';
import type { Send } from './send.ts';

export interface SnoozingDeps {
  readonly snoozes: Snoozes;
  readonly clock: Clock;
  readonly graceMs: number;
  readonly log: Log;
  readonly send: Send;
  readonly isOpen: (now: Instant) => boolean;
}

/** Sees one snooze that was taken through: told, put back, or left out. Never rejects. */
export type Tell = (platform: Platform | undefined, snooze: Snooze) => Promise<void>;

export function snoozing({ snoozes, clock, graceMs, log, send, isOpen }: SnoozingDeps): Tell {
  async function tell(platform: Platform, snooze: Snooze): Promise<void> {
    const { adapter, lanes, room } = platform;
    const { person } = snooze;
    const graceEnds = snooze.dueAt + graceMs;
    // No channel's name is a person's.
    const place = { workspace: person.workspace, channel: `@${person.person}` };
    if (!room.has(person.workspace)) {
      await snoozes.postpone(snooze, clock.now() + COME_BACK_MS);
      return;
    }
    room.enter(person.workspace);
    try {
      if (!(await lanes.pass(place))) {
        await snoozes.postpone(snooze, Math.min(lanes.later(place, clock.now()), graceEnds + 1));
        return;
      }
      const result = await send(platform, {
        place,
        post: () => adapter.tell(person, composeSnoozed(snooze), { key: snooze.id }),
        mayGo: () => isOpen(clock.now()) && clock.now() <= graceEnds,
        sentAt: clock.now(),
        graceEnds,
        about: { snooze: snooze.id },
      });
      if (result.is === 'waiting') await snoozes.postpone(snooze, result.retryAt);
    } finally {
      room.leave(person.workspace);
    }
  }

  return async (platform, snooze) => {
    if (clock.now() > snooze.dueAt + graceMs) {
      log.info({ dueAt: snooze.dueAt }, 'A snoozed break came too late and was left out.');
      return;
    }
    try {
      // Another program may serve its platform.
      if (platform === undefined) await snoozes.postpone(snooze, clock.now() + COME_BACK_MS);
      else await tell(platform, snooze);
    } catch (error) {
      log.error(
        { err: error, snooze: snooze.id },
        'A snoozed break was lost: the store did not take it back.',
      );
    }
  };
}
