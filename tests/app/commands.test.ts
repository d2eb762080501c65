import { beforeEach, describe, expect, it } from 'vitest';
import { commandNames, declarationOf } from '../../content/commands/commands.ts';
import { exampleOf, spanOf } from '../../content/commands/examples.ts';
import { plainText } from '../../content/text/plain-text.ts';
import { channel, heardIn, mondayMorning, openDesk, toldTo, type TestDesk } from '../support/desk.ts';
import { buttonsIn } from '../support/buttons-in.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';

const MINUTE = 60_000;

let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk();
});

const answer = async (
  line: string,
  ...rest: [Parameters<TestDesk['says']>[1]?, Parameters<TestDesk['says']>[2]?]
) => {
  const before = heardIn(desk).length;
  const replies = await desk.says(line, ...rest);
  return { actor: toldTo('actor', replies).join('\n'), channel: heardIn(desk).slice(before), replies };
};
const planNow = async () => (await desk.store.plans.find(channel))?.plan;

describe('wrong input', () => {
  it.each([
    ['/deskbreak every banana', '“banana” is not a length of time.\nFor example /deskbreak every 45m.'],
    ['/deskbreak every 5m', '“5m” is out of range: from 15 min to 8 h.\nFor example /deskbreak every 45m.'],
    ['/deskbreak tz EST', 'Did you mean /deskbreak tz America/New_York or /deskbreak tz America/Toronto?'],
    ['/deskbreak tz Munihc', 'Munich, Germany is Europe/Berlin.\nDid you mean /deskbreak tz Europe/Berlin?'],
    [
      '/deskbreak tz Portland',
      'Did you mean /deskbreak tz America/Los_Angeles or /deskbreak tz America/New_York?',
    ],
    ['/deskbreak tz gmt', 'Did you mean /deskbreak tz UTC or /deskbreak tz Europe/London?'],
    ['/deskbreak hours 17-9-3', 'For example /deskbreak hours 09:00-12:00,13:00-17:00.'],
    ['/deskbreak days funday', 'Did you mean /deskbreak days sunday?'],
    ['/deskbreak pause forever', 'A pause always ends by itself.'],
    ['/deskbreak pause until 2020-01-01', 'Wed 1 Jan 2020, 00:00 is in the past.'],
    ['/deskbreak pause until 2030-01-01', 'A pause can last a year at most.'],
    ['/deskbreak holiday add 2020-12-24', 'Thu 24 Dec 2020 is in the past.'],
    ['/deskbreak holiday remove 2026-12-24', 'Thu 24 Dec 2026 is not among the days off.'],
    ['/deskbreak every', '“/deskbreak every” needs a value: how often, in minutes or hours, up to 8 h.'],
    ['/pose zzzzzzzz', 'There is no pose or part of the body called “zzzzzzzz” here.'],
    ['/deskbraek on', 'Did you mean /deskbreak on?'],
  ])('%s is explained to the one who typed it, and nothing changes', async (line, expected) => {
    await desk.says('/deskbreak on');
    const before = await desk.store.plans.find(channel);
    const { actor, replies } = await answer(line);
    expect(actor).toContain(expected);
    expect(replies.every(({ to }) => to === 'actor')).toBe(true);
    expect(await desk.store.plans.find(channel)).toEqual(before);
  });
});

describe('a time zone', () => {
  it.each([
    ['Düsseldorf', 'Europe/Berlin'],
    ['Germany', 'Europe/Berlin'],
    ['Paris, Texas', 'America/Chicago'],
    ['London Ontario', 'America/Toronto'],
    ['US/Eastern', 'America/New_York'],
    ['nyc', 'America/New_York'],
  ])('is found as %s', async (typed, zone) => {
    const { actor } = await answer(`/deskbreak tz ${typed}`);
    expect(actor).toContain(`The time zone is ${zone}.`);
    expect((await planNow())?.zone).toBe(zone);
  });

  it('that could be several is asked with those first that are in use here', async () => {
    expect((await answer('/deskbreak tz CET', { zone: 'UTC' })).actor).toContain(
      'Did you mean /deskbreak tz Europe/Berlin, /deskbreak tz Europe/Paris or /deskbreak tz Europe/Madrid?',
    );
    await answer('/deskbreak tz Skopje');
    expect((await answer('/deskbreak tz CET', { zone: 'Europe/Rome' })).actor).toContain(
      'Did you mean /deskbreak tz Europe/Skopje, /deskbreak tz Europe/Rome or /deskbreak tz Europe/Berlin?',
    );
  });
});

