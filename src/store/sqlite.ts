/** SQLite through libsql, which speaks better-sqlite3's API: the connection, and what is SQLite's own way. */
import Libsql from 'libsql';
import { CompiledQuery, SqliteAdapter, SqliteDialect, SqliteDriver, sql } from 'kysely';
import type { DatabaseConnection, SqliteDatabase, SqliteStatement } from 'kysely';
import type { StoreDialect } from './dialect.ts';

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
 *   the commit that says "sending" while the message is out already, and it would be sent again. It costs one
 *   fsync a batch.
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
  return {
    reader,
    // Rows cross over as arrays and become objects here: half the time of letting libsql build objects.
    all: (parameters) =>
      (statement.all(...parameters) as readonly unknown[][]).map((cells) => toRow(names, cells)),
    run: (parameters) => statement.run(...parameters),
    iterate: () => {
      throw new Error('The store reads whole results only.');
    },
  };
};

/** A plain loop: this runs for every row that is read. */
const toRow = (names: readonly string[], cells: readonly unknown[]): Record<string, unknown> => {
  const row: Record<string, unknown> = {};
  let index = 0;
  for (const name of names) row[name] = cells[index++];
  return row;
};

/**
 * Whether a column holds one and the same text in all rows: then it is said once, for picking a cell out of JSON is
 * what costs. Numbers are keys, mostly, and a constant key could talk the planner into walking the target's rows.
 */
const isConstant = (rows: readonly object[], name: string): boolean => {
  const first: unknown = Reflect.get(rows[0] ?? {}, name);
  return typeof first !== 'number' && rows.every((row) => Reflect.get(row, name) === first);
};

export const sqliteDialect: StoreDialect = {
  rows(columns, rows) {
    const names = Object.keys(columns);
    const varied = names.filter((name) => !isConstant(rows, name));
    // Arrays rather than objects: half the text to write and to parse.
    const text = JSON.stringify(rows.map((row) => varied.map((name) => Reflect.get(row, name) as unknown)));
    const picked = names.map((name) => {
      const index = varied.indexOf(name);
      const cell = index < 0 ? sql`${Reflect.get(rows[0] ?? {}, name)}` : sql`value ->> ${sql.lit(index)}`;
      return sql`${cell} as ${sql.ref(name)}`;
    });
    return sql`(select ${sql.join(picked)} from json_each(${text}))`;
  },
  transaction: (db, work) => db.transaction().execute(work),
  // One connection, and every transaction holds the write lock: nobody to wait for or to pass over.
  holds: {
    plans: () => Promise.resolve(),
    channel: () => Promise.resolve(),
    workspace: () => Promise.resolve(),
    slotOf: () => Promise.resolve(),
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
