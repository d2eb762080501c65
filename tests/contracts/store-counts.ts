/** What is left of breaks in numbers. */
import { expect, it } from 'vitest';
import type { Plan } from '../../content/plan.ts';
import type { Counted } from '../../src/store/counts/numbers.ts';
import type { Handles } from './store-handles.ts';
import {
  breakOf,
  channel,
  claimOne,
  drainDue,
  hour,
  onPlan,
  posted,
  postOne,
  resultOf,
  slot,
  startOf,
  switchOn,
} from './store-samples.ts';

/** Days since 1970. The first slot is 10:50 in Berlin on that day. */
const day = Math.floor(slot / (24 * hour));
const zone = 'Europe/Berlin';
const all = { from: day - 40, until: day + 40 };

/** Sums by the hour, in order. */
const summed = ({ hours, people }: Counted): Counted => {
  const sums = new Map<string, { day: number; hour: number; breaks: number; done: number }>();
  for (const each of hours) {
    const name = `${each.day}/${each.hour}`;
    const sum = sums.get(name) ?? { ...each, breaks: 0, done: 0 };
    sum.breaks += each.breaks;
    sum.done += each.done;
    sums.set(name, sum);
  }
  const inOrder = [...sums.values()].sort((one, other) => one.day - other.day || one.hour - other.hour);
  return { hours: inOrder, people };
};

export const countPromises = ({ store, other }: Handles): void => {
  const read = async (plan: Parameters<ReturnType<Handles['store']>['counts']['read']>[0], days = all) =>
    summed(await other().counts.read(plan, zone, days));

  /** Three breaks, an hour apart: by two people, by one of them, and by nobody. */
  async function three(name = 'C1', first = slot) {
    const plan = await switchOn(store(), channel(name), first);
    const held = [];
    for (const at of [0, 1, 2]) held.push(await postOne(store(), first + at * hour));
    const [one, two] = held;
    if (one === undefined || two === undefined) throw new Error('Nothing was posted.');
    for (const person of ['ann', 'ben']) await store().breaks.complete(breakOf(one), person, first);
    await store().breaks.complete(breakOf(two), 'ann', first + hour);
    await store().plans.change(channel(name), () => ({ plan: offPlan, changedAt: first + 2 * hour }));
    await drainDue(store(), first + 3 * hour);
    return plan;
  }
  const offPlan: Plan = { ...onPlan, state: { is: 'off', because: { kind: 'asked' } } };
  const counted = {
    hours: [
      { day, hour: 10, breaks: 1, done: 1 },
      { day, hour: 11, breaks: 1, done: 1 },
      { day, hour: 12, breaks: 1, done: 0 },
    ],
    people: 2,
  };

  it('are none where no break was', async () => {
    const { id } = await switchOn(store(), channel('C1'));
    expect(await read(id)).toEqual({ hours: [], people: 0 });
  });

  it('are the same before, while and after the breaks are forgotten', async () => {
    const { id } = await three();
    expect(await read(id)).toEqual(counted);
    for (const dropped of [1, 1, 1, 0]) {
      expect(await store().ledger.prune(slot + 9 * hour, 1)).toBe(dropped);
      expect(await read(id)).toEqual(counted);
    }
  });

  it('are of one channel', async () => {
    const { id } = await three();
    const elsewhere = await three('C2', slot + 5 * hour);
    await store().ledger.prune(slot + 4 * hour, 10);
    expect((await read(id)).hours).toHaveLength(3);
    expect((await read(elsewhere.id)).hours.map((each) => each.hour)).toEqual([15, 16, 17]);
  });

  it('hold posted breaks alone, and those on their way once they are posted', async () => {
    const { id } = await three();
    await store().plans.change(channel('C1'), () => ({
      plan: onPlan,
      changedAt: slot + 3 * hour,
      skipped: slot + 3 * hour,
      next: { slot: slot + 4 * hour, at: slot + 4 * hour },
    }));
    const held = await claimOne(store(), slot + 4 * hour);
    await store().ledger.prune(slot + 9 * hour, 10);
    expect(await read(id)).toEqual(counted);
    await store().ledger.begin([startOf(held, slot + 4 * hour)], slot + 4 * hour);
    await store().ledger.settle([resultOf(held, posted())]);
    expect((await read(id)).hours).toEqual([...counted.hours, { day, hour: 14, breaks: 1, done: 0 }]);
  });

  it('are of the days that are asked for', async () => {
    const { id } = await three();
    for (const batch of [1, 10]) {
      expect((await read(id, { from: day, until: day + 1 })).hours).toHaveLength(3);
      expect((await read(id, { from: day + 1, until: day + 9 })).hours).toEqual([]);
      expect((await read(id, { from: day - 9, until: day })).hours).toEqual([]);
      await store().ledger.prune(slot + 9 * hour, batch);
    }
  });

  it('stay under the clocks by which they were counted; what is still known goes by those of now', async () => {
    const { id } = await three();
    await store().ledger.prune(slot + hour, 10);
    const { hours } = summed(await store().counts.read(id, 'Asia/Tokyo', all));
    expect(hours.map((each) => each.hour)).toEqual([10, 19, 20]);
  });

  it('never make two people of one who was forgotten, and stay as they are', async () => {
    const { id } = await three();
    await store().people.forget({ platform: 'slack', scope: 'T1', person: 'ann' });
    const left = { ...counted, people: 1 };
    expect(await read(id)).toEqual(left);
    await store().ledger.prune(slot + 9 * hour, 10);
    expect(await read(id)).toEqual(left);
    await store().people.forget({ platform: 'slack', scope: 'T1', person: 'ben' });
    expect(await read(id)).toEqual(left);
  });

  it('keep the most different people of any eight days', async () => {
    const { id } = await three();
    await store().ledger.prune(slot + 9 * hour, 10);
    await store().plans.change(channel('C1'), () => ({
      plan: onPlan,
      changedAt: slot + 20 * hour,
      next: { slot: slot + 24 * hour, at: slot + 24 * hour },
    }));
    const next = await postOne(store(), slot + 24 * hour);
    await store().breaks.complete(breakOf(next), 'cem', slot + 24 * hour);
    expect((await read(id)).people).toBe(2);
    for (const person of ['ann', 'dia'])
      await store().breaks.complete(breakOf(next), person, slot + 24 * hour);
    expect((await read(id)).people).toBe(3);
  });

  it('are forgotten after a time, at most so many at once', async () => {
    const { id } = await three();
    await store().ledger.prune(slot + 9 * hour, 10);
    expect(await store().counts.prune(day, 10)).toBe(0);
    expect(await store().counts.prune(day + 1, 2)).toBe(2);
    expect(await other().counts.prune(day + 1, 2)).toBe(1);
    expect(await read(id)).toEqual({ hours: [], people: 0 });
  });
};
