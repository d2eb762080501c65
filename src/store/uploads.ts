/** Pictures that workspaces have already. */
import type { Kysely } from 'kysely';
import type { Uploads } from '../../adapters/port/uploads.ts';
import type { Database } from './database/schema.ts';

export const createUploads = (db: Kysely<Database>): Uploads => ({
  async save({ platform, workspace, picture, digest, file }) {
    await db
      .insertInto('uploads')
      .values({ platform, workspace, picture, digest, file })
      .onConflict((conflict) =>
        conflict.columns(['platform', 'workspace', 'picture']).doUpdateSet({ digest, file }),
      )
      .execute();
  },

  list: (platform, workspace) =>
    db
      .selectFrom('uploads')
      .selectAll()
      .where('platform', '=', platform)
      .where('workspace', '=', workspace)
      .orderBy('picture')
      .execute(),

  async passes({ platform, workspace, file, deleteAt }) {
    await db
      .insertInto('passing_files')
      .values({ platform, workspace, file, delete_at: deleteAt })
      .onConflict((conflict) =>
        conflict.columns(['platform', 'workspace', 'file']).doUpdateSet({ delete_at: deleteAt }),
      )
      .execute();
  },

  async passingBy(platform, now, limit) {
    const rows = await db
      .selectFrom('passing_files')
      .selectAll()
      .where('platform', '=', platform)
      .where('delete_at', '<=', now)
      .orderBy('delete_at')
      .orderBy('file')
      .limit(limit)
      .execute();
    return rows.map(({ delete_at, ...file }) => ({ ...file, deleteAt: delete_at }));
  },

  async passed({ platform, workspace, file }) {
    await db
      .deleteFrom('passing_files')
      .where('platform', '=', platform)
      .where('workspace', '=', workspace)
      .where('file', '=', file)
      .execute();
  },

  async forget(platform, workspace) {
    for (const table of ['uploads', 'passing_files'] as const)
      await db
        .deleteFrom(table)
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .execute();
  },
});
