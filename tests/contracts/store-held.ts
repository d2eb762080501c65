import { describe, expect, it } from 'vitest';
import type { Handles } from './store-handles.ts';
import {
  breakOf,
  channel,
  claimOne,
  hour,
  onPlan,
  posted,
  postOne,
  resultOf,
  slot,
  startOf,
  stateOf,
  switchOn,
} from './store-samples.ts';

export const heldPromises = ({ store, other }: Handles): void => {
  const until = slot + 100_000;

  it('keeps a slot that is held until it is to be looked at again, with the program that comes first', async () => {
    await switchOn(store(), channel('C1'));
    const held = await claimOne(store(), slot);
    expect(await store().ledger.settle([resultOf(held, { is: 'held', retryAt: until })])).toEqual([true]);
    expect(await stateOf(other(), held)).toEqual({ is: 'held' });
    expect(await other().ledger.takeDue(until - 1, 10, () => ({ missed: [] }))).toEqual([]);
    const [again] = await other().ledger.takeDue(until, 10, () => ({ missed: [] }));
    expect(again?.due).toMatchObject({
      row: { slot, kind: 'lease', at: until },
      record: { state: { is: 'held' } },
    });
  });

  it('remembers with a claim that it was held, and until when', async () => {
    await switchOn(store(), channel('C1'));
    const held = await claimOne(store(), slot);
    await store().ledger.settle([resultOf(held, { is: 'held', retryAt: until })]);
    const claim = { ...held.claim, attempt: 2 };
    await store().ledger.takeDue(until, 10, () => ({
      record: { state: { is: 'claimed' }, claim, sentAt: undefined, heldUntil: until },
      lookAgainAt: until + 1,
      missed: [],
    }));
    // Who claimed it before has nothing to say any more.
    expect(await store().ledger.settle([resultOf(held, posted())])).toEqual([false]);
    expect(await store().ledger.begin([startOf({ ...held, claim }, until)], until)).toEqual(['begun']);
    await store().ledger.settle([resultOf({ ...held, claim }, posted())]);
    const [next] = await store().ledger.takeDue(slot + hour, 10, () => ({ missed: [] }));
    expect(next?.due.earlier).toMatchObject({ slot, fate: 'posted', sentAt: until, wasHeld: true });
  });

  it('lets a slot that is held be skipped by hand, and no other that is under way', async () => {
    await switchOn(store(), channel('C1'));
    const held = await claimOne(store(), slot);
    const skip = () =>
      store().plans.change(channel('C1'), () => ({ plan: onPlan, changedAt: slot, skipped: slot }));
    await skip();
    expect(await stateOf(store(), held)).toEqual({ is: 'claimed' });
    await store().ledger.settle([resultOf(held, { is: 'held', retryAt: until })]);
    await skip();
    expect(await stateOf(store(), held)).toEqual({ is: 'skipped', reason: 'asked' });
    expect(await store().ledger.takeDue(until, 10, () => ({ missed: [] }))).toEqual([]);
  });

  describe('the people of a channel', () => {
    const done = async (people: readonly string[], at: number): Promise<void> => {
      const held = await postOne(store(), at);
      for (const [index, person] of people.entries())
        await store().breaks.complete(breakOf(held), person, at + index);
    };

    it('are those who did its breaks, the latest first, and no more than are wanted', async () => {
      await switchOn(store(), channel('C1'));
      await done(['ann', 'bob', 'cem'], slot);
      await done(['bob', 'dee'], slot + hour);
      const [stored] = await store().plans.list({}, 1);
      const id = stored?.id;
      if (id === undefined) throw new Error('There is a plan.');
      const none = (id + 1) as typeof id;
      expect(await store().ledger.regulars([id, none, id], 3)).toEqual([
        ['dee', 'bob', 'cem'],
        [],
        ['dee', 'bob', 'cem'],
      ]);
    });
  });
};
