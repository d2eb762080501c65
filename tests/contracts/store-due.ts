import { expect, it } from 'vitest';
import { emptyRotation } from '../../content/rotation.ts';
import type { Handles } from './store-handles.ts';
import {
  channel,
  claimDue,
  claiming,
  claimOne,
  drainDue,
  hour,
  lease,
  postOne,
  slot,
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
      { at: slot + lease, plan: held.plan, slot, kind: 'lease', revision: 1 },
      { at: slot + hour, plan: held.plan, slot: slot + hour, kind: 'planned', revision: 1 },
    ]);
    expect(seen[0]?.record).toEqual({ state: { is: 'claimed' }, claim: held.claim, sentAt: undefined });
    expect(seen[1]?.record).toBeUndefined();
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
