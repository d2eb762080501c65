/** What is true of a store whenever nobody is about to write. */
import { expect } from 'vitest';
import type { TestDatabase } from '../support/postgres.ts';

/** A plan that is on has one row of its revision that is due; a slot on its way is named by a lease of its second. */
export const expectWholeness = async (database: TestDatabase): Promise<void> => {
  const planned = await database.run(
    `select plans.id, count(due.at) from plans
     left join due on due.plan = plans.id and due.revision = plans.revision
     where plans.state = 'on' group by plans.id having count(due.at) <> 1`,
  );
  expect(planned).toEqual([]);
  const forgotten = await database.run(
    `with leased as (
       select leases.at, named.key::bigint as slot, plan.value::integer as plan from leases,
         json_each(leases.slots::json) as named, json_array_elements_text(named.value) as plan
     )
     select slots.plan, slots.slot, slots.state from slots
     left join leased on leased.plan = slots.plan and leased.slot = slots.slot
       and leased.at = (slots.look_at + 999) / 1000 * 1000
     where (slots.state in ('claimed', 'sending', 'waiting')) <> (leased.at is not null)`,
  );
  expect(forgotten).toEqual([]);
};
