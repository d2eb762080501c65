/** What hurts: from "my neck hurts" or "bad knee" to the parts of the body to be kind to. */
import { distance } from 'fastest-levenshtein';
import { parts, type Part } from './body.ts';

/** Pain that no pose is an answer to. */
const alarming = new Set(['chest', 'heart', 'breastbone', 'ribs', 'rib']);

const hurting = new Set(
  (
    'ache aches aching achy bad broke broken bruised burning burns cramp cramped damaged dodgy fractured hurt hurting ' +
    'hurts inflamed injured injuries injury killing numb pain pained painful pains pinched problem problems pulled ' +
    'ruined sensitive sore soreness sprain sprained stabbing strain strained swollen tender throbbing tingling ' +
    'tingles tired torn tendonitis tendinitis trapped trouble troubles twinge twisted weak'
  ).split(' '),
);

/** Says that something hurts, whatever it is. */
export const isHurting = (word: string): boolean => hurting.has(word);

export type Pain = { readonly kind: 'part'; readonly parts: readonly Part[] } | { readonly kind: 'alarm' };

/** "headache" is an ache of the head. */
const apart = (word: string): readonly string[] =>
  /^(?<part>[a-z]{3,})(?<ache>aches?|pains?)$/u.exec(word)?.slice(1) ?? [word];

/** Two letters changed places, or one is wrong, in a word that is long enough to tell. */
const almost = (typed: string, word: string): boolean =>
  typed === word || (typed.length > 4 && word.startsWith(typed.charAt(0)) && distance(typed, word) <= 1);

/** Where the words of a part stand one after the other in what was typed. */
const placeOf = (phrase: string, typed: readonly string[]): number => {
  const words = phrase.split(' ');
  return typed.findIndex((_, from) =>
    words.every((word, at) => {
      const there = typed[from + at];
      return there !== undefined && almost(there, word);
    }),
  );
};

interface PartsRead {
  readonly found: readonly Part[];
  /** Their words, as they followed one another. */
  readonly phrases: readonly string[];
  /** Words that none of them has. */
  readonly left: readonly string[];
}

export function partsIn(typed: readonly string[], among: readonly Part[]): PartsRead {
  let left = typed;
  const read = new Set<string>();
  const understood: { readonly phrase: string; readonly at: number }[] = [];
  const phrases = among
    .flatMap((part) => part.words.map((phrase) => ({ part, phrase, length: phrase.split(' ').length })))
    .sort((one, other) => other.length - one.length);
  for (const { part, phrase, length } of phrases) {
    const at = placeOf(phrase, left);
    if (at < 0) continue;
    // What was understood is not read again: "lower back" is no "back".
    left = left.map((word, index) => (index >= at && index < at + length ? '' : word));
    read.add(part.name);
    understood.push({ phrase, at });
  }
  understood.sort((one, other) => one.at - other.at);
  const found = among.filter(
    ({ name }, at) => read.has(name) && among.findIndex((one) => one.name === name) === at,
  );
  return {
    found,
    phrases: understood.map(({ phrase }) => phrase),
    left: left.filter((word) => word !== ''),
  };
}

/** What hurts, if that is what the words say; they come in small letters, one space apart. */
export function painIn(text: string): Pain | undefined {
  const words = text.split(' ').flatMap(apart);
  const hurts = words.some((word) => hurting.has(word) || (word.length > 4 && almost(word, 'hurts')));
  if (hurts && words.some((word) => alarming.has(word))) return { kind: 'alarm' };
  const always = parts.filter((part) => part.always);
  // "Period pain" hurts by its name, so it is looked for before the pain is left out.
  const { found: had, left } = partsIn(words, always);
  const rest = left.filter((word) => !hurting.has(word));
  const named = [
    ...had,
    ...(hurts
      ? partsIn(
          rest,
          parts.filter((part) => !part.always),
        ).found
      : []),
  ];
  return named.length === 0 ? undefined : { kind: 'part', parts: named };
}
