/** Runs the bot: reads its settings, opens the store, connects the platforms, and keeps the schedule. */
import type { Logger } from 'pino';
import type { ChatAdapter } from '../../adapters/port/adapter.ts';
import { problemInWords } from '../../adapters/port/failure-words.ts';
import type { Log } from '../../adapters/port/log.ts';
import { findZone } from '../../content/places/zones.ts';
import { sleep, systemClock } from '../../adapters/port/clock.ts';
import { createApp } from '../app.ts';
import type { Config } from '../config/config.ts';
import { noPlatform } from './no-platform.ts';
import { ensureTerminalPlan, greeting } from './first-run.ts';
import { heedProcess, createEnding } from './ending.ts';
import { newReplicaId } from '../ids.ts';
import { createLog } from '../logging/log.ts';
import { createLogOutput, type LogOutput } from '../logging/log-output.ts';
import { createQuietLog } from '../logging/quiet-log.ts';
import { noMonitoring, openMonitoring, type Monitoring } from '../monitoring/monitoring.ts';
import { openAdapters, openConsole, type Console } from '../platform-registry.ts';
import { sealPeopleAnew } from '../people/sealed-text.ts';
import type { Vault } from '../secrets/sealing.ts';
import type { Location } from '../store/location.ts';
import { opening } from './opening.ts';
import { readSettings, refuse } from './refusing.ts';
import { openStore } from '../store/open.ts';
import type { StoreProblem } from '../store/problem.ts';
import type { Store } from '../store/store.ts';
import { aheadOf } from '../upcoming.ts';
import { version } from './version.ts';

/** Whoever reads the log gets so long to take it before a start is refused. */
const FLUSH_MS = 500;
/** What one person may have done within a minute, in a chat that is shared with others. */
const ACTIONS_A_MINUTE = 20;

/** What people avoid is sealed with the first key, also where there was none before. */
async function keepSealed({ people }: Store, vault: Vault, log: Log): Promise<void> {
  const closed = await sealPeopleAnew(people, vault);
  if (closed > 0)
    log.warn(
      { people: closed },
      'What some people avoid cannot be read with ENCRYPTION_KEY; they are asked to set it anew.',
    );
}

/** With no platform set up, this terminal is one. */
const isTerminal = ({ platforms }: Config): boolean =>
  Object.values(platforms).every((one) => one === undefined);

/** In the terminal the log shares the screen; else it must never wait for whoever reads it. */
async function openLog(
  config: Config,
  console: Console | undefined,
  program: string | undefined,
): Promise<{ readonly log: Logger; readonly output: LogOutput | undefined }> {
  const shared = {
    program,
    readable: process.stderr.isTTY,
    colour: console?.colour ?? (process.stderr.isTTY && process.stderr.hasColors()),
  };
  if (console !== undefined) {
    const log = await createLog({ ...shared, level: config.LOG_LEVEL ?? 'warn', to: console.log });
    return { log, output: undefined };
  }
  const output = createLogOutput({
    to: process.stderr.fd,
    lost: (lines) =>
      `${JSON.stringify({ level: 40, time: Date.now(), program, lines, msg: 'Lines of the log were left out: nobody took them.' })}\n`,
  });
  return { log: await createLog({ ...shared, level: config.LOG_LEVEL ?? 'info', to: output }), output };
}

async function openDatabase(
  location: Location,
  config: Config,
  log: Log,
  lost: (problem: StoreProblem) => void,
): Promise<Store> {
  const report = (sentence: string): void => {
    log.error({}, sentence);
  };
  const options = { report, lost, poolSize: config.DATABASE_POOL_SIZE };
  return opening({
    open: () => openStore(location, options),
    wait: (ms) => sleep(systemClock, ms, new AbortController().signal),
    log,
    refuse: ({ what, remedy }) => refuse([`${what} ${remedy}`]),
  });
}

/** Before the database is opened: that it is waited for is to be seen. */
async function watch(config: Config): Promise<Monitoring> {
  if (config.METRICS_PORT === undefined) return noMonitoring;
  const opened = await openMonitoring({
    ...{ port: config.METRICS_PORT, host: config.METRICS_HOST, version, clock: systemClock },
  });
  return opened.ok ? opened.monitoring : refuse([opened.problem]);
}

/** The computer's zone under its present name; UTC, and a word about it, where it is set to something that is no place. */
function localZone(log: Log): string {
  // Where TZ names no zone there is none, whatever the types say.
  const told: unknown = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zone = typeof told === 'string' ? findZone(told) : undefined;
  if (zone === undefined)
    log.warn({}, 'TZ names no time zone that is known here, so breaks keep UTC. /deskbreak tz sets yours.');
  return zone ?? 'UTC';
}

