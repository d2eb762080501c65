import { describe, expect, it } from 'vitest';
import { newPlan, type Plan } from '../../content/plan.ts';
import { emptyRotation } from '../../content/breaks/rotation.ts';
import { decide } from '../../scheduler/delivery/decide.ts';
import type { Decision, Rules } from '../../scheduler/delivery/rules.ts';
import type { Claim, DueSlot, PlanId, SlotRecord } from '../../scheduler/ports/ledger.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const grace = 5 * MINUTE;
const lease = 30_000;

/** A Monday. */
const slot = Date.parse('2026-11-23T09:50:00Z');
const on: Plan = { ...newPlan('UTC'), state: { is: 'on' } };
const claim: Claim = { attempt: 3, pose: 'pigeon', version: 'chair', revision: 7 };
const drawn = {
  pose: 'cat-cow',
  version: 'chair',
  rotation: { drawn: ['cat-cow'], last: 'cat-cow' },
} as const;

const rules: Rules = {
  graceMs: grace,
  spreadMs: 0,
  leaseMs: () => lease,
  runs: (platform) => platform === 'terminal',
  turn: () => ({ go: 'soon' }),
  asks: () => false,
  draw: () => drawn,
  withoutPose: () => ({ detail: 'nothing fits' }),
  stillFits: () => true,
};
const atOnce: Rules = { ...rules, turn: () => ({ go: 'now' }) };
const later = (after: number): Rules => ({ ...rules, turn: () => ({ go: 'later', at: slot + after }) });

interface Given {
  readonly kind?: 'planned' | 'lease';
  readonly rowRevision?: number;
  readonly plan?: Plan;
  readonly record?: SlotRecord;
  readonly platform?: string;
  readonly slot?: number;
  readonly changedAt?: number;
}

const due = ({
  kind = 'planned',
  rowRevision = 7,
  plan = on,
  record,
  platform = 'terminal',
  changedAt = 0,
  ...given
}: Given): DueSlot => ({
  row: { at: given.slot ?? slot, plan: 1 as PlanId, slot: given.slot ?? slot, kind, revision: rowRevision },
  channel: { platform, workspace: 'w', channel: 'c' },
  plan,
  revision: 7,
  changedAt,
  record,
  rotation: emptyRotation,
});

const at = (given: Given, late: number, by: Rules = rules): Decision =>
  decide(due(given), (given.slot ?? slot) + late, by);

const held = (is: 'claimed' | 'waiting' | 'sending', sentAt?: number): SlotRecord => ({
  state: { is },
  claim,
  sentAt,
});
const next = { slot: slot + HOUR, at: slot + HOUR };

