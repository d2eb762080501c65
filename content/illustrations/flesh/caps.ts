/** How each style of hair, and a headscarf, covers a head. */
import type { HairStyle } from '../people/look.ts';

/** A cap of hair or cloth: how far it reaches from the crown, in degrees, at each degree round the head (0 is the face). */
export interface Cap {
  readonly thick: number;
  readonly reach: readonly (readonly [around: number, down: number])[];
  /** Where hair begins, in degrees down from the crown, on a head that is bald on top. */
  readonly from?: number;
}

export const short = [
  [0, 50],
  [30, 54],
  [55, 70],
  [72, 98],
  [84, 96],
  [100, 100],
  [125, 124],
  [180, 134],
] as const;

export const caps: Readonly<Record<HairStyle, Cap | undefined>> = {
  short: { thick: 1.3, reach: short },
  bun: {
    thick: 0.9,
    reach: [
      [0, 50],
      [30, 54],
      [58, 76],
      [76, 90],
      [100, 92],
      [125, 112],
      [180, 118],
    ],
  },
  ponytail: {
    thick: 0.9,
    reach: [
      [0, 50],
      [30, 54],
      [58, 76],
      [76, 92],
      [100, 94],
      [125, 112],
      [180, 118],
    ],
  },
  curly: { thick: 2, reach: short },
  afro: { thick: 3, reach: short },
  balding: {
    thick: 0.7,
    from: 64,
    reach: [
      [0, 64],
      [66, 64],
      [78, 98],
      [86, 94],
      [100, 98],
      [125, 120],
      [180, 126],
    ],
  },
  bald: undefined,
  headscarf: {
    thick: 1.3,
    reach: [
      [0, 58],
      [30, 64],
      [48, 96],
      [58, 128],
      [80, 150],
      [180, 165],
    ],
  },
};
