/** The loopback Discord, as the unmodified discord.js meets it: login, events, and staying connected. */
import { Events, GatewayIntentBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { LoopbackDiscord } from '../support/discord/server.ts';
import { clientFor, connected, discordWith, next } from './loopback-client.ts';

/** Proves that a client hears of what happens now. */
async function hearsAgain(discord: LoopbackDiscord, client: Awaited<ReturnType<typeof connected>>) {
  const heard = next<string>((resolve) => {
    client.once(Events.ChannelUpdate, (_, channel) => {
      resolve(channel.id);
    });
  });
  discord.guild.rename(discord.guild.general, 'renamed');
  await expect(heard).resolves.toBe(discord.guild.general.id);
}

describe('login', () => {
  it('reaches ready with guilds, channels, roles and the application', async () => {
    const discord = await discordWith({ guild: { name: 'Acme', locale: 'de' } });
    const desk = discord.guild.channel({ name: 'desk', botLacks: ['AttachFiles'] });
    const thread = discord.guild.thread(desk);
    const client = await connected(discord);
    expect(client.user.id).toBe(discord.app.bot.id);
    expect(client.application.id).toBe(discord.app.id);
    const guild = client.guilds.cache.get(discord.guild.id);
    expect(guild).toMatchObject({ name: 'Acme', preferredLocale: 'de', available: true });
    expect(guild?.systemChannelId).toBe(discord.guild.general.id);
    const [channel, me] = [guild?.channels.cache.get(desk.id), guild?.members.me];
    if (channel === undefined || me === undefined || me === null) expect.fail('they should be there');
    expect(channel.name).toBe('desk');
    expect(guild?.channels.cache.get(thread.id)?.parentId).toBe(desk.id);
    expect(me.permissions.has('AttachFiles')).toBe(true);
    expect(channel.permissionsFor(me).has('AttachFiles')).toBe(false);
    expect(channel.permissionsFor(me).has('SendMessages')).toBe(true);
    expect(discord.gateway.identifies).toMatchObject([{ intents: 1, shard: [0, 1] }]);
  });

  it('fails with a token that is not good', async () => {
    const discord = await discordWith();
    await expect(clientFor(discord).login('Not.a.token')).rejects.toMatchObject({ code: 'TokenInvalid' });
    expect(discord.gateway.identifies).toEqual([]);
  });

  it('fails with intents that are not switched on, unless they are', async () => {
    const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMembers];
    const discord = await discordWith();
    await expect(clientFor(discord, { intents }).login(discord.token)).rejects.toThrow('disallowed intents');
    const open = await discordWith({ app: { allowedIntents: GatewayIntentBits.GuildMembers } });
    await expect(connected(open, { intents })).resolves.toBeDefined();
  });

  it('fails where no identifies are left', async () => {
    const discord = await discordWith({ sessionsLeft: 0 });
    await expect(clientFor(discord).login(discord.token)).rejects.toThrow('Not enough sessions remaining');
  });

  it('opens as many shards as are recommended, each with its guilds', async () => {
    const discord = await discordWith({ shards: 2 });
    const guilds = [discord.guild];
    while (new Set(guilds.map(({ id }) => (BigInt(id) >> 22n) % 2n)).size < 2) {
      discord.clock.advance(1);
      guilds.push(discord.addGuild());
    }
    const client = await connected(discord, { shards: 'auto' });
    expect(discord.gateway.identifies.map(({ shard }) => shard)).toEqual([
      [0, 2],
      [1, 2],
    ]);
    for (const { id } of guilds)
      expect(client.guilds.cache.get(id)?.shardId).toBe(Number((BigInt(id) >> 22n) % 2n));
    expect(discord.gateway.connected).toBe(2);
  });
});

describe('what happens in a guild', () => {
  it('is told: joined, removed, in outage, and back', async () => {
    const discord = await discordWith();
    const client = await connected(discord);
    const heard: string[] = [];
    client.on(Events.GuildCreate, ({ name }) => heard.push(`joined ${name}`));
    client.on(Events.GuildDelete, ({ name }) => heard.push(`left ${name}`));
    client.on(Events.GuildUnavailable, ({ name }) => heard.push(`lost ${name}`));
    client.on(Events.GuildAvailable, ({ name }) => heard.push(`found ${name}`));
    const other = discord.addGuild({ name: 'Other', withBot: false });
    other.addBot();
    await expect.poll(() => heard).toEqual(['joined Other']);
    other.goesAway();
    other.comesBack();
    other.removeBot();
    await expect.poll(() => heard).toEqual(['joined Other', 'lost Other', 'found Other', 'left Other']);
    await expect(client.guilds.fetch(other.id)).rejects.toMatchObject({ code: 10004 });
  });

  it('is told: channels made and deleted, permissions taken', async () => {
    const discord = await discordWith();
    const client = await connected(discord);
    const deleted = next<string>((resolve) => {
      client.once(Events.ChannelDelete, ({ id }) => {
        resolve(id);
      });
    });
    const desk = discord.guild.channel();
    const maySend = () => {
      const channel = client.channels.cache.get(desk.id);
      return channel?.isSendable() === true && !channel.isDMBased()
        ? channel.permissionsFor(client.user)?.has('SendMessages')
        : undefined;
    };
    await expect.poll(maySend).toBe(true);
    discord.guild.setBotLacks(desk, ['SendMessages']);
    await expect.poll(maySend).toBe(false);
    discord.guild.setBotLacks(desk, []);
    await expect.poll(maySend).toBe(true);
    discord.guild.setBotPermissions([]);
    discord.guild.setEveryone(['ViewChannel']);
    await expect.poll(maySend).toBe(false);
    discord.guild.delete(desk);
    await expect(deleted).resolves.toBe(desk.id);
  });
});

