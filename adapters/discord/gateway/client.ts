/** discord.js, set up to ask for no more than is needed and to remember no more. */
import {
  Client,
  GatewayIntentBits,
  Options,
  type ClientOptions,
  type GuildMember,
  type User,
} from 'discord.js';
import { restOptions } from '../rest/rest.ts';
import type { Shards } from './shards.ts';

export interface OpenClientOptions {
  readonly apiUrl: string | undefined;
  readonly shards: Exclude<Shards, 'none'>;
  readonly ws: ClientOptions['ws'];
  /** Who is in which voice channel is to be known: only where somebody's breaks mind that. */
  readonly hearsVoice: boolean;
}

/** Not logged in yet. */
export const createClient = ({ apiUrl, shards, ws, hearsVoice }: OpenClientOptions): Client =>
  new Client({
    // Interactions need no intent; this one tells of servers, channels and the bot's own permissions.
    intents: [GatewayIntentBits.Guilds, ...(hearsVoice ? [GatewayIntentBits.GuildVoiceStates] : [])],
    ...(shards === 'auto' ? { shards } : { shards: [...shards.ids], shardCount: shards.total }),
    allowedMentions: { parse: [] },
    makeCache: hearsVoice ? cachesWithVoice : smallCaches,
    // By this one people are answered; what the bot does of its own accord has another. Discord does not count answers
    // among the 50 requests a second that it takes from one bot.
    rest: { ...restOptions(apiUrl), globalRequestsPerSecond: Infinity },
    ...(ws !== undefined && { ws }),
  });

/** Nothing is looked up but servers, their channels and roles, and the bot itself. */
const smallest = {
  ...Options.DefaultMakeCacheSettings,
  ApplicationCommandManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: {
    maxSize: 0,
    keepOverLimit: (member: GuildMember) => member.id === member.client.user.id,
  },
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadMemberManager: 0,
  UserManager: { maxSize: 0, keepOverLimit: (user: User) => user.id === user.client.user.id },
};

const smallCaches = Options.cacheWithLimits({ ...smallest, VoiceStateManager: 0 });
const cachesWithVoice = Options.cacheWithLimits(smallest);
