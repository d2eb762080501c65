/** Installed workspaces. What is secret about them arrives sealed, and the key is not here. */
import type { Kysely } from 'kysely';
import type { Database, InstallationTable } from './database/schema.ts';
import type { SealedInstallation, SealedInstallations } from './sealed.ts';

export const createInstallations = (db: Kysely<Database>): SealedInstallations => ({
  async save({ platform, workspace, organisation, sealed, installedAt }) {
    const columns = { organisation: organisation ?? null, sealed, installed_at: installedAt };
    await db
      .insertInto('installations')
      .values({ platform, workspace, ...columns })
      .onConflict((conflict) => conflict.columns(['platform', 'workspace']).doUpdateSet(columns))
      .execute();
  },

  async find(platform, workspace) {
    const row = await db
      .selectFrom('installations')
      .selectAll()
      .where('platform', '=', platform)
      .where('workspace', '=', workspace)
      .executeTakeFirst();
    return row && read(row);
  },

  async list(platform, after, limit) {
    const rows = await db
      .selectFrom('installations')
      .selectAll()
      .where('platform', '=', platform)
      .where('workspace', '>', after ?? '')
      .orderBy('workspace')
      .limit(limit)
      .execute();
    return rows.map(read);
  },

  async replace({ platform, workspace, sealed: before }, sealed) {
    if (sealed === undefined) {
      const { numDeletedRows } = await db
        .deleteFrom('installations')
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('sealed', '=', before)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    }
    const { numUpdatedRows } = await db
      .updateTable('installations')
      .set({ sealed })
      .where('platform', '=', platform)
      .where('workspace', '=', workspace)
      .where('sealed', '=', before)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },

  async remove(platform, workspace) {
    await db
      .deleteFrom('installations')
      .where('platform', '=', platform)
      .where((row) => row.or([row('workspace', '=', workspace), row('organisation', '=', workspace)]))
      .execute();
  },
});

const read = (row: InstallationTable): SealedInstallation => ({
  platform: row.platform,
  workspace: row.workspace,
  ...(row.organisation !== null && { organisation: row.organisation }),
  sealed: row.sealed,
  installedAt: row.installed_at,
});
