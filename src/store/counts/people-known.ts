/** How many different people there are whose presses are still known. */
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { isSomebody } from '../database/nobody.ts';

export const peopleKnown = (db: Kysely<Database>) =>
  db
    .selectFrom('slots')
    .innerJoin('completions', (done) =>
      done.onRef('completions.slot', '=', 'slots.slot').onRef('completions.plan', '=', 'slots.plan'),
    )
    .where(isSomebody('completions.person'));
