/** What is PostgreSQL's own way. */
import { sql } from 'kysely';
import type { StoreDialect } from '../database/dialect.ts';
import { rowLocks } from './row-locks.ts';
import { repeating } from './repeat.ts';

export const postgresDialect: StoreDialect = {
  /** One array a column: planned for once, whatever the number of rows. */
  given: {
    parameters: (columns, rows) => Object.keys(columns).map((name) => arrayOf(rows, name)),
    table(columns, parameters) {
      const names = Object.keys(columns).map((name) => sql.ref(name));
      const arrays = Object.values<'bigint' | 'text'>(columns).map(
        (type, index) => sql`${parameters[index]}::${sql.raw(type)}[]`,
      );
      return sql`(select * from unnest(${sql.join(arrays)}) as given(${sql.join(names)}))`;
    },
  },

  transaction: (db, work) => repeating(() => db.transaction().execute(work)),
  batch: 250,

  isShared: true,
  // Its own vacuum takes away what was deleted, when it gets there.
  wipe: () => Promise.resolve(),
  locks: rowLocks,

  skipLocked: sql`for update skip locked`,

  async nextPlanId(trx) {
    const { rows } = await sql<{ id: number }>`select nextval(${planIds}) as id`.execute(trx);
    const [row] = rows;
    if (row === undefined) throw new Error('The sequence gave no id.');
    return row.id;
  },

  // A sequence gives no number twice.
  retirePlans: () => Promise.resolve(),

  async continueIds(trx) {
    await sql`select setval(${planIds}, (select coalesce(max(id), 0) + 1 from plans), false)`.execute(trx);
  },

  planId: (column) => column.primaryKey().generatedByDefaultAsIdentity(),

  // Rows stay where they were written; neighbours in time are written together.
  clustered: (table) => table,

  /**
   * Room in each page, so that a row that changes stays in its page and no index has to follow; and sweeping long before
   * a fifth of a big table is dead.
   */
  changing: (table) => table.modifyEnd(sql`with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02)`),
};

const planIds = sql`pg_get_serial_sequence('plans', 'id')`;

/** A column as an array in PostgreSQL's notation. A plain loop: this runs for every cell that is written. */
const arrayOf = (rows: readonly object[], name: string): string => {
  let text = '';
  for (const row of rows) {
    const cell: unknown = Reflect.get(row, name);
    text += text === '' ? '{' : ',';
    text += typeof cell === 'string' ? quoted(cell) : String(cell);
  }
  return text === '' ? '{}' : `${text}}`;
};

const quoted = (text: string): string => `"${special.test(text) ? text.replace(/["\\]/g, '\\$&') : text}"`;

const special = /["\\]/;
