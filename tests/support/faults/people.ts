/** What people do while breaks go out: they change plans, ask for breaks at once, snooze and press. */
import { randomBytes } from 'node:crypto';
import type { ChannelRef } from '../../../adapters/port/refs.ts';
import { parseLine } from '../../../content/commands/grammar.ts';
import { newPlan, type Instant, type Plan } from '../../../content/plan.ts';
import { planNext } from '../../../scheduler/timetable/planning.ts';
import type { BreakId } from '../../../scheduler/ports/ledger.ts';
import type { Store } from '../../../src/store/store.ts';
import { by, calm, channelIn, gone, inCrowd, platform, revoked, type FilePlatform } from './file-platform.ts';
import { buttonsIn } from '../buttons-in.ts';
import { skipping } from './wrapped-store.ts';

const EVERY = 30;
/** Channels that have their break in the same minute and wait for their turn. */
const EACH_MINUTE = 8;
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
export const isSteady = ({ channel }: ChannelRef): boolean => channel.startsWith(steady);

const busy = Array.from({ length: 11 }, (_, n) => inCrowd(`busy-${n}`));
const inSkipping = inCrowd(skipping);

/** Gives every channel its plan where it has none yet. */
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
  for (let n = 0; n < EVERY * EACH_MINUTE; n += 1)
    await set(channelIn(calm, `${steady}-${n}`), { ...allDay, at: n % EVERY });
  for (const channel of [...busy, inSkipping, gone, revoked]) await set(channel, allDay);
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
  { inbox, latest }: FilePlatform,
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
      if (key !== undefined && shown !== undefined)
        await inbox().press({ action: 'done', subject: key }, by(shown.channel));
    },
  ];
  let next = Math.floor(Math.random() * deeds.length);
  return async (): Promise<void> => {
    next = (next + 1) % deeds.length;
    await deeds[next]?.();
  };
}
