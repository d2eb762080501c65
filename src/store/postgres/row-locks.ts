/** Holding plans, in PostgreSQL: a row lock on the plan's row, until the transaction ends. */
import { sql, type Transaction } from 'kysely';
import type { ChannelRef } from '../../../adapters/port/refs.ts';
import type { Instant } from '../../../content/plan.ts';
import type { RowLocks } from '../database/row-locks.ts';
import type { Database, DueTable } from '../database/schema.ts';

/**
 * Every statement here locks and does nothing else. At READ COMMITTED a statement sees what was committed when it
 * began, so one that waits for a lock may still see what was before; the next statement sees what the other has written.
 */
export const rowLocks: RowLocks = {
  async plans(trx, ids) {
    await sql`select from plans where id = any(${`{${[...new Set(ids)].join()}}`}::integer[]) order by id for update`.execute(
      trx,
    );
  },

  async channel(trx, channel) {
    if (await lockChannel(trx, channel)) return;
    const { platform, workspace, channel: name } = channel;
    // There is no row to lock yet: whoever is to add it takes a lock on its name, and all others find the row.
    await sql`select pg_advisory_xact_lock(hashtextextended(${JSON.stringify([platform, workspace, name])}, 0))`.execute(
      trx,
    );
    await lockChannel(trx, channel);
  },

  async workspace(trx, { platform, workspace }) {
    await trx
      .selectFrom('plans')
      .select('id')
      .where('platform', '=', platform)
      .where('workspace', '=', workspace)
      .orderBy('id')
      .forUpdate()
      .execute();
  },

  async person(trx, { platform, scope, person }) {
    await trx
      .selectFrom('people')
      .select('person')
      .where('platform', '=', platform)
      .where('scope', '=', scope)
      .where('person', '=', person)
      .forUpdate()
      .execute();
  },
  async slot(trx, { slot, plan }) {
    await trx
      .selectFrom('slots')
      .select('slot')
      .where('slot', '=', slot)
      .where('plan', '=', plan)
      .forUpdate()
      .execute();
  },

  async due(trx, now, limit) {
    // Others may have served all that was seen first: a second look sees what lies behind it.
    for (const take of [takeDue, takeDue, takeOrphans]) {
      const taken = await take(trx, now, limit);
      if (taken.length > 0) return taken;
    }
    return [];
  },
};

const lockChannel = async (trx: Transaction<Database>, channel: ChannelRef): Promise<boolean> => {
  const row = await trx
    .selectFrom('plans')
    .select('id')
    .where('platform', '=', channel.platform)
    .where('workspace', '=', channel.workspace)
    .where('channel', '=', channel.channel)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
};

const columns = sql`due.at, due.plan, due.slot, due.revision`;
const inOrder = sql`due.at, due.plan, due.slot`;

/**
 * Locks plans and takes their rows away in one go, each found where it was seen. A row that went or changed while its
 * plan was being locked is not there any more, and passed over.
 * The limit is in the text: the planner takes the index once it knows that few are asked for.
 */
const takeDue = async (trx: Transaction<Database>, now: Instant, limit: number) => {
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
