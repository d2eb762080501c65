/** Workspaces that the bot was removed from: after a while, all that is stored for them goes. */
import type { Kysely, Transaction } from 'kysely';
import type { Departures } from '../../scheduler/ports/upkeep.ts';
import type { StoreDialect } from './database/dialect.ts';
import type { Database, DepartureTable } from './database/schema.ts';
import { tablesOfPlans } from './plans/own-plans.ts';

type Gone = Pick<DepartureTable, 'platform' | 'workspace'>;

const ofWorkspaces = ['snoozes', 'notices', 'uploads', 'passing_files', 'installations'] as const;

export const createDepartures = (db: Kysely<Database>, dialect: StoreDialect): Departures => ({
  async left({ platform, workspace }, now) {
    await db
      .insertInto('departures')
      .values({ platform, workspace, left_at: now })
      .onConflict((conflict) => conflict.columns(['platform', 'workspace']).doNothing())
      .execute();
  },

  async back({ platform, workspace }) {
    await db
      .deleteFrom('departures')
      .where('platform', '=', platform)
      .where('workspace', '=', workspace)
      .execute();
  },

  async forget(before, limit) {
    const old = (from: Kysely<Database>) =>
      from.selectFrom('departures').selectAll().where('left_at', '<', before).limit(1);
    if ((await old(db).executeTakeFirst()) === undefined) return false;
    return await dialect.transaction(db, async (trx) => {
      const gone = await old(trx).modifyEnd(dialect.skipLocked).executeTakeFirst();
      if (gone === undefined) return false;
      await dialect.locks.workspace(trx, gone);
      if (!(await isBack(trx, gone)) && (await forgetPlans(trx, gone, limit))) return true;
      await forgetDeparture(trx, gone);
      return true;
    });
  },
});

/** Word of a return may be lost; what was installed or switched on since then speaks for itself. */
const isBack = async (trx: Transaction<Database>, { platform, workspace, left_at }: DepartureTable) => {
  const on = await trx
    .selectFrom('plans')
    .select('id')
    .where('platform', '=', platform)
    .where('workspace', '=', workspace)
    .where('state', '=', 'on')
    .limit(1)
    .executeTakeFirst();
  const installed = await trx
    .selectFrom('installations')
    .select('workspace')
    .where('platform', '=', platform)
    .where('workspace', '=', workspace)
    .where('installed_at', '>', left_at)
    .executeTakeFirst();
  return on !== undefined || installed !== undefined;
};

/**
 * Some plans with all that belongs to them, or, where none is left, what belongs to the workspace alone. True where it
 * may not be all: whoever is killed between two steps leaves the departure, and the next round goes on from there.
 */
const forgetPlans = async (trx: Transaction<Database>, gone: Gone, limit: number): Promise<boolean> => {
  const plans = await trx
    .selectFrom('plans')
    .select('id')
    .where('platform', '=', gone.platform)
    .where('workspace', '=', gone.workspace)
    .orderBy('id')
    .limit(limit)
    .execute();
  if (plans.length > 0) {
    const ids = plans.map(({ id }) => id);
    for (const table of tablesOfPlans) await trx.deleteFrom(table).where('plan', 'in', ids).execute();
    await trx.deleteFrom('plans').where('id', 'in', ids).execute();
    return true;
  }
  for (const table of ofWorkspaces)
    await trx
      .deleteFrom(table)
      .where('platform', '=', gone.platform)
      .where('workspace', '=', gone.workspace)
      .execute();
  // Where people have one row for all workspaces, or for an organisation, no workspace is its scope.
  await trx
    .deleteFrom('people')
    .where('platform', '=', gone.platform)
    .where('scope', '=', gone.workspace)
    .execute();
  return false;
};

const forgetDeparture = async (trx: Transaction<Database>, { platform, workspace }: Gone): Promise<void> => {
  await trx
    .deleteFrom('departures')
    .where('platform', '=', platform)
    .where('workspace', '=', workspace)
    .execute();
};
