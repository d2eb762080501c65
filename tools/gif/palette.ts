/** The colours of a whole movement: flat areas keep theirs to the bit, what is mixed at edges gets the nearest few. */

/** A colour as one number, `0xrrggbb`. */
export type Colour = number;

const part = (colour: Colour, shift: number): number => (colour >> shift) & 255;

/** How far two colours are apart, squared: the eye tells greens best, blues worst. */
export function apart(a: Colour, b: Colour): number {
  const r = part(a, 16) - part(b, 16);
  const g = part(a, 8) - part(b, 8);
  const c = part(a, 0) - part(b, 0);
  return (3 * r * r + 6 * g * g + 2 * c * c) / 4;
}

export interface Seen {
  readonly colour: Colour;
  /** How many points have it, of those that lie amid others of their colour, and of all. */
  flat: number;
  all: number;
}

/** What part of all points a colour must fill evenly to be kept as it is. */
const flatShare = 2e-4;

/** The mean of colours, each as often as it is seen. */
function mean(colours: readonly Seen[]): Colour {
  const total = colours.reduce((sum, { all }) => sum + all, 0) || 1;
  const of = (shift: number): number =>
    Math.round(colours.reduce((sum, { colour, all }) => sum + part(colour, shift) * all, 0) / total);
  return (of(16) << 16) | (of(8) << 8) | of(0);
}

export function nearest(palette: readonly Colour[], colour: Colour): number {
  let best = 0;
  let least = Infinity;
  palette.forEach((one, i) => {
    const far = apart(one, colour);
    if (far >= least) return;
    best = i;
    least = far;
  });
  return best;
}

/** At most so many colours for all that is seen. */
export function paletteOf(seen: readonly Seen[], most: number): Colour[] {
  const points = seen.reduce((sum, { all }) => sum + all, 0);
  const flat = seen
    .filter((one) => one.flat > points * flatShare)
    .sort((a, b) => b.flat - a.flat || a.colour - b.colour)
    .slice(0, most);
  const palette = flat.map(({ colour }) => colour);
  const far = seen.map(({ colour }) => apart(palette[nearest(palette, colour)] ?? 0, colour));
  // Then always that colour which is worst served, for how often it is seen; most of all where it is even.
  while (palette.length < most) {
    let [worst, harm] = [-1, 0];
    seen.forEach(({ all, flat: even }, i) => {
      const own = Math.sqrt(all + 8 * even) * (far[i] ?? 0);
      if (own > harm) [worst, harm] = [i, own];
    });
    const next = seen[worst];
    if (next === undefined) break;
    palette.push(next.colour);
    seen.forEach(({ colour }, i) => (far[i] = Math.min(far[i] ?? 0, apart(colour, next.colour))));
  }
  // What is not flat moves to the middle of what it serves.
  for (let round = 0; round < 4; round++) {
    const served = palette.map((): Seen[] => []);
    for (const one of seen) served[nearest(palette, one.colour)]?.push(one);
    served.forEach((some, i) => {
      if (i >= flat.length && some.length > 0) palette[i] = mean(some);
    });
  }
  return palette;
}
