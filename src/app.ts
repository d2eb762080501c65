/** Deskbreak as a whole: adapters, inbox, scheduler and store, wired together. */
import type { ChatAdapter, ConnectionProblem } from '../adapters/adapter.ts';
import type { Clock } from '../scheduler/clock.ts';
import { planNext } from '../scheduler/decide.ts';
import { startHeartbeat, type Heartbeat } from '../scheduler/heartbeat.ts';
import type { Log } from '../adapters/log.ts';
import { scheduler } from '../scheduler/scheduler.ts';
import type { Config } from './config/read.ts';
import type { Desk } from './handlers/context.ts';
import { newBreakId, newToken } from './ids.ts';
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

/** All of them: rare, and everybody waits for it. */
const MOST_PLANS = 10_000_000;

/** Leaves a little of the ten seconds to the adapters and the store. */
const FINISH_MS = 8_000;

export function createApp({ config, store, adapters, clock, log, random }: AppDeps): App {
  const spreadMs = config.SPREAD_SECONDS * 1000;
  /** Served slots have their rows, so that planning anew brings none of them twice. */
  async function replan(): Promise<void> {
    for (const { channel } of await store.plans.list({}, MOST_PLANS))
      await store.plans.change(channel, (current, id) => {
        if (current?.plan.state.is !== 'on') return undefined;
        const now = clock.now();
        const next = planNext(current.plan, id, current.lastBreakAt, now, spreadMs);
        return { plan: current.plan, changedAt: now, ...(next !== undefined && { next }) };
      });
  }

  const breaks = scheduler({
    ledger: store.ledger,
    snoozes: store.snoozes,
    adapters,
    clock,
    graceMs: config.LATE_GRACE_SECONDS * 1000,
    spreadMs,
    random,
    newToken,
    newBreakId,
    replan,
    log,
  });
  const adapterOf = (platform: string): ChatAdapter | undefined =>
    adapters.find((adapter) => adapter.platform === platform);

  const desk: Desk = {
    store,
    now: () => clock.now(),
    random,
    wake: () => void breaks.tick(),
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
