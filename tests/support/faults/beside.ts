/**
 * What goes on beside breaks: a question where nobody touches them, numbers once a month, holidays of another year, and
 * breaks that are left out since they are ignored. Each question and each note comes once at most, however often it was
 * asked for and whoever died meanwhile.
 */
import type { ChannelRef } from '../../../adapters/port/refs.ts';
import type { Instant, Plan } from '../../../content/plan.ts';
import { nextSlot } from '../../../scheduler/timetable/slots.ts';
import type { Store } from '../../../src/store/store.ts';
import { inCrowd, type Line } from './file-platform.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** Whoever switched breaks on in these channels. */
const owner = 'ann';
/** Nobody has ever touched its breaks. */
export const ignoredName = 'ignored';
const ignored = inCrowd(ignoredName);
const noted = inCrowd('noted');
const celebrating = inCrowd('celebrating');

/** In each minute one of them has a break, and three that nobody touched are behind it. */
const QUIET = 30;
const quietPlaces = Array.from({ length: QUIET }, (_, n) => inCrowd(`quiet-${n}`));

type Set = (channel: ChannelRef, plan: Plan) => Promise<unknown>;

export async function settleBeside(store: Store, from: Instant, plan: Plan, set: Set): Promise<void> {
  for (const channel of [ignored, noted, celebrating]) await set(channel, { ...plan, owner });
  for (const [at, channel] of quietPlaces.entries())
    // By midnight of the zone a day begins anew: theirs is far from over.
    await leavePosted(store, channel, { ...plan, at, zone: 'Asia/Tokyo', quiet: true }, from);
}

/** Gives a channel its plan, and breaks of the last two hours, which nobody touched. */
export async function leavePosted(
  store: Store,
  channel: ChannelRef,
  plan: Plan,
  from: Instant,
): Promise<void> {
  let slot = nextSlot(plan, from - 2 * HOUR_MS);
  while (slot !== undefined) {
    const at = slot;
    const stored = await store.plans.change(channel, () => ({
      ...{ plan, changedAt: at, next: { slot: at, at } },
    }));
    slot = nextSlot(plan, at);
    if (stored === undefined || at > from) return;
    const claim = { attempt: 1, pose: 'pigeon', version: 'chair', revision: stored.revision } as const;
    await store.ledger.takeDue(at, 10, ({ row, revision }) =>
      row.slot === at && row.revision === revision
        ? { record: { state: { is: 'sending' }, claim, sentAt: at }, lookAgainAt: at, missed: [] }
        : { missed: [] },
    );
    const result = { is: 'posted', messageId: `${at}` } as const;
    await store.ledger.settle([{ plan: stored.id, slot: at, attempt: 1, result }]);
  }
}

/** A calendar of an earlier edition, which a program brings up to date when it starts. */
export const leaveOldCalendar = async (store: Store, now: Instant): Promise<void> => {
  await store.plans.change(celebrating, (current) =>
    current === undefined
      ? undefined
      : {
          plan: { ...current.plan, holidays: { region: 'DE', edition: 1, days: [] } },
          changedAt: now,
          next: { slot: nextSlot(current.plan, now) ?? now, at: nextSlot(current.plan, now) ?? now },
        },
  );
};

interface Wanting {
  readonly store: Store;
  readonly now: () => Instant;
  readonly says: (line: string, channel: ChannelRef) => Promise<void>;
  /** Noted before it is done. */
  readonly wanted: (what: 'a question' | 'a note') => void;
}

export function deedsBeside({ store, now, says, wanted }: Wanting): readonly (() => Promise<unknown>)[] {
  let every = 30;
  return [
    // Whatever is set, it is time to ask anew.
    () => {
      wanted('a question');
      every = every === 30 ? 45 : 30;
      return says(`every ${every}m`, ignored);
    },
    async () => {
      const plan = (await store.plans.find(noted))?.id;
      if (plan === undefined) return;
      wanted('a note');
      await store.monthNotes.end(plan, owner);
      await store.monthNotes.ask({ plan, person: owner, lookAt: now() });
    },
  ];
}

/** Of ten breaks over three days nobody has the time here to wait for. */
export const ignoredDays = (now: Instant): readonly { readonly day: number; readonly breaks: number }[] =>
  [2, 1, 0].map((ago) => ({ day: Math.floor(now / DAY_MS) - ago, breaks: 5 }));

export async function judgeBeside(store: Store, lines: readonly Line[]): Promise<readonly string[]> {
  const count = (is: Line['is']): number => lines.filter((line) => line.is === is).length;
  const many = (what: string, said: number, wanted: number): readonly string[] =>
    said > wanted ? [`${said} ${what} were said, where ${wanted} were wanted`] : [];
  const calendar = (await store.plans.find(celebrating))?.plan.holidays;
  const old = calendar?.edition === 1 ? ['holidays are known for no other year'] : [];
  return [
    ...many('questions', count('whisper'), count('a question')),
    ...many('notes of a month', lines.filter(({ isNote: is }) => is === true).length, count('a note')),
    ...old,
  ];
}
