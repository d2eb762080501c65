/** What is true of a store whenever nobody is about to write. */
import { expect } from 'vitest';
import type { TestDatabase } from '../support/postgres.ts';

/** A plan that is on has one planned row of its revision; a slot on its way has one lease. */
export const expectWholeness = async (database: TestDatabase): Promise<void> => {
  const planned = await database.run(
    `select plans.id, count(due.at) from plans
     left join due on due.plan = plans.id and due.revision = plans.revision and due.lease = 0
     where plans.state = 'on' group by plans.id having count(due.at) <> 1`,
  );
  expect(planned).toEqual([]);
  const leases = await database.run(
    `select slots.plan, slots.slot, count(due.at) from slots
     left join due on due.plan = slots.plan and due.slot = slots.slot and due.lease = 1
     where slots.state in ('claimed', 'sending', 'waiting') group by 1, 2 having count(due.at) <> 1`,
  );
  expect(leases).toEqual([]);
};
