/**
 * Breaks of somebody's own: the channel's commands once more, in the one place where they may do anything and are alone.
 * Nothing of it is told to anybody else.
 */
import { privately } from '../../../adapters/port/privately.ts';
import { personIn } from '../../../adapters/port/refs.ts';
import type { OptionsOf } from '../../../content/commands/commands.ts';
import type { Message } from '../../../content/message.ts';
import { drawOwn } from '../../../content/people/draw-own.ts';
import { emptyRotation } from '../../../content/breaks/rotation.ts';
import { newPlan, type Plan } from '../../../content/plan.ts';
import { note, problemMessage } from '../../../content/replies/basics.ts';
import {
  askForOwnZone,
  callsAreNotTold,
  cannotReachYou,
  noPoseIsLeft,
  notReachedNow,
  ownBreaksBegin,
} from '../../../content/replies/own-breaks.ts';
import { timetableFacts } from '../../../content/settings/plan-changes.ts';
import { meetingsInWords, timetableInWords } from '../../../content/settings/plan-words.ts';
import { newNoticeId } from '../../ids.ts';
import { changeExisting, changePlan } from '../change-plan.ts';
import type { Context, Replies } from '../context.ts';
import { tooOften } from '../intervals-here.ts';
import { days, every, hours, pause, resume, saved, tz } from '../plan-commands.ts';
import { whoAsks } from './my-state.ts';

/** The same call, as if it had come from the place of their own breaks. */
export async function inOwnPlace(context: Context): Promise<Context> {
  const { from } = context;
  const channel = await context.people.placeOf(whoAsks(context));
  const person = { ...from.person, standing: 'manager' } as const;
  return { ...context, isAlone: () => true, from: { channel, place: 'direct', audience: 'usual', person } };
}

/** A message is the only proof that messages arrive. Returns what is wrong where it does not. */
export async function knock(
  { isAlone, tell, words }: Context,
  own: Context,
  plan: Plan,
): Promise<Message | undefined> {
  const { channel } = own.from;
  const person = personIn(channel);
  // Whoever sits at a terminal has the answer before their eyes.
  if (person === undefined || isAlone(channel.platform)) return undefined;
  const told = await tell(person, ownBreaksBegin(plan), { key: newNoticeId() });
  const { workspace, platform } = words(channel.platform);
  if (told.outcome === 'delivered') return undefined;
  return told.outcome === 'permanent' ? cannotReachYou(workspace) : notReachedNow(platform);
}

/** What else there is to know where all that could come is to be avoided. */
async function remarkOn(own: Context, { version }: Plan): Promise<string | undefined> {
  const known = await own.people.find(whoAsks(own));
  if (known === undefined) return undefined;
  const { settings, isUnreadable } = known;
  const rules = { version: settings.version ?? version, minuteOfDay: 0, random: own.random };
  return !isUnreadable && drawOwn(emptyRotation, rules, settings) === undefined ? noPoseIsLeft : undefined;
}

export async function meOn({ zone, every: often, at }: OptionsOf<'meOn'>, context: Context): Replies {
  const own = await inOwnPlace(context);
  const { store, settings, from } = own;
  const current = (await store.plans.find(from.channel))?.plan;
  const known = zone ?? current?.zone ?? from.person.zone ?? settings.defaultZone;
  if (known === undefined) return privately(askForOwnZone(often, at));
  const given = {
    zone: known,
    ...(often !== undefined && { every: often }),
    ...(at !== undefined && { at }),
  };
  const on = { state: { is: 'on' }, pausedUntil: undefined } as const;
  const plan = { ...(current ?? newPlan(known, settings.minIntervalMinutes)), ...given, ...on };
  const problem = tooOften(plan, current ?? { ...plan, ...off }, settings.minIntervalMinutes, 'own');
  if (problem !== undefined) return privately(problemMessage(problem));
  const closed = current?.state.is === 'on' ? undefined : await knock(context, own, plan);
  if (closed !== undefined) return privately(closed);
  const remark = await remarkOn(own, plan);
  // What they do from now on is counted by days, as for everybody who has set something.
  if ((await own.people.find(whoAsks(own))) === undefined)
    await own.people.change(whoAsks(own), (set) => set);
  return changePlan(
    own,
    (latest) => {
      const next = { ...latest, ...given, ...on };
      const headline = `Your breaks are on: ${timetableInWords(next)}.`;
      return { plan: next, headline, tells: timetableFacts, remark };
    },
    known,
  );
}

const off = { state: { is: 'off', because: { kind: 'asked' } } } as const;

export const meOff = async (_: OptionsOf<'meOff'>, context: Context): Replies =>
  changeExisting(await inOwnPlace(context), (plan) =>
    plan.state.is === 'off' && plan.state.because.kind === 'asked'
      ? { refused: note('Your own breaks are off already.') }
      : { plan: { ...plan, ...off }, headline: 'Your breaks are off.' },
  );

export const meEvery = async (options: OptionsOf<'meEvery'>, context: Context): Replies =>
  every(options, await inOwnPlace(context));

export const meHours = async (options: OptionsOf<'meHours'>, context: Context): Replies =>
  hours(options, await inOwnPlace(context));

export const meDays = async (options: OptionsOf<'meDays'>, context: Context): Replies =>
  days(options, await inOwnPlace(context));

export const meTz = async (options: OptionsOf<'meTz'>, context: Context): Replies =>
  tz(options, await inOwnPlace(context));

/** Nothing is saved that would make no difference: who is in a call is not told everywhere. */
export async function meMeetings({ meetings }: OptionsOf<'meMeetings'>, context: Context): Replies {
  const { platform } = context.from.channel;
  if (!context.abilities(platform).includes('calls'))
    return privately(callsAreNotTold(context.isAlone(platform)));
  return changePlan(await inOwnPlace(context), (plan) =>
    saved({ ...plan, meetings }, `Breaks ${meetingsInWords(meetings, true)}.`, ['Meetings']),
  );
}

export const mePause = async (options: OptionsOf<'mePause'>, context: Context): Replies =>
  pause(options, await inOwnPlace(context));

export const meResume = async (options: OptionsOf<'meResume'>, context: Context): Replies =>
  resume(options, await inOwnPlace(context));
