/** Breaks of somebody's own: switched on by them alone, by direct message, as it suits them, until they say otherwise. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../content/actions.ts';
import type { PermanentFailure } from '../../adapters/port/delivery.ts';
import { directWith, type PersonRef } from '../../adapters/port/refs.ts';
import { limitsOf } from '../../content/people/person.ts';
import { comesByItself } from '../../content/people/suitable.ts';
import { poseByName, poses } from '../../content/poses/catalogue.ts';
import { readBreakId } from '../../scheduler/break-id.ts';
import { asBreakId } from '../../src/ids.ts';
import { openStore } from '../../src/store/open.ts';
import { heardIn, mondayMorning, openDesk, readable, toldTo, type TestDesk } from '../support/desk.ts';
import { scriptedAdapter } from '../support/scripted-adapter.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ben = { id: 'ben', name: 'Ben', standing: 'guest' } as const;
const bens: PersonRef = { platform: 'scripted', workspace: 'W1', person: 'ben' };
const closed: PermanentFailure = {
  ...{ outcome: 'permanent', scope: 'person', reason: 'unreachable', cause: undefined },
};

const says = async (desk: TestDesk, line: string, who: object = ben, place = {}) =>
  toldTo('actor', await desk.says(line, who, place)).join('\n');
/** What somebody got by direct message. */
const got = ({ adapter }: TestDesk, who = 'ben') =>
  adapter.told.filter(({ person }) => person.person === who);
const breaksOf = (desk: TestDesk, who = 'ben') =>
  got(desk, who).filter(({ key }) => readBreakId(key) !== undefined);
const asId = (key: string) => asBreakId(key) ?? fail();
const lastOf = (desk: TestDesk, who = 'ben') => readable(got(desk, who).at(-1)?.message ?? fail());
const fail = (): never => {
  throw new Error('There is none.');
};
const forget = async (desk: TestDesk, who: object = ben) => {
  const [reply] = await desk.says('/deskbreak me forget', who);
  const buttons =
    reply?.to === 'actor'
      ? reply.message.blocks.flatMap((one) => (one.block === 'buttons' ? one.buttons : []))
      : [];
  return toldTo('pressed', await desk.presses('confirm-forget', buttons[0]?.subject ?? '', who)).join('\n');
};

describe('me on', () => {
  it('is for anyone, in any place, proves that messages arrive, and is told to them alone', async () => {
    for (const place of ['channel', 'direct', 'elsewhere'] as const) {
      const desk = await openDesk();
      const answer = await says(desk, '/deskbreak me on', ben, { place });
      expect(answer).toContain('Your breaks are on: every hour, 09:00–12:00 and 13:00–17:00, Mon–Fri (UTC).');
      expect(answer).toContain('Next break: today 09:50');
      expect(answer).toContain('Stop: /deskbreak me off');
      expect(got(desk)).toHaveLength(1);
      expect(lastOf(desk)).toContain('Your breaks come here: every hour');
      await desk.turn(2 * MINUTE);
      expect(breaksOf(desk)).toHaveLength(1);
      expect(desk.adapter.attempts).toEqual([]);
      expect(heardIn(desk)).toEqual([]);
      expect(await desk.store.plans.find(desk.from().channel)).toBeUndefined();
    }
  });

  it('takes how often, when and where; said again it changes that, without another proof', async () => {
    const desk = await openDesk();
    const who = { ...ben, zone: undefined };
    expect(await says(desk, '/deskbreak me on every 45m', who)).toContain('Which time zone are you in?');
    expect(await says(desk, '/deskbreak me on every 45m', who)).toContain(
      '/deskbreak me on Europe/Berlin every 45m',
    );
    expect(got(desk)).toEqual([]);
    expect(await says(desk, '/deskbreak me on Berlin every 45m at :00', who)).toContain(
      'every 45 min, from :00',
    );
    expect(await says(desk, '/deskbreak me on every 30m', who)).toContain('Your break comes every 30 min');
    expect(got(desk)).toHaveLength(1);
  });

  it('holds to the operator’s shortest interval', async () => {
    const desk = await openDesk({ env: { MIN_INTERVAL_MINUTES: '45' } });
    expect(await says(desk, '/deskbreak me on every 30m')).toContain('/deskbreak me on every 45m');
    await says(desk, '/deskbreak me on');
    expect(await says(desk, '/deskbreak me every 30m')).toContain('/deskbreak me every 45m');
    expect(got(desk)).toHaveLength(1);
  });

  it('says at that moment where messages do not arrive, and switches nothing on', async () => {
    const desk = await openDesk();
    desk.adapter.answerTold(closed);
    expect(await says(desk, '/deskbreak me on')).toContain('I cannot write to you');
    desk.adapter.answerTold({
      ...{ outcome: 'transient', reason: 'timeout', mayHaveLanded: true, cause: undefined },
    });
    expect(await says(desk, '/deskbreak me on')).toContain('nothing was switched on');
    await desk.turn(DAY, 10 * MINUTE);
    expect(got(desk)).toHaveLength(2);
    expect(await says(desk, '/deskbreak me show')).toContain('Breaks of your own: none');
    expect(await says(desk, '/deskbreak me data')).toContain('Nothing is stored about you.');
  });

  it.each([
    ['/deskbreak breaks for me every hour', 'Your breaks are on: every hour'],
    ['/deskbreak me on every 45m', 'Your breaks are on: every 45 min'],
    ['/deskbreak every 2 hours for me', 'Your breaks are on: every 2 h'],
    ['/deskbreak remind me every hour', 'Your breaks are on: every hour'],
  ])('is meant by %s', async (line, answer) => {
    expect(await says(await openDesk(), line)).toContain(answer);
  });

  it('says where no pose is left of what may come', async () => {
    const desk = await openDesk();
    await leaveAllOut(desk);
    expect(await says(desk, '/deskbreak me on')).toContain('no pose is left at present');
  });
});

