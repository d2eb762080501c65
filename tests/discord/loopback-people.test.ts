/** What people do in the loopback Discord, as a bot on the unmodified discord.js hears it, and what they see. */
import { Events, type Interaction, Locale, Routes } from 'discord.js';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../support/discord/people.ts';
import type { LoopbackDiscord } from '../support/discord/server.ts';
import type { Channel } from '../support/discord/state.ts';
import type { Typed } from '../support/discord/typed.ts';
import { behave, type Bot } from './loopback-bot.ts';
import { connected, discordWith, next } from './loopback-client.ts';

let discord: LoopbackDiscord;
let client: Awaited<ReturnType<typeof connected>>;
let bot: Bot;
let desk: Channel;
let mia: Person;
let sam: Person;
beforeEach(async () => {
  discord = await discordWith({ guild: { locale: 'de' } });
  desk = discord.guild.channel({ name: 'desk' });
  mia = discord.guild.person({ name: 'mia', locale: 'en-GB', permissions: ['ManageChannels'] });
  sam = discord.guild.person({ name: 'sam' });
  client = await connected(discord);
  bot = await behave(discord, client);
});

describe('commands', () => {
  it('bring typed options, and private replies back', async () => {
    const shown = await mia.types(desk, 'deskbreak', ['every'], { interval: '45m', minute: 5 });
    expect(shown).toMatchObject({ answer: 'reply', isPrivate: true, text: 'You said 45m 5.' });
    expect(mia.sees(desk)).toEqual(['You said 45m 5.']);
    expect(sam.sees(desk)).toEqual([]);
    expect(bot.heard).toEqual(['every from mia']);
  });

  it('tell who, where, with which permissions and languages', async () => {
    const told = next<Interaction>((resolve) => client.once(Events.InteractionCreate, resolve));
    const thread = discord.guild.thread(desk);
    await mia.types(thread, 'deskbreak', ['public']);
    const interaction = await told;
    expect(interaction.memberPermissions?.has('ManageChannels')).toBe(true);
    expect(interaction.appPermissions.has('AttachFiles')).toBe(true);
    expect(interaction.inCachedGuild()).toBe(true);
    expect(interaction).toMatchObject({ locale: Locale.EnglishGB, guildLocale: Locale.German });
    expect(interaction.channel).toMatchObject({ id: thread.id, parentId: desk.id });
    expect(discord.guild.read(thread)).toEqual(['Hello all.']);
  });

  it('answer everybody, and then one', async () => {
    const shown = await mia.types(desk, 'deskbreak', ['public']);
    await discord.until(() => shown.replies.length === 2);
    expect(mia.sees(desk)).toEqual(['Hello all.', 'Only you.']);
    expect(mia.seesAlone(desk)).toEqual(['Only you.']);
    expect(sam.sees(desk)).toEqual(['Hello all.']);
    expect(shown.isPrivate).toBe(false);
  });

  it('may be answered later, where that was said in time', async () => {
    const shown = await mia.types(desk, 'deskbreak', ['later']);
    expect(shown).toMatchObject({ answer: 'deferred reply', isThinking: true });
    expect(mia.sees(desk)).toEqual(['deskbreak is thinking…']);
    discord.clock.advance(14 * 60_000);
    bot.release();
    await shown.settled();
    expect(shown).toMatchObject({ text: 'At last.', isPrivate: true, isThinking: false });
  });

  it('cannot be answered after fifteen minutes', async () => {
    await mia.types(desk, 'deskbreak', ['later']);
    discord.clock.advance(15 * 60_000 + 1);
    bot.release();
    await expect.poll(() => bot.errors).toMatchObject([{ code: 50027, status: 401 }]);
  });

  it('fail after three seconds', async () => {
    const typed = mia.types(desk, 'deskbreak', ['never']);
    await expect.poll(() => bot.heard).toHaveLength(1);
    discord.clock.advance(3001);
    const shown = await typed;
    expect(shown).toMatchObject({ answer: undefined, failed: true, text: '' });
    bot.release();
    await expect.poll(() => bot.errors).toMatchObject([{ code: 10062 }]);
  });

  it('fail at once where no bot is there', async () => {
    await client.destroy();
    await expect(mia.types(desk, 'pose')).resolves.toMatchObject({ failed: true });
  });

  it('take one answer', async () => {
    const { id, token } = await mia.types(desk, 'pose');
    const again = client.rest.post(Routes.interactionCallback(id, token), {
      body: { type: 4, data: { content: 'Again' } },
      auth: false,
    });
    await expect(again).rejects.toMatchObject({ code: 40060 });
    const wrong = client.rest.patch(Routes.webhookMessage(discord.app.id, 'wrong'), {
      body: { content: 'x' },
      auth: false,
    });
    await expect(wrong).rejects.toMatchObject({ code: 50027 });
  });

  it('want an answer that fits: one that does not is refused, and another may be given', async () => {
    client.removeAllListeners(Events.InteractionCreate);
    const asked = next<Interaction>((resolve) => client.once(Events.InteractionCreate, resolve));
    const typed = sam.types(desk, 'pose');
    const { id, token } = await asked;
    const answer = (body: object) =>
      client.rest.post(Routes.interactionCallback(id, token), { body, auth: false });
    const refused = async (body: object, told: string) => {
      const message = expect.stringContaining(told) as string;
      await expect(answer(body)).rejects.toMatchObject({ code: 50035, message });
    };
    await refused({ type: 7, data: { content: 'Hi' } }, 'type[BASE_TYPE_CHOICES]');
    await refused({ type: 8, data: { choices: [] } }, 'type[BASE_TYPE_CHOICES]');
    await refused({ type: 4, data: { content: 'a'.repeat(2001) } }, 'data.content[BASE_TYPE_MAX_LENGTH]');
    await answer({ type: 4, data: { content: 'Hi', flags: 64 } });
    await expect(typed).resolves.toMatchObject({ text: 'Hi', isPrivate: true });
  });

  it('suggest no more than 25', async () => {
    client.removeAllListeners(Events.InteractionCreate);
    client.once(Events.InteractionCreate, (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const many = Array.from({ length: 26 }, (_, index) => ({ name: `${index}`, value: `${index}` }));
      interaction
        .respond(many)
        .catch((error: unknown) => bot.errors.push(error))
        .then(() => interaction.respond(many.slice(1)))
        .catch((error: unknown) => bot.errors.push(error));
    });
    const shown = await sam.autocompletes(desk, 'pose', [], 'name', {});
    expect(shown.choices).toHaveLength(25);
    expect(bot.errors).toMatchObject([{ code: 50035 }]);
  });

  it('suggest what may be meant', async () => {
    const shown = await sam.autocompletes(desk, 'pose', [], 'name', { name: 'pig' });
    expect(shown).toMatchObject({ answer: 'choices', choices: [{ name: 'Pose pig', value: 'pig' }] });
  });

  it.each<[told: string, command: string, path?: readonly string[], values?: Typed]>([
    ['No command /nothing; there are: deskbreak, pose.', 'nothing'],
    ['A subcommand is needed: every, later, form, public, never.', 'deskbreak'],
    ['No subcommand nothing; there are: every, later, form, public, never.', 'deskbreak', ['nothing']],
    ['These options are required: interval.', 'deskbreak', ['every']],
    ['minute takes a value from 0 to 59.', 'deskbreak', ['every'], { interval: '45m', minute: 60 }],
    ['interval takes a string.', 'deskbreak', ['every'], { interval: 45 }],
    ['version offers only chair, standing.', 'pose', [], { version: 'floor' }],
    ['No option other; there are: name, version.', 'pose', [], { other: 'x' }],
  ])('are not let go by the client: %s', (told, ...typed) => {
    expect(() => mia.types(desk, ...typed)).toThrow(told);
  });

  it('are hidden from those without permission, until an admin opens them', async () => {
    expect(() => sam.types(desk, 'deskbreak', ['public'])).toThrow('/deskbreak is hidden from sam');
    discord.guild.opensCommand('deskbreak');
    await expect(sam.types(desk, 'deskbreak', ['public'])).resolves.toMatchObject({ answer: 'reply' });
  });

  it('are typed in direct messages where they are offered', async () => {
    await expect(sam.types(sam.dm, 'pose')).resolves.toMatchObject({ answer: 'reply' });
    expect(sam.sees(sam.dm)).toEqual(['You said  .']);
    discord.setCommands([{ name: 'pose', description: 'A pose.', contexts: [0] }]);
    expect(() => sam.types(sam.dm, 'pose')).toThrow('not offered in direct messages');
  });
});

