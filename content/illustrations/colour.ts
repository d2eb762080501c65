/** Tones of one colour, mixed from it so that a whole picture keeps its harmony. */
export interface Tones {
  readonly light: string;
  readonly base: string;
  /** The shaded edge of a near part. */
  readonly shade: string;
  /** A part that is farther away. */
  readonly far: string;
  /** The shaded edge of a far part; fine lines. */
  readonly deep: string;
}

export const parse = (hex: string): readonly number[] =>
  [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));

/** A colour `t` of the way from one `#rrggbb` to another. */
export function blend(from: string, to: string, t: number): string {
  const target = parse(to);
  const mixed = parse(from).map((part, i) => Math.round(part + ((target[i] ?? part) - part) * t));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Shadows lean to a warm dark violet rather than to black. */
const dusk = '#2b1d33';

export const tonesOf = (base: string): Tones => ({
  light: blend(base, '#fff6e6', 0.14),
  base,
  shade: blend(base, dusk, 0.14),
  far: blend(base, dusk, 0.22),
  deep: blend(base, dusk, 0.36),
});

/** A colour with its red, green and blue scaled: what light of another colour leaves of it. */
const lit = (base: string, light: readonly number[]): string =>
  `#${parse(base)
    .map((part, i) =>
      Math.round(part * (light[i] ?? 1))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** Skin stays warm in the shade, whatever its colour. */
export const skinTonesOf = (base: string): Tones => ({
  light: blend(base, '#fff6e6', 0.14),
  base,
  shade: lit(base, [0.93, 0.84, 0.78]),
  far: lit(base, [0.87, 0.77, 0.7]),
  deep: lit(base, [0.77, 0.65, 0.58]),
});
