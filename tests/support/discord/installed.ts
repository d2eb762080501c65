/** Whose installation lets somebody use the application in a place: the server's, their own, or both. */
import { bitsOf, permissionsOf } from './permissions.ts';
import type { Channel, InstallType, Interaction, Message, User } from './state.ts';
import type { World } from './world.ts';

/** `0` in servers, `1` in direct messages with the bot, `2` in those of other people and in groups. */
export type Context = 0 | 1 | 2;

/** By the type of the installation. */
export type Owners = Readonly<Partial<Record<InstallType, string>>>;

export function contextOf({ kind, guild }: Channel): Context {
  if (guild !== undefined) return 0;
  return kind === 'dm' ? 1 : 2;
}

/** Of whoever uses it there, as the application is installed now. */
export function ownersIn(world: World, channel: Channel, user: User): Owners {
  const { guild, kind } = channel;
  const sharesServer = [...world.guilds.values()].some(
    ({ botIsIn, members }) => botIsIn && members.has(user.id),
  );
  return {
    ...(guild?.hasCommands === true ? { 0: guild.id } : {}),
    ...(kind === 'dm' && sharesServer ? { 0: '0' } : {}),
    ...(user.hasApp ? { 1: user.id } : {}),
  };
}

/** What answers somebody's own command goes on by their installation, whoever presses. */
export function ownersOf(
  world: World,
  { channel, user, message }: { channel: Channel; user: User; message?: Message | undefined },
): Owners {
  const authorizing = message?.interaction?.owners[1];
  const now = ownersIn(world, channel, user);
  return authorizing === undefined ? now : { ...now, 1: authorizing };
}

export const isPersonal = ({ owners }: Pick<Interaction, 'owners'>): boolean => owners[0] === undefined;

const files = bitsOf(['AttachFiles', 'EmbedLinks']);
const inPrivate = files | bitsOf(['MentionEveryone']);

/**
 * What the application may do in answer. Where the bot is a member, what the bot may; without it a server's commands may
 * always attach, and what somebody has for themselves may do what they may.
 */
export function appPermissions(world: World, channel: Channel, user: User, owners: Owners): bigint {
  switch (contextOf(channel)) {
    case 1:
      return inPrivate | bitsOf(['UseExternalEmojis']);
    case 2:
      return inPrivate;
    case 0:
  }
  if (channel.guild?.botIsIn === true) return permissionsOf(channel, world.app.bot);
  return owners[0] === undefined ? permissionsOf(channel, user) : files;
}
