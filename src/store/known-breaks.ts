/** Breaks by their id: what buttons in old messages ask about. */
import type { Kysely } from 'kysely';
import { breakIdOf, readBreakId } from '../../scheduler/break-id.ts';
import type { ChannelRef } from '../../adapters/port/refs.ts';
import type { StoreDialect } from './database/dialect.ts';
import { complete, completionsOf, isSlot } from './done/completions.ts';
import type { Report } from './report.ts';
import { channelOf, toPlanId, readPose, readVersion } from './database/rows.ts';
import type { Database } from './database/schema.ts';
import type { Breaks } from './store.ts';

export const createBreaks = (db: Kysely<Database>, dialect: StoreDialect, report: Report): Breaks => ({
  async find(id) {
    const key = readBreakId(id);
    if (key === undefined) return undefined;
    const row = await db
      .selectFrom('slots')
      .innerJoin('plans', 'plans.id', 'slots.plan')
      .leftJoin('askers', (asker) =>
        asker.onRef('askers.slot', '=', 'slots.slot').onRef('askers.plan', '=', 'slots.plan'),
      )
      .select(['plans.platform', 'plans.workspace', 'plans.channel'])
      .select([
        'slots.plan',
        'slots.slot',
        'slots.pose',
        'slots.version',
        'slots.sent_at',
        'slots.message_id',
        'slots.touched',
        'askers.name',
      ])
      .select(completionsOf(db, key).as('completions'))
      .where(isSlot(key))
      // A break that was claimed only has not been seen by anyone.
      .where('slots.sent_at', 'is not', null)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const channel = channelOf(row);
    const plan = toPlanId(row.plan);
    // An id from another store, in which the plan is another channel's.
    const isOurs = (one: ChannelRef): boolean => breakIdOf(one, plan, row.slot) === id;
    if (!isOurs(channel) && !(await formerOf(db, plan, channel)).some(isOurs)) return undefined;
    const pose = readPose(row.pose);
    const version = readVersion(row.version);
    if (pose === undefined || version === undefined || row.sent_at === null) {
      report(
        `Break ${id} cannot be read and is left out: pose "${row.pose ?? ''}", version "${row.version ?? ''}".`,
      );
      return undefined;
    }
    return {
      id,
      channel,
      plan,
      slot: row.slot,
      pose,
      version,
      sentAt: row.sent_at,
      messageId: row.message_id ?? undefined,
      completions: row.completions ?? 0,
      touched: row.touched !== null,
      askedBy: row.name ?? undefined,
    };
  },

  complete: (id, person, at, remembering) => complete(db, dialect, { id, person, at, remembering }),

  async touch(id, at) {
    const key = readBreakId(id);
    if (key === undefined) return;
    await db
      .updateTable('slots')
      // What somebody has just pressed on stays.
      .set({ touched: at, remove_at: null })
      .where(isSlot(key))
      .where('sent_at', 'is not', null)
      .where((slot) => slot.or([slot('touched', 'is', null), slot('touched', '<', at)]))
      .execute();
  },

  /** Holds the plan: whoever decides about a lease that runs out at this moment does so before or after. */
  async confirm(id, messageId) {
    const key = readBreakId(id);
    if (key === undefined) return;
    const open = await db
      .selectFrom('slots')
      .select('plan')
      .where(isSlot(key))
      .where('state', 'in', unproven)
      .executeTakeFirst();
    if (open === undefined) return;
    await dialect.transaction(db, async (trx) => {
      await dialect.locks.plans(trx, [key.plan]);
      await trx
        .updateTable('slots')
        .set((slot) => ({
          state: 'posted',
          look_at: null,
          message_id: slot.fn.coalesce('message_id', slot.val(messageId ?? null)),
        }))
        .where(isSlot(key))
        .where('state', 'in', unproven)
        .execute();
    });
  },
});

/** What the plan's channel was before: its earlier breaks carry ids of then. */
const formerOf = async (
  db: Kysely<Database>,
  plan: number,
  channel: ChannelRef,
): Promise<readonly ChannelRef[]> => {
  const rows = await db.selectFrom('former_channels').select('channel').where('plan', '=', plan).execute();
  return rows.map((row) => ({ ...channel, channel: row.channel }));
};

/** The states in which a press says something new. */
const unproven = ['sending', 'unconfirmed'] as const;
