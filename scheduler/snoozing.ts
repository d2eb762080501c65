/** Snoozed breaks, each for one person. */
import type { Log } from '../adapters/port/log.ts';
import { titleOf } from '../content/breaks/break-message.ts';
import type { Message } from '../content/message.ts';
import type { Instant } from '../content/plan.ts';
import { poseByName } from '../content/poses/catalogue.ts';
import { snoozeMissed } from '../content/replies/presses.ts';
import type { Clock } from '../adapters/port/clock.ts';
import { placeOfPerson } from './pacing/turn.ts';
import { COME_BACK_MS, type Platform } from './platform.ts';
import type { Outbox } from './ports/outbox.ts';
import type { Snooze, Snoozes } from './ports/snoozes.ts';
import type { DoorClosed, Send } from './delivery/delivery.ts';

export type Compose = (snooze: Snooze) => Promise<Message>;

export interface TellDeps {
  readonly snoozes: Snoozes;
  /** As it suits the one who gets it, at that moment. */
  readonly compose: Compose;
  readonly outbox: Outbox;
  readonly newId: () => string;
  readonly clock: Clock;
  readonly graceMs: number;
  readonly log: Log;
  readonly send: Send;
  readonly isOpen: (now: Instant) => boolean;
  readonly doorClosed: DoorClosed;
}

/** Whoever is away for longer has forgotten it. */
const NEWS_MS = 8 * 60 * 60_000;

/** Sees one snooze that was taken through: told, put back, or left out. Never rejects. */
export type Tell = (platform: Platform | undefined, snooze: Snooze) => Promise<void>;

export function createTell({
  snoozes,
  compose,
  outbox,
  newId,
  clock,
  graceMs,
  log,
  send,
  isOpen,
  doorClosed,
}: TellDeps): Tell {
  async function tell(platform: Platform, snooze: Snooze): Promise<void> {
    const { adapter, pacing } = platform;
    const { person } = snooze;
    const graceEnds = snooze.dueAt + graceMs;
    const place = placeOfPerson(person);
    if (!pacing.hasRoom(person.workspace)) {
      await snoozes.postpone(snooze, clock.now() + COME_BACK_MS);
      return;
    }
    pacing.enter(person.workspace);
    try {
      if (!(await pacing.pass(place))) {
        await snoozes.postpone(snooze, Math.min(pacing.later(place, clock.now()), graceEnds + 1));
        return;
      }
      const message = await compose(snooze);
      const result = await send(platform, {
        place,
        post: () => adapter.tell(person, message, { key: snooze.id }),
        mayGo: () => isOpen(clock.now()) && clock.now() <= graceEnds,
        sentAt: clock.now(),
        graceEnds,
        about: { snooze: snooze.id },
        giveUp: (failure) => doorClosed(person, failure),
      });
      if (result.is === 'waiting') await snoozes.postpone(snooze, result.retryAt);
      else if (result.is === 'skipped' && result.reason === 'late') await tellLate(snooze);
    } finally {
      pacing.leave(person.workspace);
    }
  }

  /** It was promised: whoever waited for it hears that it does not come. */
  async function tellLate({ person, breakId, pose, version, dueAt }: Snooze): Promise<void> {
    log.info({ dueAt }, 'A snoozed break came too late and was left out.');
    const now = clock.now();
    if (now > dueAt + NEWS_MS) return;
    await outbox.put({
      id: newId(),
      to: { are: 'person', person },
      about: `snooze ${breakId}`,
      message: snoozeMissed(titleOf(poseByName(pose), version)),
      silent: true,
      notBefore: now,
      until: dueAt + NEWS_MS,
    });
  }

  return async (platform, snooze) => {
    try {
      if (clock.now() > snooze.dueAt + graceMs) {
        await tellLate(snooze);
        return;
      }
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
