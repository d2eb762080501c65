/** What the bot may do in a channel, from what Discord has told over the gateway. */
import { PermissionsBitField, type Client, type GuildBasedChannel, type PermissionsString } from 'discord.js';
import type { ChannelAccess } from '../adapter.ts';
import { isSnowflake } from './markdown.ts';

type Permission = PermissionsString;

/** As Discord's own settings call them. */
const names: Readonly<Partial<Record<Permission, string>>> = {
  ViewChannel: 'View Channel',
  SendMessages: 'Send Messages',
  SendMessagesInThreads: 'Send Messages in Threads',
  AttachFiles: 'Attach Files',
};

/** The least that breaks need, asked for in the invite link. */
export const invitePermissions = new PermissionsBitField([
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'AttachFiles',
]).bitfield;

const needed = (channel: GuildBasedChannel, withPictures: boolean): readonly Permission[] => [
  'ViewChannel',
  channel.isThread() ? 'SendMessagesInThreads' : 'SendMessages',
  ...(withPictures ? (['AttachFiles'] as const) : []),
];

/** The permissions that the bot lacks here; all of them where it is not known to Discord. */
export function lacking(channel: GuildBasedChannel, withPictures: boolean): readonly Permission[] {
  const all = needed(channel, withPictures);
  const me = channel.guild.members.me;
  const has = me === null ? null : channel.permissionsFor(me);
  return has === null ? all : all.filter((permission) => !has.has(permission));
}

export async function inspect(
  client: Client<true> | undefined,
  channelId: string,
  withPictures: boolean,
): Promise<ChannelAccess> {
  if (client === undefined) return notConnected;
  const channel = isSnowflake(channelId)
    ? // A thread that nobody has written in for a while is not told of by itself.
      await client.channels.fetch(channelId).catch(() => null)
    : null;
  if (channel === null || channel.isDMBased()) return hidden;
  if (!channel.isTextBased()) return noText;
  if (channel.isThread() && channel.locked === true) return locked;
  const missing = lacking(channel, withPictures);
  if (missing.length === 0) return { canPost: true };
  return {
    canPost: false,
    wrong: `I lack ${missing.length === 1 ? 'a permission' : 'permissions'} in this channel: ${wordsOf(missing)}.`,
    remedy: `Allow ${missing.length === 1 ? 'it' : 'them'} for my role under Edit Channel → Permissions, then try again.`,
  };
}

const wordsOf = (permissions: readonly Permission[]): string =>
  permissions.map((permission) => names[permission] ?? permission).join(', ');

const hidden: ChannelAccess = {
  canPost: false,
  wrong: 'I cannot see this channel, so I cannot post here.',
  remedy:
    'Invite me to the server as a bot, and allow me View Channel and Send Messages under Edit Channel → Permissions.',
};
const noText: ChannelAccess = {
  canPost: false,
  wrong: 'This channel takes no messages.',
  remedy: 'Choose a text channel, or a post inside this forum.',
};
const locked: ChannelAccess = {
  canPost: false,
  wrong: 'This thread is locked.',
  remedy: 'Unlock it first, or choose another channel.',
};
const notConnected: ChannelAccess = {
  canPost: false,
  wrong: 'I am not connected to Discord at the moment.',
  remedy: 'Please try again in a moment.',
};
