import type { Kysely, Migration } from 'kysely';
import type { StoreDialect } from '../database/dialect.ts';

/** Who wants the numbers of a channel once a month. */
export const monthNotes = (dialect: StoreDialect): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('month_notes')
      .addColumn('plan', 'bigint', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('look_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('month_notes_key', ['plan'])
      .$call((table) => dialect.clustered(table))
      .execute();
    await db.schema.createIndex('month_notes_by_look').on('month_notes').column('look_at').execute();
  },
});
