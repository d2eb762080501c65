/** The numbers of a channel's breaks: what is left of those that are forgotten, together with those that are still known. */
import { sql, type Kysely } from 'kysely';
import { rowsOf, type StoreDialect } from '../database/dialect.ts';
import { dropOldest } from '../database/drop-oldest.ts';
import type { CountTable } from '../database/count-tables.ts';
import type { Database } from '../database/schema.ts';
import type { Counts } from './numbers.ts';
import { hourOf } from './hour-of.ts';
import { peopleKnown } from './people-known.ts';

type Key = Pick<CountTable, 'day' | 'plan' | 'hour'>;

const keyNames = ['day', 'plan', 'hour'] as const;

export const createCounts = (db: Kysely<Database>, dialect: StoreDialect): Counts => ({
  /** In one statement, so that what is being forgotten at this moment is neither there twice nor missing. */
  async read(plan, zone, { from, until }) {
    const days = Array.from({ length: until - from }, (_, index) => from + index);
    const rows = await db
      .selectFrom('counts')
      .select(sql<number | null>`null`.as('slot'))
      .select(['day', 'hour', 'breaks', 'done', 'people'])
      .where('plan', '=', plan)
      .where('day', 'in', days)
      .unionAll(known(db).where('slots.plan', '=', plan))
      .unionAll(
        peopleKnown(db)
          .select(sql<number | null>`null`.as('slot'))
          .select((row) => [
            ...(['day', 'hour', 'breaks', 'done'] as const).map((name) =>
              row.lit(0).$castTo<number>().as(name),
            ),
            row.fn.count<number>('completions.person').distinct().as('people'),
          ])
          .where('slots.plan', '=', plan),
      )
      .execute();
    const hours = rows
      .map(({ slot, day, hour, breaks, done }) => ({
        ...(slot === null ? { day, hour } : hourOf(zone, slot)),
        ...{ breaks, done },
      }))
      .filter(({ day, breaks }) => breaks > 0 && day >= from && day < until);
    return { hours, people: Math.max(0, ...rows.map(({ people }) => people)) };
  },

  prune(before, limit) {
    const old = (from: Kysely<Database>) =>
      from
        .selectFrom('counts')
        .select(keyNames)
        .where('day', '<', before)
        .orderBy('day')
        .orderBy('plan')
        .orderBy('hour');
    return dropOldest(db, dialect, limit, old, (trx, dropped) => {
      const keys = rowsOf<Key>(dialect, { day: 'bigint', plan: 'bigint', hour: 'bigint' }, dropped);
      return trx
        .deleteFrom('counts')
        .where(
          (row) => row.refTuple(...keyNames),
          'in',
          trx
            .selectFrom(keys.as('dropped'))
            .select(keyNames)
            .$asTuple(...keyNames),
        )
        .execute();
    });
  },
});

/** Each break that was posted and is still known, by itself. */
const known = (db: Kysely<Database>) =>
  db
    .selectFrom('slots')
    .select((row) => [
      row.ref('slots.slot').$castTo<number | null>().as('slot'),
      row.lit(0).$castTo<number>().as('day'),
      row.lit(0).$castTo<number>().as('hour'),
      row.lit(1).$castTo<number>().as('breaks'),
      row
        .case()
        .when(
          row.exists(
            row
              .selectFrom('completions')
              .select('completions.person')
              .whereRef('completions.slot', '=', 'slots.slot')
              .whereRef('completions.plan', '=', 'slots.plan'),
          ),
        )
        .then(1)
        .else(0)
        .end()
        .$castTo<number>()
        .as('done'),
      row.lit(0).$castTo<number>().as('people'),
    ])
    .where('slots.state', '=', 'posted');
