import { describe, expect, it } from 'vitest';
import { poses } from '../../content/poses/catalogue.ts';
import type { Delivery } from '../../adapters/port/delivery.ts';
import type { SlotState } from '../../scheduler/ports/ledger.ts';
import { channel, memoryStore, mondayMorning, openDesk, readable, type TestDesk } from '../support/desk.ts';
import { scriptedAdapter, unlimited } from '../support/scripted-adapter.ts';
import { turnedClock } from '../support/turned-clock.ts';

const MINUTE = 60_000;
const slot = mondayMorning + MINUTE;

const lost: Delivery = {
  outcome: 'transient',
  reason: 'timeout',
  mayHaveLanded: true,
  cause: new Error('lost'),
};
const unsent: Delivery = {
  outcome: 'transient',
  reason: 'network',
  mayHaveLanded: false,
  cause: new Error('refused'),
};
const archived: Delivery = {
  outcome: 'permanent',
  scope: 'channel',
  reason: 'archived',
  cause: new Error('archived'),
};
const revoked: Delivery = {
  outcome: 'permanent',
  scope: 'workspace',
  reason: 'revoked',
  cause: new Error('revoked'),
};
const tooLarge: Delivery = {
  outcome: 'permanent',
  scope: 'message',
  reason: 'too-large',
  cause: new Error('large'),
};

async function stateOf({ store, clock }: TestDesk, where = channel): Promise<SlotState | undefined> {
  const stored = await store.plans.find(where);
  return stored && (await store.plans.lastSlot(stored.id, clock.now()))?.state;
}

async function openWithPlan(options?: Parameters<typeof openDesk>[0]): Promise<TestDesk> {
  const desk = await openDesk(options);
  await desk.plan({});
  return desk;
}

describe('a break that is due', () => {
  it('is posted once, on time, and the next one after it', async () => {
    const desk = await openWithPlan();
    await desk.turn(MINUTE - 1, 1_000);
    expect(desk.adapter.attempts).toHaveLength(0);
    await desk.turn(1);
    expect(desk.adapter.attempts).toHaveLength(1);
    expect(await stateOf(desk)).toEqual({ is: 'posted' });
    await desk.turn(3 * 60 * MINUTE);
    // 10:50 and 11:50.
    expect(desk.adapter.attempts).toHaveLength(3);
    expect(new Set(desk.adapter.attempts.map(({ key }) => key)).size).toBe(3);
  });

  it('is a whole break: three steps, a caution, buttons that carry its key', async () => {
    const desk = await openWithPlan();
    await desk.turn(MINUTE);
    const [posted] = desk.adapter.attempts;
    const message = posted?.message;
    expect(message?.blocks.map(({ block }) => block)).toEqual([
      'heading',
      'picture',
      'steps',
      'aside',
      'footnote',
      'buttons',
    ]);
    const buttons =
      message?.blocks.flatMap((block) => (block.block === 'buttons' ? block.buttons : [])) ?? [];
    expect(buttons.map(({ subject }) => subject)).toEqual(buttons.map(() => posted?.key));
  });

  it('brings each pose once before any comes again', async () => {
    const desk = await openWithPlan();
    await desk.plan({ every: 15, hours: [{ start: 0, end: 1440 }], days: [1, 2, 3, 4, 5, 6, 7] });
    // Each pose has a version on a chair.
    const all = poses.length;
    await desk.turn(2 * all * 15 * MINUTE, 5 * MINUTE);
    const headings = desk.adapter.attempts.map(({ message }) => readable(message).split(' · ')[0]);
    expect(new Set(headings.slice(0, all)).size).toBe(all);
    expect(new Set(headings.slice(all, 2 * all)).size).toBe(all);
    headings.forEach((heading, at) => {
      expect(heading).not.toBe(headings[at + 1]);
    });
  });

  it('is skipped after the grace, and nothing is caught up', async () => {
    const desk = await openWithPlan();
    desk.clock.set(slot + 2 * 60 * MINUTE + 5 * MINUTE + 1);
    await desk.settle();
    expect(desk.adapter.attempts).toHaveLength(0);
    expect(await stateOf(desk)).toEqual({ is: 'skipped', reason: 'late' });
    // The afternoon goes on: 13:50.
    await desk.turn(2 * 60 * MINUTE);
    expect(desk.adapter.attempts).toHaveLength(1);
  });

  it('is the only one after an outage that ends inside the grace of the latest slot', async () => {
    const desk = await openWithPlan();
    desk.clock.set(slot + 2 * 60 * MINUTE + 4 * MINUTE);
    await desk.settle();
    expect(desk.adapter.attempts).toHaveLength(1);
    await desk.turn(10 * MINUTE);
    expect(desk.adapter.attempts).toHaveLength(1);
  });
});

