/** Suggestions for typos. */
import { distance } from 'fastest-levenshtein';

/** How many letters may be wrong: the fewer there are, the fewer, or anything would fit. */
const reach = ({ length }: string): number => (length < 5 ? 1 : length < 10 ? 2 : 3);

/** The candidates that are nearest to what was typed, if a typo can explain it; at most `limit`. */
export function closest(sought: string, candidates: readonly string[], limit: number): readonly string[] {
  const typed = sought.toLowerCase();
  const ranked = candidates.map((candidate) => ({
    candidate,
    far: distance(typed, candidate.toLowerCase()),
  }));
  const nearest = Math.min(...ranked.map(({ far }) => far));
  if (nearest > reach(typed)) return [];
  return ranked
    .filter(({ far }) => far === nearest)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}