describe('switching on', () => {
  it('starts breaks with the defaults and the zone of the person, and echoes the plan', async () => {
    const { actor, channel: said } = await answer('/deskbreak on', { zone: 'Europe/Berlin' });
    expect(actor).toContain(
      'Breaks are on: every hour, 09:00–12:00 and 13:00–17:00, Mon–Fri (Europe/Berlin).',
    );
    expect(actor).toContain('Next break: today 10:50');
    expect(said).toEqual([
      'Ann switched breaks on: every hour, 09:00–12:00 and 13:00–17:00, Mon–Fri (Europe/Berlin).',
    ]);
    expect(await planNow()).toMatchObject({ state: { is: 'on' }, owner: 'ann', version: 'chair' });
  });

  it('asks for the zone where nobody knows it, and takes it along', async () => {
    const from = { person: { id: 'ann', name: 'Ann', standing: 'manager' as const } };
    expect((await answer('/deskbreak on', undefined, from)).actor).toContain(
      'Which time zone is this channel in?',
    );
    expect(await planNow()).toBeUndefined();
    expect((await answer('/deskbreak on Asia/Tokyo', undefined, from)).actor).toContain('(Asia/Tokyo)');
    expect((await planNow())?.zone).toBe('Asia/Tokyo');
  });

  it('takes the interval along, and what else was given', async () => {
    const { actor, channel: said } = await answer('/deskbreak on every 45m at :00');
    expect(actor).toContain('Breaks are on: every 45 min, from :00,');
    expect(said.join()).toContain('switched breaks on: every 45 min, from :00');
    expect(await planNow()).toMatchObject({ state: { is: 'on' }, every: 45, at: 0 });
    await answer('/deskbreak on 60');
    expect(await planNow()).toMatchObject({ state: { is: 'on' }, every: 60, at: 0 });
  });

  it('keeps what was given while it asks for the zone', async () => {
    const from = { person: { id: 'ann', name: 'Ann', standing: 'manager' as const } };
    const { actor } = await answer('/deskbreak on every 90m at :30', undefined, from);
    expect(actor).toContain('For example /deskbreak on Europe/Berlin every 1h30m at :30.');
  });

  it('keeps what was given while it asks to confirm', async () => {
    const { replies } = await answer('/deskbreak on every 45m at :00', undefined, { audience: 'general' });
    const confirm = buttonsIn(replies).find(({ action }) => action === 'confirm-on');
    expect(await planNow()).toBeUndefined();
    await desk.presses('confirm-on', confirm?.subject ?? '');
    expect(await planNow()).toMatchObject({ state: { is: 'on' }, every: 45, at: 0 });
  });

  it('takes the operator’s zone where the platform tells none', async () => {
    desk = await openDesk({ env: { DEFAULT_TIMEZONE: 'America/Lima' } });
    await answer('/deskbreak on', undefined, { person: { id: 'ann', name: 'Ann', standing: 'manager' } });
    expect((await planNow())?.zone).toBe('America/Lima');
  });

  it('says at once when the bot may not post, and stays off', async () => {
    desk.adapter.access = { canPost: false, wrong: 'I am not in this channel.', remedy: 'Invite me first.' };
    expect((await answer('/deskbreak on')).actor).toBe('I am not in this channel.\nInvite me first.');
    expect(await planNow()).toBeUndefined();
  });

  it.each(['shared', 'general'] as const)('asks first in a %s channel', async (audience) => {
    const { actor, replies } = await answer('/deskbreak on Europe/Paris', undefined, { audience });
    expect(actor).toContain('Switch breaks on all the same, every hour?\n[Switch on] [Cancel]');
    expect(await planNow()).toBeUndefined();
    const from = desk.from({}, { audience });
    expect(toldTo('pressed', await desk.inbox.press({ action: 'cancel', subject: '' }, from))).toEqual([
      'Nothing was changed.',
    ]);
    expect(await planNow()).toBeUndefined();
    const { action = 'cancel', subject = '' } = buttonsIn(replies)[0] ?? {};
    await desk.inbox.press({ action, subject }, from);
    expect(await planNow()).toMatchObject({ state: { is: 'on' }, zone: 'Europe/Paris' });
  });

  it('is for channels only', async () => {
    for (const line of [
      '/deskbreak on',
      '/deskbreak every 45m',
      '/deskbreak',
      '/deskbreak now',
      '/deskbreak status',
    ])
      expect((await answer(line, undefined, { place: 'direct' })).actor).toContain('Breaks are for channels');
  });

  it.each(commandNames)('is kept to channels where it is declared so: %s', async (name) => {
    const line = plainText([spanOf(exampleOf(name))]);
    const { actor } = await answer(line, undefined, { place: 'direct' });
    const isKeptOut = actor.includes('Breaks are for channels');
    expect(isKeptOut).toBe(declarationOf(name).access !== 'anyone');
  });
});

