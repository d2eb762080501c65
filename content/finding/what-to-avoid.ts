/** What somebody avoids, in plain words: parts of the body and what they have, from the one table of the body. */
import { cautionTags, tagInWords, type CautionTag } from '../pose/cautions.ts';
import { closest } from '../text/closest.ts';
import { parts } from './body.ts';
import { isHurting, painIn, partsIn } from './pain.ts';
import { fillers, joining, plain } from './plain-words.ts';

const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];

const tagNamed = (key: string): CautionTag | undefined =>
  cautionTags.find((tag) => plain(tag) === key || plain(tagInWords(tag)) === key);

const saysNothing = (word: string): boolean => fillers.has(word) || joining.has(word) || isHurting(word);

/** What somebody avoids: all tags that it comes to, and what they said, in words that mean the same when they are read again. */
export interface Avoided {
  readonly tags: readonly CautionTag[];
  readonly said: readonly string[];
}

/** Of one thing by its own name. */
export function avoidedByName(text: string): Avoided | undefined {
  const key = plain(text);
  const named = parts.filter(({ words }) => words.includes(key));
  if (named.length > 0) return { tags: unique(named.flatMap(({ spare }) => spare)), said: [key] };
  const tag = tagNamed(key);
  if (tag === undefined) return undefined;
  const pain = painIn(key);
  const hurting = pain?.kind === 'part' ? pain.parts : [];
  return { tags: unique([tag, ...hurting.flatMap(({ spare }) => spare)]), said: [tagInWords(tag)] };
}

/** Of all that is named; nothing where a word is left that is not understood. */
export function avoidedIn(text: string): Avoided | undefined {
  const named = avoidedByName(text);
  if (named !== undefined) return named;
  const key = plain(text);
  const { found, phrases, left } = partsIn(key.split(' '), parts);
  return found.length === 0 || !left.every(saysNothing)
    ? undefined
    : { tags: unique(found.flatMap(({ spare }) => spare)), said: unique(phrases) };
}

export const tagsMeant = (text: string): readonly CautionTag[] | undefined => avoidedIn(text)?.tags;

/** Of what they said, what they avoid still: words of which they have taken back a part are not theirs any more. */
export const stillSaid = (avoid: readonly CautionTag[], said: readonly string[]): readonly string[] =>
  said.filter((words) => {
    const tags = tagsMeant(words) ?? [];
    return tags.length > 0 && tags.every((tag) => avoid.includes(tag));
  });

/** As they said it, and what they have ticked beside that: what follows from their words is not listed as theirs. */
export function avoidedInWords(
  avoid: readonly CautionTag[],
  said: readonly string[] = [],
): readonly string[] {
  const words = stillSaid(avoid, said);
  const told = words.flatMap((one) => tagsMeant(one) ?? []);
  return unique([...words, ...avoid.filter((tag) => !told.includes(tag)).map(tagInWords)]);
}

/** One that is understood by itself. */
const wordFor = ({ name, words }: (typeof parts)[number]): string =>
  words.includes(name) ? name : (words[0] ?? name);

const usual = ['knees', 'wrists', 'neck', 'shoulders', 'lower back', 'back', 'hips', 'ankles', 'pregnancy'];

/** Words to offer, those that many need first. */
export const avoidable: readonly string[] = unique([
  ...usual,
  ...parts.map(wordFor),
  ...cautionTags.map(tagInWords),
]);

const understood: readonly string[] = unique([...avoidable, ...parts.flatMap(({ words }) => words)]);

/** What a slip of the finger probably meant. */
export const closestToAvoid = (text: string): readonly string[] => closest(plain(text), understood, 2);
