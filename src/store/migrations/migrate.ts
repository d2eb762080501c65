/** Brings a database to this program's form. Released migrations are kept forever and never edited. */
import { Migrator, sql, type Kysely, type Migration } from 'kysely';
import type { StoreDialect } from '../database/dialect.ts';
import { first } from './first-nine/0001-first.ts';
import { installations } from './first-nine/0002-installations.ts';
import { uploads } from './first-nine/0003-uploads.ts';
import { motionAndSilence } from './first-nine/0004-motion-and-silence.ts';
import { formerChannels } from './first-nine/0005-former-channels.ts';
import { notices } from './first-nine/0006-notices.ts';
import { departures } from './first-nine/0007-departures.ts';
import { askers } from './first-nine/0008-askers.ts';
import { audit } from './first-nine/0009-audit.ts';
import { people } from './0010-people.ts';
import { touched } from './0011-touched.ts';
import { counts } from './0012-counts.ts';
import { meetings } from './0013-meetings.ts';
import { doneDays } from './0014-done-days.ts';
import { quiet } from './0015-quiet.ts';
import { monthNotes } from './0016-month-notes.ts';
import { holidays } from './0017-holidays.ts';
import { paceQuestions } from './0018-pace-questions.ts';
import { tidy } from './0019-tidy.ts';
import { passingFiles } from './0020-passing-files.ts';

/** In the order of their names. */
export const migrations = (dialect: StoreDialect): Record<string, Migration> => ({
  '0001-first': first(dialect),
  '0002-installations': installations(dialect),
  '0003-uploads': uploads(dialect),
  '0004-motion-and-silence': motionAndSilence,
  '0005-former-channels': formerChannels(dialect),
  '0006-notices': notices(dialect),
  '0007-departures': departures(dialect),
  '0008-askers': askers(dialect),
  '0009-audit': audit(dialect),
  '0010-people': people(dialect),
  '0011-touched': touched,
  '0012-counts': counts(dialect),
  '0013-meetings': meetings,
  '0014-done-days': doneDays,
  '0015-quiet': quiet,
  '0016-month-notes': monthNotes(dialect),
  '0017-holidays': holidays,
  '0018-pace-questions': paceQuestions(dialect),
  '0019-tidy': tidy,
  '0020-passing-files': passingFiles(dialect),
});

/** The table that says which were applied: Kysely's own. */
export const migrationTable = 'kysely_migration';

/** How a database stands to this program. */
export interface MigrationState {
  /** Whether none was ever applied. */
  readonly isNew: boolean;
  readonly applied: readonly string[];
  /** Applied, but unknown here: the database was last opened by a newer program. */
  readonly unknown: readonly string[];
  /** Known here, but not applied yet. */
  readonly missing: readonly string[];
}

export const neverMigrated: MigrationState = { isNew: true, applied: [], unknown: [], missing: [] };

/** Of a database that has the table; writes nothing. */
export const migrationState = async <T>(db: Kysely<T>, dialect: StoreDialect): Promise<MigrationState> => {
  const { rows } = await sql<{
    name: string;
  }>`select name from ${sql.table(migrationTable)} order by name`.execute(db);
  const applied = rows.map((row) => row.name);
  const known = Object.keys(migrations(dialect));
  return {
    isNew: applied.length === 0,
    applied,
    unknown: applied.filter((name) => !known.includes(name)),
    missing: known.filter((name) => !applied.includes(name)),
  };
};

/**
 * Applies what is missing, all or nothing; several programs may do so at once. Throws what the database throws.
 * `schema`: where the tables are, on databases that have several places for them.
 */
export const migrate = async <T>(db: Kysely<T>, dialect: StoreDialect, schema?: string): Promise<void> => {
  const provider = { getMigrations: () => Promise.resolve(migrations(dialect)) };
  const place = schema === undefined ? {} : { migrationTableSchema: schema };
  const { error } = await new Migrator({ db, provider, ...place }).migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('The migration failed.', { cause: error });
};
