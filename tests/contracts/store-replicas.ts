import { expect, it } from 'vitest';
import type { Handles } from './store-handles.ts';
import { hour, slot } from './store-samples.ts';

export const replicaPromises = ({ store, other }: Handles): void => {
  const atWork = async (handle: typeof store, replica: string, now: number): Promise<readonly string[]> =>
    (await handle().replicas.beat(replica, now)).map((beat) => beat.replica).sort();

  it('names who beats, with the time', async () => {
    expect(await store().replicas.latest()).toBeUndefined();
    expect(await store().replicas.beat('A', slot)).toEqual([{ replica: 'A', seenAt: slot }]);
    expect(await store().replicas.beat('A', slot + hour)).toEqual([{ replica: 'A', seenAt: slot + hour }]);
  });

  it('tells the latest time to whoever comes next, also when all have left', async () => {
    await store().replicas.beat('A', slot + hour);
    expect(await other().replicas.latest()).toBe(slot + hour);
    await store().replicas.leave('A');
    expect(await other().replicas.latest()).toBe(slot + hour);
    // From now on the time is what the next one says.
    expect(await atWork(other, 'B', slot)).toEqual(['B']);
    expect(await store().replicas.latest()).toBe(slot);
  });

  it('knows nobody who has left, and is asked to forget nobody in particular', async () => {
    await store().replicas.beat('A', slot);
    await store().replicas.leave('A');
    await expect(store().replicas.leave('stranger')).resolves.toBeUndefined();
    await expect(store().replicas.forget([{ replica: 'stranger', seenAt: 1 }])).resolves.toBeUndefined();
    expect(await atWork(store, 'B', slot + 1)).toEqual(['B']);
  });
};