/** The terminal as the one platform: says in two lines what runs, and posts a first break on a new database. */
async function startTerminal(console: Console, config: Config, store: Store, log: Log): Promise<ChatAdapter> {
  const zone = config.DEFAULT_TIMEZONE ?? localZone(log);
  const terminal = console.adapter({ zone, log });
  const now = systemClock.now();
  const { stored, isNew } = await ensureTerminalPlan(
    store,
    terminal.channel,
    { zone, leastEvery: config.MIN_INTERVAL_MINUTES },
    now,
  );
  if (stored !== undefined) {
    const ahead = await aheadOf(stored, store, { now, spreadMs: config.SPREAD_SECONDS * 1000 });
    for (const line of greeting(stored, isNew, now, ahead)) await console.say(...line);
  }
  await console.say('');
  await console.say(...noPlatform(process.cwd()));
  await console.say('');
  return terminal;
}

export async function runBot(): Promise<void> {
  // Whoever read them may be gone: that is no reason to end.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const { config, location, hints } = readSettings();
  const self = newReplicaId();
  let finish = (): Promise<boolean> => Promise.resolve(true);
  let stop = (): void => process.exit(130);
  const console = isTerminal(config)
    ? await openConsole({
        onInterrupt: () => {
          stop();
        },
        pictures: config.TERMINAL_PICTURES,
      })
    : undefined;
  const { log: loud, output } = await openLog(
    config,
    console,
    location.kind === 'postgres' ? self : undefined,
  );
  const log = createQuietLog(loud, systemClock);
  for (const hint of hints) log.warn({}, hint);
  process.on('exit', () => output?.flushNow());
  const ending = createEnding({
    log: loud,
    flush: (withinMs) => {
      log.flush();
      return output?.flush(withinMs) ?? Promise.resolve();
    },
    finish: () => finish(),
    exit: (code) => process.exit(code),
  });
  stop = () => {
    ending.stopByHand('the keyboard');
  };
  heedProcess(ending, log);
  // The reader of the output has gone: nobody is left to see a break.
  if (console !== undefined)
    process.stdout.once('error', () => {
      ending.stop('the end of the output');
    });

  try {
    await serve();
  } catch (error) {
    if (!ending.hasBegun()) throw error;
    // Asked to stop in the middle of its start, it has let go of what the next step needs.
    log.debug({ err: error }, 'The start was left half done.');
  }

  async function serve(): Promise<void> {
    const monitoring = await watch(config);
    const storeLost = new AbortController();
    const opened = await openDatabase(location, config, log, ({ what, remedy }) => {
      storeLost.abort();
      ending.fail(undefined, `${what} ${remedy}`);
    });
    const store = monitoring.store(opened);
    finish = () => store.close().then(() => true);
    if (config.ENCRYPTION_KEY !== undefined) await keepSealed(store, config.ENCRYPTION_KEY, log);
    const { adapters, problems: without } =
      console === undefined
        ? await openAdapters(config.platforms, store, log)
        : { adapters: [await startTerminal(console, config, store, log)], problems: [] };
    if (ending.hasBegun()) return;
    const app = createApp({
      config,
      store,
      problems: without,
      clock: systemClock,
      log,
      random: Math.random,
      self,
      storeLost: storeLost.signal,
      adapters: adapters.map(monitoring.adapter),
      observe: monitoring.observe,
      beat: monitoring.beat,
      ...(console === undefined && { actionsAMinute: ACTIONS_A_MINUTE }),
    });
    finish = async () => {
      monitoring.stops();
      const isDone = await app.stop();
      await monitoring.close();
      return isDone;
    };
    monitoring.platforms(() => app.platforms(), without.map(problemInWords));

    const problems = await app.connect();
    if (ending.hasBegun()) return;
    if (problems.length > 0) {
      await app.stop();
      await output?.flush(FLUSH_MS);
      refuse(problems.map(problemInWords));
    }
    void app.hopeless.then((all) => {
      ending.fail(undefined, `Nothing is left to serve: ${all.map(problemInWords).join(' ')}`);
    });
    if (console === undefined) {
      const plans = await store.plans.count();
      if (ending.hasBegun()) return;
      log.info({ version, platforms: app.connected, store: location.kind, plans }, 'Deskbreak runs.');
    }
    await app.run();
  }
}
