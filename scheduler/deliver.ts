/** The way of one claimed break: pace, commit, post, settle. */
import type { ChatAdapter } from '../adapters/adapter.ts';
import type { Delivery, PermanentFailure } from '../adapters/delivery.ts';
import { failureInWords } from '../adapters/failure-words.ts';
import { formatChannel } from '../adapters/refs.ts';
import { composeBreak } from '../content/compose-break.ts';
import type { Instant } from '../content/plan.ts';
import { batcher } from './batcher.ts';
import type { Clock } from './clock.ts';
import type { Claimed } from './decide.ts';
import type { Log } from '../adapters/log.ts';
import { judge } from './outcome.ts';
import type { Pace } from './pace.ts';
import type { DueSlot, Ledger, Settlement } from './ports.ts';

/** Where a platform's posts wait their turn. */
export interface Lane {
  readonly adapter: ChatAdapter;
  readonly pace: Pace;
}

export interface Courier {
  /** Sees one claimed break through to its settlement. Never rejects: what cannot be settled is left to its lease. */
  deliver(lane: Lane, due: DueSlot, claimed: Claimed): Promise<void>;
  /** Gives a claim back unsent, to be taken again at `retryAt`. */
  park(due: DueSlot, claimed: Claimed, retryAt: Instant): Promise<void>;
}

export interface CourierDeps {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly graceMs: number;
  readonly log: Log;
  /** Aborted when the program stops: waits end, posts that are under way finish. */
  readonly stopping: AbortSignal;
}

/** Single statements over more rows than this gain nothing, and one transaction should not hold others up. */
const BATCH = 250;

export function courier({ ledger, clock, graceMs, log, stopping }: CourierDeps): Courier {
  const begin = batcher((starts: Parameters<Ledger['begin']>[0]) => ledger.begin(starts, clock.now()), BATCH);
  const settle = batcher((settlements: readonly Settlement[]) => ledger.settle(settlements), BATCH);

  const settlementOf = (due: DueSlot, claimed: Claimed, result: Settlement['result']): Settlement => ({
    plan: due.row.plan,
    slot: due.row.slot,
    token: claimed.claim.token,
    leaseAt: claimed.leaseAt,
    result,
  });

  /** An adapter that throws has broken its promise; what was sent before it did is not known. */
  async function post(adapter: ChatAdapter, due: DueSlot, claimed: Claimed): Promise<Delivery> {
    const { breakId } = claimed.claim;
    try {
      const { motion, silent } = due.plan;
      const message = composeBreak({ ...claimed.claim, motion, completions: 0 });
      return await adapter.post(due.channel, message, { key: breakId, silent });
    } catch (error) {
      log.error({ err: error, channel: formatChannel(due.channel) }, 'The adapter failed to post.');
      return { outcome: 'transient', reason: 'unavailable', mayHaveLanded: true, cause: error };
    }
  }

  /** Posts, and repeats where a repeat cannot post twice, until the result is known. */
  async function send(
    adapter: ChatAdapter,
    due: DueSlot,
    claimed: Claimed,
    sentAt: Instant,
  ): Promise<Settlement['result']> {
    let mayHaveLanded = false;
    for (;;) {
      const delivery = await post(adapter, due, claimed);
      if (delivery.outcome === 'permanent') await giveUp(due, delivery);
      if (delivery.outcome !== 'delivered')
        log.warn(
          { channel: formatChannel(due.channel), err: delivery.cause, ...about(delivery) },
          'mayHaveLanded' in delivery && delivery.mayHaveLanded
            ? 'A break was not confirmed.'
            : 'A break was not delivered.',
        );
      const verdict = judge(delivery, {
        now: clock.now(),
        graceEnds: claimed.dueAt + graceMs,
        sentAt,
        mayHaveLanded,
        duplicateWindowMs: stopping.aborted ? 0 : adapter.capabilities.duplicateWindowMs,
      });
      if (verdict.do === 'settle') return verdict.result;
      mayHaveLanded = true;
      await clock.sleep(verdict.afterMs, stopping);
      if (stopping.aborted) return { is: 'unconfirmed' };
    }
  }

  async function giveUp(due: DueSlot, failure: PermanentFailure): Promise<void> {
    if (failure.scope !== 'channel' && failure.scope !== 'workspace') return;
    const detail = failureInWords(failure);
    if (await ledger.giveUp(due.channel, failure, detail))
      log.warn({ channel: formatChannel(due.channel), scope: failure.scope }, `Breaks stop: ${detail}.`);
  }

  async function run(lane: Lane, due: DueSlot, claimed: Claimed): Promise<void> {
    const turn = lane.pace.reserve(clock.now());
    if ('park' in turn) {
      await settle.add(settlementOf(due, claimed, { is: 'waiting', retryAt: turn.park }));
      return;
    }
    if (turn.wait > 0) await clock.sleep(turn.wait, stopping);
    // Unsent, the claim is free again when its lease runs out.
    if (stopping.aborted || clock.now() > claimed.dueAt + graceMs) return;

    const sentAt = clock.now();
    const { claim, rotation } = claimed;
    const started = await begin.add({
      plan: due.row.plan,
      slot: due.row.slot,
      claim,
      sentAt,
      rotation,
      leaseAt: claimed.leaseAt,
    });
    if (started !== 'begun') {
      log.info(
        { channel: formatChannel(due.channel), slot: due.row.slot },
        `A break was not sent: its plan is ${started}.`,
      );
      return;
    }
    const result = await send(lane.adapter, due, claimed, sentAt);
    await settle.add(settlementOf(due, claimed, result));
    log.debug(
      { channel: formatChannel(due.channel), slot: due.row.slot, pose: claim.pose, result: result.is },
      'A slot is settled.',
    );
  }

  return {
    async deliver(lane, due, claimed) {
      try {
        await run(lane, due, claimed);
      } catch (error) {
        log.error({ err: error, channel: formatChannel(due.channel) }, 'A break could not be settled.');
      }
    },
    async park(due, claimed, retryAt) {
      try {
        await settle.add(settlementOf(due, claimed, { is: 'waiting', retryAt }));
      } catch (error) {
        log.error({ err: error, channel: formatChannel(due.channel) }, 'A claim could not be given back.');
      }
    },
  };
}

const about = (delivery: Exclude<Delivery, { outcome: 'delivered' }>): object => ({
  outcome: delivery.outcome,
  reason: delivery.reason,
});
