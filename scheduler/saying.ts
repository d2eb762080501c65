/**
 * Notices: what the bot says beside its breaks. Each attempt is one post and no more; what surely did not land waits in
 * the store for the next one, longer each time. What may have landed is said again only where the platform drops the
 * second post by its key, while it does so.
 */
import type { Delivery, PermanentFailure } from '../adapters/port/delivery.ts';
import type { Log } from '../adapters/port/log.ts';
import type { Instant } from '../content/plan.ts';
import type { Clock } from '../adapters/port/clock.ts';
import type { DoorClosed, GiveUp } from './delivery/delivery.ts';
import { placeOfPerson, type PacedPlace } from './pacing/turn.ts';
import { COME_BACK_MS, type Platform } from './platform.ts';
import type { Notice, NoticeResult, Outbox, Readers, TakenNotice } from './ports/outbox.ts';

/** What came of saying something, for whoever waits for it. */
export type Said =
  | { readonly is: 'said' }
  /** It surely did not land, and is tried again from then on. */
  | { readonly is: 'waiting'; readonly at: Instant }
  /** The platform did not say whether it arrived. */
  | { readonly is: 'unclear' }
  | { readonly is: 'refused'; readonly failure: PermanentFailure }
  /** A newer one took its place, or it is no news any more. */
  | { readonly is: 'dropped' };

export interface SayDeps {
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly log: Log;
  readonly isOpen: (now: Instant) => boolean;
  readonly giveUp: GiveUp;
  readonly doorClosed: DoorClosed;
}

/** How somebody waits for it. */
export interface Hurry {
  /** At once, beside the pace of the breaks: people do few things a second. Only a platform that asked to wait is heeded. */
  readonly now: boolean;
  /** Who hears what comes of it as the answer, and needs no word about it beside. */
  readonly asker?: string;
}

/** Sees one notice that was taken through. Never rejects: what cannot be settled is left to its lease. */
export type Say = (platform: Platform | undefined, taken: TakenNotice, hurry: Hurry) => Promise<Said>;

/** Covers a wait in the pacers, opening a direct channel, a post and the same without its picture, with room to spare. */
export const NOTICE_LEASE_MS = 45_000;

const cannotWhisper: Delivery = {
  ...{ outcome: 'permanent', scope: 'message', reason: 'rejected' },
  cause: new Error('The platform shows nothing to one person in a channel'),
};

const FIRST_PAUSE_MS = 15_000;
const LONGEST_PAUSE_MS = 5 * 60_000;
/** Where the platform drops the second post by its key, an unclear one is repeated at once. */
const REPEAT_AFTER_MS = 2_000;

const placeOf = (to: Readers): PacedPlace => (to.are === 'person' ? placeOfPerson(to.person) : to.channel);

export const platformOf = (to: Readers): string =>
  to.are === 'person' ? to.person.platform : to.channel.platform;

