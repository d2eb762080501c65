/** What a Slack holds: the app, workspaces, people, channels, messages, views and files. */
import type { JsonObject } from '../platform/json.ts';

/** The app as its configuration page has it. A test may change it while the server runs. */
export interface AppSettings {
  readonly id: string;
  readonly appToken: string;
  appTokenScopes: readonly string[];
  /** For whoever sets the app up, and the one before it, which has run out. */
  readonly configToken: string;
  readonly oldConfigToken: string;
  signingSecret: string;
  clientId: string;
  clientSecret: string;
  /** A redirect must begin with one of them; none means any. */
  redirectUrls: readonly string[];
  /** What an install has that a test makes. */
  scopes: readonly string[];
  /** Slash commands, with the slash. */
  commands: readonly string[] | 'any';
  /** Subscribed event types. */
  events: readonly string[] | 'all';
  homeTab: boolean;
  messagesTab: boolean;
  /** How payloads reach the app: over its socket, or by signed POST to this address. */
  delivery: 'socket' | { readonly requestUrl: string };
  /** Whether events that were not acknowledged are sent again at once, after 1 and after 5 minutes of the clock. */
  retriesEvents: boolean;
  /** Tokens live for twelve hours, and each is got for a refresh token that serves once. */
  rotatesTokens: boolean;
}

export interface User {
  readonly id: string;
  /** The home workspace; another one for people of shared channels. */
  readonly teamId: string;
  name: string;
  realName: string;
  tz: string;
  locale: string;
  isAdmin: boolean;
  isOwner: boolean;
  isRestricted: boolean;
  isUltraRestricted: boolean;
  isStranger: boolean;
  isBot: boolean;
  deleted: boolean;
  /** What others see beside the name; an end is in seconds, 0 for none. */
  status?: { readonly text: string; readonly emoji: string; readonly expiration: number } | undefined;
  /** Until then, in seconds; 0 for no end. */
  huddleUntil?: number | undefined;
  dnd?: { readonly start: number; readonly end: number } | undefined;
}

export interface Channel {
  id: string;
  kind: 'public' | 'private' | 'im';
  name: string;
  creator: string;
  readonly members: Set<string>;
  isGeneral: boolean;
  /** Shared with another organisation. */
  isExtShared: boolean;
  isArchived: boolean;
  isDeleted: boolean;
  /** Posting refused with `restricted_action`. */
  isReadOnly: boolean;
  /** For a direct message: the person on the other end from the bot. */
  readonly partner?: string;
  /** Everything ever shown here, oldest first, ephemeral messages too. */
  readonly posts: Post[];
}

export interface Post {
  readonly ts: string;
  readonly channel: Channel;
  readonly author: string;
  readonly botId?: string;
  text: string;
  /** As Slack keeps them: with every `block_id` and `action_id`. */
  blocks: readonly JsonObject[];
  readonly threadTs?: string;
  /** Only this person sees it. */
  readonly visibleTo?: string;
  edited: boolean;
  deleted: boolean;
}

export interface SlackFile {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  title: string;
  altText: string;
  bytes?: Buffer;
  completed: boolean;
  /** How many more `files.info` find it unprocessed. */
  queriesUntilReady: number;
}

export interface View {
  readonly id: string;
  readonly type: 'modal' | 'home';
  readonly user: string;
  hash: string;
  content: JsonObject;
  readonly rootId: string;
  readonly previousId: string | null;
  /** Shown beside a field, by block id. */
  errors: Readonly<Record<string, string>>;
  /** What the person has filled in, by block and action id: the `initial_…` of the element, so to say. */
  readonly filled: Map<string, JsonObject>;
  /** Options that a search has offered, by block id. */
  readonly offered: Map<string, readonly JsonObject[]>;
}

export interface Install {
  readonly token: string;
  scopes: readonly string[];
  readonly botId: string;
  readonly botUser: string;
  readonly installedBy: string;
}

export interface Team {
  readonly id: string;
  readonly domain: string;
  name: string;
  readonly users: Map<string, User>;
  readonly channels: Map<string, Channel>;
  readonly files: Map<string, SlackFile>;
  /** By user id; the view on top comes last. */
  readonly modals: Map<string, View[]>;
  readonly homes: Map<string, View>;
  install: Install | undefined;
  /** Tokens that run out, the oldest first. */
  readonly issued: { readonly token: string; readonly expiresAt: number }[];
  /** What the next token is got for. */
  refreshToken: string | undefined;
  /** Tokens that have been valid, with the error they give now. */
  readonly dead: Map<string, string>;
  /** How many `files.info` find a new file unprocessed. */
  queriesUntilReady: number;
  /** When each method was called, of those that are counted. */
  readonly counted: Map<string, number[]>;
}

/** Ids and timestamps that occur once. */
export interface Ids {
  /** `C0LOOP00007` for the letter C. */
  next(letter: string): string;
  /** A message timestamp, later than all before it. */
  ts(): string;
}

export function countingIds(now: () => number): Ids {
  let count = 0;
  return {
    next: (letter) => `${letter}0LOOP${String(++count).padStart(5, '0')}`,
    ts: () => `${String(Math.floor(now() / 1000))}.${String(++count).padStart(6, '0')}`,
  };
}

/** What this person can see here now. */
export const visiblePosts = (channel: Channel, user: string): readonly Post[] =>
  channel.posts.filter(
    ({ deleted, visibleTo }) => !deleted && (visibleTo === undefined || visibleTo === user),
  );