describe('a post that fails', () => {
  it('and surely did not land: the same break again, inside the grace', async () => {
    const desk = await openWithPlan();
    desk.adapter.answer(unsent, unsent);
    await desk.turn(MINUTE);
    expect(await stateOf(desk)).toEqual({ is: 'waiting' });
    await desk.turn(MINUTE, 1_000);
    expect(desk.adapter.attempts).toHaveLength(3);
    const [first, second, third] = desk.adapter.attempts;
    expect([second, third]).toEqual([first, first]);
    expect(await stateOf(desk)).toEqual({ is: 'posted' });
  });

  it('until the grace is over: skipped as late, with what went wrong', async () => {
    const desk = await openWithPlan();
    desk.adapter.answer(...Array.from({ length: 40 }, () => unsent));
    await desk.turn(7 * MINUTE, 1_000);
    expect(await stateOf(desk)).toEqual({
      is: 'skipped',
      reason: 'late',
      detail: 'the platform could not be reached',
    });
    const tries = desk.adapter.attempts.length;
    expect(tries).toBeGreaterThan(15);
    await desk.turn(30 * MINUTE);
    expect(desk.adapter.attempts).toHaveLength(tries);
  });

  it('and may have landed: never again', async () => {
    const desk = await openWithPlan();
    desk.adapter.answer(lost);
    await desk.turn(50 * MINUTE, 10_000);
    expect(desk.adapter.attempts).toHaveLength(1);
    expect(await stateOf(desk)).toEqual({ is: 'unconfirmed' });
  });

  it('and may have landed, where the platform drops duplicates: again with the same key', async () => {
    const adapter = scriptedAdapter({ capabilities: { duplicateWindowMs: 120_000 } });
    const desk = await openWithPlan({ adapter });
    adapter.answer(lost, lost);
    await desk.turn(MINUTE);
    expect(await stateOf(desk)).toEqual({ is: 'sending' });
    await desk.turn(20_000, 1_000);
    expect(new Set(adapter.attempts.map(({ key }) => key)).size).toBe(1);
    expect(adapter.attempts).toHaveLength(3);
    expect(await stateOf(desk)).toEqual({ is: 'posted' });
  });

  it('and keeps failing so: given up within the two minutes, after a few tries, unconfirmed', async () => {
    const adapter = scriptedAdapter({ capabilities: { duplicateWindowMs: 120_000 } });
    const desk = await openWithPlan({ adapter });
    adapter.answer(...Array.from({ length: 100 }, () => lost));
    const began = desk.clock.now();
    const times: number[] = [];
    while (desk.clock.now() < began + 4 * MINUTE) {
      await desk.turn(1_000, 1_000);
      while (times.length < adapter.attempts.length) times.push(desk.clock.now());
    }
    const steps = times.slice(1).map((time, at) => Math.round((time - (times[at] ?? 0)) / 1_000));
    expect(steps).toEqual([2, 6, 18, 36, 46]);
    expect(new Set(adapter.attempts.map(({ key }) => key)).size).toBe(1);
    expect(await stateOf(desk)).toEqual({ is: 'unconfirmed' });
  });

  it('because the adapter threw: taken as possibly landed', async () => {
    const desk = await openWithPlan();
    desk.adapter.answer(new Error('a bug'));
    await desk.turn(MINUTE);
    expect(await stateOf(desk)).toEqual({ is: 'unconfirmed' });
    expect(desk.logged.some(({ level }) => level === 'error')).toBe(true);
  });

  it('for good in this channel: the plan is switched off once, with the reason', async () => {
    const desk = await openWithPlan();
    await desk.plan({}, { ...channel, channel: 'C2' });
    desk.adapter.answer(archived);
    await desk.turn(3 * 60 * MINUTE);
    const states = await Promise.all(
      ['C1', 'C2'].map((id) => desk.store.plans.find({ ...channel, channel: id })),
    );
    const off = states.filter((stored) => stored?.plan.state.is === 'off');
    expect(off).toHaveLength(1);
    expect(off[0]?.plan.state).toEqual({
      is: 'off',
      because: { kind: 'refused', detail: 'the channel is archived' },
    });
    // One refused, and the other channel's three.
    expect(desk.adapter.attempts).toHaveLength(4);
    expect(
      desk.logged.filter(({ level, message }) => level === 'info' && message.startsWith('Breaks stop')),
    ).toHaveLength(1);
  });

  it('for good in this workspace: its plans are held, others go on, and all come back', async () => {
    const desk = await openDesk();
    const elsewhere = { ...channel, workspace: 'W2' };
    await desk.plan({});
    await desk.plan({}, { ...channel, channel: 'C2' });
    desk.adapter.answer(revoked);
    await desk.turn(MINUTE);
    await desk.plan({}, elsewhere);
    const before = desk.adapter.attempts.length;
    await desk.turn(60 * MINUTE);
    expect(desk.adapter.attempts.slice(before).map(({ channel: { workspace } }) => workspace)).toEqual([
      'W2',
    ]);
    await desk.inbox.restored({ platform: 'scripted', workspace: 'W1' });
    const resumed = desk.adapter.attempts.length;
    await desk.turn(60 * MINUTE);
    expect(desk.adapter.attempts.length - resumed).toBe(3);
  });

  it('for good for this message only: the slot is skipped, the plan stays on', async () => {
    const desk = await openWithPlan();
    desk.adapter.answer(tooLarge);
    await desk.turn(MINUTE);
    expect(await stateOf(desk)).toEqual({
      is: 'skipped',
      reason: 'permanent',
      detail: 'the message was too large for the platform',
    });
    await desk.turn(60 * MINUTE);
    expect(desk.adapter.attempts).toHaveLength(2);
  });
});

