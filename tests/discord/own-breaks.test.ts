/** Breaks of one's own, over the real discord.js: in two servers and where the bot is none, closed doors, over a restart. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../support/discord/people.ts';
import type { Channel } from '../support/discord/state.ts';
import { openLastingOffice, type LastingOffice } from '../support/platform/lasting-office.ts';
import { MINUTE } from '../support/platform/office.ts';
import { type DiscordStage, openDiscordStage } from './stage.ts';

const HOUR = 60 * MINUTE;

const breaksIn = (who: Person) =>
  who.messages(who.dm).filter(({ said }) => JSON.stringify(said.components).includes('"snooze:'));

describe('breaks of one’s own, in Discord', () => {
  let stage: DiscordStage;
  let lasting: LastingOffice<DiscordStage>;
  beforeEach(async () => {
    stage = await openDiscordStage();
    lasting = await openLastingOffice(stage);
  });
  afterEach(async () => {
    await lasting.now().close();
  });
  const me = (
    who: Person,
    word: string,
    values: Readonly<Record<string, string>> = {},
    where: Channel = stage.room,
  ) => stage.after(who.types(where, 'deskbreak', ['me', word], values));

  it('ask for the zone, prove that messages arrive, and are one plan in all servers', async () => {
    const { guild, discord, sam } = stage;
    const ada = guild.person({ name: 'ada' });
    const other = discord.addGuild({ name: 'Other' });
    other.addMember(ada);
    await discord.until(() => other.state.botIsIn);
    expect((await me(ada, 'on', { every: '30m' })).text).toContain('Which time zone are you in?');
    expect(ada.sees(ada.dm)).toEqual([]);
    const on = await me(ada, 'on', { zone: 'UTC', every: '30m' });
    expect([on.isPrivate, on.text]).toEqual([
      true,
      expect.stringContaining('Your breaks are on: every 30 min'),
    ]);
    expect(ada.sees(ada.dm).join()).toContain('Your breaks come here: every 30 min');
    expect((await me(ada, 'show', {}, other.general)).text).toContain('Breaks of your own: on, every 30 min');
    expect((await me(ada, 'show', {}, ada.dm)).text).toContain('Breaks of your own: on, every 30 min');
    expect((await me(sam, 'off')).text).toContain('You have no breaks of your own');
    await lasting.pass(2 * MINUTE);
    expect(breaksIn(ada)).toHaveLength(1);
    await lasting.restart();
    await lasting.pass(30 * MINUTE);
    expect(breaksIn(ada)).toHaveLength(2);
    expect((await me(ada, 'off', {}, other.general)).text).toContain('Your breaks are off.');
    await lasting.pass(2 * HOUR);
    expect(breaksIn(ada)).toHaveLength(2);
    expect(guild.read(stage.room)).toEqual([]);
    expect(sam.sees(sam.dm)).toEqual([]);
    // Nobody asks Discord about a server that is none.
    expect(discord.calls.filter(({ path }) => path.includes('@me') && path.includes('guilds'))).toEqual([]);
  });

  it('have buttons that are theirs', async () => {
    const { guild, after } = stage;
    const ada = guild.person({ name: 'ada' });
    await me(ada, 'on', { zone: 'UTC' });
    await lasting.pass(2 * MINUTE);
    await lasting.restart();
    const [own] = breaksIn(ada);
    if (own === undefined) throw new Error('There is no break.');
    const [menu] = (await after(ada.presses(own, { label: 'More' }))).replies;
    if (menu === undefined) throw new Error('There is no menu.');
    const paused = await after(ada.presses(menu, { label: 'Pause until tomorrow' }));
    expect(paused.text).toContain('Your breaks are paused until Tue 24 Nov');
    expect((await after(ada.presses(own, { label: 'Snooze 15 min' }))).text).toContain(
      'You get this break again',
    );
    const done = await after(ada.presses(own, { label: 'Done' }));
    expect(done.answer).toBe('update');
    expect(ada.sees(ada.dm).join('\n')).toContain('Done. Well done!');
    await lasting.pass(16 * MINUTE);
    expect(ada.sees(ada.dm).join('\n')).toContain('Your snoozed break');
    await lasting.pass(3 * HOUR);
    expect(breaksIn(ada)).toHaveLength(2);
  });

  it('say at once where direct messages are closed, and end where they are closed later', async () => {
    const { guild, discord } = stage;
    const ada = guild.person({ name: 'ada' });
    const ben = guild.person({ name: 'ben' });
    ada.closesDms();
    const refused = await me(ada, 'on', { zone: 'UTC' });
    expect(refused.text).toContain(
      'I cannot write to you: your direct messages are closed to me or to this server.',
    );
    expect((await me(ada, 'show')).text).toContain('Breaks of your own: none');
    ada.opensDms();
    await me(ada, 'on', { zone: 'UTC' });
    await me(ben, 'on', { zone: 'UTC' });
    await stage.after(stage.sam.types(stage.room, 'deskbreak', ['on'], { zone: 'UTC' }));
    ada.closesDms();
    const tried = () => discord.calls.filter(({ path }) => path.includes(`/channels/${ada.dm.id}/`)).length;
    const proof = tried();
    await lasting.pass(2 * MINUTE);
    const before = tried();
    expect(before).toBe(proof + 1);
    await lasting.restart();
    await lasting.pass(3 * HOUR);
    expect(tried()).toBe(before);
    expect(breaksIn(ben).length).toBeGreaterThan(2);
    expect(stage.breaks().length).toBeGreaterThan(2);
    expect((await me(ada, 'show')).text).toContain(
      'Breaks of your own are off: direct messages from me do not reach you.',
    );
  });

  it('end where a snooze is refused too, and are told of in the next private answer, in any server', async () => {
    const { guild, discord } = stage;
    const ada = guild.person({ name: 'ada' });
    const other = discord.addGuild({ name: 'Other' });
    other.addMember(ada);
    await discord.until(() => other.state.botIsIn);
    await me(ada, 'on', { zone: 'UTC', every: '2h' });
    await stage.after(stage.sam.types(stage.room, 'deskbreak', ['on'], { zone: 'UTC' }));
    await lasting.pass(2 * MINUTE);
    const posted = stage.breaks().at(-1);
    if (posted === undefined) throw new Error('There is no break.');
    const snoozed = await stage.after(ada.presses(posted, { label: 'Snooze 15 min' }));
    expect(snoozed.text).toContain('You get this break again');
    ada.closesDms();
    await lasting.pass(16 * MINUTE);
    const tried = () => discord.calls.filter(({ path }) => path.includes(`/channels/${ada.dm.id}/`)).length;
    const before = tried();
    await lasting.restart();
    await lasting.pass(3 * HOUR);
    expect(tried()).toBe(before);
    const pose = await stage.after(ada.types(other.general, 'pose', [], { name: 'pigeon' }));
    expect([pose.isPrivate, pose.text]).toEqual([
      true,
      expect.stringMatching(
        /Pigeon[\s\S]*breaks of your own have stopped: direct messages from me do not reach you/u,
      ),
    ]);
    const again = await stage.after(ada.types(stage.room, 'pose', [], { name: 'pigeon' }));
    expect(again.text).not.toContain('have stopped');
    ada.opensDms();
    expect((await me(ada, 'on', { zone: 'UTC' })).text).toContain('Your breaks are on');
  });

  it('are for whoever has the app for themselves, where the bot is no member', async () => {
    const { discord, guild } = stage;
    const away = discord.addGuild({ withBot: false });
    const eve = away.person({ name: 'eve' });
    eve.installsApp();
    const unreachable = await me(eve, 'on', { zone: 'UTC' }, away.general);
    // Nothing in common but the app: Discord does not let the bot write first.
    expect(unreachable.text).toContain('I cannot write to you');
    guild.addMember(eve);
    const on = await me(eve, 'on', { zone: 'UTC' }, away.general);
    expect([on.isPrivate, on.text]).toEqual([true, expect.stringContaining('Your breaks are on')]);
    await lasting.pass(2 * MINUTE);
    expect(breaksIn(eve)).toHaveLength(1);
    expect(away.read(away.general)).toEqual([]);
  });
});
