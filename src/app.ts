/** Deskbreak as a whole: adapters, inbox, scheduler and store, wired together. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ChatAdapter } from '../adapters/port/adapter.ts';
import type { ConnectionProblem } from '../adapters/port/connection.ts';
import { BoundedMap } from '../adapters/port/bounded-map.ts';
import { sleep, type Clock } from '../adapters/port/clock.ts';
import { planNext } from '../scheduler/timetable/planning.ts';
import type { PlanId } from '../scheduler/ports/ledger.ts';
import { startHeartbeat, type Heartbeat } from '../scheduler/heartbeat.ts';
import type { Log } from '../adapters/port/log.ts';
import type { Observe } from '../scheduler/ports/observe.ts';
import { createScheduler } from '../scheduler/scheduler.ts';
import { aborted } from '../scheduler/signals.ts';
import type { Config } from './config/config.ts';
import { createConnecting, type Connecting } from './program/connecting.ts';
import type { Services } from './handlers/context.ts';
import { createCalendars, createHolidayUpkeep } from './holidays/calendars.ts';
import { newNoticeId, newReplicaId } from './ids.ts';
import { createInbox } from './inbox.ts';
import { createNotes } from './notes.ts';
import { createKnownPeople } from './people/known-people.ts';
import { composeFor } from './people/snoozed.ts';
import { createPeopleLimit } from './people-limit.ts';
import { createPlatformServices } from './platform-services.ts';
import type { PlatformState } from './monitoring/readiness.ts';
import type { Store } from './store/store.ts';

export interface AppDeps {
  readonly config: Config;
  readonly store: Store;
  readonly adapters: readonly ChatAdapter[];
  /** Of platforms for which there is no adapter, since something is wrong with their settings. */
  readonly problems?: readonly ConnectionProblem[];
  readonly clock: Clock;
  readonly log: Log;
  /** From 0 up to, but not including, 1. */
  readonly random: () => number;
  /** What no other running program is called. */
  readonly self?: string;
  /** How much one person may have done within a minute: any number unless told otherwise. */
  readonly actionsAMinute?: number;
  /** Hears how each break ended. */
  readonly observe?: Observe | undefined;
  /** Hears of each round of the heartbeat. */
  readonly beat?: () => void;
  /** Aborted once the store can keep nothing any more: there is nothing left to finish. */
  readonly storeLost?: AbortSignal;
}

export interface App {
  /**
   * Connects the platforms, each on its own. Resolves once there is something to serve, while others are still tried;
   * or with all that is wrong where nothing can be served until a setting is changed.
   */
  connect(): Promise<readonly ConnectionProblem[]>;
  /** Resolves, if ever, once nothing can be served any more: also after some had to be tried for a while. */
  readonly hopeless: Promise<readonly ConnectionProblem[]>;
  /** The platforms that have been connected. */
  readonly connected: readonly string[];
  /** How each platform that has an adapter is. */
  platforms(): readonly PlatformState[];
  /** Serves what is due now, and from now on what becomes due. */
  run(): Promise<void>;
  /** One round of the scheduler, for callers that turn the clock themselves. */
  tick(): Promise<void>;
  /** Resolves once nothing is in hand. */
  idle(): Promise<void>;
  /**
   * Finishes what is in hand, inside ten seconds, and lets go of everything. Resolves with whether nothing was left
   * undone; what was is in the log. Safe to call twice.
   */
  stop(): Promise<boolean>;
}

/** Plans that are planned anew in one transaction. */
const PAGE = 500;

/** So many versions that people were shown of late are remembered. */
const VERSIONS_KEPT = 10_000;

/** Leaves a little of the ten seconds to the adapters and the store. */
const FINISH_MS = 8_000;

/** To the platforms, where the store is lost. */
const GOODBYE_MS = 500;

