import type { Kysely, Migration } from 'kysely';

/** How a channel's breaks come: with a moving picture, and without a notification. */
export const motionAndSilence: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('plans')
      .addColumn('motion', 'integer', (column) => column.notNull().defaultTo(1))
      .execute();
    await db.schema
      .alterTable('plans')
      .addColumn('silent', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema
      .alterTable('snoozes')
      .addColumn('motion', 'integer', (column) => column.notNull().defaultTo(1))
      .execute();
  },
};