describe('their plan', () => {
  it.each([
    ['me every 45m at :00', 'Your break comes every 45 min, from :00.'],
    ['me hours 10-12,14-16', 'Working hours are 10:00–12:00 and 14:00–16:00.'],
    ['me days mon-thu', 'Working days: Mon–Thu.'],
    ['me tz Europe/Berlin', 'The time zone is Europe/Berlin.'],
    ['me pause until friday', 'Your breaks are paused until Fri 27 Nov'],
    ['pause my breaks until friday', 'Your breaks are paused until Fri 27 Nov'],
    ['me off', 'Your breaks are off.'],
    ['stop my breaks', 'Your breaks are off.'],
  ])('is changed by %s, with all of it in the answer', async (line, answer) => {
    const desk = await openDesk();
    await says(desk, '/deskbreak me on');
    const told = await says(desk, `/deskbreak ${line}`);
    expect(told).toContain(answer);
    expect(told).toMatch(/Next break: |\/deskbreak me on starts your breaks/u);
    expect(told).toMatch(/Hours|Working hours/u);
    expect(heardIn(desk)).toEqual([]);
    expect(desk.adapter.told).toHaveLength(1);
  });

  it('is theirs alone: another’s, the channel’s and that of a manager stay as they are', async () => {
    const desk = await openDesk();
    await desk.plan({ every: 90 });
    await says(desk, '/deskbreak me on every 30m');
    await says(desk, '/deskbreak me on every 2h', { id: 'ann', standing: 'manager' });
    await says(desk, '/deskbreak me every 15m');
    await says(desk, '/deskbreak me off', { id: 'cleo', standing: 'manager' });
    expect(await says(desk, '/deskbreak me show')).toContain('every 15 min');
    expect(await says(desk, '/deskbreak me show', { id: 'ann' })).toContain('every 2 h');
    expect(await says(desk, '/deskbreak status')).toContain('every 1 h 30 min');
    expect(await says(desk, '/deskbreak off')).toContain('Only people who manage this channel');
  });

  it('can be set before it is on, and nothing comes by that', async () => {
    const desk = await openDesk();
    expect(await says(desk, '/deskbreak me every 45m')).toContain('Your breaks are still off.');
    expect(await says(desk, '/deskbreak me pause 2h')).toContain('there is nothing to pause');
    await desk.turn(DAY, 15 * MINUTE);
    expect(desk.adapter.told).toEqual([]);
    for (const line of ['me off', 'me resume', 'me pause 2h'])
      expect(await says(desk, `/deskbreak ${line}`, { id: 'cleo' })).toContain(
        'You have no breaks of your own',
      );
  });

  it('is listed in me, and leaves no line in the audit of anybody', async () => {
    const desk = await openDesk();
    await says(desk, '/deskbreak me on');
    expect(await says(desk, '/deskbreak me show')).toContain('Breaks of your own: on, every hour');
    await says(desk, '/deskbreak me off');
    expect(await says(desk, '/deskbreak me show')).toContain(
      'Breaks of your own: off. To start them: /deskbreak me on',
    );
    const stored = await desk.store.plans.find(directWith(bens));
    expect(await desk.store.audit.latest(stored?.id ?? fail(), 10)).toEqual([]);
    expect(stored?.plan.owner).toBeUndefined();
  });

  it('is not among the channels of a workspace', async () => {
    const desk = await openDesk();
    await says(desk, '/deskbreak me on Pacific/Apia');
    const where = { platform: 'scripted', workspace: 'W1' };
    expect(await desk.inbox.zonesInUse(where)).toEqual([]);
    const viewer = {
      person: desk.from().person,
      standings: async (channels: readonly string[]) => {
        expect(channels).toEqual([]);
        return new Map();
      },
    };
    expect(readable(await desk.inbox.overview(where, viewer))).toContain('No channel that you can see');
  });
});

