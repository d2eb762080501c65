/** The breaks of a plan before the slot that is looked at that were posted of late, and when each was touched. */
import { sql, type Kysely } from 'kysely';
import type { PostedBreak } from '../../../content/quiet.ts';
import type { Database, SlotTable } from './schema.ts';

/** More than any day has, or an hour short of it. */
const MOST = 40;

/** Inside a statement whose rows are called `looked`: `slot:touched`, with spaces between, in any order. */
export const latelyPosted = (on: Kysely<Database>) =>
  on
    .selectFrom(
      on
        .selectFrom('slots as earlier')
        .select(['earlier.slot', 'earlier.touched'])
        .where(sql.ref('earlier.plan'), '=', sql.ref('looked.plan'))
        .where(sql.ref('earlier.slot'), '<', sql.ref('looked.slot'))
        .where('earlier.state', '=', sql.lit('posted'))
        .orderBy('earlier.slot', 'desc')
        .limit(sql.lit(MOST))
        .as('posted'),
    )
    .select(sql<string>`string_agg(concat(posted.slot, ':', posted.touched), ' ')`.as('told'));

const breakOf = ({ slot, touched }: Pick<SlotTable, 'slot' | 'touched'>): PostedBreak => ({
  slot,
  ...(touched !== null && { touchedAt: touched }),
});

const inOrder = (breaks: readonly PostedBreak[]): readonly PostedBreak[] =>
  breaks.toSorted((one, other) => one.slot - other.slot);

export const readLately = (told: string): readonly PostedBreak[] =>
  inOrder(
    told.split(' ').map((each) => {
      const [slot = '', touched = ''] = each.split(':');
      return breakOf({ slot: Number(slot), touched: touched === '' ? null : Number(touched) });
    }),
  );

/** The same of one plan, up to `now`. */
export async function findLately(
  db: Kysely<Database>,
  plan: number,
  now: number,
): Promise<readonly PostedBreak[]> {
  const rows = await db
    .selectFrom('slots')
    .select(['slot', 'touched'])
    .where('plan', '=', plan)
    .where('slot', '<=', now)
    .where('state', '=', 'posted')
    .orderBy('slot', 'desc')
    .limit(MOST)
    .execute();
  return inOrder(rows.map(breakOf));
}
