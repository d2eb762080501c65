/** Serves what is due: breaks of channels and snoozed breaks of people. */
import { setMaxListeners } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ChatAdapter } from '../adapters/adapter.ts';
import { composeSnoozed } from '../content/compose-break.ts';
import type { Instant } from '../content/plan.ts';
import { draw } from '../content/rotation.ts';
import type { Clock } from './clock.ts';
import { decide, retentionMs, type Rules } from './decide.ts';
import { courier, type Lane } from './deliver.ts';
import { leaseMs } from './leases.ts';
import type { Log } from '../adapters/log.ts';
import { pace } from './pace.ts';
import type { BreakId, DueSlot, Ledger, Snooze, Snoozes } from './ports.ts';
import { minuteOfDayAt } from './zones.ts';

export interface SchedulerDeps {
  readonly ledger: Ledger;
  readonly snoozes: Snoozes;
  readonly adapters: readonly ChatAdapter[];
  readonly clock: Clock;
  readonly graceMs: number;
  readonly spreadMs: number;
  /** From 0 up to, but not including, 1. */
  readonly random: () => number;
  readonly newToken: () => string;
  readonly newBreakId: () => BreakId;
  /** Plans every channel's next slot anew: the clock was set back, and they were planned by one that was ahead. */
  readonly replan: () => Promise<void>;
  readonly log: Log;
}

export interface Scheduler {
  /** Takes all that is due now. Posts go on behind it: a slow platform does not hold the next tick up. */
  tick(): Promise<void>;
  /** Resolves once nothing is in hand. */
  idle(): Promise<void>;
  /** Takes nothing new, lets posts under way finish, waits at most that long. */
  stop(withinMs: number): Promise<void>;
}

/** Due rows a transaction. */
const BATCH = 250;
/** Posts of one platform in memory at once; beyond it, claims are given back for a moment. */
const MOST_IN_HAND = 2_000;
const GIVE_BACK_MS = 1_000;
/** Clocks are corrected by seconds all the time; beyond it, one was wrong. */
const STEP_BACK_MS = 60_000;
const PRUNE_EVERY_MS = 60 * 60 * 1000;

export function scheduler(deps: SchedulerDeps): Scheduler {
  const { ledger, snoozes, clock, log, graceMs } = deps;
  const stopping = new AbortController();
  // Every post that waits for its turn listens.
  setMaxListeners(0, stopping.signal);
  const carry = courier({ ledger, clock, graceMs, log, stopping: stopping.signal });
  const lanes = new Map<string, Lane & { inHand: number }>(
    deps.adapters.map((adapter) => [
      adapter.platform,
      { adapter, pace: pace(adapter.capabilities.postsPerSecond), inHand: 0 },
    ]),
  );
  const inHand = new Set<Promise<void>>();
  let pruneAt = 0;
  let latest = 0;
  let ticking: Promise<void> | undefined;

  const rules: Rules = {
    graceMs,
    spreadMs: deps.spreadMs,
    leaseMs: (platform) => leaseMs(lanes.get(platform)?.adapter.capabilities),
    runs: (platform) => lanes.has(platform),
    draw: ({ rotation, plan, row }) =>
      draw(rotation, {
        version: plan.version,
        avoid: new Set(),
        minuteOfDay: minuteOfDayAt(plan.zone, row.slot),
        random: deps.random,
      }),
    newToken: deps.newToken,
    newBreakId: deps.newBreakId,
  };

  const track = (work: Promise<void>): void => {
    inHand.add(work);
    void work.finally(() => inHand.delete(work));
  };

  async function takeBreaks(): Promise<void> {
    for (;;) {
      const now = clock.now();
      const taken = await ledger.takeDue(now, BATCH, (due: DueSlot) => decide(due, now, rules));
      for (const { due, change } of taken) {
        const lane = lanes.get(due.channel.platform);
        if (change.claimed === undefined || lane === undefined) continue;
        if (lane.inHand >= MOST_IN_HAND) {
          track(carry.park(due, change.claimed, now + GIVE_BACK_MS));
          continue;
        }
        lane.inHand += 1;
        track(
          carry.deliver(lane, due, change.claimed).finally(() => {
            lane.inHand -= 1;
          }),
        );
      }
      if (taken.length === 0 || stopping.signal.aborted) return;
      await nextTurn();
    }
  }

  async function tell(snooze: Snooze): Promise<void> {
    const adapter = lanes.get(snooze.person.platform)?.adapter;
    if (adapter === undefined || clock.now() > snooze.dueAt + graceMs) {
      log.info({ dueAt: snooze.dueAt }, 'A snoozed break came too late and was left out.');
      return;
    }
    try {
      const delivery = await adapter.tell(snooze.person, composeSnoozed(snooze), { key: snooze.id });
      if (delivery.outcome !== 'delivered')
        log.info({ reason: delivery.reason }, 'A snoozed break was not delivered.');
    } catch (error) {
      log.error({ err: error }, 'The adapter failed to write to a person.');
    }
  }

  async function takeSnoozes(): Promise<void> {
    for (;;) {
      const taken = await snoozes.takeDue(clock.now(), BATCH);
      for (const snooze of taken) track(tell(snooze));
      if (taken.length < BATCH) return;
    }
  }

  async function prune(now: Instant): Promise<void> {
    if (now < pruneAt) return;
    pruneAt = now + PRUNE_EVERY_MS;
    while ((await ledger.prune(now - retentionMs, BATCH)) === BATCH && !stopping.signal.aborted)
      await nextTurn();
  }

  async function run(): Promise<void> {
    try {
      const now = clock.now();
      if (now < latest - STEP_BACK_MS) {
        log.warn({ byMs: latest - now }, 'The clock was set back: planning anew.');
        await deps.replan();
        pruneAt = 0;
      }
      latest = now;
      await takeBreaks();
      await takeSnoozes();
      await prune(clock.now());
    } catch (error) {
      // What was not written is due still: the next tick finds it again.
      log.error({ err: error }, 'The store did not answer; trying again.');
    }
  }

  async function idle(): Promise<void> {
    while (ticking !== undefined || inHand.size > 0) await Promise.all([ticking, ...inHand]);
  }

  return {
    idle,
    async tick() {
      if (stopping.signal.aborted) return;
      // A tick that comes while another runs waits for it, so that whoever calls sees what is due served.
      while (ticking !== undefined) await ticking;
      ticking = run().finally(() => {
        ticking = undefined;
      });
      await ticking;
    },
    async stop(withinMs) {
      stopping.abort();
      const limit = new AbortController();
      const done = idle().then(() => {
        limit.abort();
      });
      await Promise.race([done, clock.sleep(withinMs, limit.signal)]);
    },
  };
}
