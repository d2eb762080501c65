/** On and off. */
import { privately } from '../../adapters/port/privately.ts';
import type { OptionsOf } from '../../content/commands/commands.ts';
import { isTooOld, markOf, type AskedOn } from '../../content/commands/confirmed.ts';
import { newPlan, type Plan } from '../../content/plan.ts';
import { timetableFacts } from '../../content/settings/plan-changes.ts';
import { isPaused, timetableInWords } from '../../content/settings/plan-words.ts';
import { notAllowedHere, note, problemMessage } from '../../content/replies/basics.ts';
import { askForZone, confirmOn, questionOver, type Over } from '../../content/replies/questions.ts';
import { cannotPost } from '../../content/replies/refusals.ts';
import { mayChange, whoMay } from './access.ts';
import { changeExisting, changePlan } from './change-plan.ts';
import type { Context, Replies } from './context.ts';
import { tooOften } from './intervals-here.ts';

/** Switches breaks on, with what is given along; `answered` where many people read along, and it was asked first. */
export async function switchOn(
  { zone, every, at }: OptionsOf<'on'>,
  context: Context,
  answered?: AskedOn,
): Replies {
  const { from, store, settings } = context;
  const { workspace } = context.words(from.channel.platform);
  const current = (await store.plans.find(from.channel))?.plan;
  if (!mayChange(from, current)) return privately(notAllowedHere(whoMay(context)));

  const known = zone ?? current?.zone ?? from.person.zone ?? settings.defaultZone;
  if (known === undefined) return privately(askForZone(every, at));
  const given = { zone: known, ...(every !== undefined && { every }), ...(at !== undefined && { at }) };
  const plan = { ...(current ?? newPlan(known, settings.minIntervalMinutes)), ...given };
  const isOver = answered === undefined ? undefined : whyOver(answered, plan, current, context);
  if (isOver !== undefined)
    return privately(questionOver(isOver, 'on', current, { now: context.now(), workspace }));
  const problem = tooOften({ ...plan, state: { is: 'on' } }, current ?? plan, settings.minIntervalMinutes);
  if (problem !== undefined) return privately(problemMessage(problem));
  const access = await context.inspect(from.channel);
  if (!access.canPost) return privately(cannotPost(access.wrong, access.remedy));
  if (from.audience !== 'usual' && answered === undefined && current?.state.is !== 'on')
    return privately(confirmOn(from.audience, plan, workspace, context.now(), { every, at }));

  return changePlan(
    context,
    (latest, stored) => {
      // As it has become meanwhile.
      const why = answered && whyOver(answered, { ...latest, ...given }, stored?.plan, context);
      return why === undefined
        ? { ...turnOn({ ...latest, ...given }, from.person.id), remark: access.lacking }
        : { refused: questionOver(why, 'on', stored?.plan, { now: context.now(), workspace }) };
    },
    known,
  );
}

/** An answer counts while its question stands: soon, and about what would begin by it. */
function whyOver(
  { asked, about }: AskedOn,
  plan: Plan,
  current: Plan | undefined,
  { now }: Pick<Context, 'now'>,
): Over | undefined {
  if (isTooOld(asked, now())) return 'too old';
  if (markOf(plan) !== about) return 'changed';
  // Where they are on by now, the answer may say so once more, and change nothing.
  const isOtherwise = current?.state.is === 'on' && (isPaused(current, now()) || markOf(current) !== about);
  return isOtherwise ? 'changed' : undefined;
}

/** Whoever switches breaks on wants them now: a pause is over. */
const turnOn = (plan: Plan, owner: string) => ({
  plan: {
    ...plan,
    pausedUntil: undefined,
    ...(plan.state.is !== 'on' && ({ state: { is: 'on' }, owner } as const)),
  },
  headline: `Breaks are on: ${timetableInWords(plan)}.`,
  tells: timetableFacts,
});

export const on = (options: OptionsOf<'on'>, context: Context): Replies => switchOn(options, context);

export const off = (_: OptionsOf<'off'>, context: Context): Replies =>
  changeExisting(context, (plan) =>
    plan.state.is === 'off'
      ? { refused: note('Breaks are off already.') }
      : { plan: { ...plan, state: { is: 'off', because: { kind: 'asked' } } }, headline: 'Breaks are off.' },
  );
