/** Two programs at work on one store while a break waits for people: it is held, comes once, or is skipped once, on either kind of store. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { memoryStore, mondayMorning, openDesk, type TestDesk } from '../support/desk.ts';
import { newDatabase, type TestDatabase } from '../support/postgres.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { turnedClock } from '../support/turned-clock.ts';

const MINUTE = 60_000;
const friday = mondayMorning - 3 * 24 * 60 * MINUTE;

let database: TestDatabase | undefined;
afterAll(async () => {
  await database?.drop();
});

const kinds = {
  async SQLite() {
    // Whoever ends first takes it from nobody.
    const store = { ...(await memoryStore()), close: () => Promise.resolve() };
    return [store, store] as const;
  },
  async PostgreSQL() {
    database ??= await newDatabase();
    const stores = [await database.open(), await database.open()] as const;
    await database.empty();
    return stores;
  },
};

interface Two {
  readonly desks: readonly TestDesk[];
  /** So many people are in a call. */
  busy: number;
  /** Both go on, one a little after the other. */
  pass(ms: number, stepMs?: number): Promise<void>;
  readonly posts: () => number;
  readonly state: () => Promise<unknown>;
  close(): Promise<void>;
}

async function openTwo([one, other]: readonly [Store, Store]): Promise<Two> {
  const clock = turnedClock(friday);
  const two: { busy: number } = { busy: 2 };
  const open = (store: Store) =>
    openDesk({
      ...{ store, clock },
      adapter: scriptedAdapter({
        capabilities: { abilities: ['calls'] },
        company: () => Promise.resolve({ is: 'told', count: two.busy }),
      }),
    });
  const desks = [await open(one), await open(other)];
  const attempts = () => desks.flatMap(({ adapter }) => adapter.attempts);

  /** What waits for the clock is left waiting; what waits for the store is not. */
  async function finish(work: Promise<unknown>): Promise<void> {
    const state = { isDone: false };
    void work.finally(() => {
      state.isDone = true;
    });
    while (!state.isDone) {
      await nextTurn();
      const wake = clock.nextWake();
      if (wake !== undefined && wake <= clock.now()) clock.set(clock.now());
    }
  }

  async function pass(ms: number, stepMs = 5_000): Promise<void> {
    for (let passed = 0; passed < ms; passed += stepMs) {
      clock.advance(stepMs);
      await finish(Promise.all(desks.map(({ app }) => app.tick())));
      await finish(Promise.all(desks.map(({ app }) => app.idle())));
    }
  }

  const [first] = desks;
  if (first === undefined) throw new Error('No program is there.');
  await first.plan({});
  await pass(2 * MINUTE);
  const [shown] = attempts();
  if (shown === undefined) throw new Error('No break came.');
  for (const id of ['ann', 'bob', 'cem', 'dee']) await first.presses('done', shown.key, { id });
  await first.plan({ meetings: 'hold' });
  clock.set(mondayMorning);
  await pass(MINUTE);
  return {
    desks,
    get busy() {
      return two.busy;
    },
    set busy(count) {
      two.busy = count;
    },
    pass,
    posts: () => attempts().length - 1,
    async state() {
      const [plan] = await one.plans.list({}, 1);
      return plan && (await one.plans.lastSlot(plan.id, mondayMorning + 2 * MINUTE))?.state;
    },
    async close() {
      clock.advance(2_000);
      await Promise.all(desks.map(({ app }) => app.stop()));
    },
  };
}

describe.each(Object.entries(kinds))('two programs on %s', (_, stores) => {
  it('hold a break while half of its people are in a call, and one of them posts it within two minutes of the end', async () => {
    const two = await openTwo(await stores());
    await two.pass(6 * MINUTE);
    expect(two.posts()).toBe(0);
    expect(await two.state()).toEqual({ is: 'held' });
    two.busy = 1;
    await two.pass(2 * MINUTE);
    expect(two.posts()).toBe(1);
    await two.pass(20 * MINUTE);
    expect(two.posts()).toBe(1);
    expect(await two.state()).toEqual({ is: 'posted' });
    await two.close();
  });

  it('skip it after twenty minutes, and the next one comes', async () => {
    const two = await openTwo(await stores());
    await two.pass(21 * MINUTE);
    expect(two.posts()).toBe(0);
    expect(await two.state()).toEqual({ is: 'skipped', reason: 'meeting' });
    two.busy = 0;
    await two.pass(40 * MINUTE);
    expect(two.posts()).toBe(1);
    await two.close();
  });

  it('go on for one another: one ends while it holds, and the other posts it', async () => {
    const two = await openTwo(await stores());
    await two.pass(3 * MINUTE);
    const [first] = two.desks;
    two.desks[0]?.clock.advance(2_000);
    void first?.app.stop();
    two.busy = 0;
    await two.pass(3 * MINUTE);
    expect(two.posts()).toBe(1);
    await two.close();
  });
});
