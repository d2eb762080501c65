/** Databases of every former version since 0010 are brought up to date, with all that was in them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, Migrator, sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import type { StoreDialect } from '../../src/store/database/dialect.ts';
import { migrations } from '../../src/store/migrations/migrate.ts';
import { openStore } from '../../src/store/open.ts';
import { postgresDialect } from '../../src/store/postgres/dialect.ts';
import { kyselyDialect as onServer } from '../../src/store/postgres/driver.ts';
import { patientPool } from '../../src/store/postgres/pool.ts';
import { connect } from '../../src/store/sqlite/connect.ts';
import { sqliteDialect } from '../../src/store/sqlite/dialect.ts';
import { configure, kyselyDialect } from '../../src/store/sqlite/driver.ts';
import { applicationId } from '../../src/store/sqlite/prepare.ts';
import type { Store } from '../../src/store/store.ts';
import { channel } from '../contracts/store-samples.ts';
import { databasesOfThisFile } from '../support/postgres.ts';

type Row = Readonly<Record<string, unknown>>;

interface Former {
  readonly db: Kysely<unknown>;
  readonly dialect: StoreDialect;
  /** As the program of today opens it. */
  open(): Promise<Store>;
}

const folder = mkdtempSync(join(tmpdir(), 'deskbreak-migrations-'));
const fresh = databasesOfThisFile();
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let files = 0;

function onSqlite(): Promise<Former> {
  const path = join(folder, `${++files}.db`);
  const connection = connect(path);
  configure(connection);
  // By this a file is known to be ours.
  connection.exec(`pragma application_id = ${applicationId}`);
  return Promise.resolve({
    db: new Kysely<unknown>({ dialect: kyselyDialect(connection) }),
    dialect: sqliteDialect,
    open: () => opened({ kind: 'file', path }),
  });
}

async function onPostgres(): Promise<Former> {
  const { url } = await fresh();
  return {
    db: new Kysely<unknown>({ dialect: onServer(patientPool(url)) }),
    dialect: postgresDialect,
    open: () => opened({ kind: 'postgres', url }),
  };
}

async function opened(location: Parameters<typeof openStore>[0]): Promise<Store> {
  const result = await openStore(location);
  if (!result.ok) throw new Error(result.problem.what);
  return result.store;
}

const at = Date.UTC(2026, 10, 2, 9, 50);
const plan = {
  ...{ id: 1, platform: 'slack', workspace: 'T1', channel: 'C1', revision: 4, changed_at: at - 9 },
  ...{ state: 'on', because: null, every: 45, at_minute: 5, hours: '[[540,1020]]', days: '[1,2,3]' },
  ...{ zone: 'Europe/Berlin', days_off: '["2026-12-24"]', paused_until: null, version: 'any', owner: 'ann' },
  ...{ motion: 0, silent: 1 },
};
const slot = {
  ...{ slot: at, plan: 1, state: 'posted', reason: null, detail: null, attempt: 1, pose: 'pigeon' },
  ...{ version: 'chair', revision: 4, sent_at: at + 5, look_at: null, message_id: '1.1' },
};

