/** What there is in a Discord: people, guilds, channels, messages, modals and interactions. */
import type { PermissionFlagsBits } from 'discord.js';
import type { JsonObject } from '../platform/json.ts';

/** `SendMessages` and so on. */
export type PermissionName = keyof typeof PermissionFlagsBits;

export interface User {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly isBot: boolean;
  /** Of the person's own client, e.g. `en-GB`. */
  locale: string;
  /** Takes no direct messages from the bot. */
  dmsClosed: boolean;
  /** Has installed the application for themselves. */
  hasApp: boolean;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  permissions: bigint;
}

export interface Member {
  readonly user: User;
  readonly roles: Set<string>;
}

export interface Voice {
  readonly channel: string;
  readonly camera: boolean;
  readonly stream: boolean;
}

export interface GuildState {
  readonly id: string;
  name: string;
  readonly locale: string;
  readonly owner: string;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  /** Who is in which voice channel, and how. */
  readonly voices: Map<string, Voice>;
  /** Commands that admins have opened to everybody, whatever their default permissions. */
  readonly openCommands: Set<string>;
  /** A channel for greetings, where the guild has set one. */
  systemChannel: string | undefined;
  botIsIn: boolean;
  /** The application was installed with its commands; the bot may be in or not. */
  hasCommands: boolean;
  /** False during an outage. */
  isAvailable: boolean;
}

export type ChannelKind =
  'text' | 'announcement' | 'voice' | 'category' | 'forum' | 'thread' | 'private thread' | 'dm' | 'group';

export interface Overwrite {
  readonly type: 'role' | 'member';
  allow: bigint;
  deny: bigint;
}

export interface Channel {
  readonly id: string;
  readonly kind: ChannelKind;
  name: string;
  /** Absent in direct messages. */
  readonly guild: GuildState | undefined;
  /** By the id of a role or a member. */
  readonly overwrites: Map<string, Overwrite>;
  /** A thread's channel. */
  readonly parent: Channel | undefined;
  /** Whom the bot's direct messages are with. */
  readonly recipient: User | undefined;
  /** Who is in direct messages or in a group without the bot. */
  readonly people: readonly User[];
  readonly threadMembers: Set<string>;
  isArchived: boolean;
  isLocked: boolean;
  isDeleted: boolean;
  /** Oldest first, ephemeral and deleted ones too. */
  readonly messages: Message[];
}

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly description: string | undefined;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** What a message says; replaced as a whole when it is edited. */
export interface MessageContent {
  readonly content: string;
  readonly embeds: readonly JsonObject[];
  /** As they were sent, with ids. */
  readonly components: readonly JsonObject[];
  readonly attachments: readonly Attachment[];
  readonly flags: number;
  /** As it was sent. */
  readonly allowedMentions: JsonObject | undefined;
}

export interface Message {
  readonly id: string;
  readonly channel: Channel;
  readonly author: User;
  readonly nonce: string | undefined;
  /** The one person who sees it, where it is ephemeral. */
  readonly visibleTo: string | undefined;
  /** The interaction that it answers. */
  readonly interaction: Interaction | undefined;
  said: MessageContent;
  /** “… is thinking”: a reply that was deferred and has not come. */
  isThinking: boolean;
  /** How often it was edited. */
  edits: number;
  isDeleted: boolean;
  /** Put away by the one person who sees it; the bot does not know. */
  isDismissed: boolean;
}

export interface Modal {
  readonly id: string;
  readonly user: User;
  readonly customId: string;
  readonly title: string;
  /** As they were sent, with ids. */
  readonly components: readonly JsonObject[];
  /** The interaction that it was opened by. */
  readonly opener: Interaction;
}

export type InteractionKind = 'command' | 'component' | 'autocomplete' | 'modal';

export type Answer = 'reply' | 'deferred reply' | 'deferred update' | 'update' | 'choices' | 'modal';

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly kind: InteractionKind;
  readonly user: User;
  readonly channel: Channel;
  /** Whose installations allow it: a server's id, a person's. */
  readonly owners: Readonly<Partial<Record<InstallType, string>>>;
  /** What the application may do in answer. */
  readonly appPermissions: bigint;
  /** The message with the component that was used, also where that opened a modal. */
  readonly message: Message | undefined;
  /** What the bot was sent. */
  readonly payload: JsonObject;
  readonly createdAt: number;
  /** The first answer, inside three seconds. */
  answer: { readonly is: Answer; readonly afterMs: number } | undefined;
  /** What `@original` is. */
  original: Message | undefined;
  /** Messages that were made in answer, `@original` where that is one, and followups. */
  readonly replies: Message[];
  /** Messages after the first answer. */
  followUps: number;
  modal: Modal | undefined;
  choices: readonly Choice[];
}

export interface Command extends JsonObject {
  readonly id: string;
  readonly name: string;
}

/** Servers and people, by Discord's numbers. */
export type InstallType = 0 | 1;

export interface AppSettings {
  readonly id: string;
  readonly bot: User;
  token: string;
  tokenIsRevoked: boolean;
  /** Bits of privileged intents that are switched on for the application. */
  allowedIntents: number;
  /** What the application can be installed to; new ones have both. */
  installs: readonly InstallType[];
  /** Permissions that the bot is given when it joins a guild. */
  readonly permissions: readonly PermissionName[];
  /** Where interactions are sent instead of over the gateway; empty: nowhere. */
  interactionsEndpoint: string;
  requiresCodeGrant: boolean;
}

export const flags = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;
