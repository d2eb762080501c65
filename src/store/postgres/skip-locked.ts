/** Taking what is due, in PostgreSQL: plans are locked and their rows taken away in one statement. */
import { sql, type Transaction } from 'kysely';
import type { Instant } from '../../../content/plan.ts';
import type { Database, DueTable } from '../database/schema.ts';

export async function takeDue(
  trx: Transaction<Database>,
  now: Instant,
  limit: number,
): Promise<readonly DueTable[]> {
  // Others may have served all that was seen first: a second look sees what lies behind it.
  for (const take of [takeHeld, takeHeld, takeOrphans]) {
    const taken = await take(trx, now, limit);
    if (taken.length > 0) return taken;
  }
  return [];
}

const columns = sql`due.at, due.plan, due.slot, due.revision`;
const inOrder = sql`due.at, due.plan, due.slot`;

/**
 * Locks plans and takes their rows away in one go, each found where it was seen. A row that went or changed while its
 * plan was being locked is not there any more, and passed over.
 * The limit is in the text: the planner takes the index once it knows that few are asked for.
 */
const takeHeld = async (trx: Transaction<Database>, now: Instant, limit: number) => {
  const { rows } = await sql<DueTable>`
    with held as (
      select due.ctid as place, ${inOrder} from due inner join plans on plans.id = due.plan
      where due.at <= ${now} order by ${inOrder} limit ${sql.lit(limit)} for update of plans skip locked
    ), first as (
      select distinct on (due.plan) due.place from held as due order by due.plan, due.at, due.slot
    )
    delete from due using first where due.ctid = first.place returning ${columns}`.execute(trx);
  return rows;
};

/** Rows whose plan was deleted by hand. Nothing else was free, so there is little to go through. */
const takeOrphans = async (trx: Transaction<Database>, now: Instant, limit: number) => {
  const { rows } = await sql<DueTable>`
    with held as (
      select due.ctid as place from due
      where due.at <= ${now} and not exists (select from plans where plans.id = due.plan)
      order by ${inOrder} limit ${sql.lit(limit)} for update skip locked
    )
    delete from due using held where due.ctid = held.place returning ${columns}`.execute(trx);
  return rows;
};
