/** A note of a month that cannot be said is the last one. */
import type { Kysely } from 'kysely';
import { readAboutMonth } from '../../month-notes/about-month.ts';
import type { Database } from '../database/schema.ts';

/** Nothing where a notice is about something else. */
export async function endMonth(db: Kysely<Database>, about: string, person: string | null): Promise<void> {
  const plan = readAboutMonth(about);
  if (plan === undefined || person === null) return;
  await db.deleteFrom('month_notes').where('plan', '=', plan).where('person', '=', person).execute();
}
