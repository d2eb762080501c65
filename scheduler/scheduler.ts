/** Serves what is due: breaks of channels and snoozed breaks of people. */
import type { ChatAdapter } from '../adapters/port/adapter.ts';
import type { Log } from '../adapters/port/log.ts';
import type { Instant } from '../content/plan.ts';
import type { Clock } from '../adapters/port/clock.ts';
import {
  createDelivery,
  type DeliveryDeps,
  type Fate,
  type DoorClosed,
  type GiveUp,
} from './delivery/delivery.ts';
import { createPacing } from './pacing/pacing.ts';
import type { Platform } from './platform.ts';
import type { AuditTrail, Departures, HolidayUpkeep, OldCounts } from './ports/upkeep.ts';
import type { Ledger, PlanId } from './ports/ledger.ts';
import type { Observe } from './ports/observe.ts';
import type { Notice, Outbox } from './ports/outbox.ts';
import type { Replicas } from './ports/replicas.ts';
import type { Removals } from './ports/removals.ts';
import type { Snoozes } from './ports/snoozes.ts';
import { createHousekeeping } from './housekeeping.ts';
import { createRemoving } from './removing.ts';
import { createRounds } from './rounds.ts';
import { createSay, type Said } from './saying.ts';
import { createSignals } from './signals.ts';
import { createStop } from './stopping.ts';
import { createTell, type Compose } from './snoozing.ts';

export interface SchedulerDeps {
  readonly ledger: Ledger;
  readonly snoozes: Snoozes;
  readonly removals: Removals;
  /** What a snoozed break says, as it suits the one who gets it. */
  readonly compose: Compose;
  /** Reads what somebody has set for themselves. */
  readonly open: DeliveryDeps['open'];
  readonly placeOf: DeliveryDeps['placeOf'];
  readonly outbox: Outbox;
  readonly replicas: Replicas;
  readonly departures: Departures;
  readonly audit: AuditTrail;
  readonly counts: OldCounts;
  readonly holidays: HolidayUpkeep;
  /** What the store knows of a slot. */
  readonly stateOf: DeliveryDeps['stateOf'];
  /** What no other notice is called. */
  readonly newId: () => string;
  readonly adapters: readonly ChatAdapter[];
  readonly clock: Clock;
  readonly graceMs: number;
  readonly spreadMs: number;
  /** From 0 up to, but not including, 1. */
  readonly random: () => number;
  /** What no other running program is called. */
  readonly self: string;
  /** Plans every channel's next slot anew: the clock was set back, and they were planned by one that was ahead. */
  readonly replan: () => Promise<void>;
  readonly log: Log;
  /** Hears how each break ended. */
  readonly observe?: Observe | undefined;
  /** Aborted once the store can keep nothing any more. */
  readonly storeLost?: AbortSignal;
}

export interface Scheduler {
  /** Takes all that is due now. Posts go on behind it: a slow platform does not hold the next tick up. */
  tick(): Promise<void>;
  /** Says at once a notice that is in the outbox, and returns what came of it. `asker` waits for that. */
  say(notice: Notice, asker?: string): Promise<Said>;
  /** Serves what is due, and resolves with what becomes of this slot, or with what is known of it after so long. */
  follow(plan: PlanId, slot: Instant, forMs: number): Promise<Fate>;
  /** Stops the breaks of a channel or a workspace, for a failure that will not go by. */
  readonly giveUp: GiveUp;
  /** Ends the breaks of somebody who cannot be reached. */
  readonly doorClosed: DoorClosed;
  /** Resolves once nothing is in hand. */
  idle(): Promise<void>;
  /** Takes nothing new, lets posts under way finish, waits at most that long. False where something was left undone. */
  stop(withinMs: number): Promise<boolean>;
}

/** Clocks are corrected by seconds all the time; beyond it, one was wrong. */
const STEP_BACK_MS = 60_000;

