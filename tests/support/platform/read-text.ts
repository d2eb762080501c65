/** What readers of every platform's texts do: emoji, characters that take no room, and what is set aside meanwhile. */

/** Who or what an id stands for, as it is shown. */
export interface Names {
  readonly user: (id: string) => string;
  readonly channel: (id: string) => string;
}

/** Only some of the many: enough to tell whether a `:name:` was meant as one. */
const emoji: Readonly<Record<string, string>> = {
  tada: '🎉',
  smile: '😄',
  wave: '👋',
  chair: '🪑',
  white_check_mark: '✅',
  warning: '⚠️',
  bulb: '💡',
  coffee: '☕',
  clock: '🕒',
  zzz: '💤',
  fire: '🔥',
  heart: '❤️',
  star: '⭐',
  '+1': '👍',
};

export const emojiNamed = (name: string): string => emoji[name] ?? `:${name}:`;

export const withEmoji = (text: string): string =>
  text.replaceAll(/:([a-z0-9_+-]+):/gu, (_, name: string) => emojiNamed(name));

/** Without characters that take no room: often put in to keep markup from being markup. */
export const seen = (text: string): string => text.replaceAll(/[\u200b\u2060\ufeff]/gu, '');

export interface Aside {
  /** What stands in a text for what is already read, so that no markup is looked for in it. */
  put(shown: string): string;
  /** With everything back in its place. */
  back(text: string): string;
}

export function setAside(): Aside {
  const done: string[] = [];
  return {
    put: (shown) => `\ue000${String(done.push(shown) - 1)}\ue001`,
    back: (text) => text.replaceAll(/\ue000(\d+)\ue001/gu, (_, index: string) => done[Number(index)] ?? ''),
  };
}
