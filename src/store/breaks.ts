/** Breaks by their id: what buttons in old messages ask about. */
import type { Kysely } from 'kysely';
import type { Report } from './report.ts';
import { channelOf, toPlanId, readPose, readVersion } from './rows.ts';
import type { StoreDialect } from './dialect.ts';
import type { Database } from './schema.ts';
import type { Breaks } from './store.ts';

export const createBreaks = (db: Kysely<Database>, dialect: StoreDialect, report: Report): Breaks => ({
  async find(id) {
    const row = await db
      .selectFrom('slots')
      .innerJoin('plans', 'plans.id', 'slots.plan')
      .select(['plans.platform', 'plans.workspace', 'plans.channel'])
      .select([
        'slots.plan',
        'slots.slot',
        'slots.pose',
        'slots.version',
        'slots.sent_at',
        'slots.message_id',
      ])
      .select(completionsOf(db, id).as('completions'))
      .where('slots.break_id', '=', id)
      // A break that was claimed only has not been seen by anyone.
      .where('slots.sent_at', 'is not', null)
      .executeTakeFirst();
    if (row === undefined) return undefined;
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
      channel: channelOf(row),
      plan: toPlanId(row.plan),
      slot: row.slot,
      pose,
      version,
      sentAt: row.sent_at,
      messageId: row.message_id ?? undefined,
      completions: row.completions ?? 0,
    };
  },

  /** One press of a break at a time, so that each sees the count that it makes. */
  complete: (id, person, at) =>
    dialect.transaction(db, async (trx) => {
      await dialect.holds.slotOf(trx, id);
      const inserted = await trx
        .insertInto('completions')
        .columns(['break_id', 'person', 'at'])
        .expression((completion) =>
          completion
            .selectFrom('slots')
            // Only for a break that is still known: pruning would never find the row of any other.
            .where('break_id', '=', id)
            .where('sent_at', 'is not', null)
            .select((slot) => ['break_id', slot.val(person).as('person'), slot.val(at).as('at')]),
        )
        .onConflict((conflict) => conflict.columns(['break_id', 'person']).doNothing())
        .executeTakeFirst();
      const count = await completionsOf(trx, id).executeTakeFirstOrThrow();
      return { completions: count.completions, first: (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n };
    }),

  /** Holds the plan: whoever decides about a lease that runs out at this moment does so before or after. */
  async confirm(id, messageId) {
    const open = await db
      .selectFrom('slots')
      .select('plan')
      .where('break_id', '=', id)
      .where('state', 'in', unproven)
      .executeTakeFirst();
    if (open === undefined) return;
    await dialect.transaction(db, async (trx) => {
      await dialect.holds.plans(trx, [open.plan]);
      await trx
        .updateTable('slots')
        .set((slot) => ({
          state: 'posted',
          message_id: slot.fn.coalesce('message_id', slot.val(messageId ?? null)),
        }))
        .where('break_id', '=', id)
        .where('state', 'in', unproven)
        .execute();
    });
  },
});

/** The states in which a press says something new. */
const unproven = ['sending', 'unconfirmed'] as const;

const completionsOf = (db: Kysely<Database>, id: string) =>
  db
    .selectFrom('completions')
    .select((table) => table.fn.countAll<number>().as('completions'))
    .where('break_id', '=', id);
