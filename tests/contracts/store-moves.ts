import { expect, it } from 'vitest';
import type { PlanChange, StoredPlan } from '../../src/store/store.ts';
import type { Handles } from './store-handles.ts';
import {
  breakOf,
  channel,
  claimDue,
  claimOne,
  drainDue,
  hour,
  onPlan,
  postOne,
  posted,
  resultOf,
  slot,
  startOf,
  stateOf,
  switchOn,
} from './store-samples.ts';

const asItIs = (): undefined => undefined;

export const movePromises = ({ store, other }: Handles): void => {
  it('takes a plan to another id as it is, with what is due', async () => {
    const before = await switchOn(store(), channel('G1'));
    expect(await store().plans.move(channel('G1'), channel('C1'), 1, asItIs)).toBe('moved');
    expect(await other().plans.find(channel('G1'))).toBeUndefined();
    expect(await other().plans.find(channel('C1'))).toEqual({ ...before, channel: channel('C1') });
    const [due] = await drainDue(store(), slot);
    expect(due).toMatchObject({ channel: channel('C1'), row: { slot, revision: before.revision } });
  });

  it('keeps breaks, who has done them, and the rotation', async () => {
    await switchOn(store(), channel('G1'));
    const held = await postOne(store(), slot);
    const id = breakOf(held);
    await store().breaks.complete(id, 'U1', slot);
    const rotation = await store().plans.rotation(held.plan);
    await store().plans.move(channel('G1'), channel('C1'), slot, asItIs);
    expect(await other().breaks.find(id)).toMatchObject({ id, channel: channel('C1'), completions: 1 });
    expect(await store().plans.rotation(held.plan)).toEqual(rotation);
    expect(await store().plans.lastSlot(held.plan, slot)).toEqual({ slot, state: { is: 'posted' } });
    const moved = { ...held, channel: channel('C1') };
    expect(await store().breaks.find(breakOf(moved))).toMatchObject({ completions: 1 });
    expect(await store().breaks.find(breakOf({ ...held, channel: channel('C9') }))).toBeUndefined();
    // And on: each id that it ever had is remembered.
    await store().plans.move(channel('C1'), channel('C2'), slot, asItIs);
    for (const one of [held, moved]) expect(await store().breaks.find(breakOf(one))).toBeDefined();
  });

  it('lets breaks on their way end as they do', async () => {
    await switchOn(store(), channel('G1'));
    const held = await claimOne(store(), slot);
    await store().plans.move(channel('G1'), channel('C1'), slot, asItIs);
    expect(await store().ledger.begin([startOf(held, slot)], slot)).toEqual(['begun']);
    expect(await store().ledger.settle([resultOf(held, { is: 'waiting', retryAt: slot })])).toEqual([true]);
    const [again] = await claimDue(store(), slot + 1_000);
    expect(again).toMatchObject({ channel: channel('C1'), slot, claim: { attempt: 2 } });
    if (again === undefined) throw new Error('It should be due again.');
    await store().ledger.begin([startOf(again, slot)], slot);
    expect(await store().ledger.settle([resultOf(again, posted())])).toEqual([true]);
    expect(await stateOf(store(), held)).toEqual({ is: 'posted' });
  });

  it('does once what is said twice', async () => {
    await switchOn(store(), channel('G1'));
    const moves = [store(), other(), store()].map((one) =>
      one.plans.move(channel('G1'), channel('C1'), 1, asItIs),
    );
    expect((await Promise.all(moves)).sort()).toEqual(['moved', 'none', 'none']);
    expect(await store().plans.count()).toBe(1);
  });

  it('moves nothing where there is nothing', async () => {
    expect(await store().plans.move(channel('G1'), channel('C1'), 1, asItIs)).toBe('none');
    expect(await store().plans.count()).toBe(0);
    await switchOn(store(), channel('G1', 'T2'));
    expect(await store().plans.move(channel('G1'), channel('C1'), 1, asItIs)).toBe('none');
    expect(await store().plans.find(channel('G1', 'T2'))).toBeDefined();
  });

  it('leaves a plan that the new id has already, and switches the other off', async () => {
    const old = await switchOn(store(), channel('G1'));
    const plan = { ...onPlan, every: 90 };
    await store().plans.change(channel('C1'), () => ({ changedAt: 0, plan }));
    expect(await store().plans.move(channel('G1'), channel('C1'), 7, asItIs)).toBe('taken');
    expect(await store().plans.find(channel('C1'))).toMatchObject({ plan, revision: 1 });
    expect(await store().plans.find(channel('G1'))).toMatchObject({
      plan: { state: { is: 'off', because: { kind: 'refused' } } },
      revision: old.revision + 1,
    });
    expect(await claimDue(store(), slot)).toEqual([]);
  });

  it('changes what it is asked to change', async () => {
    const seen: unknown[] = [];
    const before = await switchOn(store(), channel('G1'));
    const because = {
      outcome: 'permanent',
      scope: 'channel',
      reason: 'not-found',
      cause: undefined,
    } as const;
    await store().ledger.giveUp(channel('G1'), because, 'gone', 5);
    const change = (current: StoredPlan, changedAt: number): PlanChange => {
      seen.push([current.channel, current.plan.state, changedAt]);
      return { plan: onPlan, changedAt: 9, next: { slot: slot + hour, at: slot + hour } };
    };
    await store().plans.move(channel('G1'), channel('C1'), 9, change);
    const refused = { is: 'off', because: { kind: 'refused', detail: 'gone' } };
    expect(seen).toEqual([[channel('C1'), refused, 5]]);
    expect(await store().plans.find(channel('C1'))).toMatchObject({
      id: before.id,
      plan: onPlan,
      revision: before.revision + 2,
    });
    const due = await drainDue(store(), slot + hour);
    expect(due.filter(({ row, revision }) => row.revision === revision)).toMatchObject([
      { row: { slot: slot + hour } },
    ]);
  });

  it('meets a first plan for the new id, whichever comes first', async () => {
    await switchOn(store(), channel('G1'));
    await Promise.all([
      store().plans.move(channel('G1'), channel('C1'), 1, asItIs),
      other().plans.change(channel('C1'), (current) => ({ changedAt: 0, plan: current?.plan ?? onPlan })),
    ]);
    const plans = await store().plans.list({}, 10);
    expect(plans.filter(({ plan }) => plan.state.is === 'on')).toHaveLength(1);
    expect(await store().plans.find(channel('C1'))).toMatchObject({ plan: { state: { is: 'on' } } });
  });
};