export function createSay({ outbox, clock, log, isOpen, giveUp, doorClosed }: SayDeps): Say {
  async function attempt({ adapter }: Platform, notice: Notice): Promise<Delivery> {
    const { to, message, id: key, silent, rewrites } = notice;
    try {
      if (to.are === 'person') return await adapter.tell(to.person, message, { key, silent });
      if (to.are === 'one')
        return (await adapter.whisper?.(to.channel, to.person, message, { key, silent })) ?? cannotWhisper;
      if (rewrites === undefined) return await adapter.post(to.channel, message, { key, silent });
      const rewritten = await adapter.revise({ channel: to.channel, id: rewrites }, message);
      if (rewritten.outcome === 'delivered') return rewritten;
      // Somebody deleted it.
      if (rewritten.outcome === 'permanent' && rewritten.scope === 'message')
        return await adapter.post(to.channel, message, { key, silent });
      // The same words twice in the same place are the same words.
      return rewritten.outcome === 'transient' ? { ...rewritten, mayHaveLanded: false } : rewritten;
    } catch (error) {
      log.error({ err: error, notice: key }, 'The adapter failed to say something.');
      return { outcome: 'transient', reason: 'unavailable', mayHaveLanded: true, cause: error };
    }
  }

  const settle = async ({ notice, attempt: by }: TakenNotice, result: NoticeResult): Promise<void> => {
    try {
      await outbox.settle(notice.id, by, result, clock.now());
    } catch (error) {
      // After its lease it is taken for one that may have landed.
      log.warn({ err: error, notice: notice.id }, 'The store did not take what came of a notice.');
    }
  };

  async function putBack(taken: TakenNotice, at: Instant, mayHaveLanded: boolean): Promise<Said> {
    const ends = taken.notice.until;
    if (at > ends) {
      log.info(
        { notice: taken.notice.id, about: taken.notice.about },
        'A notice came too late and was left out.',
      );
      await settle(taken, { is: 'dropped' });
      return mayHaveLanded ? { is: 'unclear' } : { is: 'dropped' };
    }
    await settle(taken, { is: 'waiting', at, mayHaveLanded });
    return mayHaveLanded ? { is: 'unclear' } : { is: 'waiting', at };
  }

  async function judge(
    { adapter, pacing }: Platform,
    taken: TakenNotice,
    delivery: Delivery,
    sentAt: Instant,
    { asker }: Hurry,
  ): Promise<Said> {
    const { notice, attempt: number } = taken;
    const { to, about } = notice;
    if (delivery.outcome === 'delivered') {
      await settle(taken, { is: 'said', messageId: delivery.message.id });
      return { is: 'said' };
    }
    log.warn(
      {
        platform: platformOf(to),
        err: delivery.cause,
        about,
        outcome: delivery.outcome,
        reason: delivery.reason,
      },
      'A notice was not delivered.',
    );
    const now = clock.now();
    if (delivery.outcome === 'permanent') {
      await settle(taken, { is: 'dropped', refused: true });
      if (to.are === 'channel') await giveUp(to.channel, delivery, asker);
      // Of one in a channel it says that they have left it, and nothing of breaks.
      else if (to.are === 'person') await doorClosed(to.person, delivery);
      return { is: 'refused', failure: delivery };
    }
    if (delivery.reason === 'rate-limited')
      pacing.close(placeOf(to), Math.ceil(now + (delivery.retryAfterMs ?? FIRST_PAUSE_MS)), delivery.reach);
    if (delivery.mayHaveLanded || taken.sentAt !== undefined) {
      const at = now + (delivery.retryAfterMs ?? REPEAT_AFTER_MS);
      if (at < sentAt + adapter.capabilities.duplicateWindowMs) return putBack(taken, Math.ceil(at), true);
      await settle(taken, { is: 'dropped' });
      return { is: 'unclear' };
    }
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** (number - 1), LONGEST_PAUSE_MS);
    return putBack(taken, Math.ceil(now + (delivery.retryAfterMs ?? pause)), false);
  }

  /** When its turn comes; nothing where that is now. Nothing waits in memory: it can wait in the store as well. */
  function turnOf({ pacing }: Platform, place: PacedPlace, isUrgent: boolean): Instant | undefined {
    const now = clock.now();
    if (isUrgent) {
      const later = pacing.later(place, now);
      return later > now + 1 ? later : undefined;
    }
    const turn = pacing.turn(place, now);
    if (turn.go === 'later') return Math.max(turn.at, now + COME_BACK_MS);
    return turn.go === 'now' && pacing.goOut(place, now) === 0 ? undefined : now + COME_BACK_MS;
  }

  async function say(platform: Platform, taken: TakenNotice, hurry: Hurry): Promise<Said> {
    const { notice, sentAt } = taken;
    const now = clock.now();
    if (sentAt !== undefined && now >= sentAt + platform.adapter.capabilities.duplicateWindowMs) {
      // The program that was saying it has died: perhaps it was heard.
      await settle(taken, { is: 'dropped' });
      return { is: 'unclear' };
    }
    if (!isOpen(now)) return putBack(taken, now + COME_BACK_MS, sentAt !== undefined);
    if (now > notice.until) return putBack(taken, Infinity, sentAt !== undefined);
    // A repeat has a moment only, while the platform would still drop it as the second one.
    const isUrgent = hurry.now || sentAt !== undefined;
    const later = turnOf(platform, placeOf(notice.to), isUrgent);
    if (later !== undefined) return putBack(taken, Math.ceil(later), sentAt !== undefined);
    const begunAt = clock.now();
    if (!(await outbox.begin(notice.id, taken.attempt, begunAt))) return { is: 'dropped' };
    return judge(platform, taken, await attempt(platform, notice), sentAt ?? begunAt, hurry);
  }

  return async (platform, taken, hurry) => {
    try {
      // Another program may serve its platform.
      if (platform === undefined)
        return await putBack(taken, clock.now() + COME_BACK_MS, taken.sentAt !== undefined);
      return await say(platform, taken, hurry);
    } catch (error) {
      log.error({ err: error, notice: taken.notice.id }, 'A notice could not be said.');
      return { is: 'unclear' };
    }
  };
}
