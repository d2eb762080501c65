/** The one way in which a plan changes: read, checked, written and echoed. */
import { privately } from '../../adapters/port/privately.ts';
import type { Reply } from '../../adapters/port/adapter.ts';
import type { CallProblem } from '../../content/commands/decode-call.ts';
import type { PermanentFailure } from '../../adapters/port/delivery.ts';
import { failureInWords, remedyFor } from '../../adapters/port/failure-words.ts';
import type { Message } from '../../content/message.ts';
import { clockFrom, exactMoment, isoDate } from '../../content/moments.ts';
import { newPlan, type Instant, type Plan } from '../../content/plan.ts';
import { changeForActor } from '../../content/settings/plan-changes.ts';
import { isPaused, type FactLabel } from '../../content/settings/plan-words.ts';
import { notAllowedHere, problemMessage } from '../../content/replies/basics.ts';
import { lineIsHeld, refusedHere } from '../../content/replies/outcomes.ts';
import {
  lackingOf,
  noteOfHolidays,
  planChanged,
  stillPaused,
  type Headline,
} from '../../content/replies/plans.ts';
import { cannotPost } from '../../content/replies/refusals.ts';
import { planTexts } from '../../content/replies/whose.ts';
import { planNext } from '../../scheduler/timetable/planning.ts';
import type { PlanChange, StoredPlan } from '../store/store.ts';
import { newsOf } from '../plan-news.ts';
import { mayChange, whoMay } from './access.ts';
import { lineAbout, whatCameOf, type Line } from './line.ts';
import { auditOf } from './audit-of.ts';
import { whoseOf, type Context } from './context.ts';
import { tooOften } from './intervals-here.ts';

/** What an edit makes of a plan: a new one, with a sentence about it, or a refusal that leaves it as it is. */
export type Edit<Why = undefined> =
  | {
      readonly plan: Plan;
      readonly headline: string;
      /** What of the plan that says already. */
      readonly tells?: readonly FactLabel[];
      /** For whoever makes the change. */
      readonly remark?: string | undefined;
      readonly skipped?: Instant;
      readonly next?: PlanChange['next'];
    }
  | {
      readonly refused: Message;
      /** The refusal as whoever edits would rather put it. */
      readonly why?: Why;
    };

/** What became of an edit. */
export type EditResult<Why = undefined> =
  | { readonly is: 'changed'; readonly plan: Plan; readonly replies: readonly Reply[] }
  /** `why`: nothing where it was refused before the edit was asked. */
  | { readonly is: 'refused'; readonly refused: Message; readonly why: Why | undefined };

export const refusedBecause = (problem: CallProblem): Edit => ({ refused: problemMessage(problem) });

/** The first slot from `now` on, at least 15 minutes after the last break. */
const nextFor = (
  context: Context,
  plan: Plan,
  stored: StoredPlan | undefined,
  id: StoredPlan['id'],
): PlanChange['next'] => planNext(plan, id, stored?.lastBreakAt, context.now(), context.settings.spreadMs);

/**
 * Changes the plan of the channel that the call came from. `startZone`: the zone of a plan that does not
 * exist yet, where the call names one.
 */
export async function changePlan(
  context: Context,
  edit: (plan: Plan, stored: StoredPlan | undefined) => Edit,
  startZone?: string,
): Promise<readonly Reply[]> {
  return repliesTo(await change(context, edit, { startZone, needed: false }));
}

/** The same for callers that tell a refusal in their own way. */
export const tryChange = <Why>(
  context: Context,
  edit: (plan: Plan, stored: StoredPlan | undefined) => Edit<Why>,
  startZone: string | undefined,
): Promise<EditResult<Why>> => change(context, edit, { startZone, needed: false });

/** The same where there has to be a plan: what is not set up cannot be ended, paused or skipped. */
export const changeExisting = async (
  context: Context,
  edit: (plan: Plan, stored: StoredPlan | undefined) => Edit,
): Promise<readonly Reply[]> =>
  repliesTo(await change(context, edit, { startZone: undefined, needed: true }));

const repliesTo = (result: EditResult): readonly Reply[] =>
  result.is === 'changed' ? result.replies : privately(result.refused);

interface Start {
  /** The zone of a plan that does not exist yet, where the call names one. */
  readonly startZone: string | undefined;
  readonly needed: boolean;
}

async function change<Why>(
  context: Context,
  edit: (plan: Plan, stored: StoredPlan | undefined) => Edit<Why>,
  start: Start,
): Promise<EditResult<Why>> {
  const { from, store } = context;
  const { edited, stored } = await store.plans.edit(
    from.channel,
    (current, id, told, lately): Outcome<Why> => {
      const decided = decideEdit(context, current, edit, start);
      if ('refused' in decided) return decided;
      const line = lineAbout(context, decided.before, decided.plan, told, lately);
      const next = decided.next ?? nextFor(context, decided.plan, current, id);
      const { plan, skipped } = decided;
      const change: PlanChange = {
        plan,
        changedAt: context.now(),
        ...(next !== undefined && { next }),
        ...(skipped !== undefined && { skipped }),
        ...('notice' in line && { notice: line.notice }),
        ...(line.is === 'undone' && { unsaid: line.about }),
        ...(line.is === 'held' && { untold: true }),
        // Nobody else is to know, and whoever did it does.
        ...(whoseOf(context) === 'own' ? {} : auditOf(context, decided, current === undefined)),
      };
      return { ...decided, line, change };
    },
  );
  if ('refused' in edited) return { is: 'refused', refused: edited.refused, why: edited.why };
  const replies = stored === undefined ? [] : await echo(context, stored, edited);
  return { is: 'changed', plan: edited.plan, replies };
}

