/** Reading the pages of a database over. */
import type Libsql from 'libsql';

/** What is wrong in the pages of a database, as SQLite says it. Throws where they cannot even be read. */
export const damageIn = (connection: Libsql.Database): string | undefined => {
  const rows = connection.prepare('pragma quick_check(1)').raw().all() as [string][];
  const verdict = rows[0]?.[0] ?? 'nothing was read';
  return verdict === 'ok' ? undefined : verdict;
};
