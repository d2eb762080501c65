/** A PostgreSQL database to move a store from or to. */
import { Kysely, sql } from 'kysely';
import { notEmpty, type Place, type PlaceResult, type Role } from '../move/place.ts';
import { nothingThere, outdated, type StoreProblem } from '../problem.ts';
import type { Database } from '../database/schema.ts';
import { tableNames } from '../database/tables.ts';
import { postgresDialect } from './dialect.ts';
import { kyselyDialect } from './driver.ts';
import { problemOf } from './problems.ts';
import { applicationName, patientPool } from './pool.ts';
import { inspect, prepare, theDatabase } from './prepare.ts';

export const openPostgresPlace = async (url: string, role: Role): Promise<PlaceResult> => {
  let db: Kysely<Database> | undefined;
  try {
    db = new Kysely<Database>({ dialect: kyselyDialect(patientPool(url)) });
    const problem = await problemFor(role, db);
    if (problem === undefined) return { ok: true, place: role === 'snapshot' ? snapshotOf(db) : placeOf(db) };
    await db.destroy();
    return { ok: false, problem };
  } catch (error) {
    await db?.destroy();
    return { ok: false, problem: problemOf(error) };
  }
};

/** Whether it is in use comes first: nothing is touched then. */
const problemFor = async (role: Role, db: Kysely<Database>): Promise<StoreProblem | undefined> => {
  if (role === 'snapshot') return await check(db);
  const used = await checkUse(db);
  if (used !== undefined) return used;
  if (role === 'source') return await check(db);
  return (await inspect(db)) === 'old' ? notEmpty : await prepare(db);
};

const check = async (db: Kysely<Database>): Promise<StoreProblem | undefined> => {
  const found = await inspect(db);
  switch (found) {
    case 'ready':
      return undefined;
    case 'new':
      return nothingThere(theDatabase);
    case 'old':
      return outdated(theDatabase);
    default:
      return found;
  }
};

/** There is no lock as on a file, for many may use it: but each of them gives its name. */
const checkUse = async (db: Kysely<Database>): Promise<StoreProblem | undefined> => {
  const { rows } = await sql`
    select from pg_stat_activity
    where datname = current_database() and application_name like ${`${applicationName}%`} and pid <> pg_backend_pid()`.execute(
    db,
  );
  return rows.length === 0 ? undefined : inUse;
};

const inUse: StoreProblem = {
  what: `${theDatabase} is in use by Deskbreak.`,
  remedy: 'Stop every Deskbreak that uses it first.',
};

const placeOf = (db: Kysely<Database>): Place => ({
  dialect: postgresDialect,
  transaction: (work) =>
    db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (trx) => {
        // Others may read, and wait with what they write.
        await sql`lock table ${sql.join(tableNames.map((name) => sql.table(name)))} in exclusive mode`.execute(
          trx,
        );
        return await work(trx);
      }),
  close: () => db.destroy(),
});

/** As all was at one moment: nobody waits. */
const snapshotOf = (db: Kysely<Database>): Place => ({
  dialect: postgresDialect,
  transaction: (work) =>
    db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
  close: () => db.destroy(),
});
