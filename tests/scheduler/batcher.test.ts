import { describe, expect, it } from 'vitest';
import { createBatcher } from '../../scheduler/delivery/batcher.ts';

describe('a batcher', () => {
  it('gathers what is added together, in order, up to its size', async () => {
    const seen: number[][] = [];
    const double = createBatcher(async (items: readonly number[]) => {
      seen.push([...items]);
      return items.map((item) => item * 2);
    }, 3);
    expect(await Promise.all([1, 2, 3, 4, 5].map((item) => double.add(item)))).toEqual([2, 4, 6, 8, 10]);
    expect(seen).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
    expect(await double.add(6)).toBe(12);
  });

  it('waits while turn by turn more is added, and not longer', async () => {
    const seen: number[] = [];
    const count = createBatcher(async (items: readonly number[]) => {
      seen.push(items.length);
      return items;
    }, 100);
    const added: Promise<number>[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      for (let n = 0; n < 25; n += 1) added.push(count.add(n));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all(added);
    expect(seen).toEqual([100, 25]);
    await count.add(1);
    expect(seen).toEqual([100, 25, 1]);
  });

  it('runs one batch at a time', async () => {
    let running = 0;
    const one = createBatcher(async (items: readonly number[]) => {
      running += 1;
      expect(running).toBe(1);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return items;
    }, 1);
    await Promise.all([one.add(1), one.add(2), one.add(3)]);
  });

  it('tells each item of a batch that failed, and goes on', async () => {
    let fail = true;
    const shaky = createBatcher(async (items: readonly string[]) => {
      if (fail) throw new Error('no');
      return items;
    }, 10);
    const first = await Promise.allSettled([shaky.add('a'), shaky.add('b')]);
    expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fail = false;
    expect(await shaky.add('c')).toBe('c');
  });

  it('tells items that the batch forgot', async () => {
    const forgetful = createBatcher((items: readonly number[]) => Promise.resolve(items.slice(1)), 10);
    const results = await Promise.allSettled([forgetful.add(1), forgetful.add(2)]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });
});
