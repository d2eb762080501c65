/** Spinal Twist standing, one foot on a chair, on its two sides. */
import { plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { inTurns } from '../mirror.ts';
import { oneThenTheOtherInTwoMoves } from '../motion.ts';
import { forTheOffice } from '../people/outfits.ts';
import { palettes } from '../palette.ts';
import { people } from '../people/people.ts';
import { signOf } from '../skeleton.ts';
import type { Arm, Side, Stance } from '../stance.ts';

/** Where the middle of the chair is, its seat towards the person. */
const chairAt = 49;

const hanging = (side: Side): Arm => ({
  place: {
    kind: 'reach',
    at: [2, 84, 20 * signOf(side)],
    bend: [-1, 0, 0.3 * signOf(side)],
  },
  fingers: [0.1, -1, 0],
  curl: 14,
});

/** Before the chair. */
const before: Stance = {
  pelvis: { at: [-2, 88, 0] },
  arms: { right: hanging('right'), left: hanging('left') },
  legs: { right: plantedLeg(-5, 9), left: plantedLeg(-5, -9) },
};

const footUp: Stance = {
  ...before,
  pelvis: { at: [1, 87.5, 0] },
  legs: {
    right: {
      // The ankle straight over the seat, so that the sole lies on it.
      place: { kind: 'aim', upper: [0.9989, -0.0464, 0.0059], lower: [-0.0489, -0.9988, 0.0088] },
      toes: [1, 0, 0],
      sole: [0, -1, 0],
    },
    left: plantedLeg(-5, -9),
  },
};

/** The chest comes round over the lifted knee, from hips that face the chair. */
const turned: Stance = {
  ...footUp,
  pelvis: { at: [1, 87.5, 0], pitch: 1 },
  spine: { lower: { twist: 32 }, upper: { twist: 30, forward: 1 } },
  neck: { twist: 22, forward: -2 },
  head: { twist: 38, forward: -4 },
  arms: {
    right: {
      place: { kind: 'aim', upper: [-0.9, -0.1, 0.44], lower: [-0.9, 0.03, 0.4] },
      palm: [0.1, 0, 1],
      curl: 8,
    },
    left: {
      place: { kind: 'touch', on: 'right thigh', along: 0.9, side: [0, 0.1, 1], bend: [0.5, -0.4, -0.7] },
      fingers: [0.75, -0.65, 0.05],
      curl: 22,
    },
  },
};

const roundTheRibs = {
  kind: 'arrow',
  from: [33, 114, 12],
  via: [14, 90, 34],
  to: [-24, 113, 24],
} as const;

/** The hips are seen half from the side, the chest from the front, the face in profile the other way. */
export const spinalTwistStanding: Illustration = {
  palette: palettes.rose,
  camera: { azimuth: 26, elevation: 8 },
  person: people.amara,
  outfit: forTheOffice(
    { top: '#e9b44c', bottom: '#7d93bd', shoes: '#2f5d62' },
    { shoes: 'flat', sleeve: 0.75, buttons: '#8a5a1f' },
  ),
  props: [{ kind: 'chair', at: [chairAt, 0], heading: 180, colour: '#a9764c' }],
  stance: inTurns(
    keyed([before, footUp, turned], [{ rightFoot: [-8, 20, 2] }, { right: [-6, -8, 18], left: [14, 8, 6] }]),
  ),
  motion: oneThenTheOtherInTwoMoves(1 / 2, [10, 14]),
  pair: true,
  still: { phases: [1, 1], apart: 151, mirror: true },
  frame: { zoom: 1.08 },
  cues: [
    { kind: 'breath' },
    { kind: 'breath', at: 'second' },
    roundTheRibs,
    { ...roundTheRibs, at: 'second' },
  ],
};
