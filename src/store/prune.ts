/** Forgetting the distant past. */
import type { Kysely } from 'kysely';
import type { Ledger } from '../../scheduler/ports.ts';
import type { StoreDialect } from './dialect.ts';
import { finalStates } from './rows.ts';
import type { Database } from './schema.ts';

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
        .select(['slot', 'plan', 'break_id'])
        .where('slot', '<', before)
        .where('state', 'in', finalStates)
        .orderBy('slot')
        .orderBy('plan');
    const peeked = await old(db).limit(1).executeTakeFirst();
    if (peeked === undefined) return 0;
    return await dialect.transaction(db, async (trx) => {
      const dropped = await old(trx).limit(limit).modifyEnd(dialect.skipLocked).execute();
      const breaks = dialect.rows<{ break_id: string | null }>({ break_id: 'text' }, dropped);
      const slots = dialect.rows<{ slot: number; plan: number }>({ slot: 'bigint', plan: 'bigint' }, dropped);
      await trx
        .deleteFrom('completions')
        .where('break_id', 'in', trx.selectFrom(breaks.as('dropped')).select('break_id'))
        .execute();
      await trx
        .deleteFrom('slots')
        .where(
          (slot) => slot.refTuple('slot', 'plan'),
          'in',
          trx.selectFrom(slots.as('dropped')).select(['slot', 'plan']).$asTuple('slot', 'plan'),
        )
        .execute();
      return dropped.length;
    });
  };
