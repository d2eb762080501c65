/** Who wants the numbers of a channel once a month. With what is said, it is written when to look again. */
import { sql, type Kysely } from 'kysely';
import type { StoreDialect } from '../database/dialect.ts';
import { toPlanId } from '../database/rows.ts';
import type { Database } from '../database/schema.ts';
import { putNotice } from '../notices.ts';
import { selectPlans, toStoredPlan } from '../plans/select-plans.ts';
import type { Report } from '../report.ts';
import type { MonthNote, MonthNotes } from './numbers.ts';

export const createMonthNotes = (
  db: Kysely<Database>,
  dialect: StoreDialect,
  report: Report,
): MonthNotes => ({
  async ask({ plan, person, lookAt }) {
    await db
      .insertInto('month_notes')
      .values({ plan, person, look_at: lookAt })
      .onConflict((conflict) =>
        conflict
          .column('plan')
          .doUpdateSet({ person, look_at: lookAt })
          .where('month_notes.person', '<>', person),
      )
      .execute();
  },

  async end(plan, person) {
    const { numDeletedRows } = await db
      .deleteFrom('month_notes')
      .where('plan', '=', plan)
      .where('person', '=', person)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  },

  async due(now, limit) {
    const notes = await db
      .selectFrom('month_notes')
      .selectAll()
      .where('look_at', '<=', now)
      .orderBy('look_at')
      .limit(limit)
      .execute();
    if (notes.length === 0) return [];
    const rows = await selectPlans(db)
      .where(
        'id',
        'in',
        notes.map(({ plan }) => plan),
      )
      .execute();
    const stored = new Map(rows.map((row) => [row.id, toStoredPlan(row, report)]));
    return notes.map(({ plan, person, look_at }) => ({
      note: { plan: toPlanId(plan), person, lookAt: look_at },
      stored: stored.get(plan),
    }));
  },

  next: ({ plan, person, lookAt }: MonthNote, again, notice) =>
    dialect.transaction(db, async (trx) => {
      const ours = trx
        .updateTable('month_notes')
        .set({ look_at: again ?? sql<number>`look_at` })
        .where('plan', '=', plan)
        .where('person', '=', person)
        .where('look_at', '=', lookAt);
      const { numUpdatedRows } = await ours.executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
      if (again === undefined)
        await trx.deleteFrom('month_notes').where('plan', '=', plan).where('person', '=', person).execute();
      if (notice !== undefined) await putNotice(trx, notice);
      return true;
    }),
});
