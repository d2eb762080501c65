/** What people do while breaks go out: they change plans, ask for breaks at once, snooze and press. */
import { randomBytes } from 'node:crypto';
import { directWith, personIn, type ChannelRef } from '../../../adapters/port/refs.ts';
import { writeHidden } from '../../../content/people/person.ts';
import { parseLine } from '../../../content/commands/grammar.ts';
import { newPlan, type Instant, type Plan } from '../../../content/plan.ts';
import { planNext } from '../../../scheduler/timetable/planning.ts';
import type { BreakId } from '../../../scheduler/ports/ledger.ts';
import type { Store } from '../../../src/store/store.ts';
import { deedsBeside, settleBeside } from './beside.ts';
import {
  by,
  calm,
  channelIn,
  closed,
  gone,
  inCrowd,
  platform,
  revoked,
  waiting,
  type FilePlatform,
} from './file-platform.ts';
import { buttonsIn } from '../buttons-in.ts';
import { settleTidying } from './tidying.ts';
import { skipping } from './wrapped-store.ts';

const EVERY = 30;
/** Channels that have their break in the same minute and wait for their turn. */
const EACH_MINUTE = 8;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * 60_000;
const OLD_MS = 9 * DAY_MS;
const OLD_CHANGE_MS = 91 * DAY_MS;

const allDay: Plan = {
  ...newPlan('UTC'),
  every: EVERY,
  hours: [{ start: 0, end: 1440 }],
  days: [1, 2, 3, 4, 5, 6, 7],
  state: { is: 'on' },
};

const steady = 'steady';
export const isWaiting = ({ workspace }: ChannelRef): boolean => workspace === waiting;
export const isSteady = ({ channel }: ChannelRef): boolean => /^@?steady/u.test(channel);

/** One break in so many is a person's own. */
const EACH_OWN = 4;
const steadyPlaces = Array.from({ length: EVERY * EACH_MINUTE }, (_, n) =>
  channelIn(calm, n % EACH_OWN === 0 ? `@${steady}-${n}` : `${steady}-${n}`),
);
/** Breaks of people's own, of which nobody changes anything. */
export const steadyOwn: readonly ChannelRef[] = steadyPlaces.filter((place) => personIn(place) !== undefined);

/** Somebody who wants breaks, and then to be forgotten, again and again. */
const fickle = directWith({ platform, workspace: inCrowd('').workspace, person: 'fickle' });

const busy = Array.from({ length: 11 }, (_, n) => inCrowd(`busy-${n}`));
const inSkipping = inCrowd(skipping);

const settingsOf = ({ workspace, channel }: ChannelRef): Parameters<Store['people']['save']> => [
  { platform, scope: workspace, person: channel.slice(1) },
  {
    ...{ version: 'any', motion: false, revision: 1 },
    hidden: writeHidden({ avoid: ['knee', 'neck'], leftOut: ['cat-cow'] }),
  },
  undefined,
];

/** Gives every channel and person its plan where it has none yet. */
export async function settle(store: Store, from: Instant): Promise<void> {
  const set = (channel: ChannelRef, plan: Plan): Promise<unknown> =>
    store.plans.change(channel, (current, id) => {
      const next = planNext(plan, id, undefined, from, 0);
      return current === undefined
        ? { plan, changedAt: from, ...(next !== undefined && { next }) }
        : undefined;
    });
  // The last one is there: all are.
  if ((await store.plans.find(revoked)) !== undefined) return;
  for (const [n, place] of steadyPlaces.entries()) await set(place, { ...allDay, at: n % EVERY });
  // Half of them have set something, and so are drawn for by it.
  for (const [n, place] of steadyOwn.entries())
    if (n % 2 === 0) await store.people.save(...settingsOf(place));
  for (let n = 0; n < EVERY; n += 1)
    await set(channelIn(waiting, `waiting-${n}`), { ...allDay, at: n, meetings: 'only Study' });
  await settleBeside(store, from, allDay, set);
  await settleTidying(store, from, allDay);
  for (const channel of [...busy, inSkipping, closed, gone, revoked]) await set(channel, allDay);
}

/** A slot so old that the program forgets it when it starts. */
export const leaveOldSlot = async (store: Store, now: Instant): Promise<void> => {
  await store.plans.change(inSkipping, (current) =>
    current === undefined ? undefined : { plan: current.plan, changedAt: now, skipped: now - OLD_MS },
  );
};

/** A change so old that the program forgets who made it when it starts. */
export const leaveOldChange = async (store: Store, now: Instant): Promise<void> => {
  await store.plans.change(inCrowd('old'), () => ({
    plan: { ...allDay, state: { is: 'off', because: { kind: 'asked' } } },
    changedAt: now - OLD_CHANGE_MS,
    audit: { what: 'breaks off' },
  }));
};

/** One thing after the other, for ever; each returns when it is done. */
export function people(
  store: Store,
  { inbox, latest, forgotten, pressed, wanted }: FilePlatform,
  { now, pause }: { readonly now: () => Instant; readonly pause: (milliseconds: number) => Promise<void> },
) {
  const says = async (line: string, channel: ChannelRef): Promise<void> => {
    await inbox().command(parseLine(line), by(channel));
  };
  /** Also where one came a moment ago, and it is asked about first. */
  const anotherNow = async (channel: ChannelRef): Promise<void> => {
    const replies = await inbox().command(parseLine('now'), by(channel));
    const yes = buttonsIn(replies).find(({ action }) => action === 'confirm-now');
    if (yes !== undefined) await inbox().press(yes, by(channel));
  };
  let minute = 0;
  const deeds: readonly (() => Promise<unknown>)[] = [
    // Asked for at once, and changed while some of them wait for their turn.
    async () => {
      // What becomes of them is told later than that.
      void Promise.all(busy.map(anotherNow));
      await pause(1_000);
      minute = (minute + 7) % EVERY;
      await Promise.all(busy.slice(5).map((channel) => says(`every 30m at :${minute}`, channel)));
    },
    () => says('skip', inSkipping),
    ...deedsBeside({ store, now, says, wanted }),
    async () => {
      await says('on', gone);
      await anotherNow(gone);
    },
    async () => {
      await inbox().restored({ platform, workspace: revoked.workspace });
      await anotherNow(revoked);
    },
    () =>
      store.snoozes.add({
        id: randomBytes(12).toString('base64url'),
        person: { platform, workspace: gone.workspace, person: 'ann' },
        breakId: (latest()[0] ?? 'none') as BreakId,
        pose: 'pigeon',
        version: 'chair',
        motion: false,
        dueAt: now() + 1_000,
      }),
    async () => {
      const [key] = latest();
      const shown = key === undefined ? undefined : await store.breaks.find(key as BreakId);
      if (key === undefined || shown === undefined) return;
      pressed(key);
      await inbox().press({ action: 'done', subject: key }, by(shown.channel));
    },
    // Their breaks begin in the minute that comes, and then they are gone.
    () => says(`me on every 15m at :${Math.floor(now() / MINUTE_MS + 1) % 60}`, fickle),
    () => pause(MINUTE_MS / 2),
    async () => {
      const plan = await store.plans.find(fickle);
      const replies = await inbox().command(parseLine('me forget'), by(fickle));
      const yes = buttonsIn(replies).find(({ action }) => action === 'confirm-forget');
      if (yes !== undefined) await inbox().press(yes, by(fickle));
      if (plan !== undefined && yes !== undefined) forgotten(plan.id);
    },
  ];
  let next = Math.floor(Math.random() * deeds.length);
  return async (): Promise<void> => {
    next = (next + 1) % deeds.length;
    await deeds[next]?.();
  };
}
