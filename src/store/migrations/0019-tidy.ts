import type { Kysely, Migration } from 'kysely';

/** Whether a channel's breaks that nobody touched are taken back, and which of them are to be. */
export const tidy: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('plans')
      .addColumn('tidy', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema.alterTable('slots').addColumn('remove_at', 'bigint').execute();
    await db.schema.alterTable('slots').addColumn('removals', 'bigint').execute();
    await (db as Kysely<{ slots: { remove_at: number | null } }>).schema
      .createIndex('slots_by_removal')
      .on('slots')
      .column('remove_at')
      .where('remove_at', 'is not', null)
      .execute();
  },
};
