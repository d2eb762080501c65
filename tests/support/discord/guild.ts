/** A guild: its people, roles and channels, and whether the bot is there and may do what. */
import type { JsonObject } from '../platform/json.ts';
import { channelAsJson, guildWithAll, isThread, roleAsJson, voiceAsJson } from './as-json.ts';
import type { GatewayServer } from './gateway.ts';
import { contentFrom } from './message-body.ts';
import { Person } from './people.ts';
import { bitsOf } from './permissions.ts';
import { namesIn, readMessage } from './read.ts';
import type { Channel, ChannelKind, GuildState, Message, PermissionName } from './state.ts';
import { addChannel, addMessage, addRole, newUser, nothingSaid, putBotInto, type World } from './world.ts';

export interface GuildOptions {
  readonly name?: string;
  /** e.g. `de`. */
  readonly locale?: string;
  readonly withBot?: boolean;
  /** What everybody may do, but for what roles and channels add or take. */
  readonly everyone?: readonly PermissionName[];
}

export interface PersonOptions {
  readonly name?: string;
  readonly displayName?: string;
  readonly locale?: string;
  readonly dmsClosed?: boolean;
  /** Beyond what everybody has, by a role of their own. */
  readonly permissions?: readonly PermissionName[];
}

export interface ChannelOptions {
  readonly name?: string;
  readonly kind?: Exclude<ChannelKind, 'dm' | 'group' | 'thread' | 'private thread'>;
  /** Taken from the bot here. */
  readonly botLacks?: readonly PermissionName[];
  /** Taken from everybody here. */
  readonly everyoneLacks?: readonly PermissionName[];
}

export interface ThreadOptions {
  readonly name?: string;
  readonly isPrivate?: boolean;
  readonly isArchived?: boolean;
  readonly isLocked?: boolean;
}

const usual: readonly PermissionName[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'ReadMessageHistory',
  'UseApplicationCommands',
];

export class Guild {
  readonly state: GuildState;
  readonly owner: Person;
  /** A text channel that the guild greets newcomers in. */
  readonly general: Channel;
  readonly #world: World;
  readonly #gateway: GatewayServer;

  constructor(world: World, gateway: GatewayServer, options: GuildOptions = {}) {
    const { name = 'Acme', locale = 'en-US', withBot = true, everyone = usual } = options;
    this.#world = world;
    this.#gateway = gateway;
    const id = world.newId();
    const owner = newUser(world.newId(), 'olga');
    world.users.set(owner.id, owner);
    this.state = {
      id,
      name,
      locale,
      owner: owner.id,
      // The role of everybody has the id of the guild.
      roles: new Map([[id, { id, name: '@everyone', permissions: bitsOf(everyone) }]]),
      voices: new Map(),
      members: new Map([[owner.id, { user: owner, roles: new Set() }]]),
      openCommands: new Set(),
      systemChannel: undefined,
      botIsIn: false,
      hasCommands: false,
      isAvailable: true,
    };
    world.guilds.set(id, this.state);
    this.owner = new Person(world, gateway, owner);
    this.general = addChannel(world, { kind: 'text', name: 'general', guild: this.state });
    this.state.systemChannel = this.general.id;
    if (withBot) this.addBot();
  }

  get id(): string {
    return this.state.id;
  }

  get name(): string {
    return this.state.name;
  }

