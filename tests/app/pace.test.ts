/** Whoever switched breaks on is asked once, privately, where nobody touches them. */
import { describe, expect, it } from 'vitest';
import type { Action } from '../../content/actions.ts';
import { newPlan, type Plan } from '../../content/plan.ts';
import { slowerThan } from '../../content/settings/pace.ts';
import type { IgnoredDay } from '../../src/store/counts/numbers.ts';
import { whenToAsk } from '../../src/pace/when.ts';
import { buttonsIn } from '../support/buttons-in.ts';
import { channel, memoryStore, openDesk, readable, toldTo, type TestDesk } from '../support/desk.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';
import { turnedClock } from '../support/turned-clock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Monday, an hour before the first of seven breaks a day: all come at ten to the hour. */
const morning = Date.parse('2026-11-23T08:50:00Z');

/** Goes from one moment at which breaks come to the next; what is said of them comes with the tick after that. */
async function pass(desk: TestDesk, forMs: number, stepMs = HOUR): Promise<void> {
  for (let passed = 0; passed < forMs; passed += stepMs) {
    await desk.turn(stepMs, stepMs);
    await desk.settle();
  }
}

const open = (options: Parameters<typeof openDesk>[0] = {}) =>
  openDesk({ now: morning, adapter: scriptedAdapter({ whispers: true }), ...options });
const begun = async (options: Parameters<typeof openDesk>[0] = {}) => {
  const desk = await open(options);
  await desk.says('/deskbreak on');
  return desk;
};
const whispered = ({ adapter }: TestDesk) => adapter.whispered.map(({ message }) => readable(message));
const says = async (desk: TestDesk, line: string, who = {}) =>
  toldTo('actor', await desk.says(line, who)).join('\n');
const planOf = async ({ store }: TestDesk) => (await store.plans.find(channel))?.plan;
/** What takes the place of the question. */
const answers = async (desk: TestDesk, action: Action, who = {}) =>
  toldTo('pressed', await desk.presses(action, '60', who)).join('\n');
const question = 'Nobody pressed anything under the last';

