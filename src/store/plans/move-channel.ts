/** A channel goes on under another id, and its plan with it. */
import type { Transaction } from 'kysely';
import type { ChannelRef } from '../../../adapters/port/refs.ts';
import { breaksStop } from '../../../content/settings/plan-audit.ts';
import { putAudit } from '../audit.ts';
import type { StoreDialect } from '../database/dialect.ts';
import { writePlan } from '../database/rows.ts';
import type { Database } from '../database/schema.ts';
import type { Moved, Plans } from '../store.ts';
import { writeChange, type EditDeps } from './edit-plan.ts';
import { isChannel, selectPlans, toStoredPlan } from './select-plans.ts';

export const createMove =
  ({ db, dialect, due, report }: EditDeps): Plans['move'] =>
  (from, to, now, change) =>
    dialect.transaction(db, async (trx): Promise<Moved> => {
      await hold(trx, dialect, from, to);
      const row = await selectPlans(trx).where(isChannel(from)).executeTakeFirst();
      const current = row && toStoredPlan(row, report);
      if (row === undefined || current === undefined) return 'none';
      const { id, plan } = current;
      const revision = current.revision + 1;
      const taker = await selectPlans(trx).where(isChannel(to)).executeTakeFirst();
      if (taker !== undefined && toStoredPlan(taker, report) !== undefined) {
        if (plan.state.is === 'off') return 'taken';
        const state = {
          is: 'off',
          because: { kind: 'refused', detail: 'the channel has another id' },
        } as const;
        const columns = { ...writePlan({ ...plan, state }), revision, changed_at: now };
        await trx.updateTable('plans').set(columns).where('id', '=', id).execute();
        const what = breaksStop(state.because.detail);
        await putAudit(trx, dialect, [{ plan: id, revision, at: now, what }]);
        return 'taken';
      }
      await trx.updateTable('plans').set({ channel: to.channel }).where('id', '=', id).execute();
      await trx
        .insertInto('former_channels')
        .values({ plan: id, channel: from.channel })
        .onConflict((conflict) => conflict.columns(['plan', 'channel']).doNothing())
        .execute();
      await trx
        .updateTable('notices')
        .set({ channel: to.channel })
        .where('platform', '=', from.platform)
        .where('workspace', '=', from.workspace)
        .where('channel', '=', from.channel)
        .execute();
      const changed = change({ ...current, channel: to }, row.changed_at);
      if (changed !== undefined)
        await writeChange(trx, { dialect, due }, { id, channel: to, revision }, changed);
      return 'moved';
    });

/** Plans are waited for in the order of their ids; then for whoever gives the new channel its first one. */
async function hold(
  trx: Transaction<Database>,
  { locks }: StoreDialect,
  from: ChannelRef,
  to: ChannelRef,
): Promise<void> {
  const known = await trx
    .selectFrom('plans')
    .select('id')
    .where('platform', '=', from.platform)
    .where('workspace', '=', from.workspace)
    .where('channel', 'in', [from.channel, to.channel])
    .execute();
  await locks.plans(
    trx,
    known.map(({ id }) => id),
  );
  await locks.channel(trx, to);
}
