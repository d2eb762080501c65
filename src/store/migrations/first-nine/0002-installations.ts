import type { Kysely, Migration } from 'kysely';
import type { StoreDialect } from '../../database/dialect.ts';

/** Workspaces that installed the app by themselves, with their tokens, encrypted. */
export const installations = (dialect: StoreDialect): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('installations')
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('organisation', 'text')
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addColumn('installed_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('installations_key', ['platform', 'workspace'])
      .$call((table) => dialect.clustered(table))
      .execute();
  },
});
