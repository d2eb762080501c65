/** Deskbreak as a whole: adapters, inbox, scheduler and store, wired together. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ChatAdapter, ConnectionProblem } from '../adapters/adapter.ts';
import type { Clock } from '../scheduler/clock.ts';
import { planNext } from '../scheduler/planning.ts';
import type { PlanId } from '../scheduler/ports.ts';
import { startHeartbeat, type Heartbeat } from '../scheduler/heartbeat.ts';
import type { Log } from '../adapters/log.ts';
import { scheduler } from '../scheduler/scheduler.ts';
import type { Config } from './config/read.ts';
import type { Desk } from './handlers/context.ts';
import { newNoticeId, newReplicaId } from './ids.ts';
import { createInbox } from './inbox.ts';
import type { Store } from './store/store.ts';

export interface AppDeps {
  readonly config: Config;
  readonly store: Store;
  readonly adapters: readonly ChatAdapter[];
  readonly clock: Clock;
  readonly log: Log;
  /** From 0 up to, but not including, 1. */
  readonly random: () => number;
}

export interface App {
  /** Connects the platforms; returns what keeps them from it, all at once. */
  connect(): Promise<readonly ConnectionProblem[]>;
  /** Serves what is due now, and from now on what becomes due. */
  run(): Promise<void>;
  /** One round of the scheduler, for callers that turn the clock themselves. */
  tick(): Promise<void>;
  /** Resolves once nothing is in hand. */
  idle(): Promise<void>;
  /** Finishes what is in hand, inside ten seconds, and lets go of everything. Safe to call twice. */
  stop(): Promise<void>;
}

/** Plans that are planned anew in one transaction. */
const PAGE = 500;

/** Leaves a little of the ten seconds to the adapters and the store. */
const FINISH_MS = 8_000;

export function createApp({ config, store, adapters, clock, log, random }: AppDeps): App {
  const spreadMs = config.SPREAD_SECONDS * 1000;
  const graceMs = config.LATE_GRACE_SECONDS * 1000;
  /** Served slots have their rows, so that planning anew brings none of them twice. */
  async function replan(): Promise<void> {
    let last: PlanId | undefined;
    do {
      const now = clock.now();
      last = await store.plans.planAnew({ after: last, limit: PAGE, now }, ({ id, plan, lastBreakAt }) =>
        planNext(plan, id, lastBreakAt, now, spreadMs),
      );
      await nextTurn();
    } while (last !== undefined);
  }

  const breaks = scheduler({
    ledger: store.ledger,
    snoozes: store.snoozes,
    outbox: store.outbox,
    stateOf: async (plan, slot) => {
      const last = await store.plans.lastSlot(plan, slot);
      return last?.slot === slot ? last.state : undefined;
    },
    newId: newNoticeId,
    replicas: store.replicas,
    adapters,
    clock,
    graceMs,
    spreadMs,
    random,
    self: newReplicaId(),
    replan,
    log,
  });
  const adapterOf = (platform: string): ChatAdapter | undefined =>
    adapters.find((adapter) => adapter.platform === platform);

  const desk: Desk = {
    store,
    now: () => clock.now(),
    random,
    say: (notice, asker) => breaks.say(notice, asker),
    follow: (plan, slot, forMs) => breaks.follow(plan, slot, forMs),
    giveUp: breaks.giveUp,
    platformName: (platform) => adapterOf(platform)?.capabilities.words?.platform ?? 'The platform',
    inspect: (channel) =>
      adapterOf(channel.platform)?.inspect(channel) ??
      Promise.resolve({
        canPost: false,
        wrong: `${channel.platform} is not set up.`,
        remedy: 'Set it up first.',
      }),
    tell: (person, message, options) =>
      adapterOf(person.platform)?.tell(person, message, options) ??
      Promise.resolve({ outcome: 'permanent', scope: 'person', reason: 'unreachable', cause: undefined }),
    alwaysReachesPeople: (platform) => adapterOf(platform)?.capabilities.alwaysReachesPeople ?? false,
    canRevise: (platform) => adapterOf(platform)?.capabilities.canRevise ?? false,
    abilities: (platform) => adapterOf(platform)?.capabilities.abilities ?? [],
    settings: {
      defaultZone: config.DEFAULT_TIMEZONE,
      minIntervalMinutes: config.MIN_INTERVAL_MINUTES,
      spreadMs,
      graceMs,
    },
  };
  const inbox = createInbox(desk, log);
  let heartbeat: Heartbeat | undefined;
  let stopped: Promise<void> | undefined;

  async function stop(): Promise<void> {
    heartbeat?.stop();
    await breaks.stop(FINISH_MS);
    await Promise.all(adapters.map((adapter) => adapter.disconnect()));
    await store.close();
  }

  return {
    async connect() {
      const connections = await Promise.all(adapters.map((adapter) => adapter.connect(inbox)));
      return connections.flatMap((connection) => (connection.connected ? [] : [connection.problem]));
    },
    async run() {
      await breaks.tick();
      heartbeat = startHeartbeat(() => breaks.tick(), log);
    },
    tick: () => breaks.tick(),
    idle: () => breaks.idle(),
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}