describe('who may', () => {
  it('a member may start breaks, and keeps what he started; another member may not touch it', async () => {
    const member = { id: 'bob', name: 'Bob', standing: 'member' } as const;
    expect((await answer('/deskbreak on', member)).actor).toContain('Breaks are on');
    expect((await answer('/deskbreak every 45m', member)).actor).toContain('every 45 min');
    const other = { id: 'cem', name: 'Cem', standing: 'member' } as const;
    for (const line of ['/deskbreak off', '/deskbreak every 30m', '/deskbreak now', '/deskbreak'])
      expect((await answer(line, other)).actor).toContain('Only people who manage this channel');
    expect((await planNow())?.every).toBe(45);
    await answer('/deskbreak off', member);
    expect((await answer('/deskbreak on', other)).actor).toContain('Breaks are on');
    expect((await planNow())?.owner).toBe('cem');
  });

  it('a guest may not, but may look and ask for a pose', async () => {
    const guest = { id: 'eve', name: 'Eve', standing: 'guest' } as const;
    expect((await answer('/deskbreak on', guest)).actor).toContain('Only people who manage this channel');
    expect((await answer('/deskbreak status', guest)).actor).toContain('Breaks are not set up');
    expect((await answer('/pose pigeon', guest)).actor).toContain('Pigeon, on your chair');
  });
});

