/** Whether channels still want their breaks as often. With what is asked, it is written that it was. */
import { sql, type Kysely } from 'kysely';
import type { Instant } from '../../../content/plan.ts';
import type { PlanId } from '../../../scheduler/ports/ledger.ts';
import type { StoreDialect } from '../database/dialect.ts';
import { toPlanId } from '../database/rows.ts';
import type { Database } from '../database/schema.ts';
import { putNotice } from '../notices.ts';
import { isChannel, selectPlans, toStoredPlan } from '../plans/select-plans.ts';
import type { Report } from '../report.ts';
import { hourOf } from './hour-of.ts';
import { ignoredDays } from './ignored-days.ts';
import type { PaceQuestions } from './numbers.ts';

/** Inside a change of the plan. Where somebody `hasSet` something it begins anew, else it goes on where there is one. */
export async function beginPaceQuestion(
  db: Kysely<Database>,
  plan: PlanId,
  since: Instant,
  hasSet: boolean,
): Promise<void> {
  const begun = { since, look_at: since, is_open: 0 };
  await db
    .insertInto('pace_questions')
    .values({ plan, ...begun })
    .onConflict((conflict) =>
      hasSet ? conflict.column('plan').doUpdateSet(begun) : conflict.column('plan').doNothing(),
    )
    .execute();
}

export const createPaceQuestions = (
  db: Kysely<Database>,
  dialect: StoreDialect,
  report: Report,
): PaceQuestions => ({
  async due(platforms, now, limit) {
    if (platforms.length === 0) return [];
    const rows = await selectPlans(db)
      .innerJoin('pace_questions', 'pace_questions.plan', 'plans.id')
      .select(['pace_questions.since', 'pace_questions.look_at'])
      .where('pace_questions.look_at', '<=', now)
      .where('plans.platform', 'in', platforms)
      .orderBy('pace_questions.look_at')
      .limit(limit)
      .execute();
    return rows.map(({ since, look_at, ...row }) => ({
      question: { plan: toPlanId(row.id), since, lookAt: look_at ?? now },
      stored: toStoredPlan(row, report),
    }));
  },

  /** In one statement, so that what is being forgotten at this moment is neither there twice nor missing. */
  async ignored(plan, zone, { since, until }) {
    const from = hourOf(zone, since);
    const days = { from: from.day, until: hourOf(zone, until).day };
    const rows = await db
      .selectFrom('slots')
      .select((row) => [
        row.ref('slot').$castTo<number | null>().as('slot'),
        ...(['touched'] as const),
        ...(['day', 'hour', 'breaks', 'untouched'] as const).map((name) =>
          row.lit(0).$castTo<number>().as(name),
        ),
      ])
      .where('plan', '=', plan)
      .where('state', '=', 'posted')
      .where('slot', '>=', since)
      .where('slot', '<=', until)
      .unionAll(
        db
          .selectFrom('counts')
          .select([sql<number | null>`null`.as('slot'), sql<number | null>`null`.as('touched')])
          .select(['day', 'hour', 'breaks', 'untouched'])
          .where('plan', '=', plan)
          .where('day', 'in', daysOf(days)),
      )
      .execute();
    const known = rows.flatMap(({ slot, touched }) =>
      slot === null ? [] : [{ slot, ...(touched !== null && { touchedAt: touched }) }],
    );
    // In the hour itself some may be from before.
    const counted = rows.filter(
      ({ slot, day, hour }) => slot === null && (day > from.day || (day === from.day && hour > from.hour)),
    );
    return ignoredDays(zone, known, counted);
  },

  next: ({ plan, since, lookAt }, then) =>
    dialect.transaction(db, async (trx) => {
      const isOpen = 'ask' in then && then.ask === 'when they are here';
      const { numUpdatedRows } = await trx
        .updateTable('pace_questions')
        .set({ look_at: 'again' in then ? (then.again ?? null) : null, is_open: Number(isOpen) })
        .where('plan', '=', plan)
        .where('since', '=', since)
        .where('look_at', '=', lookAt)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
      if ('ask' in then && then.ask !== 'when they are here') await putNotice(trx, then.ask);
      return true;
    }),

  async open(channel) {
    const row = await selectPlans(db)
      .innerJoin('pace_questions', 'pace_questions.plan', 'plans.id')
      .select('pace_questions.since')
      .where(isChannel(channel))
      .where('pace_questions.is_open', '=', 1)
      .executeTakeFirst();
    const stored = row && toStoredPlan(row, report);
    return row && stored && { question: { plan: stored.id, since: row.since }, stored };
  },

  async close(plan, again) {
    const { numUpdatedRows } = await db
      .updateTable('pace_questions')
      .set({ is_open: 0, look_at: again ?? null })
      .where('plan', '=', plan)
      .where('is_open', '=', 1)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
});

/** Numbers are kept for not much longer than that. */
const MOST_DAYS = 60;

function daysOf({ from, until }: { readonly from: number; readonly until: number }): readonly number[] {
  const first = Math.max(from, until - MOST_DAYS);
  return Array.from({ length: Math.max(1, until - first + 1) }, (_, index) => first + index);
}
