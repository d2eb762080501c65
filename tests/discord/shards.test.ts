/** Several replicas of one bot: each server is one replica's to hear, and everybody's to post to. */
import { describe, expect, it, vi } from 'vitest';
import type { DiscordAdapter } from '../../adapters/discord/adapter.ts';
import type { Shards } from '../../adapters/discord/gateway/shards.ts';
import type { ChannelRef } from '../../adapters/port/refs.ts';
import { note } from '../../content/replies/basics.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import type { Guild, GuildOptions } from '../support/discord/guild.ts';
import { type LoopbackDiscord, openLoopbackDiscord } from '../support/discord/server.ts';
import { closedAfterEach } from '../support/platform/closers.ts';
import { MINUTE, openOffice } from '../support/platform/office.ts';
import { type Logged, recordingLog } from '../support/platform/recording-log.ts';
import { openDiscordStage, POST, replicaOn, turnedUntil } from './stage.ts';
import { openApp } from '../support/platform/open-app.ts';

const closers = closedAfterEach();
const first: Shards = { ids: [0], total: 2 };
const second: Shards = { ids: [1], total: 2 };

interface Replica {
  readonly adapter: DiscordAdapter;
  readonly core: ReturnType<typeof recordingInbox>;
  readonly logged: readonly Logged[];
}

async function openDiscord(guild?: GuildOptions): Promise<LoopbackDiscord> {
  const discord = await openLoopbackDiscord(guild === undefined ? {} : { guild });
  closers.push(() => discord.close());
  return discord;
}

function replica(discord: LoopbackDiscord, shards: Shards): Replica {
  const { log, logged } = recordingLog();
  const adapter = replicaOn(discord, { log, shards });
  closers.push(() => adapter.disconnect());
  return { adapter, core: recordingInbox(), logged };
}

async function connected(discord: LoopbackDiscord, shards: Shards): Promise<Replica> {
  const opened = replica(discord, shards);
  await expect(opened.adapter.connect(opened.core.inbox)).resolves.toEqual({ connected: true });
  return opened;
}

/** A server that belongs to a shard, of two. Servers are dealt out by when they were made. */
function guildOf(discord: LoopbackDiscord, shard: number, options: GuildOptions = {}): Guild {
  for (;;) {
    discord.clock.advance(1);
    const guild = discord.addGuild({ withBot: false, ...options });
    if (Number((BigInt(guild.id) >> 22n) % 2n) !== shard) continue;
    if (options.withBot !== false) guild.addBot();
    return guild;
  }
}

const channelOf = (guild: Guild): ChannelRef => ({
  platform: 'discord',
  workspace: guild.id,
  channel: guild.general.id,
});

async function together(): Promise<{
  readonly discord: LoopbackDiscord;
  readonly replicas: readonly [Replica, Replica];
  readonly guilds: readonly [Guild, Guild];
}> {
  const discord = await openDiscord({ withBot: false });
  const guilds = [guildOf(discord, 0), guildOf(discord, 1)] as const;
  const replicas = [await connected(discord, first), await connected(discord, second)] as const;
  return { discord, replicas, guilds };
}

