/** Looking at a database before it is used, and making it ready. */
import { sql, type Kysely } from 'kysely';
import { early, isEarly } from '../migrations/early.ts';
import { migrate, migrationState, migrationTable, neverMigrated } from '../migrations/migrate.ts';
import { tooNew, type StoreProblem } from '../problem.ts';
import type { Database } from '../database/schema.ts';
import { tableNames } from '../database/tables.ts';
import { postgresDialect } from './dialect.ts';

/** How a database stands to this program: `old` was used by an older one. */
export type Standing = 'new' | 'old' | 'ready';

/** Writes nothing. */
export const inspect = async (db: Kysely<Database>): Promise<Standing | StoreProblem> => {
  const { version, encoding, schema } = await askServer(db);
  if (version < oldestServer * 10_000) return tooOld(Math.floor(version / 10_000));
  if (encoding !== 'UTF8') return notUtf8(encoding);
  return schema === null ? noSchema : await inspectSchema(db, schema);
};

/**
 * Makes a database ready; returns what keeps it from being so. Many may do this at once: Kysely takes a lock before it
 * migrates, and whoever waited finds nothing left to do.
 */
export const prepare = async (db: Kysely<Database>): Promise<StoreProblem | undefined> => {
  const found = await inspect(db);
  if (typeof found === 'object') return found;
  if (found === 'ready') return undefined;
  const { schema } = await askServer(db);
  try {
    await migrate(db, postgresDialect, schema ?? undefined);
    return undefined;
  } catch (error) {
    // A newer program may have come first while this one waited for its turn.
    const late = await inspect(db);
    if (typeof late === 'object') return late;
    throw error;
  }
};

const askServer = async (db: Kysely<Database>) => {
  const { rows } = await sql<{ version: number; encoding: string; schema: string | null }>`
    select current_setting('server_version_num')::integer as version, current_setting('server_encoding') as encoding,
      current_schema() as schema`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('The server did not say what it is.');
  return row;
};

/** In one snapshot, for others may be about to make the tables. */
const inspectSchema = (db: Kysely<Database>, schema: string): Promise<Standing | StoreProblem> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const { rows } = await sql<{ name: string }>`
        select tablename as name from pg_tables where schemaname = ${schema}`.execute(trx);
      const there = new Set(rows.map(({ name }) => name));
      const { isNew, applied, unknown, missing } = there.has(migrationTable)
        ? await migrationState<Database>(trx, postgresDialect)
        : neverMigrated;
      if (isNew) return tableNames.some((name) => there.has(name)) ? foreign : 'new';
      if (isEarly(applied, there)) return early(theDatabase, 'Name an empty database in DATABASE_URL');
      if (unknown.length > 0) return tooNew(theDatabase, unknown);
      return missing.length > 0 ? 'old' : 'ready';
    });

export const theDatabase = 'The database in DATABASE_URL';

/** Every version that its makers maintain. */
const oldestServer = 14;

const tooOld = (version: number): StoreProblem => ({
  what: `The server in DATABASE_URL runs PostgreSQL ${version}.`,
  remedy: `Use PostgreSQL ${oldestServer} or later.`,
});

const notUtf8 = (encoding: string): StoreProblem => ({
  what: `${theDatabase} keeps text as ${encoding}, which does not hold what people write.`,
  remedy: "Create one with: create database deskbreak encoding 'UTF8' template template0",
});

const noSchema: StoreProblem = {
  what: `${theDatabase} has no schema to keep tables in.`,
  remedy: 'Create the schema that search_path names.',
};

const foreign: StoreProblem = {
  what: `${theDatabase} holds tables of another program; nothing in it was changed.`,
  remedy: 'Create a database of its own for Deskbreak, and name it in DATABASE_URL.',
};
