/** What Discord refuses, the loopback Discord refuses, in Discord's own words. */
import { DiscordAPIError, type REST, Routes } from 'discord.js';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LoopbackDiscord } from '../support/discord/server.ts';
import type { Channel } from '../support/discord/state.ts';
import { clientFor, discordWith } from './loopback-client.ts';

let discord: LoopbackDiscord;
let rest: REST;
let desk: Channel;
beforeEach(async () => {
  discord = await discordWith();
  rest = clientFor(discord).rest;
  desk = discord.guild.channel({ name: 'desk' });
});

type Body = Record<string, unknown>;

const post = (channel: string, body: Body, files: readonly string[] = []) =>
  rest.post(Routes.channelMessages(channel), {
    body,
    files: files.map((name) => ({ name, data: Buffer.from('png'), contentType: 'image/png' })),
  }) as Promise<{ readonly id: string }>;

/** The error of Discord's, with its tree. */
async function refusal(attempt: Promise<unknown>): Promise<DiscordAPIError> {
  const error: unknown = await attempt.then(
    () => expect.fail('it should have been refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof DiscordAPIError)) throw error;
  return error;
}

const v2 = (...components: readonly Body[]): Body => ({ flags: 1 << 15, components });
const words = (content: string): Body => ({ type: 10, content });
const row = (...components: readonly Body[]): Body => ({ type: 1, components });
const button = (more: Body = {}): Body => ({ type: 2, style: 2, label: 'Go', custom_id: 'go', ...more });
const gallery = (...urls: readonly string[]): Body => ({
  type: 12,
  items: urls.map((url) => ({ media: { url }, description: 'A person.' })),
});
const many = (count: number, of: (index: number) => Body): readonly Body[] =>
  Array.from({ length: count }, (_, index) => of(index));

describe('messages', () => {
  it.each<[string, Body, string]>([
    ['content over 2000', { content: 'a'.repeat(2001) }, 'content[BASE_TYPE_MAX_LENGTH]'],
    [
      'content beside Components V2',
      { ...v2(words('Hi')), content: 'Hi' },
      'content[MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2]',
    ],
    [
      'embeds beside Components V2',
      { ...v2(words('Hi')), embeds: [{ title: 'Hi' }] },
      'embeds[MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2]',
    ],
    [
      'Components V2 without the flag',
      { components: [words('Hi')] },
      'components[0].type[UNION_TYPE_CHOICES]',
    ],
    ['a component of no type', v2({ type: 99 }), 'components[0].type[UNION_TYPE_CHOICES]'],
    [
      'more than 40 components at the top',
      v2(...many(41, () => words('Hi'))),
      'components[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'more than 40 components, nested ones too',
      v2({ type: 17, components: many(40, () => words('Hi')) }),
      'components[COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED]',
    ],
    [
      'more than 4000 characters to read',
      v2(words('a'.repeat(4000)), words('b')),
      'components[COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED]',
    ],
    ['an empty text', v2(words('')), 'components[0].content[BASE_TYPE_REQUIRED]'],
    [
      'an empty container',
      v2({ type: 17, components: [] }),
      'components[0].components[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'six buttons in a row',
      v2(row(...many(6, (index) => button({ custom_id: `b${index}` })))),
      'components[0].components[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'six rows',
      { components: many(6, (index) => row(button({ custom_id: `b${index}` }))) },
      'components[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'a label over 80',
      v2(row(button({ label: 'a'.repeat(81) }))),
      'components[0].components[0].label[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a custom id over 100',
      v2(row(button({ custom_id: 'a'.repeat(101) }))),
      'components[0].components[0].custom_id[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'the same custom id twice',
      v2(row(button(), button())),
      'components[0].components[1].custom_id[COMPONENT_CUSTOM_ID_DUPLICATED]',
    ],
    [
      'a button without a custom id',
      v2(row({ type: 2, style: 1, label: 'Go' })),
      'components[0].components[0].custom_id[BASE_TYPE_REQUIRED]',
    ],
    [
      'a button with nothing to read',
      v2(row(button({ label: '' }))),
      'components[0].components[0].label[BASE_TYPE_REQUIRED]',
    ],
    [
      'a link with a custom id',
      v2(row(button({ style: 5, url: 'https://example.org' }))),
      'components[0].components[0].custom_id[BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE]',
    ],
    [
      'a menu with 26 choices',
      v2(
        row({
          type: 3,
          custom_id: 'menu',
          options: many(26, (index) => ({ label: `${index}`, value: `${index}` })),
        }),
      ),
      'components[0].components[0].options[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'a choice twice',
      v2(row({ type: 3, custom_id: 'menu', options: many(2, () => ({ label: 'one', value: 'one' })) })),
      'components[0].components[0].options[1].value[SELECT_COMPONENT_OPTION_VALUE_DUPLICATED]',
    ],
    ['a gallery of nothing', v2(gallery()), 'components[0].items[BASE_TYPE_BAD_LENGTH]'],
    [
      'a gallery of eleven',
      v2(gallery(...Array<string>(11).fill('https://example.org/a.png'))),
      'components[0].items[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'a picture that was not sent',
      v2(gallery('attachment://pose.png')),
      'components[0].items[0].media.url[UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND]',
    ],
    [
      'a picture of another scheme',
      v2(gallery('file:///pose.png')),
      'components[0].items[0].media.url[URL_TYPE_INVALID_SCHEME]',
    ],
    [
      'a description over 1024',
      v2({
        type: 12,
        items: [{ media: { url: 'https://example.org/a.png' }, description: 'a'.repeat(1025) }],
      }),
      'components[0].items[0].description[BASE_TYPE_MAX_LENGTH]',
    ],
    ['a nonce over 25', { content: 'Hi', nonce: 'a'.repeat(26) }, 'nonce['],
    [
      'mentions both parsed and listed',
      { content: 'Hi', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'allowed_mentions[MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE]',
    ],
    [
      'embeds over 6000',
      { embeds: [{ description: 'a'.repeat(4000) }, { description: 'a'.repeat(2001) }] },
      'embeds[MAX_EMBED_SIZE_EXCEEDED]',
    ],
    [
      'a description of a file that was not sent',
      { content: 'Hi', attachments: [{ id: '0', description: 'A person.' }] },
      'attachments[0].id[ATTACHMENT_NOT_FOUND]',
    ],
  ])('with %s are refused', async (_what, body, told) => {
    const error = await refusal(post(desk.id, body));
    expect(error).toMatchObject({ status: 400, code: 50035 });
    expect(error.message).toContain(told);
    expect(discord.guild.messages(desk)).toEqual([]);
  });

  it('are refused where there is nothing in them, and where they are too large', async () => {
    await expect(post(desk.id, {})).rejects.toMatchObject({ code: 50006 });
    await expect(post(desk.id, v2())).rejects.toMatchObject({ code: 50006 });
    const large = rest.post(Routes.channelMessages(desk.id), {
      files: [{ name: 'large.png', data: Buffer.alloc(10 * 1024 * 1024 + 1) }],
    });
    await expect(large).rejects.toMatchObject({ code: 40005, status: 413 });
  });

  it('take what Discord takes', async () => {
    const whole = v2({
      type: 17,
      accent_color: 0x33aa77,
      components: [words('**Pigeon**'), gallery('attachment://pose.png'), row(button())],
    });
    const body = { ...whole, attachments: [{ id: '0', description: 'Someone sits.' }] };
    const { id } = await post(desk.id, body, ['pose.png']);
    const [message] = discord.guild.messages(desk);
    expect(message?.said.attachments).toMatchObject([
      { name: 'pose.png', description: 'Someone sits.', contentType: 'image/png' },
    ]);
    expect(discord.guild.read(desk)).toEqual(['Pigeon\n(picture: A person.)\n[Go]']);
    const given = JSON.stringify(await rest.get(Routes.channelMessage(desk.id, id)));
    expect(given).toContain('"media":{"url":"https://cdn.loopback.invalid/');
  });

  it('list no attachment that a component shows, and lose what an edit does not name', async () => {
    const body = v2(words('Pigeon'), gallery('attachment://pose.png'));
    const { id } = await post(desk.id, body, ['pose.png']);
    const at = Routes.channelMessage(desk.id, id);
    const given = await rest.get(at);
    expect(given).toMatchObject({ attachments: [] });
    const attachment = discord.guild.messages(desk)[0]?.said.attachments[0]?.id;
    expect(JSON.stringify(given)).toContain(`"attachment_id":"${attachment ?? ''}"`);

    await rest.patch(at, { body: { ...body, attachments: [{ id: attachment, filename: 'pose.png' }] } });
    expect(discord.guild.read(desk)).toEqual(['Pigeon\n(picture: A person.)']);
    await expect(rest.patch(at, { body: { ...body, attachments: [] } })).rejects.toMatchObject({
      code: 50035,
    });
    await expect(
      rest.patch(at, { body: { ...body, attachments: [{ id: '123456789012345678' }] } }),
    ).rejects.toMatchObject({ code: 50035 });
    await rest.patch(at, { body: { attachments: [] } });
    expect(discord.guild.read(desk)).toEqual(['Pigeon']);
  });

  it('with the same nonce are one message, for some minutes, where that is enforced', async () => {
    const body = { content: 'Break', nonce: 'break-1', enforce_nonce: true };
    const first = await post(desk.id, body);
    await expect(post(desk.id, { ...body, content: 'Again' })).resolves.toMatchObject({ id: first.id });
    expect(discord.guild.read(desk)).toEqual(['Break']);
    await post(desk.id, { content: 'Not enforced', nonce: 'break-1' });
    await post(desk.id, { ...body, nonce: 'break-2' });
    discord.clock.advance(5 * 60_000);
    await post(desk.id, { ...body, content: 'Much later' });
    expect(discord.guild.read(desk)).toEqual(['Break', 'Not enforced', 'Break', 'Much later']);
  });

  it('are edited and deleted: what an edit leaves out stays', async () => {
    const { id } = await post(desk.id, v2(gallery('attachment://pose.png'), row(button())), ['pose.png']);
    const at = Routes.channelMessage(desk.id, id);
    await rest.patch(at, { body: { components: [words('New'), gallery('attachment://pose.png')] } });
    expect(discord.guild.read(desk)).toEqual(['New\n(picture: A person.)']);
    await expect(rest.patch(at, { body: { content: 'No' } })).rejects.toMatchObject({ code: 50035 });
    await rest.delete(at);
    expect(discord.guild.read(desk)).toEqual([]);
    await expect(rest.delete(at)).rejects.toMatchObject({ code: 10008 });
    const other = discord.guild.says(desk, discord.guild.owner, 'Mine');
    const theirs = Routes.channelMessage(desk.id, other.id);
    await expect(rest.patch(theirs, { body: { content: 'x' } })).rejects.toMatchObject({ code: 50005 });
    await expect(rest.delete(theirs)).rejects.toMatchObject({ code: 50013 });
  });
});

describe('places', () => {
  const say = (channel: Channel, files?: readonly string[]) => post(channel.id, { content: 'Hi' }, files);

  it.each<[string, number, () => Channel, (readonly string[])?]>([
    ['a hidden channel', 50001, () => discord.guild.channel({ everyoneLacks: ['ViewChannel'] })],
    ['a channel to read only', 50013, () => discord.guild.channel({ botLacks: ['SendMessages'] })],
    ['a channel without files', 50013, () => discord.guild.channel({ botLacks: ['AttachFiles'] }), ['a.png']],
    ['a category', 50024, () => discord.guild.channel({ kind: 'category' })],
    ['a forum', 40058, () => discord.guild.channel({ kind: 'forum' })],
    ['a locked thread', 160005, () => discord.guild.thread(desk, { isLocked: true })],
    [
      'an archived, locked thread',
      50083,
      () => discord.guild.thread(desk, { isLocked: true, isArchived: true }),
    ],
    ['a private thread', 50001, () => discord.guild.thread(desk, { isPrivate: true })],
    [
      'a deleted channel',
      10003,
      () => {
        discord.guild.delete(desk);
        return desk;
      },
    ],
    [
      'a guild that the bot is not in',
      50001,
      () => {
        discord.guild.removeBot();
        return desk;
      },
    ],
    [
      'direct messages that are closed',
      50007,
      () => {
        const person = discord.guild.person();
        person.closesDms();
        return person.dm;
      },
    ],
    [
      'direct messages with somebody of no shared guild',
      50278,
      () => discord.addGuild({ withBot: false }).person().dm,
    ],
  ])('%s answers with %i', async (_what, code, channel, files) => {
    const where = channel();
    await expect(say(where, files)).rejects.toMatchObject({ code });
    expect(discord.guild.messages(where)).toEqual([]);
  });

  it('takes threads, waking those that sleep, and direct messages', async () => {
    const thread = discord.guild.thread(desk, { isArchived: true });
    await say(thread);
    expect(thread.isArchived).toBe(false);
    const ada = discord.guild.person({ name: 'ada' });
    const { id } = (await rest.post(Routes.userChannels(), { body: { recipient_id: ada.id } })) as {
      id: string;
    };
    await post(id, { content: 'Just you' });
    expect(ada.sees(ada.dm)).toEqual(['Just you']);
    const nobody = rest.post(Routes.userChannels(), { body: { recipient_id: '1' } });
    await expect(nobody).rejects.toMatchObject({ code: 50033 });
  });

  it('tells a wrong id from an unknown one', async () => {
    await expect(post('nowhere', { content: 'Hi' })).rejects.toMatchObject({ code: 50035 });
    await expect(post('123', { content: 'Hi' })).rejects.toMatchObject({ code: 10003 });
  });

  it('wants the token', async () => {
    rest.setToken('another');
    await expect(say(desk)).rejects.toMatchObject({ status: 401, code: 0 });
  });

  it('has no route that it has not', async () => {
    await expect(rest.get('/nothing/here')).rejects.toMatchObject({ status: 404 });
  });
});

describe('commands', () => {
  const put = (...commands: readonly Body[]) =>
    rest.put(Routes.applicationCommands(discord.app.id), { body: commands });
  const pose = (more: Body = {}): Body => ({ name: 'pose', description: 'Shows a pose.', ...more });
  const option = (more: Body = {}): Body => ({ type: 3, name: 'name', description: 'Which.', ...more });

  it('are replaced as a whole, keep their ids, and are given back as Discord does', async () => {
    await put(pose({ options: [option({ required: false, autocomplete: true })] }), {
      name: 'old',
      description: 'Old.',
    });
    const before = discord.commands.map(({ id }) => id);
    await put(pose({ default_member_permissions: '16' }));
    const listed = await rest.get(Routes.applicationCommands(discord.app.id));
    expect(listed).toMatchObject([{ id: before[0], name: 'pose', default_member_permissions: '16' }]);
    expect(discord.callsOf('PUT /applications/:app/commands')).toHaveLength(2);
  });

  it.each<[string, Body, string]>([
    ['a name in capitals', pose({ name: 'Pose' }), '0.name[APPLICATION_COMMAND_INVALID_NAME]'],
    ['no description', { name: 'pose' }, '0.description[BASE_TYPE_REQUIRED]'],
    ['a description over 100', pose({ description: 'a'.repeat(101) }), '0.description[BASE_TYPE_MAX_LENGTH]'],
    [
      '26 choices',
      pose({
        options: [option({ choices: many(26, (index) => ({ name: `${index}`, value: `${index}` })) })],
      }),
      '0.options[0].choices[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'choices and autocomplete',
      pose({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] }),
      '0.options[0].autocomplete[APPLICATION_COMMAND_AUTOCOMPLETE_AND_CHOICES]',
    ],
    [
      'a required option after others',
      pose({ options: [option(), option({ name: 'other', required: true })] }),
      '0.options[1][APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID]',
    ],
    [
      'subcommands beside options',
      pose({ options: [option(), { type: 1, name: 'list', description: 'All.' }] }),
      '0.options[APPLICATION_COMMAND_OPTIONS_TYPE_INVALID]',
    ],
    [
      'permissions that are no bit set',
      pose({ default_member_permissions: 'ManageChannels' }),
      '0.default_member_permissions[NUMBER_TYPE_COERCE]',
    ],
    [
      'too much text',
      pose({
        options: many(25, (index) =>
          option({
            name: `o${index}`,
            choices: many(4, (at) => ({ name: 'n'.repeat(90), value: `${at}` })),
          }),
        ),
      }),
      '0[APPLICATION_COMMAND_TOO_LARGE]',
    ],
  ])('with %s are refused', async (_what, command, told) => {
    const error = await refusal(put(command));
    expect(error).toMatchObject({ code: 50035 });
    expect(error.message).toContain(told);
    expect(discord.commands).toEqual([]);
  });

  it('with the same name twice are refused', async () => {
    const error = await refusal(put(pose(), pose()));
    expect(error.message).toContain('1.name[APPLICATION_COMMANDS_DUPLICATE_NAME]');
  });

  it('are added one by one', async () => {
    await rest.post(Routes.applicationCommands(discord.app.id), { body: pose() });
    await rest.post(Routes.applicationCommands(discord.app.id), { body: pose({ description: 'Better.' }) });
    expect(discord.commands).toMatchObject([{ name: 'pose', description: 'Better.' }]);
  });
});
