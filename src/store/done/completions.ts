/** Where Done is counted: each person once for each break. */
import type { ExpressionBuilder, Kysely } from 'kysely';
import { readBreakId } from '../../../scheduler/break-id.ts';
import type { StoreDialect } from '../database/dialect.ts';
import type { Database, SlotKey } from '../database/schema.ts';
import { countDay } from './days.ts';
import type { Remembering } from '../person.ts';
import type { Breaks } from '../store.ts';

interface Done {
  /** Of the break. */
  readonly id: string;
  readonly person: string;
  readonly at: number;
  /** Nothing where their days are not to be counted. */
  readonly remembering?: Remembering | undefined;
}

/** One press of a break at a time, so that each sees the count that it makes. */
export async function complete(
  db: Kysely<Database>,
  dialect: StoreDialect,
  { id, person, at, remembering }: Done,
): ReturnType<Breaks['complete']> {
  const key = readBreakId(id);
  if (key === undefined) return { completions: 0, first: false };
  return await dialect.transaction(db, async (trx) => {
    await dialect.locks.slot(trx, key);
    const inserted = await trx
      .insertInto('completions')
      .columns(['slot', 'plan', 'person', 'at'])
      .expression((completion) =>
        completion
          .selectFrom('slots')
          // Only for a break that is still known: pruning would never find the row of any other.
          .where(isSlot(key))
          .where('sent_at', 'is not', null)
          .select((slot) => ['slot', 'plan', slot.val(person).as('person'), slot.val(at).as('at')]),
      )
      .onConflict((conflict) => conflict.columns(['slot', 'plan', 'person']).doNothing())
      .executeTakeFirst();
    const first = (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n;
    if (first && remembering !== undefined) await countDay(trx, dialect, remembering, { at, plan: key.plan });
    const count = await completionsOf(trx, key).executeTakeFirstOrThrow();
    return { completions: count.completions, first };
  });
}

export const isSlot = (key: SlotKey) => (slot: ExpressionBuilder<Database, 'slots'>) =>
  slot.and([slot('slots.slot', '=', key.slot), slot('slots.plan', '=', key.plan)]);

export const completionsOf = (db: Kysely<Database>, { slot, plan }: SlotKey) =>
  db
    .selectFrom('completions')
    .select((table) => table.fn.countAll<number>().as('completions'))
    .where('completions.slot', '=', slot)
    .where('completions.plan', '=', plan);