describe('messages', () => {
  const shownMenu = {
    content: 'Break',
    components: [
      {
        type: 1,
        components: ['done', 'update', 'silent'].map((id) => ({
          type: 2,
          style: 2,
          label: id,
          custom_id: id,
        })),
      },
      {
        type: 1,
        components: [{ type: 3, custom_id: 'pick', options: [{ label: 'One', value: '1' }] }],
      },
    ],
  };

  it('have buttons that answer privately, change the message, or do neither', async () => {
    const message = discord.guild.oldMessage(desk, shownMenu);
    await expect(sam.presses(message, { label: 'done' })).resolves.toMatchObject({
      text: 'Well done.',
      isPrivate: true,
    });
    await expect(sam.presses(message, 'silent')).resolves.toMatchObject({ answer: 'deferred update' });
    await expect(sam.presses(message, 'update')).resolves.toMatchObject({ answer: 'update' });
    expect(bot.heard).toEqual(['done', 'silent', 'update'].map((id) => `${id} on ${message.id}`));
    expect(discord.guild.read(desk)).toEqual(['Updated.']);
    expect(() => sam.presses(message, 'done')).toThrow('0 match "done"');
  });

  it('have menus to pick from', async () => {
    const message = discord.guild.oldMessage(desk, shownMenu);
    await sam.selects(message, 'pick', ['1']);
    await discord.until(() => message.edits === 1);
    expect(discord.read(message)).toContain('Picked 1.');
    expect(() => sam.selects(message, 'pick', ['2'])).toThrow('pick does not offer 2');
  });

  it('for one are there for nobody else', async () => {
    const shown = await mia.types(desk, 'pose');
    const [reply] = shown.replies;
    if (reply === undefined) expect.fail('a reply should be there');
    expect(() => sam.presses(reply, 'done')).toThrow('sam does not see this message');
    await expect(client.rest.get(Routes.channelMessage(desk.id, reply.id))).rejects.toMatchObject({
      code: 10008,
    });
    mia.hides(reply);
    expect(mia.sees(desk)).toEqual([]);
    const original = Routes.webhookMessage(discord.app.id, shown.token);
    await client.rest.patch(original, { body: { content: 'Unseen' }, auth: false });
    expect(mia.sees(desk)).toEqual([]);
  });
});

