/** A PostgreSQL server that crashes, connections that break, replicas whose clocks are apart. */
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { newDatabase, type TestDatabase } from '../support/postgres.ts';
import { startServer } from '../support/postgres/server.ts';
import { MINUTE, openStage, SECOND, type Stage } from './stage.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await newDatabase();
});
afterEach(async () => {
  await database.drop();
});

/** All tick, and what does not wait for the clock comes to an end: on a server that takes real time. */
async function work(stages: readonly Stage[], forMs: number, stepMs: number): Promise<void> {
  for (let done = 0; done < forMs; done += stepMs) {
    for (const { clock } of stages) clock.advance(stepMs);
    await Promise.all(stages.map(({ desk }) => desk.app.tick()));
    await Promise.race([Promise.all(stages.map(({ desk }) => desk.app.idle())), delay(20)]);
  }
}

it('connections that are killed over and over: each break comes once', async () => {
  const store = await database.open();
  const stage = await openStage({ store });
  await work([stage], 46 * MINUTE, 10 * SECOND);
  const from = stage.clock.now();
  for (let kill = 0; kill < 60; kill += 1) {
    const working = work([stage], 10 * SECOND, 10 * SECOND);
    await database.run(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'deskbreak'`,
    );
    await working;
  }
  const to = stage.clock.now();
  await work([stage], 10 * MINUTE, 10 * SECOND);
  const verdict = await stage.judge({ from, to }, { unclear: (at) => at >= from && at <= to });
  expect(verdict.problems).toEqual([]);
  expect(verdict.late).toBe(0);
  await store.close();
});

it('a server that crashes and starts again: nothing is sent meanwhile, and then it goes on', async () => {
  const server = await startServer();
  try {
    const opened = await openStore({ kind: 'postgres', url: server.url });
    if (!opened.ok) throw new Error(opened.problem.what);
    const { store } = opened;
    const stage = await openStage({ store });
    await work([stage], 46 * MINUTE, 10 * SECOND);
    const from = stage.clock.now();
    const before = stage.platform.shown.length;
    await server.crash();
    await work([stage], 10 * MINUTE, 10 * SECOND);
    expect(stage.platform.shown.length).toBe(before);
    await server.start();
    const to = stage.clock.now();
    await work([stage], 20 * MINUTE, 10 * SECOND);
    const verdict = await stage.judge({ from, to });
    expect(verdict.problems).toEqual([]);
    expect(verdict.late).toBeGreaterThan(0);
    await store.close();
  } finally {
    await server.stop();
  }
});

it('three replicas with clocks 4 s apart: each break comes once, on time by one of the clocks', async () => {
  const stores = await Promise.all([database.open(), database.open(), database.open()]);
  const [first, ...others] = stores;
  const stage = await openStage({ store: first });
  const stages = [stage];
  for (const [index, store] of others.entries())
    stages.push(await openStage({ store, channels: 0, skewMs: (2 * index - 1) * 2 * SECOND }));
  await work(stages, 20 * MINUTE, 2 * SECOND);
  // The one whose clock is ahead comes first; without it the others go on.
  const before = stages.map(({ platform }) => platform.shown.length);
  await work(stages.slice(0, 2), 9 * MINUTE, 2 * SECOND);
  const shown = stages.flatMap(({ platform }) => platform.shown);
  expect(shown.length - before.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(8);
  const now = stage.clock.now();
  const verdict = await stage.judge({ from: now, to: now }, { shown, calmFrom: 0, slackMs: 4 * SECOND });
  expect(verdict.problems).toEqual([]);
  expect(verdict.posted).toBeGreaterThan(10);
  await Promise.all(stores.map((store) => store.close()));
});
