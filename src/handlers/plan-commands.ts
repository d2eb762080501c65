/** The commands that change a plan: each is an edit, the rest is the same for all. */
import { privately } from '../../adapters/port/privately.ts';
import type { Ability } from '../../content/abilities.ts';
import type { OptionsOf } from '../../content/commands/commands.ts';
import { explain, type CallProblem } from '../../content/commands/decode-call.ts';
import { example } from '../../content/commands/examples.ts';
import { momentInWords } from '../../content/moments.ts';
import type { Problem } from '../../content/options/option.ts';
import type { DateRead } from '../../content/options/date.ts';
import type { Pause } from '../../content/options/pause.ts';
import type { Instant, Plan } from '../../content/plan.ts';
import { planSays } from '../../content/settings/plan-sentences.ts';
import { isPaused, type FactLabel } from '../../content/settings/plan-words.ts';
import { makesNoDifference, notPaused, nothingToSkip } from '../../content/replies/refusals.ts';
import { planTexts } from '../../content/replies/whose.ts';
import { loadSpoken } from '../../content/spoken/load.ts';
import type { SpokenReader } from '../../content/spoken/reader.ts';
import { anySaid, settlePause } from '../../content/spoken/settle.ts';
import { dueAt } from '../../scheduler/timetable/planning.ts';
import { nextSlot } from '../../scheduler/timetable/slots.ts';
import { newsOf } from '../plan-news.ts';
import { changeExisting, changePlan, refusedBecause, type Edit } from './change-plan.ts';
import { whoseOf, type Context, type Replies } from './context.ts';

type Says = (plan: Plan, now: Instant) => string;

/** While breaks are off a change is kept, but nobody should wait for a break. */
export const saved = (plan: Plan, headline: string, tells: readonly FactLabel[]): Edit =>
  plan.state.is === 'off'
    ? { plan, headline: `${headline} Breaks are still off.`, tells: [...tells, 'Breaks'] }
    : { plan, headline, tells };

/** A setting, with what it has become. */
const set =
  (change: Partial<Plan>, fact: FactLabel, says: Says, { now }: Context) =>
  (plan: Plan): Edit => {
    const changed = { ...plan, ...change };
    return saved(changed, says(changed, now()), [fact]);
  };

export const every = ({ interval, at }: OptionsOf<'every'>, context: Context): Replies =>
  changePlan(context, set({ every: interval, at }, 'How often', planSays.every, context));

export const hours = ({ hours: ranges }: OptionsOf<'hours'>, context: Context): Replies =>
  changePlan(context, set({ hours: ranges }, 'Hours', planSays.hours, context));

export const days = ({ days: chosen }: OptionsOf<'days'>, context: Context): Replies =>
  changePlan(context, set({ days: chosen }, 'Days', planSays.days, context));

export const tz = ({ zone }: OptionsOf<'tz'>, context: Context): Replies =>
  changePlan(context, set({ zone }, 'Time zone', planSays.zone, context), zone);

export const version = ({ version: chosen }: OptionsOf<'version'>, context: Context): Replies =>
  changePlan(context, set({ version: chosen }, 'Poses', planSays.version, context));

export const motion = ({ motion: chosen }: OptionsOf<'motion'>, context: Context): Replies =>
  changeWhere(
    'motion',
    context,
    set({ motion: chosen === 'on' }, 'Moving pictures', planSays.motion, context),
  );

export const silent = ({ silent: chosen }: OptionsOf<'silent'>, context: Context): Replies =>
  changeWhere('silence', context, set({ silent: chosen === 'on' }, 'Notification', planSays.silent, context));

export const meetings = ({ meetings: chosen }: OptionsOf<'meetings'>, context: Context): Replies =>
  changeWhere('calls', context, set({ meetings: chosen }, 'Meetings', planSays.meetings, context));

export const voice = ({ voice: chosen }: OptionsOf<'voice'>, context: Context): Replies =>
  changeWhere('voice', context, set({ meetings: chosen }, 'Meetings', planSays.meetings, context));

export const quiet = ({ quiet: chosen }: OptionsOf<'quiet'>, context: Context): Replies =>
  changePlan(context, set({ quiet: chosen === 'on' }, 'When ignored', planSays.quiet, context));

export const tidy = ({ tidy: chosen }: OptionsOf<'tidy'>, context: Context): Replies =>
  changeWhere('removal', context, set({ tidy: chosen === 'on' }, 'Tidy', planSays.tidy, context));

/** Nothing is saved that would make no difference. */
function changeWhere(needed: Ability, context: Context, edit: (plan: Plan) => Edit): Replies {
  const { platform } = context.from.channel;
  if (context.abilities(platform).includes(needed)) return changePlan(context, edit);
  return Promise.resolve(privately(makesNoDifference(needed, context.isAlone(platform))));
}

export const readerFor = (value: Pause | DateRead): Promise<SpokenReader | undefined> =>
  anySaid([value]) ? loadSpoken() : Promise.resolve(undefined);

export async function pause({ until }: OptionsOf<'pause'>, context: Context): Replies {
  const spoken = await readerFor(until);
  return changeExisting(context, (plan) => {
    if (plan.state.is === 'off') return { refused: planTexts[whoseOf(context)].nothingToPause };
    const now = context.now();
    const end = settlePause(until, { now, plan }, spoken);
    if (!end.ok)
      return refusedBecause(
        whoseOf(context) === 'own'
          ? explain('mePause', 'until', end.problem)
          : pauseProblem(end.problem, end.dayOff),
      );
    return set({ pausedUntil: end.value }, 'Breaks', planSays.pause, context)(plan);
  });
}

/** Whoever says a day alone may want that day off. */
function pauseProblem(problem: Problem, dayOff: string | undefined): CallProblem {
  const told = explain('pause', 'until', problem);
  return dayOff === undefined
    ? told
    : { ...told, suggestions: [...(told.suggestions ?? []), example('holidayAdd', { date: dayOff })] };
}

export const resume = (_: OptionsOf<'resume'>, context: Context): Replies =>
  changeExisting(context, (plan) =>
    isPaused(plan, context.now())
      ? set({ pausedUntil: undefined }, 'Breaks', planSays.pause, context)(plan)
      : { refused: notPaused },
  );

/** The slot is settled now, so that it is accounted for and never comes. */
export async function skip(_: OptionsOf<'skip'>, context: Context): Replies {
  const found = await context.store.plans.find(context.from.channel);
  const last = found === undefined ? undefined : await context.store.plans.lastSlot(found.id, context.now());
  const held = last?.state.is === 'held' ? last.slot : undefined;
  const [coming] = found === undefined ? [] : (await newsOf(context, found, 1)).upcoming;
  const slot = held ?? coming;
  return changeExisting(context, (plan, stored) => {
    if (plan.state.is !== 'on' || stored === undefined || slot === undefined)
      return { refused: nothingToSkip(plan, context.words(context.from.channel.platform).workspace) };
    const after = held === undefined ? nextSlot(plan, slot) : undefined;
    return {
      plan,
      headline: `The break of ${momentInWords(slot, plan.zone, context.now())} is left out.`,
      skipped: slot,
      ...(after !== undefined && {
        next: { slot: after, at: dueAt(after, stored.id, context.settings.spreadMs) },
      }),
    };
  });
}
