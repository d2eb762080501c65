/**
 * Deskbreak as a process with a simulated clock, for tests that kill it. It loads, says `loaded`, waits for its orders
 * (one line of JSON), says `ready`, and works until it is killed or told to end.
 *
 *   fast-program <file | postgres>
 */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { inspect } from 'node:util';
import type { Instant } from '../../content/plan.ts';
import { sleep, type Clock } from '../../adapters/port/clock.ts';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config/config.ts';
import type { Location } from '../../src/store/location.ts';
import { openStore } from '../../src/store/open.ts';
import { leaveOldCalendar } from './faults/beside.ts';
import { filePlatform } from './faults/file-platform.ts';
import { leaveOldBreak } from './faults/judge-counts.ts';
import { dieAt, passages, type Fate } from './faults/passing.ts';
import { leaveOldChange, leaveOldSlot, people, settle } from './faults/people.ts';
import { openSharedClock, until } from './faults/shared-clock.ts';
import { wrapDriver } from './faults/wrapped-drivers.ts';
import { wrapStore } from './faults/wrapped-store.ts';

export interface Orders {
  readonly location: Location;
  /** The file that the platform keeps its posts in. */
  readonly posts: string;
  /** The shared clock's file, and this program's number in it, from 1. */
  readonly clock: string;
  readonly program: number;
  /** When the first program started. */
  readonly start: Instant;
  /** By how much this machine's clock is wrong, in milliseconds. */
  readonly skewMs: number;
  readonly fate?: Fate;
  /** A program whose clock was ahead was here before: the plans have to be planned anew. */
  readonly afterWrongClock?: boolean;
  /** A program of last year was here before: the holidays are to be renewed. */
  readonly afterOldCalendar?: boolean;
}

const AHEAD_MS = 120_000;
/** Simulated, from one deed of people to the next. */
const PAUSE_MS = 3_000;

await wrapDriver(process.argv[2] as Location['kind']);
const lines = createInterface({ input: process.stdin });
process.stdout.write('loaded\n');
const [line] = (await once(lines, 'line')) as [string];
const orders = JSON.parse(line) as Orders;
const { start, skewMs } = orders;

const shared = openSharedClock(orders.clock, 'r+');
const now = (): Instant => shared.now() + skewMs;
const clock: Clock = {
  now,
  after(milliseconds, run) {
    const wakeAt = now() + milliseconds;
    let isCancelled = false;
    void until(() => isCancelled || now() >= wakeAt).then(() => {
      if (!isCancelled) run();
    });
    return () => {
      isCancelled = true;
    };
  },
};
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined };
const log = {
  ...silent,
  error: (fields: object, message: string) => {
    process.stderr.write(`${message} ${inspect(fields)}\n`);
  },
};

const opened = await openStore(orders.location);
const config = readConfig({});
if (!opened.ok || !config.ok) throw new Error(opened.ok ? 'config' : opened.problem.what);
await settle(opened.store, start);
await leaveOldSlot(opened.store, now());
await leaveOldBreak(opened.store, now());
await leaveOldChange(opened.store, now());
if (orders.afterOldCalendar === true) await leaveOldCalendar(opened.store, now());
if (orders.afterWrongClock === true) await opened.store.replicas.beat('ghost', now() + AHEAD_MS);

dieAt(orders.fate, () => shared.now());
const store = wrapStore(opened.store);
const platform = filePlatform(orders.posts, now);
const app = createApp({
  config: config.config,
  store,
  adapters: [platform.adapter],
  clock,
  log,
  random: Math.random,
});
await app.connect();
process.stdout.write('ready\n');

const ending = new AbortController();
lines.once('line', () => {
  ending.abort();
});
const pause = (milliseconds: number): Promise<void> => sleep(clock, milliseconds, ending.signal);
const act = people(store, platform, { now, pause });
async function actOn(): Promise<void> {
  while (!ending.signal.aborted) {
    await act();
    await pause(PAUSE_MS);
  }
}
// What people have begun may wait for the clock, and for a break: the program works until they are done.
const acted = new AbortController();
const acting = actOn().finally(() => {
  acted.abort();
});
while (!acted.signal.aborted) {
  const at = shared.now();
  await app.tick();
  shared.caughtUp(orders.program, at);
  await until(() => acted.signal.aborted || shared.now() > at);
}
await acting;
process.stdout.write(`${JSON.stringify(passages())}\n`);
await app.stop();
process.exit(0);
