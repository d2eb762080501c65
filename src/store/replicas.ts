/** Programs that run on the same database. */
import type { Kysely } from 'kysely';
import type { Instant } from '../../content/plan.ts';
import type { Replicas } from '../../scheduler/ports/replicas.ts';
import { rowsOf, type Columns, type StoreDialect } from './database/dialect.ts';
import type { Database, ReplicaTable } from './database/schema.ts';

/** A program that has the database for itself tells nobody but its successor what time it is: so often is enough. */
const MARK_EVERY_MS = 60_000;

export const createReplicas = (db: Kysely<Database>, dialect: StoreDialect): Replicas => {
  const mark = async (replica: string, now: Instant): Promise<void> => {
    const columns = { seen_at: now, at_work: 1 };
    await db
      .insertInto('replicas')
      .values({ replica, ...columns })
      .onConflict((conflict) => conflict.column('replica').doUpdateSet(columns))
      .execute();
  };

  let markedAt: Instant | undefined;

  const beatAlone = async (replica: string, now: Instant): Promise<void> => {
    if (markedAt !== undefined && Math.abs(now - markedAt) < MARK_EVERY_MS) return;
    await mark(replica, now);
    // Whoever was there before is not any more.
    await db.deleteFrom('replicas').where('replica', '!=', replica).execute();
    markedAt = now;
  };

  return {
    async beat(replica, now) {
      if (!dialect.isShared) {
        await beatAlone(replica, now);
        return [{ replica, seenAt: now }];
      }
      // Not in one transaction: others must see this row before theirs are read.
      await mark(replica, now);
      const rows = await db.selectFrom('replicas').selectAll().execute();
      // Its own row tells the time from now on.
      if (rows.some((row) => row.at_work === 0))
        await db.deleteFrom('replicas').where('at_work', '=', 0).execute();
      return rows.flatMap((row) =>
        row.at_work === 1 ? [{ replica: row.replica, seenAt: row.seen_at }] : [],
      );
    },

    async leave(replica) {
      await db.updateTable('replicas').set({ at_work: 0 }).where('replica', '=', replica).execute();
    },

    async forget(dead) {
      const rows = dead.map(({ replica, seenAt }) => ({ replica, seen_at: seenAt }));
      await db
        .deleteFrom('replicas')
        .where(
          (row) => row.refTuple('replica', 'seen_at'),
          'in',
          db
            .selectFrom(rowsOf(dialect, columns, rows).as('dead'))
            .select(names)
            .$asTuple(...names),
        )
        .execute();
    },

    async latest() {
      const row = await db
        .selectFrom('replicas')
        .select((table) => table.fn.max('seen_at').as('seen_at'))
        .executeTakeFirst();
      return row?.seen_at ?? undefined;
    },
  };
};

const columns: Columns<Omit<ReplicaTable, 'at_work'>> = { replica: 'text', seen_at: 'bigint' };
const names = ['replica', 'seen_at'] as const;
