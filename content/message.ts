/**
 * What the bot says, before any platform has a say in how it looks.
 *
 * A `Message` carries meaning (a heading, some steps, a caution), never layout and
 * never markup: each renderer escapes and decorates for itself.
 */

import type { Action } from './actions.ts';
import type { HourOfWeek } from './month/month.ts';

/** Inline text. A plain string is literal; every renderer escapes it. */
export type Text = string | readonly Span[];

export type Span =
  | string
  | { readonly span: 'strong' | 'soft' | 'code'; readonly text: string }
  | { readonly span: 'link'; readonly text: string; readonly url: string }
  /**
   * A moment. `text` says it in the channel's zone; a platform that can may show
   * `at` in each reader's own zone instead.
   */
  | { readonly span: 'moment'; readonly at: Date; readonly text: string }
  | CommandSpan
  /** A channel by its id. The platform shows its name to whoever may know it; `text` stands in elsewhere. */
  | { readonly span: 'channel'; readonly channel: string; readonly text: string }
  /** Somebody by their id: never notified by it. The platform shows the name that they have now; `text` stands in elsewhere. */
  | { readonly span: 'person'; readonly person: string; readonly text: string };

export type CommandRoot = 'pose' | 'deskbreak';

/**
 * A command to type, taken apart. How it is written is the adapter's: operators may rename it, and where each value has
 * a field of its own, it goes in there. As text it is what `lineOf` makes of it.
 */
export interface CommandSpan {
  readonly span: 'command';
  readonly command: CommandRoot;
  /** The words behind the root that name the command, e.g. `['holiday', 'add']`; none for the root alone. */
  readonly path: readonly string[];
  /** In the order in which they are typed. */
  readonly values: readonly TypedValue[];
}

/** One value of a command. */
export interface TypedValue {
  /** The key of its option in the command's declaration. */
  readonly option: string;
  /** In text, the value follows this word, e.g. `at :00`. */
  readonly keyword?: string;
  readonly value: string;
}

export type Block =
  | { readonly block: 'heading'; readonly text: string }
  | { readonly block: 'paragraph'; readonly text: Text }
  | { readonly block: 'steps'; readonly items: readonly Text[] }
  | { readonly block: 'list'; readonly items: readonly Text[] }
  | { readonly block: 'facts'; readonly items: readonly Fact[] }
  | { readonly block: 'picture'; readonly picture: Picture }
  | { readonly block: 'aside'; readonly tone: 'tip' | 'caution'; readonly text: Text }
  | { readonly block: 'footnote'; readonly text: Text }
  | { readonly block: 'buttons'; readonly buttons: readonly Button[] };

export interface Fact {
  readonly label: string;
  readonly value: Text;
}

/** What a picture is drawn from: plain data, which outlives the program that wrote the message. */
export type Chart = readonly HourOfWeek[];

/** A picture, by name: platforms upload the bytes, people may need the words. */
export interface Picture {
  readonly name: string;
  /** One sentence that lets someone who cannot see it take the pose; under 1000 characters. */
  readonly alt: string;
  /** Of one that does not ship with Deskbreak: then its name is another one for other numbers. */
  readonly chart?: Chart;
}

export interface Button {
  readonly action: Action;
  /** Comes back untouched with the press, e.g. the id of the break. At most 80 characters. */
  readonly subject: string;
  readonly label: string;
  readonly tone: 'primary' | 'plain' | 'danger';
}

export interface Message {
  /** One plain sentence for notifications, screen readers and platforms without blocks. */
  readonly summary: Text;
  readonly mood: 'calm' | 'lively' | 'warning';
  readonly blocks: readonly Block[];
}
