/** One plan is read, its change decided and written, in one transaction. */
import type { Kysely, Transaction } from 'kysely';
import { personIn, type ChannelRef } from '../../../adapters/port/refs.ts';
import type { PlanId } from '../../../scheduler/ports/ledger.ts';
import { putAsker } from '../askers.ts';
import { putAudit } from '../audit.ts';
import { beginPaceQuestion } from '../counts/pace-questions.ts';
import type { StoreDialect } from '../database/dialect.ts';
import { toPlanId, writePlan, writeSlotState } from '../database/rows.ts';
import type { Database } from '../database/schema.ts';
import type { Due } from '../ledger/due.ts';
import { dropNotices, dropWhatIsOver, putNotice } from '../notices.ts';
import type { Report } from '../report.ts';
import type { PlanChange, Plans } from '../store.ts';
import { isChannel, selectPlans, toStoredPlan } from './select-plans.ts';
import { closeTold, linesLately, toldOf } from './told-lines.ts';

export interface EditDeps {
  readonly db: Kysely<Database>;
  readonly dialect: StoreDialect;
  readonly due: Due;
  readonly report: Report;
}

export const createEdit =
  ({ db, dialect, due, report }: EditDeps): Plans['edit'] =>
  (channel, edit) =>
    dialect.transaction(db, async (trx) => {
      await dialect.locks.channel(trx, channel);
      const row = await selectPlans(trx).where(isChannel(channel)).executeTakeFirst();
      // A row that cannot be read counts as no plan: setting the channel anew repairs it.
      const current = row && toStoredPlan(row, report);
      const id = toPlanId(row?.id ?? (await dialect.nextPlanId(trx)));
      const edited = edit(current, id, await toldOf(trx, channel), await linesLately(trx, channel));
      const { change } = edited;
      if (change === undefined) return { edited, stored: current };
      const revision = (row?.revision ?? 0) + 1;
      await writeChange(trx, { dialect, due }, { id, channel, revision }, change);
      const lastBreakAt = row?.last_break_at ?? undefined;
      return { edited, stored: { id, channel, plan: change.plan, revision, lastBreakAt } };
    });

export const writeChange = async (
  trx: Transaction<Database>,
  { dialect, due }: Pick<EditDeps, 'dialect' | 'due'>,
  plan: { readonly id: PlanId; readonly channel: ChannelRef; readonly revision: number },
  change: PlanChange,
): Promise<void> => {
  const { id, channel, revision } = plan;
  const columns = { ...writePlan(change.plan), revision, changed_at: change.changedAt };
  const { platform, workspace, channel: name } = channel;
  await trx
    .insertInto('plans')
    .values({ id, platform, workspace, channel: name, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
  if (change.next !== undefined) {
    const { slot, at, askedBy } = change.next;
    await due.add(trx, [{ slot, at, plan: id, revision }]);
    if (askedBy !== undefined) await putAsker(trx, { slot, plan: id }, askedBy);
  }
  if (personIn(channel) === undefined)
    await beginPaceQuestion(trx, id, change.changedAt, change.audit?.by !== undefined);
  if (change.plan.state.is === 'on') await dropWhatIsOver(trx, channel);
  if (change.unsaid !== undefined) await dropNotices(trx, { are: 'channel', channel }, change.unsaid);
  if (change.untold === true) await closeTold(trx, channel);
  if (change.notice !== undefined) await putNotice(trx, change.notice);
  if (change.audit !== undefined)
    await putAudit(trx, dialect, [{ plan: id, revision, at: change.changedAt, ...change.audit }]);
  if (change.skipped !== undefined) {
    await trx
      .insertInto('slots')
      .values({ slot: change.skipped, plan: id, ...writeSlotState({ is: 'skipped', reason: 'asked' }) })
      // One that is held goes nowhere meanwhile; any other that has a row is somebody's.
      .onConflict((conflict) =>
        conflict
          .columns(['slot', 'plan'])
          .doUpdateSet((row) => ({
            state: row.ref('excluded.state'),
            reason: row.ref('excluded.reason'),
            look_at: null,
          }))
          .where('slots.state', '=', 'held'),
      )
      .execute();
  }
};
