import type { Kysely, Migration } from 'kysely';

/** What is kept of what a person did and saw, once they have a row: numbers of days, and the version shown last. */
export const doneDays: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('people').addColumn('days', 'text').execute();
    await db.schema.alterTable('people').addColumn('last_shown', 'text').execute();
  },
};
