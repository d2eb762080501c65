/** Spinal Twist standing, hand across to the thigh, on its two sides. */
import { plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { inTurns } from '../mirror.ts';
import { oneThenTheOther } from '../motion.ts';
import { forTheOffice } from '../people/outfits.ts';
import { cast } from '../people/cast.ts';
import { signOf } from '../skeleton.ts';
import { onBothSides } from '../stance.ts';
import type { Arm, Side, Stance } from '../stance.ts';

const { clothes, ...role } = cast.spinalTwist;

const planted = (side: Side) => {
  const out = signOf(side);
  return plantedLeg(0, 11 * out, [1, 0, 0.12 * out], [1, 0, 0.1 * out]);
};

const hanging = (side: Side): Arm => ({
  place: { kind: 'reach', at: [2, 84, 22 * signOf(side)], bend: [-1, 0, 0.5 * signOf(side)] },
  fingers: [0.1, -1, 0],
  palm: [0, 0, -signOf(side)],
  curl: 14,
});

const upright: Stance = {
  pelvis: { at: [0, 87, 0], heading: 0 },
  spine: { lower: {}, upper: {} },
  neck: {},
  head: {},
  arms: onBothSides(hanging),
  legs: onBothSides(planted),
};

const turned: Stance = {
  ...upright,
  spine: { lower: { twist: 43 }, upper: { twist: 43 } },
  neck: { twist: 16 },
  head: { twist: 22, forward: -3 },
  arms: {
    right: {
      place: { kind: 'reach', at: [-15, 106, -2], bend: [-0.3, -0.2, 1] },
      fingers: [0.6, -0.1, -0.8],
      palm: [-0.8, 0, -0.6],
      curl: 10,
    },
    left: {
      place: { kind: 'touch', on: 'right thigh', along: 0.2, side: [0.35, 0, 1], bend: [0.6, 0.2, -0.7] },
      fingers: [-0.3, -1, 0.45],
      curl: 24,
      shoulder: { forward: 2, up: -1.5 },
    },
  },
};

const roundTheRibs = {
  kind: 'arrow',
  from: [18, 130, -32],
  via: [34, 108, 26],
  to: [-18, 127, 32],
} as const;

/** Hips to one side of the viewer, chest to the other, face over the shoulder. */
export const spinalTwistStanding: Illustration = {
  ...role,
  camera: { azimuth: 54, elevation: 8 },
  outfit: forTheOffice(clothes),
  props: [],
  stance: inTurns(keyed([upright, turned], [{ right: [-14, 4, 10], left: [14, 6, 0] }])),
  motion: oneThenTheOther,
  pair: true,
  still: { phases: [1, 1], apart: 100, mirror: true },
  hides: { 'right hand': 'its back lies on the small of the back' },
  frame: { zoom: 1.04 },
  cues: [
    { kind: 'breath' },
    { kind: 'breath', at: 'second' },
    roundTheRibs,
    { ...roundTheRibs, at: 'second' },
  ],
};
