/** One Discord: its clock, its app, and all that is in it. */
import { Changes } from '../platform/changes.ts';
import type { Clock } from '../platform/clock.ts';
import { bitsOf } from './permissions.ts';
import type {
  AppSettings,
  Channel,
  ChannelKind,
  Command,
  GuildState,
  Interaction,
  Message,
  MessageContent,
  Modal,
  User,
} from './state.ts';

export interface World {
  readonly clock: Clock;
  readonly app: AppSettings;
  readonly users: Map<string, User>;
  readonly guilds: Map<string, GuildState>;
  /** Of all guilds, threads and direct messages too. */
  readonly channels: Map<string, Channel>;
  /** By token. */
  readonly interactions: Map<string, Interaction>;
  /** By the id of whoever has it open. */
  readonly modals: Map<string, Modal>;
  commands: readonly Command[];
  readonly nonces: Map<string, { readonly message: Message; readonly at: number }>;
  readonly answerWithinMs: number;
  /** `http://127.0.0.1:port` */
  url: string;
  readonly newId: () => string;
  /** For whoever waits for something to happen. */
  readonly changes: Changes;
}

export function newWorld(
  clock: Clock,
  app: Partial<Omit<AppSettings, 'bot'>>,
  answerWithinMs: number,
): World {
  const newId = snowflakes(clock);
  const bot = newUser(newId(), 'deskbreak', { isBot: true });
  return {
    clock,
    app: {
      id: newId(),
      bot,
      token: `${Buffer.from(bot.id).toString('base64url')}.loopback.token-of-the-bot`,
      tokenIsRevoked: false,
      allowedIntents: 0,
      installs: [0, 1],
      interactionsEndpoint: '',
      requiresCodeGrant: false,
      permissions: ['ViewChannel', 'SendMessages', 'SendMessagesInThreads', 'AttachFiles', 'EmbedLinks'],
      ...app,
    },
    users: new Map([[bot.id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    interactions: new Map(),
    modals: new Map(),
    commands: [],
    nonces: new Map(),
    answerWithinMs,
    url: '',
    newId,
    changes: new Changes(),
  };
}

/** Ids that tell when they were made, as Discord's do, each greater than the one before. */
function snowflakes(clock: Clock): () => string {
  let last = 0n;
  return () => {
    const byTime = BigInt(clock.now() - 1_420_070_400_000) << 22n;
    last = byTime > last ? byTime : last + 1n;
    return String(last);
  };
}

export const newUser = (id: string, name: string, more: Partial<Omit<User, 'id' | 'name'>> = {}): User => ({
  id,
  name,
  displayName: name,
  isBot: false,
  locale: 'en-US',
  dmsClosed: false,
  hasApp: false,
  ...more,
});

interface ChannelParts {
  readonly kind: ChannelKind;
  readonly name: string;
  readonly guild?: GuildState;
  readonly parent?: Channel;
  readonly recipient?: User;
  readonly people?: readonly User[];
}

export function addChannel(world: World, parts: ChannelParts): Channel {
  const { kind, name, guild, parent, recipient, people = [] } = parts;
  const channel: Channel = {
    id: world.newId(),
    kind,
    name,
    guild,
    overwrites: new Map(),
    parent,
    recipient,
    people,
    threadMembers: new Set(),
    isArchived: false,
    isLocked: false,
    isDeleted: false,
    messages: [],
  };
  world.channels.set(channel.id, channel);
  return channel;
}

export function directChannel(world: World, user: User): Channel {
  const known = [...world.channels.values()].find(({ recipient }) => recipient?.id === user.id);
  return known ?? addChannel(world, { kind: 'dm', name: user.name, recipient: user });
}

/** A role that gives these permissions. */
export function addRole(world: World, guild: GuildState, name: string, permissions: bigint): string {
  const id = world.newId();
  guild.roles.set(id, { id, name, permissions });
  return id;
}

/** The bot with the role that Discord makes for it. */
export function putBotInto(world: World, guild: GuildState): void {
  const role = addRole(world, guild, world.app.bot.name, bitsOf(world.app.permissions));
  guild.members.set(world.app.bot.id, { user: world.app.bot, roles: new Set([role]) });
  guild.botIsIn = true;
  guild.hasCommands = true;
}

type NewMessage = Pick<Message, 'channel' | 'author'> &
  Partial<Pick<Message, 'nonce' | 'visibleTo' | 'interaction' | 'isThinking'>>;

/** Beyond this a test has gone wild. */
const mostMessages = 100_000;

export function addMessage(world: World, parts: NewMessage, said: MessageContent = nothingSaid): Message {
  if (parts.channel.messages.length >= mostMessages) throw new Error('more messages than any test makes');
  const message: Message = {
    nonce: undefined,
    visibleTo: undefined,
    interaction: undefined,
    isThinking: false,
    ...parts,
    id: world.newId(),
    said,
    edits: 0,
    isDeleted: false,
    isDismissed: false,
  };
  parts.channel.messages.push(message);
  return message;
}

export const nothingSaid: MessageContent = {
  content: '',
  embeds: [],
  components: [],
  attachments: [],
  flags: 0,
  allowedMentions: undefined,
};
