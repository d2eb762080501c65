/** The buttons of a question act while it stands; later they say what holds, and how to have what was asked about. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Origin, Reply } from '../../adapters/port/adapter.ts';
import { parseLine } from '../../content/commands/grammar.ts';
import { buttonsIn } from '../support/buttons-in.ts';
import { channel, mondayMorning, openDesk, toldTo, type TestDesk } from '../support/desk.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** No break of the timetable is near. */
const halfPastNine = mondayMorning - 19 * MINUTE;

let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk({ now: halfPastNine });
});

const planOf = async () => (await desk.store.plans.find(channel))?.plan;
const general: Partial<Origin> = { audience: 'general' };

async function asks(line: string, place: Partial<Origin> = {}): Promise<string> {
  const replies = await desk.inbox.command(parseLine(line), desk.from({}, place));
  const [yes] = buttonsIn(replies);
  if (yes === undefined) throw new Error(`Nothing was asked: ${toldTo('actor', replies).join()}`);
  return yes.subject;
}
async function answers(
  action: 'confirm-on' | 'confirm-now',
  subject: string,
  at: TestDesk = desk,
): Promise<string> {
  const replies: readonly Reply[] = await at.inbox.press({ action, subject }, at.from({}, general));
  // It takes the place of the question, whose buttons are gone then.
  expect(toldTo('actor', replies)).toEqual([]);
  expect(buttonsIn(replies)).toEqual([]);
  return toldTo('pressed', replies).join('\n').split('\n')[0] ?? '';
}

/** The desk once more, as after a restart. */
const again = (): Promise<TestDesk> => openDesk({ store: desk.store, clock: desk.clock });

describe('whether breaks should start', () => {
  let subject: string;
  beforeEach(async () => {
    subject = await asks('/deskbreak on Europe/Paris every 45m', general);
  });

  it.each([
    ['at once', 0],
    ['nine minutes later', 9 * MINUTE],
  ])('is answered %s, also after a restart', async (_, ms) => {
    desk.clock.advance(ms);
    expect(await answers('confirm-on', subject, await again())).toMatch(/^Breaks are on: every 45 min,/u);
    expect(await planOf()).toMatchObject({ state: { is: 'on' }, every: 45, zone: 'Europe/Paris' });
  });

  it('may be answered twice', async () => {
    await answers('confirm-on', subject);
    const before = await planOf();
    expect(await answers('confirm-on', subject)).toMatch(/^Breaks are on: every 45 min,/u);
    expect(await planOf()).toEqual(before);
  });

  it.each([
    ['ten minutes', 10 * MINUTE],
    ['a month', 30 * DAY],
  ])('is over after %s, also after a restart', async (_, ms) => {
    desk.clock.advance(ms);
    expect(await answers('confirm-on', subject, await again())).toBe(
      'That question is too old, so I did nothing. Breaks are off here; /deskbreak on starts them.',
    );
    expect(await planOf()).toBeUndefined();
  });

  it.each([
    ['every 2h', 'Breaks are on: every 2 h, '],
    ['pause 2h', 'Breaks are paused until '],
    ['days mon', 'Breaks are on: every 45 min, '],
  ])('is over when it is on by then, and somebody typed %s', async (line, holds) => {
    const other = await asks('/deskbreak on Europe/Paris every 45m', general);
    await answers('confirm-on', subject);
    await desk.says(`/deskbreak ${line}`);
    const before = await planOf();
    const told = await answers('confirm-on', other);
    expect(told).toContain('Something has changed since that question, so I did nothing. ');
    expect(told).toContain(holds);
    expect(await planOf()).toEqual(before);
  });

  it('is over when what would begin is something else by then', async () => {
    await answers('confirm-on', subject);
    await desk.says('/deskbreak off');
    const second = await asks('/deskbreak on', general);
    await desk.says('/deskbreak hours 10-12');
    expect(await answers('confirm-on', second)).toBe(
      'Something has changed since that question, so I did nothing. Breaks are off here; /deskbreak on starts them.',
    );
    expect((await planOf())?.state.is).toBe('off');
  });

  it.each(['', 'Europe/Paris', 'x.y Europe/Paris', 'zzzzzzzzzz.0 Europe/Paris', '..', '0 0'])(
    'was never asked by a button with %j, as of an older version or a forger',
    async (forged) => {
      await answers('confirm-on', forged);
      expect(await planOf()).toBeUndefined();
    },
  );
});

describe('whether another break should come', () => {
  let subject: string;
  const posts = (): number => desk.adapter.attempts.length;
  beforeEach(async () => {
    await desk.plan({});
    await desk.says('/deskbreak now');
    desk.clock.advance(2 * MINUTE);
    subject = await asks('/deskbreak now');
  });

  it.each([
    ['at once', 0],
    ['nine minutes later', 9 * MINUTE],
  ])('is answered %s, also after a restart', async (_, ms) => {
    desk.clock.advance(ms);
    const other = await again();
    expect(await answers('confirm-now', subject, other)).toBe('A break is in the channel.');
    expect(other.adapter.attempts).toHaveLength(1);
  });

  it('brings one break, however often it is answered', async () => {
    expect(await answers('confirm-now', subject)).toBe('A break is in the channel.');
    const before = posts();
    desk.clock.advance(MINUTE);
    expect(await answers('confirm-now', subject)).toBe(
      'Another break has come since that question, so I did nothing. Breaks are on: every hour, 09:00–12:00 and 13:00–17:00, Mon–Fri (UTC). /deskbreak now brings one now.',
    );
    expect(posts()).toBe(before);
  });

  it('is over when a break of the timetable came', async () => {
    desk = await openDesk({ now: mondayMorning - 16 * MINUTE });
    await desk.plan({});
    await desk.says('/deskbreak now');
    desk.clock.advance(9 * MINUTE);
    subject = await asks('/deskbreak now');
    await desk.turn(8 * MINUTE);
    expect(posts()).toBe(2);
    expect(await answers('confirm-now', subject)).toContain('Another break has come since that question');
    expect(posts()).toBe(2);
  });

  it.each([
    ['ten minutes', 10 * MINUTE],
    ['three weeks', 21 * DAY],
  ])('is over after %s, also after a restart', async (_, ms) => {
    desk.clock.advance(ms);
    const other = await again();
    expect(await answers('confirm-now', subject, other)).toBe(
      'That question is too old, so I did nothing. Breaks are on: every hour, 09:00–12:00 and 13:00–17:00, Mon–Fri (UTC). /deskbreak now brings one now.',
    );
    expect(other.adapter.attempts).toEqual([]);
  });

  it.each([
    ['off', 'Breaks are off here. /deskbreak on starts them; /pose is a pose for you alone.'],
    ['pause 2h', 'Breaks are paused until today 11:32. /deskbreak resume ends the pause.'],
  ])('is over when breaks are not on any more: %s', async (line, holds) => {
    await desk.says(`/deskbreak ${line}`);
    const before = posts();
    expect(await answers('confirm-now', subject)).toBe(holds);
    expect(posts()).toBe(before);
  });

  it.each(['', 'x', '0.0', 'zzzzzzzzzz.1'])(
    'was never asked by a button with %j, as of an older version or a forger',
    async (forged) => {
      const before = posts();
      expect(await answers('confirm-now', forged)).toContain('That question is too old, so I did nothing. ');
      expect(posts()).toBe(before);
    },
  );
});
