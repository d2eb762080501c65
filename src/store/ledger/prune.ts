/** Forgetting the distant past. */
import type { Kysely } from 'kysely';
import type { Ledger } from '../../../scheduler/ports/ledger.ts';
import { countSlots } from '../counts/count-slots.ts';
import { rowsOf, type StoreDialect } from '../database/dialect.ts';
import { finalStates } from '../database/rows.ts';
import type { Database, SlotKey } from '../database/schema.ts';

/**
 * The slots to drop are the head of a table that is ordered by time. Slots on their way stay, however old.
 * Those to drop are settled on first, so that the very same lose their completions: nobody would find those again.
 * What they leave behind in numbers is written in the same transaction: nothing is counted twice, and nothing lost.
 * Who asked goes by time alone: what was asked for may never have become a slot.
 */
export const prune =
  (db: Kysely<Database>, dialect: StoreDialect): Ledger['prune'] =>
  async (before, limit) => {
    const oldSlots = (from: Kysely<Database>) =>
      from
        .selectFrom('slots')
        .select(['slot', 'plan', 'state', 'touched'])
        .where('slot', '<', before)
        .where('state', 'in', finalStates)
        .orderBy('slot')
        .orderBy('plan');
    const oldAskers = (from: Kysely<Database>) =>
      from
        .selectFrom('askers')
        .select(['slot', 'plan'])
        .where('slot', '<', before)
        .orderBy('slot')
        .orderBy('plan');
    const peeked = [
      await oldSlots(db).limit(1).executeTakeFirst(),
      await oldAskers(db).limit(1).executeTakeFirst(),
    ];
    if (peeked.every((row) => row === undefined)) return 0;
    return await dialect.transaction(db, async (trx) => {
      const dropped = await oldSlots(trx).limit(limit).modifyEnd(dialect.skipLocked).execute();
      const askers = await oldAskers(trx).limit(limit).modifyEnd(dialect.skipLocked).execute();
      await countSlots(trx, dialect, dropped);
      const among = (keys: readonly SlotKey[]) =>
        trx
          .selectFrom(
            rowsOf<SlotKey>(
              dialect,
              { slot: 'bigint', plan: 'bigint' },
              keys.map(({ slot, plan }) => ({ slot, plan })),
            ).as('dropped'),
          )
          .select(['slot', 'plan'])
          .$asTuple('slot', 'plan');
      await trx
        .deleteFrom('completions')
        .where((completion) => completion.refTuple('slot', 'plan'), 'in', among(dropped))
        .execute();
      await trx
        .deleteFrom('slots')
        .where((slot) => slot.refTuple('slot', 'plan'), 'in', among(dropped))
        .execute();
      await trx
        .deleteFrom('askers')
        .where((asker) => asker.refTuple('slot', 'plan'), 'in', among(askers))
        .execute();
      return askers.length === limit ? limit : dropped.length;
    });
  };
