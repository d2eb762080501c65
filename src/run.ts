/** Runs the bot: reads its settings, opens the store, connects the platforms, and keeps the schedule. */
import type { Writable } from 'node:stream';
import { config as loadDotenv } from 'dotenv';
import type { ChatAdapter } from '../adapters/adapter.ts';
import { systemClock } from '../scheduler/clock.ts';
import { createApp } from './app.ts';
import { readConfig, type Config } from './config/read.ts';
import { ensureTerminalPlan, greeting } from './first-run.ts';
import { createLog } from './log.ts';
import { openAdapters, openConsole, type Console } from './registry.ts';
import { parseLocation, type Location } from './store/location.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';
import { version } from './version.ts';

/** Errors at start are for people: what is wrong and the remedy, all at once, and no stack. */
function refuse(lines: readonly string[]): never {
  process.stderr.write(`Deskbreak cannot start.\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
  process.exit(1);
}

function readSettings(): { readonly config: Config; readonly location: Location } {
  loadDotenv({ quiet: true });
  const read = readConfig(process.env);
  const location = parseLocation(process.env['DATABASE_URL']);
  if (read.ok && location.ok) return { config: read.config, location: location.location };
  return refuse([
    ...(read.ok ? [] : read.problems.map(({ name, wrong, remedy }) => `${name} ${wrong}. ${remedy}`)),
    ...(location.ok ? [] : [`DATABASE_URL: ${location.problem.what} ${location.problem.remedy}`]),
  ]);
}

/** With no platform set up, this terminal is one. */
const isTerminal = ({ platforms }: Config): boolean =>
  Object.values(platforms).every((one) => one === undefined);

function openLog(config: Config, console: Console | undefined) {
  const usual = console === undefined ? 'info' : 'warn';
  return createLog({
    level: config.LOG_LEVEL ?? usual,
    to: console?.log ?? (process.stderr satisfies Writable),
    readable: process.stderr.isTTY,
    colour: console?.colour ?? (process.stderr.isTTY && process.stderr.hasColors()),
  });
}

type BotLog = ReturnType<typeof openLog>;

async function openDatabase(location: Location, log: BotLog): Promise<Store> {
  const report = (sentence: string): void => {
    log.error({}, sentence);
  };
  const opened = await openStore(location, { report });
  return opened.ok ? opened.store : refuse([`${opened.problem.what} ${opened.problem.remedy}`]);
}

/** The terminal as the one platform: says in two lines what runs, and posts a first break on a new database. */
async function openTerminal(
  console: Console,
  config: Config,
  store: Store,
  log: BotLog,
): Promise<ChatAdapter> {
  const zone = config.DEFAULT_TIMEZONE ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const terminal = console.adapter({ zone, log });
  const now = systemClock.now();
  const { stored, isNew } = await ensureTerminalPlan(store, terminal.channel, zone, now);
  if (stored !== undefined) for (const line of greeting(stored, isNew, now)) await console.say(line);
  await console.say('');
  return terminal;
}

export async function runBot(): Promise<void> {
  const { config, location } = readSettings();
  let finish = (): Promise<void> => Promise.resolve();
  let stopping = false;
  const stop = (): void => {
    // Whoever asks twice does not want to wait.
    if (stopping) process.exit(130);
    stopping = true;
    void finish().then(() => process.exit(0));
  };
  const console = isTerminal(config) ? await openConsole(stop) : undefined;
  const log = openLog(config, console);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  // The reader of the output has gone: nobody is left to see a break.
  if (console !== undefined) process.stdout.once('error', stop);

  const store = await openDatabase(location, log);
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
