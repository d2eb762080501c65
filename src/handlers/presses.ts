/** What the buttons do: a handler for each action. */
import { privately } from '../../adapters/port/privately.ts';
import type { Press, Reply } from '../../adapters/port/adapter.ts';
import { NO_WORKSPACE, personIn, type ChannelRef } from '../../adapters/port/refs.ts';
import { composeBreak } from '../../content/breaks/compose-break.ts';
import { composeOwnBreak } from '../../content/people/own-break.ts';
import { readAskedNow, readAskedOn } from '../../content/commands/confirmed.ts';
import { momentInWords } from '../../content/moments.ts';
import { declaredActions, type Action } from '../../content/actions.ts';
import { pauseLength, type Pause } from '../../content/options/pause.ts';
import type { Instant, Plan } from '../../content/plan.ts';
import { isPaused } from '../../content/settings/plan-words.ts';
import { readSubject } from '../../content/replies/pose-subject.ts';
import { breaksElsewhere, cancelled, staleBreak } from '../../content/replies/basics.ts';
import {
  alreadyPaused,
  cannotSnooze,
  doneCounted,
  moreMenu,
  ownDone,
  snoozed,
} from '../../content/replies/presses.ts';
import { settlePause } from '../../content/spoken/settle.ts';
import { asBreakId, snoozeId } from '../ids.ts';
import type { Remembering } from '../store/person.ts';
import type { StoredBreak } from '../store/store.ts';
import { mayChange } from './access.ts';
import type { Context, Replies } from './context.ts';
import { inChannel } from './in-channel.ts';
import { answerPace } from '../pace/answering.ts';
import { pause } from './plan-commands.ts';
import { takeBack } from './personal/me.ts';
import { confirmForget } from './personal/my-data.ts';
import { openMine } from './personal/my-form.ts';
import { whoAsks } from './personal/my-state.ts';
import { inOwnPlace } from './personal/own-breaks.ts';
import { anotherPose, anotherVersion, notForMe, otherVersion, wholePose } from './personal/pose.ts';
import { openSettings } from './settings.ts';
import { breakNow } from './now.ts';
import { switchOn } from './switch.ts';

type PressHandler = (press: Press, context: Context) => Replies;

const SNOOZE_MS = 15 * 60 * 1000;

const stale: readonly Reply[] = privately(staleBreak);

/**
 * Breaks are pressed where they were posted, or in a direct message where one came again, which on some platforms belongs
 * to no workspace. Another channel's break is no business of this one: nothing is shown of it, and nothing stored. A
 * break of somebody's own is theirs wherever they press it, and nobody else's.
 */
async function isPressedWhereItBelongs({ channel: posted }: StoredBreak, context: Context): Promise<boolean> {
  const { channel, place } = context.from;
  if (posted.platform !== channel.platform) return false;
  if (personIn(posted) !== undefined)
    return isSamePlace(posted, await context.people.placeOf(whoAsks(context)));
  if (place === 'direct') return channel.workspace === posted.workspace || channel.workspace === NO_WORKSPACE;
  return isSamePlace(posted, channel);
}

const isSamePlace = (one: ChannelRef, other: ChannelRef): boolean =>
  one.workspace === other.workspace && one.channel === other.channel;

/** Finds the break that a button belongs to. That somebody can press it proves that it was posted. */
const onBreak =
  (handle: (found: StoredBreak, press: Press, context: Context) => Replies): PressHandler =>
  async (press, context) => {
    const { place, channel } = context.from;
    if (place === 'elsewhere') return privately(breaksElsewhere(context.words(channel.platform).workspace));
    const id = asBreakId(press.subject);
    const found = id === undefined ? undefined : await context.store.breaks.find(id);
    if (found === undefined || !(await isPressedWhereItBelongs(found, context))) return stale;
    if (found.messageId === undefined) await context.store.breaks.confirm(found.id, press.message?.id);
    await context.store.breaks.touch(found.id, context.now());
    return handle(found, press, context);
  };

/** As the channel has it now. */
const motionOf = async ({ channel }: StoredBreak, { store }: Context): Promise<boolean> =>
  (await store.plans.find(channel))?.plan.motion ?? true;

/** Whoever has a row has their days counted, in their own zone where it is known. */
async function rememberedBy(context: Context): Promise<Remembering | undefined> {
  const { people, store, from } = context;
  const who = whoAsks(context);
  if ((await people.kept(who)) === undefined) return undefined;
  const own = (await store.plans.find(await people.placeOf(who)))?.plan;
  return { key: await people.keyOf(who), zone: own?.zone ?? from.person.zone };
}

const done = onBreak(async (found, _, context) => {
  const { from, store, now } = context;
  const remembering = await rememberedBy(context);
  const { completions, first } = await store.breaks.complete(found.id, from.person.id, now(), remembering);
  const person = personIn(found.channel);
  if (person !== undefined) {
    if (!first || !context.canRevise(from.channel.platform)) return privately(ownDone);
    const what = { ...found, breakId: found.id, motion: await motionOf(found, context) };
    const set = (await context.people.find(person))?.settings;
    return [{ to: 'pressed', message: composeOwnBreak(what, set, true) }];
  }
  // Whoever presses again changes nothing: no need to write the message anew for all.
  if (!first || !context.canRevise(from.channel.platform)) return privately(doneCounted(completions, first));
  const motion = await motionOf(found, context);
  const counting = (count: number) =>
    composeBreak({ ...found, breakId: found.id, motion, completions: count });
  let shown = completions;
  const newer = async () => {
    const count = (await store.breaks.find(found.id))?.completions ?? shown;
    if (count <= shown) return undefined;
    shown = count;
    return counting(count);
  };
  return [{ to: 'pressed', message: counting(completions), newer }];
});

