/** Whose installation lets somebody use the application where, as the unmodified discord.js hears of it. */
import { Events, InteractionContextType, Routes, type Client, type Interaction } from 'discord.js';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Guild } from '../support/discord/guild.ts';
import type { Person } from '../support/discord/people.ts';
import type { LoopbackDiscord } from '../support/discord/server.ts';
import type { Channel, PermissionName } from '../support/discord/state.ts';
import { connected, discordWith, next } from './loopback-client.ts';

const commands = [
  { name: 'pose', description: 'A pose.', integration_types: [0, 1], contexts: [0, 1, 2] },
  { name: 'desk', description: 'Breaks.', integration_types: [0], contexts: [0] },
  { name: 'mine', description: 'Mine.', integration_types: [1], contexts: [1, 2] },
];

const usual: readonly PermissionName[] = ['ViewChannel', 'SendMessages', 'UseApplicationCommands'];

let discord: LoopbackDiscord;
let client: Client<true>;
let away: Guild;
let ada: Person;
beforeEach(async () => {
  discord = await discordWith();
  away = discord.addGuild({ name: 'Away', locale: 'fr', withBot: false });
  ada = away.person({ name: 'ada', locale: 'de' });
  client = await connected(discord);
  await client.rest.put(Routes.applicationCommands(discord.app.id), { body: commands });
});

/** What the bot hears, and answers with a word for all. */
async function hears(
  person: Person,
  channel: Channel,
  command = 'pose',
  body: object = { content: 'Hello.' },
) {
  const told = next<Interaction>((resolve) => client.once(Events.InteractionCreate, resolve));
  const typing = person.types(channel, command);
  const interaction = await told;
  await client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
    body: { type: 4, data: body },
    auth: false,
  });
  return { interaction, shown: await typing };
}

describe('a command', () => {
  it('is where it is installed, and used where it is for', () => {
    const friends = discord.group(ada, discord.guild.person());
    const offered = (person: Person, channel: Channel, name: string): boolean => {
      try {
        void person.types(channel, name);
        return true;
      } catch {
        return false;
      }
    };
    const all = (person: Person, channel: Channel): string =>
      commands
        .map(({ name }) => name)
        .filter((name) => offered(person, channel, name))
        .join(' ');
    const sam = discord.guild.person();
    expect(all(sam, discord.guild.general)).toBe('pose desk');
    expect(all(sam, sam.dm)).toBe('pose');
    expect([all(ada, away.general), all(ada, ada.dm), all(ada, friends)]).toEqual(['', '', '']);
    ada.installsApp();
    expect([all(ada, away.general), all(ada, ada.dm), all(ada, friends)]).toEqual([
      'pose',
      'pose mine',
      'pose mine',
    ]);
    away.setEveryone(['ViewChannel', 'SendMessages']);
    expect(all(ada, away.general)).toBe('');
    away.setEveryone(usual);
    ada.removesApp();
    expect(all(ada, away.general)).toBe('');
    away.addCommandsAlone();
    expect(all(ada, away.general)).toBe('pose desk');
  });

  it('is refused for what the application cannot be installed to', async () => {
    discord.app.installs = [0];
    const put = client.rest.put(Routes.applicationCommands(discord.app.id), { body: commands });
    await expect(put).rejects.toMatchObject({
      code: 50035,
      message: expect.stringMatching(/0\.integration_types\.1|0\]?\.?integration_types\[1/u) as string,
    });
    expect(() => {
      ada.installsApp();
    }).toThrow('cannot be installed to a person');
    await expect(client.rest.get(Routes.currentApplication())).resolves.toMatchObject({
      integration_types_config: { 0: {} },
    });
  });
});

