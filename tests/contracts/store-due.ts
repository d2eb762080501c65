import { expect, it } from 'vitest';
import { emptyRotation } from '../../content/breaks/rotation.ts';
import type { Handles } from './store-handles.ts';
import {
  breakOf,
  channel,
  claimDue,
  claiming,
  claimOne,
  drainDue,
  hour,
  lease,
  posted,
  postOne,
  resultOf,
  slot,
  startOf,
  stateOf,
  switchOn,
} from './store-samples.ts';

export const duePromises = ({ store, other }: Handles): void => {
  it('takes what is due, the earliest first, and no more than asked for', async () => {
    for (const minutes of [3, 1, 2, 90])
      await switchOn(store(), channel(`C${minutes}`), slot + minutes * 60_000);
    const taken = await store().ledger.takeDue(slot + hour, 2, () => ({ missed: [] }));
    expect(taken.map(({ due }) => due.channel.channel)).toEqual(['C1', 'C2']);
    expect((await drainDue(store(), slot + hour)).map((due) => due.channel.channel)).toEqual(['C3']);
    expect(await drainDue(store(), slot + hour)).toEqual([]);
  });

  it('tells how much is due, and for how long the oldest of it has been', async () => {
    expect(await store().ledger.backlog(slot)).toEqual({ due: 0, oldestMs: 0 });
    for (const minutes of [3, 1, 2, 90])
      await switchOn(store(), channel(`C${minutes}`), slot + minutes * 60_000);
    expect(await store().ledger.backlog(slot)).toEqual({ due: 0, oldestMs: 0 });
    expect(await store().ledger.backlog(slot + hour)).toEqual({ due: 3, oldestMs: 59 * 60_000 });
    await drainDue(store(), slot + hour);
    expect(await store().ledger.backlog(slot + hour)).toEqual({ due: 0, oldestMs: 0 });
  });

  it('shows all that deciding needs', async () => {
    const { id, plan, revision } = await switchOn(store(), channel('C1'));
    expect(await drainDue(store(), slot)).toEqual([
      {
        row: { at: slot, plan: id, slot, kind: 'planned', revision },
        channel: channel('C1'),
        plan,
        revision,
        changedAt: 0,
        record: undefined,
        rotation: emptyRotation,
      },
    ]);
  });

  it('writes the record, the lease and the next slot', async () => {
    await switchOn(store(), channel('C1'));
    const held = await claimOne(store(), slot);
    expect(await stateOf(store(), held)).toEqual({ is: 'claimed' });
    const seen = await drainDue(store(), slot + hour);
    expect(seen.map(({ row }) => row)).toEqual([
      { at: slot + lease, plan: held.plan, slot, kind: 'lease', revision: 0 },
      { at: slot + hour, plan: held.plan, slot: slot + hour, kind: 'planned', revision: 1 },
    ]);
    expect(seen[0]?.record).toEqual({ state: { is: 'claimed' }, claim: held.claim, sentAt: undefined });
    expect(seen[1]?.record).toBeUndefined();
  });

  it('lets a slot be sent at once: it is sending, with its break and the rotation, when it is taken', async () => {
    await switchOn(store(), channel('C1'));
    const [held] = await claimDue(store(), slot + 3, 10, 'sending');
    if (held === undefined) throw new Error('One slot is due.');
    expect(await stateOf(store(), held)).toEqual({ is: 'sending' });
    expect(await store().plans.rotation(held.plan)).toEqual({ drawn: ['pigeon'], last: 'pigeon' });
    expect(await other().breaks.find(breakOf(held))).toMatchObject({
      slot,
      pose: 'pigeon',
      sentAt: slot + 3,
    });
    expect(await other().ledger.begin([startOf(held, slot)], slot)).toEqual(['lost']);
    expect(await store().ledger.settle([resultOf(held, posted())])).toEqual([true]);
    expect(await stateOf(store(), held)).toEqual({ is: 'posted' });
  });

  it('of slots that were sent at once looks again at those that nobody has settled', async () => {
    const names = Array.from({ length: 20 }, (_, n) => `C${n}`);
    for (const name of names) await switchOn(store(), channel(name));
    const held = await claimDue(store(), slot, 100, 'sending');
    await store().ledger.settle(held.slice(0, 17).map((each) => resultOf(each, posted())));
    expect(await drainDue(other(), slot + lease - 1)).toEqual([]);
    const seen = [
      ...(await other().ledger.takeDue(slot + lease, 2, claiming(slot + lease))),
      ...(await store().ledger.takeDue(slot + lease, 2, claiming(slot + lease))),
    ];
    expect(seen.map(({ due }) => due.row.plan).sort()).toEqual(
      held
        .slice(17)
        .map(({ plan }) => plan)
        .sort(),
    );
    for (const each of held.slice(17)) expect(await stateOf(store(), each)).toEqual({ is: 'unconfirmed' });
    expect(await drainDue(store(), slot + hour - 1)).toEqual([]);
  });

  it('puts a slot back until its turn comes, and writes nothing else', async () => {
    const { id } = await switchOn(store(), channel('C1'));
    await store().ledger.takeDue(slot, 10, () => ({ missed: [], next: { slot, at: slot + 9 } }));
    expect(await store().plans.lastSlot(id, slot)).toBeUndefined();
    expect(await drainDue(store(), slot + 8)).toEqual([]);
    const [back] = await drainDue(store(), slot + 9);
    expect(back?.row).toEqual({ at: slot + 9, plan: id, slot, kind: 'planned', revision: 1 });
  });

  it('looks at a slot on its way when it is told to, whatever became of its lease', async () => {
    await switchOn(store(), channel('C1'));
    const held = await claimOne(store(), slot);
    await store().ledger.begin([startOf(held, slot)], slot);
    await store().ledger.settle([resultOf(held, { is: 'waiting', retryAt: slot + 2 * lease })]);
    expect(await drainDue(store(), slot + lease)).toEqual([]);
    const [again] = await store().ledger.takeDue(slot + 2 * lease, 10, () => ({
      missed: [],
      lookAgainAt: slot + 3 * lease,
    }));
    expect(again?.due.record?.state).toEqual({ is: 'waiting' });
    expect(await drainDue(store(), slot + 3 * lease - 1)).toEqual([]);
    expect(await drainDue(store(), slot + 3 * lease)).toHaveLength(1);
  });

  it('writes the next slot under the revision that the plan has now', async () => {
    await switchOn(store(), channel('C1'));
    await switchOn(store(), channel('C1'), slot + 1);
    const next = { slot: slot + hour, at: slot + hour };
    await store().ledger.takeDue(slot, 1, () => ({ missed: [], next }));
    const seen = await drainDue(store(), slot + hour);
    expect(seen.map(({ row }) => [row.slot, row.revision])).toEqual([
      [slot + 1, 2],
      [slot + hour, 2],
    ]);
  });

  it('accounts for missed slots, and leaves rows alone that exist', async () => {
    await switchOn(store(), channel('C1'));
    const held = await postOne(store(), slot);
    const missed = [slot, slot + 1, slot + 2].map((each) => ({ slot: each, reason: 'late' as const }));
    await store().ledger.takeDue(slot + hour, 10, () => ({ missed }));
    expect(await stateOf(store(), held)).toEqual({ is: 'posted' });
    expect(await stateOf(store(), { ...held, slot: slot + 2 })).toEqual({ is: 'skipped', reason: 'late' });
  });

  it('decides about a plan once a batch, so that each decision sees what the one before wrote', async () => {
    await switchOn(store(), channel('C1'));
    await claimOne(store(), slot);
    const first = await store().ledger.takeDue(slot + hour, 10, () => ({ missed: [] }));
    const second = await store().ledger.takeDue(slot + hour, 10, () => ({ missed: [] }));
    expect([first, second].map((taken) => taken.map(({ due }) => due.row.kind))).toEqual([
      ['lease'],
      ['planned'],
    ]);
  });

  it('gives each row to one of many who ask at once', async () => {
    for (let index = 0; index < 30; index++) await switchOn(store(), channel(`C${index}`));
    const asks = [store(), other(), store(), other(), store(), other()].map((handle) =>
      claimDue(handle, slot, 7),
    );
    const claimed = [...(await Promise.all(asks)).flat(), ...(await claimDue(store(), slot))];
    expect(claimed).toHaveLength(30);
    expect(new Set(claimed.map(({ plan }) => plan)).size).toBe(30);
  });

  it('lets nobody wait for a plan that cannot be decided about, and does not forget it', async () => {
    for (const name of ['C1', 'C2', 'C3']) await switchOn(store(), channel(name));
    const taken = await store().ledger.takeDue(slot, 10, (due) => {
      if (due.channel.channel === 'C1') throw new Error('no such zone');
      return due.channel.channel === 'C2' ? { missed: [], lookAgainAt: Number.NaN } : claiming(slot)(due);
    });
    expect(taken.map(({ due }) => due.channel.channel)).toEqual(['C3']);
    expect(await drainDue(store(), slot)).toEqual([]);
    const later = await drainDue(store(), slot + hour);
    expect(later.map((due) => due.channel.channel)).toEqual(expect.arrayContaining(['C1', 'C2']));
  });

  it('goes on to what lies behind a whole batch that cannot be decided about', async () => {
    await switchOn(store(), channel('C1'), slot - 1);
    await switchOn(store(), channel('C2'));
    const taken = await store().ledger.takeDue(slot, 1, (due) => {
      if (due.channel.channel === 'C1') throw new Error('no such zone');
      return { missed: [] };
    });
    expect(taken.map(({ due }) => due.channel.channel)).toEqual(['C2']);
  });
};