describe('changing a plan', () => {
  beforeEach(async () => {
    await desk.says('/deskbreak on');
  });

  it.each([
    ['/deskbreak every 45m', { every: 45, at: undefined }, 'A break comes every 45 min.'],
    ['/deskbreak every 1h at :00', { every: 60, at: 0 }, 'A break comes every hour, from :00.'],
    ['/deskbreak hours 22-6', { hours: [{ start: 1320, end: 360 }] }, 'Working hours are 22:00–06:00.'],
    ['/deskbreak days sun-thu', { days: [1, 2, 3, 4, 7] }, 'Working days: Mon–Thu, Sun.'],
    ['/deskbreak tz Asia/Tokyo', { zone: 'Asia/Tokyo' }, 'The time zone is Asia/Tokyo.'],
    ['/deskbreak version any', { version: 'any' }, 'Poses are on a chair or standing.'],
    ['/deskbreak motion off', { motion: false }, 'Pictures are still.'],
    ['/deskbreak silent on', { silent: true }, 'Breaks come without a notification.'],
    [
      '/deskbreak pause 2h',
      { pausedUntil: mondayMorning + 120 * MINUTE },
      'Breaks are paused until Mon 23 Nov, 11:49 (UTC).',
    ],
    [
      '/deskbreak pause tomorrow',
      { pausedUntil: Date.parse('2026-11-24T00:00:00Z') },
      'Breaks are paused until Tue 24 Nov, 00:00 (UTC).',
    ],
    [
      '/deskbreak pause until 2027-01-04',
      { pausedUntil: Date.parse('2027-01-04T00:00:00Z') },
      'Breaks are paused until Mon 4 Jan 2027, 00:00 (UTC).',
    ],
    ['/deskbreak holiday add 2026-12-24', { daysOff: ['2026-12-24'] }, 'Thu 24 Dec 2026 is a day off.'],
    ['/deskbreak off', { state: { is: 'off', because: { kind: 'asked' } } }, 'Breaks are off.'],
  ])('%s', async (line, change, headline) => {
    const { actor, channel: said } = await answer(line);
    expect(actor).toContain(headline);
    expect(await planNow()).toMatchObject(change);
    expect(said).toHaveLength(1);
  });

  it('says in the channel only what is news there', async () => {
    expect((await answer('/deskbreak every 60m')).channel).toEqual([]);
    desk.clock.advance(5 * MINUTE);
    expect((await answer('/deskbreak pause 2h')).channel).toEqual([
      'Ann paused breaks until Mon 23 Nov, 11:54 (UTC).',
    ]);
    desk.clock.advance(5 * MINUTE);
    expect((await answer('/deskbreak resume')).channel).toHaveLength(1);
    expect((await answer('/deskbreak off')).channel).toEqual(['Ann switched breaks off.']);
    expect((await answer('/deskbreak every 30m')).channel).toEqual([]);
  });

  it('tells that breaks are still off', async () => {
    await desk.says('/deskbreak off');
    expect((await answer('/deskbreak every 30m')).actor).toContain(
      'A break comes every 30 min. Breaks are still off.',
    );
    expect((await answer('/deskbreak off')).actor).toBe('Breaks are off already.');
  });

  it('pauses end by themselves', async () => {
    await desk.says('/deskbreak pause 2h');
    await desk.turn(119 * MINUTE);
    expect(desk.adapter.attempts).toHaveLength(0);
    await desk.turn(3 * MINUTE);
    expect(desk.adapter.attempts).toHaveLength(1);
  });

  it('shows no example, suggestion or range below the shortest interval of the operator', async () => {
    desk = await openDesk({ env: { MIN_INTERVAL_MINUTES: '60' } });
    const lines =
      'help,every,every 5m,every 20,every banana,evry 45m,on every 20,every 30m 9-17,on 45m mon-fri,on,at :30';
    for (const line of lines.split(',')) {
      const { actor } = await answer(`/deskbreak ${line}`);
      expect(actor).not.toMatch(/(?:every|on) (?:every )?(?:15|20|30|45)m|15 min/u);
    }
    expect((await answer('/deskbreak every 20')).actor).toContain('For example /deskbreak every 1h.');
    expect((await answer('/deskbreak every 5m')).actor).toBe(
      '“5m” is out of range: from 1 h to 8 h.\nFor example /deskbreak every 1h.',
    );
    expect((await answer('/deskbreak help')).actor).toContain(
      '/deskbreak every 1h: How often a break comes, from 1 h to 8 h',
    );
  });

  it('holds to the shortest interval of the operator', async () => {
    desk = await openDesk({ env: { MIN_INTERVAL_MINUTES: '30' } });
    await desk.says('/deskbreak on');
    expect((await answer('/deskbreak every 15m')).actor).toBe(
      'Here, breaks come no more often than every 30 min.\nFor example /deskbreak every 30m.',
    );
    expect((await planNow())?.every).toBe(60);
  });

  it('that is more frequent than the operator allows now can still be paused, switched off and looked at', async () => {
    const stricter = await openDesk({
      store: desk.store,
      clock: desk.clock,
      env: { MIN_INTERVAL_MINUTES: '90' },
    });
    for (const line of ['/deskbreak pause 1h', '/deskbreak days mon-thu', '/deskbreak off'])
      expect(toldTo('actor', await stricter.says(line))[0]).not.toContain('no more often than');
    expect(toldTo('actor', await stricter.says('/deskbreak on'))[0]).toContain(
      'no more often than every 1 h 30 min',
    );
  });

  it('on ends a pause', async () => {
    await desk.says('/deskbreak pause 2h');
    expect((await answer('/deskbreak on')).actor).toContain('Breaks: on');
    expect((await planNow())?.pausedUntil).toBeUndefined();
  });

  it('keeps every change though many come at once', async () => {
    await Promise.all([
      desk.says('/deskbreak every 45m'),
      desk.says('/deskbreak version any'),
      desk.says('/deskbreak days mon-thu'),
      desk.says('/deskbreak holiday add 2026-12-24'),
    ]);
    expect(await planNow()).toMatchObject({
      every: 45,
      version: 'any',
      days: [1, 2, 3, 4],
      daysOff: ['2026-12-24'],
    });
  });
});

describe('motion and silence', () => {
  it('go with the break', async () => {
    await desk.says('/deskbreak on');
    await desk.turn(30 * MINUTE);
    await desk.says('/deskbreak motion off');
    await desk.says('/deskbreak silent on');
    await desk.turn(60 * MINUTE);
    const pictures = desk.adapter.attempts.map(({ message }) =>
      message.blocks.flatMap((block) => (block.block === 'picture' ? [block.picture.name] : [])),
    );
    expect(desk.adapter.attempts.map(({ silent }) => silent)).toEqual([false, true]);
    expect(pictures).toEqual([[expect.stringMatching(/-moving$/)], [expect.not.stringMatching(/-moving$/)]]);
  });

  it('are said in status, and neither offered nor saved where they make no difference', async () => {
    await desk.says('/deskbreak on');
    expect((await answer('/deskbreak status')).actor).toContain('Notification: on');
    expect((await answer('/deskbreak help')).actor).toContain('/deskbreak silent');

    desk = await openDesk({ adapter: scriptedAdapter({ capabilities: { abilities: [] } }) });
    await desk.says('/deskbreak on');
    expect((await answer('/deskbreak status')).actor).not.toMatch(/Notifications|Pictures/);
    expect((await answer('/deskbreak help')).actor).not.toMatch(/silent|motion/);
    expect((await answer('/deskbreak silent on')).actor).toContain('cannot come without a notification');
    expect((await answer('/deskbreak motion off')).actor).toContain('Only still pictures');
    expect(await planNow()).toMatchObject({ silent: false, motion: true });
  });
});

