/**
 * Deskbreak with Slack over HTTP on a clock that runs a hundred times as fast, as a process that tells what it holds:
 * `soak-program.ts ORDERS`, as JSON. Says `ready`, ticks each simulated second, and answers each message with a measure.
 */
import { readdirSync } from 'node:fs';
import { sleep, systemClock, type Clock } from '../../adapters/port/clock.ts';
import { createSlackAdapter } from '../../adapters/slack/adapter.ts';
import type { HttpMode } from '../../adapters/slack/modes.ts';
import { memoryInstallations } from './slack/memory-installations.ts';
import type { Installation } from '../../adapters/port/installations.ts';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config/config.ts';
import { pictureFiles, pictureFolder } from '../../src/pictures.ts';
import { openStore } from '../../src/store/open.ts';

export interface SoakOrders {
  readonly file: string;
  readonly apiUrl: string;
  readonly mode: Omit<HttpMode, 'installations'>;
  readonly installation: Installation;
  readonly speed: number;
}

/** What the process holds after a collection. */
export interface Measure {
  readonly heapMb: number;
  readonly residentMb: number;
  readonly descriptors: number;
  readonly errors: number;
}

const orders = JSON.parse(process.argv[2] ?? '') as SoakOrders;
const { file, apiUrl, installation, speed } = orders;
const started = Date.now();
const now = (): number => started + (Date.now() - started) * speed;
const clock: Clock = { now, after: (ms, run) => systemClock.after(ms / speed, run) };
let errors = 0;
const say = (level: string) => (fields: object, message: string) => {
  const err = 'err' in fields ? `: ${String(fields.err)}` : '';
  process.stderr.write(`${level}: ${message}${err}\n`);
};
const log = {
  debug: () => undefined,
  info: () => undefined,
  warn: say('warn'),
  error: (fields: object, message: string) => {
    errors += 1;
    say('error')(fields, message);
  },
};

const opened = await openStore({ kind: 'file', path: file });
const config = readConfig({});
if (!opened.ok || !config.ok) throw new Error(opened.ok ? 'The defaults are wrong.' : opened.problem.what);
const { store } = opened;
const adapter = createSlackAdapter({
  mode: {
    ...orders.mode,
    installations: memoryInstallations(installation),
  },
  managers: 'owners',
  apiUrl,
  log,
  pictures: { source: pictureFiles(pictureFolder(), log), uploads: store.uploads },
  // What lives for a while ages with the rest; what waits for a network waits as long as it does.
  clock: { now, after: (ms, run) => systemClock.after(ms, run) },
});
const app = createApp({
  config: config.config,
  store,
  adapters: [adapter],
  clock,
  log,
  random: Math.random,
});
const problems = await app.connect();
if (problems.length > 0) throw new Error(JSON.stringify(problems));

process.on('message', () => {
  global.gc?.();
  global.gc?.();
  const { heapUsed, rss, external } = process.memoryUsage();
  const measure: Measure = {
    heapMb: (heapUsed + external) / 2 ** 20,
    residentMb: rss / 2 ** 20,
    descriptors: readdirSync('/proc/self/fd').length,
    errors,
  };
  process.send?.(measure);
});
process.stdout.write('ready\n');
const ending = new AbortController();
process.once('SIGTERM', () => {
  ending.abort();
});
while (!ending.signal.aborted) {
  await app.tick();
  await sleep(systemClock, 1_000 / speed, ending.signal);
}
await app.idle();
process.exit((await app.stop()) ? 0 : 1);
