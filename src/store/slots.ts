/** Rows of the slot table: written in sets. */
import type { Transaction } from 'kysely';
import type { Columns, StoreDialect } from './dialect.ts';
import type { RecordColumns } from './rows.ts';
import type { Database, SlotTable } from './schema.ts';

export type SlotRow = RecordColumns & Pick<SlotTable, 'slot' | 'plan'>;

const slotColumns: Columns<SlotRow> = {
  slot: 'bigint',
  plan: 'bigint',
  state: 'text',
  reason: 'text',
  detail: 'text',
  token: 'text',
  break_id: 'text',
  pose: 'text',
  version: 'text',
  revision: 'bigint',
  sent_at: 'bigint',
};

const names = [
  'slot',
  'plan',
  'state',
  'reason',
  'detail',
  'token',
  'break_id',
  'pose',
  'version',
  'revision',
  'sent_at',
] as const;

const insert = (trx: Transaction<Database>, dialect: StoreDialect, rows: readonly SlotRow[]) =>
  trx
    .insertInto('slots')
    .columns(names)
    .expression(
      trx
        .selectFrom(dialect.rows(slotColumns, rows).as('written'))
        .select(names)
        .where((row) => row.lit(true)),
    );

/** Writes records over what is there; a message that is known stays. */
export const putRecords = async (
  trx: Transaction<Database>,
  dialect: StoreDialect,
  rows: readonly SlotRow[],
): Promise<void> => {
  if (rows.length === 0) return;
  await insert(trx, dialect, rows)
    .onConflict((conflict) =>
      conflict.columns(['slot', 'plan']).doUpdateSet((row) => ({
        state: row.ref('excluded.state'),
        reason: row.ref('excluded.reason'),
        detail: row.ref('excluded.detail'),
        token: row.ref('excluded.token'),
        break_id: row.ref('excluded.break_id'),
        pose: row.ref('excluded.pose'),
        version: row.ref('excluded.version'),
        revision: row.ref('excluded.revision'),
        sent_at: row.ref('excluded.sent_at'),
      })),
    )
    .execute();
};

/** Adds slots that went by; a slot that has a row already keeps it. */
export const addSkipped = async (
  trx: Transaction<Database>,
  dialect: StoreDialect,
  rows: readonly SlotRow[],
): Promise<void> => {
  if (rows.length === 0) return;
  await insert(trx, dialect, rows)
    .onConflict((conflict) => conflict.columns(['slot', 'plan']).doNothing())
    .execute();
};
