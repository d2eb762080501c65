/** Whether breaks could be posted in a channel, asked of Discord over REST: any process may ask, wherever its shard is. */
import {
  ChannelType,
  Routes,
  type APIChannel,
  type APIGuild,
  type APIGuildMember,
  type APIThreadChannel,
  type APIUser,
  type RouteLike,
} from 'discord.js';
import type { ChannelAccess } from '../../port/capabilities.ts';
import { forPictures, needed, wordsOf } from './access.ts';
import type { Answer, Call } from '../rest/calls.ts';
import type { Failure } from '../../port/meanings.ts';
import { isSnowflake } from '../view/markdown.ts';
import { permissionsOf } from './permissions.ts';

export type Inspect = (channel: string) => Promise<ChannelAccess>;

const thread: ReadonlySet<ChannelType> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);
const withText: ReadonlySet<ChannelType> = new Set([
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
  ...thread,
]);

/** What a route of Discord's answers. */
export type Get = (route: RouteLike) => Promise<Answer<unknown>>;

export const getBy =
  (call: Call): Get =>
  (route) =>
    call('channel', (rest) => rest.get(route));

export function inspector(get: Get, withPictures: boolean): Inspect {
  let self: string | undefined;

  // What these answer with is Discord's own, as its reference has it.
  const channelOf = (id: string) => get(Routes.channel(id)) as Promise<Answer<APIChannel>>;
  const guildOf = (id: string) => get(Routes.guild(id)) as Promise<Answer<APIGuild>>;
  const memberOf = (guild: string, id: string) =>
    get(Routes.guildMember(guild, id)) as Promise<Answer<APIGuildMember>>;

  async function ownId(): Promise<Answer<string>> {
    if (self !== undefined) return { ok: true, value: self };
    const me = (await get(Routes.user())) as Answer<APIUser>;
    if (!me.ok) return me;
    self = me.value.id;
    return { ok: true, value: self };
  }

  return async (id) => {
    if (!isSnowflake(id)) return hidden;
    const [asked, me] = await Promise.all([channelOf(id), ownId()]);
    if (!asked.ok) return refused(asked.failure);
    if (!me.ok) return refused(me.failure);
    const channel = asked.value;
    if (!('guild_id' in channel)) return hidden;
    const { guild_id: server } = channel;
    if (!withText.has(channel.type)) return noText;
    if (isThread(channel) && channel.thread_metadata?.locked === true) return locked;
    // A thread has the permissions of the channel that it is in.
    const [guild, member, place] = await Promise.all([
      guildOf(server),
      memberOf(server, me.value),
      isThread(channel) ? channelOf(channel.parent_id ?? '') : asked,
    ]);
    if (!guild.ok) return refused(guild.failure);
    if (!member.ok) return refused(member.failure);
    if (!place.ok) return refused(place.failure);
    const overwrites =
      'permission_overwrites' in place.value ? (place.value.permission_overwrites ?? []) : [];
    const has = permissionsOf({
      guild: guild.value,
      id: me.value,
      roles: member.value.roles,
      overwrites,
    });
    const missing = needed(isThread(channel)).filter((permission) => !has.has(permission));
    if (missing.length > 0) return lacks(missing.length, wordsOf(missing));
    return withPictures && !has.has(forPictures) ? wordsAlone : { canPost: true };
  };
}

const isThread = (channel: APIChannel): channel is APIThreadChannel => thread.has(channel.type);

/** Gone, hidden, or out of reach for the moment. */
const refused = (failure: Failure): ChannelAccess =>
  failure.outcome === 'permanent' && failure.scope !== 'workspace' ? hidden : notReached;

const lacks = (count: number, which: string): ChannelAccess => ({
  canPost: false,
  wrong: `I lack ${count === 1 ? 'a permission' : 'permissions'} in this channel: ${which}.`,
  remedy: `Allow ${count === 1 ? 'it' : 'them'} for my role under Edit Channel → Permissions, then try again.`,
});

const wordsAlone: ChannelAccess = {
  canPost: true,
  lacking:
    'Breaks come without pictures here: I lack Attach Files. Allow it for my role under Edit Channel → Permissions, and they show.',
};

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
const notReached: ChannelAccess = {
  canPost: false,
  wrong: 'I cannot reach Discord at the moment.',
  remedy: 'Please try again in a moment.',
};