type Edited = Extract<Edit, { plan: Plan }>;
type Refused<Why> = Extract<Edit<Why>, { refused: Message }> & { readonly change?: undefined };

/** `before`: the plan as it was, or would be by default. */
type Decided<Why> = (Edited & { readonly before: Plan }) | Refused<Why>;

/** A change as it is written: what was decided, what the channel hears of it, and what the store keeps. */
type Changed = Edited & { readonly before: Plan; readonly line: Line; readonly change: PlanChange };
type Outcome<Why> = Changed | Refused<Why>;

function decideEdit<Why>(
  context: Context,
  current: StoredPlan | undefined,
  edit: (plan: Plan, stored: StoredPlan | undefined) => Edit<Why>,
  { startZone, needed }: Start,
): Decided<Why> {
  const { from, settings } = context;
  if (!mayChange(from, current?.plan)) return { refused: notAllowedHere(whoMay(context)) };
  const texts = planTexts[whoseOf(context)];
  if (current === undefined && needed) return { refused: texts.noPlanYet };
  const zone = startZone ?? from.person.zone ?? settings.defaultZone;
  const before =
    current?.plan ?? (zone === undefined ? undefined : newPlan(zone, settings.minIntervalMinutes));
  if (before === undefined) return { refused: texts.zoneFirst };
  const edited = edit(before, current);
  if ('refused' in edited) return edited;
  const problem = tooOften(edited.plan, before, settings.minIntervalMinutes, whoseOf(context));
  return problem === undefined ? { ...edited, before } : { refused: problemMessage(problem) };
}

/** What the edit says of itself, unless the plan itself tells more. */
function headlineOf(context: Context, edited: Edited & { readonly before: Plan }): Headline {
  const whose = whoseOf(context);
  const { text, tells } = headlineIn(context.now(), edited, whose === 'own');
  return { text: planTexts[whose].sentence(text), tells };
}

function headlineIn(
  now: Instant,
  { plan, before, headline, tells: alreadyTold = [] }: Edited & { readonly before: Plan },
  isOwn: boolean,
): Headline {
  const told = changeForActor({ before, after: plan, now, today: isoDate(now, plan.zone), isOwn });
  if (told.length === 0)
    return isPaused(plan, now) && plan.state.is === 'on' && plan.pausedUntil !== undefined
      ? { text: stillPaused(exactMoment(plan.pausedUntil, plan.zone, now)), tells: ['Breaks'] }
      : { text: headline, tells: alreadyTold };
  const sentences = told.map(({ sentence }) => sentence);
  const tells = told.flatMap(({ facts }) => facts);
  const isOffStill = plan.state.is === 'off' && before.state.is === 'off';
  return isOffStill
    ? { text: [...sentences, 'Breaks are still off.'].join(' '), tells: [...tells, 'Breaks'] }
    : { text: sentences.join(' '), tells };
}

/** The line to the channel first, for only then it is known what to answer; then the whole plan to whoever changed it. */
async function echo(context: Context, stored: StoredPlan, edited: Changed): Promise<readonly Reply[]> {
  const { from, store } = context;
  const { line } = edited;
  const said = line.is === 'new' ? await context.say(line.notice, from.person.id) : undefined;
  if (said?.is === 'refused' && stored.plan.state.is === 'on') {
    const { failure } = said;
    const wrong = failureInWords(failure, context.words(from.channel.platform).workspace);
    // The plan is off by now, unless it was the line alone that was refused: then nobody would know of the breaks.
    if (failure.scope === 'message' || failure.scope === 'person')
      await store.ledger.giveUp(from.channel, unsaid(failure.cause), wrong, context.now());
    return privately(await refusal(context, wrong));
  }
  const news = await newsOf(context, stored, 1);
  const { meetings } = stored.plan;
  const isNew = meetings !== 'ignore' && meetings !== edited.before.meetings;
  const lacking = isNew ? await context.companyLacks(stored.channel) : undefined;
  const starts = stored.plan.state.is === 'on' && edited.before.state.is !== 'on';
  const held = line.is === 'held' ? [lineIsHeld(clockFrom(line.until, stored.plan.zone))] : [];
  const more = [
    ...whatCameOf(context, said),
    ...held,
    ...lackingOf(lacking),
    ...noteOfHolidays(edited.before, stored.plan),
    ...(starts ? [planTexts[whoseOf(context)].whatNext] : []),
  ];
  return privately(planChanged(news, headlineOf(context, edited), edited.remark, more));
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
    ? refusedHere(wrong, remedyFor(wrong, context.words(context.from.channel.platform).workspace) ?? '')
    : cannotPost(access.wrong, access.remedy);
}
