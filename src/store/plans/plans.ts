/** Plans of channels: reading, changing, and setting a workspace's going again. */
import type { Kysely } from 'kysely';
import { breaksGoOn } from '../../../content/settings/plan-audit.ts';
import { putAudit } from '../audit.ts';
import { rowsOf, type StoreDialect } from '../database/dialect.ts';
import { finalStates, readRotation, readSlotState, toPlanId } from '../database/rows.ts';
import type { Database } from '../database/schema.ts';
import { createDue } from '../ledger/due.ts';
import { findLately } from '../database/lately-posted.ts';
import type { Report } from '../report.ts';
import type { Plans, StoredPlan } from '../store.ts';
import { createEdit } from './edit-plan.ts';
import { createMove } from './move-channel.ts';
import { createRenewHolidays } from './renew-holidays.ts';
import { renew } from './renew.ts';
import { NO_WORKSPACE } from '../../../adapters/port/refs.ts';
import { isOfChannel } from './own-plans.ts';
import { isChannel, selectPlans, toStoredPlan, type PlanRow } from './select-plans.ts';

export const createPlans = (db: Kysely<Database>, dialect: StoreDialect, report: Report): Plans => {
  const due = createDue(db, dialect);
  const read = (row: PlanRow): StoredPlan | undefined => toStoredPlan(row, report);
  const edit = createEdit({ db, dialect, due, report });

  return {
    async find(channel) {
      const row = await selectPlans(db).where(isChannel(channel)).executeTakeFirst();
      return row && read(row);
    },

    async list(filter, limit) {
      let query = selectPlans(db).where(isOfChannel);
      if (filter.platform !== undefined) query = query.where('platform', '=', filter.platform);
      if (filter.workspace !== undefined) query = query.where('workspace', '=', filter.workspace);
      const rows = await query.orderBy('id').limit(limit).execute();
      return rows.flatMap((row) => read(row) ?? []);
    },

    async count() {
      const row = await db
        .selectFrom('plans')
        .select((table) => table.fn.countAll<number>().as('plans'))
        .executeTakeFirstOrThrow();
      return row.plans;
    },

    async anyHolds(platform) {
      const row = await db
        .selectFrom('plans')
        .select('id')
        .where('platform', '=', platform)
        .where('meetings', '!=', 'ignore')
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },

    edit,

    async change(channel, decide) {
      const { stored } = await edit(channel, (current, id, told) => ({ change: decide(current, id, told) }));
      return stored;
    },

    async lastSlot(id, now) {
      const row = await db
        .selectFrom('slots')
        .select(['slot', 'state', 'reason', 'detail'])
        .where('plan', '=', id)
        .where('slot', '<=', now)
        .orderBy('slot', 'desc')
        .limit(1)
        .executeTakeFirst();
      const state = row && readSlotState(row);
      return row && state && { slot: row.slot, state };
    },

    async latestSlots(id, now, most) {
      const rows = await db
        .selectFrom('slots')
        .select(['slot', 'state', 'reason', 'detail'])
        .select((row) =>
          row
            .selectFrom('completions')
            .select((done) => done.fn.countAll<number>().as('completions'))
            .whereRef('completions.slot', '=', 'slots.slot')
            .whereRef('completions.plan', '=', 'slots.plan')
            .as('completions'),
        )
        .where('plan', '=', id)
        .where('slot', '<=', now)
        .orderBy('slot', 'desc')
        .limit(most)
        .execute();
      return rows.flatMap(({ slot, completions, ...row }) => {
        const state = readSlotState(row);
        return state === undefined ? [] : [{ slot, state, completions: completions ?? 0 }];
      });
    },

    async workspaces(platform, after, limit) {
      const rows = await db
        .selectFrom('plans')
        .select('workspace')
        .distinct()
        .where('platform', '=', platform)
        .where('workspace', '>', after ?? '')
        .where('workspace', '<>', NO_WORKSPACE)
        .where((plan) =>
          plan.not(
            plan.exists(
              plan
                .selectFrom('departures')
                .select('left_at')
                .whereRef('departures.platform', '=', 'plans.platform')
                .whereRef('departures.workspace', '=', 'plans.workspace'),
            ),
          ),
        )
        .orderBy('workspace')
        .limit(limit)
        .execute();
      return rows.map(({ workspace }) => workspace);
    },

    lately: (id, now) => findLately(db, id, now),

    async settledAfter(id, now) {
      const rows = await db
        .selectFrom('slots')
        .select('slot')
        .where('plan', '=', id)
        .where('slot', '>', now)
        .where('state', 'in', finalStates)
        .orderBy('slot')
        .execute();
      return rows.map((row) => row.slot);
    },

    resumeWorkspace: ({ platform, workspace }, now, next) =>
      dialect.transaction(db, async (trx) => {
        await dialect.locks.workspace(trx, { platform, workspace });
        const held = await selectPlans(trx)
          .where('platform', '=', platform)
          .where('workspace', '=', workspace)
          .where('state', '=', 'held')
          .execute();
        const resumed = held
          .flatMap((row) => read(row) ?? [])
          .map((stored): StoredPlan => ({
            ...stored,
            plan: { ...stored.plan, state: { is: 'on' } },
            revision: stored.revision + 1,
          }));
        await renew(trx, { dialect, due }, resumed, { state: 'on', because: null, changed_at: now }, next);
        const entries = resumed.map(({ id, revision }) => ({
          plan: id,
          revision,
          at: now,
          what: breaksGoOn,
        }));
        await putAudit(trx, dialect, entries);
        return resumed.length;
      }),

    async planAnew({ after, limit, now }, next) {
      const page = await db
        .selectFrom('plans')
        .select('id')
        .where('id', '>', after ?? 0)
        .where('state', '=', 'on')
        .orderBy('id')
        .limit(limit)
        .execute();
      const last = page.at(-1);
      if (last === undefined) return undefined;
      const ids = rowsOf<{ id: number }>(dialect, { id: 'bigint' }, page);
      await dialect.transaction(db, async (trx) => {
        await dialect.locks.plans(
          trx,
          page.map(({ id }) => id),
        );
        const inPage = trx.selectFrom(ids.as('page')).select('id');
        // What a clock that was ahead took for missed is still to come.
        await trx
          .deleteFrom('slots')
          .where('slot', '>', now)
          .where('plan', 'in', inPage)
          .where('state', '=', 'skipped')
          .where('reason', '=', 'late')
          .where('attempt', 'is', null)
          .execute();
        // What it posted was posted by now, whatever it said.
        await trx
          .updateTable('slots')
          .set({ sent_at: now })
          .where('slot', '>', now)
          .where('plan', 'in', inPage)
          .where('sent_at', '>', now)
          .execute();
        const rows = await selectPlans(trx)
          .where('id', 'in', inPage)
          .where('state', '=', 'on')
          .orderBy('id')
          .execute();
        const renewed = rows
          .flatMap((row) => read(row) ?? [])
          .map((stored): StoredPlan => ({ ...stored, revision: stored.revision + 1 }));
        await renew(trx, { dialect, due }, renewed, { changed_at: now }, next);
      });
      return toPlanId(last.id);
    },

    ...createRenewHolidays({ db, dialect, due, report }),

    move: createMove({ db, dialect, due, report }),

    async rotation(id) {
      const row = await db.selectFrom('rotations').select('drawn').where('plan', '=', id).executeTakeFirst();
      return readRotation(row?.drawn ?? '');
    },
  };
};
