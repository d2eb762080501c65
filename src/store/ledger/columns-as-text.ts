/** Several columns as one text, and back: it costs less to fetch than each by itself. */
import { sql, type RawBuilder } from 'kysely';

const separator = '|';

/** Nothing where they hold nothing. Only the last column may hold a separator. */
export const together = (table: string, names: readonly string[]): RawBuilder<string> =>
  sql`concat(${sql.join(
    names.map((name) => sql.ref(`${table}.${name}`)),
    sql`, ${sql.lit(separator)}, `,
  )})`;

/** The columns by name; what separators the last one holds is its own. */
export const apart = <N extends string>(
  text: string,
  names: readonly N[],
): Readonly<Record<N, string | null>> => {
  const parts = text.split(separator);
  const last = parts.slice(names.length - 1).join(separator);
  const columns = names.map((name, index) => {
    const part = index === names.length - 1 ? last : parts[index];
    return [name, part === undefined || part === '' ? null : part];
  });
  return Object.fromEntries(columns) as Record<N, string | null>;
};
