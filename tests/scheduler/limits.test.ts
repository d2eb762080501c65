import { describe, expect, it } from 'vitest';
import type { Delivery, Reach } from '../../adapters/port/delivery.ts';
import type { Message } from '../../content/message.ts';
import { channel, mondayMorning, openDesk, type TestDesk } from '../support/desk.ts';
import { mostInASecond } from '../support/pass-time.ts';
import { scriptedAdapter, unlimited, type ScriptedAdapter } from '../support/scripted-adapter.ts';

const MINUTE = 60_000;
const slot = mondayMorning + MINUTE;

const limited = (retryAfterMs: number, reach?: Reach): Delivery => ({
  outcome: 'transient',
  reason: 'rate-limited',
  retryAfterMs,
  ...(reach !== undefined && { reach }),
  mayHaveLanded: false,
  cause: new Error('429'),
});

const slackLike = (): ScriptedAdapter =>
  scriptedAdapter({ capabilities: { postsPerSecond: { ...unlimited, workspace: 5, channel: 1 } } });

async function openWith(adapter: ScriptedAdapter, channels: readonly (typeof channel)[]): Promise<TestDesk> {
  const desk = await openDesk({ adapter });
  for (const where of channels) await desk.plan({}, where);
  return desk;
}

const some = (count: number, workspace: string): readonly (typeof channel)[] =>
  Array.from({ length: count }, (_, n) => ({ ...channel, workspace, channel: `C${n}` }));

/** Turns the clock in small steps; returns when each attempt was made. */
async function watch(desk: TestDesk, until: number, stepMs: number): Promise<readonly number[]> {
  const times: number[] = [];
  while (desk.clock.now() < until) {
    await desk.turn(stepMs, stepMs);
    while (times.length < desk.adapter.attempts.length) times.push(desk.clock.now());
  }
  return times;
}

const attemptsIn = ({ adapter }: TestDesk, workspace: string): number =>
  adapter.attempts.filter(({ channel: where }) => where.workspace === workspace).length;

/** A break has steps to do; a word about one has none. */
const isBreak = ({ blocks }: Message): boolean => blocks.some(({ block }) => block === 'steps');

describe('a workspace with more channels than it may be posted to at once', () => {
  it('gets them evenly, inside the grace; the others get theirs at once', async () => {
    const desk = await openWith(slackLike(), [...some(100, 'large'), ...some(1, 'small')]);
    desk.clock.set(slot);
    await desk.settle();
    expect(attemptsIn(desk, 'small')).toBe(1);
    const times = await watch(desk, slot + 30_000, 100);
    expect(attemptsIn(desk, 'large')).toBe(100);
    expect(mostInASecond(times.slice(2))).toBeLessThanOrEqual(6);
  });
});

describe('a platform that asks to wait', () => {
  it.each([
    ['for one channel', 'channel', 1],
    ['for one workspace', 'workspace', 1],
    ['for everybody', 'bot', 0],
  ] as const)('%s: nobody else waits', async (_, reach, othersAtOnce) => {
    const desk = await openWith(slackLike(), some(2, 'W1'));
    desk.adapter.answer(limited(60_000, reach));
    await desk.turn(MINUTE);
    await desk.plan({}, { ...channel, workspace: 'W2' });
    // A break out of turn, in another workspace.
    const before = attemptsIn(desk, 'W2');
    await desk.says('/deskbreak now', {}, { channel: { ...channel, workspace: 'W2' } });
    await desk.settle();
    expect(attemptsIn(desk, 'W2') - before).toBe(othersAtOnce);
    await desk.turn(70_000, 1_000);
    expect(attemptsIn(desk, 'W2') - before).toBe(1);
  });

  it('gets the same break again when the time is over, and not before', async () => {
    const desk = await openWith(slackLike(), some(1, 'W1'));
    desk.adapter.answer(limited(40_000));
    await desk.turn(MINUTE);
    const times = await watch(desk, slot + 50_000, 500);
    expect(times).toHaveLength(2);
    expect((times[1] ?? 0) - slot).toBeGreaterThanOrEqual(40_000);
    expect((times[1] ?? 0) - slot).toBeLessThan(42_000);
    const [first, second] = desk.adapter.attempts;
    expect(second).toEqual(first);
  });

  it('is not asked again and again for the channels of that workspace', async () => {
    const adapter = slackLike();
    const desk = await openWith(adapter, some(60, 'W1'));
    adapter.answer(...Array.from({ length: 200 }, () => limited(30_000)));
    await watch(desk, slot + 25_000, 250);
    // The first tells nothing of the others; the second does.
    expect(adapter.attempts.length).toBeLessThanOrEqual(3);
  });
});

