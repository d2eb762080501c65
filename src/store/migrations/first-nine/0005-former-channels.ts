import type { Kysely, Migration } from 'kysely';
import type { StoreDialect } from '../../database/dialect.ts';

/** What a plan's channel was called before: buttons of its earlier breaks still say so. */
export const formerChannels = (dialect: StoreDialect): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('former_channels')
      .addColumn('plan', 'bigint', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('former_channels_key', ['plan', 'channel'])
      .$call((table) => dialect.clustered(table))
      .execute();
  },
});