describe('skip, now and status', () => {
  beforeEach(async () => {
    await desk.says('/deskbreak on');
  });

  it('skip leaves out the next break only, and status shows it', async () => {
    const { actor } = await answer('/deskbreak skip');
    expect(actor).toContain('The break of today 09:50 is left out.');
    expect(actor).toContain('Next break: today 10:50');
    expect((await answer('/deskbreak status')).actor).toContain(
      'Next breaks: today 10:50 · today 11:50 · today 13:50',
    );
    // Another change does not bring the skipped one back.
    await desk.says('/deskbreak version any');
    await desk.turn(61 * MINUTE);
    expect(desk.adapter.attempts).toHaveLength(1);
    expect((await answer('/deskbreak status')).actor).toContain('Last breaks\ntoday 10:50, posted.\n');
  });

  it('skip twice skips two', async () => {
    await desk.says('/deskbreak skip');
    expect((await answer('/deskbreak skip')).actor).toContain('The break of today 10:50 is left out.');
    await desk.turn(125 * MINUTE);
    expect(desk.adapter.attempts).toHaveLength(1);
  });

  it('now posts a break at once, keeps 15 minutes from the next, and answers privately', async () => {
    const { actor, channel: said } = await answer('/deskbreak now');
    expect([actor, said]).toEqual(['A break is in the channel.', []]);
    await desk.settle();
    expect(desk.adapter.attempts).toHaveLength(1);
    await desk.turn(10 * MINUTE);
    expect(desk.adapter.attempts).toHaveLength(1);
    await desk.turn(52 * MINUTE);
    expect(desk.adapter.attempts).toHaveLength(2);
  });

  it('now explains itself where breaks are off or paused', async () => {
    await desk.says('/deskbreak pause 2h');
    expect((await answer('/deskbreak now')).actor).toContain('Breaks are paused until today 11:49.');
    await desk.says('/deskbreak off');
    expect((await answer('/deskbreak now')).actor).toContain('Breaks are off here.');
    await desk.settle();
    expect(desk.adapter.attempts).toHaveLength(0);
  });

  it('status tells why a slot was skipped, and why breaks stopped', async () => {
    desk.clock.advance(20 * MINUTE);
    await desk.settle();
    expect((await answer('/deskbreak status')).actor).toContain(
      'Last breaks\ntoday 09:50, skipped: it could not be posted in time.\n',
    );
    await desk.inbox.removed(channel);
    expect((await answer('/deskbreak status')).actor).toContain(
      'Breaks: off: the bot is not in the channel any more',
    );
  });

  it('help begins with what whoever is new needs: the channel, then what is theirs, then what is about it', async () => {
    const { actor } = await answer('/deskbreak help');
    const inOrder = [
      ...['Breaks in a channel', '/deskbreak on', '/deskbreak off', '/deskbreak every', '/deskbreak status'],
      ...['Just for you', '/pose', '/deskbreak me:', '/deskbreak me on', '/deskbreak me hours'],
      ...['About Deskbreak', '/deskbreak help', '/deskbreak me data', '/deskbreak me forget'],
    ].map((text) => actor.indexOf(text));
    expect(inOrder).not.toContain(-1);
    expect(inOrder).toEqual([...inOrder].sort((one, other) => one - other));
  });

  it('help names every command and gives the honest figure once', async () => {
    const { actor } = await answer('/deskbreak help');
    for (const word of ['/pose pigeon', '/deskbreak every 45m', '/deskbreak holiday add', 'Vallance'].filter(
      (one) => one !== '/pose pigeon',
    ))
      expect(actor).toContain(word);
    expect(actor.split('Vallance')).toHaveLength(2);
  });
});
