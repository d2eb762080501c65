/** Holds what a platform has seen against what the store says of every slot: never twice, always accounted for. */
import type { ChannelRef } from '../../../adapters/port/refs.ts';
import type { Instant } from '../../../content/plan.ts';
import { breakIdOf, readBreakId } from '../../../scheduler/break-id.ts';
import { dueAt } from '../../../scheduler/timetable/planning.ts';
import type { SlotState } from '../../../scheduler/ports/ledger.ts';
import { isAsked, nextSlot } from '../../../scheduler/timetable/slots.ts';
import type { Store, StoredPlan } from '../../../src/store/store.ts';

/** A break as the platform has it. */
export interface Shown {
  readonly at: Instant;
  readonly key: string;
  /** Whether it says that somebody asked for it. */
  readonly isNamed?: boolean;
}

export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

export interface Evidence {
  readonly store: Store;
  readonly shown: readonly Shown[];
  /** Slots that are due in here have to be accounted for. */
  readonly slots: Span;
  /** From here on nothing was wrong any more: each of these slots is posted. */
  readonly calmFrom: Instant;
  /** When a program was at work, and able to: a slot that could be served is not skipped. */
  readonly served: readonly Span[];
  readonly graceMs?: number;
  readonly spreadMs?: number;
  /** How much later than it was sent the platform may say that it got a break. */
  readonly slackMs?: number;
  /** Whether a fault explains that it is not known what became of a slot that was sent at that time. */
  readonly unclear?: (sentAt: Instant) => boolean;
  /** Plans of people, which nobody lists. */
  readonly own?: readonly ChannelRef[];
  /** Whether its breaks wait for people: each of its slots ends, but may be skipped for them. */
  readonly isWaiting?: (channel: ChannelRef) => boolean;
  /** Whether nobody changes the channel's plan. Of the others, only what was shown is looked at. */
  readonly isSteady?: (channel: ChannelRef) => boolean;
}

export interface Verdict {
  readonly slots: number;
  readonly posted: number;
  readonly unconfirmed: number;
  readonly late: number;
  readonly problems: readonly string[];
}

/** So much time is enough to notice a slot, whoever held it before: to join, a lease, and a try again. */
const ENOUGH_MS = 60_000;
const GRACE_MS = 300_000;
const ALL = 1_000_000;

export async function judge(evidence: Evidence): Promise<Verdict> {
  const { store, shown, isSteady = () => true, isWaiting = () => false } = evidence;
  const problems: string[] = [];
  const count = { slots: 0, posted: 0, unconfirmed: 0, late: 0 };
  const own = await Promise.all((evidence.own ?? []).map((place) => store.plans.find(place)));
  const plans = [...(await store.plans.list({}, ALL)), ...own.flatMap((stored) => stored ?? [])];

  const timesOf = new Map<string, number>();
  for (const { key } of shown) timesOf.set(key, (timesOf.get(key) ?? 0) + 1);
  for (const [key, times] of timesOf) if (times > 1) problems.push(`${key}: shown ${times} times`);

  for (const stored of plans) {
    const problem = (slot: Instant, what: string): void => {
      problems.push(`${stored.channel.channel} ${new Date(slot).toISOString()}: ${what}`);
    };
    const mine = shown.filter(({ key }) => readBreakId(key)?.plan === stored.id);
    for (const { key, isNamed } of mine) {
      const slot = readBreakId(key)?.slot ?? NaN;
      if (isNamed !== undefined && isNamed !== isAsked(slot))
        problem(slot, isNamed ? 'names somebody, but nobody asked' : 'was asked for, and names nobody');
    }
    if (!isSteady(stored.channel)) {
      for (const { key } of mine) {
        const slot = readBreakId(key)?.slot ?? NaN;
        const state = await stateOf(store, stored, slot);
        if (state?.is !== 'posted' && state?.is !== 'unconfirmed')
          problem(slot, `shown, but ${inWords(state)}`);
      }
      if (isWaiting(stored.channel)) await judgeWaiting(evidence, stored, problem);
      continue;
    }
    judgeTimes(evidence, stored, mine, problem);
    for (const slot of slotsOf(evidence, stored)) {
      count.slots += 1;
      const id = breakIdOf(stored.channel, stored.id, slot);
      const state = await stateOf(store, stored, slot);
      const times = timesOf.get(id) ?? 0;
      const due = dueAt(slot, stored.id, evidence.spreadMs ?? 0);
      if (due >= evidence.calmFrom && state?.is !== 'posted')
        problem(slot, `${inWords(state)}, though all was well again`);
      switch (state?.is) {
        case 'posted':
          count.posted += 1;
          if (times !== 1) problem(slot, `posted, but shown ${times} times`);
          break;
        case 'unconfirmed': {
          count.unconfirmed += 1;
          const sentAt = (await store.breaks.find(id))?.sentAt;
          if (sentAt === undefined || evidence.unclear?.(sentAt) !== true)
            problem(slot, 'unconfirmed, and no fault explains it');
          break;
        }
        case 'skipped':
          if (times !== 0) problem(slot, `skipped, but shown ${times} times`);
          if (state.reason !== 'late') problem(slot, `skipped: ${state.reason}`);
          else if (couldBeServed(evidence, due)) problem(slot, 'skipped as late, though somebody was there');
          count.late += 1;
          break;
        case 'claimed':
        case 'held':
        case 'sending':
        case 'waiting':
        case undefined:
          problem(slot, inWords(state));
      }
    }
  }
  return { ...count, problems };
}