describe('a program that dies', () => {
  const revive = (dead: TestDesk, adapter = scriptedAdapter()): Promise<TestDesk> =>
    openDesk({ store: dead.store, clock: dead.clock, adapter });

  it('while a break is being sent: it is unconfirmed, and never sent again', async () => {
    const dying = await openWithPlan();
    dying.adapter.answer(new Promise<Delivery>(() => undefined));
    await dying.turn(MINUTE);
    expect(dying.adapter.attempts).toHaveLength(1);
    const desk = await revive(dying);
    await desk.turn(50 * MINUTE);
    expect(desk.adapter.attempts).toHaveLength(0);
    expect(await stateOf(desk)).toEqual({ is: 'unconfirmed' });
    await desk.turn(10 * MINUTE);
    expect(desk.adapter.attempts).toHaveLength(1);
  });

  it('before the claimed break is sent: another takes it over when the lease runs out', async () => {
    const clock = turnedClock(slot);
    const store = await memoryStore();
    const dying = await openDesk({
      store,
      clock,
      adapter: scriptedAdapter({ capabilities: { postsPerSecond: { ...unlimited, bot: 0.5 } } }),
    });
    await dying.plan({});
    await dying.plan({}, { ...channel, channel: 'C2' });
    clock.set(slot + 60 * MINUTE);
    await dying.settle();
    // The pace lets the second post wait for four seconds: the program dies in them.
    expect(dying.adapter.attempts).toHaveLength(1);
    const desk = await revive(dying);
    await desk.turn(25_000, 5_000);
    expect(desk.adapter.attempts).toHaveLength(0);
    await desk.turn(10_000, 5_000);
    expect(desk.adapter.attempts).toHaveLength(1);
  });

  it('lets a press prove a break whose answer is still to come', async () => {
    const desk = await openWithPlan();
    let answer: (delivery: Delivery) => void = () => undefined;
    desk.adapter.answer(
      new Promise<Delivery>((resolve) => {
        answer = resolve;
      }),
    );
    await desk.turn(MINUTE);
    await desk.presses('done', desk.adapter.attempts[0]?.key ?? '');
    answer(lost);
    await desk.settle();
    expect(await stateOf(desk)).toEqual({ is: 'posted' });
  });

  it('lets a press settle what it left unconfirmed', async () => {
    const desk = await openWithPlan();
    desk.adapter.answer(lost);
    await desk.turn(MINUTE);
    const [posted] = desk.adapter.attempts;
    await desk.presses('done', posted?.key ?? '');
    expect(await stateOf(desk)).toEqual({ is: 'posted' });
  });
});

