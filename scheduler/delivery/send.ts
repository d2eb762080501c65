/** Sending one message until its result is known. */
import type { Delivery, PermanentFailure } from '../../adapters/port/delivery.ts';
import type { Log } from '../../adapters/port/log.ts';
import type { Instant } from '../../content/plan.ts';
import { sleep, type Clock } from '../../adapters/port/clock.ts';
import type { Unserved } from '../pacing/turn.ts';
import type { PacedPlace } from '../pacing/turn.ts';
import { judge, RETRY_AFTER_MS } from './retry-policy.ts';
import type { Platform } from '../platform.ts';
import type { Settlement } from '../ports/ledger.ts';

export interface Outgoing {
  readonly place: PacedPlace;
  /** Tries once, with the same key each time. */
  readonly post: () => Promise<Delivery>;
  /** Asked when its turn has come at last, for each attempt: false and it is not sent. */
  readonly mayGo: () => boolean;
  /** Asked as well before it is repeated, where it may not be wanted any more. */
  readonly isWanted?: () => Promise<boolean>;
  readonly sentAt: Instant;
  readonly graceEnds: Instant;
  /** What the log says of it. */
  readonly about: object;
  /** Hears of a failure that will not go by. */
  readonly giveUp?: (failure: PermanentFailure) => Promise<void>;
}

export interface SendDeps {
  readonly clock: Clock;
  /** Hears of a post that another program might get through. */
  readonly unserved: (why: Unserved) => void;
  readonly log: Log;
  readonly stopping: AbortSignal;
}

/** `waiting` also where nothing was sent, for its turn did not come in time. */
export type Send = (platform: Platform, outgoing: Outgoing) => Promise<Settlement['result']>;

/** Between two looks at a pacer that is too long or closed. */
const LOOK_AGAIN_MS = 1_000;

export function createSend({ clock, unserved, log, stopping }: SendDeps): Send {
  /** An adapter that throws has broken its promise; what was sent before it did is not known. */
  async function attempt({ post, about }: Outgoing): Promise<Delivery> {
    try {
      return await post();
    } catch (error) {
      log.error({ err: error, ...about }, 'The adapter failed to post.');
      return { outcome: 'transient', reason: 'unavailable', mayHaveLanded: true, cause: error };
    }
  }

  /** Waits for a turn of a repeat. False where none comes in time: also where the machine slept meanwhile. */
  async function wait(
    { pacing }: Platform,
    { place, mayGo, isWanted }: Outgoing,
    ms: number,
    until: Instant,
  ): Promise<boolean> {
    for (let pause = ms; clock.now() + pause < until; pause = LOOK_AGAIN_MS) {
      await sleep(clock, pause, stopping);
      if (stopping.aborted) return false;
      if ((await pacing.pass(place)) && (await pacing.waitToGoOut(place)))
        return clock.now() < until && mayGo() && (await isWanted?.()) !== false;
    }
    return false;
  }

  function note({ pacing }: Platform, { place, about }: Outgoing, delivery: Delivery): void {
    if (delivery.outcome === 'delivered') return;
    const { outcome, reason, cause } = delivery;
    const isUnclear = outcome === 'transient' && delivery.mayHaveLanded;
    log.warn(
      { ...about, err: cause, outcome, reason },
      isUnclear ? 'A break was not confirmed.' : 'A break was not delivered.',
    );
    if (reason === 'rate-limited')
      pacing.close(place, Math.ceil(clock.now() + (delivery.retryAfterMs ?? RETRY_AFTER_MS)), delivery.reach);
    // Perhaps only this program cannot reach it.
    else if (outcome === 'transient') unserved('unable');
  }

  return async (platform, outgoing) => {
    const { duplicateWindowMs, words } = platform.adapter.capabilities;
    let mayHaveLanded = false;
    let repeats = 0;
    if (!(await platform.pacing.waitToGoOut(outgoing.place)) || !outgoing.mayGo())
      return {
        is: 'waiting',
        retryAt: Math.min(platform.pacing.later(outgoing.place, clock.now()), outgoing.graceEnds + 1),
      };
    for (;;) {
      const delivery = await attempt(outgoing);
      note(platform, outgoing, delivery);
      if (delivery.outcome === 'permanent') await outgoing.giveUp?.(delivery);
      const verdict = judge(delivery, {
        now: clock.now(),
        graceEnds: outgoing.graceEnds,
        sentAt: outgoing.sentAt,
        mayHaveLanded,
        repeats,
        duplicateWindowMs: stopping.aborted ? 0 : duplicateWindowMs,
        workspace: words?.workspace,
      });
      if (verdict.do === 'settle') return verdict.result;
      mayHaveLanded = true;
      repeats += 1;
      if (!(await wait(platform, outgoing, verdict.afterMs, verdict.until))) return { is: 'unconfirmed' };
    }
  };
}
