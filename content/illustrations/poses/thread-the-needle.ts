import { kneelingHips, over, plantedArm, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { bothSides } from '../mirror.ts';
import { oneThenTheOtherInThreeMoves, oneThenTheOtherInTwoMoves } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { cast } from '../people/cast.ts';
import { deskHeight, seatHeight } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import { onBothSides } from '../stance.ts';
import type { Arm, Leg, Side, Stance } from '../stance.ts';
import { seated } from './seated.ts';
import { standing } from './thread-the-needle-standing.ts';

const { clothes, ...role } = cast.threadTheNeedle;

const kneeling = (aside: number): Leg => ({
  place: { kind: 'aim', upper: [0, -1, 0], lower: [-1, -0.055, 0] },
  toes: [-1, -0.16, 0.02 * aside],
  sole: [-0.16, 1, 0],
});

const kneelingLegs = { right: kneeling(1), left: kneeling(-1) };
/** The hands stay where they are; the elbows give way. */
const onMat = (side: Side, up: number): Arm =>
  plantedArm([43, 0, 27 * signOf(side)], [1, 0, 0], [-0.6, up, 0.9 * signOf(side)]);

const allFours: Stance = {
  pelvis: { at: [0, kneelingHips, 0], pitch: 93 },
  spine: { lower: { forward: 3 }, upper: { forward: 4 } },
  neck: { forward: -8 },
  head: { forward: -2 },
  arms: { right: onMat('right', 0), left: onMat('left', 0) },
  legs: kneelingLegs,
};

const armUp: Stance = {
  pelvis: { at: [0, kneelingHips, 0], pitch: 92 },
  spine: { lower: { forward: 2, twist: 14 }, upper: { twist: 40 } },
  neck: { forward: -4, twist: 12 },
  head: { forward: -2, twist: 16 },
  arms: {
    right: {
      place: { kind: 'reach', at: [46, 84, 36], bend: [-0.4, 0.2, 1] },
      palm: [0, 0.2, 1],
      fingers: [0.05, 1, 0.3],
      curl: 8,
    },
    left: onMat('left', 0),
  },
  legs: kneelingLegs,
};

/** Half way: the hand comes down behind the face and goes in under the chest, the elbow towards the hips. */
const passing: Stance = {
  ...armUp,
  pelvis: { at: [0, kneelingHips, 0], pitch: 106 },
  spine: { lower: { forward: 2, twist: 0 }, upper: { twist: 0 } },
  neck: { forward: -12, twist: 4 },
  head: { forward: 0, twist: 4 },
  arms: {
    right: {
      place: { kind: 'reach', at: [50, 15, 26], bend: [-1, 0.4, 0.6] },
      palm: [0, 0.4, 0.6],
      fingers: [0.2, -0.3, -1],
      curl: 12,
    },
    left: onMat('left', 0.5),
  },
};

/** Shoulder and temple on the mat, the face to the viewer; the other hand has slid ahead, so that it hides nothing. */
const threaded: Stance = {
  pelvis: { at: [0, kneelingHips, 0], pitch: 124 },
  spine: { lower: { forward: 8, twist: -30 }, upper: { forward: 2, twist: -42 } },
  neck: { forward: -5, right: 6, twist: -26 },
  head: { forward: 20, right: -44, twist: -26 },
  arms: {
    right: {
      place: { kind: 'aim', upper: [-0.12, -0.1, -1], lower: [0, -0.07, -1] },
      palm: [0, 1, 0.1],
      fingers: [-0.06, -0.02, -1],
      curl: 14,
      shoulder: { forward: 3 },
    },
    left: plantedArm([88, 0, 0], [1, 0, 0.1], [-0.6, 1, -0.6]),
  },
  legs: kneelingLegs,
};

/** Seen from the left, to which the chest turns. */
const floor: Illustration = {
  ...role,
  camera: { azimuth: 150, elevation: 26 },
  outfit: forTheMat(clothes),
  props: [{ kind: 'mat', from: -58, to: 98, half: 41, colour: '#6f9d8d' }],
  stance: bothSides(
    keyed(
      [allFours, armUp, passing, threaded],
      [{ right: [8, 0, 6] }, { right: [4, 0, 6] }, { right: [-9, -4, -4], left: [0, 5, -6] }],
    ),
  ),
  motion: oneThenTheOtherInThreeMoves,
  still: { phases: [1] },
  frame: { zoom: 0.94 },
  cues: [
    { kind: 'arrow', from: [10, 2, -22], via: [9, 2, -42], to: [8, 2, -60] },
    { kind: 'breath', towards: [0.85, 0, -0.6] },
  ],
};

const seatedTurn = (pitch: number): Omit<Stance, 'arms' | 'spine'> => ({
  pelvis: { at: [0, seatHeight + over.seat, 0], pitch },
  legs: { right: plantedLeg(40, 10), left: plantedLeg(40, -10) },
});

/** The hand stays where it is; the elbow goes up to let the other arm through. */
const onDesk = (side: Side, up = 0.3): Arm =>
  plantedArm([66, deskHeight, 22 * signOf(side)], [1, 0, -0.1 * signOf(side)], [-0.5, up, signOf(side)]);

/** Seen from the left, past the end of the desk, so that the seat is seen, and the threaded arm over the desk's top. From the right arm up to the right arm threaded over the desk. */
const chair: Illustration = {
  ...role,
  camera: { azimuth: 134, elevation: 17 },
  outfit: forTheOffice(clothes),
  props: [
    { kind: 'chair', at: [-6, 0], colour: '#b98a5d' },
    { kind: 'desk', edge: 36, deep: 50, half: 57, colour: '#e8e1d3', shaded: true },
  ],
  stance: bothSides(
    keyed([
      {
        ...seatedTurn(36),
        spine: { lower: { forward: 5 }, upper: { forward: 4 } },
        neck: { forward: -4 },
        arms: onBothSides(onDesk),
      },
      {
        ...seated(),
        ...seatedTurn(47),
        spine: { lower: { forward: 2, twist: 16, right: -2 }, upper: { forward: 0, twist: 44, right: -2 } },
        neck: { forward: -22, twist: -4, right: 4 },
        head: { forward: -30, twist: -4, right: 14 },
        arms: {
          right: {
            place: { kind: 'aim', upper: [-0.16, 0.9, 0.46], lower: [-0.12, 1, 0.36] },
            fingers: [0, 1, 0.1],
            palm: [0.2, 0.2, 1],
            curl: 8,
          },
          left: onDesk('left'),
        },
      },
      {
        ...seatedTurn(36),
        spine: { lower: { forward: 6, twist: -4 }, upper: { forward: 4, twist: -6 } },
        neck: { forward: -4 },
        head: { forward: 0 },
        arms: {
          right: {
            place: { kind: 'reach', at: [62, deskHeight + 14, 20], bend: [-0.3, -0.3, 1] },
            fingers: [0.8, -0.2, -0.6],
            palm: [0, 0.6, -0.6],
            curl: 12,
          },
          left: onDesk('left'),
        },
      },
      {
        ...seatedTurn(42),
        spine: { lower: { forward: 8, twist: -14 }, upper: { forward: 4, twist: -24, right: 4 } },
        neck: { forward: -8 },
        head: { forward: -4 },
        arms: {
          right: {
            place: { kind: 'reach', at: [52, deskHeight + 3, -28], bend: [0.8, 0.3, 0.3] },
            fingers: [-0.1, 0, -1],
            palm: [0, 1, 0.1],
            curl: 16,
          },
          left: onDesk('left'),
        },
      },
      {
        ...seatedTurn(35.4),
        spine: {
          lower: { forward: 8, twist: -24, right: 6 },
          upper: { forward: 6, twist: -44, right: 8 },
        },
        neck: { forward: 2, twist: -4, right: 38 },
        head: { forward: -4, twist: -4, right: 26 },
        arms: {
          right: {
            place: { kind: 'aim', upper: [0.3, 0, -1], lower: [0.3, -0.02, -1] },
            fingers: [0.22, 0, -1],
            palm: [0, 1, 0.1],
            curl: 16,
          },
          left: onDesk('left', 1.6),
        },
      },
    ]),
  ),
  motion: oneThenTheOtherInTwoMoves(1 / 4, [10, 21]),
  still: { phases: [1 / 4, 1], apart: 130 },
  frame: { zoom: 1.07 },
  cues: [
    { kind: 'arrow', from: [8, 108, 4], via: [-6, 130, 18], to: [-3, 150, 32], stillOnly: true },
    { kind: 'arrow', from: [63, 68, -61], via: [66, 68, -72], to: [69.5, 68, -84], at: 'second' },
    { kind: 'breath', towards: [0.6, -1, 0], at: 'second' },
  ],
};

export const threadTheNeedle = { floor, chair, standing };
