/** The shuffle bags of channels: written in sets. */
import type { Kysely } from 'kysely';
import type { Columns, StoreDialect } from '../database/dialect.ts';
import { prepared } from '../database/prepared.ts';
import type { Database, RotationTable } from '../database/schema.ts';

const columns: Columns<RotationTable> = { plan: 'bigint', drawn: 'text' };

/** At most one row a plan. */
export type WriteRotations = (trx: Kysely<Database>, rows: readonly RotationTable[]) => Promise<void>;

export const createRotations = (db: Kysely<Database>, dialect: StoreDialect): WriteRotations => {
  const write = prepared<RotationTable, object, unknown>(db, dialect, columns, (rows, _, on) =>
    on
      .insertInto('rotations')
      .columns(['plan', 'drawn'])
      .expression(
        on
          .selectFrom(rows.as('now'))
          .select(['plan', 'drawn'])
          .where((row) => row.lit(true)),
      )
      .onConflict((conflict) =>
        conflict.column('plan').doUpdateSet((row) => ({ drawn: row.ref('excluded.drawn') })),
      ),
  );
  return async (trx, rows) => {
    if (rows.length > 0) await write(trx, rows, {});
  };
};