export function createApp(deps: AppDeps): App {
  const { config, store, adapters, problems = [], clock, log, random } = deps;
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

  const people = createKnownPeople({
    store,
    vault: config.ENCRYPTION_KEY,
    isOneEverywhere: (platform) =>
      adapters.find((adapter) => adapter.platform === platform)?.capabilities.peopleAreOne ?? false,
  });
  const calendarOf = createCalendars(() => clock.now());
  const breaks = createScheduler({
    ledger: store.ledger,
    snoozes: store.snoozes,
    removals: store.removals,
    compose: composeFor({ people, now: () => clock.now(), random }),
    open: (who, written) => people.open(who, written),
    placeOf: (who) => people.placeOf(who),
    outbox: store.outbox,
    stateOf: async (plan, slot) => {
      const last = await store.plans.lastSlot(plan, slot);
      return last?.slot === slot ? last.state : undefined;
    },
    newId: newNoticeId,
    replicas: store.replicas,
    departures: store.departures,
    audit: store.audit,
    counts: store.counts,
    holidays: createHolidayUpkeep({ store, calendarOf, spreadMs, log }),
    adapters,
    clock,
    graceMs,
    spreadMs,
    random,
    self: deps.self ?? newReplicaId(),
    replan,
    log,
    observe: deps.observe,
    ...(deps.storeLost !== undefined && { storeLost: deps.storeLost }),
  });
  const desk: Services = {
    store,
    now: () => clock.now(),
    random,
    say: (notice, asker) => breaks.say(notice, asker),
    follow: (plan, slot, forMs) => breaks.follow(plan, slot, forMs),
    giveUp: breaks.giveUp,
    doorClosed: breaks.doorClosed,
    ...createPlatformServices(adapters),
    people,
    calendarOf,
    lastShown: new BoundedMap(VERSIONS_KEPT),
    settings: {
      defaultZone: config.DEFAULT_TIMEZONE,
      minIntervalMinutes: config.MIN_INTERVAL_MINUTES,
      spreadMs,
      graceMs,
    },
  };
  const notes = createNotes({
    ...{ store, log, newId: newNoticeId, platforms: adapters.map(({ platform }) => platform) },
    ...desk,
  });
  let stopped: Promise<boolean> | undefined;
  const tick = async (): Promise<void> => {
    if (stopped !== undefined) return;
    notes.beat(clock.now());
    await breaks.tick();
  };
  const inbox = createInbox(desk, log, createPeopleLimit(deps.actionsAMinute ?? Infinity));
  let heartbeat: Heartbeat | undefined;
  let connection: Connecting | undefined;
  let lose: (all: readonly ConnectionProblem[]) => void = () => undefined;
  const hopeless = new Promise<readonly ConnectionProblem[]>((resolve) => {
    lose = resolve;
  });

  async function disconnect(adapter: ChatAdapter): Promise<boolean> {
    try {
      await adapter.disconnect();
      return true;
    } catch (error) {
      log.error({ platform: adapter.platform, err: error }, 'A platform could not be disconnected.');
      return false;
    }
  }

  /** Resolves a moment after the store is lost; else never. */
  async function nothingToKeep(): Promise<readonly boolean[]> {
    if (deps.storeLost === undefined) return new Promise(() => undefined);
    await aborted(deps.storeLost);
    await sleep(clock, GOODBYE_MS, new AbortController().signal);
    return [false];
  }

  async function stop(): Promise<boolean> {
    heartbeat?.stop();
    connection?.stop();
    const isDone = await breaks.stop(FINISH_MS);
    await notes.idle();
    const leaving = Promise.all(adapters.map(disconnect));
    const gone = await Promise.race([leaving, nothingToKeep()]);
    await store.close();
    return isDone && !gone.includes(false);
  }

  return {
    async connect() {
      connection = createConnecting({ adapters, problems, inbox, clock, log });
      void connection.hopeless.then(lose);
      const ready = connection.ready.then((): readonly ConnectionProblem[] => []);
      return Promise.race([connection.hopeless, ready]);
    },
    hopeless,
    get connected() {
      return connection?.connected ?? [];
    },
    platforms: () =>
      adapters.map((adapter) => ({
        platform: adapter.platform,
        status: adapter.status(),
        wrong: connection?.wrong(adapter.platform),
      })),
    async run() {
      const round = async (): Promise<void> => {
        await tick();
        deps.beat?.();
      };
      await round();
      if (stopped === undefined) heartbeat = startHeartbeat(round, log);
    },
    tick,
    async idle() {
      await notes.idle();
      await breaks.idle();
    },
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}
