/** A channel goes on under another id, and its plan with it. */
import type { ChannelRef } from '../../../adapters/port/refs.ts';
import type { StoreDialect } from '../database/dialect.ts';
import type { Kysely, Transaction } from 'kysely';
import { writePlan } from '../database/rows.ts';
import type { Database } from '../database/schema.ts';
import type { Moved, PlanChange, Plans, StoredPlan } from '../store.ts';

export interface MoveParts {
  readonly dialect: StoreDialect;
  /** The plan of a channel, with when it was changed last. */
  readonly find: (
    trx: Transaction<Database>,
    channel: ChannelRef,
  ) => Promise<(StoredPlan & { readonly changedAt: number }) | undefined>;
  readonly write: (
    trx: Transaction<Database>,
    plan: Pick<StoredPlan, 'id' | 'channel' | 'revision'>,
    change: PlanChange,
  ) => Promise<void>;
}

export const moveChannel =
  (db: Kysely<Database>, { dialect, find, write }: MoveParts): Plans['move'] =>
  (from, to, now, change) =>
    dialect.transaction(db, async (trx): Promise<Moved> => {
      await hold(trx, dialect, from, to);
      const current = await find(trx, from);
      if (current === undefined) return 'none';
      const { id, plan } = current;
      const revision = current.revision + 1;
      if ((await find(trx, to)) !== undefined) {
        if (plan.state.is === 'off') return 'taken';
        const state = {
          is: 'off',
          because: { kind: 'refused', detail: 'the channel has another id' },
        } as const;
        const columns = { ...writePlan({ ...plan, state }), revision, changed_at: now };
        await trx.updateTable('plans').set(columns).where('id', '=', id).execute();
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
      const changed = change({ ...current, channel: to }, current.changedAt);
      if (changed !== undefined) await write(trx, { id, channel: to, revision }, changed);
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
