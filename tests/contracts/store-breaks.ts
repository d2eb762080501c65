import { expect, it } from 'vitest';
import type { BreakId } from '../../scheduler/ports/ledger.ts';
import type { Snooze } from '../../scheduler/ports/snoozes.ts';
import type { Handles } from './store-handles.ts';
import {
  breakOf,
  channel,
  claimOne,
  hour,
  posted,
  postOne,
  resultOf,
  slot,
  startOf,
  stateOf,
  switchOn,
} from './store-samples.ts';

const unknown = 'no-such-break-00' as BreakId;

const snooze = (id: string, dueAt: number): Snooze => ({
  id,
  person: { platform: 'slack', workspace: 'T1', person: 'U1' },
  breakId: unknown,
  pose: 'rabbit',
  version: 'chair',
  motion: false,
  dueAt,
});

export const breakPromises = ({ store, other }: Handles): void => {
  it('counts a person once a break, however often and from wherever they press', async () => {
    await switchOn(store(), channel('C1'));
    const breakId = breakOf(await postOne(store(), slot));
    const press = (person: string) =>
      [store(), other(), store()].map((one) => one.breaks.complete(breakId, person, slot));
    const answers = await Promise.all([...press('U1'), ...press('U2')]);
    // Who of the two comes first is open.
    const counts = answers.filter(({ first }) => first).map(({ completions }) => completions);
    expect(counts.sort()).toEqual([1, 2]);
    expect((await store().breaks.find(breakId))?.completions).toBe(2);
    expect(await store().breaks.complete(breakId, 'U1', slot)).toEqual({ completions: 2, first: false });
  });

  it('knows nothing of a break that is unknown', async () => {
    expect(await store().breaks.find(unknown)).toBeUndefined();
    expect(await store().breaks.complete(unknown, 'U1', slot)).toEqual({ completions: 0, first: false });
    await expect(store().breaks.confirm(unknown, '1.1')).resolves.toBeUndefined();
    await expect(store().breaks.touch(unknown, slot)).resolves.toBeUndefined();
  });

  it('remembers that somebody pressed something on a break, whatever becomes of its slot afterwards', async () => {
    await switchOn(store(), channel('C1'));
    const held = await claimOne(store(), slot);
    await store().ledger.begin([startOf(held, slot)], slot);
    const breakId = breakOf(held);
    expect(await store().breaks.find(breakId)).toMatchObject({ touched: false });
    await Promise.all([store().breaks.touch(breakId, slot), other().breaks.touch(breakId, slot)]);
    expect(await other().breaks.find(breakId)).toMatchObject({ touched: true });
    await store().ledger.settle([resultOf(held, posted())]);
    expect(await store().breaks.find(breakId)).toMatchObject({ touched: true, messageId: '1.1' });
    await store().breaks.touch(breakId, slot);
    expect(await other().breaks.find(breakId)).toMatchObject({ touched: true });
  });

  it('finds no break by the id of another store, nor by what is no id', async () => {
    await switchOn(store(), channel('C1'));
    const held = await postOne(store(), slot);
    const elsewhere = { ...held, channel: channel('C1', 'T9') };
    for (const id of [breakOf(elsewhere), 'no id' as BreakId]) {
      expect(await store().breaks.find(id)).toBeUndefined();
      await store().breaks.confirm(id, '9.9');
    }
    expect(await store().breaks.complete('no id' as BreakId, 'U1', slot)).toEqual({
      completions: 0,
      first: false,
    });
  });

  it('turns an unconfirmed break into a posted one, and leaves every other as it is', async () => {
    await switchOn(store(), channel('C1'));
    const held = await claimOne(store(), slot);
    await store().ledger.begin([startOf(held, slot)], slot);
    await store().ledger.settle([resultOf(held, { is: 'unconfirmed' })]);
    await store().breaks.confirm(breakOf(held), '2.2');
    await store().breaks.confirm(breakOf(held), '3.3');
    expect(await stateOf(store(), held)).toEqual({ is: 'posted' });
    expect((await store().breaks.find(breakOf(held)))?.messageId).toBe('2.2');

    const refused = await claimOne(store(), slot + hour);
    await store().ledger.begin([startOf(refused, slot)], slot);
    await store().ledger.settle([resultOf(refused, { is: 'skipped', reason: 'permanent' })]);
    await store().breaks.confirm(breakOf(refused), undefined);
    expect(await stateOf(store(), refused)).toEqual({ is: 'skipped', reason: 'permanent' });
    expect(await store().ledger.settle([resultOf(refused, posted())])).toEqual([false]);
  });

  it('takes a press for proof while the answer is still to come', async () => {
    await switchOn(store(), channel('C1'));
    const sending = await claimOne(store(), slot);
    await store().ledger.begin([startOf(sending, slot)], slot);
    await store().breaks.confirm(breakOf(sending), '1.1');
    expect(await stateOf(store(), sending)).toEqual({ is: 'posted' });
    expect(await store().ledger.settle([resultOf(sending, { is: 'unconfirmed' })])).toEqual([false]);
  });

  it('hands out a snooze once, when it is due, the earliest first', async () => {
    for (const each of [snooze('b', slot + 1), snooze('a', slot + 2), snooze('c', slot + 9)])
      await store().snoozes.add(each);
    expect(await store().snoozes.takeDue(slot, 10)).toEqual([]);
    const takes = await Promise.all(
      [store(), other(), store()].map((one) => one.snoozes.takeDue(slot + 2, 1)),
    );
    // Who of them comes first is open.
    const taken = takes.flat().sort((one, next) => one.dueAt - next.dueAt);
    expect(taken).toEqual([snooze('b', slot + 1), snooze('a', slot + 2)]);
    expect(await store().snoozes.takeDue(slot + hour, 10)).toEqual([snooze('c', slot + 9)]);
  });

  it('takes a snooze back that could not be sent: it comes again later, due when it was', async () => {
    await store().snoozes.add(snooze('a', slot));
    const [taken] = await store().snoozes.takeDue(slot, 10);
    if (taken === undefined) throw new Error('One snooze is due.');
    await store().snoozes.postpone(taken, slot + 9);
    expect(await store().snoozes.takeDue(slot + 8, 10)).toEqual([]);
    expect(await other().snoozes.takeDue(slot + 9, 10)).toEqual([snooze('a', slot)]);
  });

  it('minds a snooze that is asked for again more than one that is taken back', async () => {
    await store().snoozes.add(snooze('a', slot));
    const [taken] = await store().snoozes.takeDue(slot, 10);
    if (taken === undefined) throw new Error('One snooze is due.');
    await store().snoozes.add(snooze('a', slot + hour));
    await store().snoozes.postpone(taken, slot + 9);
    expect(await store().snoozes.takeDue(slot + 9, 10)).toEqual([]);
    expect(await store().snoozes.takeDue(slot + hour, 10)).toEqual([snooze('a', slot + hour)]);
  });

  it('moves a snooze that is asked for again', async () => {
    await store().snoozes.add(snooze('a', slot));
    await store().snoozes.add(snooze('a', slot + 5));
    expect(await store().snoozes.takeDue(slot, 10)).toEqual([]);
    expect(await store().snoozes.takeDue(slot + 5, 10)).toEqual([snooze('a', slot + 5)]);
  });
};
