/** Plans whose calendar of holidays is an older one get another. */
import type { Kysely } from 'kysely';
import { rowsOf, type StoreDialect } from '../database/dialect.ts';
import { readHolidays, writeHolidays } from '../database/holidays.ts';
import type { Database } from '../database/schema.ts';
import type { Due } from '../ledger/due.ts';
import type { Report } from '../report.ts';
import type { Plans } from '../store.ts';
import { selectPlans, toStoredPlan } from './select-plans.ts';

interface Deps {
  readonly db: Kysely<Database>;
  readonly dialect: StoreDialect;
  readonly due: Due;
  readonly report: Report;
}

const older = (db: Kysely<Database>, edition: number, limit: number) =>
  db
    .selectFrom('plans')
    .where('holidays_edition', 'is not', null)
    .where('holidays_edition', '<', edition)
    .orderBy('holidays_edition')
    .orderBy('id')
    .limit(limit);

export const createRenewHolidays = ({
  db,
  dialect,
  due,
  report,
}: Deps): Pick<Plans, 'regionsBefore' | 'renewHolidays'> => ({
  async regionsBefore(edition, limit) {
    const rows = await older(db, edition, limit).select(['holidays', 'holidays_edition']).execute();
    return [...new Set(rows.flatMap((row) => readHolidays(row)?.region ?? []))];
  },

  async renewHolidays({ edition, limit, now }, calendarOf, next) {
    const page = await older(db, edition, limit).select('id').execute();
    if (page.length === 0) return 0;
    return await dialect.transaction(db, async (trx) => {
      await dialect.locks.plans(
        trx,
        page.map(({ id }) => id),
      );
      const ids = rowsOf<{ id: number }>(dialect, { id: 'bigint' }, page);
      const rows = await selectPlans(trx)
        .where('id', 'in', trx.selectFrom(ids.as('page')).select('id'))
        // Somebody may have chosen another region meanwhile.
        .where('holidays_edition', '<', edition)
        .orderBy('id')
        .execute();
      for (const row of rows) {
        const own = readHolidays(row);
        const calendar = own && { ...(calendarOf(own.region) ?? own), edition };
        await trx
          .updateTable('plans')
          .set({ ...writeHolidays(calendar), changed_at: now, revision: row.revision + 1 })
          .where('id', '=', row.id)
          .execute();
        const stored = toStoredPlan({ ...row, ...writeHolidays(calendar) }, report);
        if (stored?.plan.state.is !== 'on') continue;
        const first = next(stored);
        if (first !== undefined) await due.add(trx, [{ ...first, plan: row.id, revision: row.revision + 1 }]);
      }
      return page.length;
    });
  },
});
