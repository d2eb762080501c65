/** Opening the store. What may go wrong for an operator comes back as a problem, not as an exception. */
import { Kysely } from 'kysely';
import type Libsql from 'libsql';
import { prepareFile } from './file.ts';
import type { Location } from './location.ts';
import { lockFile, type Release } from './lock.ts';
import { migrate, unknownMigrations } from './migrations/migrate.ts';
import type { Problem } from './problem.ts';
import type { Report } from './report.ts';
import type { Database } from './schema.ts';
import { createStore } from './sql-store.ts';
import { configure, connect, kyselyDialect, sqliteDialect } from './sqlite.ts';
import type { Store } from './store.ts';

export type OpenResult =
  { readonly ok: true; readonly store: Store } | { readonly ok: false; readonly problem: Problem };

export interface OpenOptions {
  /** Hears of rows that cannot be read and are left out, each once. */
  readonly report?: Report;
}

/**
 * Opens the store and brings its tables up to date. A file that turns out not to be ours, or to be too new for
 * this program, is left exactly as it is.
 */
export const openStore = async (location: Location, options: OpenOptions = {}): Promise<OpenResult> => {
  const report = options.report ?? (() => undefined);
  if (location.kind === 'memory') return await openDatabase(':memory:', report, () => undefined);

  const file = prepareFile(location.path);
  if (!file.ok) return file;
  const { path } = file;
  try {
    const release = lockFile(path);
    return release === undefined
      ? { ok: false, problem: inUse(path) }
      : await openDatabase(path, report, release);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    const what = `${path}.lock, which keeps a second Deskbreak away, cannot be used: ${cause}.`;
    return { ok: false, problem: { what, remedy: 'Move that file away; Deskbreak makes a new one.' } };
  }
};

const openDatabase = async (path: string, report: Report, release: Release): Promise<OpenResult> => {
  let connection: Libsql.Database | undefined;
  try {
    connection = connect(path);
    const problem = await prepare(connection, path);
    if (problem === undefined) {
      const db = new Kysely<Database>({ dialect: kyselyDialect(connection) });
      return { ok: true, store: createStore(db, sqliteDialect, { report, release }) };
    }
    connection.close();
    release();
    return { ok: false, problem };
  } catch (error) {
    connection?.close();
    release();
    return { ok: false, problem: faultOf(error, path) };
  }
};

/** "Desk" in ASCII, in the file's header: tells our databases from other programs'. */
const applicationId = 0x4465736b;

/** Looks before it writes. */
const prepare = async (connection: Libsql.Database, path: string): Promise<Problem | undefined> => {
  const [header] = connection
    .prepare(
      'select application_id as id, (select count(*) from sqlite_master) as tables from pragma_application_id',
    )
    .all() as { readonly id: number; readonly tables: number }[];
  if (header?.id !== applicationId && header?.tables !== 0) return foreign(path);

  const db = new Kysely<unknown>({ dialect: kyselyDialect(connection) });
  const newer = await unknownMigrations(db, sqliteDialect);
  if (newer.length > 0) return tooNew(path, newer);

  configure(connection);
  connection.exec(`pragma application_id = ${applicationId}`);
  await migrate(db, sqliteDialect);
  return undefined;
};

const anotherPath = 'set DATABASE_URL to another path';

const inUse = (path: string): Problem => ({
  what: `${path} is in use by another Deskbreak process.`,
  remedy: `Stop the other process first, or ${anotherPath}.`,
});

const foreign = (path: string): Problem => ({
  what: `${path} is the database of another program; nothing in it was changed.`,
  remedy: `Check DATABASE_URL, or ${anotherPath}.`,
});

const tooNew = (path: string, migrations: readonly string[]): Problem => ({
  what: `${path} was last used by a newer version of Deskbreak (${migrations.join(', ')}); nothing in it was changed.`,
  remedy: 'Update Deskbreak, or restore the backup from before the newer version.',
});

/** SQLite's result codes: https://www.sqlite.org/rescode.html. */
const faultOf = (error: unknown, path: string): Problem => {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const [, kind = ''] = /^SQLITE_([A-Z]+)/.exec(code) ?? [];
  switch (kind) {
    case 'NOTADB':
      return {
        what: `${path} is not a SQLite database; nothing in it was changed.`,
        remedy: `Check DATABASE_URL, or ${anotherPath}.`,
      };
    case 'CORRUPT':
      return {
        what: `${path} is damaged: ${message}.`,
        remedy: 'Restore it from a backup, or let "sqlite3 <file> .recover" save what it can.',
      };
    case 'BUSY':
    case 'LOCKED':
      return {
        what: `${path} is locked by another program.`,
        remedy: 'End what it does with the file, such as an open transaction in sqlite3.',
      };
    case 'FULL':
      return { what: `${path} cannot be written: the disk is full.`, remedy: 'Make room on the disk.' };
    default:
      return {
        what: `${path} cannot be opened: ${message}.`,
        remedy: `Check that the file and its folder can be read and written, or ${anotherPath}.`,
      };
  }
};
