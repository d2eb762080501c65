/** Who changed which plan and when, through what people do. */
import { describe, expect, it } from 'vitest';
import { channel, heardIn, mondayMorning, openDesk, toldTo, type TestDesk } from '../support/desk.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

async function auditOf(desk: TestDesk, where = channel) {
  const stored = await desk.store.plans.find(where);
  return stored === undefined ? [] : desk.store.audit.latest(stored.id, 100);
}

const kept = async (desk: TestDesk): Promise<readonly string[]> =>
  (await auditOf(desk)).map(({ by, what }) => `${by?.name ?? '-'}: ${what}`).reverse();

const ana = { id: 'U1', name: 'Ana' };
const ben = { id: 'U2', name: 'Ben' };

describe('what is kept of a change', () => {
  it('is who, when and what, of each of them', async () => {
    const desk = await openDesk();
    await desk.says('on', ana);
    desk.clock.advance(MINUTE);
    await desk.says('every 45m at :00', ben);
    expect(await auditOf(desk)).toEqual([
      { at: mondayMorning + MINUTE, by: ben, what: 'a break every 45 min, from :00' },
      {
        ...{ at: mondayMorning, by: ana },
        what: 'breaks on: every hour, 09:00–12:00 and 13:00–17:00, Mon–Fri (UTC)',
      },
    ]);
  });

  it.each([
    ['every 2h', 'a break every 2 h'],
    ['hours 08:00-16:00', 'working hours are 08:00–16:00'],
    ['days mon-thu', 'working days are Mon–Thu'],
    ['tz Asia/Kathmandu', 'the time zone is Asia/Kathmandu'],
    ['version floor', 'poses are on the floor'],
    ['off', 'breaks off'],
    ['pause until 2026-12-01', 'breaks paused until Tue 1 Dec, 00:00 (UTC)'],
    ['skip', 'the break of Mon 23 Nov, 09:50 (UTC) left out'],
    ['holiday add 2026-12-24', 'Thu 24 Dec 2026 is a day off'],
    ['now', 'a break at once'],
  ])('%s: %s', async (line, what) => {
    const desk = await openDesk();
    await desk.plan({});
    const doing = desk.says(line, ana);
    await desk.turn(20_000, 1_000);
    await doing;
    expect(await kept(desk)).toEqual([`Ana: ${what}`]);
  });

  it('tells of several at once, of a pause that ends, and of breaks that start anew', async () => {
    const desk = await openDesk();
    await desk.plan({ pausedUntil: mondayMorning + DAY, daysOff: ['2026-12-24'] });
    await desk.says('resume', ana);
    await desk.says('holiday remove 2026-12-24', ana);
    await desk.says('off', ana);
    await desk.says('on Europe/Berlin every 30m', ben);
    expect(await kept(desk)).toEqual([
      'Ana: the pause ended',
      'Ana: Thu 24 Dec 2026 is a working day again',
      'Ana: breaks off',
      'Ben: breaks on; a break every 30 min; the time zone is Europe/Berlin',
    ]);
  });

  it('is kept also where breaks are off, and of a plan that is only set up', async () => {
    const desk = await openDesk();
    await desk.says('every 60m', ana);
    await desk.says('every 45m', ana);
    expect(await kept(desk)).toEqual([
      'Ana: set up, breaks off: every hour, 09:00–12:00 and 13:00–17:00, Mon–Fri (UTC)',
      'Ana: a break every 45 min',
    ]);
  });

  it('is all that a new plan differs in from what one is at first', async () => {
    const desk = await openDesk();
    await desk.says('version floor', ana);
    await desk.says('on', ana);
    expect(await kept(desk)).toEqual([
      'Ana: set up, breaks off: every hour, 09:00–12:00 and 13:00–17:00, Mon–Fri (UTC); poses are on the floor',
      'Ana: breaks on',
    ]);
  });

  it.each(['every 60m', 'days mon-fri', 'on', 'resume', 'holiday remove 2026-12-24', 'status', 'every 5m'])(
    'is nothing where nothing becomes another: %s',
    async (line) => {
      const desk = await openDesk();
      await desk.plan({});
      await desk.says(line, ana);
      expect(await auditOf(desk)).toEqual([]);
    },
  );

  it('is nothing where somebody may not, or asks for what is there', async () => {
    const desk = await openDesk();
    await desk.plan({ owner: 'U9' });
    await desk.says('off', { ...ana, standing: 'guest' });
    await desk.says('every 45m', { ...ana, standing: 'member' });
    expect(await auditOf(desk)).toEqual([]);
  });

  it('has what ten people change at once, each once and in the order of the revisions', async () => {
    const desk = await openDesk();
    await desk.plan({});
    const people = Array.from({ length: 10 }, (_, n) => ({ id: `U${n}`, name: `P${n}` }));
    await Promise.all(people.map((person, n) => desk.says(`every ${15 + n}m`, person)));
    const all = await kept(desk);
    expect(all).toHaveLength(10);
    const last = (await desk.store.plans.find(channel))?.plan.every;
    expect(all.at(-1)).toContain(`every ${last} min`);
    for (const { name } of people) expect(all.filter((line) => line.startsWith(`${name}:`))).toHaveLength(1);
  });
});

