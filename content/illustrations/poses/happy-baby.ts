import { over, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { inTurns } from '../mirror.ts';
import { inAndOut, oneThenTheOtherInTwoMoves } from '../motion.ts';
import { forTheOffice } from '../people/outfits.ts';
import { cast } from '../people/cast.ts';
import { seatHeight } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import { onBothSides } from '../stance.ts';
import type { Arm, Leg, Side, Stance } from '../stance.ts';
import { mix, offset } from '../space/vector.ts';
import type { Vec } from '../space/vector.ts';
import { onThigh } from './seated.ts';

const { clothes, ...role } = cast.happyBaby;

/** Where a hand takes hold of the foot's outer edge, from the ankle: along the toes, out, towards the sole. */
const edge = [5.4, 5.2, -2.4] as const;

/** Seen over the head, where both legs are alike. Phase 0 holds the feet with the knees nearly together, 1 draws the knees wide and down, ankles above them. */
const floor: Illustration = {
  ...role,
  camera: { azimuth: -77, elevation: 33 },
  outfit: forTheOffice(clothes),
  props: [{ kind: 'mat', from: -84, to: 22, half: 42, colour: '#8a6f9c' }],
  stance: (wide) => {
    const ankle = (side: Side): Vec => [
      mix(-22, -27, wide),
      mix(58, 54, wide),
      mix(20, 37, wide) * signOf(side),
    ];
    const toes = (side: Side): Vec => [-0.9, 0, 0.45 * signOf(side)];
    const sole: Vec = [0, 1, 0];
    const leg = (side: Side): Leg => ({
      place: {
        kind: 'reach',
        at: ankle(side),
        bend: [mix(-0.6, -0.5, wide), mix(-0.6, -1, wide), mix(0.3, 0.5, wide) * signOf(side)],
      },
      toes: toes(side),
      sole,
    });
    const arm = (side: Side): Arm => ({
      place: {
        kind: 'reach',
        at: offset(
          ankle(side),
          [toes(side), edge[0]],
          [[0.45, 0, 0.9 * signOf(side)], edge[1]],
          [sole, edge[2]],
        ),
        bend: [-0.6, -0.1, -0.6 * signOf(side)],
      },
      fingers: [0.15, 0.95, -0.1 * signOf(side)],
      palm: [-0.2, 0, -signOf(side)],
      curl: 64,
    });
    return {
      pelvis: { at: [0, over.back, 0], pitch: -90 },
      spine: { lower: { forward: -2 }, upper: { forward: 4 } },
      neck: { forward: -15 },
      head: { forward: 3, right: -8, twist: 36 },
      arms: onBothSides(arm),
      legs: onBothSides(leg),
    };
  },
  motion: inAndOut,
  still: { phases: [1] },
  frame: { zoom: 0.97, down: -16 },
  cues: [
    { kind: 'arrow', from: [-34, 44, 52], via: [-34, 30, 56], to: [-34, 12, 58] },
    { kind: 'arrow', from: [-34, 44, -52], via: [-34, 30, -56], to: [-34, 12, -58] },
    { kind: 'breath', towards: [-1, 0, 1] },
  ],
};

/** The foot that stays down stands aside, out of the way of what is shown. */
const down = (side: Side): Leg =>
  plantedLeg(40, 14.5 * signOf(side), [1, 0, 0.25 * signOf(side)], [1, 0.3, 0.28 * signOf(side)]);

/** The back rests on the cushion before the backrest, the head over it. */
const leaningBack: Stance = {
  pelvis: { at: [9, seatHeight + over.seat, 0], pitch: -32 },
  spine: { lower: { forward: 2 }, upper: { forward: 6 } },
  neck: { forward: 4 },
  head: { forward: 10, twist: 6 },
  arms: onBothSides((side) => onThigh(side, 0.5)),
  legs: onBothSides(down),
};

/** The other hand lies on its thigh. */
const atRest: Arm = {
  place: { kind: 'touch', on: 'left thigh', along: 0.46, side: [0, 1, 0.1], bend: [-0.5, -0.3, -0.5] },
  fingers: [0.9, -0.1, 0.2],
  curl: 14,
  shoulder: { forward: 2 },
};

/** On the way: the knee drawn up and out, the hand inside it, where the shin will come. */
const kneeUp: Stance = {
  ...leaningBack,
  arms: {
    right: {
      place: { kind: 'reach', at: [22, 82, 16], bend: [0.1, -1, 0.4] },
      fingers: [0.8, 0.3, 0.5],
      curl: 26,
      shoulder: { forward: 3 },
    },
    left: atRest,
  },
  legs: {
    right: {
      place: { kind: 'aim', upper: [0.3, 0.42, 0.8], lower: [0.45, -0.75, -0.4] },
      toes: [0.9, 0.3, 0.4],
      sole: [0.4, -0.8, -0.3],
    },
    left: down('left'),
  },
};

/**
 * Half of the mat's figure, sat up: the knee wide beside the ribs, bent at a right angle, the shin leaning a little
 * ahead, so that the ankle comes no higher than the shoulder, the sole up; the arm inside the leg, its hand round the
 * shin.
 */
const kneeWide: Stance = {
  ...leaningBack,
  arms: {
    right: {
      place: { kind: 'touch', on: 'right shin', along: 0.8, side: [0.8, 0.1, -0.6], bend: [0.1, -1, 0.3] },
      fingers: [0, 0.5, 0.8],
      curl: 48,
      shoulder: { forward: 3 },
    },
    left: atRest,
  },
  legs: {
    right: {
      place: { kind: 'aim', upper: [0.12, 0.42, 0.88], lower: [0.42, 0.72, -0.48] },
      toes: [0.1, 0.2, 1],
      sole: [0.6, 0.75, -0.2],
    },
    left: down('left'),
  },
};

const kneeSinks = { kind: 'arrow', from: [11, 74, 58], via: [11, 62, 64], to: [11, 45, 64] } as const;

/** One knee after the other; one foot stays down. */
const chair: Illustration = {
  ...role,
  camera: { azimuth: 126, elevation: 13 },
  outfit: forTheOffice(clothes),
  props: [
    { kind: 'chair', at: [0, 0], colour: '#b98a5d' },
    {
      kind: 'cushion',
      at: [-11, seatHeight, 0],
      half: { ahead: 7, up: 21, aside: 18 },
      tilt: 11,
      colour: '#8a6f9c',
    },
  ],
  stance: inTurns(keyed([leaningBack, kneeUp, kneeWide], [{ right: [4, 6, 0] }, { rightFoot: [12, 0, 6] }])),
  motion: oneThenTheOtherInTwoMoves(1 / 2, [10, 14]),
  still: { phases: [1, 1], apart: 94, mirror: true },
  pair: true,
  cues: [{ kind: 'breath' }, { kind: 'breath', at: 'second' }, kneeSinks, { ...kneeSinks, at: 'second' }],
};

export const happyBaby = { floor, chair };
