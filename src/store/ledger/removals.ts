/** Which breaks are to be taken back: their slots say when. */
import { sql, type ExpressionBuilder, type Kysely } from 'kysely';
import type { Removal, RemovalOutcome, Removals } from '../../../scheduler/ports/removals.ts';
import type { Settlement } from '../../../scheduler/ports/ledger.ts';
import { rowsOf, type Columns, type StoreDialect } from '../database/dialect.ts';
import { channelOf, toPlanId } from '../database/rows.ts';
import type { Database, SlotKey } from '../database/schema.ts';

const keyColumns: Columns<SlotKey> = { slot: 'bigint', plan: 'bigint' };

/** With the breaks that were posted, in their transaction: the ones before them, where nobody has touched those. */
export async function markUntouched(
  trx: Kysely<Database>,
  dialect: StoreDialect,
  settlements: readonly Settlement[],
): Promise<void> {
  const posted = settlements
    .filter(({ result, tidies }) => tidies === true && result.is === 'posted')
    .map(({ slot, plan }) => ({ slot, plan }));
  if (posted.length === 0) return;
  const before = await trx
    .selectFrom(rowsOf(dialect, keyColumns, posted).as('posted'))
    .select('posted.plan')
    .select((row) =>
      row
        .selectFrom('slots')
        .select('slots.slot')
        .whereRef('slots.plan', '=', 'posted.plan')
        .whereRef('slots.slot', '<', 'posted.slot')
        .where('slots.state', '=', 'posted')
        .orderBy('slots.slot', 'desc')
        .limit(1)
        .as('slot'),
    )
    .execute();
  for (const { plan, slot } of before)
    if (slot !== null)
      await trx
        .updateTable('slots')
        .set({ remove_at: 0, removals: 0 })
        .where('plan', '=', plan)
        .where('slot', '=', slot)
        .where('touched', 'is', null)
        .where('message_id', 'is not', null)
        .where('removals', 'is', null)
        .execute();
}

const isHeld =
  ({ plan, slot, leaseAt }: Pick<Removal, 'plan' | 'slot' | 'leaseAt'>) =>
  (row: ExpressionBuilder<Database, 'slots'>) =>
    row.and([row('plan', '=', plan), row('slot', '=', slot), row('remove_at', '=', leaseAt)]);

const columnsOf = (outcome: RemovalOutcome) => {
  switch (outcome.is) {
    case 'over':
      return { remove_at: null };
    case 'put-off':
      return { remove_at: outcome.until };
    case 'failed':
      return { remove_at: outcome.again, removals: sql<number>`removals + 1` };
  }
};

export const createRemovals = (db: Kysely<Database>, dialect: StoreDialect): Removals => {
  const dueBy = (now: number) =>
    db.selectFrom('slots').select(['slot', 'plan']).where('remove_at', '<=', now).orderBy('remove_at');

  const settle = async (
    removal: Pick<Removal, 'plan' | 'slot' | 'leaseAt'>,
    outcome: RemovalOutcome,
  ): Promise<void> => {
    await db.updateTable('slots').set(columnsOf(outcome)).where(isHeld(removal)).execute();
  };

  return {
    async take(now, leaseAt, limit) {
      if ((await dueBy(now).limit(1).executeTakeFirst()) === undefined) return [];
      const rows = await db
        .with('taken', () => dueBy(now).limit(limit).modifyEnd(dialect.skipLocked))
        .updateTable('slots')
        .from('taken')
        .set({ remove_at: leaseAt })
        .whereRef('slots.slot', '=', 'taken.slot')
        .whereRef('slots.plan', '=', 'taken.plan')
        .returning(['slots.slot', 'slots.plan', 'slots.message_id', 'slots.touched', 'slots.removals'])
        .execute();
      // Another program was quicker.
      if (rows.length === 0) return [];
      const plans = await db
        .selectFrom('plans')
        .select(['id', 'platform', 'workspace', 'channel'])
        .where('id', 'in', [...new Set(rows.map(({ plan }) => plan))])
        .where('tidy', '=', 1)
        .execute();
      const channels = new Map(plans.map((row) => [row.id, channelOf(row)]));
      const taken: Removal[] = [];
      for (const { slot, plan: id, message_id: messageId, touched, removals } of rows) {
        const channel = channels.get(id);
        const plan = toPlanId(id);
        if (channel === undefined || messageId === null || touched !== null)
          await settle({ plan, slot, leaseAt }, { is: 'over' });
        else taken.push({ plan, slot, channel, messageId, failures: removals ?? 0, leaseAt });
      }
      return taken.sort((one, other) => one.slot - other.slot);
    },

    async isStillDue(removal) {
      const row = await db
        .selectFrom('slots')
        .select('slot')
        .where(isHeld(removal))
        .where('touched', 'is', null)
        .executeTakeFirst();
      return row !== undefined;
    },

    settle,
  };
};
