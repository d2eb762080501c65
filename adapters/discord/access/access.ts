/** What the bot may do in a channel, from what Discord has told over the gateway. */
import { PermissionsBitField, type Client, type GuildBasedChannel, type PermissionsString } from 'discord.js';

type Permission = PermissionsString;

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

/** What breaks need in a channel or a thread. */
export const needed = (isThread: boolean): readonly Permission[] => [
  'ViewChannel',
  isThread ? 'SendMessagesInThreads' : 'SendMessages',
];

/** Without it breaks come with their words alone. */
export const forPictures = 'AttachFiles';

/** Nothing where Discord has not told. */
function permissionsIn(channel: GuildBasedChannel): Readonly<PermissionsBitField> | null {
  const { me } = channel.guild.members;
  return me === null ? null : channel.permissionsFor(me);
}

/** The permissions that the bot lacks here; all of them where it is not known to Discord. */
export function lacking(channel: GuildBasedChannel): readonly Permission[] {
  const all = needed(channel.isThread());
  const has = permissionsIn(channel);
  return has === null ? all : all.filter((permission) => !has.has(permission));
}

/** Whether files may be attached there; nothing where Discord has not told. */
export function mayAttach(client: Client<true> | undefined, channelId: string): boolean | undefined {
  const channel = client?.channels.cache.get(channelId);
  return channel === undefined || channel.isDMBased() ? undefined : permissionsIn(channel)?.has(forPictures);
}

/** As Discord’s own settings call them. */
export const wordsOf = (permissions: readonly Permission[]): string =>
  permissions.map((permission) => names[permission] ?? permission).join(', ');
