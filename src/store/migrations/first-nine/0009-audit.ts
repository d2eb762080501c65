import type { Kysely, Migration } from 'kysely';
import type { StoreDialect } from '../../database/dialect.ts';

/** Who changed which plan, when, and how. */
export const audit = (dialect: StoreDialect): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('audit')
      .addColumn('plan', 'bigint', (column) => column.notNull())
      .addColumn('revision', 'bigint', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('person', 'text')
      .addColumn('name', 'text')
      .addColumn('what', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('audit_key', ['plan', 'revision'])
      .$call((table) => dialect.clustered(table))
      .execute();
    await db.schema.createIndex('audit_by_time').on('audit').column('at').execute();
  },
});
