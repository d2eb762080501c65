/** A text that holds several values of a command, told apart: `45m at :00`, `pigeon chair`. */
import type { Command } from './command.ts';
import type { Option } from '../options/option.ts';

type NamedOption = readonly [key: string, option: Option];

export interface SplitValues {
  readonly raw: Readonly<Record<string, string>>;
  /** The key of an option whose keyword has nothing behind it. */
  readonly lacking?: string;
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/u).filter(Boolean);

/** Without the mark at the end of a sentence. */
const bare = (word: string): string => word.toLowerCase().replace(/[.,!?;:]+$/u, '');

/** Between a word that denies and what it denies: `not on the floor`. */
const small = new Set(['the', 'a', 'any', 'my', 'on', 'to', 'in']);
const denials = new Set(['no', 'not', 'without', 'cannot', "can't", "don't", 'never']);

function isDenied(words: readonly string[], at: number): boolean {
  const before = words.slice(0, at).map(bare);
  return denials.has(before.findLast((word) => !small.has(word)) ?? '');
}

/** How many of the words are the value: the most that it can be read from, else one. */
function lengthOf(option: Option, words: readonly string[]): number {
  for (let count = words.length; count > 1; count -= 1)
    if (option.decode(words.slice(0, count).join(' ')).ok) return count;
  return Math.min(1, words.length);
}

/** All values in the text of the first option, which is the only one without a keyword or a list of choices. */
export function splitValues({ options }: Command, text: string): SplitValues {
  const entries: readonly NamedOption[] = Object.entries(options);
  const keywords = new Map(
    entries.flatMap(([key, { keyword }]) => (keyword === undefined ? [] : [[keyword, key]])),
  );
  const raw: Record<string, string> = {};
  let rest = wordsOf(text);
  let lacking: string | undefined;

  for (const [key, option] of entries) {
    if (option.keyword === undefined) continue;
    const at = rest.findIndex((word) => word.toLowerCase() === option.keyword);
    if (at === -1) continue;
    const behind = rest.slice(at + 1);
    const next = behind.findIndex((word) => keywords.has(word.toLowerCase()));
    const count = lengthOf(option, next === -1 ? behind : behind.slice(0, next));
    if (count === 0) lacking ??= key;
    raw[key] = behind.slice(0, count).join(' ');
    rest = [...rest.slice(0, at), ...behind.slice(count)];
  }

  const [first, ...later] = entries.filter(([, option]) => option.keyword === undefined);
  for (const [key, option] of later) {
    const values = option.choices?.map(({ value }) => value) ?? [];
    const at = rest.findIndex((word, place) => values.includes(bare(word)) && !isDenied(rest, place));
    if (at === -1) continue;
    raw[key] = bare(rest[at] ?? '');
    rest = rest.filter((_, other) => other !== at);
  }
  if (first !== undefined) raw[first[0]] = rest.join(' ');
  return { raw, ...(lacking !== undefined && { lacking }) };
}
