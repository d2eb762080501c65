/** The server plans a statement once, and perhaps while its tables are empty: it has to read by index all the same. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onPlan, slot } from '../contracts/store-samples.ts';
import { cycle } from '../bench/drain.ts';
import { newDatabase, type TestDatabase } from '../support/postgres.ts';

const CHANNELS = 1_000;

let database: TestDatabase;
beforeAll(async () => {
  database = await newDatabase();
});
afterAll(() => database.drop());

it('PostgreSQL reads what it asks for and little more, though it began with empty tables', async () => {
  await (await database.open()).close();
  // Now the server knows that they are empty.
  await database.run('vacuum analyze');
  const store = await database.open({ poolSize: 1 });
  for (let n = 0; n < CHANNELS; n += 1)
    await store.plans.change({ platform: 'p', workspace: 'W', channel: `C${n}` }, () => ({
      plan: onPlan,
      changedAt: slot,
      next: { slot, at: slot },
    }));
  let served = 0;
  // In many small batches: what is read once a batch shows.
  const inTens = { ...store, ledger: { ...store.ledger, batch: 10 } };
  for (let count = -1; count !== 0; served += count) count = await cycle(inTens, slot);
  expect(served).toBe(CHANNELS);
  await store.close();
  // A session tells its figures when it ends, by and by.
  const read = await untilSteady(async () => {
    const [row] = await database.run<{ read: number }>(
      `select sum(idx_tup_read)::int as read from pg_stat_user_indexes where relname in ('slots', 'rotations', 'plans')`,
    );
    return row?.read ?? 0;
  });
  expect(read).toBeGreaterThan(CHANNELS);
  expect(read / CHANNELS).toBeLessThan(30);
});

/** Asks until it is told the same twice, and something at all. */
async function untilSteady(ask: () => Promise<number>): Promise<number> {
  let before = 0;
  for (let asked = 0; asked < 1_000; asked += 1) {
    const now = await ask();
    if (now > 0 && now === before) return now;
    before = now;
  }
  return before;
}
