import type { Kysely, Migration } from 'kysely';
import type { StoreDialect } from '../database/dialect.ts';

/** What is left of breaks whose slots are forgotten: numbers. */
export const counts = (dialect: StoreDialect): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('counts')
      .addColumn('day', 'bigint', (column) => column.notNull())
      .addColumn('plan', 'bigint', (column) => column.notNull())
      .addColumn('hour', 'bigint', (column) => column.notNull())
      .addColumn('breaks', 'bigint', (column) => column.notNull())
      .addColumn('done', 'bigint', (column) => column.notNull())
      .addColumn('people', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('counts_key', ['day', 'plan', 'hour'])
      .$call((table) => dialect.clustered(table))
      .$call((table) => dialect.changing(table))
      .execute();
  },
});
