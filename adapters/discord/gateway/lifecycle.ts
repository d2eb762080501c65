/** What happens around the bot: it joins a server, is removed from one, and channels go. */
import { Events, PermissionFlagsBits, type Client, type Guild, type GuildBasedChannel } from 'discord.js';
import type { Inbox } from '../../port/adapter.ts';
import type { InFlight } from '../../shared/in-flight.ts';
import { lacking } from '../access/access.ts';

export interface LifecycleOptions {
  readonly inbox: Inbox;
  readonly work: InFlight;
}

export function listenToLifecycle(client: Client, { inbox, work }: LifecycleOptions): void {
  async function joined(guild: Guild): Promise<void> {
    const workspace = { platform: 'discord', workspace: guild.id };
    await inbox.restored(workspace);
    const channel = channelForHello(guild);
    if (channel === undefined) return;
    await inbox.invited({ ...workspace, channel: channel.id }, 'to the workspace');
  }

  const gone = (workspace: string, channel: string): void => {
    void work.run(() => inbox.removed({ platform: 'discord', workspace, channel }));
  };

  client.on(Events.GuildCreate, (guild) => {
    void work.run(() => joined(guild));
  });
  // Not for an outage: discord.js tells of that by another name.
  client.on(Events.GuildDelete, (guild) => {
    void work.run(() => inbox.removed({ platform: 'discord', workspace: guild.id }));
  });
  client.on(Events.ChannelDelete, (channel) => {
    if (!channel.isDMBased()) gone(channel.guildId, channel.id);
  });
  client.on(Events.ThreadDelete, (thread) => {
    gone(thread.guildId, thread.id);
  });
}

/** The server's own channel for such messages, else the first one of all in which everybody reads and the bot may write. */
function channelForHello(guild: Guild): GuildBasedChannel | undefined {
  const fits = (channel: GuildBasedChannel): boolean =>
    channel.isTextBased() && !channel.isThread() && !channel.isVoiceBased() && lacking(channel).length === 0;
  const isPublic = (channel: GuildBasedChannel): boolean =>
    channel.permissionsFor(guild.roles.everyone).has(PermissionFlagsBits.ViewChannel);
  const { systemChannel } = guild;
  if (systemChannel !== null && fits(systemChannel)) return systemChannel;
  const fitting = [...guild.channels.cache.values()]
    .filter(fits)
    .sort((a, b) => positionOf(a) - positionOf(b) || (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
  return fitting.find(isPublic) ?? fitting[0];
}

const positionOf = (channel: GuildBasedChannel): number =>
  'rawPosition' in channel ? channel.rawPosition : Number.MAX_SAFE_INTEGER;
