import type { Kysely, Migration } from 'kysely';
import type { StoreDialect } from '../database/dialect.ts';

/** What people set for themselves, and whose name stands under a break that was asked for. */
export const people = (dialect: StoreDialect): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('people')
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('scope', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('version', 'text')
      .addColumn('motion', 'bigint')
      .addColumn('hidden', 'text', (column) => column.notNull())
      .addColumn('revision', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('people_key', ['platform', 'scope', 'person'])
      .$call((table) => dialect.clustered(table))
      .execute();
    // Whoever asks what is known of them should not keep everybody waiting.
    await db.schema.createIndex('completions_by_person').on('completions').column('person').execute();
    await db.schema.alterTable('askers').addColumn('person', 'text').execute();
  },
});
