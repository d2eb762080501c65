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

/** The tags of all that is named; nothing where a word is left that is not understood. */
export function tagsMeant(text: string): readonly CautionTag[] | undefined {
  const key = plain(text);
  const named = parts.filter(({ words }) => words.includes(key));
  if (named.length > 0) return unique(named.flatMap(({ spare }) => spare));
  const tag = tagNamed(key);
  const pain = painIn(key);
  if (tag !== undefined)
    return unique([tag, ...(pain?.kind === 'part' ? pain.parts : []).flatMap(({ spare }) => spare)]);
  const { found, left } = partsIn(key.split(' '), parts);
  return found.length === 0 || !left.every(saysNothing)
    ? undefined
    : unique(found.flatMap(({ spare }) => spare));
}

const usual = ['knees', 'wrists', 'neck', 'shoulders', 'lower back', 'back', 'hips', 'ankles', 'pregnancy'];

/** Words to offer, those that many need first. */
export const avoidable: readonly string[] = unique([
  ...usual,
  ...parts.map(({ name, words }) => (words.includes(name) ? name : (words[0] ?? name))),
  ...cautionTags.map(tagInWords),
]);

const understood: readonly string[] = unique([...avoidable, ...parts.flatMap(({ words }) => words)]);

/** What a slip of the finger probably meant. */
export const closestToAvoid = (text: string): readonly string[] => closest(plain(text), understood, 2);
