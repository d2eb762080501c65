/** SQLite through libsql, which speaks better-sqlite3's API: the connection, and what is SQLite's own way. */
import Libsql from 'libsql';
import { CompiledQuery, SqliteAdapter, SqliteDialect, SqliteDriver, sql } from 'kysely';
import type { DatabaseConnection, Kysely, SqliteDatabase, SqliteStatement, Transaction } from 'kysely';
import type { StoreDialect } from './dialect.ts';
import type { Database } from './schema.ts';
import { packedRows } from './sqlite/packed.ts';

/** How long a statement waits for an operator's `sqlite3` that holds the write lock, in milliseconds. */
const busyTimeout = 2_000;

/**
 * Opens a connection and nothing else: the file is not read, let alone changed, before the first statement.
 * Throws where the file cannot be opened.
 */
export const connect = (path: string): Libsql.Database => new Libsql(path, { timeout: busyTimeout });

/**
 * Settings of a connection.
 *
 * - WAL: readers, such as an operator's backup, never wait for us nor we for them. It is written into the file.
 * - `synchronous = full`: a commit is on the disk when it returns. With `normal`, a power cut could take back
 *   the commit that says "sending" while the message is out already, and it would be sent again. What becomes of
 *   a message that is known to be out does not wait for the disk.
 * - 16 MB of page cache, and a log cut back to 64 MB after a burst.
 */
export const configure = (connection: Libsql.Database): void => {
  connection.exec('pragma journal_mode = wal');
  connection.exec('pragma synchronous = full');
  connection.exec('pragma cache_size = -16000');
  connection.exec('pragma journal_size_limit = 67108864');
  connection.exec('pragma temp_store = memory');
};

/** Kysely's dialect for one connection. Destroying Kysely closes the connection. */
export const kyselyDialect = (connection: Libsql.Database): SqliteDialect => {
  const database = withStatementCache(connection);
  return new (class extends SqliteDialect {
    override createDriver() {
      return new ImmediateDriver({ database });
    }
    override createAdapter() {
      return new TransactionalAdapter();
    }
  })({ database });
};

/** Every transaction of the store writes: taking the write lock at once avoids failing halfway through. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** SQLite does roll back `create table`: a migration that is cut off leaves nothing behind. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** The store has some thirty statements; the rest are migrations and introspection. */
const cachedStatements = 100;

/** Kysely prepares each statement anew; the store's texts are few and stay the same, so they are kept. */
const withStatementCache = (connection: Libsql.Database): SqliteDatabase => {
  const cache = new Map<string, SqliteStatement>();
  return {
    prepare(text) {
      const known = cache.get(text);
      if (known !== undefined) return known;
      const prepared = prepareStatement(connection, text);
      // SQLite acts on these when they are prepared: kept, they would do nothing the next time.
      if (text.startsWith('pragma ')) return prepared;
      if (cache.size >= cachedStatements) cache.clear();
      cache.set(text, prepared);
      return prepared;
    },
    close() {
      cache.clear();
      // libsql lets go of a file only when its statements are collected: the log is emptied here, not by closing.
      connection.exec('pragma wal_checkpoint(truncate)');
      connection.close();
    },
  };
};

const prepareStatement = (connection: Libsql.Database, text: string): SqliteStatement => {
  const statement = connection.prepare(text);
  // Read once: it never changes, and asking crosses into native code.
  const reader = statement.reader;
  const names = reader
    ? statement
        .raw()
        .columns()
        .map((column) => column.name)
    : [];
  const rowsOf = readerOf(connection, statement, text, names);
  return {
    reader,
    all: (parameters) => rowsOf(parameters).map((cells) => toRow(names, cells)),
    run: (parameters) => statement.run(...parameters),
    iterate: () => {
      throw new Error('The store reads whole results only.');
    },
  };
};

type RowsOf = (parameters: readonly unknown[]) => readonly (readonly unknown[])[];

const readerOf = (
  connection: Libsql.Database,
  statement: Libsql.Statement,
  text: string,
  names: readonly string[],
): RowsOf => {
  if (text.endsWith(' limit 1')) return asOne(statement);
  const isWide = names.length >= wide && text.startsWith('select ');
  return isWide ? asOneText(connection, text, names) : asArrays(statement);
};

/** To ask for one row is half the price of asking for all. */
const asOne =
  (statement: Libsql.Statement): RowsOf =>
  (parameters) => {
    const row = statement.get(...parameters) as readonly unknown[] | undefined;
    return row === undefined ? [] : [row];
  };

/** Rows cross over as arrays and become objects here: half the time of letting libsql build objects. */
const asArrays =
  (statement: Libsql.Statement): RowsOf =>
  (parameters) =>
    statement.all(...parameters) as unknown[][];

/** From so many columns on it pays to have all rows cross over as one text: each cell that crosses by itself has its price. */
const wide = 8;

const asOneText = (connection: Libsql.Database, text: string, names: readonly string[]): RowsOf => {
  const cells = names.map((name) => `"${name}"`).join(', ');
  const statement = connection.prepare(`select json_group_array(json_array(${cells})) from (${text})`).raw();
  return (parameters) => {
    const [[rows]] = statement.all(...parameters) as [[string]];
    return JSON.parse(rows) as unknown[][];
  };
};

/** A plain loop: this runs for every row that is read. */
const toRow = (names: readonly string[], cells: readonly unknown[]): Record<string, unknown> => {
  const row: Record<string, unknown> = {};
  let index = 0;
  for (const name of names) row[name] = cells[index++];
  return row;
};

/** Without waiting for the disk: the next commit that waits takes this one along. */
const withoutWaiting = <T>(
  db: Kysely<Database>,
  work: (trx: Transaction<Database>) => Promise<T>,
): Promise<T> =>
  db.connection().execute(async (connection) => {
    await connection.executeQuery(synchronous('normal'));
    try {
      return await connection.transaction().execute(work);
    } finally {
      await connection.executeQuery(synchronous('full'));
    }
  });

const synchronous = (level: 'normal' | 'full') => CompiledQuery.raw(`pragma synchronous = ${level}`);

export const sqliteDialect: StoreDialect = {
  given: packedRows,
  transaction: (db, work, durability = 'kept') =>
    durability === 'kept' ? db.transaction().execute(work) : withoutWaiting(db, work),
  batch: 500,
  // One program a file: another one finds it locked.
  isShared: false,
  // One connection, and every transaction holds the write lock: nobody to wait for or to pass over.
  holds: {
    plans: () => Promise.resolve(),
    channel: () => Promise.resolve(),
    workspace: () => Promise.resolve(),
    slot: () => Promise.resolve(),
    due: () => Promise.resolve(undefined),
  },
  skipLocked: sql``,
  async nextPlanId(trx) {
    const highest = await trx
      .selectFrom('plans')
      .select((table) => table.fn.max('id').as('id'))
      .executeTakeFirst();
    return (highest?.id ?? 0) + 1;
  },
  continueIds: () => Promise.resolve(),
  planId: (column) => column.primaryKey(),
  clustered: (table) => table.modifyEnd(sql`without rowid`),
  changing: (table) => table,
};
