/** People, guilds, channels and messages as Discord writes them in JSON. */
import type { JsonObject } from '../platform/json.ts';
import { sees } from './permissions.ts';
import type { Channel, GuildState, Member, Role, User } from './state.ts';
import type { World } from './world.ts';

export const since = '2024-01-01T00:00:00.000000+00:00';

export const userAsJson = ({ id, name, displayName, isBot }: User): JsonObject => ({
  id,
  username: name,
  discriminator: isBot ? '0001' : '0',
  global_name: displayName,
  avatar: null,
  bot: isBot,
  flags: 0,
  public_flags: 0,
});

export const memberAsJson = ({ user, roles }: Member): JsonObject => ({
  user: userAsJson(user),
  nick: null,
  avatar: null,
  roles: [...roles],
  joined_at: since,
  deaf: false,
  mute: false,
  flags: 0,
  pending: false,
  communication_disabled_until: null,
});

export const roleAsJson = ({ id, name, permissions }: Role): JsonObject => ({
  id,
  name,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  icon: null,
  unicode_emoji: null,
  position: name === '@everyone' ? 0 : 1,
  permissions: String(permissions),
  managed: false,
  mentionable: false,
  flags: 0,
});

const channelTypes: Readonly<Record<Channel['kind'], number>> = {
  text: 0,
  dm: 1,
  voice: 2,
  group: 3,
  category: 4,
  announcement: 5,
  thread: 11,
  'private thread': 12,
  forum: 15,
};

export const isThread = ({ kind }: Channel): boolean => kind === 'thread' || kind === 'private thread';

export function channelAsJson(channel: Channel): JsonObject {
  const { id, kind, name, guild, recipient, parent } = channel;
  // Two people alone have direct messages, as each of them has with the bot.
  const type = kind === 'group' && channel.people.length === 2 ? channelTypes.dm : channelTypes[kind];
  const last_message_id = channel.messages.at(-1)?.id ?? null;
  if (guild === undefined)
    return {
      ...{ id, type, last_message_id, flags: 0 },
      ...(type === channelTypes.group ? { name, icon: null, owner_id: channel.people[0]?.id } : {}),
      recipients: (recipient === undefined ? channel.people : [recipient]).map(userAsJson),
    };
  const common = { id, type, guild_id: guild.id, name, rate_limit_per_user: 0, last_message_id, flags: 0 };
  const spoken = kind === 'voice' ? { bitrate: 64_000, user_limit: 0, rtc_region: null } : {};
  if (isThread(channel))
    return {
      ...common,
      parent_id: parent?.id ?? null,
      owner_id: guild.owner,
      message_count: channel.messages.length,
      member_count: channel.threadMembers.size,
      thread_metadata: {
        archived: channel.isArchived,
        auto_archive_duration: 1440,
        archive_timestamp: since,
        locked: channel.isLocked,
        ...(kind === 'private thread' ? { invitable: true } : {}),
      },
    };
  return {
    ...common,
    ...spoken,
    position: 0,
    parent_id: null,
    topic: null,
    nsfw: false,
    permission_overwrites: [...channel.overwrites].map(([whom, { type: of, allow, deny }]) => ({
      id: whom,
      type: of === 'role' ? 0 : 1,
      allow: String(allow),
      deny: String(deny),
    })),
  };
}

export const channelsOf = (world: World, guild: GuildState): readonly Channel[] =>
  [...world.channels.values()].filter((channel) => channel.guild === guild && !channel.isDeleted);

export const guildAsJson = (guild: GuildState): JsonObject => ({
  id: guild.id,
  name: guild.name,
  icon: null,
  splash: null,
  discovery_splash: null,
  owner_id: guild.owner,
  afk_channel_id: null,
  afk_timeout: 300,
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  roles: [...guild.roles.values()].map(roleAsJson),
  emojis: [],
  stickers: [],
  features: [],
  mfa_level: 0,
  application_id: null,
  system_channel_id: guild.systemChannel ?? null,
  system_channel_flags: 0,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  vanity_url_code: null,
  description: null,
  banner: null,
  premium_tier: 0,
  premium_progress_bar_enabled: false,
  preferred_locale: guild.locale,
  nsfw_level: 0,
});

/** With `channel_id` null for somebody who has left. */
export function voiceAsJson(guild: GuildState, person: string): JsonObject {
  const voice = guild.voices.get(person);
  return {
    guild_id: guild.id,
    channel_id: voice?.channel ?? null,
    user_id: person,
    session_id: `voice-${person}`,
    ...{ deaf: false, mute: false, self_deaf: false, self_mute: false, suppress: false },
    self_video: voice?.camera ?? false,
    ...(voice?.stream === true && { self_stream: true }),
    request_to_speak_timestamp: null,
  };
}

/** All that `GUILD_CREATE` brings; members are only the bot, without the privileged intent. */
export function guildWithAll(world: World, guild: GuildState): JsonObject {
  const { bot } = world.app;
  const channels = channelsOf(world, guild);
  const me = guild.members.get(bot.id);
  return {
    ...guildAsJson(guild),
    joined_at: since,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [...guild.voices.keys()].map((id) => ({ ...voiceAsJson(guild, id), guild_id: undefined })),
    members: me === undefined ? [] : [memberAsJson(me)],
    channels: channels.filter((channel) => !isThread(channel)).map(channelAsJson),
    threads: channels
      .filter((channel) => isThread(channel) && !channel.isArchived && sees(channel, bot))
      .map(channelAsJson),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
