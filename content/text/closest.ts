/** Suggestions for typos. */

/** How many letters may be wrong: the fewer there are, the fewer, or anything would fit. */
const reach = ({ length }: string): number => (length < 5 ? 1 : length < 10 ? 2 : 3);

/** Letters that are wrong, missing, too many, or two that changed places; more than `most` need not be counted. */
function distance(one: string, other: string, most: number): number {
  let [before, last, row]: [number[], number[], number[]] = [[], [], []];
  for (let to = 0; to <= other.length; to += 1) last[to] = to;
  let leastBefore = 0;
  for (let at = 1; at <= one.length; at += 1) {
    row[0] = at;
    let least = at;
    const letter = one.charCodeAt(at - 1);
    const previous = one.charCodeAt(at - 2);
    for (let to = 1; to <= other.length; to += 1) {
      const isSame = letter === other.charCodeAt(to - 1);
      let best = Math.min(
        (last[to] ?? 0) + 1,
        (row[to - 1] ?? 0) + 1,
        (last[to - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (at > 1 && to > 1 && letter === other.charCodeAt(to - 2) && previous === other.charCodeAt(to - 1))
        best = Math.min(best, (before[to - 2] ?? 0) + 1);
      row[to] = best;
      least = Math.min(least, best);
    }
    // What comes after two such rows is no less.
    if (least > most && leastBefore >= most) return least;
    leastBefore = least;
    [before, last, row] = [last, row, before];
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
  let nearest = reach(typed);
  let found: string[] = [];
  for (const candidate of candidates) {
    const name = candidate.toLowerCase();
    // What is longer or shorter by more letters than may be wrong need not be compared.
    if (Math.abs(name.length - typed.length) > nearest) continue;
    const far = distance(typed, name, nearest);
    if (far > nearest || isOpposite(typed, name)) continue;
    if (far < nearest) {
      nearest = far;
      found = [];
    }
    if (found.length < limit) found.push(candidate);
  }
  return found;
}
