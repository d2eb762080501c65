/** What the bot says in a channel beside its breaks, and what whoever did something hears of it. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Delivery } from '../../adapters/port/delivery.ts';
import { channel, heardIn, openDesk, readable, toldTo, type TestDesk } from '../support/desk.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';

const MINUTE = 60_000;

const rateLimited = (retryAfterMs: number): Delivery => ({
  outcome: 'transient',
  reason: 'rate-limited',
  retryAfterMs,
  mayHaveLanded: false,
  cause: new Error('429'),
});
const unreachable: Delivery = {
  outcome: 'transient',
  reason: 'network',
  mayHaveLanded: false,
  cause: new Error('refused'),
};
const unclear: Delivery = {
  outcome: 'transient',
  reason: 'unavailable',
  mayHaveLanded: true,
  cause: new Error('503'),
};
const forbidden: Delivery = {
  outcome: 'permanent',
  scope: 'channel',
  reason: 'forbidden',
  cause: new Error('restricted_action'),
};
const rejected: Delivery = {
  outcome: 'permanent',
  scope: 'message',
  reason: 'rejected',
  cause: new Error('invalid'),
};

let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk();
});

const says = async (line: string, who?: Parameters<TestDesk['says']>[1]): Promise<string> =>
  toldTo('actor', await desk.says(line, who)).join('\n');
const state = async () => (await desk.store.plans.find(channel))?.plan.state;
const keys = (): readonly string[] => desk.adapter.lines.map(({ key }) => key);

describe('the line about a change', () => {
  it('is there before the answer, without a notification', async () => {
    expect(await says('/deskbreak on')).toContain('Breaks are on');
    expect(heardIn(desk)).toHaveLength(1);
    expect(desk.adapter.lines[0]?.silent).toBe(true);
  });

  it.each([
    ['asked to wait', rateLimited(20_000), 20_000],
    ['could not be reached', unreachable, 15_000],
  ])('comes by itself where the platform %s, and whoever did it hears that', async (_, failure, after) => {
    desk.adapter.answerLines(failure);
    expect(await says('/deskbreak on')).toMatch(/Breaks are on[\s\S]*The channel has not been told yet/u);
    await desk.turn(after - 1_000, 1_000);
    expect(heardIn(desk)).toHaveLength(1);
    await desk.turn(3_000, 1_000);
    expect(heardIn(desk)).toHaveLength(2);
    await desk.turn(20 * MINUTE);
    expect(heardIn(desk)).toHaveLength(2);
    expect(new Set(keys()).size).toBe(1);
  });

  it('is tried with growing waits, for half an hour and no longer', async () => {
    desk.adapter.answerLines(...Array.from({ length: 100 }, () => unreachable));
    await says('/deskbreak on');
    const at: number[] = [];
    for (let second = 0; second < 45 * 60; second += 5) {
      const before = heardIn(desk).length;
      await desk.turn(5_000, 5_000);
      if (heardIn(desk).length > before) at.push(second + 5);
    }
    expect(at.slice(0, 4)).toEqual([15, 45, 105, 225]);
    expect(at.at(-1)).toBeLessThanOrEqual(30 * 60);
    expect(at.length).toBeLessThan(14);
  });

  it('is never said again where it may have been heard', async () => {
    desk.adapter.answerLines(unclear);
    expect(await says('/deskbreak on')).toMatch(/Breaks are on[\s\S]*did not say clearly/u);
    await desk.turn(30 * MINUTE);
    expect(heardIn(desk)).toHaveLength(1);
  });

  it('is said again with the same key where the platform drops the second one, while it does', async () => {
    desk = await openDesk({ adapter: scriptedAdapter({ capabilities: { duplicateWindowMs: 60_000 } }) });
    desk.adapter.answerLines(unclear, unclear);
    await says('/deskbreak on');
    await desk.turn(10_000, 1_000);
    expect(heardIn(desk)).toHaveLength(3);
    expect(new Set(keys()).size).toBe(1);
    desk.adapter.answerLines(...Array.from({ length: 100 }, () => unclear));
    await says('/deskbreak off');
    await desk.turn(10 * MINUTE, 1_000);
    expect(heardIn(desk).length).toBeLessThan(3 + 32);
  });

  it('that is refused for good says so, with the remedy, and breaks are not on', async () => {
    desk.adapter.answerLines(forbidden);
    const told = await says('/deskbreak on');
    expect(told).toContain('I cannot post in this channel, so breaks are not on');
    expect(told).toContain('has to let me post here');
    expect(await state()).toMatchObject({ is: 'off', because: { kind: 'refused' } });
    expect(await says('/deskbreak status')).toContain('not allowed to post');
    expect(desk.adapter.told).toEqual([]);
    await desk.turn(61 * MINUTE);
    expect(desk.adapter.attempts).toEqual([]);
  });

  it('that is rejected as such leaves no breaks that nobody was told of', async () => {
    desk.adapter.answerLines(rejected);
    expect(await says('/deskbreak on')).toContain('breaks are not on');
    expect(await state()).toMatchObject({ is: 'off' });
  });

  it('that is refused as breaks are switched off is no reason to keep them on', async () => {
    await says('/deskbreak on');
    desk.adapter.answerLines(forbidden);
    expect(await says('/deskbreak off')).toMatch(/Breaks are off[\s\S]*The channel could not be told/u);
    expect(await state()).toMatchObject({ is: 'off' });
  });

  it('outlives the program, and is said once', async () => {
    desk.adapter.answerLines(unreachable);
    await says('/deskbreak on');
    const again = await openDesk({ store: desk.store, clock: desk.clock });
    await again.turn(MINUTE, 1_000);
    expect(heardIn(again)).toHaveLength(1);
    await again.turn(20 * MINUTE);
    expect(heardIn(again)).toHaveLength(1);
  });

  it('that was being said when the program died is not said again', async () => {
    desk.adapter.answerLines(new Promise<Delivery>(() => undefined));
    void desk.says('/deskbreak on');
    await expect.poll(() => heardIn(desk).length).toBe(1);
    const again = await openDesk({ store: desk.store, clock: desk.clock });
    await again.turn(10 * MINUTE, 5_000);
    expect(heardIn(again)).toEqual([]);
  });
});

describe('breaks that stop by themselves', () => {
  const owner = (): readonly string[] =>
    desk.adapter.told.map(({ person, message }) => `${person.person}: ${readable(message)}`);

  it('are told once to whoever switched them on', async () => {
    await says('/deskbreak on', { id: 'bob', name: 'Bob', standing: 'member' });
    desk.adapter.answer(forbidden);
    await desk.turn(2 * MINUTE);
    expect(owner()).toEqual([
      'bob: The desk breaks that you switched on in a channel have stopped: I may not post there. When I may post there again, /deskbreak on there starts them anew.',
    ]);
    await desk.turn(60 * MINUTE);
    expect(owner()).toHaveLength(1);
  });

  it('as the bot was removed from the channel too, but not with the whole workspace', async () => {
    await says('/deskbreak on');
    await desk.inbox.removed({ platform: 'scripted', workspace: 'W1' });
    await desk.turn(2 * MINUTE);
    expect(owner()).toEqual([]);
    await desk.inbox.restored({ platform: 'scripted', workspace: 'W1' });
    await desk.inbox.removed(channel);
    await desk.turn(MINUTE);
    expect(owner()).toEqual([expect.stringContaining('I am not in it any more')]);
  });

  it('are not told again where direct messages are closed', async () => {
    await says('/deskbreak on');
    desk.adapter.answerTold({
      outcome: 'permanent',
      scope: 'person',
      reason: 'unreachable',
      cause: undefined,
    });
    await desk.inbox.removed(channel);
    await desk.turn(60 * MINUTE);
    expect(owner()).toHaveLength(1);
  });

  it('are not told where they are on again before it could be said', async () => {
    await says('/deskbreak on');
    desk.adapter.answerTold(unreachable);
    await desk.inbox.removed(channel);
    await desk.turn(2_000, 1_000);
    await says('/deskbreak on');
    await desk.turn(10 * MINUTE);
    expect(owner()).toHaveLength(1);
  });
});

describe('hello', () => {
  const invite = async (): Promise<string> => {
    const before = heardIn(desk).length;
    await desk.inbox.invited(channel);
    return heardIn(desk).slice(before).join('\n');
  };

  it('is true of the channel: none, removed, switched off', async () => {
    expect(await invite()).toContain('Hello, I bring desk breaks');
    await says('/deskbreak every 45m');
    await says('/deskbreak on');
    await desk.inbox.removed(channel);
    expect(await invite()).toBe(
      'Back again. Your breaks were every 45 min, 09:00–12:00 and 13:00–17:00, Mon–Fri (UTC); /deskbreak on resumes them.',
    );
    await says('/deskbreak on');
    await says('/deskbreak off');
    expect(await invite()).toMatch(/^Hello again\. Breaks were switched off here/u);
  });

  it('comes later where the platform asks to wait, unless breaks are on by then', async () => {
    desk.adapter.answerLines(rateLimited(30_000), rateLimited(30_000));
    await desk.inbox.invited(channel);
    await desk.inbox.invited({ ...channel, channel: 'C2' });
    await says('/deskbreak on');
    await desk.turn(5 * MINUTE, 5_000);
    const hellos = desk.adapter.lines.filter(({ message }) => readable(message).startsWith('Hello'));
    expect(hellos.map((line) => line.channel.channel)).toEqual(['C1', 'C2', 'C2']);
  });

  it('to a whole workspace says where breaks go on, and each of these channels hears it first', async () => {
    await desk.plan({});
    await desk.plan({}, { ...channel, channel: 'C2' });
    await desk.inbox.removed({ platform: 'scripted', workspace: 'W1' });
    await desk.inbox.restored({ platform: 'scripted', workspace: 'W1' });
    await desk.inbox.invited({ ...channel, channel: 'lobby' }, 'to the workspace');
    await desk.turn(5_000, 1_000);
    expect(desk.adapter.lines.map(({ channel: to, message }) => [to.channel, readable(message)])).toEqual([
      ['lobby', expect.stringContaining('Breaks go on in a channel and a channel, as before.')],
      ['C1', expect.stringContaining('I am back: breaks go on here')],
      ['C2', expect.stringContaining('I am back: breaks go on here')],
    ]);
  });
});

describe('a break asked for now', () => {
  beforeEach(async () => {
    await desk.says('/deskbreak on');
    desk.clock.advance(2 * MINUTE + 123);
    await desk.settle();
  });

  it.each<[string, Delivery, string]>([
    [
      'is refused',
      forbidden,
      'The break could not be posted: the bot is not allowed to post in the channel.',
    ],
    ['has no clear answer', unclear, 'did not say clearly whether the break arrived'],
    ['has to wait', rateLimited(20_000), 'it waits for its turn until'],
    ['cannot reach the platform', unreachable, 'it waits for its turn until'],
  ])('that %s is told so', async (_, delivery, expected) => {
    desk.adapter.answer(delivery);
    expect(await says('/deskbreak now')).toContain(expected);
  });

  it('that was cut off by the end of the program is not promised', async () => {
    desk.adapter.answer(new Promise<Delivery>(() => undefined));
    void desk.says('/deskbreak now');
    await expect.poll(() => desk.adapter.attempts.length).toBe(2);
    const again = await openDesk({ store: desk.store, clock: desk.clock });
    desk.clock.advance(15_000);
    expect(toldTo('actor', await again.says('/deskbreak now')).join()).toContain(
      'nothing was heard of it since: please look into the channel',
    );
    await again.turn(2 * MINUTE, 1_000);
    expect(again.adapter.attempts).toHaveLength(0);
  });
});
