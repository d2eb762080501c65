import type { Kysely, Migration } from 'kysely';
import type { StoreDialect } from '../dialect.ts';

/** Programs that run on the same database: they share a bot's limits, and tell the time to whoever starts next. */
export const replicas = (dialect: StoreDialect): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('replicas')
      .addColumn('replica', 'text', (column) => column.notNull().primaryKey())
      .addColumn('seen_at', 'bigint', (column) => column.notNull())
      .addColumn('at_work', 'integer', (column) => column.notNull())
      .$call((table) => dialect.clustered(table))
      .$call((table) => dialect.changing(table))
      .execute();
  },
});