  person(options: PersonOptions = {}): Person {
    const id = this.#world.newId();
    const { name = `person-${id.slice(-6)}`, permissions = [], ...rest } = options;
    const user = newUser(id, name, rest);
    this.#world.users.set(id, user);
    const person = new Person(this.#world, this.#gateway, user);
    this.addMember(person);
    if (permissions.length > 0) this.grants(person, permissions);
    return person;
  }

  /** Somebody from another guild joins. */
  addMember({ user }: Person): void {
    this.state.members.set(user.id, { user, roles: new Set() });
  }

  /** From now on a person may also do this. */
  grants({ id, name }: Person, permissions: readonly PermissionName[]): void {
    const role = addRole(this.#world, this.state, `${name}'s`, bitsOf(permissions));
    this.state.members.get(id)?.roles.add(role);
    this.#tellOfRole('GUILD_ROLE_CREATE', role);
  }

  /** An admin lets everybody use a command, whatever its default permissions. */
  opensCommand(name: string): void {
    this.state.openCommands.add(name);
  }

  channel({ name, kind = 'text', botLacks = [], everyoneLacks = [] }: ChannelOptions = {}): Channel {
    const channel = addChannel(this.#world, { kind, name: name ?? 'desk', guild: this.state });
    this.#deny(channel, this.#world.app.bot.id, 'member', botLacks);
    this.#deny(channel, this.id, 'role', everyoneLacks);
    this.#tell('CHANNEL_CREATE', channelAsJson(channel));
    return channel;
  }

  thread(parent: Channel, options: ThreadOptions = {}): Channel {
    const { name = 'a thread', isPrivate = false, isArchived = false, isLocked = false } = options;
    const kind = isPrivate ? 'private thread' : 'thread';
    const thread = addChannel(this.#world, { kind, name, guild: this.state, parent });
    Object.assign(thread, { isArchived, isLocked });
    if (!isPrivate) this.#tell('THREAD_CREATE', { ...channelAsJson(thread), newly_created: true });
    return thread;
  }

  /** The bot loses permissions in a channel; with none named it is as before again. */
  setBotLacks(channel: Channel, permissions: readonly PermissionName[]): void {
    this.#deny(channel, this.#world.app.bot.id, 'member', permissions);
    this.#tell('CHANNEL_UPDATE', channelAsJson(channel));
  }

  /** What the bot may do in the guild as a whole, by its own role. */
  setBotPermissions(permissions: readonly PermissionName[]): void {
    const roles = this.state.members.get(this.#world.app.bot.id)?.roles ?? [];
    for (const id of roles) {
      const role = this.state.roles.get(id);
      if (role === undefined) continue;
      role.permissions = bitsOf(permissions);
      this.#tellOfRole('GUILD_ROLE_UPDATE', id);
    }
  }

  /** What everybody may do in the guild as a whole, the bot too. */
  setEveryone(permissions: readonly PermissionName[]): void {
    const role = this.state.roles.get(this.id);
    if (role !== undefined) role.permissions = bitsOf(permissions);
    this.#tellOfRole('GUILD_ROLE_UPDATE', this.id);
  }

  /** Somebody is in a voice channel from now on, or in none. */
  speaks(
    person: Person,
    channel: Channel | undefined,
    how: { camera?: boolean; stream?: boolean } = {},
  ): void {
    const { camera = false, stream = false } = how;
    if (channel === undefined) this.state.voices.delete(person.id);
    else this.state.voices.set(person.id, { channel: channel.id, camera, stream });
    this.#tell('VOICE_STATE_UPDATE', voiceAsJson(this.state, person.id));
  }

  rename(channel: Channel, name: string): void {
    channel.name = name;
    this.#tell(isThread(channel) ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE', channelAsJson(channel));
  }

  delete(channel: Channel): void {
    channel.isDeleted = true;
    this.#tell(isThread(channel) ? 'THREAD_DELETE' : 'CHANNEL_DELETE', channelAsJson(channel));
  }

  archive(thread: Channel, { locked = false }: { readonly locked?: boolean } = {}): void {
    thread.isArchived = true;
    thread.isLocked = locked;
    this.#tell('THREAD_UPDATE', channelAsJson(thread));
  }

  /** The bot joins, also after it was removed. */
  addBot(): void {
    putBotInto(this.#world, this.state);
    this.#tell('GUILD_CREATE', guildWithAll(this.#world, this.state));
  }

  /** Somebody adds the application with the scope `applications.commands` alone: nothing is told of it. */
  addCommandsAlone(): void {
    this.state.hasCommands = true;
  }

  /** The bot is kicked, or its application removed. */
  removeBot(): void {
    this.state.botIsIn = false;
    this.state.hasCommands = false;
    this.#gateway.dispatch('GUILD_DELETE', { id: this.id }, this.id);
    this.state.members.delete(this.#world.app.bot.id);
  }

  /** An outage: the guild is away, and the bot is still in it. */
  goesAway(): void {
    this.state.isAvailable = false;
    this.#gateway.dispatch('GUILD_DELETE', { id: this.id, unavailable: true }, this.id);
  }

  comesBack(): void {
    this.state.isAvailable = true;
    this.#tell('GUILD_CREATE', guildWithAll(this.#world, this.state));
  }

  /** A message of the bot from an earlier run, given as it would have been sent. */
  oldMessage(channel: Channel, body: JsonObject, nonce?: string): Message {
    const said = contentFrom('post', body, [], nothingSaid, this.#world.newId);
    return addMessage(this.#world, { channel, author: this.#world.app.bot, nonce }, said);
  }

  /** A message of a person, which the bot is not told of. */
  says(channel: Channel, author: Person, content: string): Message {
    return addMessage(this.#world, { channel, author: author.user }, { ...nothingSaid, content });
  }

  /** What everybody in the channel can see. */
  messages(channel: Channel): readonly Message[] {
    return channel.messages.filter(({ isDeleted, visibleTo }) => !isDeleted && visibleTo === undefined);
  }

  /** The same as text, oldest first. */
  read(channel: Channel): readonly string[] {
    return this.messages(channel).map((message) => readMessage(message, namesIn(this.#world)));
  }

  #tell(event: string, data: JsonObject): void {
    if (this.state.botIsIn) this.#gateway.dispatch(event, data, this.id);
  }

  #tellOfRole(event: string, id: string): void {
    const role = this.state.roles.get(id);
    if (role !== undefined) this.#tell(event, { guild_id: this.id, role: roleAsJson(role) });
  }

  #deny(channel: Channel, id: string, type: 'role' | 'member', permissions: readonly PermissionName[]): void {
    if (permissions.length === 0) channel.overwrites.delete(id);
    else channel.overwrites.set(id, { type, allow: 0n, deny: bitsOf(permissions) });
  }
}
