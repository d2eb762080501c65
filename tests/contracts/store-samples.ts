/** What the store's contract is tried with. */
import type { ChannelRef } from '../../adapters/port/refs.ts';
import { newPlan, type Instant, type Plan } from '../../content/plan.ts';
import { emptyRotation, type Rotation } from '../../content/breaks/rotation.ts';
import { breakIdOf } from '../../scheduler/break-id.ts';
import type {
  BreakId,
  Claim,
  DueChange,
  DueSlot,
  PlanId,
  Settlement,
  SlotState,
  Start,
} from '../../scheduler/ports/ledger.ts';
import type { Store, StoredPlan } from '../../src/store/store.ts';

export const hour = 3_600_000;
export const slot: Instant = Date.UTC(2026, 0, 5, 9, 50);
export const lease = 30_000;

export const channel = (name: string, workspace = 'T1'): ChannelRef => ({
  platform: 'slack',
  workspace,
  channel: name,
});

export const onPlan: Plan = { ...newPlan('Europe/Berlin'), state: { is: 'on' } };

/** A plan that is on, its first slot due at `at`. */
export const switchOn = async (store: Store, ref: ChannelRef, at: Instant = slot): Promise<StoredPlan> => {
  const stored = await store.plans.change(ref, () => ({
    changedAt: 0,
    plan: onPlan,
    next: { slot: at, at },
  }));
  if (stored === undefined) throw new Error('The plan was not stored.');
  return stored;
};

export interface Claiming extends DueChange {
  readonly claim?: Claim;
}

/** The least that a scheduler does: takes what may be taken, an hour between slots. */
export const claiming =
  (now: Instant, is: 'claimed' | 'sending' = 'claimed') =>
  (due: DueSlot): Claiming => {
    const { row, record } = due;
    const claimable =
      row.kind === 'planned'
        ? record === undefined && row.revision === due.revision && due.plan.state.is === 'on'
        : record?.state.is === 'claimed' || record?.state.is === 'waiting';
    if (record?.state.is === 'sending')
      return { record: { ...record, state: { is: 'unconfirmed' } }, missed: [] };
    if (!claimable) return { missed: [] };
    const claim: Claim = {
      attempt: (record?.claim?.attempt ?? 0) + 1,
      pose: 'pigeon',
      version: 'chair',
      revision: record?.claim?.revision ?? due.revision,
    };
    return {
      record: { state: { is }, claim, sentAt: is === 'sending' ? now : record?.sentAt },
      ...(is === 'sending' && { rotation: rotationWith(claim) }),
      lookAgainAt: now + lease,
      ...(row.kind === 'planned' && { next: { slot: row.slot + hour, at: row.slot + hour } }),
      missed: [],
      claim,
    };
  };

const rotationWith = ({ pose }: Claim): Rotation => ({ ...emptyRotation, drawn: [pose], last: pose });

export interface Held {
  readonly channel: ChannelRef;
  readonly plan: PlanId;
  readonly slot: Instant;
  readonly claim: Claim;
}

/** Takes all that is due and returns what was claimed, or is sending at once. */
export const claimDue = async (
  store: Store,
  now: Instant,
  limit = 100,
  is: 'claimed' | 'sending' = 'claimed',
): Promise<readonly Held[]> => {
  const taken = await store.ledger.takeDue(now, limit, claiming(now, is));
  return taken.flatMap(({ due, change }) =>
    change.claim === undefined
      ? []
      : [{ channel: due.channel, plan: due.row.plan, slot: due.row.slot, claim: change.claim }],
  );
};

/** Claims the one slot that is due. */
export const claimOne = async (store: Store, now: Instant): Promise<Held> => {
  const [held, ...others] = await claimDue(store, now);
  if (held === undefined || others.length > 0) throw new Error('Not exactly one slot was due.');
  return held;
};

/** The id of the break that is posted for a slot. */
export const breakOf = ({ channel: ref, plan, slot: at }: Pick<Held, 'channel' | 'plan' | 'slot'>): BreakId =>
  breakIdOf(ref, plan, at);

export const startOf = ({ plan, slot, claim }: Held, sentAt: Instant): Start => ({
  plan,
  slot,
  claim,
  sentAt,
  rotation: rotationWith(claim),
});

export const resultOf = (held: Held, result: Settlement['result']): Settlement => ({
  plan: held.plan,
  slot: held.slot,
  attempt: held.claim.attempt,
  result,
});

export const posted = (messageId = '1.1'): Settlement['result'] => ({ is: 'posted', messageId });

/** Claims, begins and posts the one slot that is due. */
export const postOne = async (store: Store, now: Instant): Promise<Held> => {
  const held = await claimOne(store, now);
  await store.ledger.begin([startOf(held, now)], now);
  await store.ledger.settle([resultOf(held, posted())]);
  return held;
};

/** All rows that are due by `now`, by looking at them and deciding nothing: they are gone afterwards. */
export const drainDue = async (store: Store, now: Instant): Promise<readonly DueSlot[]> => {
  const seen: DueSlot[] = [];
  for (;;) {
    const taken = await store.ledger.takeDue(now, 100, () => ({ missed: [] }));
    if (taken.length === 0) return seen;
    seen.push(...taken.map(({ due }) => due));
  }
};

/** What became of a slot, or undefined where it has no row. */
export const stateOf = async (
  store: Store,
  { plan, slot }: Pick<Held, 'plan' | 'slot'>,
): Promise<SlotState | undefined> => {
  const last = await store.plans.lastSlot(plan, slot);
  return last?.slot === slot ? last.state : undefined;
};
