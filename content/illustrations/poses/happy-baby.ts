import { over, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { bothSides } from '../mirror.ts';
import { inAndOut, oneThenTheOtherInTwoMoves } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { palettes } from '../palette.ts';
import { people } from '../people/people.ts';
import { seatHeight } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import type { Arm, Leg, Side, Stance } from '../stance.ts';
import { mix } from '../space/vector.ts';
import { onThigh } from './seated.ts';

/** Seen over the head. Phase 0 holds the feet with the knees nearly together, 1 draws the knees wide and down. */
const floor: Illustration = {
  palette: palettes.lilac,
  camera: { azimuth: -22, elevation: 26 },
  person: people.dev,
  outfit: forTheMat({ top: '#e0a13c', bottom: '#3f6f73' }, { neckline: 'crew' }),
  props: [{ kind: 'mat', from: -82, to: 24, half: 36, colour: '#8a6f9c' }],
  stance: (wide) => {
    const leg = (side: Side): Leg => ({
      place: {
        kind: 'reach',
        at: [mix(-20, -22, wide), mix(60, 57, wide), mix(20, 30, wide) * signOf(side)],
        bend: [-1, -0.5, mix(0.75, 0.9, wide) * signOf(side)],
      },
      toes: [-1, 0.12, mix(0.1, 0.3, wide) * signOf(side)],
      sole: [0.1, 1, 0],
    });
    const arm = (side: Side): Arm => ({
      place: {
        kind: 'reach',
        at: [mix(-29, -31, wide), mix(60, 57, wide), mix(28, 38, wide) * signOf(side)],
        bend: [-0.6, -0.4, 0.9 * signOf(side)],
      },
      fingers: [0.35, 0.75, -0.7 * signOf(side)],
      palm: [0.3, -0.5, -0.9 * signOf(side)],
      curl: 62,
    });
    return {
      pelvis: { at: [0, over.back, 0], pitch: -90 },
      spine: { lower: { forward: -2 }, upper: { forward: 4 } },
      neck: { forward: -14 },
      head: { forward: 20 },
      arms: { right: arm('right'), left: arm('left') },
      legs: { right: leg('right'), left: leg('left') },
    };
  },
  motion: inAndOut,
  still: { phases: [1] },
  frame: { zoom: 0.9, down: -26 },
  cues: [
    { kind: 'arrow', from: [-24, 34, 46], via: [-20, 24, 50], to: [-25, 13, 54] },
    { kind: 'arrow', from: [-40, 44, -44], via: [-44, 32, -50], to: [-42, 20, -52] },
    { kind: 'breath' },
  ],
};

const back: Stance['pelvis'] = { at: [6, seatHeight + over.seat, 0], pitch: -37 };

const down = (side: Side): Leg =>
  plantedLeg(43, 13 * signOf(side), [1, 0, 0.15 * signOf(side)], [1, 0.3, 0.2 * signOf(side)]);

/** The ribs on the backrest, a cushion where the back does not reach it, feet flat and wide. */
const leaningBack: Stance = {
  pelvis: back,
  spine: { lower: { forward: 2 }, upper: { forward: 6 } },
  neck: { forward: 6 },
  head: { forward: 14 },
  arms: { right: onThigh('right', 0.5), left: onThigh('left', 0.5) },
  legs: { right: down('right'), left: down('left') },
};

/**
 * Half of the mat's figure, sat up: one knee beside the ribs at a right angle, the shin up and a little in, the sole
 * turned up and to us, the hand round the shin below the ankle.
 */
const kneeWide: Stance = {
  ...leaningBack,
  head: { forward: 14, twist: -14 },
  arms: {
    right: {
      place: {
        kind: 'touch',
        on: 'right shin',
        along: 0.78,
        side: [1, 0, -0.3],
        bend: [0.3, -1, 0],
      },
      fingers: [0.2, 0.12, 1],
      curl: 38,
      shoulder: { forward: 3 },
    },
    left: onThigh('left', 0.5),
  },
  legs: {
    right: {
      place: { kind: 'aim', upper: [0.22, 0.57, 0.76], lower: [-0.1, 0.93, -0.42] },
      toes: [0.5, -0.1, 0.85],
      sole: [0.5, 0.85, 0.1],
    },
    left: down('left'),
  },
};

/** On the way: the knee drawn up, the hand before the shin. */
const kneeUp: Stance = {
  ...leaningBack,
  arms: {
    right: {
      place: { kind: 'reach', at: [26, 84, 20], bend: [-0.2, -0.6, 0.2] },
      fingers: [0.7, -0.2, 0.6],
      palm: [0, -0.6, 0.8],
      curl: 30,
    },
    left: onThigh('left', 0.5),
  },
  legs: {
    right: {
      place: { kind: 'aim', upper: [0.4, 0.7, 0.55], lower: [0.8, -0.5, 0.1] },
      toes: [0.4, 0.8, 0.3],
      sole: [0.8, -0.5, 0.1],
    },
    left: down('left'),
  },
};

/** One knee after the other; one foot stays down. */
const chair: Illustration = {
  palette: palettes.sky,
  camera: { azimuth: 97, elevation: 12 },
  person: people.kofi,
  outfit: forTheOffice(
    { top: '#d8735a', bottom: '#7fa3b8', shoes: '#e9c46a' },
    { sleeve: 0.62, neckline: 'crew', hem: 'over', shoes: 'sneaker', sock: '#f7f2ea' },
  ),
  props: [
    { kind: 'chair', at: [-6, 0], colour: '#b98a5d' },
    {
      kind: 'cushion',
      at: [-19, seatHeight + 12, 0],
      half: { ahead: 12, up: 4, aside: 15 },
      tilt: -72,
      colour: '#8a6fa0',
    },
  ],
  stance: bothSides(keyed([leaningBack, kneeUp, kneeWide], [{ right: [4, 12, -6] }, { right: [8, 4, -6] }])),
  motion: oneThenTheOtherInTwoMoves(1 / 2, [12, 10]),
  still: { phases: [1, 1], apart: 104, mirror: true },
  cues: [
    { kind: 'breath' },
    { kind: 'breath', at: 'second' },
    { kind: 'arrow', from: [16, 98, 54], via: [16, 87, 58], to: [16, 71, 54] },
    { kind: 'arrow', from: [16, 98, 54], via: [16, 87, 58], to: [16, 71, 54], at: 'second' },
  ],
};

export const happyBaby = { floor, chair };
