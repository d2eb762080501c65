/** What has been kept for long enough goes a batch at a time. */
import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { StoreDialect } from './dialect.ts';
import type { Database } from './schema.ts';

/**
 * Looks before it begins a transaction, which is seldom needed, and passes over what another program drops just now.
 * `old`: the rows' keys, the oldest first. Returns how many went.
 */
export async function dropOldest<Table extends keyof Database, Key>(
  db: Kysely<Database>,
  dialect: StoreDialect,
  limit: number,
  old: (from: Kysely<Database>) => SelectQueryBuilder<Database, Table, Key>,
  drop: (trx: Kysely<Database>, keys: readonly Key[]) => Promise<unknown>,
): Promise<number> {
  if ((await old(db).limit(1).executeTakeFirst()) === undefined) return 0;
  return await dialect.transaction(db, async (trx) => {
    const keys = await old(trx).limit(limit).modifyEnd(dialect.skipLocked).execute();
    await drop(trx, keys);
    return keys.length;
  });
}
