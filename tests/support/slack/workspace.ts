/** A workspace: its people, its channels, and whether the app is there. */
import type { JsonObject } from '../platform/json.ts';
import type { Courier } from './courier.ts';
import type { Delivery } from './delivery.ts';
import { emit } from './events.ts';
import { addUser, installIn, isOpenTo } from './installs.ts';
import { Person } from './people.ts';
import { mentionsOf, readPost } from './read-blocks.ts';
import type { Channel, Install, Post, SlackFile, Team, User } from './state.ts';
import { addPost, namesIn, type World } from './world.ts';

export interface TeamOptions {
  readonly name?: string;
  readonly installed?: boolean;
  readonly scopes?: readonly string[];
}

export interface ChannelOptions {
  readonly name?: string;
  readonly kind?: 'public' | 'private';
  readonly withBot?: boolean;
  /** A user id; the owner unless told otherwise. */
  readonly creator?: string;
  readonly isGeneral?: boolean;
  readonly isExtShared?: boolean;
  readonly isArchived?: boolean;
  readonly isReadOnly?: boolean;
}

export class Workspace {
  /** Who set it up, and installed the app. */
  readonly owner: Person;
  /** A public channel that everybody is in, but not the bot. */
  readonly general: Channel;
  readonly #world: World;
  readonly #team: Team;
  readonly #courier: Courier;

  constructor(world: World, courier: Courier, { name = 'Acme', installed = true, scopes }: TeamOptions = {}) {
    const id = world.ids.next('T');
    this.#world = world;
    this.#courier = courier;
    this.#team = {
      id,
      domain: name.toLowerCase().replaceAll(/\W+/gu, '-'),
      name,
      users: new Map(),
      channels: new Map(),
      files: new Map(),
      modals: new Map(),
      homes: new Map(),
      install: undefined,
      issued: [],
      refreshToken: undefined,
      dead: new Map(),
      queriesUntilReady: 0,
      counted: new Map(),
    };
    world.teams.set(id, this.#team);
    this.owner = this.person({ name: 'olga', realName: 'Olga Owner', isAdmin: true, isOwner: true });
    this.general = this.channel({ name: 'general', isGeneral: true, withBot: false });
    if (installed) this.install(scopes);
  }

  get id(): string {
    return this.#team.id;
  }

  get name(): string {
    return this.#team.name;
  }

  get isInstalled(): boolean {
    return this.#team.install !== undefined;
  }

  /** The bot's token and who it is. Throws where the app is not installed. */
  get bot(): Install {
    if (this.#team.install === undefined) throw new Error('The app is not installed here.');
    return this.#team.install;
  }

  /** Of a token that runs out. */
  get rotation(): { readonly refreshToken: string; readonly expiresAt: number } | undefined {
    const { refreshToken, issued } = this.#team;
    const latest = issued.at(-1);
    return refreshToken === undefined || latest === undefined
      ? undefined
      : { refreshToken, expiresAt: latest.expiresAt };
  }

  /** Somebody has spent the refresh token, and kept the answer for themselves. */
  loseRefreshToken(): void {
    this.#team.refreshToken = 'xoxe-1-kept-by-somebody-else';
  }

  /** Somebody who is in every public channel; a stranger, in those that are shared with other organisations. */
  /** `id`: of somebody whom another workspace of the same organisation has as well. */
  person(options: Partial<User> = {}): Person {
    return new Person(this.#world, this.#team, this.#courier, addUser(this.#world, this.#team, options));
  }

  /** A channel with everybody, and the bot unless told otherwise. */
  channel(options: ChannelOptions = {}): Channel {
    const id = this.#world.ids.next('C');
    const channel: Channel = {
      id,
      kind: options.kind ?? 'public',
      name: options.name ?? id.toLowerCase(),
      creator: options.creator ?? this.owner.id,
      members: new Set(),
      isGeneral: options.isGeneral ?? false,
      isExtShared: options.isExtShared ?? false,
      isArchived: options.isArchived ?? false,
      isDeleted: false,
      isReadOnly: options.isReadOnly ?? false,
      posts: [],
    };
    for (const user of this.#team.users.values())
      if (isOpenTo({ ...channel, kind: 'public' }, user)) channel.members.add(user.id);
    if (options.withBot !== false && this.#team.install !== undefined) channel.members.add(this.bot.botUser);
    this.#team.channels.set(id, channel);
    return channel;
  }

  /** Installs without OAuth, also after an uninstall. */
  install(scopes: readonly string[] = this.#world.app.scopes): void {
    installIn(this.#world, this.#team, scopes, this.owner.id);
  }

  setScopes(scopes: readonly string[]): void {
    this.bot.scopes = scopes;
  }

  /** From now on the token gives this error; the app hears nothing of it. */
  killToken(
    error: 'token_revoked' | 'account_inactive' | 'token_expired' | 'invalid_auth' = 'token_revoked',
  ): void {
    this.#team.dead.set(this.bot.token, error);
  }

  /** The same token is good again. */
  reviveToken(): void {
    this.#team.dead.delete(this.bot.token);
  }

  /** How many times `files.info` finds a new file unprocessed; `Infinity`: always. */
  processFilesAfter(queries: number): void {
    this.#team.queriesUntilReady = queries;
  }

  /** Files that were uploaded, the oldest first. */
  get files(): readonly SlackFile[] {
    return [...this.#team.files.values()];
  }

  /** Somebody deletes a file, as owners can. */
  deleteFile(id: string): void {
    this.#team.files.delete(id);
  }

  /** A message that the bot posted in an earlier run. */
  oldPost(
    channel: Channel,
    message: { readonly text: string; readonly blocks?: readonly JsonObject[] },
  ): Post {
    return addPost(this.#world, this.#team, channel, { ...message, author: this.bot.botUser });
  }

  /** What everybody in the channel can see. */
  posts(channel: Channel): readonly Post[] {
    return channel.posts.filter(({ deleted, visibleTo }) => !deleted && visibleTo === undefined);
  }

  /** The same as text, oldest first. */
  read(channel: Channel): readonly string[] {
    return this.posts(channel).map((post) => readPost(post, namesIn(this.#team)));
  }

  /** Who would be notified by the posts of a channel, ephemeral ones too: `@channel`, `@ada`. */
  mentions(channel: Channel): readonly string[] {
    return channel.posts.flatMap((post) => mentionsOf(post, namesIn(this.#team)));
  }

  /** Any event of the Events API; nothing happens where the app did not subscribe. */
  event(event: JsonObject & { readonly type: string }): Promise<readonly Delivery[]> {
    return emit(this.#world, this.#team, this.#courier, event);
  }
}
