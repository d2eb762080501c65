/** What is SQLite's own way. */
import { CompiledQuery, sql, type Kysely, type Transaction } from 'kysely';
import type { StoreDialect } from '../database/dialect.ts';
import type { Database } from '../database/schema.ts';
import { packedRows } from './packed.ts';

/** Without waiting for the disk: the next commit that waits takes this one along. */
const withoutWaiting = <T>(
  db: Kysely<Database>,
  work: (trx: Transaction<Database>) => Promise<T>,
): Promise<T> =>
  db.connection().execute(async (connection) => {
    await connection.executeQuery(synchronous('normal'));
    try {
      return await connection.transaction().execute(work);
    } finally {
      await connection.executeQuery(synchronous('full'));
    }
  });

const synchronous = (level: 'normal' | 'full') => CompiledQuery.raw(`pragma synchronous = ${level}`);

/** Stands beside the id of a plan that is gone. */
const noChannel = '';

const emptyTheLog = CompiledQuery.raw('pragma wal_checkpoint(truncate)');

export const sqliteDialect: StoreDialect = {
  given: packedRows,
  transaction: (db, work, durability = 'kept') =>
    durability === 'kept' ? db.transaction().execute(work) : withoutWaiting(db, work),
  batch: 500,
  // One program a file: another one finds it locked.
  isShared: false,
  // One connection, and every transaction holds the write lock: nobody to wait for or to pass over.
  locks: {
    plans: () => Promise.resolve(),
    channel: () => Promise.resolve(),
    workspace: () => Promise.resolve(),
    slot: () => Promise.resolve(),
    person: () => Promise.resolve(),
    due: () => Promise.resolve(undefined),
  },
  skipLocked: sql``,
  // Deleted cells are overwritten in the file; pages of before are in its log, until that is emptied.
  async wipe(db) {
    await db.connection().execute((connection) => connection.executeQuery(emptyTheLog));
  },
  async nextPlanId(trx) {
    const highest = await trx
      .selectFrom('plans')
      .select((table) => table.fn.max('id').as('id'))
      .executeTakeFirst();
    const retired = await trx
      .selectFrom('former_channels')
      .select((table) => table.fn.max('plan').as('id'))
      .where('channel', '=', noChannel)
      .executeTakeFirst();
    return Math.max(highest?.id ?? 0, retired?.id ?? 0) + 1;
  },
  // Only the highest can come again, and one of them is enough to know.
  async retirePlans(trx, ids) {
    const plan = Math.max(...ids);
    await trx
      .deleteFrom('former_channels')
      .where('channel', '=', noChannel)
      .where('plan', '<', plan)
      .execute();
    await trx
      .insertInto('former_channels')
      .values({ plan, channel: noChannel })
      .onConflict((conflict) => conflict.columns(['plan', 'channel']).doNothing())
      .execute();
  },
  continueIds: () => Promise.resolve(),
  planId: (column) => column.primaryKey(),
  clustered: (table) => table.modifyEnd(sql`without rowid`),
  changing: (table) => table,
};
