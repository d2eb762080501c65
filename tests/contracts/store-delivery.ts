import { describe, expect, it } from 'vitest';
import { newPlan } from '../../content/plan.ts';
import type { PermanentFailure } from '../../adapters/port/delivery.ts';
import type { Handles } from './store-handles.ts';
import {
  breakOf,
  channel,
  claimDue,
  claimOne,
  drainDue,
  hour,
  lease,
  onPlan,
  posted,
  postOne,
  resultOf,
  slot,
  startOf,
  stateOf,
  switchOn,
} from './store-samples.ts';

const archived: PermanentFailure = {
  outcome: 'permanent',
  scope: 'channel',
  reason: 'archived',
  cause: undefined,
};
const revoked: PermanentFailure = {
  outcome: 'permanent',
  scope: 'workspace',
  reason: 'revoked',
  cause: undefined,
};
const tooLarge: PermanentFailure = {
  outcome: 'permanent',
  scope: 'message',
  reason: 'too-large',
  cause: undefined,
};

export const deliveryPromises = ({ store, other }: Handles): void => {
  it('begins a slot once, and keeps its break and the rotation', async () => {
    await switchOn(store(), channel('C1'));
    const held = await claimOne(store(), slot);
    expect(await store().breaks.find(breakOf(held))).toBeUndefined();
    const start = startOf(held, slot + 5);
    expect(await store().ledger.begin([start, start], slot)).toEqual(['begun', 'lost']);
    expect(await other().ledger.begin([start], slot)).toEqual(['lost']);
    expect(await stateOf(store(), held)).toEqual({ is: 'sending' });
    expect(await store().plans.rotation(held.plan)).toEqual({ drawn: ['pigeon'], last: 'pigeon' });
    const known = await store().breaks.find(breakOf(held));
    expect(known).toMatchObject({
      channel: channel('C1'),
      slot,
      pose: 'pigeon',
      version: 'chair',
      sentAt: slot + 5,
    });
  });

  it('lets only one of many begin', async () => {
    await switchOn(store(), channel('C1'));
    const start = startOf(await claimOne(store(), slot), slot);
    const results = await Promise.all(
      [store(), other(), store(), other()].map((one) => one.ledger.begin([start], slot)),
    );
    expect(results.flat().sort()).toEqual(['begun', 'lost', 'lost', 'lost']);
  });

  it('takes a slot away from whoever let the lease run out', async () => {
    await switchOn(store(), channel('C1'));
    const slow = await claimOne(store(), slot);
    const quick = await claimOne(other(), slot + lease);
    expect(quick.claim.attempt).toBe(slow.claim.attempt + 1);
    expect(await store().ledger.begin([startOf(slow, slot)], slot)).toEqual(['lost']);
    expect(await store().ledger.settle([resultOf(slow, posted())])).toEqual([false]);
    expect(await other().ledger.begin([startOf(quick, slot)], slot)).toEqual(['begun']);
    expect(await other().ledger.settle([resultOf(quick, posted())])).toEqual([true]);
  });

  it('puts a slot back whose plan has changed since, to be decided anew at once', async () => {
    await switchOn(store(), channel('C1'));
    await switchOn(store(), channel('C2'));
    const [one, two] = await claimDue(store(), slot);
    if (one === undefined || two === undefined) throw new Error('Two slots are due.');
    await store().plans.change(channel('C1'), () => ({ changedAt: slot, plan: onPlan }));
    const starts = [startOf(one, slot), startOf(two, slot)];
    expect(await store().ledger.begin(starts, slot)).toEqual(['changed', 'begun']);
    expect(await stateOf(store(), one)).toEqual({ is: 'waiting' });
    expect(await store().plans.rotation(one.plan)).toEqual({ drawn: [], last: undefined });
    const due = await drainDue(store(), slot);
    expect(due.map(({ row }) => [row.plan, row.kind])).toEqual([[one.plan, 'lease']]);
    expect((await drainDue(store(), slot + lease)).map(({ row }) => row.plan)).toEqual([two.plan]);
  });

  it.each([
    [posted('7.7'), { is: 'posted' }],
    [{ is: 'unconfirmed' }, { is: 'unconfirmed' }],
    [
      { is: 'skipped', reason: 'permanent', detail: 'not a member' },
      { is: 'skipped', reason: 'permanent', detail: 'not a member' },
    ],
  ] as const)('settles %j once and removes the lease', async (result, state) => {
    await switchOn(store(), channel('C1'));
    const held = await claimOne(store(), slot);
    await store().ledger.begin([startOf(held, slot)], slot);
    const settlement = resultOf(held, result);
    expect(await store().ledger.settle([settlement, settlement])).toEqual([true, false]);
    expect(await other().ledger.settle([settlement])).toEqual([false]);
    expect(await stateOf(store(), held)).toEqual(state);
    expect(await drainDue(store(), slot + hour - 1)).toEqual([]);
    const messageId = result.is === 'posted' ? result.messageId : undefined;
    expect((await store().breaks.find(breakOf(held)))?.messageId).toBe(messageId);
  });

  it('keeps the claim of a waiting slot, moves its row, and lets anybody claim it again', async () => {
    await switchOn(store(), channel('C1'));
    const held = await claimOne(store(), slot);
    await store().ledger.begin([startOf(held, slot)], slot);
    expect(await store().ledger.settle([resultOf(held, { is: 'waiting', retryAt: slot + 7_000 })])).toEqual([
      true,
    ]);
    expect(await claimDue(other(), slot + 6_999)).toEqual([]);
    const again = await claimOne(other(), slot + 7_000);
    expect(again.claim).toEqual({ ...held.claim, attempt: 2 });
    expect(await other().ledger.begin([startOf(again, slot + 7_001)], slot)).toEqual(['begun']);
    await other().ledger.settle([resultOf(again, posted('2.2'))]);
    expect(await store().breaks.find(breakOf(held))).toMatchObject({
      sentAt: slot + 7_001,
      messageId: '2.2',
    });
    expect(await drainDue(store(), slot + hour - 1)).toEqual([]);
  });

  it('believes a late sender who knows that the break landed, and nothing else from it', async () => {
    await switchOn(store(), channel('C1'));
    const held = await claimOne(store(), slot);
    await store().ledger.begin([startOf(held, slot)], slot);
    await claimDue(other(), slot + lease);
    expect(await stateOf(store(), held)).toEqual({ is: 'unconfirmed' });
    const waiting = { is: 'waiting', retryAt: slot + hour } as const;
    expect(await store().ledger.settle([resultOf(held, waiting)])).toEqual([false]);
    expect(await store().ledger.settle([resultOf(held, posted('3.3'))])).toEqual([true]);
    expect(await stateOf(store(), held)).toEqual({ is: 'posted' });
  });

  it('answers in the order of a mixed batch', async () => {
    for (const name of ['C1', 'C2', 'C3']) await switchOn(store(), channel(name));
    const held = await claimDue(store(), slot);
    await store().ledger.begin(
      held.map((one) => startOf(one, slot)),
      slot,
    );
    const [one, two, three] = held.map((each) => resultOf(each, posted()));
    if (one === undefined || two === undefined || three === undefined)
      throw new Error('Three slots are due.');
    const stranger = { ...two, attempt: 7 };
    expect(await store().ledger.settle([three, stranger, one])).toEqual([true, false, true]);
    expect(await store().ledger.settle([one, two, three])).toEqual([false, true, false]);
  });

  it('does nothing for nothing', async () => {
    expect(await store().ledger.begin([], slot)).toEqual([]);
    expect(await store().ledger.settle([])).toEqual([]);
  });

  it('switches a channel off once, with the reason', async () => {
    const before = await switchOn(store(), channel('C1'));
    await switchOn(store(), channel('C2'));
    expect(await store().ledger.giveUp(channel('C1'), archived, 'It is archived.', slot + 1)).toBe(true);
    expect(await other().ledger.giveUp(channel('C1'), archived, 'Again.', slot + 1)).toBe(false);
    const after = await store().plans.find(channel('C1'));
    const state = { is: 'off', because: { kind: 'refused', detail: 'It is archived.' } };
    expect(after).toEqual({ ...before, plan: { ...before.plan, state }, revision: before.revision + 1 });
    expect((await store().plans.find(channel('C2')))?.plan.state).toEqual({ is: 'on' });
    expect(await store().ledger.giveUp(channel('C2'), tooLarge, 'Too large.', slot + 1)).toBe(false);
  });

  it('holds a workspace once, and sets it going again', async () => {
    await switchOn(store(), channel('C1'));
    await switchOn(store(), channel('C2'));
    await switchOn(store(), channel('C3', 'T2'));
    await store().plans.change(channel('C4'), () => ({ changedAt: 0, plan: newPlan('Europe/Berlin') }));
    expect(await store().ledger.giveUp(channel('C1'), revoked, 'The token was revoked.', slot + 1)).toBe(
      true,
    );
    expect(await other().ledger.giveUp(channel('C2'), revoked, 'Again.', slot + 1)).toBe(false);
    const states = async (): Promise<readonly unknown[]> => {
      const plans = await store().plans.list({}, 10);
      return plans.map(({ plan, revision }) => [plan.state.is, revision]);
    };
    expect(await states()).toEqual([
      ['held', 2],
      ['held', 2],
      ['on', 1],
      ['off', 1],
    ]);

    const asked: string[] = [];
    const resumed = await store().plans.resumeWorkspace(
      { platform: 'slack', workspace: 'T1' },
      slot,
      (stored) => {
        asked.push(`${stored.channel.channel} ${stored.plan.state.is} ${stored.revision}`);
        return stored.channel.channel === 'C1' ? { slot: slot + hour, at: slot + hour + 1 } : undefined;
      },
    );
    expect(resumed).toBe(2);
    expect(asked).toEqual(['C1 on 3', 'C2 on 3']);
    expect(await states()).toEqual([
      ['on', 3],
      ['on', 3],
      ['on', 1],
      ['off', 1],
    ]);
    const due = await drainDue(store(), slot + 2 * hour);
    expect(due.filter(({ row, revision }) => row.revision === revision).map(({ row }) => row.at)).toEqual([
      slot,
      slot + hour + 1,
    ]);
    expect(
      await store().plans.resumeWorkspace({ platform: 'slack', workspace: 'T1' }, slot, () => undefined),
    ).toBe(0);
  });

  it('prunes old settled slots with their breaks, at most so many, and nothing on its way', async () => {
    await switchOn(store(), channel('C1'));
    const first = await postOne(store(), slot);
    const second = await postOne(store(), slot + hour);
    await store().breaks.complete(breakOf(first), 'U1', slot);
    const claimed = await claimOne(store(), slot + 2 * hour);
    const far = slot + 10 * hour;
    expect(await store().ledger.prune(slot, 10)).toBe(0);
    expect(await store().ledger.prune(far, 1)).toBe(1);
    expect(await store().breaks.find(breakOf(first))).toBeUndefined();
    expect(await store().breaks.find(breakOf(second))).toBeDefined();
    expect(await store().ledger.prune(far, 10)).toBe(1);
    expect(await store().ledger.prune(far, 10)).toBe(0);
    expect(await stateOf(store(), claimed)).toEqual({ is: 'claimed' });
  });

  describe('who asked for a break', () => {
    const asked = slot + 1;
    const ask = (name: string, at = asked, ref = channel('C1')) =>
      store().plans.change(ref, (current) => ({
        plan: current?.plan ?? onPlan,
        changedAt: at,
        next: { slot: at, at, askedBy: { id: name, name } },
      }));
    const idOf = async (ref = channel('C1')) => {
      const stored = await store().plans.find(ref);
      if (stored === undefined) throw new Error('There is no plan.');
      return stored.id;
    };

    it('is known from the moment that it is planned, to whoever posts it, by its slot alone', async () => {
      await ask('Ana “<@U1>” \\ 🧘');
      const plan = await idOf();
      expect(await other().ledger.asker(plan, asked)).toBe('Ana “<@U1>” \\ 🧘');
      expect(await other().ledger.asker(plan, asked + 1)).toBeUndefined();
      await switchOn(store(), channel('C2'), asked);
      expect(await store().ledger.asker(await idOf(channel('C2')), asked)).toBeUndefined();
    });

    it('is found with the break, and nobody with any other', async () => {
      await ask('Ana');
      const first = await postOne(store(), asked);
      expect(await other().breaks.find(breakOf(first))).toMatchObject({ askedBy: 'Ana' });
      const regular = await postOne(store(), asked + hour);
      expect((await other().breaks.find(breakOf(regular)))?.askedBy).toBeUndefined();
    });

    it('is the first of two who ask at the same instant', async () => {
      await ask('Ana');
      await ask('Ben');
      expect(await store().ledger.asker(await idOf(), asked)).toBe('Ana');
    });

    it('is forgotten with the break, and also where there never was one', async () => {
      await ask('Ana');
      await postOne(store(), asked);
      await ask('Ben', asked + 5);
      await ask('Cem', asked + 9);
      const plan = await idOf();
      await store().ledger.prune(asked, 10);
      expect(await store().ledger.asker(plan, asked)).toBe('Ana');
      expect(await store().ledger.prune(asked + 6, 10)).toBe(1);
      expect(await store().ledger.asker(plan, asked)).toBeUndefined();
      expect(await store().ledger.asker(plan, asked + 5)).toBeUndefined();
      expect(await store().ledger.asker(plan, asked + 9)).toBe('Cem');
      expect(await store().ledger.prune(asked + 10, 10)).toBe(0);
      expect(await store().ledger.asker(plan, asked + 9)).toBeUndefined();
    });

    it('is forgotten a batch at a time, and it is told when there may be more', async () => {
      for (const at of [1, 2, 3]) await ask('Ana', asked + at);
      const plan = await idOf();
      const left = async () => {
        const names = await Promise.all([1, 2, 3].map((at) => store().ledger.asker(plan, asked + at)));
        return names.filter((name) => name !== undefined).length;
      };
      expect(await store().ledger.prune(asked + 9, 2)).toBe(2);
      expect(await left()).toBe(1);
      expect(await store().ledger.prune(asked + 9, 2)).toBe(0);
      expect(await left()).toBe(0);
    });
  });
};
