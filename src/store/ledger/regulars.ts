/** Who is lately in a channel: whoever did its breaks, for as long as that is kept. */
import { sql, type Kysely } from 'kysely';
import type { Ledger } from '../../../scheduler/ports/ledger.ts';
import { isSomebody } from '../database/nobody.ts';
import { rowsOf, type StoreDialect } from '../database/dialect.ts';
import type { Database } from '../database/schema.ts';

export const regulars =
  (db: Kysely<Database>, dialect: StoreDialect): Ledger['regulars'] =>
  async (plans, most) => {
    const asked = [...new Set(plans)].map((plan) => ({ plan }));
    const rows = await db
      .selectFrom(rowsOf<{ plan: number }>(dialect, { plan: 'bigint' }, asked).as('asked'))
      .innerJoin('completions', 'completions.plan', 'asked.plan')
      .select(['completions.plan', 'completions.person'])
      .where(isSomebody('completions.person'))
      .groupBy(['completions.plan', 'completions.person'])
      .orderBy('completions.plan')
      .orderBy(sql`max(completions.at)`, 'desc')
      .orderBy('completions.person')
      .execute();
    const people = new Map<number, string[]>();
    for (const { plan, person } of rows) {
      const known = people.get(plan) ?? [];
      people.set(plan, known);
      if (known.length < most) known.push(person);
    }
    return plans.map((plan) => people.get(plan) ?? []);
  };