describe('staying connected', () => {
  it.each<[string, (discord: LoopbackDiscord) => void]>([
    [
      'asked to reconnect',
      ({ gateway }) => {
        gateway.asksToReconnect();
      },
    ],
    [
      'cut off',
      ({ gateway }) => {
        gateway.cuts();
      },
    ],
    [
      'closed with an unknown error',
      ({ gateway }) => {
        gateway.closes(4000);
      },
    ],
  ])('resumes when %s, and hears what it missed', async (_what, happens) => {
    const discord = await discordWith();
    const client = await connected(discord);
    const heard = next<string>((resolve) => {
      client.once(Events.ChannelCreate, ({ name }) => {
        resolve(name);
      });
    });
    happens(discord);
    await discord.until(() => discord.gateway.connected === 0, 'the connection to end');
    discord.guild.channel({ name: 'meanwhile' });
    await expect(heard).resolves.toBe('meanwhile');
    expect(discord.gateway.resumes).toHaveLength(1);
    expect(discord.gateway.identifies).toHaveLength(1);
  });

  it('resumes at once where the session is invalid for now', async () => {
    const discord = await discordWith();
    await connected(discord);
    discord.gateway.invalidates({ resumable: true });
    await discord.until(() => discord.gateway.resumes.length === 1);
    expect(discord.gateway.identifies).toHaveLength(1);
  });

  it.each<[string, (discord: LoopbackDiscord) => void]>([
    [
      'is invalid',
      ({ gateway }) => {
        gateway.invalidates();
      },
    ],
    [
      'is forgotten',
      ({ gateway }) => {
        gateway.cuts();
        gateway.forgetsSessions();
      },
    ],
    [
      'had an invalid sequence',
      ({ gateway }) => {
        gateway.closes(4007);
      },
    ],
  ])('identifies anew where the session %s', async (_what, happens) => {
    const discord = await discordWith();
    const client = await connected(discord);
    happens(discord);
    await discord.until(() => discord.gateway.identifies.length === 2 && discord.gateway.connected === 1);
    await hearsAgain(discord, client);
  });

  it('notices a dead connection by heartbeats without answers', async () => {
    const discord = await discordWith({ heartbeatMs: 60 });
    const client = await connected(discord);
    await discord.until(() => discord.gateway.heartbeats >= 2);
    expect(discord.gateway.resumes).toEqual([]);
    discord.gateway.ignoresHeartbeats(true);
    await discord.until(() => discord.gateway.closeCodes.includes(4200), 'the client to give up');
    discord.gateway.ignoresHeartbeats(false);
    await discord.until(() => discord.gateway.resumes.length >= 1 && discord.gateway.connected === 1);
    await hearsAgain(discord, client);
  });

  it('goes on trying while nobody is there', async () => {
    const discord = await discordWith();
    const client = await connected(discord);
    discord.gateway.refusesConnections(true);
    discord.gateway.cuts();
    await discord.until(() => discord.gateway.connected === 0);
    discord.gateway.refusesConnections(false);
    await discord.until(() => discord.gateway.connected === 1);
    await hearsAgain(discord, client);
  });

  it('ends with a token that is revoked, over both ways', async () => {
    const discord = await discordWith();
    const client = await connected(discord);
    const ended = next<number>((resolve) => {
      client.once(Events.ShardDisconnect, ({ code }) => {
        resolve(code);
      });
    });
    discord.revokeToken();
    await expect(ended).resolves.toBe(4004);
    await expect(client.channels.fetch(discord.guild.general.id, { force: true })).rejects.toMatchObject({
      status: 401,
      code: 0,
    });
    expect(discord.invalidAnswers).toBe(1);
    discord.restoreToken();
    await expect(connected(discord)).resolves.toBeDefined();
  });

  it('closes with connections open', async () => {
    const discord = await discordWith();
    await connected(discord);
    await discord.close();
    expect(discord.gateway.connected).toBe(0);
  });
});
