import type { Kysely, Migration } from 'kysely';
import type { StoreDialect } from '../../database/dialect.ts';

/** Workspaces from which the bot was removed, and since when. */
export const departures = (dialect: StoreDialect): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('departures')
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('left_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('departures_key', ['platform', 'workspace'])
      .$call((table) => dialect.clustered(table))
      .execute();
  },
});