export function createScheduler(deps: SchedulerDeps): Scheduler {
  const { ledger, snoozes, outbox, clock, log, graceMs, newId } = deps;
  const { stopping, ended } = createSignals(deps.storeLost);
  const isStopping = (): boolean => stopping.signal.aborted;
  const pacing = createPacing({
    ...{ replicas: deps.replicas, self: deps.self, random: deps.random },
    ...{ clock, log, stopping: stopping.signal },
  });
  const { isOpen } = pacing;
  const platforms = new Map<string, Platform>(
    deps.adapters.map((adapter) => [
      adapter.platform,
      { adapter, pacing: pacing.add(adapter.capabilities.postsPerSecond) },
    ]),
  );
  const inHand = new Set<Promise<void>>();
  const track = (work: Promise<void>): void => {
    inHand.add(work);
    void work.finally(() => inHand.delete(work));
  };
  const { takeBatch, send, giveUp, doorClosed, follow, counts, unsettled } = createDelivery({
    ...{ ledger, departures: deps.departures, stateOf: deps.stateOf, platforms, pacing, newId, track },
    ...{ open: deps.open, placeOf: deps.placeOf },
    ...{ clock, log, graceMs, spreadMs: deps.spreadMs, random: deps.random },
    ...{ stopping: stopping.signal, ended: ended.signal, observe: deps.observe },
  });
  const say = createSay({ outbox, clock, log, isOpen, giveUp, doorClosed });
  const tell = createTell({
    ...{ snoozes, compose: deps.compose, outbox, newId, clock, graceMs, log, send, isOpen, doorClosed },
  });
  const housekeeping = createHousekeeping({
    ...{ ledger, departures: deps.departures, audit: deps.audit, counts: deps.counts, isStopping },
  });
  const removeDue = createRemoving({
    ...{ removals: deps.removals, platforms, programs: pacing.programs, clock, log, track },
  });
  const rounds = createRounds({
    ...{ snoozes, outbox, pacing, platforms, takeBatch, say, tell, track, isStopping },
    ...{ batch: ledger.batch, clock, log },
  });
  let latest: Instant | undefined;
  let ticking: Promise<void> | undefined;

  /** A clock that was ahead has planned breaks for a time that is far away now that it is right. */
  async function heedClock(now: Instant): Promise<void> {
    latest ??= (await deps.replicas.latest()) ?? now;
    if (now < latest - STEP_BACK_MS) {
      log.warn({ byMs: latest - now }, 'The clock was set back: planning anew.');
      await deps.replan();
      pacing.reset();
      housekeeping.reset();
    }
    latest = now;
  }

  async function run(): Promise<void> {
    try {
      await heedClock(clock.now());
      // What is put back meanwhile is for a later tick.
      await rounds.takeDue(pacing.dueBy(clock.now()));
      if (isOpen(clock.now()) && !isStopping()) await removeDue();
      // After what was missed meanwhile is accounted for, by the plans as they were.
      await deps.holidays.renew(clock.now());
      await housekeeping.look(clock.now());
      counts.look(clock.now());
    } catch (error) {
      // What was not written is due still: the next tick finds it again.
      pacing.recall();
      log.error({ err: error }, 'The store did not answer; trying again.');
    }
    pacing.sweep(clock.now());
  }

  async function tick(): Promise<void> {
    if (isStopping()) return;
    // A tick that comes while another runs waits for it, so that whoever calls sees what is due served.
    while (ticking !== undefined) await ticking;
    if (isStopping()) return;
    ticking = run().finally(() => {
      ticking = undefined;
    });
    await ticking;
  }

  async function idle(): Promise<void> {
    while (ticking !== undefined || inHand.size > 0) await Promise.all([ticking, ...inHand]);
  }

  const stop = createStop({
    ...{ clock, log, stopping, ended, pacing, idle },
    underWay: () => inHand.size,
  });

  return {
    idle,
    tick,
    giveUp,
    doorClosed,
    follow: (plan, slot, forMs) => follow(plan, slot, forMs, tick),
    say(notice, asker) {
      const saying = rounds.sayNow(notice, asker);
      track(saying.then(() => undefined));
      return saying;
    },
    async stop(withinMs) {
      const before = unsettled();
      const isDone = await stop(withinMs);
      counts.end(clock.now());
      return isDone && unsettled() === before;
    },
  };
}