describe('many channels', () => {
  it('are served though one post hangs', async () => {
    const desk = await openDesk();
    for (let n = 0; n < 40; n += 1) await desk.plan({}, { ...channel, channel: `C${n}` });
    desk.adapter.answer(new Promise<Delivery>(() => undefined));
    await desk.turn(MINUTE);
    expect(desk.adapter.attempts).toHaveLength(40);
    await desk.turn(60 * MINUTE);
    expect(desk.adapter.attempts).toHaveLength(80);
  });

  it('are paced below what the platform takes, all inside the grace', async () => {
    const adapter = scriptedAdapter({ capabilities: { postsPerSecond: { ...unlimited, bot: 10 } } });
    const desk = await openDesk({ adapter });
    for (let n = 0; n < 200; n += 1) await desk.plan({}, { ...channel, channel: `C${n}` });
    const sent: number[] = [];
    let seen = 0;
    while (desk.clock.now() < slot + 60_000) {
      await desk.turn(100, 100);
      for (; seen < adapter.attempts.length; seen += 1) sent.push(desk.clock.now());
    }
    expect(sent).toHaveLength(200);
    sent.forEach((at, index) => {
      expect((sent[index + 11] ?? Infinity) - at).toBeGreaterThanOrEqual(1_000);
    });
  });
});

describe('a snoozed break', () => {
  it('comes to that person alone, 15 minutes later, once, also after a restart', async () => {
    const desk = await openWithPlan();
    await desk.turn(MINUTE);
    const key = desk.adapter.attempts[0]?.key ?? '';
    await desk.presses('snooze', key, { id: 'bob' });
    await desk.turn(14 * MINUTE);
    expect(desk.adapter.told).toHaveLength(0);
    const after = await openDesk({ store: desk.store, clock: desk.clock });
    await after.turn(MINUTE);
    expect(after.adapter.told).toMatchObject([{ person: { workspace: 'W1', person: 'bob' } }]);
    expect(readable(after.adapter.told[0]?.message ?? { summary: '', mood: 'calm', blocks: [] })).toContain(
      'Your snoozed break',
    );
    await after.turn(10 * MINUTE);
    expect(after.adapter.told).toHaveLength(1);
  });

  it('is left out when the program was away for longer than the grace', async () => {
    const desk = await openWithPlan();
    await desk.turn(MINUTE);
    await desk.presses('snooze', desk.adapter.attempts[0]?.key ?? '');
    desk.clock.advance(25 * MINUTE);
    await desk.settle();
    // Only that it does not come.
    expect(desk.adapter.told.map(({ message }) => readable(message))).toEqual([
      expect.stringContaining('could not come in time'),
    ]);
  });
});

describe('stopping', () => {
  it('lets a post finish and takes nothing new', async () => {
    const desk = await openWithPlan();
    let finish: (delivery: Delivery) => void = () => undefined;
    desk.adapter.answer(
      new Promise<Delivery>((resolve) => {
        finish = resolve;
      }),
    );
    await desk.turn(MINUTE);
    const stopped = desk.app.stop();
    finish({ outcome: 'delivered', message: { channel, id: 'late' } });
    await stopped;
    expect(desk.adapter.inbox).toBeUndefined();
  });

  it('lets a tick that waits take nothing', async () => {
    const desk = await openWithPlan();
    desk.clock.set(mondayMorning + MINUTE - 1_000);
    const ticks = [desk.app.tick(), desk.app.tick()];
    desk.clock.set(mondayMorning + MINUTE + 1_000);
    await Promise.all([...ticks, desk.app.stop()]);
    expect(desk.adapter.attempts).toHaveLength(0);
  });

  it('leaves its share of a pace to others only once the second of its last post is over', async () => {
    const store = await memoryStore();
    let hasLeft = false;
    const leave = async (): Promise<void> => {
      hasLeft = true;
    };
    const adapter = scriptedAdapter({ capabilities: { postsPerSecond: { ...unlimited, bot: 50 } } });
    const desk = await openDesk({
      store: { ...store, replicas: { ...store.replicas, leave } },
      adapter,
    });
    await desk.plan({});
    await desk.turn(MINUTE);
    expect(adapter.attempts).toHaveLength(1);
    const stopped = desk.app.stop();
    desk.clock.advance(900);
    await new Promise((resolve) => setImmediate(resolve));
    expect(hasLeft).toBe(false);
    desk.clock.advance(200);
    await stopped;
    expect(hasLeft).toBe(true);
  });
});
