/** Spinal Twist standing, the arms wide along the turned shoulders, on its two sides. */
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
import { onBothSides } from '../stance.ts';
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
  arms: onBothSides(hanging),
  legs: onBothSides(planted),
};

/** Half way round, the arms lifted out to the sides. */
const turning: Stance = {
  ...upright,
  pelvis: { at: [0, 86.4, 0], heading: 2 },
  spine: { lower: { twist: 10 }, upper: { twist: 12 } },
  neck: { twist: 6 },
  head: { twist: 8 },
  arms: {
    right: {
      place: { kind: 'aim', upper: [0.1, -0.35, 1], lower: [0.1, -0.2, 1] },
      fingers: [0, -0.1, 1],
      palm: [0.5, -1, 0],
      curl: 8,
    },
    left: {
      place: { kind: 'aim', upper: [0.5, -0.35, -1], lower: [0.6, -0.2, -1] },
      fingers: [0.5, -0.1, -1],
      palm: [0, -1, 0.3],
      curl: 8,
    },
  },
};

const long = (along: Vec, palm: Vec): Arm => ({
  place: { kind: 'aim', upper: along, lower: along },
  fingers: along,
  palm,
  curl: 6,
});

/** Arms level, a little less far round than the chest, so that the one that comes ahead is seen long too. */
const turned: Stance = {
  ...upright,
  pelvis: { at: [0, 86.4, 0], heading: 4 },
  spine: { lower: { twist: 41 }, upper: { twist: 43 } },
  neck: { twist: 4 },
  head: { twist: 7, forward: -5 },
  arms: {
    right: long([-0.9, -0.03, 0.9], [0.7, -0.5, 0.6]),
    left: long([0.95, 0, -0.9], [0.3, -0.3, 0.8]),
  },
};

const roundTheWaist = {
  kind: 'arrow',
  from: [8, 106, -34],
  via: [34, 78, -4],
  to: [8, 106, 38],
} as const;

/** Over the shoulder. */
const outwards: Vec = [0, 0.25, 1];

/** Seen from the front and a little from above: the line of the arms crosses that of the hips. */
export const spinalTwistStanding: Illustration = {
  palette: palettes.sky,
  camera: { azimuth: 90, elevation: 17 },
  person: people.hana,
  outfit: forTheOffice(
    { top: '#3f8f8a', bottom: '#6d4a6b', shoes: '#f1ece2' },
    {
      shoes: 'sneaker',
      sleeve: 0.28,
      neckline: 'shirt',
      buttons: '#f3ead4',
      loose: 0,
      wrung: true,
      belt: '#e9d9b4',
    },
  ),
  props: [],
  stance: inTurns(keyed([upright, turning, turned])),
  motion: oneThenTheOtherInTwoMoves(1 / 2, [12, 12]),
  pair: true,
  still: { phases: [1, 1], apart: 150, mirror: true },
  frame: { zoom: 1.06 },
  cues: [
    { kind: 'breath', towards: outwards },
    { kind: 'breath', at: 'second', towards: outwards },
    roundTheWaist,
    { ...roundTheWaist, at: 'second' },
  ],
};
