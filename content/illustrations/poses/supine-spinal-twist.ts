import { over } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { bothSides, inTurns } from '../mirror.ts';
import { oneThenTheOtherInTwoMoves, oneThenTheOther } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { cast } from '../people/cast.ts';
import { seatHeight } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import { onBothSides } from '../stance.ts';
import type { Arm, Leg, Side, Stance } from '../stance.ts';
import { seated } from './seated.ts';
import { spinalTwistStanding } from './supine-spinal-twist-standing.ts';

const { clothes, ...role } = cast.spinalTwist;

const hugging = (side: Side): Arm => ({
  place: {
    kind: 'touch',
    on: `${side} thigh`,
    along: 0.88,
    side: [-0.2, 0.2, signOf(side)],
    bend: [0.2, 0.1, signOf(side)],
  },
  fingers: [0.5, 0.6, -0.5 * signOf(side)],
  curl: 24,
});

const kneeIn = (side: Side): Leg => ({
  place: {
    kind: 'aim',
    upper: [-0.35, 0.9, 0.06 * signOf(side)],
    lower: [1, -0.02, -0.04 * signOf(side)],
  },
  toes: [0.6, 1, 0],
});

const outWide: Arm = {
  place: { kind: 'aim', upper: [-0.04, -0.14, 1], lower: [0.02, -0.1, 1] },
  palm: [0, 1, 0],
  curl: 18,
};

/** On the back, both knees hugged in. */
const bothKneesUp: Stance = {
  pelvis: { at: [0, over.back, 0], heading: 90, pitch: -90, roll: -90 },
  spine: {},
  neck: { forward: -14 },
  head: { forward: 20 },
  arms: onBothSides(hugging),
  legs: onBothSides(kneeIn),
};

/** On the back, the right knee up under the left hand. */
const kneeUp: Stance = {
  pelvis: { at: [0, over.back, 0], heading: 90, pitch: -82, roll: -90 },
  spine: { lower: { twist: 4 }, upper: { twist: 4 } },
  neck: { forward: -14 },
  head: { forward: 20 },
  arms: {
    right: outWide,
    left: {
      place: { kind: 'touch', on: 'right thigh', along: 0.9, side: [0.3, 0.5, -0.9], bend: [0.2, 0.1, -1] },
      fingers: [0.4, 0.6, 0.9],
      curl: 24,
    },
  },
  legs: {
    right: {
      place: { kind: 'aim', upper: [-0.25, 0.95, -0.1], lower: [1, -0.1, 0] },
      toes: [0.6, 1, 0],
    },
    left: {
      place: { kind: 'aim', upper: [1, 0.24, -0.02], lower: [1, -0.36, -0.02] },
      toes: [0.3, 1, -0.3],
      sole: [1, -0.3, 0],
    },
  },
};

/** Rolled on to the left hip: the belly faces the left, the head lies towards -x. */
const kneeAcross: Stance = {
  pelvis: { at: [0, 16.4, 0], heading: 90, pitch: -27, roll: -96 },
  spine: { lower: { twist: 30 }, upper: { twist: 40 } },
  neck: { forward: -14, twist: 6 },
  head: { forward: 20, twist: 10 },
  arms: {
    right: outWide,
    left: {
      place: { kind: 'touch', on: 'right thigh', along: 0.9, side: [-0.2, 1, -0.3], bend: [0, 0.3, -1] },
      fingers: [1, -0.1, -0.5],
      curl: 20,
    },
  },
  legs: {
    right: {
      place: { kind: 'aim', upper: [-0.2, -0.38, -0.92], lower: [1, -0.06, 0.2] },
      toes: [0.9, 0, -0.6],
      sole: [0.5, 0, 1],
    },
    left: {
      place: { kind: 'aim', upper: [1, -0.03, 0.04], lower: [1, -0.06, 0.05] },
      toes: [0.35, 0.1, -1],
      sole: [1, 0, 0.3],
    },
  },
};

/** Seen from above. */
const floor: Illustration = {
  ...role,
  camera: { azimuth: 176, elevation: 58 },
  outfit: forTheMat(clothes),
  props: [{ kind: 'mat', from: -80, to: 92, half: 42, colour: '#e2a04f' }],
  stance: bothSides(
    keyed([bothKneesUp, kneeUp, kneeAcross], [{ left: [0, 6, 0], right: [0, 10, 0] }, { left: [0, 15, 0] }]),
  ),
  motion: oneThenTheOtherInTwoMoves(1 / 2, [11, 12]),
  still: { phases: [1] },
  frame: { zoom: 0.96 },
  cues: [{ kind: 'arrow', from: [-20, 40, 6], via: [-34, 44, -26], to: [-24, 22, -54] }, { kind: 'breath' }],
};

const sitting = seated(41, 7);

/** The hand that goes behind tells where its palm faces, so that it is known all the way. */
const upright: Stance = {
  ...sitting,
  arms: { ...sitting.arms, right: { ...sitting.arms.right, palm: [0, -1, -0.15] } },
};

const turned: Stance = {
  ...sitting,
  pelvis: { at: [0, seatHeight + over.seat, 0], pitch: 2 },
  spine: { lower: { twist: 34 }, upper: { twist: 34 } },
  neck: { twist: 20 },
  head: { twist: 38, forward: -3 },
  arms: {
    right: {
      place: { kind: 'reach', at: [-17, seatHeight + 2.4, 7], bend: [-1, 0, 0.3] },
      fingers: [-0.25, 0, 1],
      palm: [0, -1, 0],
      curl: 4,
      shoulder: { up: -1.4 },
    },
    left: {
      place: { kind: 'touch', on: 'right thigh', along: 1, side: [0, 0.35, 1], bend: [0.6, -0.6, -0.7] },
      fingers: [0.95, -0.42, -0.05],
      curl: 28,
    },
  },
};

/**
 * Knees half from the side, chest from the front, face over the shoulder: two figures in turn, since the other side
 * would be seen from behind.
 */
const chair: Illustration = {
  ...role,
  camera: { azimuth: 26, elevation: 11 },
  outfit: forTheOffice(clothes),
  props: [{ kind: 'chair', at: [-4, 0], colour: '#b5835a' }],
  stance: inTurns(keyed([upright, turned], [{ right: [-6, 6, 12], left: [8, 10, 6] }])),
  motion: oneThenTheOther,
  pair: true,
  still: { phases: [1, 1], apart: 128, mirror: true },
  cues: [
    { kind: 'breath' },
    { kind: 'breath', at: 'second' },
    { kind: 'arrow', from: [34, 96, -24], via: [34, 76, 40], to: [-12, 96, 34] },
    { kind: 'arrow', from: [34, 96, -24], via: [34, 76, 40], to: [-12, 96, 34], at: 'second' },
  ],
};

export const supineSpinalTwist = { floor, chair, standing: spinalTwistStanding };
