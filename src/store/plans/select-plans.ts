/** Rows of plans, each with its latest break, and how they are read. */
import { sql, type ExpressionBuilder, type Kysely } from 'kysely';
import type { ChannelRef } from '../../../adapters/port/refs.ts';
import type { Instant } from '../../../content/plan.ts';
import { channelOf, readPlan, toPlanId } from '../database/rows.ts';
import type { Database } from '../database/schema.ts';
import type { PlanTable } from '../database/plan-table.ts';
import type { Report } from '../report.ts';
import type { StoredPlan } from '../store.ts';

export type PlanRow = PlanTable & { readonly last_break_at: Instant | null };

/**
 * The latest break is looked up among the plan's slots: nothing to keep in step. A slot that was sent before its time
 * was sent by a clock that was ahead; it counts from when that was noticed. A break that somebody asked for keeps its
 * distance whatever becomes of it: the next slot was planned by it.
 */
export const selectPlans = (db: Kysely<Database>) =>
  db
    .selectFrom('plans')
    .selectAll()
    .select((plan) =>
      plan
        .selectFrom('slots')
        .select(sql<Instant | null>`max(case when sent_at < slot then sent_at else slot end)`.as('last'))
        .whereRef('slots.plan', '=', 'plans.id')
        .where((slot) =>
          slot.or([
            slot('slots.state', 'in', ['sending', 'waiting', 'posted', 'unconfirmed']),
            slot.and([slot('slots.attempt', 'is not', null), isAskedSlot]),
          ]),
        )
        .as('last_break_at'),
    );

/** As `isAsked` has it. */
const isAskedSlot = sql<boolean>`slots.slot % 60000 <> 0`;

export const isChannel = (channel: ChannelRef) => (plan: ExpressionBuilder<Database, 'plans'>) =>
  plan.and({ platform: channel.platform, workspace: channel.workspace, channel: channel.channel });

/** Nothing where the row cannot be read, which is reported. */
export const toStoredPlan = (row: PlanRow, report: Report): StoredPlan | undefined => {
  const plan = readPlan(row);
  if (!plan.ok) {
    report(`Plan ${row.id} cannot be read and is left out: ${plan.wrong}.`);
    return undefined;
  }
  return {
    id: toPlanId(row.id),
    channel: channelOf(row),
    plan: plan.value,
    revision: row.revision,
    lastBreakAt: row.last_break_at ?? undefined,
  };
};
