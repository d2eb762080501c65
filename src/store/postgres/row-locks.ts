/** Holding plans, in PostgreSQL: a row lock on the plan's row, until the transaction ends. */
import { sql, type Transaction } from 'kysely';
import type { ChannelRef } from '../../../adapters/port/refs.ts';
import type { RowLocks } from '../database/row-locks.ts';
import type { Database } from '../database/schema.ts';
import { takeDue } from './skip-locked.ts';

/**
 * Every statement here locks and does nothing else, but `due`. At READ COMMITTED a statement sees what was committed when it
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

  due: takeDue,
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
