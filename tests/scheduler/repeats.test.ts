/** A post that may have landed is repeated where the platform drops the second one, and nowhere near as long as it could be. */
import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../adapters/port/delivery.ts';
import { memoryStore, mondayMorning, openDesk, type TestDesk } from '../support/desk.ts';
import { turnedClock } from '../support/turned-clock.ts';
import { scriptedAdapter, unlimited, type ScriptedAdapter } from '../support/scripted-adapter.ts';

const MINUTE = 60_000;
const slot = mondayMorning + MINUTE;
const nextNight = Date.parse('2026-11-24T03:00:00Z');

const unclear: Delivery = {
  outcome: 'transient',
  reason: 'unavailable',
  mayHaveLanded: true,
  cause: new Error('500'),
};

const droppingSeconds = (answers: number): ScriptedAdapter => {
  const adapter = scriptedAdapter({ capabilities: { duplicateWindowMs: 120_000 } });
  adapter.answer(...Array.from({ length: answers }, () => unclear));
  return adapter;
};

const lastState = async ({ store, clock }: TestDesk): Promise<unknown> => {
  const [plan] = await store.plans.list({}, 1);
  return plan && (await store.plans.lastSlot(plan.id, clock.now()))?.state;
};

describe('a break that may have landed', () => {
  it('is not posted again by a machine that wakes at night', async () => {
    const adapter = droppingSeconds(1);
    const desk = await openDesk({ adapter });
    await desk.plan({});
    desk.clock.set(slot);
    await desk.settle();
    expect(adapter.attempts).toHaveLength(1);
    desk.clock.set(nextNight);
    await desk.settle();
    await desk.settle();
    expect(adapter.attempts).toHaveLength(1);
  });

  it('is repeated a few times, ever more rarely, while the platform drops a second one', async () => {
    const clock = turnedClock(mondayMorning);
    const at: number[] = [];
    const scripted = droppingSeconds(60);
    const adapter: ScriptedAdapter = {
      ...scripted,
      get inbox() {
        return scripted.inbox;
      },
      post(...given) {
        at.push((clock.now() - slot) / 1_000);
        return scripted.post(...given);
      },
    };
    const desk = await openDesk({ adapter, clock });
    await desk.plan({});
    await desk.turn(6 * MINUTE, 500);
    expect(at).toEqual([0, 2, 8, 26, 62, 108]);
    expect(new Set(scripted.attempts.map(({ key }) => key)).size).toBe(1);
    expect(await lastState(desk)).toEqual({ is: 'unconfirmed' });
  });

  it('is posted though the platform fails for a minute and a half', async () => {
    const adapter = droppingSeconds(5);
    const desk = await openDesk({ adapter });
    await desk.plan({});
    await desk.turn(6 * MINUTE, 500);
    expect(adapter.attempts).toHaveLength(6);
    expect(await lastState(desk)).toEqual({ is: 'posted' });
  });

  it('is not posted again once its grace is over', async () => {
    const adapter = droppingSeconds(60);
    const desk = await openDesk({ adapter });
    await desk.plan({});
    desk.clock.set(slot + 297_000);
    await desk.settle();
    await desk.turn(2 * MINUTE, 500);
    expect(adapter.attempts.length).toBeGreaterThan(0);
    expect(adapter.attempts.length).toBeLessThanOrEqual(3);
    expect(await lastState(desk)).toEqual({ is: 'unconfirmed' });
  });

  it('is not posted again by a program that reaches no store', async () => {
    const store = await memoryStore();
    let isAway = false;
    const { replicas } = store;
    const adapter = droppingSeconds(60);
    const beat: typeof replicas.beat = (replica, now) =>
      isAway ? Promise.reject(new Error('away')) : replicas.beat(replica, now);
    const desk = await openDesk({ store: { ...store, replicas: { ...replicas, beat } }, adapter });
    await desk.plan({});
    await desk.turn(MINUTE, 1_000);
    isAway = true;
    const before = adapter.attempts.length;
    await desk.turn(55_000, 1_000);
    // Its view of the others is good for five seconds more.
    expect(adapter.attempts.length - before).toBeLessThanOrEqual(3);
  });
});

describe('a snoozed break', () => {
  it('that waits for its turn is not told by a machine that wakes at night', async () => {
    const adapter = scriptedAdapter({ capabilities: { postsPerSecond: { ...unlimited, bot: 2 } } });
    const desk = await openDesk({ adapter });
    await desk.plan({});
    await desk.turn(MINUTE);
    for (const id of ['ann', 'bob', 'cat', 'dan'])
      await desk.presses('snooze', adapter.attempts[0]?.key ?? '', { id });
    desk.clock.set(slot + 15 * MINUTE);
    await desk.settle();
    expect(adapter.told).toHaveLength(1);
    desk.clock.set(nextNight);
    await desk.settle();
    await desk.turn(5_000, 500);
    expect(adapter.told).toHaveLength(1);
  });
});