describe('a platform that asks to wait for hours', () => {
  it('leaves nothing open: what it keeps from its channels is skipped once the grace is over', async () => {
    const desk = await openWith(slackLike(), some(3, 'W'));
    await desk.turn(MINUTE - 1_000, 1_000);
    desk.adapter.answer(limited(3 * 60 * MINUTE, 'workspace'));
    await desk.plan({}, { ...channel, workspace: 'W', channel: 'first' });
    await desk.says('/deskbreak now', {}, { channel: { ...channel, workspace: 'W', channel: 'first' } });
    await desk.turn(7 * MINUTE, 5_000);
    const others = (await desk.store.plans.list({}, 4)).filter(({ channel: c }) => c.channel !== 'first');
    expect(others).toHaveLength(3);
    for (const { id } of others)
      expect(await desk.store.plans.lastSlot(id, desk.clock.now())).toMatchObject({
        slot,
        state: { is: 'skipped', reason: 'late' },
      });
  });
});

describe('a workspace that hangs', () => {
  it('leaves room for the others', async () => {
    const adapter = scriptedAdapter();
    const desk = await openWith(adapter, some(3_000, 'hangs'));
    adapter.answer(...Array.from({ length: 3_000 }, () => new Promise<Delivery>(() => undefined)));
    desk.clock.set(slot);
    await desk.settle();
    expect(attemptsIn(desk, 'hangs')).toBeLessThan(3_000);
    for (const where of some(20, 'lively')) await desk.plan({ every: 15 }, where);
    desk.clock.set(slot + 15 * MINUTE);
    await desk.settle();
    expect(attemptsIn(desk, 'lively')).toBe(20);
  });
});

describe('a snoozed break', () => {
  async function openSnoozed(adapter = slackLike()): Promise<TestDesk> {
    const desk = await openWith(adapter, [channel]);
    await desk.turn(MINUTE);
    await desk.presses('snooze', adapter.attempts[0]?.key ?? '', { id: 'bob' });
    return desk;
  }

  it('that meets a rate limit comes when the time is over, once', async () => {
    const desk = await openSnoozed();
    desk.adapter.answerTold(limited(20_000));
    await desk.turn(15 * MINUTE);
    expect(desk.adapter.told).toHaveLength(1);
    await desk.turn(19_000, 1_000);
    expect(desk.adapter.told).toHaveLength(1);
    await desk.turn(3_000, 500);
    expect(desk.adapter.told).toHaveLength(2);
    await desk.turn(30 * MINUTE);
    expect(desk.adapter.told).toHaveLength(2);
  });

  it('that meets one beyond the grace is left out, and whoever waited for it hears that', async () => {
    const desk = await openSnoozed();
    desk.adapter.answerTold(limited(6 * MINUTE));
    await desk.turn(30 * MINUTE);
    expect(desk.adapter.told.map(({ message }) => isBreak(message))).toEqual([true, false]);
  });

  it('waits where its workspace does, and comes after a restart too', async () => {
    const desk = await openSnoozed();
    await desk.plan({ every: 15 });
    desk.adapter.answer(limited(60_000, 'workspace'));
    // The break of 10:05 meets the limit, and the snooze of 10:05 comes after it.
    await desk.turn(15 * MINUTE);
    expect(desk.adapter.told).toHaveLength(0);
    const after = await openDesk({ store: desk.store, clock: desk.clock, adapter: slackLike() });
    await after.turn(62_000, 1_000);
    expect(after.adapter.told).toHaveLength(1);
  });

  it('is paced with the workspace’s other messages', async () => {
    const desk = await openWith(slackLike(), some(20, 'W1'));
    await watch(desk, slot + 10_000, 250);
    // Each is pressed in its own channel.
    for (const { key, channel } of desk.adapter.attempts)
      await desk.inbox.press({ action: 'snooze', subject: key }, desk.from({ id: `p${key}` }, { channel }));
    desk.clock.set(slot + 15 * MINUTE + 10_000);
    await desk.settle();
    expect(desk.adapter.told.length).toBeLessThan(20);
    await desk.turn(8_000, 100);
    expect(desk.adapter.told).toHaveLength(20);
  });
});
