/** What a person sets for themselves, sees of themselves, and deletes. All of it is answered to them alone. */
import { privately } from '../../../adapters/port/privately.ts';
import type { OptionsOf } from '../../../content/commands/commands.ts';
import { isTooOld, readAsked } from '../../../content/commands/confirmed.ts';
import { nothingSet } from '../../../content/people/person.ts';
import { isPoseName } from '../../../content/pose/pose.ts';
import {
  askForget,
  dataMessages,
  forgetTooLate,
  forgotten,
  nothingStored,
} from '../../../content/replies/my-data.ts';
import {
  avoidSet,
  meMessage,
  motionSet,
  takenBack,
  versionSet,
} from '../../../content/replies/my-settings.ts';
import { formatHours } from '../../../content/options/hours.ts';
import type { OwnBreaks, Traces } from '../../store/person.ts';
import type { Context, Replies } from '../context.ts';
import { hasForm, myState, whoAsks } from './my-state.ts';

export const meShow = async (_: OptionsOf<'meShow'>, context: Context): Replies =>
  privately(meMessage(await myState(context), { hasForm: hasForm(context) }));

export async function meVersion({ version }: OptionsOf<'meVersion'>, context: Context): Replies {
  const own = version === 'usual' ? undefined : version;
  await context.people.change(whoAsks(context), (current) => ({ ...current, version: own }));
  return privately(versionSet(own));
}

export async function meAvoid({ what }: OptionsOf<'meAvoid'>, context: Context): Replies {
  await context.people.change(whoAsks(context), (current) => ({ ...current, avoid: what }));
  return privately(avoidSet(what));
}

export async function meMotion({ motion }: OptionsOf<'meMotion'>, context: Context): Replies {
  const isOn = motion === 'usual' ? undefined : motion === 'on';
  await context.people.change(whoAsks(context), (current) => ({ ...current, motion: isOn }));
  return privately(motionSet(isOn));
}

const day = (at: number): string => new Date(at).toISOString();

const readableOwn = ({ plan, breaks, poses }: OwnBreaks) => {
  const { state, every, at, hours, days, zone, daysOff, pausedUntil } = plan;
  return {
    state: state.is,
    ...(state.is === 'off' && state.because.kind === 'refused' && { because: state.because.detail }),
    ...{ every, at, hours: formatHours(hours), days, zone, daysOff },
    ...(pausedUntil !== undefined && { pausedUntil: day(pausedUntil) }),
    breaks: breaks.map(({ slot, ...what }) => ({ due: day(slot), ...what })),
    poses,
  };
};

const readable = ({ done, snoozed, asked, notices, changes, owned, own }: Traces) => ({
  ownBreaks: own.map(readableOwn),
  done: done.map(({ at, pose, slot }) => ({ at: day(at), pose, break: day(slot) })),
  snoozed: snoozed.map(({ dueAt, ...what }) => ({ ...what, due: day(dueAt) })),
  asked: asked.map(({ slot, name }) => ({ break: day(slot), name })),
  notices,
  changes: changes.map(({ at, what }) => ({ at: day(at), what })),
  switchedOn: owned.map(({ workspace, channel }) => `${workspace}/${channel}`),
});

const isEmpty = (traces: Traces): boolean =>
  Object.values(traces).every((all: readonly unknown[]) => all.length === 0);

export async function meData(_: OptionsOf<'meData'>, context: Context): Replies {
  const who = whoAsks(context);
  const found = await context.people.find(who);
  const traces = await context.people.traces(who);
  if (found === undefined && isEmpty(traces)) return privately(nothingStored);
  const { version, motion, avoid, leftOut } = found?.settings ?? nothingSet;
  const settings =
    found &&
    (found.isUnreadable
      ? { version, motion, avoid: 'cannot be read: the key has changed' }
      : { version, motion, avoid, leftOut });
  const data = {
    platform: who.platform,
    person: who.person,
    settings: settings ?? null,
    ...readable(traces),
  };
  return dataMessages(data).flatMap((message) => privately(message));
}

export async function meForget(_: OptionsOf<'meForget'>, context: Context): Replies {
  const who = whoAsks(context);
  const isKnown =
    (await context.people.find(who)) !== undefined || !isEmpty(await context.people.traces(who));
  return privately(isKnown ? askForget(context.now()) : nothingStored);
}

export async function confirmForget(subject: string, context: Context): Replies {
  if (isTooOld(readAsked(subject), context.now())) return privately(forgetTooLate);
  const who = whoAsks(context);
  await context.people.forget(who);
  const { changes, owned } = await context.people.traces(who);
  return privately(forgotten(changes.length + owned.length > 0));
}

/** A pose that was left out. Buttons come back from old messages: what is no pose changes nothing. */
export async function takeBack(subject: string, context: Context): Replies {
  if (!isPoseName(subject)) return meShow({}, context);
  const who = whoAsks(context);
  const known = await context.people.find(who);
  // Nobody gets a row for what changes nothing.
  if (known?.settings.leftOut.includes(subject) === true)
    await context.people.change(who, (current) => ({
      ...current,
      leftOut: current.leftOut.filter((name) => name !== subject),
    }));
  return privately(takenBack(subject));
}
