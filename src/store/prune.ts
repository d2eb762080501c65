/** Forgetting the distant past. */
import type { Kysely } from 'kysely';
import type { Ledger } from '../../scheduler/ports.ts';
import { finalStates } from './rows.ts';
import type { Database } from './schema.ts';

/** The slots to drop are the head of a table that is ordered by time. Slots on their way stay, however old. */
export const prune =
  (db: Kysely<Database>): Ledger['prune'] =>
  async (before, limit) => {
    const old = db
      .selectFrom('slots')
      .where('slot', '<', before)
      .where('state', 'in', finalStates)
      .orderBy('slot')
      .orderBy('plan')
      .limit(limit);
    const peeked = await old.select('slot').limit(1).executeTakeFirst();
    if (peeked === undefined) return 0;
    return await db.transaction().execute(async (trx) => {
      await trx.deleteFrom('completions').where('break_id', 'in', old.select('break_id')).execute();
      const { numDeletedRows } = await trx
        .deleteFrom('slots')
        .where(
          (slot) => slot.refTuple('slot', 'plan'),
          'in',
          old.select(['slot', 'plan']).$asTuple('slot', 'plan'),
        )
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    });
  };