describe('two replicas with a shard each', () => {
  it('connect their own, and only their own servers are theirs', async () => {
    const { discord, replicas, guilds } = await together();
    expect(discord.gateway.identifies.map(({ shard }) => shard)).toEqual([
      [0, 2],
      [1, 2],
    ]);
    expect(replicas.map(({ adapter }) => adapter.status())).toMatchObject(
      [1, 1].map((all) => ({ state: 'connected', connections: { open: 1, all } })),
    );
    // Direct messages go through either of them.
    expect(replicas.map(({ core }) => core.restored)).toEqual(guilds.map(({ id }) => ['@me', id]));
  });

  it.each([0, 1] as const)(
    'hear what is done on servers of shard %i once, and both can answer',
    async (at) => {
      const { replicas, guilds } = await together();
      const [mine, other] = at === 0 ? replicas : [replicas[1], replicas[0]];
      const guild = guilds[at];
      const sam = guild.person({ permissions: ['ManageChannels'] });
      mine.core.answers({ to: 'actor', message: note('Heard.') });
      const { text } = await sam.types(guild.general, 'deskbreak', ['status']);
      expect(text).toBe('Heard.');
      guild.delete(guild.channel({ name: 'short-lived' }));
      await vi.waitFor(() => {
        expect(mine.core.moved).toHaveLength(1);
      }, 5_000);
      expect([other.core.heard, other.core.moved]).toEqual([[], []]);
    },
  );

  it('greet a server that the bot joins once', async () => {
    const { discord, replicas } = await together();
    guildOf(discord, 1);
    await vi.waitFor(() => {
      expect(replicas.some(({ core }) => core.moved.length > 0)).toBe(true);
    }, 5_000);
    for (const { adapter } of replicas) await adapter.idle();
    expect(replicas.map(({ core }) => core.moved.length)).toEqual([0, 1]);
  });

  it('register the commands once', async () => {
    const { discord } = await together();
    expect(discord.callsOf('PUT /applications/:app/commands')).toHaveLength(1);
  });

  it('hear direct messages on the first shard', async () => {
    const { replicas, guilds } = await together();
    const sam = guilds[1].person();
    replicas[0].core.answers({ to: 'actor', message: note('Heard.') });
    await sam.types(sam.dm, 'pose');
    expect(replicas.map(({ core }) => core.heard.length)).toEqual([1, 0]);
  });

  it('do not say that the bot is in no server where a shard of theirs has none', async () => {
    const discord = await openDiscord({ withBot: false });
    const { logged } = await connected(discord, second);
    expect(logged.filter(({ message }) => message.includes('in no Discord server'))).toEqual([]);
  });
});

describe.each<[string, Shards]>([
  ['a replica with another shard', first],
  ['a replica without a gateway', 'none'],
])('%s', (_which, shards) => {
  const opened = async () => {
    const discord = await openDiscord({ withBot: false });
    const guild = guildOf(discord, 1);
    return { discord, guild, ...(await connected(discord, shards)) };
  };

  it('posts, rewrites, takes back, and writes to people', async () => {
    const { adapter, guild } = await opened();
    const posted = await adapter.post(channelOf(guild), note('Stretch.'), { key: 'k' });
    if (posted.outcome !== 'delivered') throw new Error('It should have been delivered.');
    await adapter.revise(posted.message, note('Stretched.'));
    expect(guild.read(guild.general)).toEqual(['Stretched.']);
    await adapter.remove(posted.message);
    expect(guild.read(guild.general)).toEqual([]);
    const sam = guild.person();
    const { workspace } = channelOf(guild);
    await adapter.tell({ platform: 'discord', workspace, person: sam.id }, note('Again.'), { key: 'm' });
    expect(sam.sees(sam.dm)).toEqual(['Again.']);
  });

  it('sees where breaks could be posted', async () => {
    const { adapter, guild, discord } = await opened();
    const seen = (id: string) => adapter.inspect({ ...channelOf(guild), channel: id });
    const because = (words: string) => ({
      canPost: false,
      wrong: expect.stringContaining(words) as string,
    });
    await expect(seen(guild.general.id)).resolves.toEqual({ canPost: true });
    const thread = guild.thread(guild.general);
    await expect(seen(thread.id)).resolves.toEqual({ canPost: true });
    guild.setBotLacks(guild.general, ['SendMessages']);
    await expect(seen(guild.general.id)).resolves.toMatchObject(because('lack a permission'));
    await expect(seen(thread.id)).resolves.toEqual({ canPost: true });
    guild.setBotLacks(guild.general, ['SendMessagesInThreads']);
    await expect(seen(thread.id)).resolves.toMatchObject(because('Send Messages in Threads'));
    guild.setBotLacks(guild.general, ['ViewChannel']);
    await expect(seen(guild.general.id)).resolves.toMatchObject(because('cannot see'));
    const forum = guild.channel({ kind: 'forum' });
    await expect(seen(forum.id)).resolves.toMatchObject(because('takes no messages'));
    const locked = guild.thread(guild.channel(), { isLocked: true });
    await expect(seen(locked.id)).resolves.toMatchObject(because('locked'));
    await expect(seen('general')).resolves.toMatchObject(because('cannot see'));
    await expect(seen(guild.person().dm.id)).resolves.toMatchObject(because('cannot see'));
    guild.removeBot();
    await expect(seen(locked.id)).resolves.toMatchObject(because('cannot see'));
    discord.faults.next('GET /channels/:channel', { does: 'status', status: 503 });
    await expect(seen(forum.id)).resolves.toMatchObject(because('cannot reach Discord'));
  });
});

