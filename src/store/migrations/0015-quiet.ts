import type { Kysely, Migration } from 'kysely';

/** Whether a channel's breaks come less often on a day when nobody presses anything. */
export const quiet: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('plans')
      .addColumn('quiet', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
