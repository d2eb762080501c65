/** Discord's markdown as a person reads it: escapes undone, markup shown as nothing, mentions as names. */

/** Who or what an id stands for, as it is shown. */
export interface Names {
  readonly user: (id: string) => string;
  readonly role: (id: string) => string;
  readonly channel: (id: string) => string;
}

/** Only some of Discord's many: enough to tell whether a `:name:` was meant as one. */
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

/** Characters that take no room: often put in to keep markup from being markup. */
export const seen = (text: string): string => text.replaceAll(/[\u200b\u2060\ufeff]/gu, '');

/** Stands for what is already dealt with, while the rest is. */
const hidden = (index: number): string => `\ue000${String(index)}\ue001`;

const styles: readonly RegExp[] = [
  /\*\*\*(?=\S)([^\n]+?)\*\*\*/gu,
  /\*\*(?=\S)([^\n]+?)\*\*/gu,
  /__(?=\S)([^\n]+?)__/gu,
  /~~(?=\S)([^\n]+?)~~/gu,
  /\|\|(?=\S)([^\n]+?)\|\|/gu,
  /\*(?=[^\s*])([^\n*]*[^\s*])\*/gu,
  /(?<![\p{L}\p{N}])_(?=[^\s_])([^\n_]*[^\s_])_(?![\p{L}\p{N}])/gu,
];

export function readMarkdown(text: string, names: Names): string {
  const done: string[] = [];
  const set = (shown: string): string => hidden(done.push(shown) - 1);
  let shown = text.replaceAll(
    // Whichever comes first: a block of code, code in a line, or a character that is not to be markup.
    /```(?:\w+\n)?\n?([\s\S]+?)\n?```|(`+)([^`](?:[\s\S]*?[^`])??)\2(?!`)|\\([^\p{L}\p{N}\s])/gu,
    (_, block?: string, _ticks?: string, code?: string, escaped?: string) =>
      set(block ?? (code === undefined ? undefined : trimmed(code)) ?? escaped ?? ''),
  );
  shown = shown
    .replaceAll(/<[^<>\n]+>/gu, (angle) => {
      const read = readAngles(angle.slice(1, -1), names);
      return read === undefined ? angle : set(read);
    })
    .replaceAll(/\[([^\]\n]+)\]\(<?https?:\/\/[^\s)]+\)/gu, '$1')
    .replaceAll(/^(?:> )?#{1,3} +/gmu, '')
    .replaceAll(/^(?:> )?-# +/gmu, '')
    .replaceAll(/^>(?:>>)? /gmu, '')
    .replaceAll(/^(\s*)[-*] +/gmu, '$1• ');
  for (const style of styles) shown = shown.replaceAll(style, '$1');
  shown = shown.replaceAll(/:([a-z0-9_+-]+):/gu, (whole, name: string) => emoji[name] ?? whole);
  return seen(shown.replaceAll(/\ue000(\d+)\ue001/gu, (_, index: string) => done[Number(index)] ?? ''));
}

/** Code that begins or ends with a tick has a space there, which is not shown. */
const trimmed = (code: string): string => code.replace(/^ (?=`)/u, '').replace(/(?<=`) $/u, '');

/** `@1`, `@&1`, `#1`, `/pose list:1`, `:wave:1`, `t:1700000000:t`, `https://…`; others are no markup. */
function readAngles(inside: string, names: Names): string | undefined {
  const [, kind, id = ''] = /^(@!?|@&|#)(\d+)$/u.exec(inside) ?? [];
  if (kind === '@&') return names.role(id);
  if (kind === '#') return names.channel(id);
  if (kind !== undefined) return names.user(id);
  const command = /^(\/[^:]+):\d+$/u.exec(inside)?.[1];
  if (command !== undefined) return command;
  const custom = /^a?(:\w+:)\d+$/u.exec(inside)?.[1];
  if (custom !== undefined) return custom;
  const stamp = /^t:(-?\d+)(?::[tTdDfFRsS])?$/u.exec(inside)?.[1];
  if (stamp !== undefined) return momentInWords(Number(stamp));
  return /^https?:\/\//u.test(inside) ? inside : undefined;
}

function momentInWords(seconds: number): string {
  const at = new Date(seconds * 1000);
  return Number.isNaN(at.getTime())
    ? 'Invalid Date'
    : `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** What is not code: there nobody is mentioned. */
export const outsideCode = (text: string): string => text.replaceAll(/```[\s\S]+?```|`[^`\n]+`/gu, '');
