/** The one way in which a plan changes: read, checked, written and echoed. */
import type { Reply } from '../../adapters/adapter.ts';
import type { CallProblem } from '../../content/decode-call.ts';
import type { PermanentFailure } from '../../adapters/delivery.ts';
import { failureInWords, remedyFor } from '../../adapters/failure-words.ts';
import type { Block, Message } from '../../content/message.ts';
import { newPlan, type Instant, type Plan } from '../../content/plan.ts';
import { notAllowed, onlyInChannels, problemMessage } from '../../content/replies/basics.ts';
import { lineIsDelayed, lineIsRefused, lineIsUnclear, refusedHere } from '../../content/replies/outcomes.ts';
import {
  cannotPost,
  planChanged,
  publicLine,
  zoneFirst,
  type PlanNews,
} from '../../content/replies/plans.ts';
import { planNext } from '../../scheduler/planning.ts';
import type { Notice } from '../../scheduler/ports.ts';
import type { Said } from '../../scheduler/saying.ts';
import { newNoticeId } from '../ids.ts';
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
  const seen: { edit: Edit; notice: Notice | undefined } = {
    edit: { refused: zoneFirst },
    notice: undefined,
  };

  const stored = await store.plans.change(from.channel, (current, id) => {
    const edited = decideEdit(context, current, edit, startZone);
    seen.edit = edited;
    seen.notice = undefined;
    if ('refused' in edited) return undefined;
    seen.notice = noticeOf(context, current?.plan, edited);
    const next = edited.next ?? nextFor(context, edited.plan, current, id);
    return {
      plan: edited.plan,
      changedAt: context.now(),
      ...(next !== undefined && { next }),
      ...(edited.skipped !== undefined && { skipped: edited.skipped }),
      ...(seen.notice !== undefined && { notice: seen.notice }),
    };
  });
  if ('refused' in seen.edit) return [{ to: 'actor', message: seen.edit.refused }];
  return stored === undefined ? [] : echo(context, stored, seen.edit, seen.notice);
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

/** A line that comes much later would only puzzle people. */
const LINE_IS_NEWS_MS = 30 * 60_000;

/** One line to the channel, where breaks come or came and something has changed. */
function noticeOf(
  context: Context,
  before: Plan | undefined,
  { plan, headline }: Extract<Edit, { plan: Plan }>,
): Notice | undefined {
  const affected = plan.state.is === 'on' || before?.state.is === 'on';
  if (!affected || JSON.stringify(before) === JSON.stringify(plan)) return undefined;
  const now = context.now();
  return {
    id: newNoticeId(),
    to: { are: 'channel', channel: context.from.channel },
    about: 'plan',
    message: publicLine(context.from.person.name, headline),
    silent: true,
    notBefore: now,
    until: now + LINE_IS_NEWS_MS,
  };
}

/** The line to the channel first, for only then it is known what to answer; then the whole plan to whoever changed it. */
async function echo(
  context: Context,
  stored: StoredPlan,
  { headline, remark }: { readonly headline: string; readonly remark?: string | undefined },
  notice: Notice | undefined,
): Promise<readonly Reply[]> {
  const { from, store } = context;
  const said = notice === undefined ? undefined : await context.say(notice, from.person.id);
  if (said?.is === 'refused' && stored.plan.state.is === 'on') {
    const { failure } = said;
    const wrong = failureInWords(failure);
    // The plan is off by now, unless it was the line alone that was refused: then nobody would know of the breaks.
    if (failure.scope === 'message' || failure.scope === 'person')
      await store.ledger.giveUp(from.channel, unsaid(failure.cause), wrong, context.now());
    return [{ to: 'actor', message: await refusal(context, wrong) }];
  }
  const news = await newsOf(context, stored, 1);
  return [{ to: 'actor', message: planChanged(news, headline, remark, linesAbout(context, said)) }];
}

/** What keeps the public line out keeps breaks out as well. */
const unsaid = (cause: unknown): PermanentFailure => ({
  outcome: 'permanent',
  scope: 'channel',
  reason: 'forbidden',
  cause,
});

/** The platform often knows better what is missing than its refusal tells. */
async function refusal(context: Context, wrong: string): Promise<Message> {
  const access = await context.inspect(context.from.channel);
  return access.canPost
    ? refusedHere(wrong, remedyFor(wrong) ?? '')
    : cannotPost(access.wrong, access.remedy);
}

function linesAbout(context: Context, said: Said | undefined): readonly Block[] {
  const platform = context.platformName(context.from.channel.platform);
  switch (said?.is) {
    case 'waiting':
      return [lineIsDelayed(platform)];
    case 'unclear':
      return [lineIsUnclear(platform)];
    case 'refused':
      return [lineIsRefused(failureInWords(said.failure))];
    case 'said':
    case 'dropped':
    case undefined:
      return [];
  }
}