/** So that nothing is left. */
async function leaveAllOut(desk: TestDesk): Promise<void> {
  for (const { name } of poses) await desk.presses('not-for-me', `${name}/chair`, ben);
}

describe('what comes', () => {
  it('never has what they avoid or left out, in 200 breaks; all that suit come in turn', async () => {
    const desk = await openDesk();
    await says(desk, '/deskbreak me avoid knees, neck');
    await says(desk, '/deskbreak me version any');
    await desk.presses('not-for-me', 'cat-cow/chair', ben);
    await says(desk, '/deskbreak me on every 15m');
    await says(desk, '/deskbreak me hours 00:00-24:00');
    await says(desk, '/deskbreak me days every day');
    await desk.turn(51 * HOUR, 5 * MINUTE);
    const limits = limitsOf({ avoid: ['knee', 'neck'], leftOut: ['cat-cow'] });
    const seen: string[] = [];
    for (const { key } of breaksOf(desk)) {
      const found = (await desk.store.breaks.find(asId(key))) ?? fail();
      expect([
        found.pose,
        found.version,
        comesByItself(poseByName(found.pose), found.version, limits),
      ]).toEqual([found.pose, found.version, true]);
      seen.push(found.pose);
    }
    expect(seen.length).toBeGreaterThanOrEqual(200);
    const kinds = new Set(seen).size;
    expect(kinds).toBeGreaterThan(4);
    // A bag: each round has each of them once.
    for (let at = 0; at + kinds <= seen.length; at += kinds)
      expect(new Set(seen.slice(at, at + kinds)).size).toBe(kinds);
  });

  it('says what to take care of before all else', async () => {
    const desk = await openDesk();
    await says(desk, '/deskbreak me avoid neck, knees, wrists, lower back');
    await says(desk, '/deskbreak me on every 15m');
    await desk.turn(4 * HOUR, 5 * MINUTE);
    const careful = breaksOf(desk).filter(({ message }) => readable(message).includes('You avoid this.'));
    expect(careful.length).toBeGreaterThan(0);
    for (const { message } of careful) expect(message.blocks[1]?.block).toBe('aside');
  });

  it('heeds what they set a moment before', async () => {
    const desk = await openDesk();
    await says(desk, '/deskbreak me on');
    await says(desk, '/deskbreak me version standing');
    await says(desk, '/deskbreak me motion off');
    await desk.turn(2 * MINUTE);
    const [own] = breaksOf(desk);
    expect((await desk.store.breaks.find(asId(own?.key ?? '')))?.version).toBe('standing');
    const pictures = own?.message.blocks.flatMap((one) => (one.block === 'picture' ? [one.picture] : []));
    expect(JSON.stringify(pictures)).not.toContain('.gif');
  });

  it('is something kind once a day where nothing is left, and a pose again when one is', async () => {
    const desk = await openDesk();
    await says(desk, '/deskbreak me on');
    await desk.turn(2 * MINUTE);
    expect(breaksOf(desk)).toHaveLength(1);
    await leaveAllOut(desk);
    await desk.turn(DAY, 5 * MINUTE);
    const words = got(desk)
      .slice(2)
      .map(({ message }) => readable(message));
    // Today's next break, and tomorrow's first.
    expect(words).toHaveLength(2);
    expect(words[0]).toContain('no pose is left just now, and that is fine');
    expect(words[0]).toContain('I say this once a day');
    await desk.presses('take-back', 'pigeon', ben);
    await desk.turn(HOUR, 5 * MINUTE);
    expect(lastOf(desk)).toContain('Pigeon');
  });
});

