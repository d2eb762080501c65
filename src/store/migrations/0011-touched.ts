import type { Kysely, Migration } from 'kysely';

/** Whether anybody pressed anything on a break. Nothing is known of earlier ones. */
export const touched: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('slots').addColumn('touched', 'bigint').execute();
  },
};