/** What a program of each version has left: rows of tables and columns as they were from then on. */
const left: Readonly<Record<string, Readonly<Record<string, Row | readonly Row[]>>>> = {
  '0010': {
    plans: [plan, { ...plan, id: 2, channel: '@ann', owner: null, silent: 0 }],
    former_channels: { plan: 1, channel: 'C0' },
    due: { at: at + 60, plan: 1, slot: at + 60, revision: 4 },
    slots: [slot, { ...slot, slot: at - 7, state: 'skipped', reason: 'late', message_id: null }],
    askers: { slot: at, plan: 1, name: 'Ann', person: 'ann' },
    leases: { at, id: 'lease', slots: '{}' },
    rotations: { plan: 1, drawn: '["pigeon"]' },
    completions: { slot: at, plan: 1, person: 'ben', at: at + 9 },
    snoozes: {
      ...{ id: 's', platform: 'slack', workspace: 'T1', person: 'ben', break_id: 'b', pose: 'pigeon' },
      ...{ version: 'chair', motion: 1, due_at: at + 9, look_at: at + 9 },
    },
    notices: {
      ...{ id: 'n', platform: 'slack', workspace: 'T1', channel: 'C1', person: null, about: 'plan' },
      ...{
        message: '{"summary":"Hello","mood":"calm","blocks":[]}',
        silent: 1,
        look_at: at,
        give_up_at: at + 9,
      },
      ...{ attempt: 0, sent_at: null, message_id: null, rewrites: null, change: null },
    },
    installations: {
      ...{ platform: 'slack', workspace: 'T1', organisation: null, sealed: 'sealed', installed_at: at },
    },
    uploads: { platform: 'slack', workspace: 'T1', picture: 'pigeon', digest: 'd', file: 'F1' },
    departures: { platform: 'slack', workspace: 'T9', left_at: at },
    audit: { plan: 1, revision: 4, at, person: 'ann', name: 'Ann', what: 'a break every 45 min' },
    people: {
      ...{
        platform: 'slack',
        scope: 'T1',
        person: 'ann',
        version: 'floor',
        motion: 0,
        hidden: '{}',
        revision: 2,
      },
    },
  },
  '0011': { slots: { ...slot, slot: at + 1, touched: at + 8 } },
  '0012': { counts: { day: 20_750, plan: 1, hour: 9, breaks: 3, done: 2, people: 1 } },
  '0013': {
    plans: { ...plan, id: 3, channel: 'C3', meetings: 'only Study' },
    slots: { ...slot, slot: at + 2, state: 'held', held_until: at + 3 },
  },
  '0014': {
    people: {
      ...{ platform: 'slack', scope: 'T1', person: 'ben', version: null, motion: null, hidden: '{}' },
      ...{ revision: 1, days: '20750:3', last_shown: null },
    },
  },
  '0015': { plans: { ...plan, id: 4, channel: 'C4', quiet: 1 } },
  '0016': { month_notes: { plan: 1, person: 'ann', look_at: at } },
  '0017': {
    plans: {
      ...{ ...plan, id: 5, channel: 'C5', holidays: 'DE\n2026-12-25 Christmas Day', holidays_edition: 20261 },
      workdays: '["2026-12-26"]',
    },
  },
  '0018': { pace_questions: { plan: 2, since: at, look_at: null, is_open: 1 } },
  '0019': { plans: { ...plan, id: 6, channel: 'C6', tidy: 1 } },
  '0020': { passing_files: { platform: 'slack', workspace: 'T1', file: 'F2', delete_at: at } },
};

/** What is in the new tables and columns where there were rows before. */
const news: Readonly<Record<string, (rows: (table: string) => Promise<readonly Row[]>) => Promise<void>>> = {
  '0011': async (rows) => {
    expect((await rows('slots')).map(({ touched }) => touched)).toEqual([null, null]);
  },
  '0012': async (rows) => {
    expect(await rows('counts')).toEqual([]);
  },
  '0013': async (rows) => {
    expect((await rows('plans')).map(({ meetings }) => meetings)).toEqual(['ignore', 'ignore']);
    expect((await rows('slots')).every(({ held_until }) => held_until === null)).toBe(true);
  },
  '0014': async (rows) => {
    expect(await rows('people')).toMatchObject([{ days: null, last_shown: null }]);
  },
  '0015': async (rows) => {
    expect((await rows('plans')).map(({ quiet }) => quiet)).toEqual([0, 0, 0]);
  },
  '0016': async (rows) => {
    expect(await rows('month_notes')).toEqual([]);
  },
  '0017': async (rows) => {
    for (const row of await rows('plans'))
      expect(row).toMatchObject({ holidays: null, holidays_edition: null, workdays: '[]' });
  },
  '0018': async (rows) => {
    expect(await rows('counts')).toMatchObject([{ untouched: 0 }]);
    const begun = { since: at - 9, look_at: at - 9, is_open: 0 };
    // Of channels, and of nobody's own.
    expect(await rows('pace_questions')).toEqual([1, 3, 4, 5].map((id) => ({ plan: id, ...begun })));
  },
  '0019': async (rows) => {
    for (const row of await rows('plans')) expect(row).toMatchObject({ tidy: 0 });
  },
  '0020': async (rows) => {
    expect(await rows('passing_files')).toEqual([]);
  },
};

