/** Who may do what where, as Discord computes it: roles, then the overwrites of a channel. */
import { PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import type { Channel, GuildState, PermissionName, User } from './state.ts';

export const bitsOf = (names: readonly PermissionName[]): bigint =>
  names.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n);

const allPermissions = PermissionsBitField.All;

/** In direct messages nobody sets permissions; these are what an app may do there. */
const inDirectMessages = bitsOf([
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'MentionEveryone',
  'UseExternalEmojis',
]);

/** In a channel, or without one in the guild as a whole. */
function permissionsIn(guild: GuildState, user: User, channel?: Channel): bigint {
  const member = guild.members.get(user.id);
  if (member === undefined) return 0n;
  if (guild.owner === user.id) return allPermissions;
  const roles = [guild.id, ...member.roles];
  const granted = roles.reduce((bits, role) => bits | (guild.roles.get(role)?.permissions ?? 0n), 0n);
  if ((granted & PermissionFlagsBits.Administrator) !== 0n) return allPermissions;
  const overwrites = (channel?.parent ?? channel)?.overwrites;
  return overwrites === undefined ? granted : overwritten(granted, overwrites, guild, roles, user);
}

/** First what everyone is denied and allowed, then all roles together, then the member. */
function overwritten(
  granted: bigint,
  overwrites: Channel['overwrites'],
  guild: GuildState,
  roles: readonly string[],
  user: User,
): bigint {
  const steps = [[guild.id], roles.filter((role) => role !== guild.id), [user.id]];
  const bits = steps.reduce((before, ids) => {
    const found = ids.map((id) => overwrites.get(id)).filter((one) => one !== undefined);
    const denied = found.reduce((all, { deny }) => all | deny, 0n);
    const allowed = found.reduce((all, { allow }) => all | allow, 0n);
    return (before & ~denied) | allowed;
  }, granted);
  return (bits & PermissionFlagsBits.ViewChannel) === 0n ? 0n : bits;
}

export const permissionsOf = (channel: Channel, user: User): bigint =>
  channel.guild === undefined ? inDirectMessages : permissionsIn(channel.guild, user, channel);

export const may = (channel: Channel, user: User, permission: PermissionName): boolean =>
  (permissionsOf(channel, user) & PermissionFlagsBits[permission]) !== 0n;

/** A private thread is for its members and for moderators. */
export const sees = (channel: Channel, user: User): boolean => {
  if (channel.kind === 'dm') return channel.recipient?.id === user.id || user.isBot;
  if (channel.kind === 'group') return channel.people.includes(user);
  if (!may(channel, user, 'ViewChannel')) return false;
  return (
    channel.kind !== 'private thread' ||
    channel.threadMembers.has(user.id) ||
    may(channel, user, 'ManageThreads')
  );
};
