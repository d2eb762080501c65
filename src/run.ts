/** Runs the bot: reads its settings, opens the store, connects the platforms, and keeps the schedule. */
import type { Writable } from 'node:stream';
import { config as loadDotenv } from 'dotenv';
import type { Logger } from 'pino';
import type { ChatAdapter } from '../adapters/adapter.ts';
import { findZone } from '../content/zones.ts';
import { systemClock } from '../scheduler/clock.ts';
import { createApp } from './app.ts';
import { readConfig, type Config } from './config/read.ts';
import { ensureTerminalPlan, greeting } from './first-run.ts';
import { onHangUp } from './hang-up.ts';
import { createLog } from './log.ts';
import { openAdapters, openConsole, type Console } from './registry.ts';
import { parseLocation, type Location } from './store/location.ts';
import { stopping } from './stopping.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';
import { aheadOf } from './upcoming.ts';
import { version } from './version.ts';

const codeOf = (error: Error): unknown => ('code' in error ? error.code : undefined);

/** Errors at start are for people: what is wrong and the remedy, all at once, and no stack. */
export function refuse(lines: readonly string[]): never {
  process.stderr.write(`Deskbreak cannot start.\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
  process.exit(1);
}

function readSettings(): { readonly config: Config; readonly location: Location } {
  const file = loadDotenv({ quiet: true });
  const unread =
    file.error === undefined || codeOf(file.error) === 'ENOENT'
      ? []
      : [`.env cannot be read: ${file.error.message}.`];
  const read = readConfig(process.env);
  const location = parseLocation(process.env['DATABASE_URL']);
  if (read.ok && location.ok && unread.length === 0)
    return { config: read.config, location: location.location };
  return refuse([
    ...unread,
    ...(read.ok ? [] : read.problems.map(({ name, wrong, remedy }) => `${name} ${wrong}. ${remedy}`)),
    ...(location.ok ? [] : [`${location.problem.what} ${location.problem.remedy}`]),
  ]);
}

/** With no platform set up, this terminal is one. */
const isTerminal = ({ platforms }: Config): boolean =>
  Object.values(platforms).every((one) => one === undefined);

function openLog(config: Config, console: Console | undefined): Promise<Logger> {
  const usual = console === undefined ? 'info' : 'warn';
  return createLog({
    level: config.LOG_LEVEL ?? usual,
    to: console?.log ?? (process.stderr satisfies Writable),
    readable: process.stderr.isTTY,
    colour: console?.colour ?? (process.stderr.isTTY && process.stderr.hasColors()),
  });
}

async function openDatabase(location: Location, config: Config, log: Logger): Promise<Store> {
  const report = (sentence: string): void => {
    log.error({}, sentence);
  };
  const opened = await openStore(location, { report, poolSize: config.DATABASE_POOL_SIZE });
  return opened.ok ? opened.store : refuse([`${opened.problem.what} ${opened.problem.remedy}`]);
}

/** The computer's zone under its present name; UTC where it is set to something that is no place. */
const placeOf = (told: string | undefined): string => findZone(told ?? '') ?? 'UTC';

/** Where TZ names no zone there is none, whatever the types say. */
const localZone = (): string => placeOf(Intl.DateTimeFormat().resolvedOptions().timeZone);

/** The terminal as the one platform: says in two lines what runs, and posts a first break on a new database. */
async function openTerminal(
  console: Console,
  config: Config,
  store: Store,
  log: Logger,
): Promise<ChatAdapter> {
  const zone = config.DEFAULT_TIMEZONE ?? localZone();
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
  return terminal;
}

export async function runBot(): Promise<void> {
  const { config, location } = readSettings();
  let finish = (): Promise<void> => Promise.resolve();
  const { stop, stopByHand } = stopping(() => finish());
  const console = isTerminal(config) ? await openConsole(stopByHand, config.TERMINAL_PICTURES) : undefined;
  const log = await openLog(config, console);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stopByHand);
  onHangUp(stop);
  // The reader of the output has gone: nobody is left to see a break. The log may go unread.
  if (console !== undefined) process.stdout.once('error', stop);
  process.stderr.on('error', () => undefined);

  const store = await openDatabase(location, config, log);
  finish = () => store.close();
  const opened =
    console === undefined
      ? await openAdapters(config.platforms, store, log)
      : { adapters: [await openTerminal(console, config, store, log)], problems: [] };
  const app = createApp({
    config,
    store,
    adapters: opened.adapters,
    clock: systemClock,
    log,
    random: Math.random,
  });
  finish = () => app.stop();

  const problems = [...opened.problems, ...(opened.problems.length > 0 ? [] : await app.connect())];
  if (problems.length > 0) {
    await app.stop();
    refuse(problems.map(({ setting, wrong, remedy }) => `${setting} ${wrong}. ${remedy}`));
  }
  if (console === undefined)
    log.info({ version, platforms: opened.adapters.map(({ platform }) => platform) }, 'Deskbreak runs.');
  await app.run();
}