describe('a replica without a gateway', () => {
  it('asks once whether the token is right, and opens nothing', async () => {
    const discord = await openDiscord();
    const { adapter } = await connected(discord, 'none');
    expect(discord.calls.map(({ route }) => route)).toEqual(['GET /users/@me']);
    expect(discord.gateway.identifies).toEqual([]);
    expect(adapter.status()).toEqual({ state: 'connected', since: new Date(discord.clock.now()) });
    await adapter.disconnect();
    expect(adapter.status()).toEqual({ state: 'disconnected' });
    await expect(adapter.post(channelOf(discord.guild), note('Hm.'), { key: 'k' })).resolves.toMatchObject({
      outcome: 'transient',
      mayHaveLanded: false,
    });
  });

  it('finds a wrong token at the start, and a network that is gone', async () => {
    const discord = await openDiscord();
    const { adapter, core } = replica(discord, 'none');
    discord.app.tokenIsRevoked = true;
    await expect(adapter.connect(core.inbox)).resolves.toMatchObject({
      connected: false,
      problem: { setting: 'DISCORD_TOKEN' },
    });
    discord.restoreToken();
    await discord.goOffline();
    await expect(turnedUntil(discord, adapter.connect(core.inbox))).resolves.toMatchObject({
      connected: false,
      problem: { setting: 'DISCORD_API_URL' },
    });
    await discord.comeBack();
    await expect(adapter.connect(core.inbox)).resolves.toEqual({ connected: true });
  });

  it('learns where pictures may not be attached, and looks again later', async () => {
    const discord = await openDiscord();
    const pictures = { pictureOf: () => ({ filename: 'p.png', data: new Uint8Array([1, 2, 3]) }) };
    const adapter = replicaOn(discord, { shards: 'none', pictures });
    closers.push(() => adapter.disconnect());
    await adapter.connect(recordingInbox().inbox);
    const { guild } = discord;
    guild.setBotLacks(guild.general, ['AttachFiles']);
    const picture = { name: 'pigeon', alt: 'A pigeon.' };
    const message = note('Stretch.', [{ block: 'picture', picture }]);
    const calls = async (key: string): Promise<number> => {
      const before = discord.callsOf(POST).length;
      await expect(adapter.post(channelOf(guild), message, { key })).resolves.toMatchObject({
        outcome: 'delivered',
      });
      return discord.callsOf(POST).length - before;
    };
    expect([await calls('a'), await calls('b')]).toEqual([2, 1]);
    guild.setBotLacks(guild.general, []);
    discord.clock.advance(60 * MINUTE);
    expect(await calls('c')).toBe(1);
    expect(guild.read(guild.general)).toEqual(['Stretch.', 'Stretch.', 'Stretch.\n(picture: A pigeon.)']);
  });

  it('is over when the token is refused later, and leaves its breaks to those that have a new one', async () => {
    const discord = await openDiscord();
    const { adapter, logged } = await connected(discord, 'none');
    discord.app.tokenIsRevoked = true;
    const post = () => adapter.post(channelOf(discord.guild), note('Stretch.'), { key: 'k' });
    const leftToOthers = { outcome: 'transient', reason: 'unavailable', mayHaveLanded: false };
    await expect(post()).resolves.toMatchObject(leftToOthers);
    const asked = discord.calls.length;
    await expect(post()).resolves.toMatchObject(leftToOthers);
    expect(discord.calls).toHaveLength(asked);
    expect(logged.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(adapter.status()).toMatchObject({ state: 'disconnected' });
  });
});

describe('shards that Discord does not accept', () => {
  it.each<[string, Shards, number, string]>([
    ['too few', { ids: [0, 1], total: 2 }, 4, 'has too small a total'],
    ['one that is not there', { ids: [2], total: 2 }, 1, 'names a shard'],
  ])('are named at the start: %s', async (_what, shards, recommended, wrong) => {
    const discord = await openLoopbackDiscord({ shards: recommended });
    closers.push(() => discord.close());
    const { adapter, core } = replica(discord, shards);
    await expect(adapter.connect(core.inbox)).resolves.toMatchObject({
      connected: false,
      problem: { setting: 'DISCORD_SHARDS', wrong: expect.stringContaining(wrong) as string },
    });
    expect(adapter.status()).toEqual({ state: 'disconnected' });
    expect(discord.callsOf('GET /gateway/bot')).toHaveLength(1);
  });

  it('end the gateway when the bot outgrows them, not the breaks, and the token may be refused all the same', async () => {
    const discord = await openDiscord();
    const { adapter, logged } = await connected(discord, { ids: [0], total: 1 });
    discord.gateway.closes(4011);
    await vi.waitFor(() => {
      expect(adapter.status()).toMatchObject({
        state: 'disconnected',
        lastError: expect.stringMatching(/^DISCORD_SHARDS has too small a total/u) as string,
      });
    }, 5_000);
    const post = (key: string) => adapter.post(channelOf(discord.guild), note('Stretch.'), { key });
    await expect(post('k')).resolves.toMatchObject({ outcome: 'delivered' });
    discord.clock.advance(10 * MINUTE);
    expect(discord.gateway.identifies).toHaveLength(1);
    discord.app.tokenIsRevoked = true;
    await expect(post('m')).resolves.toMatchObject({ outcome: 'transient', mayHaveLanded: false });
    expect(adapter.status()).toMatchObject({
      lastError: expect.stringContaining('DISCORD_TOKEN') as string,
    });
    expect(logged.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Nothing is heard from Discord any more, breaks go on: DISCORD_SHARDS/u),
      expect.stringMatching(/^Discord is switched off: DISCORD_TOKEN/u),
    ]);
  });
});

