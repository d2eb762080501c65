import type { Kysely, Migration } from 'kysely';
import type { StoreDialect } from '../../database/dialect.ts';

/** Who asked for a break, by the name that the channel reads. */
export const askers = (dialect: StoreDialect): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('askers')
      .addColumn('slot', 'bigint', (column) => column.notNull())
      .addColumn('plan', 'bigint', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('askers_key', ['slot', 'plan'])
      .$call((table) => dialect.clustered(table))
      .execute();
  },
});