describe('the buttons below it', () => {
  async function oneBreak() {
    const desk = await openDesk();
    await says(desk, '/deskbreak me on');
    await desk.turn(2 * MINUTE);
    const place = {
      place: 'direct',
      channel: { platform: 'scripted', workspace: 'W1', channel: 'D7' },
    } as const;
    const key = breaksOf(desk)[0]?.key ?? fail();
    const presses = (action: Action, subject = key, who: object = ben) =>
      desk.inbox.press({ action, subject }, desk.from(who, place));
    return { desk, key, presses };
  }

  it('are theirs alone', async () => {
    const { desk, presses, key } = await oneBreak();
    for (const action of ['done', 'other', 'snooze', 'more', 'full'] as const)
      expect(toldTo('actor', await presses(action, key, { id: 'ann' })).join()).toContain('too old');
    expect((await desk.store.breaks.find(asId(key)))?.completions).toBe(0);
  });

  it('say that it is done, count with nobody, and show what they show below any break', async () => {
    const { desk, presses } = await oneBreak();
    const [done] = toldTo('pressed', await presses('done'));
    expect(done).toContain('Done. Well done!');
    expect(done).not.toMatch(/person did|people did|\[Done\]/u);
    expect(toldTo('actor', await presses('done'))).toEqual(['Well done!']);
    expect(toldTo('actor', await presses('snooze')).join()).toContain('You get this break again');
    expect(toldTo('actor', await presses('full'))).toHaveLength(1);
    await desk.turn(16 * MINUTE);
    expect(lastOf(desk)).toContain('Your snoozed break');
  });

  it('lead to their own plan', async () => {
    const { desk, presses } = await oneBreak();
    await desk.plan({});
    expect(toldTo('actor', await presses('more')).join()).toContain('[Pause until tomorrow] [Settings]');
    expect(toldTo('actor', await presses('own-pause', 'tomorrow')).join()).toContain(
      'Your breaks are paused until Tue 24 Nov',
    );
    expect(toldTo('actor', await presses('own-pause', 'tomorrow')).join()).toContain('paused already');
    expect((await desk.store.plans.find(desk.from().channel))?.plan.pausedUntil).toBeUndefined();
  });
});

describe('a door that is closed later', () => {
  it('ends their plan with its reason, is not knocked at again, and concerns nobody else', async () => {
    const desk = await openDesk();
    await desk.plan({});
    await says(desk, '/deskbreak me on');
    await says(desk, '/deskbreak me on', { id: 'cleo', standing: 'member' });
    desk.adapter.answerTold(closed);
    await desk.turn(DAY, 5 * MINUTE);
    const before = got(desk, 'ben').length + got(desk, 'cleo').length;
    const refused = got(desk, 'ben').length < got(desk, 'cleo').length ? 'ben' : 'cleo';
    expect(got(desk, refused)).toHaveLength(2);
    expect(await says(desk, '/deskbreak me show', { id: refused })).toContain(
      'Breaks of your own are off: direct messages from me do not reach you.',
    );
    expect(before).toBeGreaterThan(8);
    expect(desk.adapter.attempts.length).toBeGreaterThan(5);
    expect((await desk.store.plans.find(desk.from().channel))?.plan.state.is).toBe('on');
    expect(await says(desk, '/deskbreak me on', { id: refused })).toContain('Your breaks are on');
    await desk.turn(DAY, 5 * MINUTE);
    expect(breaksOf(desk, refused).length).toBeGreaterThan(3);
  });

  it('is noticed with whatever else is said to them', async () => {
    const desk = await openDesk();
    await says(desk, '/deskbreak me on');
    await leaveAllOut(desk);
    desk.adapter.answerTold(closed);
    await desk.turn(3 * DAY, 5 * MINUTE);
    expect(got(desk)).toHaveLength(2);
    expect(await says(desk, '/deskbreak me show')).toContain('Breaks of your own are off');
  });

  it('of a workspace that is gone holds them, and they go on with it', async () => {
    const desk = await openDesk();
    await says(desk, '/deskbreak me on');
    await desk.inbox.removed({ platform: 'scripted', workspace: 'W1' });
    await desk.turn(2 * HOUR, 5 * MINUTE);
    expect(breaksOf(desk)).toEqual([]);
    await desk.inbox.restored({ platform: 'scripted', workspace: 'W1' });
    await desk.turn(2 * HOUR, 5 * MINUTE);
    expect(breaksOf(desk).length).toBeGreaterThan(0);
  });
});

