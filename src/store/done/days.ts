/** How many breaks a person did on each day: kept in their row, where they have one. */
import { sql, type Kysely, type Transaction } from 'kysely';
import { isoDate } from '../../../content/moments.ts';
import { readDays, withDays, writeDays } from '../../../content/people/done-days.ts';
import type { Instant } from '../../../content/plan.ts';
import type { StoreDialect } from '../database/dialect.ts';
import { channelOf } from '../database/rows.ts';
import type { Database } from '../database/schema.ts';
import type { DoneLately, KeptOfPerson, PersonKey, Remembering } from '../person.ts';
import { withinReach } from '../plans/own-plans.ts';

const isThem = ({ platform, scope, person }: PersonKey) => sql<boolean>`
  people.platform = ${platform} and people.scope = ${scope} and people.person = ${person}`;

/** What they did and when, with the zone of the plan whose break it was, earliest first. */
const doneBy = (db: Kysely<Database>, key: PersonKey) =>
  db
    .selectFrom('completions')
    .innerJoin('plans', 'plans.id', 'completions.plan')
    .select(['completions.at', 'completions.plan', 'plans.zone'])
    .select(['plans.platform', 'plans.workspace', 'plans.channel'])
    .where('completions.person', '=', key.person)
    .where(withinReach(key))
    .orderBy('completions.at')
    .orderBy('completions.slot');

/**
 * In the transaction that has just counted a press for the first time. Each is counted on one day, as it was then where
 * they are. What they did in the days before they had a row is counted with the first.
 */
export async function countDay(
  trx: Transaction<Database>,
  dialect: StoreDialect,
  { key, zone }: Remembering,
  done: { readonly at: Instant; readonly plan: number },
): Promise<void> {
  await dialect.locks.person(trx, key);
  const row = await trx.selectFrom('people').select('days').where(isThem(key)).executeTakeFirst();
  if (row === undefined) return;
  const lately = await doneBy(trx, key).execute();
  const counted =
    row.days === null
      ? lately
      : lately.filter(({ at, plan }) => at === done.at && plan === done.plan).slice(0, 1);
  const days = withDays(
    readDays(row.days ?? ''),
    counted.map(({ at, zone: there }) => isoDate(at, zone ?? there)),
  );
  await trx
    .updateTable('people')
    .set({ days: writeDays(days) })
    .where(isThem(key))
    .execute();
}

/** Nothing for whoever has no row. */
export async function keptOf(db: Kysely<Database>, key: PersonKey): Promise<KeptOfPerson | undefined> {
  const row = await db
    .selectFrom('people')
    .select(['days', 'last_shown'])
    .where(isThem(key))
    .executeTakeFirst();
  return (
    row && {
      days: row.days === null ? undefined : readDays(row.days),
      lastShown: row.last_shown ?? undefined,
    }
  );
}

/** Whether they have a row that remembers it. */
export async function rememberShown(db: Kysely<Database>, key: PersonKey, shown: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('people')
    .set({ last_shown: shown })
    .where(isThem(key))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function doneLately(db: Kysely<Database>, key: PersonKey): Promise<readonly DoneLately[]> {
  const done = await doneBy(db, key).execute();
  return done.map(({ at, zone, ...where }) => ({ at, zone, channel: channelOf(where) }));
}
