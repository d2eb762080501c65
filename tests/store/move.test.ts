/** Moving a store: everything or nothing, and the source stays as it is. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { BreakId } from '../../scheduler/ports/ledger.ts';
import type { Location } from '../../src/store/location.ts';
import { moveStore, type MoveResult } from '../../src/store/move/move.ts';
import { openStore } from '../../src/store/open.ts';
import { connect } from '../../src/store/sqlite/connect.ts';
import { configure } from '../../src/store/sqlite/driver.ts';
import type { Store } from '../../src/store/store.ts';
import { tableNames } from '../../src/store/database/tables.ts';
import {
  breakOf,
  channel,
  claimDue,
  claimOne,
  hour,
  lease,
  onPlan,
  posted,
  postOne,
  resultOf,
  slot,
  startOf,
  switchOn,
} from '../contracts/store-samples.ts';
import { newDatabase, type TestDatabase } from '../support/postgres.ts';

const folder = mkdtempSync(join(tmpdir(), 'deskbreak-'));
const databases: TestDatabase[] = [];
afterAll(async () => {
  await Promise.all(databases.map((database) => database.drop()));
  rmSync(folder, { recursive: true });
});

let files = 0;
let path: string;
let database: TestDatabase;

beforeEach(async () => {
  path = join(folder, `${++files}.db`);
  database = await newDatabase();
  databases.push(database);
});

const file = (at: string): Location => ({ kind: 'file', path: at });
const server = (): Location => ({ kind: 'postgres', url: database.url });

const open = async (location: Location): Promise<Store> => {
  const opened = await openStore(location);
  if (!opened.ok) throw new Error(opened.problem.what);
  return opened.store;
};

const refusal = async (from: Location, to: Location): Promise<string> => {
  const result = await moveStore(from, to);
  if (result.ok) throw new Error('It was moved.');
  return `${result.problem.what} ${result.problem.remedy}`;
};

const countsOf = (result: MoveResult): unknown =>
  result.ok ? Object.fromEntries(result.moved.map(({ table, rows }) => [table, rows])) : result;

/** A row in every table, with what is hard to carry: quotes, backslashes, braces, emoji, nothing. */
const fill = async (store: Store): Promise<{ readonly breakId: BreakId; readonly waiting: BreakId }> => {
  await switchOn(store, channel('G1'), slot - hour);
  await postOne(store, slot - hour);
  await store.ledger.prune(slot, 9);
  await store.plans.move(channel('G1'), channel('C1'), slot, () => undefined);
  await store.plans.change(channel('C1'), (current) =>
    current === undefined
      ? undefined
      : {
          plan: onPlan,
          changedAt: 0,
          next: { slot, at: slot },
          audit: { what: 'breaks on again' },
        },
  );
  await store.plans.change(channel('D1'), () => ({
    plan: { ...onPlan, state: { is: 'off', because: { kind: 'asked' } } },
    changedAt: 0,
    next: { slot: slot + 1, at: slot + 9 * hour, askedBy: { id: 'U1', name: `"Ana's" \\{}🧘` } },
    audit: { by: { id: 'U1', name: `"Ana's" \\{}🧘` }, what: 'breaks off, “"\\{}”' },
  }));
  await switchOn(store, channel(`"it's"\\{},null 🧘`), slot + 5 * hour);
  const breakId = breakOf(await postOne(store, slot));
  await store.breaks.complete(breakId, 'U1', slot);
  const held = await claimOne(store, slot + hour);
  await store.ledger.begin([startOf(held, slot + hour)], slot + hour);
  await store.ledger.settle([resultOf(held, { is: 'waiting', retryAt: slot + hour + 9_000 })]);
  await store.uploads.save({ platform: 'slack', workspace: 'T1', picture: 'a', digest: 'd', file: 'F1' });
  await store.uploads.passes({ platform: 'slack', workspace: 'T1', file: 'F2', deleteAt: slot });
  await store.departures.left({ platform: 'slack', workspace: 'T9' }, 1);
  const person = { platform: 'slack', workspace: 'T1', person: 'U1' };
  await store.outbox.put({
    id: 'n',
    to: { are: 'person', person },
    about: 'stopped',
    message: { summary: 'Stopped.', mood: 'calm', blocks: [] },
    silent: false,
    notBefore: slot,
    until: slot + 1,
  });
  await store.snoozes.add({
    id: 's',
    person,
    breakId,
    pose: 'rabbit',
    version: 'chair',
    motion: true,
    dueAt: slot,
  });
  await store.installations.save({ platform: 'slack', workspace: 'T1', sealed: 'x', installedAt: slot });
  await store.people.save(
    { platform: 'slack', scope: 'T1', person: 'U1' },
    { version: 'any', motion: undefined, hidden: '"\\{}', revision: 1 },
    undefined,
  );
  const [first] = await store.plans.list({}, 1);
  if (first !== undefined) await store.monthNotes.ask({ plan: first.id, person: 'U1', lookAt: slot });
  await store.replicas.beat('a replica', slot);
  return { breakId, waiting: breakOf(held) };
};

