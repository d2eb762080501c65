/** How much is due, for whoever watches. */
import { sql, type Kysely } from 'kysely';
import type { Ledger } from '../../../scheduler/ports/ledger.ts';
import type { Database } from '../database/schema.ts';

/** Counting reads the index: beyond this it would take longer than it tells. */
const MOST = 100_000;

export const backlog =
  (db: Kysely<Database>): Ledger['backlog'] =>
  async (now) => {
    const { due, oldest } = await db
      .selectFrom(
        db
          .selectFrom('due')
          .select('at')
          .where('at', '<=', now)
          .orderBy('at')
          .limit(sql.lit(MOST))
          .as('late'),
      )
      .select((late) => [late.fn.countAll<number>().as('due'), late.fn.min<number | null>('at').as('oldest')])
      .executeTakeFirstOrThrow();
    return { due, oldestMs: oldest === null ? 0 : Math.max(0, now - oldest) };
  };
