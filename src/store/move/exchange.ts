/** What channels and people have set, out of a database and into another: all of it, or nothing. */
import type { Kysely } from 'kysely';
import type { StoreDialect } from '../database/dialect.ts';
import { channelOf, readPlan, toPlanId } from '../database/rows.ts';
import type { Database } from '../database/schema.ts';
import { readWritten } from '../database/written.ts';
import { createDue } from '../ledger/due.ts';
import { writeChange } from '../plans/edit-plan.ts';
import { isChannel } from '../plans/select-plans.ts';
import type { SettingsExchange } from './set-things.ts';

export const createExchange = (db: Kysely<Database>, dialect: StoreDialect): SettingsExchange => ({
  read: () =>
    dialect.transaction(db, async (trx) => {
      const rows = await trx.selectFrom('plans').selectAll().orderBy('id').execute();
      const plans = rows.flatMap((row) => {
        const plan = readPlan(row);
        return plan.ok ? [{ channel: channelOf(row), plan: plan.value }] : [];
      });
      const people = await trx.selectFrom('people').selectAll().execute();
      return {
        plans,
        people: people.map((row) => ({
          key: { platform: row.platform, scope: row.scope, person: row.person },
          settings: readWritten(row),
        })),
        unreadable: rows.length - plans.length,
      };
    }),

  write: ({ plans, people }, now, next) =>
    dialect.transaction(db, async (trx) => {
      let taken = 0;
      for (const { channel } of plans) {
        await dialect.locks.channel(trx, channel);
        const found = await trx.selectFrom('plans').select('id').where(isChannel(channel)).executeTakeFirst();
        if (found !== undefined) taken += 1;
      }
      for (const { key } of people) {
        const { platform, scope, person } = key;
        const found = await trx
          .selectFrom('people')
          .select('revision')
          .where((row) => row.and({ platform, scope, person }))
          .executeTakeFirst();
        if (found !== undefined) taken += 1;
      }
      if (taken > 0) return taken;
      const due = createDue(db, dialect);
      for (const { channel, plan } of plans) {
        const id = toPlanId(await dialect.nextPlanId(trx));
        const first = plan.state.is === 'on' ? next(plan, id) : undefined;
        await writeChange(
          trx,
          { dialect, due },
          { id, channel, revision: 1 },
          {
            ...{ plan, changedAt: now, audit: { what: 'Brought in from another database.' } },
            ...(first !== undefined && { next: first }),
          },
        );
      }
      for (const { key, settings } of people) {
        const { version, motion, hidden } = settings;
        await trx
          .insertInto('people')
          .values({
            ...key,
            ...{ version: version ?? null, motion: motion === undefined ? null : Number(motion) },
            ...{ hidden, revision: 1 },
          })
          .execute();
      }
      return 0;
    }),
});
