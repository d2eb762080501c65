import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../support/discord/state.ts';
import { MINUTE, openOffice, type Office } from '../support/platform/office.ts';
import { type DiscordStage, openDiscordStage } from './stage.ts';

describe('Deskbreak in a Discord server', () => {
  let office: Office<DiscordStage>;
  beforeEach(async () => {
    office = await openOffice(await openDiscordStage());
  });
  afterEach(async () => {
    await office.close();
  });

  const types = (path: string, values: Readonly<Record<string, string>> = {}, who = office.stage.sam) =>
    office.stage.after(who.types(office.stage.room, 'deskbreak', path.split(' '), values));
  const alone = (who = office.stage.sam): string => who.seesAlone(office.stage.room).join('\n');
  const all = (): string => office.stage.guild.read(office.stage.room).join('\n');
  const plan = async () => (await office.store.plans.find(office.stage.channel))?.plan;
  const lastBreak = (): Message => {
    const found = office.stage.breaks().at(-1);
    if (found === undefined) throw new Error(`There is no break in:\n${all()}`);
    return found;
  };
  const presses = (message: Message, label: string, who = office.stage.sam) =>
    office.stage.after(who.presses(message, { label }));
  /** Its label says which versions may come. */
  const otherOf = ({ said }: Message): string =>
    /"((?:Standing|On a (?:mat|chair))[^"]*)"/u.exec(JSON.stringify(said.components))?.[1] ?? '';
  const breakComes = async (): Promise<Message> => {
    await types('on', { zone: 'UTC' });
    await office.pass(2 * MINUTE);
    return lastBreak();
  };

  it('asks for the zone, which Discord does not tell, and is switched on, with one line to all', async () => {
    await types('on');
    expect(alone()).toContain('Which time zone is this channel in?');
    expect(await plan()).toBeUndefined();
    await types('on', { zone: 'Europe/Berlin' });
    expect(alone()).toContain('Breaks are on');
    expect(all()).toMatch(/^Sam [^\n]*Europe\/Berlin[^\n]*$/u);
  });

  it('hears of ten changes at most from many at once, and each of them is carried out and answered', async () => {
    await types('on', { zone: 'UTC' });
    const { guild } = office.stage;
    const crowd = Array.from({ length: 24 }, (_, n) =>
      guild.person({ name: `p${n}`, permissions: ['ManageChannels'] }),
    );
    const heard = () =>
      all()
        .split('\n')
        .filter((line) => line.includes('from now on')).length;
    for (const [n, one] of crowd.slice(0, 11).entries()) {
      office.deskClock.advance(2_000);
      await types('every', { interval: `${20 + n}m` }, one);
    }
    expect(heard()).toBe(9);
    expect(alone(crowd[10])).toContain('The channel is not told of changes until 09:59');
    expect(await plan()).toMatchObject({ every: 30 });
    await Promise.all(crowd.slice(11).map((one, n) => types('every', { interval: `${40 + n}m` }, one)));
    for (const one of crowd.slice(11)) expect(alone(one)).toContain('not told of changes until 09:59');
    expect(heard()).toBe(9);
    await office.pass(10 * MINUTE);
    await Promise.all(crowd.map((one, n) => types('every', { interval: `${70 + n}m` }, one)));
    for (const one of crowd) expect(alone(one)).toContain('A break comes every 1 h');
    expect(heard()).toBeLessThanOrEqual(19);
  });

  it('puts a count right that was overtaken on its way', async () => {
    const message = await breakComes();
    const { discord, sam, guild, adapter } = office.stage;
    const held = discord.faults.next('POST /interactions/:interaction/:token/callback', { does: 'hang' });
    const slow = sam.presses(message, { label: 'Done' });
    await discord.until(() => held.hits === 1);
    await guild.owner.presses(message, { label: 'Done' });
    await discord.until(() => all().includes('2 people did this one'));
    held.clear();
    await slow;
    await adapter.idle();
    expect(all()).toContain('2 people did this one');
  });

  it('shows who changed the plan to whoever manages it, by name, and nobody is notified', async () => {
    const { guild, discord } = office.stage;
    await types('on', { zone: 'UTC' });
    await types('every', { interval: '45m' }, guild.owner);
    const { text } = await types('status');
    expect(text).toMatch(
      /Last changes\n• 23 Nov, 09:49 @\w+: a break every 45 min\n• 23 Nov, 09:49 @sam: breaks on/u,
    );
    const naming = office.stage.sam
      .messages(office.stage.room)
      .filter(({ said }) => JSON.stringify(said).includes('<@'));
    expect(naming).toHaveLength(1);
    expect(naming.flatMap((one) => discord.pings(one))).toEqual([]);
    const stranger = guild.person({ name: 'kim' });
    await types('status', {}, stranger);
    expect(alone(stranger)).toContain('every 45 min');
    expect(alone(stranger)).not.toMatch(/Last changes|@sam/u);
  });

  it('posts a break, counts who did it once, and mentions nobody', async () => {
    const message = await breakComes();
    const first = await presses(message, 'Done');
    expect(first.answer).toBe('update');
    await presses(lastBreak(), 'Done');
    expect(all()).toContain('1 person did this one');
    await presses(lastBreak(), 'Done', office.stage.guild.owner);
    expect(all()).toContain('2 people did this one');
    expect(office.stage.breaks()).toHaveLength(1);
    expect(office.stage.breaks().flatMap((one) => office.stage.discord.pings(one))).toEqual([]);
  });

  it('shows another version, and more, to the one who asks alone', async () => {
    const message = await breakComes();
    const before = all();
    expect((await presses(message, otherOf(message))).isPrivate).toBe(true);
    const menu = await presses(message, 'More');
    expect(menu.text).toContain('What would you like?');
    expect(menu.text).toContain('[Settings]');
    const [shown] = menu.replies;
    if (shown === undefined) throw new Error('The menu is missing.');
    expect((await presses(shown, 'All steps')).text).toContain('Who should take care');
    expect(all()).toBe(before);
  });

  it('tells a snoozed break to one person, when it is due', async () => {
    const message = await breakComes();
    const before = all();
    expect((await presses(message, 'Snooze 15 min')).text).toContain('You get this break again');
    await office.pass(14 * MINUTE);
    const { sam } = office.stage;
    // Proves that the way is open, while sam looks on.
    expect(sam.sees(sam.dm)).toHaveLength(1);
    expect(sam.sees(sam.dm)[0]).toContain('You get this break again');
    await office.pass(2 * MINUTE);
    expect(sam.sees(sam.dm).join()).toContain('Your snoozed break');
    expect(all()).toBe(before);
    const direct = sam.messages(sam.dm).at(-1);
    if (direct === undefined) throw new Error('The snoozed break is missing.');
    expect((await presses(direct, otherOf(direct))).failed).toBe(false);
  });

  it('apologises in private, at the press, where direct messages are closed', async () => {
    const message = await breakComes();
    const { sam } = office.stage;
    sam.closesDms();
    const shown = await presses(message, 'Snooze 15 min');
    expect(shown.text).toContain('your direct messages are closed to this server');
    expect(shown.isPrivate).toBe(true);
    await office.pass(20 * MINUTE);
    expect(sam.sees(sam.dm)).toEqual([]);
  });

  it('opens its settings, says what is wrong beside the field, keeps what was filled in, and saves what is right', async () => {
    await types('settings');
    expect(alone()).toMatch(/Desk breaks[\s\S]*How often\n1h\n[\s\S]*Time zone\nnot set/u);
    await office.stage.submits({ breaks: 'on', every: 'sometimes', hours: '12', zone: 'Berln *' });
    expect(alone()).toMatch(/How often\nsometimes\n⚠️ “sometimes” is not a length of time\./u);
    expect(alone()).toMatch(/Working hours\n12\n⚠️ “12” is not a range of hours/u);
    expect(alone()).toMatch(/Time zone\nBerln \*\n⚠️ “Berln \*” is not a time zone/u);
    expect(await plan()).toBeUndefined();

    await office.stage.submits({
      every: '45m',
      hours: '09:00-12:00',
      days: ['tue', 'thu'] as unknown as string, // Two choices of a menu.
      zone: 'America/New_York',
      version: 'standing',
      daysOff: '2026-12-24',
      pause: '2h',
    });
    expect(await plan()).toMatchObject({
      every: 45,
      days: [2, 4],
      zone: 'America/New_York',
      version: 'standing',
      daysOff: ['2026-12-24'],
      state: { is: 'on' },
      owner: office.stage.sam.id,
    });
    // The panel is gone: what it said last is the answer now.
    expect(alone()).toContain('every 45 min');
    expect(alone()).not.toContain('[Save]');

    await types('settings');
    expect(alone()).toMatch(/Working days\ntue,thu\n/u);
  });

  it('completes zones by city and by country, poses by any name, and parts of the body', async () => {
    const { sam, room, after } = office.stage;
    const offered = async (command: string, path: readonly string[], option: string, partial: string) =>
      (await after(sam.autocompletes(room, command, path, option, { [option]: partial }))).choices.map(
        ({ value }) => value,
      );
    expect(await offered('deskbreak', ['tz'], 'zone', 'new yo')).toEqual(['America/New_York']);
    expect(await offered('deskbreak', ['on'], 'zone', 'japan')).toEqual(['Asia/Tokyo']);
    expect(await offered('deskbreak', ['tz'], 'zone', '')).toHaveLength(25);
    expect(await offered('pose', [], 'name', 'eka pada')).toContain('pigeon');
    expect(await offered('pose', [], 'name', 'lower')).toContain('lower back');
    expect(await offered('deskbreak', ['every'], 'interval', '4')).toContain('45m');
    expect(await offered('pose', [], 'name', 'zzzzzzzz')).toEqual([]);
  });

  it('takes no orders from people who manage nothing, who get their pose and the status all the same', async () => {
    const guest = office.stage.guild.person({ name: 'gus' });
    await types('on', { zone: 'UTC' }, guest);
    expect(alone(guest)).toContain('Only people who manage this channel');
    await types('status', {}, guest);
    expect(alone(guest)).toContain('Breaks are not set up');
    await office.stage.after(
      guest.types(office.stage.room, 'pose', [], { name: 'pigeon', version: 'chair' }),
    );
    expect(alone(guest)).toContain('Pigeon');
    expect(await plan()).toBeUndefined();
  });

  it('takes them from whoever manages the server', async () => {
    const boss = office.stage.guild.person({ name: 'bo', permissions: ['ManageGuild'] });
    await types('on', { zone: 'UTC' }, boss);
    expect(await plan()).toMatchObject({ state: { is: 'on' }, owner: boss.id });
  });

  it('tells the manager at once what it lacks, and starts nothing', async () => {
    office.stage.guild.setBotLacks(office.stage.room, ['SendMessages']);
    await types('on', { zone: 'UTC' });
    expect(alone()).toContain('I lack a permission in this channel: Send Messages.');
    expect(await plan()).toBeUndefined();
    office.stage.guild.setBotLacks(office.stage.room, []);
    await types('on', { zone: 'UTC' });
    expect(await plan()).toMatchObject({ state: { is: 'on' } });
  });

  it('stops when the permission is taken, once, with the reason', async () => {
    await types('on', { zone: 'UTC' });
    office.stage.guild.setBotLacks(office.stage.room, ['ViewChannel']);
    await office.pass(2 * MINUTE);
    await office.pass(3 * 60 * MINUTE);
    expect(office.stage.discord.invalidAnswers).toBe(1);
    expect(await plan()).toMatchObject({ state: { is: 'off', because: { kind: 'refused' } } });
    office.stage.guild.setBotLacks(office.stage.room, []);
    await types('status');
    expect(alone()).toMatch(/bot is not in the channel any more/u);
  });

  it('says in a direct message that breaks are for channels; a pose and what is for oneself work there', async () => {
    const { sam, after } = office.stage;
    const asked = await after(sam.types(sam.dm, 'deskbreak', ['on'], { zone: 'UTC' }));
    expect(asked.text).toContain('Breaks are for channels');
    expect((await after(sam.types(sam.dm, 'deskbreak', ['me', 'show']))).text).toContain('Just for you');
    expect((await after(sam.types(sam.dm, 'pose', [], { name: 'rabbit' }))).text).toContain('Rabbit');
  });

  it('says the line about a change later where Discord is away, once', async () => {
    const { discord } = office.stage;
    discord.faults.next('POST /channels/:channel/messages', { does: 'cut' });
    await types('on', { zone: 'UTC' });
    expect(alone()).toMatch(/Breaks are on/u);
    await office.pass(2 * MINUTE);
    expect(all().split('switched breaks on')).toHaveLength(2);
  });

  it('names what a person who may not needs, and tells who is counted already so alone', async () => {
    const guest = office.stage.guild.person({ name: 'gus' });
    await types('off', {}, guest);
    expect(alone(guest)).toContain('You need the permission Manage Channels.');
    await presses(await breakComes(), 'Done');
    const again = await presses(lastBreak(), 'Done');
    expect([again.isPrivate, again.text]).toEqual([true, 'You are counted already. Well done all the same.']);
  });

  it('names the channels in which breaks go on when it is back in a server, and tells them', async () => {
    const { guild, room } = office.stage;
    await types('on', { zone: 'UTC' });
    const before = guild.messages(room).length;
    guild.removeBot();
    await expect.poll(async () => (await plan())?.state.is).toBe('held');
    guild.addBot();
    await expect.poll(async () => (await plan())?.state.is).toBe('on');
    await office.stage.adapter.idle();
    await office.pass(MINUTE);
    const said = [...guild.read(guild.general), ...guild.read(room).slice(before)].join('\n');
    expect(said).toMatch(/Back again\. Breaks go on in/u);
  });

  it('treats a thread as a channel of its own', async () => {
    const { sam, after, guild, room } = office.stage;
    const thread = guild.thread(room, { name: 'stretchers' });
    await after(sam.types(thread, 'deskbreak', ['on'], { zone: 'UTC' }));
    await office.pass(2 * MINUTE);
    expect(guild.read(thread).join()).toContain('[Done]');
    expect(office.stage.breaks()).toEqual([]);
    guild.archive(thread, { locked: true });
    await office.pass(61 * MINUTE);
    expect(
      (await office.store.plans.find({ ...office.stage.channel, channel: thread.id }))?.plan,
    ).toMatchObject({
      state: { is: 'off', because: { kind: 'refused' } },
    });
  });

  it('answers a press on a break that nobody remembers', async () => {
    await office.stage.presses('done', 'x'.repeat(16));
    expect(alone()).toContain('That break is too old');
    await office.stage.presses('dance', 'x');
    expect(alone()).toContain('does nothing any more');
  });

  it('quotes what people type, and nothing of it works', async () => {
    const { discord, sam, room } = office.stage;
    await types('every', { interval: '<@&1> @everyone *x* `y`' });
    expect(alone()).toContain('<@&1> @everyone *x* `y`');
    expect(sam.messages(room).flatMap((message) => discord.pings(message))).toEqual([]);
  });
});
