import type { Kysely, Migration } from 'kysely';

/** What a break waits for, until when one was held, and who was lately in a channel. */
export const meetings: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('plans')
      .addColumn('meetings', 'text', (column) => column.notNull().defaultTo('ignore'))
      .execute();
    await db.schema.alterTable('slots').addColumn('held_until', 'bigint').execute();
    await db.schema.createIndex('completions_by_plan').on('completions').columns(['plan', 'at']).execute();
  },
};
