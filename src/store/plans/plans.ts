/** Plans of channels: reading, changing, and setting a workspace's going again. */
import { sql, type ExpressionBuilder, type Kysely, type Transaction } from 'kysely';
import type { ChannelRef } from '../../../adapters/port/refs.ts';
import type { Instant } from '../../../content/plan.ts';
import type { PlanId } from '../../../scheduler/ports.ts';
import { putAsker } from '../askers.ts';
import { rowsOf, type StoreDialect } from '../database/dialect.ts';
import { createDue, type Due } from '../ledger/due.ts';
import { dropNotices, dropWhatIsOver, putNotice, toldOf } from '../notices.ts';
import { renew } from './renew.ts';
import { moveChannel } from './move-channel.ts';
import type { Report } from '../report.ts';
import {
  channelOf,
  finalStates,
  toPlanId,
  readPlan,
  readRotation,
  readSlotState,
  writePlan,
  writeSlotState,
} from '../database/rows.ts';
import type { Database, PlanTable } from '../database/schema.ts';
import type { PlanChange, Plans, StoredPlan } from '../store.ts';

export const createPlans = (db: Kysely<Database>, dialect: StoreDialect, report: Report): Plans => {
  const due = createDue(db, dialect);
  const read = (row: Row): StoredPlan | undefined => {
    const plan = readPlan(row);
    if (!plan.ok) {
      report(`Plan ${row.id} cannot be read and is left out: ${plan.wrong}.`);
      return undefined;
    }
    return {
      id: toPlanId(row.id),
      channel: channelOf(row),
      plan: plan.value,
      revision: row.revision,
      lastBreakAt: row.last_break_at ?? undefined,
    };
  };

  return {
    async find(channel) {
      const row = await selectPlans(db).where(isChannel(channel)).executeTakeFirst();
      return row && read(row);
    },

    async list(filter, limit) {
      let query = selectPlans(db);
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

    change: (channel, decide) =>
      dialect.transaction(db, async (trx) => {
        await dialect.locks.channel(trx, channel);
        const row = await selectPlans(trx).where(isChannel(channel)).executeTakeFirst();
        // A row that cannot be read counts as no plan: setting the channel anew repairs it.
        const current = row && read(row);
        const id = toPlanId(row?.id ?? (await dialect.nextPlanId(trx)));
        const change = decide(current, id, await toldOf(trx, channel));
        if (change === undefined) return current;
        const revision = (row?.revision ?? 0) + 1;
        await writeChange(trx, due, { id, channel, revision }, change);
        return { id, channel, plan: change.plan, revision, lastBreakAt: row?.last_break_at ?? undefined };
      }),

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

    move: moveChannel(db, {
      dialect,
      async find(trx, channel) {
        const row = await selectPlans(trx).where(isChannel(channel)).executeTakeFirst();
        const plan = row && read(row);
        return row && plan && { ...plan, changedAt: row.changed_at };
      },
      write: (trx, plan, change) => writeChange(trx, due, plan, change),
    }),

    async rotation(id) {
      const row = await db.selectFrom('rotations').select('drawn').where('plan', '=', id).executeTakeFirst();
      return readRotation(row?.drawn ?? '');
    },
  };
};

type Row = PlanTable & { readonly last_break_at: Instant | null };

/**
 * The latest break is looked up among the plan's slots: nothing to keep in step. A slot that was sent before its time
 * was sent by a clock that was ahead; it counts from when that was noticed. A break that somebody asked for keeps its
 * distance whatever becomes of it: the next slot was planned by it.
 */
const selectPlans = (db: Kysely<Database>) =>
  db
    .selectFrom('plans')
    .selectAll()
    .select((plan) =>
      plan
        .selectFrom('slots')
        .select(sql<Instant | null>`max(case when sent_at < slot then sent_at else slot end)`.as('last'))
        .whereRef('slots.plan', '=', 'plans.id')
        .where((slot) =>
          slot.or([
            slot('slots.state', 'in', ['sending', 'waiting', 'posted', 'unconfirmed']),
            slot.and([slot('slots.attempt', 'is not', null), isAskedSlot]),
          ]),
        )
        .as('last_break_at'),
    );

/** As `isAsked` has it. */
const isAskedSlot = sql<boolean>`slots.slot % 60000 <> 0`;

const isChannel = (channel: ChannelRef) => (plan: ExpressionBuilder<Database, 'plans'>) =>
  plan.and({ platform: channel.platform, workspace: channel.workspace, channel: channel.channel });

const writeChange = async (
  trx: Transaction<Database>,
  due: Due,
  plan: { readonly id: PlanId; readonly channel: ChannelRef; readonly revision: number },
  change: PlanChange,
): Promise<void> => {
  const { id, channel, revision } = plan;
  const columns = { ...writePlan(change.plan), revision, changed_at: change.changedAt };
  const { platform, workspace, channel: name } = channel;
  await trx
    .insertInto('plans')
    .values({ id, platform, workspace, channel: name, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
  if (change.next !== undefined) {
    const { slot, at, askedBy } = change.next;
    await due.add(trx, [{ slot, at, plan: id, revision }]);
    if (askedBy !== undefined) await putAsker(trx, { slot, plan: id }, askedBy);
  }
  if (change.plan.state.is === 'on') await dropWhatIsOver(trx, channel);
  if (change.unsaid !== undefined) await dropNotices(trx, { are: 'channel', channel }, change.unsaid);
  if (change.notice !== undefined) await putNotice(trx, change.notice);
  if (change.skipped !== undefined) {
    await trx
      .insertInto('slots')
      .values({ slot: change.skipped, plan: id, ...writeSlotState({ is: 'skipped', reason: 'asked' }) })
      .onConflict((conflict) => conflict.columns(['slot', 'plan']).doNothing())
      .execute();
  }
};
