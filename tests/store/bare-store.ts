/** A store whose database a test can look into. */
import { Kysely } from 'kysely';
import { migrate } from '../../src/store/migrations/migrate.ts';
import type { Database } from '../../src/store/database/schema.ts';
import { createStore } from '../../src/store/sql-store.ts';
import { sqliteDialect } from '../../src/store/sqlite/dialect.ts';
import { connect } from '../../src/store/sqlite/connect.ts';
import { configure, kyselyDialect } from '../../src/store/sqlite/driver.ts';
import type { Store } from '../../src/store/store.ts';

export interface Bare {
  readonly store: Store;
  readonly connection: ReturnType<typeof connect>;
  readonly db: Kysely<Database>;
  /** What the store said about rows that it could not read. */
  readonly reports: readonly string[];
}

export const openBare = async (path: string): Promise<Bare> => {
  const connection = connect(path);
  configure(connection);
  const dialect = kyselyDialect(connection);
  await migrate(new Kysely<unknown>({ dialect }), sqliteDialect);
  const db = new Kysely<Database>({ dialect: kyselyDialect(connection) });
  const reports: string[] = [];
  const report = (sentence: string): void => {
    reports.push(sentence);
  };
  return {
    store: createStore(db, sqliteDialect, { report, release: () => undefined }),
    connection,
    db,
    reports,
  };
};