const auditOf = async (store: Store) =>
  Promise.all((await store.plans.list({}, 10)).map(({ id }) => store.audit.latest(id, 10)));

const everything = {
  plans: 3,
  former_channels: 1,
  due: 3,
  leases: 2,
  slots: 2,
  askers: 1,
  notices: 1,
  rotations: 1,
  completions: 1,
  counts: 1,
  month_notes: 1,
  snoozes: 1,
  installations: 1,
  uploads: 1,
  passing_files: 1,
  pace_questions: 3,
  departures: 1,
  audit: 2,
  people: 1,
  replicas: 1,
};

describe('a store that is moved to PostgreSQL', () => {
  it('is what it was, and goes on from there', async () => {
    const before = await open(file(path));
    const { breakId, waiting } = await fill(before);
    const plans = await before.plans.list({}, 10);
    const known = await before.breaks.find(breakId);
    const audit = await auditOf(before);
    await before.close();
    const bytes = readFileSync(path);

    expect(countsOf(await moveStore(file(path), server()))).toEqual(everything);
    expect(readFileSync(path).equals(bytes)).toBe(true);

    const store = await open(server());
    expect(await store.plans.list({}, 10)).toEqual(plans);
    expect(await store.breaks.find(breakId)).toEqual(known);
    expect(await auditOf(store)).toEqual(audit);
    expect(await store.breaks.complete(breakId, 'U1', slot)).toEqual({ completions: 1, first: false });
    expect(await store.snoozes.takeDue(slot, 9)).toHaveLength(1);
    expect((await store.installations.find('slack', 'T1'))?.sealed).toBe('x');
    expect(await store.uploads.list('slack', 'T1')).toHaveLength(1);
    expect(await store.replicas.latest()).toBe(slot);
    // None of the programs that worked on the source has to be waited for here.
    expect(await store.replicas.beat('another', slot + 1)).toEqual([
      { replica: 'another', seenAt: slot + 1 },
    ]);

    const again = await claimOne(store, slot + hour + 9_000);
    expect(breakOf(again)).toBe(waiting);
    await store.ledger.begin([startOf(again, slot + hour + 9_000)], slot + hour + 9_000);
    expect(await store.ledger.settle([resultOf(again, posted('2.2'))])).toEqual([true]);
    expect(await claimDue(store, slot + 2 * hour + lease)).toHaveLength(1);
    const highest = Math.max(...plans.map(({ id }) => id));
    expect((await switchOn(store, channel('new'))).id).toBe(highest + 1);
    await store.close();
  });

  it('comes back the same way', async () => {
    const before = await open(file(path));
    await fill(before);
    const plans = await before.plans.list({}, 10);
    await before.close();
    await moveStore(file(path), server());
    const back = join(folder, 'back', 'deskbreak.db');
    expect(countsOf(await moveStore(server(), file(back)))).toEqual(everything);
    const store = await open(file(back));
    expect(await store.plans.list({}, 10)).toEqual(plans);
    await store.close();
  });

  it('may be larger than a batch', async () => {
    await (await open(file(path))).close();
    fillSlots(5_000);
    expect(countsOf(await moveStore(file(path), server()))).toMatchObject({ slots: 5_000 });
    const [sums] = await database.run(
      'select count(*)::integer as rows, sum(slot)::text as slots from slots',
    );
    expect(sums).toEqual({ rows: 5_000, slots: String((5_000 * 5_001) / 2) });
  });
});

