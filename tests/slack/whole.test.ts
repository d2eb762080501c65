import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Post } from '../support/slack/state.ts';
import { MINUTE, openOffice, type Office } from './office.ts';

describe.each(['socket', 'http'] as const)('Deskbreak in a Slack workspace, over %s', (mode) => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice({ mode });
  });
  afterEach(async () => {
    await office.close();
  });

  const types = (line: string, who = office.sam) => office.after(who.types(office.room, line));
  const alone = (who = office.sam): string => who.seesAlone(office.room).join('\n');
  const all = (): string => office.team.read(office.room).join('\n');
  const plan = async () => (await office.store.plans.find(office.channel))?.plan;
  /** The break that was posted last. */
  const lastBreak = (): Post => {
    const post = office.team
      .posts(office.room)
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
      'sam changed the desk breaks here. Breaks are on: every hour, 09:00–12:00 and 13:00–17:00, Mon–Fri (Europe/Berlin).',
    );
    expect(office.slack.callsOf('users.info')).toHaveLength(1);
  });

  it('posts a break, counts who did it once, and mentions nobody', async () => {
    const post = await breakComes();
    const pressed = await office.after(office.sam.presses(post, 'done'));
    await office.after(office.slack.again(pressed));
    await office.after(office.sam.presses(post, 'done'));
    expect(all()).toContain('1 person did this one');
    await office.after(office.team.owner.presses(post, 'done'));
    expect(all()).toContain('2 people did this one');
    expect(
      office.team.posts(office.room).filter(({ blocks }) => JSON.stringify(blocks).includes('"done"')),
    ).toHaveLength(1);
    expect(office.team.mentions(office.room)).toEqual([]);
  });

  it('counts right when many are done at the same moment', async () => {
    const post = await breakComes();
    const crowd = Array.from({ length: 8 }, () => office.team.person());
    await Promise.all(crowd.map((one) => office.after(one.presses(post, 'done'))));
    expect(all()).toContain('8 people did this one');
    expect(office.slack.callsOf('chat.update').length).toBeLessThanOrEqual(8);
  });

  it('shows another version, and more, to the one who asks alone', async () => {
    const post = await breakComes();
    const before = all();
    await office.after(office.sam.presses(post, 'other'));
    await office.after(office.sam.presses(post, 'more'));
    expect(alone()).toContain('What would you like?');
    const menu = office.sam.posts(office.room).findLast(({ visibleTo }) => visibleTo !== undefined);
    if (menu === undefined) throw new Error('The menu is missing.');
    await office.after(office.sam.presses(menu, 'full'));
    expect(alone()).toContain('Who should take care');
    expect(all()).toBe(before);
  });

  it('tells a snoozed break to one person, when it is due', async () => {
    const post = await breakComes();
    const before = all();
    await office.after(office.sam.presses(post, 'snooze'));
    expect(alone()).toContain('You get this break again');
    await office.pass(14 * MINUTE);
    expect(office.sam.sees(office.sam.dm)).toEqual([]);
    await office.pass(2 * MINUTE);
    expect(office.sam.sees(office.sam.dm).join()).toContain('Your snoozed break');
    expect(all()).toBe(before);
  });

  it('opens its settings, says what is wrong beside the field, and saves what is right', async () => {
    await types('/deskbreak');
    expect(office.sam.seesModal()).toMatch(/Desk breaks[\s\S]*How often\n<1h>[\s\S]*Monday, Tuesday/u);
    await office.after(office.sam.submits({ breaks: 'on', every: 'sometimes', hours: '12' }));
    expect(office.sam.seesModal()).toContain('! “sometimes” is not a length of time.');
    expect(office.sam.seesModal()).toContain('! “12” is not a range of hours');
    expect(await plan()).toBeUndefined();

    const { modal } = office.sam;
    if (modal === undefined) throw new Error('The form should still be open.');
    const found = await office.sam.searches(modal, 'zone', 'new york');
    expect(found.options).toHaveLength(1);
    await office.after(
      office.sam.submits({
        every: '45m',
        hours: '09:00-12:00',
        days: ['tue', 'thu'],
        zone: 'America/New_York',
        version: 'standing',
        daysOff: '2026-12-24',
        pause: '2h',
      }),
    );
    expect(office.sam.modal).toBeUndefined();
    expect(await plan()).toMatchObject({
      every: 45,
      days: [2, 4],
      zone: 'America/New_York',
      version: 'standing',
      daysOff: ['2026-12-24'],
      state: { is: 'on' },
      owner: office.sam.id,
    });
    expect(alone()).toContain('How often');
    expect(alone()).toContain('every 45 min');

    await types('/deskbreak');
    expect(office.sam.seesModal()).toContain('<America/New York>');
    expect(office.sam.seesModal()).toContain('<Tuesday, Thursday>');
  });

  it('has a Home that shows the channels, how to start, and a pose', async () => {
    await office.after(office.sam.opensHome());
    expect(office.sam.seesHome()).toContain('No channel gets desk breaks yet.');
    const { home } = office.sam;
    if (home === undefined) throw new Error('The Home should be there.');
    await office.after(office.sam.presses(home, { label: 'Try a pose' }));
    expect(office.sam.seesModal()).toContain('Who should take care');
    expect(alone()).toBe('');
    await office.sam.closes();

    await types('/deskbreak on UTC');
    await office.after(office.sam.opensHome());
    expect(office.sam.seesHome()).toMatch(/#desk · every hour.* · next /u);
  });

  it('says hello when it is invited, once, and stops when it is removed', async () => {
    office.room.members.delete(office.team.bot.botUser);
    const [invited] = await office.after(office.sam.invitesBot(office.room));
    if (invited === undefined) throw new Error('The app should have been told.');
    await office.after(office.slack.again(invited, { num: 1, reason: 'http_timeout' }));
    expect(office.team.read(office.room)).toEqual([expect.stringContaining('Hello, I bring desk breaks')]);

    await types('/deskbreak on UTC');
    await office.after(office.sam.removesBot(office.room));
    expect(await plan()).toMatchObject({ state: { is: 'off', because: { kind: 'refused' } } });
  });

  it('does not mind others who come and go', async () => {
    await types('/deskbreak on UTC');
    const before = all();
    const moved = {
      user: office.team.owner.id,
      channel: office.room.id,
      channel_type: 'C',
      team: office.team.id,
    };
    await office.after(office.team.event({ type: 'member_joined_channel', ...moved }));
    await office.after(office.team.event({ type: 'member_left_channel', ...moved }));
    expect(all()).toBe(before);
    expect(await plan()).toMatchObject({ state: { is: 'on' } });
    const self = { ...moved, user: office.team.bot.botUser };
    await office.after(office.team.event({ type: 'member_left_channel', ...self }));
    expect(await plan()).toMatchObject({ state: { is: 'off' } });
  });

  it('stops in an archived channel, and keeps on in one that was renamed', async () => {
    await types('/deskbreak on UTC');
    await office.after(office.sam.renames(office.room, 'renamed'));
    expect(await plan()).toMatchObject({ state: { is: 'on' } });
    await office.after(office.sam.archives(office.room));
    expect(await plan()).toMatchObject({ state: { is: 'off' } });
  });

  it('asks before it is switched on where other organisations read along', async () => {
    office.room.isExtShared = true;
    await types('/deskbreak on UTC');
    expect(alone()).toContain('shared with other organisations');
    expect(await plan()).toBeUndefined();
    const question = office.sam.posts(office.room).at(-1);
    if (question === undefined) throw new Error('The question is missing.');
    await office.after(office.sam.presses(question, 'confirm-on'));
    expect(await plan()).toMatchObject({ state: { is: 'on' } });
  });

  it('takes no orders from guests, who get their pose all the same', async () => {
    const guest = office.team.person({ name: 'gus', isRestricted: true });
    office.room.members.add(guest.id);
    await types('/deskbreak on UTC', guest);
    expect(alone(guest)).toContain('Only people who manage this channel');
    await types('/pose pigeon chair', guest);
    expect(alone(guest)).toContain('Pigeon');
  });

  it('quotes what people type, and nothing of it works', async () => {
    await types('/deskbreak every <!channel> *x* &amp;');
    expect(alone()).toContain('<!channel> *x* &');
    expect(office.team.mentions(office.room)).toEqual([]);
  });
});