describe('data and forget', () => {
  it('tell of the plan, its breaks and its poses, and delete them at once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'deskbreak-own-'));
    const opened = await openStore({ kind: 'file', path: join(folder, 'deskbreak.db') });
    if (!opened.ok) throw new Error(opened.problem.what);
    const desk = await openDesk({ store: opened.store });
    const bytes = () =>
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name)).toString('latin1'))
        .join('\n');
    const who = { id: 'U0BENJAMIN', name: 'Benjamin Q', standing: 'guest' } as const;
    await says(desk, '/deskbreak me on every 30m', who);
    await desk.turn(40 * MINUTE);
    await desk.presses('done', breaksOf(desk, who.id)[0]?.key ?? '', who);
    await desk.presses('snooze', breaksOf(desk, who.id)[0]?.key ?? '', who);
    const data = JSON.parse(
      (await says(desk, '/deskbreak me data', who)).replaceAll(/^All that.*$|\n/gmu, ''),
    ) as {
      ownBreaks: { every: number; poses: unknown[] }[];
      ownBreaksLately: unknown[];
    };
    expect(data.ownBreaks).toMatchObject([{ state: 'on', every: 30, zone: 'UTC' }]);
    expect(data.ownBreaksLately).toHaveLength(2);
    expect(data.ownBreaks[0]?.poses).toHaveLength(2);
    expect(bytes()).toContain('U0BENJAMIN');
    expect(await forget(desk, who)).toBe('Done: nothing is stored about you any more.');
    expect(bytes()).not.toContain('U0BENJAMIN');
    const before = got(desk, who.id).length;
    await desk.turn(DAY, 10 * MINUTE);
    expect(got(desk, who.id)).toHaveLength(before);
    expect(await says(desk, '/deskbreak me show', who)).toContain('Breaks of your own: none');
    await desk.app.stop();
    expect(bytes()).not.toContain('U0BENJAMIN');
  });

  it('a break that is being sent is not sent again', async () => {
    const adapter = scriptedAdapter({ capabilities: { duplicateWindowMs: 120_000 } });
    const desk = await openDesk({ adapter, now: mondayMorning });
    await says(desk, '/deskbreak me on');
    const unclear = {
      outcome: 'transient',
      reason: 'timeout',
      mayHaveLanded: true,
      cause: undefined,
    } as const;
    adapter.answerTold(unclear, unclear, unclear);
    await desk.turn(MINUTE);
    expect(got(desk)).toHaveLength(2);
    await forget(desk);
    await desk.turn(HOUR, 5_000);
    expect(got(desk)).toHaveLength(2);
    expect(desk.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('the log names nobody', async () => {
    const desk = await openDesk();
    await says(desk, '/deskbreak me on', { ...ben, id: 'U0BENJAMIN' });
    desk.adapter.answerTold(
      { outcome: 'transient', reason: 'timeout', mayHaveLanded: false, cause: undefined },
      closed,
    );
    await desk.turn(2 * HOUR);
    expect(desk.logged.length).toBeGreaterThan(3);
    expect(JSON.stringify(desk.logged)).not.toContain('U0BENJAMIN');
  });
});