describe('ten breaks over three days that nobody touched', () => {
  it('bring one question to whoever switched them on, in the channel, seen by nobody else', async () => {
    const desk = await begun();
    await pass(desk, 2 * DAY + HOUR);
    // Wednesday at 9:50 is the fifteenth, and the first of the third day: it is ignored when the next one comes.
    expect(desk.adapter.attempts).toHaveLength(15);
    expect(whispered(desk)).toEqual([]);
    await pass(desk, HOUR);
    expect(whispered(desk)).toHaveLength(1);
    const [asked] = desk.adapter.whispered;
    expect(asked).toMatchObject({ channel, person: 'ann', silent: true });
    expect(whispered(desk)[0]).toContain(`${question} 15 breaks here, over 3 days`);
    expect(whispered(desk)[0]).toContain('[Every 2 h] [Keep as it is] [Stop breaks]');
    await pass(desk, 30 * DAY);
    expect(whispered(desk)).toHaveLength(1);
    expect(desk.adapter.told).toEqual([]);
    expect(desk.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('have to be ten also where three days have fewer, and three days where one has ten', async () => {
    const rare = await begun();
    await rare.says('/deskbreak every 8h');
    // One a day, and none at weekends: the tenth is that of the second Friday, and the next one comes on Monday.
    await pass(rare, 13 * DAY);
    expect(whispered(rare)).toEqual([]);
    await pass(rare, 2 * DAY);
    expect(whispered(rare)).toHaveLength(1);
    expect(whispered(rare)[0]).toContain('the last 10 breaks here, over 10 days');
    // It comes no more seldom than that.
    expect(whispered(rare)[0]).toContain('\n[Keep as it is] [Stop breaks]');
    const often = await begun();
    await often.says('/deskbreak every 15m');
    await pass(often, 2 * DAY, 15 * MINUTE);
    expect(whispered(often)).toEqual([]);
    await pass(often, 45 * MINUTE, 15 * MINUTE);
    expect(whispered(often)).toHaveLength(1);
  });

  it.each(['done', 'more', 'snooze'] as const)('begin anew with a press by anyone: %s', async (action) => {
    const desk = await begun();
    await pass(desk, 2 * DAY);
    const [first] = desk.adapter.attempts;
    await desk.presses(action, first?.key ?? '', { id: 'ben', name: 'Ben', standing: 'guest' });
    // The rest of that day counts, and is the first of three.
    await pass(desk, 2 * DAY + HOUR);
    expect(whispered(desk)).toEqual([]);
    await pass(desk, HOUR);
    expect(whispered(desk)).toHaveLength(1);
  });

  it('begin anew with whoever asks for a break, or sets something', async () => {
    for (const line of ['/deskbreak now', '/deskbreak version floor', '/deskbreak skip']) {
      const desk = await begun();
      await pass(desk, 2 * DAY);
      void desk.says(line, { id: 'ben', name: 'Ben' });
      await pass(desk, DAY);
      expect(whispered(desk), line).toEqual([]);
    }
  });

  it('ask nobody where breaks are quiet when ignored, off, or nobody knows who switched them on', async () => {
    const ways: ((desk: TestDesk) => Promise<unknown>)[] = [
      (desk) => desk.says('/deskbreak quiet on'),
      (desk) => desk.says('/deskbreak off'),
      (desk) => desk.plan({ owner: undefined }),
    ];
    for (const way of ways) {
      const desk = await begun();
      await way(desk);
      await pass(desk, 9 * DAY);
      expect(whispered(desk)).toEqual([]);
    }
  });

  it('ask while people are at work, and not in the night in which a program starts again', async () => {
    const store = await memoryStore();
    const desk = await begun({ store });
    await pass(desk, 2 * DAY + HOUR);
    const night = turnedClock(Date.parse('2026-11-26T02:50:00Z'));
    const later = await open({ store, adapter: desk.adapter, clock: night });
    await pass(later, 6 * HOUR);
    expect(whispered(later)).toEqual([]);
    await pass(later, HOUR);
    expect(whispered(later)).toHaveLength(1);
  });

  it('are asked about once by two programs, and over a restart', async () => {
    const store = await memoryStore();
    const adapter = scriptedAdapter({ whispers: true });
    const clock = turnedClock(morning);
    const desk = await begun({ store, adapter, clock });
    const other = await open({ store, adapter, clock });
    for (let hour = 0; hour < 4 * 24; hour += 1) {
      clock.set(clock.now() + HOUR);
      await Promise.all([desk.settle(), other.settle()]);
      await Promise.all([desk.settle(), other.settle()]);
    }
    expect(whispered(desk)).toHaveLength(1);
    const after = await open({ store, adapter, clock });
    await pass(after, 5 * DAY);
    expect(whispered(after)).toHaveLength(1);
  });

  it('ask nobody else where that person has left the channel', async () => {
    const desk = await begun();
    desk.adapter.answerWhispered({
      ...{ outcome: 'permanent', scope: 'person', reason: 'unreachable', cause: undefined },
    });
    await pass(desk, 9 * DAY);
    expect(desk.adapter.whispered).toHaveLength(1);
    expect(desk.adapter.told).toEqual([]);
    expect((await planOf(desk))?.state).toEqual({ is: 'on' });
  });
});

describe('the answer', () => {
  const asked = async () => {
    const desk = await begun();
    await pass(desk, 2 * DAY + 3 * HOUR);
    expect(whispered(desk)).toHaveLength(1);
    return desk;
  };

  it('slower: half as often, in the audit and in the channel, once', async () => {
    const desk = await asked();
    expect(await answers(desk, 'pace-slower')).toContain('A break comes every 2 h.');
    expect((await planOf(desk))?.every).toBe(120);
    expect(await answers(desk, 'pace-slower')).toContain(
      'By now a break comes every 2 h, so nothing was changed.',
    );
    expect((await planOf(desk))?.every).toBe(120);
    expect(await says(desk, '/deskbreak status')).toContain('Ann');
    expect(desk.adapter.lines.map(({ message }) => readable(message)).join()).toContain('every 2 h');
    // It can be set back like any other change, and then is asked about again in time.
    await desk.says('/deskbreak every 1h');
    await pass(desk, 5 * DAY);
    expect(whispered(desk)).toHaveLength(2);
  });

  it('keep: nothing changes, and it is not asked again until somebody sets something', async () => {
    const desk = await asked();
    const kept = 'All stays as it is: a break comes every hour.';
    expect(await answers(desk, 'pace-keep')).toContain(kept);
    expect(await answers(desk, 'pace-keep')).toContain(kept);
    await pass(desk, 20 * DAY);
    expect(whispered(desk)).toHaveLength(1);
    await desk.says('/deskbreak version floor');
    await pass(desk, 5 * DAY);
    expect(whispered(desk)).toHaveLength(2);
  });

  it('stop: breaks are off, and every later answer says so', async () => {
    const desk = await asked();
    expect(await answers(desk, 'pace-stop')).toContain('Breaks are off.');
    expect((await planOf(desk))?.state).toEqual({ is: 'off', because: { kind: 'asked' } });
    for (const action of ['pace-stop', 'pace-slower', 'pace-keep'] as const)
      expect(await answers(desk, action)).toContain('Breaks are off by now.');
    expect((await planOf(desk))?.every).toBe(60);
  });

  it('is for whoever may manage, and anything else in its button is nothing', async () => {
    const desk = await asked();
    const guest = { id: 'ben', name: 'Ben', standing: 'guest' } as const;
    for (const action of ['pace-stop', 'pace-slower', 'pace-keep'] as const) {
      expect(await answers(desk, action, guest)).toContain('Only people who manage this channel');
      await desk.presses(action, 'x');
      await desk.presses(action, '');
      await desk.presses(action, '-5');
    }
    expect(await planOf(desk)).toMatchObject({ every: 60, state: { is: 'on' } });
  });

  it('holds buttons that act', async () => {
    const desk = await asked();
    const [shown] = desk.adapter.whispered;
    const buttons = buttonsIn([
      { to: 'actor', message: shown?.message ?? { summary: '', mood: 'calm', blocks: [] } },
    ]);
    expect(buttons.map(({ action, subject }) => [action, subject])).toEqual([
      ['pace-slower', '60'],
      ['pace-keep', '60'],
      ['pace-stop', '60'],
    ]);
  });
});

describe('where nothing can be shown unasked to one person in a channel', () => {
  const waiting = async (options: Parameters<typeof openDesk>[0] = {}) => {
    const desk = await openDesk({ now: morning, ...options });
    await desk.says('/deskbreak on');
    await pass(desk, 2 * DAY + 4 * HOUR);
    return desk;
  };

  it('the question comes below the next private answer to that person there, once', async () => {
    const desk = await waiting();
    expect(desk.adapter.told).toEqual([]);
    const ben = { id: 'ben', name: 'Ben' };
    expect(await says(desk, '/deskbreak status', ben)).not.toContain(question);
    const elsewhere = { channel: { ...channel, channel: 'C2' } };
    expect(toldTo('actor', await desk.says('/pose', {}, elsewhere)).join()).not.toContain(question);
    expect(toldTo('actor', await desk.says('/pose', {}, { place: 'direct' })).join()).not.toContain(question);
    const replies = await desk.says('/deskbreak status');
    expect(replies).toHaveLength(2);
    expect(toldTo('actor', replies)[1]).toContain(`${question} 17 breaks here, over 3 days`);
    expect(await says(desk, '/deskbreak status')).not.toContain(question);
    await pass(desk, 9 * DAY);
    expect(await says(desk, '/deskbreak status')).not.toContain(question);
  });

  it('waits over a restart, is shown by one of two programs, and beside no form', async () => {
    const store = await memoryStore();
    const clock = turnedClock(morning);
    const desk = await waiting({ store, clock });
    const other = await openDesk({ store, clock });
    expect(await says(desk, '/deskbreak')).not.toContain(question);
    const both = await Promise.all([says(desk, '/pose'), says(other, '/pose')]);
    expect(both.filter((said) => said.includes(question))).toHaveLength(1);
  });

  it('is not asked any more where somebody has touched a break meanwhile, and later is', async () => {
    const desk = await waiting();
    await desk.presses('done', desk.adapter.attempts[3]?.key ?? '', { id: 'ben', name: 'Ben' });
    expect(await says(desk, '/pose')).not.toContain(question);
    await pass(desk, 5 * DAY);
    expect(await says(desk, '/pose')).toContain(question);
  });

  it('is not asked by a change of the plan, which is an answer', async () => {
    const desk = await waiting();
    expect(await says(desk, '/deskbreak every 2h')).not.toContain(question);
    expect(await says(desk, '/pose')).not.toContain(question);
  });
});

describe('when it is asked', () => {
  const plan: Plan = { ...newPlan('Asia/Tokyo'), state: { is: 'on' } };
  const at = (text: string) => Date.parse(`${text}+09:00`);
  const days = (...breaks: readonly number[]): readonly IgnoredDay[] =>
    breaks.map((each, index) => ({ day: Math.floor(at('2026-11-23T12:00') / DAY) + index, breaks: each }));

  it.each<[string, readonly IgnoredDay[], string, string | true]>([
    ['nothing was ignored: in three days', [], '2026-11-23T08:00', '2026-11-25T10:50'],
    ['of the first day all were', days(7), '2026-11-23T20:00', '2026-11-25T10:50'],
    ['of two days all were', days(7, 7), '2026-11-24T20:00', '2026-11-25T10:50'],
    ['over three days, but nine', days(3, 3, 3), '2026-11-25T13:10', '2026-11-25T14:50'],
    ['enough, at a break', days(7, 7, 1), '2026-11-25T10:50', true],
    ['enough, half an hour after a break', days(7, 7, 1), '2026-11-25T11:20', '2026-11-25T11:50'],
    ['enough, at night', days(7, 7, 1), '2026-11-25T23:00', '2026-11-26T09:50'],
    ['enough, before a weekend', days(7, 7, 7), '2026-11-27T18:00', '2026-11-30T09:50'],
  ])('%s', (_, ignored, now, expected) => {
    const timely = whenToAsk(plan, ignored, at(now));
    expect(timely).toEqual(expected === true ? { isTime: true } : { isTime: false, again: at(expected) });
  });

  it('is looked at again a day later where breaks are held, paused for ever, or in a zone that is not known', () => {
    const now = at('2026-11-25T10:50');
    for (const other of [
      { ...plan, state: { is: 'held', because: '' } },
      { ...plan, zone: 'Mars/Base' },
      { ...plan, days: [] },
    ] as const)
      expect(whenToAsk(other, days(7, 7, 1), now)).toEqual({ isTime: false, again: now + DAY });
  });

  it.each([
    [15, 30],
    [45, 90],
    [60, 120],
    [120, 240],
    [150, 240],
    [240, undefined],
    [480, undefined],
  ])('every %i min is doubled up to four hours', (every, slower) => {
    expect(slowerThan(every)).toBe(slower);
  });
});
