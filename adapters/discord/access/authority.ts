/** Who acts where, and what they may do there: Discord tells all of it with every interaction. */
import { GuildMember, PermissionFlagsBits, type BaseInteraction } from 'discord.js';
import type { Origin, Person } from '../../port/adapter.ts';
import { NO_WORKSPACE, type ChannelRef } from '../../port/refs.ts';

/** A thread is a channel of its own, with a plan of its own. */
const channelOf = ({ guildId, channelId }: BaseInteraction): ChannelRef => ({
  platform: 'discord',
  workspace: guildId ?? NO_WORKSPACE,
  channel: channelId ?? '',
});

export const originOf = (interaction: BaseInteraction): Origin => ({
  channel: channelOf(interaction),
  place: interaction.guildId === null ? 'direct' : 'channel',
  audience: 'usual',
  person: personOf(interaction),
});

function personOf(interaction: BaseInteraction): Person {
  const { user, member, memberPermissions } = interaction;
  const nickname = member instanceof GuildMember ? member.displayName : member?.nick;
  // Administrators have every permission. Whoever manages the server could give themselves this one.
  const manages =
    memberPermissions?.any([PermissionFlagsBits.ManageChannels, PermissionFlagsBits.ManageGuild]) === true &&
    // They may have had something open when the channel was closed to them.
    memberPermissions.has(PermissionFlagsBits.ViewChannel);
  return {
    id: user.id,
    name: nickname ?? user.displayName,
    standing: manages ? 'manager' : 'guest',
  };
}
