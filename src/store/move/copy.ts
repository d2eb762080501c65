/** Copying tables from one database to another, a batch at a time. */
import { hash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { rowsOf, type StoreDialect } from '../database/dialect.ts';
import type { Database } from '../database/schema.ts';
import { tables, type TableName } from '../database/tables.ts';

type Row = Readonly<Record<string, unknown>>;

/** What a table holds, in any order: equal for equal rows, wherever they are. */
export interface Sum {
  readonly rows: number;
  readonly digest: string;
}

const batch = 2_000;

/** Rows a batch at a time, each batch looked up by the key of the last row before it. */
async function* batches(from: Transaction<Database>, name: TableName): AsyncGenerator<readonly Row[]> {
  const { key, columns } = tables[name];
  const list = (names: readonly string[]) => sql.join(names.map((column) => sql.ref(column)));
  const [keys, all] = [list(key), list(Object.keys(columns))];
  let last: Row | undefined;
  for (;;) {
    const after = last;
    const behind =
      after === undefined ? sql`` : sql`where (${keys}) > (${sql.join(key.map((column) => after[column]))})`;
    const { rows } = await sql<Row>`
      select ${all} from ${sql.table(name)} ${behind} order by ${keys} limit ${sql.lit(batch)}`.execute(from);
    if (rows.length > 0) yield rows;
    if (rows.length < batch) return;
    last = rows.at(-1);
  }
}

/** Copies a table's rows; returns what they were. */
export const copyTable = async (
  name: TableName,
  from: Transaction<Database>,
  to: Transaction<Database>,
  dialect: StoreDialect,
): Promise<Sum> => {
  const columns: Readonly<Record<string, 'bigint' | 'text'>> = tables[name].columns;
  const all = sql.join(Object.keys(columns).map((column) => sql.ref(column)));
  const sum = summing();
  for await (const rows of batches(from, name)) {
    sum.add(rows);
    await sql`insert into ${sql.table(name)} (${all}) select ${all} from ${rowsOf(dialect, columns, rows)} as copied`.execute(
      to,
    );
  }
  return sum.result();
};

/** What a table holds. */
export const sumOf = async (name: TableName, from: Transaction<Database>): Promise<Sum> => {
  const sum = summing();
  for await (const rows of batches(from, name)) sum.add(rows);
  return sum.result();
};

export const isEmpty = async (name: TableName, from: Transaction<Database>): Promise<boolean> => {
  const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(from);
  return rows.length === 0;
};

/** Rows are summed up by their hashes, so that databases that sort differently need not agree on an order. */
const summing = () => {
  const sums = [0, 0];
  let count = 0;
  return {
    add(rows: readonly Row[]): void {
      count += rows.length;
      for (const row of rows) {
        const bytes = hash('sha256', JSON.stringify(Object.entries(row)), 'buffer');
        for (const [index, sum] of sums.entries())
          sums[index] = (sum + bytes.readUIntBE(index * 6, 6)) % 2 ** 48;
      }
    },
    result: (): Sum => ({ rows: count, digest: sums.join('-') }),
  };
};
