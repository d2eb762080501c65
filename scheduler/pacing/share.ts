/**
 * What one of several programs takes of a limit that all of them share. The posts of each second are dealt out one by
 * one, so each takes whole ones and the sum is the limit; who comes first differs from pacer to pacer. Whoever learns of
 * one more program takes the same or less, so the sum holds also while some know of it and some do not.
 */
import { fnv1aMixed } from '../../content/text/fnv.ts';

/** The programs at work, by name. */
export interface Members {
  readonly self: string;
  readonly others: readonly string[];
}

/** Posts a second; 0 where there are more programs than posts, and it is the others' turn. */
export function shareOf(postsPerSecond: number, { self, others }: Members, pacer: string): number {
  const place = (name: string): number => fnv1aMixed(`${pacer}/${name}`);
  const own = place(self);
  const before = others.filter((other) => {
    const theirs = place(other);
    return theirs < own || (theirs === own && other < self);
  }).length;
  const dealt = Math.ceil((postsPerSecond - before) / (others.length + 1));
  return Math.min(postsPerSecond, Math.max(0, dealt));
}
