/** Suggestions for typos. */

/** How many letters may be wrong: the fewer there are, the fewer, or anything would fit. */
const reach = ({ length }: string): number => (length < 5 ? 1 : length < 10 ? 2 : 3);

/** Letters that are wrong, missing, too many, or two that changed places. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const row = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const same = one[at - 1] === other[to - 1];
      let best = Math.min((last[to] ?? 0) + 1, (row[to - 1] ?? 0) + 1, (last[to - 1] ?? 0) + (same ? 0 : 1));
      if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1])
        best = Math.min(best, (before[to - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[other.length] ?? 0;
}

/** `unskip` is the opposite of `skip`, not a slip of the finger. */
const isOpposite = (one: string, other: string): boolean =>
  ['un', 'dis', 'de', 'no'].some((not) => one === `${not}${other}` || other === `${not}${one}`);

/** No name is longer; what a hostile text has beyond it is not worth the comparing. */
const LONGEST = 80;

/** The candidates that are nearest to what was typed, if a typo can explain it; at most `limit`. */
export function closest(sought: string, candidates: readonly string[], limit: number): readonly string[] {
  const typed = sought.toLowerCase().slice(0, LONGEST);
  const most = reach(typed);
  const ranked = candidates
    .map((candidate) => ({ candidate, name: candidate.toLowerCase() }))
    // What is longer or shorter by more letters than may be wrong need not be compared.
    .filter(({ name }) => Math.abs(name.length - typed.length) <= most && !isOpposite(typed, name))
    .map(({ candidate, name }) => ({ candidate, far: distance(typed, name) }));
  const nearest = Math.min(...ranked.map(({ far }) => far));
  if (nearest > most) return [];
  return ranked
    .filter(({ far }) => far === nearest)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}
