import type { Kysely, Migration } from 'kysely';
import type { StoreDialect } from '../database/dialect.ts';

/** Files that are to go from a workspace after a while. */
export const passingFiles = (dialect: StoreDialect): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('passing_files')
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('file', 'text', (column) => column.notNull())
      .addColumn('delete_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('passing_files_key', ['platform', 'workspace', 'file'])
      .$call((table) => dialect.clustered(table))
      .execute();
    await db.schema.createIndex('passing_files_by_time').on('passing_files').column('delete_at').execute();
  },
});
