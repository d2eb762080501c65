/** Who acts where, and what they may do there: Discord tells all of it with every interaction. */
import { GuildMember, InteractionContextType, PermissionFlagsBits, type BaseInteraction } from 'discord.js';
import type { Origin, Person } from '../../port/adapter.ts';
import { NO_WORKSPACE, type ChannelRef } from '../../port/refs.ts';

const nowhere: ChannelRef = { platform: 'discord', workspace: NO_WORKSPACE, channel: '' };

/** A thread is a channel of its own, with a plan of its own. */
const channelOf = ({ guildId, channelId }: BaseInteraction): ChannelRef => ({
  platform: 'discord',
  workspace: guildId ?? NO_WORKSPACE,
  channel: channelId ?? '',
});

/**
 * The gateway names each server that the bot is in before it tells of anything there, also during an outage. Whoever has
 * installed the application for themselves may be in any other, in a group, or in direct messages with somebody else.
 */
function placeOf({ guildId, context, client }: BaseInteraction): Origin['place'] {
  if (guildId !== null) return client.guilds.cache.has(guildId) ? 'channel' : 'elsewhere';
  return context === InteractionContextType.PrivateChannel ? 'elsewhere' : 'direct';
}

export function originOf(interaction: BaseInteraction): Origin {
  const place = placeOf(interaction);
  return {
    channel: place === 'elsewhere' ? nowhere : channelOf(interaction),
    place,
    audience: 'usual',
    person: personOf(interaction, place),
  };
}

/** Discord tells with every interaction what the application may do in answer to it. */
export const mayAttachTo = ({ appPermissions }: BaseInteraction): boolean =>
  appPermissions.has(PermissionFlagsBits.AttachFiles);

function personOf(interaction: BaseInteraction, place: Origin['place']): Person {
  const { user, member, memberPermissions } = interaction;
  const nickname = member instanceof GuildMember ? member.displayName : member?.nick;
  // Administrators have every permission. Whoever manages the server could give themselves this one.
  const manages =
    place === 'channel' &&
    memberPermissions?.any([PermissionFlagsBits.ManageChannels, PermissionFlagsBits.ManageGuild]) === true &&
    // They may have had something open when the channel was closed to them.
    memberPermissions.has(PermissionFlagsBits.ViewChannel);
  return {
    id: user.id,
    name: nickname ?? user.displayName,
    standing: manages ? 'manager' : 'guest',
  };
}