/** Until a slot that waits is looked at again, once more, and a lease. */
const WAITED_MS = 300_000;

async function judgeWaiting(
  evidence: Evidence,
  stored: StoredPlan,
  problem: (slot: Instant, what: string) => void,
): Promise<void> {
  for (const slot of slotsOf(evidence, stored)) {
    if (slot > evidence.slots.to - WAITED_MS) return;
    const state = await stateOf(evidence.store, stored, slot);
    const isOver = state?.is === 'posted' || state?.is === 'unconfirmed' || state?.is === 'skipped';
    if (!isOver) problem(slot, `waited, and is ${inWords(state)}`);
    if (state?.is === 'skipped' && state.reason !== 'late' && state.reason !== 'alone')
      problem(slot, `waited, and is ${inWords(state)}`);
  }
}

const inWords = (state: SlotState | undefined): string =>
  state === undefined ? 'not accounted for' : state.is === 'skipped' ? `skipped: ${state.reason}` : state.is;

async function stateOf(store: Store, { id }: StoredPlan, slot: Instant): Promise<SlotState | undefined> {
  const last = await store.plans.lastSlot(id, slot);
  return last?.slot === slot ? last.state : undefined;
}

function* slotsOf({ slots, spreadMs = 0 }: Evidence, { id, plan }: StoredPlan): Generator<Instant> {
  const isDue = (slot: Instant): boolean => dueAt(slot, id, spreadMs) <= slots.to;
  for (let slot = nextSlot(plan, slots.from); slot !== undefined && isDue(slot); slot = nextSlot(plan, slot))
    yield slot;
}

function couldBeServed({ served, graceMs = GRACE_MS }: Evidence, due: Instant): boolean {
  return served.some(({ from, to }) => Math.min(to, due + graceMs) - Math.max(from, due) >= ENOUGH_MS);
}

/** Each break belongs to a slot, comes within the grace, and not right after another: no burst after an outage. */
function judgeTimes(
  evidence: Evidence,
  { id, plan }: StoredPlan,
  shown: readonly Shown[],
  problem: (slot: Instant, what: string) => void,
): void {
  const { graceMs = GRACE_MS, slackMs = 0, spreadMs = 0 } = evidence;
  let last = -Infinity;
  for (const { at, key } of [...shown].sort((one, other) => one.at - other.at)) {
    const slot = readBreakId(key)?.slot ?? NaN;
    const due = dueAt(slot, id, spreadMs);
    if (nextSlot(plan, slot - 1) !== slot) problem(slot, 'shown, and no slot of the plan');
    if (at < due - slackMs) problem(slot, `shown ${due - at} ms too early`);
    if (at > due + graceMs + slackMs) problem(slot, `shown ${at - due} ms late`);
    if (at - last < plan.every * 60_000 - graceMs - slackMs)
      problem(slot, `shown ${at - last} ms after another`);
    last = at;
  }
}
