/** New revisions of many plans at once, each with its next slot. */
import type { Transaction } from 'kysely';
import { rowsOf, type StoreDialect } from '../database/dialect.ts';
import type { Due } from '../ledger/due.ts';
import type { Database, DueTable } from '../database/schema.ts';
import type { PlanTable } from '../database/plan-table.ts';
import type { PlanChange, StoredPlan } from '../store.ts';

/** `renewed` are the plans as they will be; `columns` is what else changes, the same for all. */
export const renew = async (
  trx: Transaction<Database>,
  { dialect, due }: { readonly dialect: StoreDialect; readonly due: Due },
  renewed: readonly StoredPlan[],
  columns: Partial<Pick<PlanTable, 'state' | 'because' | 'changed_at'>>,
  next: (plan: StoredPlan) => PlanChange['next'],
): Promise<void> => {
  if (renewed.length === 0) return;
  const revisions = renewed.map(({ id, revision }) => ({ id, revision }));
  await trx
    .updateTable('plans')
    .from(
      rowsOf<{ id: number; revision: number }>(dialect, { id: 'bigint', revision: 'bigint' }, revisions).as(
        'renewed',
      ),
    )
    .set((row) => ({ ...columns, revision: row.ref('renewed.revision') }))
    .whereRef('plans.id', '=', 'renewed.id')
    .execute();
  const firsts = renewed.flatMap((plan): DueTable[] => {
    const first = next(plan);
    return first === undefined ? [] : [{ ...first, plan: plan.id, revision: plan.revision }];
  });
  await due.add(trx, firsts);
};
