/** Rows of the due table: added and taken away in sets. */
import type { Transaction } from 'kysely';
import type { DueRow } from '../../scheduler/ports.ts';
import type { Columns, StoreDialect } from './dialect.ts';
import type { Database, DueTable } from './schema.ts';

export type DueKey = Omit<DueTable, 'revision'>;

const keyColumns: Columns<DueKey> = { at: 'bigint', plan: 'bigint', slot: 'bigint', lease: 'bigint' };
const keyNames = ['at', 'plan', 'slot', 'lease'] as const;

export const dueColumns: Columns<DueTable> = { ...keyColumns, revision: 'bigint' };
const names = [...keyNames, 'revision'] as const;

/** A row as the table holds it. */
const columnsOf = ({ at, plan, slot, kind, revision }: DueRow): DueTable => ({
  at,
  plan,
  slot,
  lease: kind === 'lease' ? 1 : 0,
  revision,
});

/** Adds rows. A leftover of an older revision at the very same place becomes current. */
export const addDue = async (
  trx: Transaction<Database>,
  dialect: StoreDialect,
  rows: readonly DueRow[],
): Promise<void> => {
  if (rows.length === 0) return;
  await trx
    .insertInto('due')
    .columns(names)
    .expression(
      trx
        .selectFrom(dialect.rows(dueColumns, rows.map(columnsOf)).as('added'))
        .select(names)
        .where((row) => row.lit(true)),
    )
    .onConflict((conflict) =>
      conflict.columns(keyNames).doUpdateSet((row) => ({ revision: row.ref('excluded.revision') })),
    )
    .execute();
};

/** Removes rows; those that are gone already are no error. */
export const removeDue = async (
  trx: Transaction<Database>,
  dialect: StoreDialect,
  keys: readonly DueKey[],
): Promise<void> => {
  if (keys.length === 0) return;
  await trx
    .deleteFrom('due')
    .where(
      (row) => row.refTuple(...keyNames),
      'in',
      trx
        .selectFrom(dialect.rows(keyColumns, keys).as('removed'))
        .select(keyNames)
        .$asTuple(...keyNames),
    )
    .execute();
};
