import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE, openOffice, type Office } from '../support/platform/office.ts';
import type { Post } from '../support/slack/state.ts';
import { openSlackStage, type SlackStage } from './stage.ts';

describe.each(['socket', 'http'] as const)('Deskbreak in a Slack workspace, over %s', (mode) => {
  let office: Office<SlackStage>;
  beforeEach(async () => {
    office = await openOffice(await openSlackStage({ mode }));
  });
  afterEach(async () => {
    await office.close();
  });

  const types = (line: string, who = office.stage.sam) =>
    office.stage.after(who.types(office.stage.room, line));
  const alone = (who = office.stage.sam): string => who.seesAlone(office.stage.room).join('\n');
  const all = (): string => office.stage.team.read(office.stage.room).join('\n');
  const plan = async () => (await office.store.plans.find(office.stage.channel))?.plan;
  /** The break that was posted last. */
  const lastBreak = (): Post => {
    const post = office.stage.team
      .posts(office.stage.room)
      .findLast(({ blocks }) => JSON.stringify(blocks).includes('"done"'));
    if (post === undefined) throw new Error(`There is no break in:\n${all()}`);
    return post;
  };
  const breakComes = async (): Promise<Post> => {
    await types('/deskbreak on UTC');
    await office.pass(2 * MINUTE);
    return lastBreak();
  };

  it('is switched on, in the zone of the one who does it, and says so once to all', async () => {
    await types('/deskbreak on');
    expect(alone()).toContain('Breaks are on');
    expect(alone()).toContain('Europe/Berlin');
    expect(all()).toBe(
      'sam switched breaks on: every hour, 09:00–12:00 and 13:00–17:00, Mon–Fri (Europe/Berlin).',
    );
    expect(office.stage.slack.callsOf('users.info')).toHaveLength(1);
  });

  it('hears of ten changes at most from many at once, and each of them is carried out and answered', async () => {
    await types('/deskbreak on UTC');
    const crowd = Array.from({ length: 24 }, () => office.stage.team.person({ isAdmin: true }));
    const lines = () =>
      office.stage.team.posts(office.stage.room).filter(({ visibleTo }) => visibleTo === undefined);
    for (const [n, one] of crowd.slice(0, 11).entries()) {
      office.deskClock.advance(2_000);
      await types(`/deskbreak every ${20 + n}m`, one);
    }
    expect(lines()).toHaveLength(10);
    expect(alone(crowd[10])).toContain('The channel is not told of changes until 09:59');
    expect(await plan()).toMatchObject({ every: 30 });
    await Promise.all(crowd.slice(11).map((one, n) => types(`/deskbreak every ${40 + n}m`, one)));
    for (const one of crowd.slice(11)) expect(alone(one)).toContain('not told of changes until 09:59');
    expect(lines()).toHaveLength(10);
    await office.pass(10 * MINUTE);
    await Promise.all(crowd.map((one, n) => types(`/deskbreak every ${70 + n}m`, one)));
    for (const one of crowd) expect(alone(one)).toContain('A break comes every 1 h');
    expect(lines().filter(({ text }) => text.includes('from now on')).length).toBeLessThanOrEqual(19);
    expect(office.stage.team.mentions(office.stage.room)).toEqual([]);
  });

  it('shows who changed the plan to whoever manages it, by name, and nobody is notified', async () => {
    const { team, room, sam } = office.stage;
    await types('/deskbreak on UTC');
    await types('/deskbreak every 45m', team.owner);
    await types('/deskbreak status');
    expect(alone()).toContain(
      'Last changes\n• 23 Nov, 09:49 @olga: a break every 45 min\n• 23 Nov, 09:49 @sam: breaks on',
    );
    // Whoever is named does not see it, so that nothing tells them.
    const naming = room.posts.filter(({ blocks }) => JSON.stringify(blocks).includes('"user_id"'));
    expect(naming.map(({ visibleTo }) => visibleTo)).toEqual([sam.id]);
    const stranger = team.person();
    await types('/deskbreak status', stranger);
    expect(alone(stranger)).toContain('every 45 min');
    expect(alone(stranger)).not.toMatch(/Last changes|olga/u);
  });

  it('posts a break, counts who did it once, and mentions nobody', async () => {
    const post = await breakComes();
    const pressed = await office.stage.after(office.stage.sam.presses(post, 'done'));
    await office.stage.after(office.stage.slack.again(pressed));
    await office.stage.after(office.stage.sam.presses(post, 'done'));
    expect(all()).toContain('1 person did this one');
    await office.stage.after(office.stage.team.owner.presses(post, 'done'));
    expect(all()).toContain('2 people did this one');
    expect(
      office.stage.team
        .posts(office.stage.room)
        .filter(({ blocks }) => JSON.stringify(blocks).includes('"done"')),
    ).toHaveLength(1);
    expect(office.stage.team.mentions(office.stage.room)).toEqual([]);
  });

  it('counts right when many are done at the same moment', async () => {
    const post = await breakComes();
    const crowd = Array.from({ length: 8 }, () => office.stage.team.person());
    await Promise.all(crowd.map((one) => office.stage.after(one.presses(post, 'done'))));
    expect(all()).toContain('8 people did this one');
    expect(office.stage.slack.callsOf('chat.update').length).toBeLessThanOrEqual(8);
  });

  it('shows another version, and more, to the one who asks alone', async () => {
    const post = await breakComes();
    const before = all();
    await office.stage.after(office.stage.sam.presses(post, 'other'));
    await office.stage.after(office.stage.sam.presses(post, 'more'));
    expect(alone()).toContain('What would you like?');
    const menu = office.stage.sam
      .posts(office.stage.room)
      .findLast(({ visibleTo }) => visibleTo !== undefined);
    if (menu === undefined) throw new Error('The menu is missing.');
    await office.stage.after(office.stage.sam.presses(menu, 'full'));
    expect(alone()).toContain('Who should take care');
    expect(all()).toBe(before);
  });

  it('tells a snoozed break to one person, when it is due', async () => {
    const post = await breakComes();
    const before = all();
    await office.stage.after(office.stage.sam.presses(post, 'snooze'));
    expect(alone()).toContain('You get this break again');
    await office.pass(14 * MINUTE);
    expect(office.stage.sam.sees(office.stage.sam.dm)).toEqual([]);
    await office.pass(2 * MINUTE);
    expect(office.stage.sam.sees(office.stage.sam.dm).join()).toContain('Your snoozed break');
    expect(all()).toBe(before);
  });

  it('opens its settings, says what is wrong beside the field, and saves what is right', async () => {
    await types('/deskbreak');
    expect(office.stage.sam.seesModal()).toMatch(
      /Desk breaks[\s\S]*How often\n<1h>[\s\S]*\(x\) Monday[\s\S]*\(x\) Tuesday/u,
    );
    await office.stage.after(office.stage.sam.submits({ breaks: 'on', every: 'sometimes', hours: '12' }));
    expect(office.stage.sam.seesModal()).toContain('! “sometimes” is not a length of time.');
    expect(office.stage.sam.seesModal()).toContain('! “12” is not a range of hours');
    expect(await plan()).toBeUndefined();

    const { modal } = office.stage.sam;
    if (modal === undefined) throw new Error('The form should still be open.');
    const found = await office.stage.sam.searches(modal, 'zone', 'new york');
    expect(found.options).toHaveLength(1);
    await office.stage.after(
      office.stage.sam.submits({
        every: '45m',
        hours: '09:00-12:00',
        days: ['tue', 'thu'],
        zone: 'America/New_York',
        version: 'standing',
        daysOff: '2026-12-24',
        pause: '2h',
      }),
    );
    expect(office.stage.sam.modal).toBeUndefined();
    expect(await plan()).toMatchObject({
      every: 45,
      days: [2, 4],
      zone: 'America/New_York',
      version: 'standing',
      daysOff: ['2026-12-24'],
      state: { is: 'on' },
      owner: office.stage.sam.id,
    });
    expect(alone()).toContain(
      'Breaks are switched on: every 45 min, 09:00–12:00, Tue, Thu (America/New_York).',
    );

    await types('/deskbreak');
    expect(office.stage.sam.seesModal()).toContain('<America/New York>');
    expect(office.stage.sam.seesModal()).toMatch(
      /\( \) Monday\n\(x\) Tuesday\n\( \) Wednesday\n\(x\) Thursday\n\( \) Friday/u,
    );
  });

  it('has a Home that shows the channels, how to start, and a pose', async () => {
    await office.stage.after(office.stage.sam.opensHome());
    expect(office.stage.sam.seesHome()).toContain('No channel that you can see gets desk breaks yet.');
    const { home } = office.stage.sam;
    if (home === undefined) throw new Error('The Home should be there.');
    await office.stage.after(office.stage.sam.presses(home, { label: 'Try a pose' }));
    expect(office.stage.sam.seesModal()).toContain('Who should take care');
    expect(alone()).toBe('');
    await office.stage.sam.closes();

    await types('/deskbreak on UTC');
    await office.stage.after(office.stage.sam.opensHome());
    expect(office.stage.sam.seesHome()).toMatch(/#desk · every hour.* · next /u);
  });

  it('says hello when it is invited, once, and stops when it is removed', async () => {
    office.stage.room.members.delete(office.stage.team.bot.botUser);
    const [invited] = await office.stage.after(office.stage.sam.invitesBot(office.stage.room));
    if (invited === undefined) throw new Error('The app should have been told.');
    await office.stage.after(office.stage.slack.again(invited, { num: 1, reason: 'http_timeout' }));
    expect(office.stage.team.read(office.stage.room)).toEqual([
      expect.stringContaining('Hello, I bring desk breaks'),
    ]);

    await types('/deskbreak on UTC');
    await office.stage.after(office.stage.sam.removesBot(office.stage.room));
    expect(await plan()).toMatchObject({ state: { is: 'off', because: { kind: 'refused' } } });
    await office.pass(MINUTE);
    expect(office.stage.sam.sees(office.stage.sam.dm).join()).toContain(
      'have stopped: I am not in it any more',
    );
    await office.stage.after(office.stage.sam.invitesBot(office.stage.room));
    expect(all()).toMatch(/Back again\. Your breaks were every hour/u);
  });

  it('says in a channel where it may not post why, and that breaks are not on', async () => {
    const readOnly = office.stage.slack.faults.always('chat.postMessage', {
      does: 'refuse',
      error: 'restricted_action',
    });
    await types('/deskbreak on UTC');
    expect(alone()).toContain('I cannot post in this channel, so breaks are not on');
    expect(alone()).not.toContain('Breaks are on');
    expect(await plan()).toMatchObject({ state: { is: 'off', because: { kind: 'refused' } } });
    readOnly.clear();
    await types('/deskbreak on UTC');
    expect(await plan()).toMatchObject({ state: { is: 'on' } });
    expect(all()).toContain('switched breaks on');
  });

  it('says the line about a change later where Slack asks to wait, once, and that it is late', async () => {
    office.stage.slack.faults.next('chat.postMessage', { does: 'limit', retryAfterSeconds: 20 });
    await types('/deskbreak on UTC');
    expect(alone()).toContain('The channel has not been told yet: Slack does not take the line just now');
    expect(all()).toBe('');
    await office.pass(2 * MINUTE);
    expect(all().split('switched breaks on')).toHaveLength(2);
  });

  it('makes one line of what one person changes within a few minutes', async () => {
    await types('/deskbreak on UTC');
    await types('/deskbreak every 45m');
    expect(all()).toBe('sam switched breaks on: every 45 min, 09:00–12:00 and 13:00–17:00, Mon–Fri (UTC).');
  });

  it('says what came of a break that was asked for now', async () => {
    await types('/deskbreak on UTC');
    await office.pass(2 * MINUTE);
    await types('/deskbreak now');
    expect(alone()).toContain('A break is in the channel.');
    await office.pass(11 * MINUTE);
    office.stage.slack.faults.next('chat.postMessage', { does: 'status', status: 503 });
    await types('/deskbreak now');
    expect(alone()).toContain(
      'Slack did not say clearly whether the break arrived: please look into the channel.',
    );
  });

  it('does not mind others who come and go', async () => {
    await types('/deskbreak on UTC');
    const before = all();
    const moved = {
      user: office.stage.team.owner.id,
      channel: office.stage.room.id,
      channel_type: 'C',
      team: office.stage.team.id,
    };
    await office.stage.after(office.stage.team.event({ type: 'member_joined_channel', ...moved }));
    await office.stage.after(office.stage.team.event({ type: 'member_left_channel', ...moved }));
    expect(all()).toBe(before);
    expect(await plan()).toMatchObject({ state: { is: 'on' } });
    const { botUser } = office.stage.team.bot;
    const self = { ...moved, user: botUser };
    office.stage.room.members.delete(botUser);
    await office.stage.after(office.stage.team.event({ type: 'member_left_channel', ...self }));
    expect(await plan()).toMatchObject({ state: { is: 'off' } });
  });

  it('stops in an archived channel, and keeps on in one that was renamed', async () => {
    await types('/deskbreak on UTC');
    await office.stage.after(office.stage.sam.renames(office.stage.room, 'renamed'));
    expect(await plan()).toMatchObject({ state: { is: 'on' } });
    await office.stage.after(office.stage.sam.archives(office.stage.room));
    expect(await plan()).toMatchObject({ state: { is: 'off' } });
  });

  it('goes on in a private channel that gets another id, old breaks included', async () => {
    const { team, sam, slack, after } = office.stage;
    const room = team.channel({ kind: 'private', creator: sam.id });
    room.members.add(sam.id);
    await after(sam.types(room, '/deskbreak every 15m'));
    await after(sam.types(room, '/deskbreak on UTC'));
    await office.pass(10 * MINUTE);
    const old = room.id;
    const find = (channel: string) => office.store.plans.find({ ...office.stage.channel, channel });
    const before = await find(old);
    const [post] = team.posts(room).filter(({ blocks }) => JSON.stringify(blocks).includes('"done"'));
    if (before === undefined || post === undefined) throw new Error('There should be a break.');

    const [told] = await after(sam.shares(room));
    if (told === undefined) throw new Error('The app should have been told.');
    await after(slack.again(told, { num: 1, reason: 'http_timeout' }));
    expect(await find(old)).toBeUndefined();
    expect(await find(room.id)).toEqual({ ...before, channel: { ...before.channel, channel: room.id } });
    await after(sam.presses(post, 'done'));
    expect(team.read(room).join()).toContain('1 person did this one');
    const count = team.posts(room).length;
    await office.pass(20 * MINUTE);
    expect(team.posts(room).length).toBeGreaterThan(count);
  });

  it('goes on in it also where a break came to the old id first', async () => {
    const { team, sam, slack, after } = office.stage;
    const room = team.channel({ kind: 'private', creator: sam.id });
    room.members.add(sam.id);
    await after(sam.types(room, '/deskbreak every 15m'));
    await after(sam.types(room, '/deskbreak on UTC'));
    slack.app.events = [];
    const old = room.id;
    await after(sam.shares(room));
    await office.pass(10 * MINUTE);
    const find = (channel: string) => office.store.plans.find({ ...office.stage.channel, channel });
    expect(await find(old)).toMatchObject({ plan: { state: { is: 'off' } } });
    slack.app.events = 'all';
    const event = { type: 'channel_id_changed', old_channel_id: old, new_channel_id: room.id };
    await after(team.event(event));
    expect(await find(room.id)).toMatchObject({ plan: { every: 15, state: { is: 'on' } } });
    const count = team.posts(room).length;
    await office.pass(20 * MINUTE);
    expect(team.posts(room).length).toBeGreaterThan(count);
  });

  it('keeps the plan of a channel that becomes private, or public, or is archived for a while', async () => {
    const { team, sam, room, after } = office.stage;
    await types('/deskbreak every 45m');
    await types('/deskbreak on UTC');
    for (const kind of ['private', 'public'] as const) {
      room.kind = kind;
      const count = team.posts(room).length;
      await office.pass(50 * MINUTE);
      expect(team.posts(room).length).toBeGreaterThan(count);
    }
    await after(sam.archives(room));
    await after(sam.unarchives(room));
    room.members.add(team.bot.botUser);
    expect(await plan()).toMatchObject({ every: 45, state: { is: 'off' } });
    await types('/deskbreak on');
    expect(await plan()).toMatchObject({ every: 45, zone: 'UTC', state: { is: 'on' } });
  });

  it('asks before it is switched on where other organisations read along', async () => {
    office.stage.room.isExtShared = true;
    await types('/deskbreak on UTC');
    expect(alone()).toContain('shared with other organisations');
    expect(await plan()).toBeUndefined();
    const question = office.stage.sam.posts(office.stage.room).at(-1);
    if (question === undefined) throw new Error('The question is missing.');
    await office.stage.after(office.stage.sam.presses(question, 'confirm-on'));
    expect(await plan()).toMatchObject({ state: { is: 'on' } });
  });

  it('takes no orders from guests, who get their pose all the same', async () => {
    const guest = office.stage.team.person({ name: 'gus', isRestricted: true });
    office.stage.room.members.add(guest.id);
    await types('/deskbreak on UTC', guest);
    expect(alone(guest)).toContain('Only people who manage this channel');
    await types('/pose pigeon chair', guest);
    expect(alone(guest)).toContain('Pigeon');
  });

  it('quotes what people type, and nothing of it works', async () => {
    await types('/deskbreak every <!channel> *x* &amp;');
    expect(alone()).toContain('<!channel> *x* &');
    expect(office.stage.team.mentions(office.stage.room)).toEqual([]);
  });
});
