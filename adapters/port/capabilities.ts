/** What can be done on a platform and in a channel of it, and what people call things there. */
import type { Ability } from '../../content/abilities.ts';

/** Only what the core itself branches on; what a renderer needs stays in the renderer. */
export interface Capabilities {
  /** Posted messages can be rewritten. */
  readonly canRevise: boolean;
  /** One person alone reads the channel: whoever changes something needs no line for the others. */
  readonly isAlone?: boolean;
  /** Each reader sees moments by their own clock, which need not be known here. */
  readonly showsTheirClock?: boolean;
  /** A form is asked question by question: what has many fields is better set by words. */
  readonly asksInTurn?: boolean;
  /** Nobody can close the way of `tell`. Where somebody can, it is tried while they look on, not when it is too late. */
  readonly alwaysReachesPeople: boolean;
  /** An id is one person in all workspaces. Otherwise it is one in a workspace, or in its organisation. */
  readonly peopleAreOne?: boolean;
  /** Settings that make a difference here; the others are not offered. */
  readonly abilities: readonly Ability[];
  /** How long the platform drops a second post with the same key, in milliseconds; 0 where it does not. */
  readonly duplicateWindowMs: number;
  /** In texts; plain words where there are none. */
  readonly words?: PlatformWords;
  /** What the platform takes; the scheduler paces below each of them. */
  readonly postsPerSecond: PostRates;
}

/** What people call things there. */
export interface PlatformWords {
  /** `Slack`. */
  readonly platform: string;
  /** `workspace`, `server`: what holds the channels. */
  readonly workspace: string;
  /** Who may change plans: a sentence for somebody who may not. */
  readonly managers: string;
  /** The same for a guest, who will never be one of them. */
  readonly guests?: string;
}

/** In posts a second; `Infinity` where the platform sets no such limit. */
export interface PostRates {
  /** Everything that this bot posts. */
  readonly bot: number;
  /** What it posts in any one workspace. */
  readonly workspace: number;
  /** What it posts in any one channel, or to any one person. */
  readonly channel: number;
}

/** Sentences for the person who sets the plan. */
export type ChannelAccess =
  /** `lacking`: what breaks here go without, and how to change that. */
  | { readonly canPost: true; readonly lacking?: string }
  | { readonly canPost: false; readonly wrong: string; readonly remedy: string };