const names = Object.keys(migrations(sqliteDialect));
const numberOf = (name: string): string => name.slice(0, 4);
/** From here on a test says what a former database becomes. */
const tested = names.filter((name) => numberOf(name) > '0010');
/** A statement that was prepared before has the columns of then. */
let looks = 0;
const rowsIn = (db: Kysely<unknown>) => async (table: string) =>
  (
    await sql<Row>`select * from ${sql.table(table)} ${sql.raw(`/* ${++looks} */`)}`.execute(db)
  ).rows.toSorted((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
const idOf = (row: Row): string => JSON.stringify([row['id'] ?? row['plan'], row['slot'], row['person']]);

const migrateTo = async ({ db, dialect }: Former, name: string): Promise<void> => {
  const provider = { getMigrations: () => Promise.resolve(migrations(dialect)) };
  const { error } = await new Migrator({ db, provider }).migrateTo(name);
  if (error !== undefined) throw new Error(`The way to ${name} failed.`, { cause: error });
};

async function insert(db: Kysely<unknown>, table: string, row: Row): Promise<void> {
  const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(row))})`.execute(
    db,
  );
}

/** A database of a former version, with all that each program up to then has left in it. */
async function formerOf(former: Former, name: string): Promise<ReadonlyMap<string, readonly Row[]>> {
  const tables = new Set<string>();
  for (const each of names.filter((one) => one <= name)) {
    await migrateTo(former, each);
    for (const [table, rows] of Object.entries(left[numberOf(each)] ?? {})) {
      tables.add(table);
      for (const row of [rows].flat()) await insert(former.db, table, row);
    }
  }
  const before = new Map<string, readonly Row[]>();
  for (const table of tables) before.set(table, await rowsIn(former.db)(table));
  return before;
}

it('each of them has a test', () => {
  expect(tested.map(numberOf)).toEqual(Object.keys(news));
  expect(names.map(numberOf).filter((each) => each >= '0010')).toEqual(Object.keys(left));
});

describe.each([
  ['SQLite', onSqlite],
  ['PostgreSQL', onPostgres],
] as const)('on %s', (_, begin) => {
  it.each(tested)('%s keeps what a database of the version before holds', async (name) => {
    const former = await begin();
    const before = await formerOf(former, names[names.indexOf(name) - 1] ?? '');
    await migrateTo(former, name);
    const rows = rowsIn(former.db);
    for (const [table, kept] of before) {
      const after = await rows(table);
      expect(after, table).toHaveLength(kept.length);
      for (const [index, row] of kept.entries()) expect(after[index], table).toMatchObject(row);
    }
    await news[numberOf(name)]?.(rows);
    await former.db.destroy();

    // The program of today finds its way in it.
    const store = await former.open();
    const found = await store.plans.find(channel('C1'));
    expect(found?.plan).toMatchObject({
      ...{ every: 45, at: 5, zone: 'Europe/Berlin', daysOff: ['2026-12-24'], version: 'any', owner: 'ann' },
      ...{ motion: false, silent: true, state: { is: 'on' } },
    });
    expect(found?.revision).toBe(4);
    expect(await store.plans.count()).toBe((before.get('plans') ?? []).length);
    if (found !== undefined) expect(await store.audit.latest(found.id, 5)).toHaveLength(1);
    const ben = await store.people.traces({ platform: 'slack', scope: 'T1', person: 'ben' });
    expect(ben).toMatchObject({ done: [{ pose: 'pigeon' }], snoozed: [{ version: 'chair' }] });
    await store.close();
  });
});
