/** Writing what became of slots. */
import type { Kysely, Transaction } from 'kysely';
import type { DueRow, Ledger, Settlement } from '../../scheduler/ports.ts';
import type { Columns, StoreDialect } from './dialect.ts';
import { addDue, removeDue } from './due.ts';
import { firstOfEach, heldKey } from './held.ts';
import { writeSlotState } from './rows.ts';
import type { Database, SlotTable } from './schema.ts';

type Settled = Pick<SlotTable, 'slot' | 'plan' | 'state' | 'reason' | 'detail' | 'message_id'> & {
  readonly token: string;
};

const settledColumns: Columns<Settled> = {
  slot: 'bigint',
  plan: 'bigint',
  token: 'text',
  state: 'text',
  reason: 'text',
  detail: 'text',
  message_id: 'text',
};

export const settle =
  (db: Kysely<Database>, dialect: StoreDialect): Ledger['settle'] =>
  async (settlements) => {
    if (settlements.length === 0) return [];
    return await dialect.transaction(db, async (trx) => {
      // A lease that runs out meanwhile is decided about before or after, never in between.
      await dialect.holds.plans(
        trx,
        settlements.map(({ plan }) => plan),
      );
      const keys = settlements.map(heldKey);
      const first = firstOfEach(keys);
      const distinct = settlements.filter((_, index) => first.has(index));
      const rows = await write(trx, dialect, distinct.map(columnsOf));
      const written = new Map(rows.map((row) => [heldKey(row), row]));
      const results = keys.map((key, index) => first.has(index) && written.has(key));
      const settled = settlements.filter((_, index) => results[index]);
      await removeDue(
        trx,
        dialect,
        settled.map(({ leaseAt, plan, slot }) => ({ at: leaseAt, plan, slot, lease: 1 })),
      );
      await addDue(
        trx,
        dialect,
        settled.flatMap((settlement): DueRow[] => {
          const { result, plan, slot } = settlement;
          const revision = written.get(heldKey(settlement))?.revision ?? 0;
          return result.is === 'waiting' ? [{ at: result.retryAt, plan, slot, kind: 'lease', revision }] : [];
        }),
      );
      return results;
    });
  };

const columnsOf = ({ plan, slot, token, result }: Settlement): Settled => ({
  slot,
  plan,
  token,
  ...writeSlotState(result.is === 'waiting' ? { is: 'waiting' } : result),
  message_id: result.is === 'posted' ? result.messageId : null,
});

/**
 * Compare-and-set on the token. A sender that hears of its success after its lease has run out still
 * turns `unconfirmed` into `posted`: it knows better.
 */
const write = (trx: Transaction<Database>, dialect: StoreDialect, rows: readonly Settled[]) =>
  trx
    .updateTable('slots')
    .from(dialect.rows(settledColumns, rows).as('settled'))
    .set((row) => ({
      state: row.ref('settled.state'),
      reason: row.ref('settled.reason'),
      detail: row.ref('settled.detail'),
      message_id: row.ref('settled.message_id'),
    }))
    .whereRef('slots.slot', '=', 'settled.slot')
    .whereRef('slots.plan', '=', 'settled.plan')
    .whereRef('slots.token', '=', 'settled.token')
    .where((row) =>
      row.or([
        row('slots.state', 'in', ['claimed', 'sending']),
        row.and([row('slots.state', '=', 'unconfirmed'), row('settled.state', '=', 'posted')]),
      ]),
    )
    .returning(['slots.plan', 'slots.slot', 'slots.token', 'slots.revision'])
    .execute();
