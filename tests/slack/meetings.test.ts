/** Breaks wait for meetings, over the real client and a Slack that counts as the real one does. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import type { Store } from '../../src/store/store.ts';
import { memoryStore, mondayMorning } from '../support/desk.ts';
import { openApp } from '../support/platform/open-app.ts';
import type { Person } from '../support/slack/people.ts';
import { turnedClock, type TurnedClock } from '../support/turned-clock.ts';
import { openSlackStage, type SlackStage } from './stage.ts';

const MINUTE = 60_000;

let stage: SlackStage;
let store: Store;
let app: App;
let clock: TurnedClock;
let crowd: readonly Person[];

/** Both clocks go on together, a tick each step. */
async function pass(ms: number, step = 5_000): Promise<void> {
  for (let done = 0; done < ms; done += step) {
    clock.set(clock.now() + step);
    stage.slack.clock.advance(step);
    await app.tick();
    await app.idle();
  }
}

const breaks = () =>
  stage.team.posts(stage.room).filter(({ blocks }) => JSON.stringify(blocks).includes('"done"'));
const types = (line: string) => stage.after(stage.sam.types(stage.room, line));
const seconds = (): number => Math.floor(stage.slack.clock.now() / 1000);
const inHuddle = (one: Person): void => {
  one.user.huddleUntil = 0;
};
const told = (): string => stage.sam.seesAlone(stage.room).join('\n');

/** Everybody did the break of the hour before. */
async function open(people = 4): Promise<void> {
  await types('/deskbreak on UTC');
  await pass(2 * MINUTE);
  const [post] = breaks();
  if (post === undefined) throw new Error('no break came');
  crowd = Array.from({ length: people }, () => stage.team.person());
  for (const one of crowd) await stage.after(one.presses(post, 'done'));
  await types('/deskbreak meetings hold');
  await pass(58 * MINUTE, MINUTE);
  // The next one is due in a minute.
}

beforeEach(async () => {
  stage = await openSlackStage({ mode: 'socket' });
  store = await memoryStore();
  clock = turnedClock(mondayMorning);
  app = await openApp({ store, adapters: [stage.adapter], clock });
});
afterEach(async () => {
  clock.advance(2_000);
  await app.stop();
  await stage.close();
});

describe('a channel of Slack that holds for meetings', () => {
  it('gets its break within two minutes of the end of the call', async () => {
    await open();
    crowd.slice(0, 2).forEach(inHuddle);
    await pass(5 * MINUTE);
    expect(breaks()).toHaveLength(1);
    await types('/deskbreak status');
    expect(told()).toContain('held until people are free');
    for (const one of crowd) one.user.huddleUntil = undefined;
    await pass(2 * MINUTE);
    expect(breaks()).toHaveLength(2);
    await pass(20 * MINUTE);
    expect(breaks()).toHaveLength(2);
  });

  it('goes without it after twenty minutes', async () => {
    await open();
    for (const one of crowd)
      one.user.status = {
        text: 'In a meeting • Google Calendar',
        emoji: ':spiral_calendar_pad:',
        expiration: 0,
      };
    await pass(22 * MINUTE);
    expect(breaks()).toHaveLength(1);
    await types('/deskbreak status');
    expect(told()).toContain('people were in a call');
  });

  it.each<[string, (one: Person) => void]>([
    [
      'less than half are in a call',
      (one) => {
        if (one === crowd[0]) inHuddle(one);
      },
    ],
    ['a huddle is over', (one) => (one.user.huddleUntil = seconds() - 5)],
    [
      'a status is over',
      (one) => (one.user.status = { text: 'In a meeting', emoji: '', expiration: seconds() - 5 }),
    ],
    [
      'a status is another one',
      (one) => (one.user.status = { text: 'Meetings are over!', emoji: ':palm_tree:', expiration: 0 }),
    ],
    [
      'do not disturb is for later',
      (one) => (one.user.dnd = { start: seconds() + 36_000, end: seconds() + 40_000 }),
    ],
  ])('gets it at once where %s', async (_, set) => {
    stage.team.setScopes([...stage.team.bot.scopes, 'dnd:read']);
    await open();
    crowd.forEach(set);
    await pass(90_000);
    expect(breaks()).toHaveLength(2);
  });

  it('minds who wants no interruption, where the app may know', async () => {
    stage.team.setScopes([...stage.team.bot.scopes, 'dnd:read']);
    await open();
    for (const one of crowd.slice(0, 2)) one.user.dnd = { start: seconds() - 60, end: seconds() + 8 * 60 };
    await pass(3 * MINUTE);
    expect(breaks()).toHaveLength(1);
    await pass(8 * MINUTE);
    expect(breaks()).toHaveLength(2);
    // One question about all of them, each time, and nobody is asked about further once it is decided.
    const calls = stage.slack.callsOf('dnd.teamInfo');
    expect(calls[0]?.args['users']).toBe(
      crowd
        .map(({ id }) => id)

        .join(','),
    );
  });

  it('gets it at once, and says in its status what is missing, where the app may not know', async () => {
    await open();
    for (const one of crowd) one.user.dnd = { start: seconds() - 60, end: seconds() + 8 * 60 };
    await pass(3 * MINUTE);
    expect(breaks()).toHaveLength(2);
    expect(stage.slack.callsOf('dnd.teamInfo')).toHaveLength(1);
    await types('/deskbreak status');
    expect(told()).toContain('dnd:read');
  });

  it.each([
    ['Slack asks to wait', { does: 'limit', retryAfterSeconds: 30 }],
    ['Slack answers nothing sensible', { does: 'status', status: 503 }],
    ['the app may not ask', { does: 'refuse', error: 'missing_scope' }],
  ] as const)('gets it where %s', async (_, fault) => {
    await open();
    crowd.forEach(inHuddle);
    stage.slack.faults.always('users.info', fault);
    await pass(90_000);
    expect(breaks()).toHaveLength(2);
  });

  it('leaves no trace of who was where', async () => {
    await open();
    for (const one of crowd) one.user.status = { text: 'In a meeting', emoji: ':calendar:', expiration: 0 };
    const before = stage.logged.length;
    await pass(6 * MINUTE);
    const logged = JSON.stringify(stage.logged.slice(before));
    for (const one of crowd) expect(logged).not.toContain(one.id);
    expect(logged).not.toMatch(/In a meeting|calendar/u);
  });
});
