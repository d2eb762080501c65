/** Rows of the due table: added and taken away in sets. */
import type { Kysely } from 'kysely';
import type { Columns, StoreDialect } from '../database/dialect.ts';
import { prepared } from '../database/prepared.ts';
import type { Database, DueTable } from '../database/schema.ts';

export type DueKey = Omit<DueTable, 'revision'>;

const keyColumns: Columns<DueKey> = { at: 'bigint', plan: 'bigint', slot: 'bigint' };
const keyNames = ['at', 'plan', 'slot'] as const;

export const dueColumns: Columns<DueTable> = { ...keyColumns, revision: 'bigint' };
export const dueNames = [...keyNames, 'revision'] as const;

export interface Due {
  /** Adds rows. A leftover of an older revision at the very same place becomes current. */
  add(trx: Kysely<Database>, rows: readonly DueTable[]): Promise<void>;
  /** Removes rows. */
  remove(trx: Kysely<Database>, keys: readonly DueKey[]): Promise<void>;
  /** Removes the first rows of the table, up to this one and with it. */
  removeUpTo(trx: Kysely<Database>, key: DueKey): Promise<void>;
}

export const createDue = (db: Kysely<Database>, dialect: StoreDialect): Due => {
  const add = prepared<DueTable, object, unknown>(db, dialect, dueColumns, (rows, _, on) =>
    on
      .insertInto('due')
      .columns(dueNames)
      .expression(
        on
          .selectFrom(rows.as('added'))
          .select(dueNames)
          .where((row) => row.lit(true)),
      )
      .onConflict((conflict) =>
        conflict.columns(keyNames).doUpdateSet((row) => ({ revision: row.ref('excluded.revision') })),
      ),
  );

  const remove = prepared<DueKey, object, unknown>(db, dialect, keyColumns, (keys, _, on) =>
    on.deleteFrom('due').where(
      (due) => due.refTuple(...keyNames),
      'in',
      on
        .selectFrom(keys.as('removed'))
        .select(keyNames)
        .$asTuple(...keyNames),
    ),
  );

  return {
    async add(trx, rows) {
      if (rows.length > 0) await add(trx, rows, {});
    },
    async remove(trx, keys) {
      if (keys.length > 0) await remove(trx, keys, {});
    },
    async removeUpTo(trx, { at, plan, slot }) {
      await trx
        .deleteFrom('due')
        .where((due) => due(due.refTuple(...keyNames), '<=', due.tuple(at, plan, slot)))
        .execute();
    },
  };
};
