/** Brings a database to this program's form. Released migrations are kept forever and never edited. */
import { Migrator, sql, type Kysely, type Migration } from 'kysely';
import type { StoreDialect } from '../dialect.ts';
import { first } from './0001-first.ts';
import { installations } from './0002-installations.ts';
import { uploads } from './0003-uploads.ts';
import { motionAndSilence } from './0004-motion-and-silence.ts';

/** In the order of their names. */
const migrations = (dialect: StoreDialect): Record<string, Migration> => ({
  '0001-first': first(dialect),
  '0002-installations': installations(dialect),
  '0003-uploads': uploads(dialect),
  '0004-motion-and-silence': motionAndSilence,
});

/** Migrations that this program does not know: the database was last opened by a newer one. Writes nothing. */
export const unknownMigrations = async (
  db: Kysely<unknown>,
  dialect: StoreDialect,
): Promise<readonly string[]> => {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const applied = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  const known = migrations(dialect);
  return applied.rows.map((row) => row.name).filter((name) => !Object.hasOwn(known, name));
};

/** Applies what is missing, all or nothing. Throws what the database throws. */
export const migrate = async (db: Kysely<unknown>, dialect: StoreDialect): Promise<void> => {
  const provider = { getMigrations: () => Promise.resolve(migrations(dialect)) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('The migration failed.', { cause: error });
};