describe('what the program does by itself', () => {
  const failing = (scope: 'channel' | 'workspace') =>
    scope === 'channel'
      ? ({ outcome: 'permanent', scope, reason: 'archived', cause: undefined } as const)
      : ({ outcome: 'permanent', scope, reason: 'revoked', cause: undefined } as const);

  it('is kept with its reason, and without a person, where a channel is refused', async () => {
    const desk = await openDesk();
    await desk.plan({ owner: 'ann' });
    desk.adapter.answer(failing('channel'));
    await desk.turn(5 * MINUTE);
    expect(await kept(desk)).toEqual(['-: breaks off, because the channel is archived']);
  });

  it('is kept where a workspace is out of reach, and where it is back', async () => {
    const desk = await openDesk();
    await desk.plan({});
    desk.adapter.answer(failing('workspace'));
    await desk.turn(5 * MINUTE);
    await desk.inbox.restored({ platform: channel.platform, workspace: channel.workspace });
    expect(await kept(desk)).toEqual([
      '-: breaks on hold, because the bot was removed from the workspace, or its token was revoked',
      '-: breaks on again, because they can be posted again',
    ]);
  });

  it('is kept where breaks go on since a channel has another id', async () => {
    const desk = await openDesk();
    await desk.plan({});
    await desk.inbox.removed(channel);
    const other = { ...channel, channel: 'C2' };
    await desk.inbox.moved(channel, other);
    expect((await auditOf(desk, other)).map(({ what }) => what)).toEqual([
      'breaks on again, because the channel is there under another id',
      'breaks off, because the bot is not in the channel any more',
    ]);
  });

  it('is nothing where plans are planned anew after a wrong clock', async () => {
    const desk = await openDesk();
    await desk.plan({});
    await desk.settle();
    desk.clock.set(mondayMorning - DAY);
    await desk.settle();
    expect((await desk.store.plans.find(channel))?.revision).toBeGreaterThan(1);
    expect(await auditOf(desk)).toEqual([]);
  });
});

