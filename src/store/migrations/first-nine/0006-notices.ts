import type { Kysely, Migration } from 'kysely';
import type { StoreDialect } from '../../database/dialect.ts';

/** What the bot still has to say beside its breaks. */
export const notices = (dialect: StoreDialect): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('notices')
      .addColumn('id', 'text', (column) => column.notNull().primaryKey())
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('channel', 'text')
      .addColumn('person', 'text')
      .addColumn('about', 'text', (column) => column.notNull())
      .addColumn('message', 'text', (column) => column.notNull())
      .addColumn('silent', 'integer', (column) => column.notNull())
      .addColumn('look_at', 'bigint', (column) => column.notNull())
      .addColumn('give_up_at', 'bigint', (column) => column.notNull())
      .addColumn('attempt', 'integer', (column) => column.notNull())
      .addColumn('sent_at', 'bigint')
      .addColumn('message_id', 'text')
      .addColumn('rewrites', 'text')
      .addColumn('change', 'text')
      .$call((table) => dialect.changing(table))
      .execute();
    await db.schema.createIndex('notices_by_look').on('notices').column('look_at').execute();
    await db.schema
      .createIndex('notices_by_place')
      .on('notices')
      .columns(['platform', 'workspace', 'channel'])
      .execute();
  },
});
