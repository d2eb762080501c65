/** SQLite through libsql, which speaks better-sqlite3's API, for Kysely. */
import { BoundedMap } from '../../../adapters/port/bounded-map.ts';
import type Libsql from 'libsql';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type SqliteDatabase,
  type SqliteDialectConfig,
  type SqliteStatement,
} from 'kysely';
import { prepareStatement } from './statement.ts';
import type { Watch } from './watch.ts';

/**
 * Settings of a connection.
 *
 * - WAL: readers, such as an operator's backup, never wait for us nor we for them. It is written into the file.
 * - `synchronous = full`: a commit is on the disk when it returns. With `normal`, a power cut could take back
 *   the commit that says "sending" while the message is out already, and it would be sent again. What becomes of
 *   a message that is known to be out does not wait for the disk.
 * - `secure_delete`: what is deleted is overwritten; a person who asks to be forgotten is.
 * - 16 MB of page cache, and a log cut back to 64 MB after a burst.
 */
export const configure = (connection: Libsql.Database): void => {
  connection.exec('pragma journal_mode = wal');
  connection.exec('pragma synchronous = full');
  connection.exec('pragma cache_size = -16000');
  connection.exec('pragma journal_size_limit = 67108864');
  connection.exec('pragma temp_store = memory');
  connection.exec('pragma secure_delete = on');
};

/** Kysely's dialect for one connection. Destroying Kysely closes the connection. */
export const kyselyDialect = (connection: Libsql.Database, watch?: Watch): SqliteDialect => {
  const database = withStatementCache(connection, watch);
  return new (class extends SqliteDialect {
    override createDriver() {
      return new ImmediateDriver({ database }, () => connection.inTransaction);
    }
    override createAdapter() {
      return new TransactionalAdapter();
    }
  })({ database });
};

/** Every transaction of the store writes: taking the write lock at once avoids failing halfway through. */
class ImmediateDriver extends SqliteDriver {
  readonly #isOpen: () => boolean;

  constructor(config: SqliteDialectConfig, isOpen: () => boolean) {
    super(config);
    this.#isOpen = isOpen;
  }

  /** A full disk or an error of the file has undone it already: to ask again would hide what went wrong. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#isOpen()) await super.rollbackTransaction(connection);
  }

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
const withStatementCache = (connection: Libsql.Database, watch: Watch | undefined): SqliteDatabase => {
  const cache = new BoundedMap<string, SqliteStatement>(cachedStatements);
  const make = (text: string): SqliteStatement =>
    watch === undefined
      ? prepareStatement(connection, text)
      : watched(watch, () => prepareStatement(connection, text));
  return {
    prepare(text) {
      const known = cache.get(text);
      if (known !== undefined) return known;
      const prepared = make(text);
      // SQLite acts on these when they are prepared: kept, they would do nothing the next time.
      if (text.startsWith('pragma ')) return prepared;
      cache.set(text, prepared);
      return prepared;
    },
    close() {
      cache.clear();
      // libsql lets go of a file only when its statements are collected: the log is emptied here, not by closing.
      try {
        connection.exec('pragma wal_checkpoint(truncate)');
      } catch (error) {
        // Of a file that is lost that was told; nothing more can be saved.
        if (watch?.isLost !== true) throw error;
      } finally {
        connection.close();
        watch?.close();
      }
    },
  };
};

/** What goes wrong, also as the statement is prepared, is told in words. */
const watched = (watch: Watch, make: () => SqliteStatement): SqliteStatement => {
  const tell = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw watch.heard(error);
    }
  };
  const use = <T>(work: () => T): T => {
    watch.look();
    return tell(work);
  };
  const made = tell(make);
  return {
    reader: made.reader,
    all: (values) => use(() => made.all(values)),
    run: (values) => use(() => made.run(values)),
    iterate: (values) => made.iterate(values),
  };
};
