/** What is stored about whoever asks, told to them alone, and deleted when they say so. */
import { privately } from '../../../adapters/port/privately.ts';
import type { OptionsOf } from '../../../content/commands/commands.ts';
import { isTooOld, readAsked } from '../../../content/commands/confirmed.ts';
import { formatHours } from '../../../content/options/hours.ts';
import { nothingSet } from '../../../content/people/person.ts';
import {
  askForget,
  dataMessages,
  forgetTooLate,
  forgotten,
  nothingStored,
} from '../../../content/replies/my-data.ts';
import type { KeptOfPerson, OwnBreaks, Traces } from '../../store/person.ts';
import type { Context, Replies } from '../context.ts';
import { whoAsks } from './my-state.ts';

const day = (at: number): string => new Date(at).toISOString();

const readableOwn = ({ plan, poses }: OwnBreaks) => {
  const { state, every, at, hours, days, zone, daysOff, pausedUntil, meetings } = plan;
  return {
    state: state.is,
    ...(state.is === 'off' && state.because.kind === 'refused' && { because: state.because.detail }),
    ...{ every, at, hours: formatHours(hours), days, zone, daysOff, meetings },
    ...(pausedUntil !== undefined && { pausedUntil: day(pausedUntil) }),
    poses,
  };
};

const placeInWords = ({ workspace, channel }: Traces['owned'][number]): string => `${workspace}/${channel}`;

const readable = ({ done, snoozed, asked, notices, changes, owned, monthly, own }: Traces) => ({
  ownBreaks: own.map(readableOwn),
  ownBreaksLately: own.flatMap(({ breaks }) =>
    breaks.map(({ slot, ...what }) => ({ due: day(slot), ...what })),
  ),
  done: done.map(({ at, pose, slot }) => ({ at: day(at), pose, break: day(slot) })),
  snoozed: snoozed.map(({ dueAt, ...what }) => ({ ...what, due: day(dueAt) })),
  asked: asked.map(({ slot, name }) => ({ break: day(slot), name })),
  notices,
  changes: changes.map(({ at, what }) => ({ at: day(at), what })),
  switchedOn: owned.map(placeInWords),
  monthlyNumbersOf: monthly.map(placeInWords),
});

const kept = ({ days, lastShown }: KeptOfPerson) => ({
  ...(lastShown !== undefined && { lastShown }),
  days: [...(days ?? [])].map(([on, breaks]) => ({ on, breaks })),
});

const isEmpty = (traces: Traces): boolean =>
  Object.values(traces).every((all: readonly unknown[]) => all.length === 0);

const nothingKept: KeptOfPerson = { days: undefined, lastShown: undefined };

export async function meData({ page = 1 }: OptionsOf<'meData'>, context: Context): Replies {
  const who = whoAsks(context);
  const found = await context.people.find(who);
  const traces = await context.people.traces(who);
  if (found === undefined && isEmpty(traces)) return privately(nothingStored);
  const { version, motion, avoid, said = [], leftOut } = found?.settings ?? nothingSet;
  const settings =
    found &&
    (found.isUnreadable
      ? { version, motion, avoid: 'cannot be read: the key has changed' }
      : { version, motion, avoid, said, leftOut });
  const data = {
    platform: who.platform,
    person: who.person,
    settings: settings ?? null,
    ...kept((await context.people.kept(who)) ?? nothingKept),
    ...readable(traces),
  };
  return dataMessages(data, page).flatMap((message) => privately(message));
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