it('a shard waits for its turn while others identify, longer than for a gateway that stays silent', async () => {
  const discord = await openDiscord();
  const { adapter, core } = replica(discord, { ids: [0], total: 8 });
  discord.gateway.refusesIdentifies(2);
  const connecting = adapter.connect(core.inbox);
  await discord.until(() => discord.gateway.identifies.length > 0);
  discord.clock.advance(60_000);
  await new Promise(setImmediate);
  discord.clock.advance(60_000);
  await expect(connecting).resolves.toEqual({ connected: true });
  expect(discord.gateway.identifies).toHaveLength(3);
});

it('a plan that one replica was told is served by another, and its buttons are heard by the first', async () => {
  const stage = await openDiscordStage({ adapter: { shards: { ids: [0], total: 1 } } });
  const office = await openOffice(stage);
  closers.push(() => office.close());
  const poster = await openApp({
    store: office.store,
    adapters: [replicaOn(stage.discord, { shards: 'none' })],
    clock: office.deskClock,
  });
  await stage.after(stage.sam.types(stage.room, 'deskbreak', ['on'], { zone: 'UTC' }));
  office.deskClock.advance(2 * MINUTE);
  await poster.tick();
  await poster.idle();
  await office.pass(MINUTE);
  const [posted, ...more] = stage.breaks();
  expect(more).toEqual([]);
  if (posted === undefined) throw new Error('The break is missing.');
  await stage.after(stage.sam.presses(posted, { label: 'Done' }));
  expect(stage.guild.read(stage.room).join()).toContain('1 person did this one');
  await poster.stop();
});
