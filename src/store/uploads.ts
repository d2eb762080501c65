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

  async forget(platform, workspace) {
    await db
      .deleteFrom('uploads')
      .where('platform', '=', platform)
      .where('workspace', '=', workspace)
      .execute();
  },
});
