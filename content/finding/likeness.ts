/** How alike what was typed and a name are. */
import { distance } from 'fastest-levenshtein';

/** How many letters may be wrong: none in very short words, or anything would fit. */
const reach = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3);

/** "asana" is just "pose": that two names share it makes them no more alike. */
const stem = (name: string): string => name.replace(/asana$/u, '');

/** How many letters are wrong, if they may be a slip. */
export const slips = (typed: string, key: string): number => {
  const by = distance(typed, key);
  const most =
    typed.endsWith('asana') && key.endsWith('asana') ? reach(stem(typed).length) : reach(typed.length);
  return by <= most ? by : Infinity;
};

/** 0 is the same, 1 has nothing in common; the best of the whole and of any two words. */
export const unlikeness = (typed: string, key: string): number => {
  const ratio = (a: string, b: string): number => distance(a, b) / Math.max(a.length, b.length);
  // Short words are alike by chance: they count only where they are the same, and `up` or `to` not even then.
  const alike = (a: string, b: string): number =>
    Math.min(a.length, b.length) > 3 || (a === b && a.length === 3) ? ratio(a, b) : 1;
  const pairs = typed.split(' ').flatMap((a) => key.split(' ').map((b) => alike(a, b)));
  return Math.min(ratio(typed, key), ...pairs);
};
