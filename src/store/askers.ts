/** Who asked for the break of a slot. */
import type { Kysely } from 'kysely';
import type { Ledger } from '../../scheduler/ports/ledger.ts';
import type { Database, SlotKey } from './database/schema.ts';
import type { Asker } from './store.ts';

/** Of two who ask at the very same moment, the first. */
export const putAsker = async (db: Kysely<Database>, key: SlotKey, by: Asker): Promise<void> => {
  await db
    .insertInto('askers')
    .values({ ...key, name: by.name, person: by.id })
    .onConflict((conflict) => conflict.columns(['slot', 'plan']).doNothing())
    .execute();
};

export const findAsker =
  (db: Kysely<Database>): Ledger['asker'] =>
  async (plan, slot) => {
    const row = await db
      .selectFrom('askers')
      .select('name')
      .where('slot', '=', slot)
      .where('plan', '=', plan)
      .executeTakeFirst();
    return row?.name;
  };