describe('a slot that is due', () => {
  it.each([0, 1000, grace])(
    'whose post has to wait a moment is claimed %i ms after its time, and the next slot planned',
    (late) => {
      expect(at({}, late)).toEqual({
        record: {
          state: { is: 'claimed' },
          claim: { attempt: 1, pose: 'cat-cow', version: 'chair', revision: 7 },
          sentAt: undefined,
        },
        lookAgainAt: slot + late + lease,
        missed: [],
        taken: {
          claim: { attempt: 1, pose: 'cat-cow', version: 'chair', revision: 7 },
          rotation: drawn.rotation,
          sentAt: undefined,
          dueAt: slot,
          leaseAt: slot + late + lease,
        },
        next,
      });
    },
  );

  it('whose turn is now is sending at once, with the rotation', () => {
    const decision = at({}, 1000, atOnce);
    expect(decision).toMatchObject({
      record: { state: { is: 'sending' }, claim: { attempt: 1, pose: 'cat-cow' }, sentAt: slot + 1000 },
      rotation: drawn.rotation,
      lookAgainAt: slot + 1000 + lease,
      taken: { sentAt: slot + 1000, dueAt: slot },
      next,
    });
  });

  it('whose turn comes later is put back until then, and nothing is taken', () => {
    expect(at({}, 0, later(20_000))).toEqual({ missed: [], next: { slot, at: slot + 20_000 } });
  });

  it('is skipped as late after the grace', () => {
    expect(at({}, grace + 1)).toEqual({
      record: { state: { is: 'skipped', reason: 'late' }, claim: undefined, sentAt: undefined },
      missed: [],
      next,
    });
  });

  it('accounts for each slot that went by, and catches none up', () => {
    const { missed, next: upcoming, taken } = at({}, 24 * HOUR);
    expect(taken).toBeUndefined();
    // 10:50, 11:50, 13:50 … 16:50 of Monday; Tuesday's 09:50 is due this very moment.
    expect(missed.map((one) => new Date(one.slot).toISOString().slice(11, 16))).toEqual([
      '10:50',
      '11:50',
      '13:50',
      '14:50',
      '15:50',
      '16:50',
    ]);
    expect(upcoming).toEqual({ slot: slot + 24 * HOUR, at: slot + 24 * HOUR });
  });

  it('looks no further back than slots are kept', () => {
    const { missed } = at({}, 365 * 24 * HOUR);
    const oldest = Math.min(...missed.map((one) => one.slot));
    expect(oldest).toBeGreaterThan(slot + 365 * 24 * HOUR - 8 * 24 * HOUR - 1);
    expect(missed.length).toBeLessThan(60);
  });

  it.each<[string, Given]>([
    ['an older plan', { rowRevision: 6 }],
    ['a plan that is off', { plan: { ...on, state: { is: 'off', because: { kind: 'asked' } } } }],
    ['a plan that is on hold', { plan: { ...on, state: { is: 'held', because: 'the token was revoked' } } }],
  ])('is forgotten as a leftover of %s', (_, given) => {
    expect(at(given, 0)).toEqual({ missed: [] });
    expect(at(given, 9 * HOUR)).toEqual({ missed: [] });
  });

  it('that was due before the plan changed still comes, if the new plan has it too', () => {
    const changed: Given = { rowRevision: 6, changedAt: slot + 400 };
    expect(at(changed, 1000).taken?.claim).toMatchObject({ attempt: 1, revision: 7 });
    // The new plan has planned its own next slot.
    expect(at(changed, 1000).next).toBeUndefined();
    expect(at({ ...changed, plan: { ...on, every: 90 } }, 1000)).toMatchObject({
      record: { state: { is: 'skipped', reason: 'changed' } },
    });
    expect(at({ ...changed, plan: { ...on, pausedUntil: slot + HOUR } }, 1000)).toMatchObject({
      record: { state: { is: 'skipped', reason: 'paused' } },
    });
    expect(at(changed, grace + 1)).toMatchObject({ record: { state: { is: 'skipped', reason: 'late' } } });
  });

  it('that was due before the plan changed is claimed though its turn comes later: put back, it would count as the new plan’s', () => {
    const changed: Given = { rowRevision: 6, changedAt: slot + 400 };
    const decision = at(changed, 1000, later(20_000));
    expect(decision.record?.state).toEqual({ is: 'claimed' });
    expect(decision.next).toBeUndefined();
  });

  it('is left as it is when it was served before the clock stepped back, and the schedule goes on', () => {
    const record: SlotRecord = { state: { is: 'posted' }, claim, sentAt: slot };
    expect(at({ record }, 0)).toEqual({ missed: [], next });
  });

  it('does not take a running lease for its own end when the clock stepped back', () => {
    expect(at({ record: held('sending', slot) }, 0)).toEqual({ missed: [], next });
  });

  it('is skipped where no pose fits, and where its platform is not set up any more', () => {
    const noPose = decide(due({}), slot, { ...rules, draw: () => undefined });
    expect(noPose).toMatchObject({ record: { state: { is: 'skipped', reason: 'permanent' } }, next });
    expect(at({ platform: 'slack' }, 0)).toMatchObject({
      record: {
        state: { is: 'skipped', reason: 'late', detail: 'slack is not set up any more' },
      },
      next,
    });
  });

  it('keeps 15 minutes between a break out of turn and the next', () => {
    const out = slot - 5 * MINUTE;
    expect(at({ slot: out }, 0).next).toEqual(next);
    const early = slot - 20 * MINUTE;
    expect(at({ slot: early }, 0).next).toEqual({ slot, at: slot });
  });

  it('comes later by its channel’s own offset where breaks are spread', () => {
    const spread: Rules = { ...rules, spreadMs: 10 * MINUTE };
    const offset = decide(due({}), slot, spread).next?.at ?? 0;
    expect(offset - next.slot).toBeGreaterThan(0);
    expect(offset - next.slot).toBeLessThan(10 * MINUTE);
    // The grace begins with the offset.
    expect(decide(due({}), slot + (offset - next.slot) + grace, spread).taken).toBeDefined();
    expect(decide(due({}), slot + (offset - next.slot) + grace + 1, spread).taken).toBeUndefined();
  });
});

