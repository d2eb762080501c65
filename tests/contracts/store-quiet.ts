/** What was posted of late, for plans that are quiet when ignored. */
import { expect, it } from 'vitest';
import type { Handles } from './store-handles.ts';
import { breakOf, channel, hour, onPlan, postOne, slot, switchOn } from './store-samples.ts';

export const quietPromises = ({ store, other }: Handles): void => {
  it('tells what was posted of late and when it was touched, the latest press of each', async () => {
    const { id } = await switchOn(store(), channel('C1'));
    const first = await postOne(store(), slot);
    await postOne(store(), slot + hour);
    for (const at of [slot + 5, slot + 9, slot + 7]) await other().breaks.touch(breakOf(first), at);
    const both = [{ slot, touchedAt: slot + 9 }, { slot: slot + hour }];
    expect(await store().plans.lately(id, slot + hour)).toEqual(both);
    expect(await store().plans.lately(id, slot)).toEqual(both.slice(0, 1));
  });

  it('hands it out with what is due, where the plan is quiet, and nowhere else', async () => {
    await switchOn(store(), channel('C1'));
    await postOne(store(), slot);
    const seen: unknown[] = [];
    const look = () =>
      other().ledger.takeDue(slot + 9 * hour, 10, ({ row, lately }) => {
        seen.push(lately);
        return { missed: [], next: { slot: row.slot, at: row.at } };
      });
    await look();
    await store().plans.change(channel('C1'), () => ({
      plan: { ...onPlan, quiet: true },
      changedAt: slot + 1,
      next: { slot: slot + hour, at: slot + hour },
    }));
    await look();
    await look();
    expect(seen[0]).toBeUndefined();
    expect(seen.at(-1)).toEqual([{ slot }]);
  });

  it('is nothing where nothing was posted', async () => {
    const seen: unknown[] = [];
    const stored = await store().plans.change(channel('C1'), () => ({
      plan: { ...onPlan, quiet: true },
      changedAt: slot,
      next: { slot, at: slot },
    }));
    await store().ledger.takeDue(slot, 10, ({ lately }) => {
      seen.push(lately);
      return { missed: [] };
    });
    expect(seen).toEqual([undefined]);
    expect(stored && (await store().plans.lately(stored.id, slot))).toEqual([]);
  });
};
