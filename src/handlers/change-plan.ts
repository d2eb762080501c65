/** The one way in which a plan changes: read, checked, written and echoed. */
import type { Reply } from '../../adapters/adapter.ts';
import type { Message } from '../../content/message.ts';
import type { CallProblem } from '../../content/decode-call.ts';
import { newPlan, type Instant, type Plan } from '../../content/plan.ts';
import { notAllowed, onlyInChannels, problemMessage } from '../../content/replies/basics.ts';
import { planChanged, publicLine, zoneFirst, type PlanNews } from '../../content/replies/plans.ts';
import { planNext } from '../../scheduler/planning.ts';
import type { PlanChange, StoredPlan } from '../store/store.ts';
import { aheadOf, upcomingSlots } from '../upcoming.ts';
import { mayChange } from './access.ts';
import type { Context, Desk } from './context.ts';
import { tooOften } from './shortest-interval.ts';

/** What an edit makes of a plan: a new one, with a sentence about it, or a refusal that leaves it as it is. */
export type Edit =
  | {
      readonly plan: Plan;
      readonly headline: string;
      /** For whoever makes the change. */
      readonly remark?: string | undefined;
      readonly skipped?: Instant;
      readonly next?: PlanChange['next'];
    }
  | { readonly refused: Message };

export const refusedBecause = (problem: CallProblem): Edit => ({ refused: problemMessage(problem) });

/** The first slot from `now` on, at least 15 minutes after the last break. */
const nextFor = (
  context: Context,
  plan: Plan,
  stored: StoredPlan | undefined,
  id: StoredPlan['id'],
): PlanChange['next'] => planNext(plan, id, stored?.lastBreakAt, context.now(), context.settings.spreadMs);

/** A plan with its next slots, to be shown. */
export async function newsOf(
  context: Pick<Desk, 'now' | 'store' | 'settings' | 'abilities'>,
  stored: StoredPlan,
  count: number,
): Promise<PlanNews> {
  const now = context.now();
  const { spreadMs } = context.settings;
  const upcoming = upcomingSlots(stored, await aheadOf(stored, context.store, { now, spreadMs }), now, count);
  return { plan: stored.plan, abilities: context.abilities(stored.channel.platform), upcoming, now };
}

/**
 * Changes the plan of the channel that the call came from. `startZone`: the zone of a plan that does not
 * exist yet, where the call names one.
 */
export async function changePlan(
  context: Context,
  edit: (plan: Plan, stored: StoredPlan | undefined) => Edit,
  startZone?: string,
): Promise<readonly Reply[]> {
  const { from, store } = context;
  if (from.place === 'direct') return [{ to: 'actor', message: onlyInChannels }];
  const seen: { edit: Edit; before: Plan | undefined } = { edit: { refused: zoneFirst }, before: undefined };

  const stored = await store.plans.change(from.channel, (current, id) => {
    const edited = decideEdit(context, current, edit, startZone);
    seen.before = current?.plan;
    seen.edit = edited;
    if ('refused' in edited) return undefined;
    const next = edited.next ?? nextFor(context, edited.plan, current, id);
    return {
      plan: edited.plan,
      changedAt: context.now(),
      ...(next !== undefined && { next }),
      ...(edited.skipped !== undefined && { skipped: edited.skipped }),
    };
  });
  if ('refused' in seen.edit) return [{ to: 'actor', message: seen.edit.refused }];
  return stored === undefined ? [] : echo(context, stored, seen.before, seen.edit);
}

function decideEdit(
  context: Context,
  current: StoredPlan | undefined,
  edit: (plan: Plan, stored: StoredPlan | undefined) => Edit,
  startZone: string | undefined,
): Edit {
  const { from, settings } = context;
  if (!mayChange(from, current?.plan)) return { refused: notAllowed };
  const zone = startZone ?? from.person.zone ?? settings.defaultZone;
  const plan = current?.plan ?? (zone === undefined ? undefined : newPlan(zone, settings.minIntervalMinutes));
  if (plan === undefined) return { refused: zoneFirst };
  const edited = edit(plan, current);
  if ('refused' in edited) return edited;
  const problem = tooOften(edited.plan, plan, settings.minIntervalMinutes);
  return problem === undefined ? edited : refusedBecause(problem);
}

/** The whole plan to the one who changed it, and one line to the channel where breaks come or came. */
async function echo(
  context: Context,
  stored: StoredPlan,
  before: Plan | undefined,
  { headline, remark }: { readonly headline: string; readonly remark?: string | undefined },
): Promise<readonly Reply[]> {
  const news = await newsOf(context, stored, 1);
  const affected = stored.plan.state.is === 'on' || before?.state.is === 'on';
  const changed = JSON.stringify(before) !== JSON.stringify(stored.plan);
  return [
    { to: 'actor', message: planChanged(news, headline, remark) },
    ...(affected && changed
      ? [{ to: 'channel', message: publicLine(context.from.person.name, headline) } as const]
      : []),
  ];
}
