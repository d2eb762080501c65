/** Looking at a database before it is used, and making it ready. */
import { Kysely } from 'kysely';
import type Libsql from 'libsql';
import { early, earlyBackup, isEarly } from '../migrations/early.ts';
import { migrate, migrationState, migrationTable, neverMigrated } from '../migrations/migrate.ts';
import { tooNew, type StoreProblem } from '../problem.ts';
import { sqliteDialect } from './dialect.ts';
import { configure, kyselyDialect } from './driver.ts';
import { damageIn } from './damage.ts';
import { damaged } from './problems.ts';

/** "Desk" in ASCII, in the file's header: tells our databases from other programs'. */
export const applicationId = 0x4465736b;

/** How a database stands to this program: `old` was used by an older one. */
export type Standing = 'new' | 'old' | 'ready';

/** Writes nothing. What is a backup is not the database in use: then it is another file that helps. */
export const inspect = async (
  connection: Libsql.Database,
  path: string,
  as: 'database' | 'backup' = 'database',
): Promise<Standing | StoreProblem> => {
  const [header] = connection
    .prepare(
      `select application_id as id, (select count(*) from sqlite_master) as tables,
        (select count(*) from sqlite_master where name = '${migrationTable}') as migrated from pragma_application_id`,
    )
    .all() as { readonly id: number; readonly tables: number; readonly migrated: number }[];
  if (header?.id !== applicationId && header?.tables !== 0) return foreign(path, as);
  const { isNew, applied, unknown, missing } =
    header.migrated > 0
      ? await migrationState(new Kysely<unknown>({ dialect: kyselyDialect(connection) }), sqliteDialect)
      : neverMigrated;
  if (isEarly(applied, tablesIn(connection)))
    return as === 'backup' ? earlyBackup(path) : early(path, 'Move the file away');
  if (unknown.length > 0) return tooNew(path, unknown);
  if (isNew) return 'new';
  return missing.length > 0 ? 'old' : 'ready';
};

const tablesIn = (connection: Libsql.Database): ReadonlySet<string> => {
  const rows = connection.prepare(`select name from sqlite_master where type = 'table'`).all() as {
    readonly name: string;
  }[];
  return new Set(rows.map(({ name }) => name));
};

/** Makes a database ready; returns what keeps it from being so, and leaves it as it is then. */
export const prepare = async (
  connection: Libsql.Database,
  path: string,
): Promise<StoreProblem | undefined> => {
  const found = await inspect(connection, path);
  if (typeof found === 'object') return found;
  if (found !== 'new') {
    const how = damageIn(connection);
    if (how !== undefined) return damaged(path, how);
  }
  configure(connection);
  connection.exec(`pragma application_id = ${applicationId}`);
  if (found !== 'ready')
    await migrate(new Kysely<unknown>({ dialect: kyselyDialect(connection) }), sqliteDialect);
  return undefined;
};

const foreign = (path: string, as: 'database' | 'backup'): StoreProblem => ({
  what: `${path} is the database of another program; nothing in it was changed.`,
  remedy:
    as === 'backup' ? 'Name another backup.' : 'Check DATABASE_URL, or set DATABASE_URL to another path.',
});
