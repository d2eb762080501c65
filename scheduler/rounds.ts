/** What one tick takes of all that is due: breaks, snoozed breaks, notices; and one notice at once, for who waits. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../adapters/port/clock.ts';
import type { Log } from '../adapters/port/log.ts';
import type { Instant } from '../content/plan.ts';
import type { BreakDelivery } from './delivery/delivery.ts';
import type { Pacing } from './pacing/pacing.ts';
import type { Platform } from './platform.ts';
import type { Notice, Outbox, TakenNotice } from './ports/outbox.ts';
import type { Snoozes } from './ports/snoozes.ts';
import { NOTICE_LEASE_MS, platformOf, type Said, type Say } from './saying.ts';
import type { Tell } from './snoozing.ts';

export interface RoundsDeps {
  readonly snoozes: Snoozes;
  readonly outbox: Outbox;
  readonly pacing: Pick<Pacing, 'attend' | 'isOpen' | 'unserved'>;
  /** By name. */
  readonly platforms: ReadonlyMap<string, Platform>;
  readonly takeBatch: BreakDelivery['takeBatch'];
  readonly say: Say;
  readonly tell: Tell;
  /** Keeps in mind what goes on behind the tick. */
  readonly track: (work: Promise<void>) => void;
  readonly isStopping: () => boolean;
  readonly batch: number;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Rounds {
  takeDue(dueBy: Instant): Promise<void>;
  sayNow(notice: Notice, asker: string | undefined): Promise<Said>;
}

export function createRounds(deps: RoundsDeps): Rounds {
  const { snoozes, outbox, pacing, platforms, takeBatch, say, tell, track, isStopping } = deps;
  const { batch, clock, log } = deps;

  async function takeBreaks(dueBy: Instant): Promise<void> {
    while (!isStopping() && (await pacing.attend())) {
      if ((await takeBatch(dueBy)) === 0) return;
      await nextTurn();
    }
  }

  async function takeSnoozes(dueBy: Instant): Promise<void> {
    while (!isStopping() && pacing.isOpen(clock.now())) {
      const taken = await snoozes.takeDue(dueBy, batch);
      for (const snooze of taken) {
        const platform = platforms.get(snooze.person.platform);
        if (platform === undefined) pacing.unserved('unable');
        track(tell(platform, snooze));
      }
      if (taken.length < batch) return;
    }
  }

  const sayDue = async (taken: TakenNotice): Promise<void> => {
    await say(platforms.get(platformOf(taken.notice.to)), taken, { now: false });
  };

  async function takeNotices(dueBy: Instant): Promise<void> {
    while (!isStopping() && pacing.isOpen(clock.now())) {
      const taken = await outbox.takeDue(dueBy, clock.now() + NOTICE_LEASE_MS, batch);
      for (const notice of taken) track(sayDue(notice));
      if (taken.length < batch) return;
    }
  }

  async function sayNow({ id, to, notBefore }: Notice, asker: string | undefined): Promise<Said> {
    const now = clock.now();
    const later: Said = { is: 'waiting', at: Math.max(now, notBefore) };
    try {
      if (isStopping() || !(await pacing.attend())) return later;
      const taken = await outbox.take(id, now, now + NOTICE_LEASE_MS);
      if (taken === undefined) return later;
      return await say(platforms.get(platformOf(to)), taken, {
        now: true,
        ...(asker !== undefined && { asker }),
      });
    } catch (error) {
      log.warn({ err: error }, 'A notice could not be taken; it comes later.');
      return later;
    }
  }

  return {
    async takeDue(dueBy) {
      await takeBreaks(dueBy);
      await takeSnoozes(dueBy);
      await takeNotices(dueBy);
    },
    sayNow,
  };
}