describe('status', () => {
  const statusFor = async (desk: TestDesk, who: object): Promise<string> =>
    toldTo('actor', await desk.says('status', who)).join('\n');

  it('shows the last five changes, newest first, in the channel’s zone and without a word that passes', async () => {
    const desk = await openDesk();
    await desk.says('on Asia/Kathmandu', ana);
    for (const every of [15, 30, 45, 60, 90]) {
      desk.clock.advance(MINUTE);
      await desk.says(`every ${every}m`, every === 90 ? ben : ana);
    }
    desk.clock.advance(30 * DAY);
    await desk.inbox.removed(channel);
    desk.clock.advance(10 * DAY);
    expect((await statusFor(desk, ana)).split('Last changes\n')[1]).toBe(
      [
        '23 Dec 2026, 15:39 by itself: breaks off, because the bot is not in the channel any more',
        '23 Nov 2026, 15:39 Ben: a break every 1 h 30 min',
        '23 Nov 2026, 15:38 Ana: a break every hour',
        '23 Nov 2026, 15:37 Ana: a break every 45 min',
        '23 Nov 2026, 15:36 Ana: a break every 30 min',
      ].join('\n'),
    );
  });

  it('shows them to those alone who may change the plan', async () => {
    const desk = await openDesk();
    await desk.says('on', { ...ana, standing: 'member' });
    const line = '23 Nov, 09:49 Ana: breaks on';
    expect(await statusFor(desk, ben)).toContain(line);
    expect(await statusFor(desk, { ...ana, standing: 'member' })).toContain(line);
    expect(await statusFor(desk, { ...ben, standing: 'member' })).not.toContain('Ana');
    expect(await statusFor(desk, { ...ben, standing: 'guest' })).not.toMatch(/Ana|Last changes/u);
  });

  it('says nothing where nothing was changed, and cuts what a form changed all at once', async () => {
    const desk = await openDesk();
    await desk.plan({});
    expect(await statusFor(desk, ana)).not.toContain('Last changes');
    await desk.store.plans.change(channel, (current) =>
      current === undefined
        ? undefined
        : { plan: current.plan, changedAt: mondayMorning, audit: { what: 'a day off; '.repeat(90) } },
    );
    const [, changes = ''] = (await statusFor(desk, ana)).split('Last changes\n');
    expect(changes).toMatch(/^23 Nov, 09:49 by itself: a day off; .*…$/u);
    expect(changes.length).toBeLessThan(200);
  });

  it('names people as structure, never as markup', async () => {
    const desk = await openDesk();
    await desk.says('on', { id: 'U0AB12', name: '@here <!channel>' });
    const [reply] = await desk.says('status', ana);
    const shown = JSON.stringify(reply);
    expect(shown).toContain('{"span":"person","person":"U0AB12","text":"@here <!channel>"}');
  });
});

it.each([
  ['a\nb: breaks off', 'a b: breaks off'],
  ['  Ana \t Lee ', 'Ana Lee'],
  ['', 'Somebody'],
  ['\u200b\u202e', 'Somebody'],
  ['\u3164', 'Somebody'],
  ['👩‍💻', '👩‍💻'],
  ['x'.repeat(10_000), 'x'.repeat(80)],
  ['💺'.repeat(100), '💺'.repeat(80)],
])('a name is one line with something to see, and not too long: %j', async (name, written) => {
  const desk = await openDesk();
  await desk.plan({});
  await desk.says('every 45m', { id: 'U7', name });
  expect(await kept(desk)).toEqual([`${written}: a break every 45 min`]);
  expect(heardIn(desk)).toEqual([`${written}: a break every 45 min from now on.`]);
});

it('a change is known for 90 days, and forgotten then', async () => {
  const desk = await openDesk();
  await desk.says('every 45m', ana);
  await desk.turn(90 * DAY, DAY);
  expect(await kept(desk)).toHaveLength(1);
  await desk.turn(2 * 60 * MINUTE, 60 * MINUTE);
  expect(await kept(desk)).toEqual([]);
});

it('old changes are forgotten a batch after the other, until none is left', async () => {
  const desk = await openDesk();
  await desk.plan({});
  for (let n = 0; n <= 2 * desk.store.ledger.batch; n += 1)
    await desk.store.plans.change(channel, (current) =>
      current === undefined
        ? undefined
        : { plan: current.plan, changedAt: desk.clock.now(), audit: { what: `change ${n}` } },
    );
  expect(await auditOf(desk)).toHaveLength(100);
  desk.clock.advance(91 * DAY);
  await desk.settle();
  expect(await auditOf(desk)).toEqual([]);
});
