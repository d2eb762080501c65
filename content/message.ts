/**
 * What the bot says, before any platform has a say in how it looks.
 *
 * A `Message` carries meaning (a heading, some steps, a caution), never layout and
 * never markup: each renderer escapes and decorates for itself.
 */

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
  /** A command to type. Its name is the adapter's to write: operators may rename it. */
  | { readonly span: 'command'; readonly command: CommandRoot; readonly rest: string }
  /** A channel by its id. The platform shows its name to whoever may know it; `text` stands in elsewhere. */
  | { readonly span: 'channel'; readonly channel: string; readonly text: string };

export type CommandRoot = 'pose' | 'deskbreak';

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

/** A picture that ships with Deskbreak, by name: platforms upload the bytes, people may need the words. */
export interface Picture {
  readonly name: string;
  /** One sentence that lets someone who cannot see it take the pose; under 1000 characters. */
  readonly alt: string;
}

export const actions = [
  'done',
  'other',
  'snooze',
  'more',
  'another',
  'full',
  'pause',
  'settings',
  'confirm-on',
  'cancel',
] as const;

export type Action = (typeof actions)[number];

/** Old messages keep old buttons, so a press is checked before it is believed. */
export const isAction = (text: string): text is Action => actions.some((action) => action === text);

export interface Button {
  readonly action: Action;
  /** Comes back untouched with the press, e.g. the id of the break. At most 80 characters. */
  readonly subject: string;
  readonly label: string;
  readonly tone: 'primary' | 'plain' | 'danger';
}

export interface Message {
  /** One plain sentence for notifications, screen readers and platforms without blocks. */
  readonly summary: string;
  readonly mood: 'calm' | 'lively' | 'warning';
  readonly blocks: readonly Block[];
}
