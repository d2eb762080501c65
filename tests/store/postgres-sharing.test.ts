/** Several programs on one PostgreSQL: they know of each other, and share what the platform takes. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { slot } from '../contracts/store-samples.ts';
import { channel, mondayMorning, openDesk } from '../support/desk.ts';
import { mostInASecond } from '../support/pass-time.ts';
import { newDatabase, type TestDatabase } from '../support/postgres.ts';
import { scriptedAdapter, unlimited } from '../support/scripted-adapter.ts';
import { turnedClock } from '../support/turned-clock.ts';

let database: TestDatabase;
const stores: Store[] = [];

beforeAll(async () => {
  database = await newDatabase();
  stores.push(await database.open({ poolSize: 2 }), await database.open({ poolSize: 2 }));
});
beforeEach(() => database.empty());
afterAll(async () => {
  for (const store of stores) await store.close();
  await database.drop();
});

const [one, other] = [0, 1].map((index) => (): Store => {
  const store = stores[index];
  if (store === undefined) throw new Error('Two stores are open.');
  return store;
}) as [() => Store, () => Store]; // Two of two.

it('sees who is at work, until it leaves or is forgotten', async () => {
  const a = { replica: 'A', seenAt: slot };
  const b = { replica: 'B', seenAt: slot + 1 };
  await one().replicas.beat('A', a.seenAt);
  expect(await other().replicas.beat('B', b.seenAt)).toEqual(expect.arrayContaining([a, b]));

  // It has beaten since: it is not dead.
  await one().replicas.forget([{ replica: 'B', seenAt: slot }]);
  expect(await one().replicas.beat('A', slot)).toHaveLength(2);
  await one().replicas.forget([b]);
  expect(await one().replicas.beat('A', slot)).toEqual([a]);

  await other().replicas.beat('B', slot);
  await other().replicas.leave('B');
  expect(await one().replicas.beat('A', slot)).toEqual([a]);
});

it('of two that begin at the same moment, one sees the other at least', async () => {
  for (let round = 0; round < 20; round += 1) {
    await database.empty();
    const seen = await Promise.all([one().replicas.beat('A', slot), other().replicas.beat('B', slot)]);
    expect(Math.max(...seen.map((beats) => beats.length))).toBe(2);
  }
});

it('a pair of programs posts every break once, at the bot’s rate and not at twice that, also while a second program joins', async () => {
  const clock = turnedClock(mondayMorning);
  const sent: number[] = [];
  const keys: string[] = [];
  const begin = (store: Store) => {
    const adapter = scriptedAdapter({ capabilities: { postsPerSecond: { ...unlimited, bot: 10 } } });
    const watched: typeof adapter = {
      ...adapter,
      post: (where, message, options) => {
        sent.push(clock.now());
        keys.push(options.key);
        return adapter.post(where, message, options);
      },
    };
    Object.defineProperty(watched, 'inbox', {
      get: () => adapter.inbox,
      set: (inbox: typeof adapter.inbox) => {
        adapter.inbox = inbox;
      },
    });
    return openDesk({ store, clock, adapter: watched });
  };
  const first = await begin(one());
  for (let n = 0; n < 150; n += 1) await first.plan({}, { ...channel, channel: `C${n}` });
  clock.set(mondayMorning + 60_000);
  await first.settle();
  const second = await begin(other());
  for (let step = 0; step < 1_000 && keys.length < 150; step += 1) {
    clock.advance(100);
    await Promise.all([first.settle(), second.settle()]);
  }
  expect(new Set(keys).size).toBe(150);
  expect(keys).toHaveLength(150);
  expect(mostInASecond(sent)).toBeLessThanOrEqual(10);
  // Both took part.
  expect(second.logged.some(({ message }) => message === 'Programs that share this store.')).toBe(true);
}, 60_000);

it('a program leaves the breaks of a platform to the program that serves it', async () => {
  const clock = turnedClock(mondayMorning);
  const [red, blue] = [scriptedAdapter({ platform: 'red' }), scriptedAdapter({ platform: 'blue' })];
  const first = await openDesk({ store: one(), clock, adapter: red });
  const second = await openDesk({ store: other(), clock, adapter: blue });
  for (const platform of ['red', 'blue'])
    for (let n = 0; n < 20; n += 1) await first.plan({}, { ...channel, platform, channel: `C${n}` });
  for (let seconds = 0; seconds < 90; seconds += 1) {
    clock.advance(1_000);
    await Promise.all([first.settle(), second.settle()]);
  }
  expect(red.attempts.map(({ channel: { platform } }) => platform)).toEqual(Array(20).fill('red'));
  expect(blue.attempts.map(({ channel: { platform } }) => platform)).toEqual(Array(20).fill('blue'));
});