describe('a lease that ran out', () => {
  it.each(['claimed', 'waiting'] as const)(
    '%s, before anything was sent: claimed anew inside the grace',
    (is) => {
      const decision = at({ kind: 'lease', record: held(is) }, lease);
      expect(decision).toMatchObject({
        record: { state: { is: 'claimed' } },
        lookAgainAt: slot + lease + lease,
      });
      expect(decision.taken?.claim).toMatchObject({ attempt: 4, pose: 'cat-cow' });
      expect(decision.next).toBeUndefined();
    },
  );

  it('waiting after a try that surely did not land: the same break in a new attempt', () => {
    const decision = at({ kind: 'lease', record: held('waiting', slot) }, MINUTE);
    expect(decision.taken?.claim).toEqual({ ...claim, attempt: 4 });
    expect(decision.taken?.rotation).toBe(emptyRotation);
    expect(decision.record?.sentAt).toBe(slot);
  });

  it('whose turn is now: sending at once', () => {
    const decision = at({ kind: 'lease', record: held('waiting', slot) }, MINUTE, atOnce);
    expect(decision.record).toEqual({
      state: { is: 'sending' },
      claim: { ...claim, attempt: 4 },
      sentAt: slot + MINUTE,
    });
    expect(decision.taken?.sentAt).toBe(slot + MINUTE);
  });

  it.each(['claimed', 'waiting'] as const)(
    '%s, whose turn comes later: waits, in an attempt that whoever held it does not know',
    (is) => {
      expect(at({ kind: 'lease', record: held(is, slot) }, lease, later(50_000))).toEqual({
        record: { state: { is: 'waiting' }, claim: { ...claim, attempt: 4 }, sentAt: slot },
        lookAgainAt: slot + 50_000,
        missed: [],
      });
    },
  );

  it.each(['claimed', 'waiting'] as const)('%s: skipped as late after the grace', (is) => {
    expect(at({ kind: 'lease', record: held(is) }, grace + 1)).toEqual({
      record: { state: { is: 'skipped', reason: 'late' }, claim, sentAt: undefined },
      missed: [],
    });
  });

  it.each([lease, grace + 1, 9 * HOUR])('sending: unconfirmed and never sent again, %i ms later', (late) => {
    expect(at({ kind: 'lease', record: held('sending', slot) }, late)).toEqual({
      record: { state: { is: 'unconfirmed' }, claim, sentAt: slot },
      missed: [],
    });
  });

  it.each<[string, Given, string]>([
    ['changed', { plan: { ...on, every: 90 } }, 'changed'],
    ['off', { plan: { ...on, state: { is: 'off', because: { kind: 'asked' } } } }, 'changed'],
    ['paused', { plan: { ...on, pausedUntil: slot + HOUR } }, 'paused'],
  ])('claimed under a plan that is %s now: skipped', (_, given, reason) => {
    const record: SlotRecord = { ...held('claimed'), claim: { ...claim, revision: 6 } };
    expect(at({ kind: 'lease', record, ...given }, lease)).toMatchObject({
      record: { state: { is: 'skipped', reason } },
    });
  });

  it('claimed under an older plan, and wanted by the new one as well: claimed anew', () => {
    const record: SlotRecord = { ...held('waiting', slot), claim: { ...claim, revision: 6 } };
    expect(at({ kind: 'lease', record }, lease).taken?.claim).toEqual({
      ...claim,
      attempt: 4,
      revision: 7,
    });
  });

  it.each<SlotRecord['state']>([
    { is: 'posted' },
    { is: 'unconfirmed' },
    { is: 'skipped', reason: 'permanent' },
  ])('of a slot that is settled: nothing', (state) => {
    expect(at({ kind: 'lease', record: { state, claim, sentAt: slot } }, lease)).toEqual({ missed: [] });
  });

  it('of a claim that names what a later Deskbreak no longer has: settled all the same', () => {
    const unreadable = (is: 'claimed' | 'waiting' | 'sending'): SlotRecord => ({
      ...held(is),
      claim: undefined,
    });
    for (const is of ['claimed', 'waiting'] as const)
      expect(at({ kind: 'lease', record: unreadable(is) }, lease)).toMatchObject({
        record: { state: { is: 'skipped', reason: 'changed' } },
      });
    expect(at({ kind: 'lease', record: unreadable('sending') }, lease)).toMatchObject({
      record: { state: { is: 'unconfirmed' } },
    });
  });

  it('of a slot without a row: nothing', () => {
    expect(at({ kind: 'lease' }, lease)).toEqual({ missed: [] });
  });
});
