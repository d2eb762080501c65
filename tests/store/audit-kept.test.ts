/** Of each plan the newest changes are kept, on either kind of database: what is older goes as another comes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Libsql from 'libsql';
import { afterAll, expect, it } from 'vitest';
import { AUDIT_KEPT } from '../../src/store/audit.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { channel, onPlan, slot, switchOn } from '../contracts/store-samples.ts';
import { databasesOfThisFile } from '../support/postgres.ts';

const fresh = databasesOfThisFile();
const folder = mkdtempSync(path.join(tmpdir(), 'deskbreak-audit-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Opened {
  readonly store: Store;
  readonly run: (sql: string) => Promise<unknown>;
}

async function onSqlite(): Promise<Opened> {
  const file = path.join(folder, 'deskbreak.db');
  const opened = await openStore({ kind: 'file', path: file });
  if (!opened.ok) throw new Error(opened.problem.what);
  return {
    store: opened.store,
    run(sql) {
      const beside = new Libsql(file);
      beside.exec(sql);
      beside.close();
      return Promise.resolve();
    },
  };
}

async function onPostgres(): Promise<Opened> {
  const database = await fresh();
  return { store: await database.open(), run: (sql) => database.run(sql) };
}

/** With holes between the revisions, as planning anew leaves them. */
const fill = (plan: number, entries: number): string => `
  insert into audit (plan, revision, at, what)
  with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < ${entries})
  select ${plan}, -3 * n, ${slot}, 'before' from numbers`;

const revoked = { outcome: 'permanent', scope: 'workspace', reason: 'revoked', cause: undefined } as const;

it.each([
  ['SQLite', onSqlite],
  ['PostgreSQL', onPostgres],
])('%s', async (_, open) => {
  const { store, run } = await open();
  const here = channel('C1');
  const { id } = await switchOn(store, here);
  const { id: beside } = await switchOn(store, channel('C2'));
  const change = (what: string, ref = here) =>
    store.plans.change(ref, () => ({ plan: onPlan, changedAt: slot, audit: { what } }));
  const kept = async (plan = id): Promise<readonly string[]> =>
    (await store.audit.latest(plan, 2 * AUDIT_KEPT)).map(({ what }) => what);

  await run(fill(id, AUDIT_KEPT - 1));
  await run(fill(beside, AUDIT_KEPT - 2));
  await change('first');
  expect(await kept()).toEqual(['first', ...Array<string>(AUDIT_KEPT - 1).fill('before')]);
  await change('second');
  await change('third');
  expect(await kept()).toEqual(['third', 'second', 'first', ...Array<string>(AUDIT_KEPT - 3).fill('before')]);
  expect(await kept(beside)).toHaveLength(AUDIT_KEPT - 2);

  // Of several plans at once: one is full, of the other nothing has to go.
  await store.ledger.giveUp(here, revoked, 'the bot was removed', slot + 1);
  for (const [plan, all] of [
    [id, AUDIT_KEPT],
    [beside, AUDIT_KEPT - 1],
  ] as const) {
    const found = await kept(plan);
    expect([found.length, found[0]]).toEqual([all, 'breaks on hold, because the bot was removed']);
  }

  // An earlier version has kept more.
  await run(fill(beside + 1, AUDIT_KEPT + 50));
  await run(`update audit set plan = ${beside}, revision = revision - 10000 where plan = ${beside + 1}`);
  await change('on again', channel('C2'));
  expect(await kept(beside)).toHaveLength(AUDIT_KEPT);
  expect((await kept(beside))[0]).toBe('on again');
  await store.close();
});
