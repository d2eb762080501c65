/** Everybody's break at the same moment: the whole program on its own heartbeat, a slot that comes within seconds. */
import { setTimeout as delay } from 'node:timers/promises';
import { inspect } from 'node:util';
import Libsql from 'libsql';
import type { ChatAdapter } from '../../adapters/port/adapter.ts';
import type { Log } from '../../adapters/port/log.ts';
import { systemClock, type Clock } from '../../adapters/port/clock.ts';
import { createApp, type App } from '../../src/app.ts';
import { readConfig } from '../../src/config/config.ts';
import { openStore } from '../../src/store/open.ts';
import { slot } from './fill.ts';
import { loopDelay, SETTLE_MS, stopwatch, type Cost } from './measure.ts';
import { untilServed, type Tally } from './waiting.ts';

/** Time to start in before the slot is due. */
const LEAD_MS = 1_500;

/** A clock that runs as ours does, and comes to `then` at the real time `at`. */
export const clockAt = (then: number, at: number): Clock => ({
  ...systemClock,
  now: () => Date.now() - at + then,
});

/** The next whole second that leaves enough time. */
export const secondAfter = (ms: number): number => Math.ceil((Date.now() + ms) / 1000) * 1000;

/** Keeps quiet unless something is wrong; then what is measured is not worth anything. */
export const severe: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: (fields, message) => {
    throw new Error(`${message} ${inspect(fields)}`);
  },
};

export async function openApp(file: string, adapter: ChatAdapter, clock: Clock): Promise<App> {
  const opened = await openStore({ kind: 'file', path: file });
  const config = readConfig({});
  if (!opened.ok || !config.ok) throw new Error(opened.ok ? 'The defaults are wrong.' : opened.problem.what);
  const app = createApp({
    config: config.config,
    store: opened.store,
    adapters: [adapter],
    clock,
    log: severe,
    random: Math.random,
  });
  const problems = await app.connect();
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return app;
}

export interface Burst extends Cost {
  /** The real time of the slot. */
  readonly due: number;
  /** Milliseconds from the slot to the last post. */
  readonly lastLate: number;
  /** Milliseconds at the 99th percentile, from the slot to the last settlement. */
  readonly loopDelay: number;
  readonly longest: number;
  /** Slots that the store says were posted. */
  readonly posted: number;
}

/** Serves the `expected` channels of a filled file, and waits until they are served or nothing comes any more. */
export async function burst(
  file: string,
  adapter: ChatAdapter,
  expected: number,
  tally: () => Tally,
): Promise<Burst> {
  const due = secondAfter(LEAD_MS);
  const app = await openApp(file, adapter, clockAt(slot, due));
  await app.run();
  await delay(due - Date.now() - SETTLE_MS);

  const loop = loopDelay();
  const stop = stopwatch();
  await untilServed(expected, tally);
  const { lastAt } = tally();
  await app.idle();
  const measured = { ...stop(), loopDelay: loop.p99(), longest: loop.longest(), lastLate: lastAt - due };
  loop.stop();
  await app.stop();
  return { due, ...measured, posted: postedIn(file) };
}

function postedIn(file: string): number {
  const connection = new Libsql(file);
  const row: unknown = connection
    .prepare("select count(*) as posted from slots where slot = ? and state = 'posted'")
    .get(slot);
  connection.close();
  return (row as { readonly posted: number }).posted;
}
