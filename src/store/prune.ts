/** Forgetting the distant past. */
import type { Kysely } from 'kysely';
import type { Ledger } from '../../scheduler/ports.ts';
import { rowsOf, type StoreDialect } from './dialect.ts';
import { finalStates } from './rows.ts';
import type { Database, SlotKey } from './schema.ts';

/**
 * The slots to drop are the head of a table that is ordered by time. Slots on their way stay, however old.
 * Those to drop are settled on first, so that the very same lose their completions: nobody would find those again.
 */
export const prune =
  (db: Kysely<Database>, dialect: StoreDialect): Ledger['prune'] =>
  async (before, limit) => {
    const old = (from: Kysely<Database>) =>
      from
        .selectFrom('slots')
        .select(['slot', 'plan'])
        .where('slot', '<', before)
        .where('state', 'in', finalStates)
        .orderBy('slot')
        .orderBy('plan');
    const peeked = await old(db).limit(1).executeTakeFirst();
    if (peeked === undefined) return 0;
    return await dialect.transaction(db, async (trx) => {
      const dropped = await old(trx).limit(limit).modifyEnd(dialect.skipLocked).execute();
      if (dropped.length === 0) return 0;
      const keys = rowsOf<SlotKey>(dialect, { slot: 'bigint', plan: 'bigint' }, dropped);
      const isDropped = trx.selectFrom(keys.as('dropped')).select(['slot', 'plan']).$asTuple('slot', 'plan');
      await trx
        .deleteFrom('completions')
        .where((completion) => completion.refTuple('slot', 'plan'), 'in', isDropped)
        .execute();
      await trx
        .deleteFrom('slots')
        .where((slot) => slot.refTuple('slot', 'plan'), 'in', isDropped)
        .execute();
      return dropped.length;
    });
  };