describe('the bot hears', () => {
  it('in a server that it is not in, no more of it than Discord tells', async () => {
    ada.installsApp();
    const { interaction, shown } = await hears(ada, away.general);
    expect(interaction).toMatchObject({
      context: InteractionContextType.Guild,
      guildId: away.id,
      guild: null,
      channel: null,
      locale: 'de',
      guildLocale: 'fr',
    });
    expect(shown.payload).toMatchObject({
      authorizing_integration_owners: { 1: ada.id },
      guild: { id: away.id, features: [] },
      member: { user: { id: ada.id } },
      channel: { id: away.general.id, guild_id: away.id },
    });
    expect(shown.payload).not.toHaveProperty('user');
    expect(shown.payload['channel']).not.toHaveProperty('permission_overwrites');
  });

  it('in direct messages and groups, who it was and no member', async () => {
    ada.installsApp();
    const sam = discord.guild.person();
    const both = discord.guild.person();
    both.installsApp();
    const group = discord.group(ada, sam, both);
    const cases: readonly (readonly [Person, Channel, number, object])[] = [
      [sam, sam.dm, 1, { 0: '0' }],
      [both, both.dm, 1, { 0: '0', 1: both.id }],
      [ada, ada.dm, 1, { 1: ada.id }],
      [ada, group, 2, { 1: ada.id }],
      [ada, discord.group(ada, sam), 2, { 1: ada.id }],
    ];
    for (const [person, channel, context, owners] of cases) {
      const { interaction, shown } = await hears(person, channel);
      expect(shown.payload).toMatchObject({ context, user: { id: person.id } });
      expect(shown.payload['authorizing_integration_owners']).toEqual(owners);
      for (const key of ['member', 'guild', 'guild_id', 'guild_locale'])
        expect(shown.payload).not.toHaveProperty(key);
      expect(interaction.appPermissions.has('AttachFiles')).toBe(true);
      expect(interaction.appPermissions.has('UseExternalEmojis')).toBe(context === 1);
    }
    expect(group.messages).toHaveLength(1);
  });

  it('what it may do there: as much as the person, where it is no member', async () => {
    ada.installsApp();
    const { interaction } = await hears(ada, away.general);
    expect(interaction.appPermissions.has('AttachFiles')).toBe(false);
    away.setEveryone([...usual, 'AttachFiles']);
    expect((await hears(ada, away.general)).interaction.appPermissions.has('AttachFiles')).toBe(true);
    ada.removesApp();
    away.setEveryone([...usual]);
    away.addCommandsAlone();
    expect((await hears(ada, away.general)).interaction.appPermissions.has('AttachFiles')).toBe(true);
  });
});

describe('an answer', () => {
  it('is for one person alone where somebody may show theirs to nobody', async () => {
    ada.installsApp();
    const other = away.person();
    expect((await hears(ada, away.general)).shown.isPrivate).toBe(true);
    away.setEveryone([...usual, 'UseExternalApps']);
    expect((await hears(ada, away.general)).shown.isPrivate).toBe(false);
    expect(other.sees(away.general)).toEqual(['Hello.']);
  });

  it('is followed by five more at most where nobody but the person has installed it', async () => {
    ada.installsApp();
    const follow = async (token: string): Promise<number> => {
      for (let sent = 0; ; sent += 1)
        try {
          await client.rest.post(Routes.webhook(discord.app.id, token), {
            body: { content: 'More.' },
            auth: false,
          });
          if (sent === 9) return 10;
        } catch (error) {
          expect(error).toMatchObject({ code: 40094 });
          return sent;
        }
    };
    expect(await follow((await hears(ada, away.general)).interaction.token)).toBe(5);
    const sam = discord.guild.person();
    expect(await follow((await hears(sam, discord.guild.general)).interaction.token)).toBe(10);
  });

  it('has no file where the application may attach none', async () => {
    ada.installsApp();
    const told = next<Interaction>((resolve) => client.once(Events.InteractionCreate, resolve));
    const typing = ada.types(away.general, 'pose');
    const { id, token } = await told;
    const answer = (files: readonly { name: string; data: string }[]) =>
      client.rest.post(Routes.interactionCallback(id, token), {
        body: { type: 4, data: { content: 'Hello.' } },
        files: [...files],
        auth: false,
      });
    await expect(answer([{ name: 'a.png', data: 'a' }])).rejects.toMatchObject({ code: 50013 });
    await answer([]);
    await typing;
    const edit = client.rest.patch(Routes.webhookMessage(discord.app.id, token, '@original'), {
      body: { content: 'Hello.' },
      files: [{ name: 'a.png', data: 'a' }],
      auth: false,
    });
    await expect(edit).rejects.toMatchObject({ code: 50013 });
  });

  it('is the only way: nothing is posted where the bot is no member', async () => {
    ada.installsApp();
    for (const { id } of [away.general, discord.group(ada, discord.guild.person())]) {
      await expect(client.rest.get(Routes.channel(id))).rejects.toMatchObject({ code: 50001 });
      await expect(
        client.rest.post(Routes.channelMessages(id), { body: { content: 'Hello.' } }),
      ).rejects.toMatchObject({ code: 50001 });
    }
  });

  it('goes on, for whoever presses, by the installation of who gave the command', async () => {
    away.setEveryone([...usual, 'UseExternalApps']);
    ada.installsApp();
    const other = away.person();
    const row = { type: 1, components: [{ type: 2, style: 2, label: 'Go', custom_id: 'go' }] };
    const { shown } = await hears(ada, away.general, 'pose', { content: 'Hello.', components: [row] });
    const [message] = shown.replies;
    if (message === undefined) throw new Error('Nothing was answered.');
    const told = next<Interaction>((resolve) => client.once(Events.InteractionCreate, resolve));
    const pressing = other.presses(message, 'go');
    const { id, token, authorizingIntegrationOwners, user } = await told;
    expect(user.id).toBe(other.id);
    expect(authorizingIntegrationOwners.userId).toBe(ada.id);
    await client.rest.post(Routes.interactionCallback(id, token), { body: { type: 6 }, auth: false });
    await pressing;
  });
});