const fillSlots = (rows: number): void => {
  const connection = connect(path);
  configure(connection);
  connection.exec(
    `insert into slots (slot, plan, state, reason)
     with recursive n(n) as (select 1 union all select n + 1 from n where n < ${rows})
     select n, n % 7, 'skipped', 'late' from n`,
  );
  connection.exec('pragma wal_checkpoint(truncate)');
  connection.close();
};

/** Rows of all tables together. */
const rowsThere = async (): Promise<number> => {
  const counts = tableNames.map((name) => `(select count(*) from ${name})`).join(' + ');
  const [row] = await database.run<{ rows: number }>(`select (${counts})::integer as rows`);
  return row?.rows ?? Number.NaN;
};

describe('nothing is moved', () => {
  it('while the source is in use', async () => {
    const running = await open(file(path));
    expect(await refusal(file(path), server())).toMatch(/is in use by another Deskbreak process\. Stop/);
    await running.close();
  });

  it.each(['', '?application_name=first'])(
    'while the source is in use: its URL ends in "%s"',
    async (end) => {
      const replica = await open({ kind: 'postgres', url: `${database.url}${end}` });
      expect(await replica.plans.count()).toBe(0);
      expect(await refusal(server(), file(path))).toMatch(/is in use by Deskbreak\. Stop every/);
      await replica.close();
    },
  );

  it('where the target holds anything', async () => {
    const before = await open(file(path));
    await fill(before);
    await before.close();
    const target = await open(server());
    await target.uploads.save({ platform: 'slack', workspace: 'T1', picture: 'a', digest: 'd', file: 'F1' });
    await target.close();
    expect(await refusal(file(path), server())).toMatch(/holds data already; nothing in it was changed/);
    expect(await rowsThere()).toBe(1);
  });

  it('where there is nothing to move', async () => {
    expect(await refusal(file(path), server())).toMatch(/holds no data of Deskbreak/);
    expect(existsSync(path)).toBe(false);
    expect(await refusal(server(), file(path))).toMatch(/holds no data of Deskbreak/);
    expect(existsSync(path)).toBe(false);
    expect(await refusal({ kind: 'memory' }, server())).toMatch(/in memory cannot be moved/);
  });

  it('from a store that an older Deskbreak has left', async () => {
    await (await open(file(path))).close();
    const connection = connect(path);
    connection.exec("delete from kysely_migration where name > '0003'");
    connection.close();
    expect(await refusal(file(path), server())).toMatch(
      /older version of Deskbreak\. Start this version on it once/,
    );
  });

  it('where the copy would not be the same', async () => {
    const before = await open(file(path));
    await fill(before);
    await before.close();
    await (await open(server())).close();
    await database.run(`create function spoil() returns trigger language plpgsql as
      $$ begin new.workspace = 'other'; return new; end $$`);
    await database.run('create trigger spoil before insert on plans for each row execute function spoil()');
    expect(await refusal(file(path), server())).toMatch(
      /copy of plans is not what was copied; it was undone/,
    );
    expect(await rowsThere()).toBe(0);
  });

  it('when it is killed in the middle', async () => {
    await (await open(file(path))).close();
    fillSlots(40_000);
    await (await open(server())).close();
    const script = join(import.meta.dirname, 'move-store.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script, path, database.url], {
      stdio: 'inherit',
    });
    for (;;) {
      const [size] = await database.run<{ bytes: number }>(
        "select pg_relation_size('slots')::integer as bytes",
      );
      if ((size?.bytes ?? 0) > 500_000) break;
    }
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    expect(await gone).toEqual([null, 'SIGKILL']);
    while (
      (
        await database.run(
          "select from pg_stat_activity where datname = current_database() and application_name = 'deskbreak'",
        )
      ).length > 0
    );
    expect(await rowsThere()).toBe(0);
    expect(countsOf(await moveStore(file(path), server()))).toMatchObject({ slots: 40_000 });
  });
});