const otherThanPosted = onBreak((found, _, context) => otherVersion(found, context));

/** Under a break and under a private pose, which brings its next versions along. */
const other: PressHandler = (press, context) => {
  const shown = readSubject(press.subject);
  return shown === undefined ? otherThanPosted(press, context) : anotherVersion(shown, context);
};

const snooze = onBreak(async (found, _, context) => {
  const { from, store, now } = context;
  const dueAt = now() + SNOOZE_MS;
  const { platform, workspace } = from.channel;
  const person = { platform, workspace, person: from.person.id };
  const plan = (await store.plans.find(found.channel))?.plan;
  const zone = from.person.zone ?? plan?.zone ?? 'UTC';
  const promise = snoozed(momentInWords(dueAt, zone, now()));
  // One a person a break: who presses again gets it later, not twice.
  const id = snoozeId(found.id, from.person.id);
  if (!context.alwaysReachesPeople(platform)) {
    const told = await context.tell(person, promise, { key: `p${id}`, silent: true });
    if (told.outcome === 'permanent') {
      await context.doorClosed(person, told);
      return privately(cannotSnooze(context.words(platform).workspace));
    }
  }
  const { pose, version } = found;
  const motion = plan?.motion ?? true;
  await store.snoozes.add({ id, person, breakId: found.id, pose, version, motion, dueAt });
  return privately(promise);
});

const tomorrow: Pause = { kind: 'tomorrow' };

/** The end of a pause that lasts as long already: an old button never shortens it. */
function pausedAlready(until: Pause, plan: Plan | undefined, context: Context): Instant | undefined {
  const now = context.now();
  if (plan?.pausedUntil === undefined || plan.state.is === 'off' || !isPaused(plan, now)) return undefined;
  const end = settlePause(until, { now, plan }, undefined);
  return end.ok && end.value <= plan.pausedUntil ? plan.pausedUntil : undefined;
}

const more = onBreak(async (found, _, context) => {
  const plan = (await context.store.plans.find(found.channel))?.plan;
  const isManager = context.from.place === 'channel' && mayChange(context.from, plan);
  const isOwn = personIn(found.channel) !== undefined;
  const mayPause = plan?.state.is !== 'off' && pausedAlready(tomorrow, plan, context) === undefined;
  return privately(moreMenu(found.id, isOwn ? 'own' : isManager ? 'channel' : 'nothing', mayPause));
});

const full = onBreak((found, _, context) => wholePose(found, context));

const another: PressHandler = async (press, context) => {
  const shown = readSubject(press.subject);
  const isOfBreak = shown === undefined && context.from.place !== 'elsewhere';
  const id = isOfBreak ? asBreakId(press.subject) : undefined;
  const found = id === undefined ? undefined : await context.store.breaks.find(id);
  return anotherPose(shown?.pose ?? found?.pose, shown, context);
};

const leaveOut: PressHandler = (press, context) => {
  const shown = readSubject(press.subject);
  if (shown !== undefined) return notForMe(shown.pose, shown, context);
  return onBreak((found) => notForMe(found.pose, undefined, context))(press, context);
};

const pauseFor: PressHandler = async (press, context) => {
  const length = pauseLength({ summary: '', required: true }).decode(press.subject);
  if (!length.ok) return stale;
  const plan = (await context.store.plans.find(context.from.channel))?.plan;
  const end = pausedAlready(length.value, plan, context);
  if (plan === undefined || end === undefined || !mayChange(context.from, plan))
    return pause({ until: length.value }, context);
  return privately(alreadyPaused(momentInWords(end, plan.zone, context.now())));
};

/** A question that is answered has no buttons any more. */
function inItsPlace(replies: readonly Reply[]): readonly Reply[] {
  const [first, ...rest] = replies;
  return first?.to === 'actor' ? [{ to: 'pressed', message: first.message }, ...rest] : replies;
}

const handlers: Readonly<Record<Action, PressHandler>> = {
  done,
  other,
  snooze,
  more,
  full,
  another,
  'not-for-me': leaveOut,
  'my-settings': (_, context) => openMine(context),
  'take-back': ({ subject }, context) => takeBack(subject, context),
  pause: pauseFor,
  'own-pause': async (press, context) => pauseFor(press, await inOwnPlace(context)),
  settings: (_, context) => openSettings(context),
  'confirm-on': async ({ subject }, context) => {
    const answered = readAskedOn(subject);
    return inItsPlace(await switchOn(answered.options, context, answered));
  },
  'confirm-now': async ({ subject }, context) => inItsPlace(await breakNow(context, readAskedNow(subject))),
  'confirm-forget': async ({ subject }, context) => inItsPlace(await confirmForget(subject, context)),
  'pace-slower': async ({ subject }, context) =>
    inItsPlace(await answerPace('pace-slower', subject, context)),
  'pace-keep': async ({ subject }, context) => inItsPlace(await answerPace('pace-keep', subject, context)),
  'pace-stop': async ({ subject }, context) => inItsPlace(await answerPace('pace-stop', subject, context)),
  cancel: () => Promise.resolve(inItsPlace(privately(cancelled))),
};

export const handlePress = (press: Press, context: Context): Replies =>
  inChannel(declaredActions[press.action], context, () => handlers[press.action](press, context));