describe('forms', () => {
  it('open, are read, filled in and submitted', async () => {
    const shown = await mia.types(desk, 'deskbreak', ['form']);
    expect(shown).toMatchObject({ answer: 'modal', modal: { customId: 'settings' } });
    expect(mia.seesModal()).toBe(
      'Desk breaks\nWhen this channel gets a break.\nHow often\n15m to 8h\n<60m>\nPoses\n<Chair>\n[Cancel] [Submit]',
    );
    await expect(mia.submits({ every: '45m' })).resolves.toMatchObject({ text: 'Saved.', isPrivate: true });
    expect(bot.heard.at(-1)).toBe('45m chair');
    expect(mia.modal).toBeUndefined();
  });

  it('are checked by the client before they go', async () => {
    await mia.types(desk, 'deskbreak', ['form']);
    expect(() => mia.submits({ every: '' })).toThrow('Please fill in every.');
    expect(() => mia.submits({ every: 'a'.repeat(11) })).toThrow('every takes 0 to 10 characters');
    expect(() => mia.submits({ version: 'floor' })).toThrow('version does not offer floor');
    expect(() => mia.submits({ nothing: 'x' })).toThrow('There is no field nothing');
    mia.dismisses();
    expect(() => mia.submits()).toThrow('No modal is open.');
  });

  it.each<[string, object, string]>([
    ['a title over 45', { title: 'a'.repeat(46) }, 'data.title[BASE_TYPE_MAX_LENGTH]'],
    [
      'more than five fields',
      {
        components: Array.from({ length: 6 }, (_, index) => ({
          type: 18,
          label: 'One',
          component: { type: 4, style: 1, custom_id: `f${index}` },
        })),
      },
      'data.components[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'a label over 45',
      { components: [{ type: 18, label: 'a'.repeat(46), component: { type: 4, style: 1, custom_id: 'f' } }] },
      'data.components[0].label[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a value that is too long for its field',
      {
        components: [
          {
            type: 18,
            label: 'One',
            component: { type: 4, style: 1, custom_id: 'f', value: 'abc', max_length: 2 },
          },
        ],
      },
      'data.components[0].component.value[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'an input without a label',
      { components: [{ type: 1, components: [{ type: 4, style: 1, custom_id: 'f' }] }] },
      'data.components[0].components[0].label[BASE_TYPE_REQUIRED]',
    ],
  ])('with %s are refused', async (_what, wrong, told) => {
    client.removeAllListeners(Events.InteractionCreate);
    const data = {
      custom_id: 'f',
      title: 'Form',
      components: [{ type: 18, label: 'One', component: { type: 4, style: 1, custom_id: 'f' } }],
      ...wrong,
    };
    const asked = next<{ readonly id: string; readonly token: string }>((resolve) =>
      client.once(Events.InteractionCreate, resolve),
    );
    const typed = mia.types(desk, 'pose');
    const { id, token } = await asked;
    const opened = client.rest.post(Routes.interactionCallback(id, token), {
      body: { type: 9, data },
      auth: false,
    });
    await expect(opened).rejects.toMatchObject({
      code: 50035,
      message: expect.stringContaining(told) as string,
    });
    discord.clock.advance(3001);
    await typed;
  });
});
