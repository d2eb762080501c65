/** Discord's markdown as a person reads it: escapes undone, markup shown as nothing, mentions as names. */

import { type Names as AnyNames, seen, setAside, withEmoji } from '../platform/read-text.ts';

export interface Names extends AnyNames {
  readonly role: (id: string) => string;
  /** Whether there is such a command, with such words behind its name. */
  readonly knowsCommand: (id: string, words: readonly string[]) => boolean;
}

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
  const aside = setAside();
  let shown = text.replaceAll(
    // Whichever comes first: a block of code, code in a line, or a character that is not to be markup.
    /```(?:\w+\n)?\n?([\s\S]+?)\n?```|(`+)([^`](?:[\s\S]*?[^`])??)\2(?!`)|\\([^\p{L}\p{N}\s])/gu,
    (_, block?: string, _ticks?: string, code?: string, escaped?: string) =>
      aside.put(block ?? (code === undefined ? undefined : trimmed(code)) ?? escaped ?? ''),
  );
  shown = shown
    .replaceAll(/<[^<>\n]+>/gu, (angle) => {
      const read = readAngles(angle.slice(1, -1), names);
      return read === undefined ? angle : aside.put(read);
    })
    .replaceAll(/\[([^\]\n]+)\]\(<?https?:\/\/[^\s)]+\)/gu, '$1')
    .replaceAll(/^(?:> )?#{1,3} +/gmu, '')
    .replaceAll(/^(?:> )?-# +/gmu, '')
    .replaceAll(/^>(?:>>)? /gmu, '')
    .replaceAll(/^(\s*)[-*] +/gmu, '$1• ');
  for (const style of styles) shown = shown.replaceAll(style, '$1');
  return seen(aside.back(withEmoji(shown)));
}

/** Code that begins or ends with a tick has a space there, which is not shown. */
const trimmed = (code: string): string => code.replace(/^ (?=`)/u, '').replace(/(?<=`) $/u, '');

/** `@1`, `@&1`, `#1`, `/pose list:1`, `:wave:1`, `t:1700000000:t`, `https://…`; others are no markup. */
function readAngles(inside: string, names: Names): string | undefined {
  const [, kind, id = ''] = /^(@!?|@&|#)(\d+)$/u.exec(inside) ?? [];
  if (kind === '@&') return names.role(id);
  if (kind === '#') return names.channel(id);
  if (kind !== undefined) return names.user(id);
  const [, command, commandId = ''] = /^\/([^:]+):(\d+)$/u.exec(inside) ?? [];
  if (command !== undefined)
    return names.knowsCommand(commandId, command.split(' ')) ? `/${command}` : undefined;
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
