/** One statement, as Kysely asks for it: what crosses over from libsql is what costs. */
import type Libsql from 'libsql';
import type { SqliteStatement } from 'kysely';

export const prepareStatement = (connection: Libsql.Database, text: string): SqliteStatement => {
  const statement = connection.prepare(text);
  // Read once: it never changes, and asking crosses into native code.
  const reader = statement.reader;
  const names = reader
    ? statement
        .raw()
        .columns()
        .map((column) => column.name)
    : [];
  const rowsOf = readerOf(connection, statement, text, names);
  return {
    reader,
    all: (parameters) => rowsOf(parameters).map((cells) => toRow(names, cells)),
    run: (parameters) => statement.run(...parameters),
    iterate: () => {
      throw new Error('The store reads whole results only.');
    },
  };
};

type RowsOf = (parameters: readonly unknown[]) => readonly (readonly unknown[])[];

const readerOf = (
  connection: Libsql.Database,
  statement: Libsql.Statement,
  text: string,
  names: readonly string[],
): RowsOf => {
  if (text.endsWith(' limit 1')) return asOne(statement);
  const isWide = names.length >= wide && text.startsWith('select ');
  return isWide ? asOneText(connection, text, names) : asArrays(statement);
};

/** To ask for one row is half the price of asking for all. */
const asOne =
  (statement: Libsql.Statement): RowsOf =>
  (parameters) => {
    const row = statement.get(...parameters) as readonly unknown[] | undefined;
    return row === undefined ? [] : [row];
  };

/** Rows cross over as arrays and become objects here: half the time of letting libsql build objects. */
const asArrays =
  (statement: Libsql.Statement): RowsOf =>
  (parameters) =>
    statement.all(...parameters) as unknown[][];

/** From so many columns on it pays to have all rows cross over as one text: each cell that crosses by itself has its price. */
const wide = 8;

const asOneText = (connection: Libsql.Database, text: string, names: readonly string[]): RowsOf => {
  const cells = names.map((name) => `"${name}"`).join(', ');
  const statement = connection.prepare(`select json_group_array(json_array(${cells})) from (${text})`).raw();
  return (parameters) => {
    const [[rows]] = statement.all(...parameters) as [[string]];
    return JSON.parse(rows) as unknown[][];
  };
};

/** A plain loop: this runs for every row that is read. */
const toRow = (names: readonly string[], cells: readonly unknown[]): Record<string, unknown> => {
  const row: Record<string, unknown> = {};
  let index = 0;
  for (const name of names) row[name] = cells[index++];
  return row;
};
