/** Spinal Twist standing, arms wrapped round the body, on its two sides. */
import { plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { inTurns } from '../mirror.ts';
import { oneThenTheOtherInTwoMoves } from '../motion.ts';
import { forTheOffice } from '../people/outfits.ts';
import { palettes } from '../palette.ts';
import { people } from '../people/people.ts';
import { signOf } from '../skeleton.ts';
import type { Vec } from '../space/vector.ts';
import type { Arm, Side, Stance } from '../stance.ts';

const planted = (side: Side) => {
  const out = signOf(side);
  return plantedLeg(0, 12 * out, [1, 0, 0.2 * out], [1, 0, 0.15 * out]);
};

const hanging = (side: Side): Arm => ({
  place: { kind: 'reach', at: [2, 82, 21 * signOf(side)], bend: [-1, 0, 0.5 * signOf(side)] },
  fingers: [0.1, -1, 0],
  curl: 14,
});

const upright: Stance = {
  pelvis: { at: [0, 86.4, 0], heading: 0 },
  spine: { lower: {}, upper: {} },
  neck: {},
  head: {},
  arms: { right: hanging('right'), left: hanging('left') },
  legs: { right: planted('right'), left: planted('left') },
};

/** Half way round, the arms lifted to where the turn takes them. */
const turning: Stance = {
  ...upright,
  pelvis: { at: [0, 86.4, 0], heading: -3 },
  spine: { lower: { twist: 10 }, upper: { twist: 12 } },
  neck: { twist: 6 },
  head: { twist: 8 },
  arms: {
    right: {
      place: { kind: 'reach', at: [-12, 96, 35], bend: [-1, -0.6, 0.3] },
      fingers: [-0.1, -0.8, 1],
      palm: [1, -0.4, -0.1],
      curl: 14,
    },
    left: {
      place: { kind: 'reach', at: [40, 122, 2], bend: [0.3, -0.8, -0.7] },
      fingers: [1, 0.1, 0.5],
      palm: [-0.3, -0.6, 0.7],
      curl: 14,
    },
  },
};

/** Hand on the far shoulder in front, the other arm round the waist behind. */
const wrapped: Stance = {
  ...upright,
  pelvis: { at: [0, 86.4, 0], heading: -6 },
  spine: { lower: { twist: 21 }, upper: { twist: 30 } },
  neck: { twist: 14 },
  head: { twist: 22 },
  arms: {
    right: {
      place: { kind: 'reach', at: [-8.5, 106, -8.5], bend: [0, -0.25, 1] },
      fingers: [0.95, -0.15, -0.5],
      palm: [-0.5, -0.4, -0.8],
      curl: 14,
      shoulder: { forward: -2 },
    },
    left: {
      place: {
        kind: 'touch',
        on: 'right upper arm',
        along: 0.04,
        side: [0.6, 0.9, 0.3],
        bend: [0.85, -0.26, 0.3],
      },
      fingers: [-0.5, -0.1, 0.9],
      curl: 16,
      shoulder: { forward: 2 },
    },
  },
};

const roundTheWaist = {
  kind: 'arrow',
  from: [8, 106, -34],
  via: [34, 78, -4],
  to: [8, 106, 38],
} as const;

/** Over the shoulder. */
const outwards: Vec = [0, 0.1, 1];

/** Seen from the front. */
export const spinalTwistStanding: Illustration = {
  palette: palettes.sky,
  camera: { azimuth: 90, elevation: 12 },
  person: people.hana,
  outfit: forTheOffice(
    { top: '#3f8f8a', bottom: '#6d4a6b', shoes: '#f1ece2' },
    { shoes: 'sneaker', sleeve: 0.28, neckline: 'crew', loose: 0, wrung: true, belt: '#e9d9b4' },
  ),
  props: [],
  stance: inTurns(keyed([upright, turning, wrapped], [{}, { right: [-12, -3, 4], left: [4, 2, 4] }])),
  motion: oneThenTheOtherInTwoMoves(1 / 2, [12, 12]),
  pair: true,
  still: { phases: [1, 1], apart: 124, mirror: true },
  frame: { zoom: 1.08 },
  cues: [
    { kind: 'breath', towards: outwards },
    { kind: 'breath', at: 'second', towards: outwards },
    roundTheWaist,
    { ...roundTheWaist, at: 'second' },
  ],
};
