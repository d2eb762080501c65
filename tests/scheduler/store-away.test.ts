import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../adapters/port/delivery.ts';
import type { Ledger, SlotState } from '../../scheduler/ports/ledger.ts';
import type { Store } from '../../src/store/store.ts';
import { channel, memoryStore, openDesk, type TestDesk } from '../support/desk.ts';
import { scriptedAdapter, unlimited } from '../support/scripted-adapter.ts';

const MINUTE = 60_000;

const unsent = {
  outcome: 'transient',
  reason: 'network',
  mayHaveLanded: false,
  cause: new Error('refused'),
} as const satisfies Delivery;

/** A store of which some of the ledger does not answer while it is away. */
interface Shaky {
  readonly store: Store;
  away: readonly (keyof Ledger)[];
  /** Calls that found it away. */
  missed: number;
}

async function openShaky(): Promise<Shaky> {
  const inner = await memoryStore();
  const shaky: Shaky = {
    away: [],
    missed: 0,
    store: {
      ...inner,
      ledger: new Proxy(inner.ledger, {
        get(ledger, name: keyof Ledger): unknown {
          if (!shaky.away.includes(name)) return Reflect.get(ledger, name);
          return () => {
            shaky.missed += 1;
            return Promise.reject(new Error('Connection terminated unexpectedly'));
          };
        },
      }),
    },
  };
  return shaky;
}

async function stateOf({ store, clock }: TestDesk): Promise<SlotState | undefined> {
  const stored = await store.plans.find(channel);
  return stored && (await store.plans.lastSlot(stored.id, clock.now()))?.state;
}

async function openWithPlan(shaky: Shaky, adapter = scriptedAdapter()): Promise<TestDesk> {
  const desk = await openDesk({ store: shaky.store, adapter });
  await desk.plan({});
  return desk;
}

/** Its second post has to wait for a moment. */
const waiting = (): ReturnType<typeof scriptedAdapter> =>
  scriptedAdapter({ capabilities: { postsPerSecond: { ...unlimited, bot: 1 } } });

describe('a store that is away', () => {
  it('when a post is confirmed: it is told later, and the break is not unconfirmed', async () => {
    const shaky = await openShaky();
    const desk = await openWithPlan(shaky);
    shaky.away = ['settle'];
    await desk.turn(MINUTE);
    expect(desk.adapter.attempts).toHaveLength(1);
    expect(await stateOf(desk)).toEqual({ is: 'sending' });
    await desk.turn(20_000, 500);
    expect(shaky.missed).toBeGreaterThan(3);
    shaky.away = [];
    await desk.turn(9_000, 500);
    expect(await stateOf(desk)).toEqual({ is: 'posted' });
    const complaints = desk.logged.filter(({ level }) => level === 'warn' || level === 'error');
    expect(complaints.map(({ message }) => message)).toEqual([
      'The store does not take results; trying again.',
    ]);
  });

  it('for longer than the lease: what was posted is told all the same', async () => {
    const shaky = await openShaky();
    const desk = await openWithPlan(shaky);
    shaky.away = ['settle', 'takeDue'];
    await desk.turn(MINUTE);
    // The break goes out in the tick before.
    shaky.away = [];
    await desk.turn(1_000);
    expect(desk.adapter.attempts).toHaveLength(1);
    expect(await stateOf(desk)).toEqual({ is: 'posted' });
    shaky.away = ['settle'];
    await desk.turn(59 * MINUTE, 1_000);
    await desk.turn(2 * MINUTE, 500);
    // By then the lease has run out, and the slot counted as unconfirmed.
    expect(await stateOf(desk)).toEqual({ is: 'unconfirmed' });
    shaky.away = [];
    await desk.turn(10_000, 500);
    expect(await stateOf(desk)).toEqual({ is: 'posted' });
  });

  it('when a post has failed: the break waits and comes again', async () => {
    const shaky = await openShaky();
    const desk = await openWithPlan(shaky);
    desk.adapter.answer(unsent);
    shaky.away = ['settle'];
    await desk.turn(MINUTE);
    await desk.turn(5_000, 500);
    shaky.away = [];
    await desk.turn(25_000, 500);
    expect(desk.adapter.attempts).toHaveLength(2);
    expect(await stateOf(desk)).toEqual({ is: 'posted' });
  });

  it('when a break is about to begin: it is not sent, and comes once the store is back', async () => {
    const shaky = await openShaky();
    const desk = await openWithPlan(shaky, waiting());
    await desk.plan({}, { ...channel, channel: 'C2' });
    shaky.away = ['begin'];
    await desk.turn(MINUTE);
    await desk.turn(5_000, 100);
    expect(shaky.missed).toBeGreaterThan(0);
    expect(desk.adapter.attempts.map(({ channel: where }) => where.channel)).toEqual(['C1']);
    shaky.away = [];
    await desk.turn(5_000, 100);
    expect(desk.adapter.attempts.map(({ channel: where }) => where.channel)).toEqual(['C1', 'C2']);
  });

  it('when claims are taken: nothing is sent, and all comes once it is back', async () => {
    const shaky = await openShaky();
    const desk = await openWithPlan(shaky);
    shaky.away = ['takeDue'];
    await desk.turn(2 * MINUTE, 1_000);
    expect(desk.adapter.attempts).toHaveLength(0);
    shaky.away = [];
    await desk.turn(1_000);
    expect(desk.adapter.attempts).toHaveLength(1);
  });

  it('when breaks are put back to come later: their places in the lane are free again', async () => {
    const inner = await memoryStore();
    let isFull = false;
    const takeDue: Ledger['takeDue'] = async (now, limit, decide) => {
      if (!isFull) return inner.ledger.takeDue(now, limit, decide);
      // Decided, and then undone.
      await inner.ledger.takeDue(now, limit, (due) => {
        decide(due);
        return { missed: [], next: due.row };
      });
      throw new Error('database or disk is full');
    };
    const adapter = scriptedAdapter({ capabilities: { postsPerSecond: { ...unlimited, workspace: 5 } } });
    const desk = await openDesk({ store: { ...inner, ledger: { ...inner.ledger, takeDue } }, adapter });
    await desk.plan({});
    adapter.answer({ ...unsent, reason: 'rate-limited', reach: 'workspace', retryAfterMs: MINUTE + 20_000 });
    await desk.says('/deskbreak now');
    await desk.settle();
    for (let n = 2; n <= 100; n += 1) await desk.plan({}, { ...channel, channel: `C${n}` });
    isFull = true;
    await desk.turn(MINUTE + 10_000, 1_000);
    expect(adapter.attempts).toHaveLength(1);
    isFull = false;
    // From twenty seconds after the slot on, 4.5 a second: as if none had been told ten times to come later.
    await desk.turn(45_000, 100);
    expect(new Set(adapter.attempts.slice(1).map(({ channel: where }) => where.channel)).size).toBe(100);
  });

  it('when the program stops: it stops all the same', async () => {
    const shaky = await openShaky();
    const desk = await openWithPlan(shaky);
    shaky.away = ['settle'];
    await desk.turn(MINUTE);
    const stopped = desk.app.stop();
    for (let second = 0; second < 9; second += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      desk.clock.advance(1_000);
    }
    await stopped;
    await new Promise((resolve) => setImmediate(resolve));
    expect(desk.logged.some(({ message }) => message === 'A break could not be settled.')).toBe(true);
  });
});
