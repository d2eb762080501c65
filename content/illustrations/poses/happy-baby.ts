import { over, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { inTurns } from '../mirror.ts';
import { inAndOut, oneThenTheOtherInTwoMoves } from '../motion.ts';
import { forTheMat } from '../people/outfits.ts';
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
const edge = [6, 5.2, -2.4] as const;

/** Light, so that feet and hands are told apart. */
const socks = { kind: 'socks', colour: '#f6ead6' } as const;

/** Seen over the head, where both legs are alike. Phase 0 holds the feet with the knees nearly together, 1 draws the knees wide and down, ankles above them. */
const floor: Illustration = {
  ...role,
  camera: { azimuth: -77, elevation: 33 },
  outfit: { ...forTheMat(clothes, { neckline: 'crew' }), feet: socks },
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
        bend: [-0.6, -0.4, -0.1 * signOf(side)],
      },
      fingers: [0.15, 0.95, -0.1 * signOf(side)],
      palm: [-0.2, 0, -signOf(side)],
      curl: 64,
    });
    return {
      pelvis: { at: [0, over.back, 0], pitch: -90 },
      spine: { lower: { forward: -2 }, upper: { forward: 4 } },
      neck: { forward: -14 },
      head: { forward: 6, twist: 50 },
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
    { kind: 'breath' },
  ],
};

/** The foot that stays down stands aside, out of the way of what is shown. */
const down = (side: Side): Leg =>
  plantedLeg(40, 16 * signOf(side), [1, 0, 0.3 * signOf(side)], [1, 0.3, 0.4 * signOf(side)]);

/** Back and shoulders rest on the cushion before the backrest, the head over them. */
const leaningBack: Stance = {
  pelvis: { at: [7, seatHeight + over.seat, 0], pitch: -30 },
  spine: { lower: { forward: 2 }, upper: { forward: 6 } },
  neck: { forward: 4 },
  head: { forward: 10, twist: 12 },
  arms: onBothSides((side) => onThigh(side, 0.5)),
  legs: onBothSides(down),
};

/** The other hand lies on its thigh. */
const atRest: Arm = {
  place: { kind: 'touch', on: 'left thigh', along: 0.55, side: [0, 1, 0.1], bend: [-0.6, -0.1, -0.8] },
  fingers: [0.9, -0.1, 0.2],
  curl: 14,
  shoulder: { forward: 2 },
};

/** On the way: the knee drawn up, the hand before the shin. */
const kneeUp: Stance = {
  ...leaningBack,
  arms: {
    right: {
      place: { kind: 'touch', on: 'right shin', along: 0.4, side: [0.2, 0.7, -0.5], bend: [0.1, -1, -0.3] },
      fingers: [0.6, 0.2, 0.8],
      curl: 40,
      shoulder: { forward: 3 },
    },
    left: atRest,
  },
  legs: {
    right: {
      place: { kind: 'aim', upper: [0.15, 0.5, 0.8], lower: [0.8, 0.4, 0.1] },
      toes: [-0.2, 0.8, 0.6],
      sole: [0.85, 0.4, 0.1],
    },
    left: down('left'),
  },
};

/**
 * Half of the mat's figure, sat up: the knee wide beside the ribs, the shin upright, the sole to the ceiling, the arm
 * inside the leg, its hand round the shin from before.
 */
const kneeWide: Stance = {
  ...leaningBack,
  arms: {
    right: {
      place: { kind: 'touch', on: 'right shin', along: 0.84, side: [0.9, 0, -0.1], bend: [0.12, -1, 0.05] },
      fingers: [0, 0.3, 1],
      curl: 52,
      shoulder: { forward: 3 },
    },
    left: atRest,
  },
  legs: {
    right: {
      place: { kind: 'aim', upper: [-0.16, 0.57, 0.8], lower: [0, 1, 0] },
      toes: [0.35, 0, 0.93],
      sole: [0, 1, 0],
    },
    left: down('left'),
  },
};

const besideTheKnee = { kind: 'arrow', from: [0, 104, 58], via: [0, 90, 62], to: [0, 72, 62] } as const;

/** One knee after the other; one foot stays down. */
const chair: Illustration = {
  ...role,
  camera: { azimuth: 58, elevation: 20 },
  outfit: {
    ...forTheMat(clothes, { neckline: 'crew' }),
    bottom: { kind: 'trousers', colour: clothes.bottom, length: 0.85 },
    feet: socks,
  },
  props: [
    { kind: 'chair', at: [0, 0], colour: '#b98a5d' },
    {
      kind: 'cushion',
      at: [-12, seatHeight, 0],
      half: { ahead: 5, up: 19, aside: 20 },
      tilt: 14,
      colour: '#8a6f9c',
    },
  ],
  stance: inTurns(
    keyed(
      [leaningBack, kneeUp, kneeWide],
      [{ right: [6, 10, 0], rightFoot: [2, 0, 6] }, { right: [4, 2, 5] }],
    ),
  ),
  motion: oneThenTheOtherInTwoMoves(1 / 2, [14, 10]),
  still: { phases: [1, 1], apart: 106, mirror: true },
  pair: true,
  cues: [
    { kind: 'breath' },
    { kind: 'breath', at: 'second' },
    besideTheKnee,
    { ...besideTheKnee, at: 'second' },
  ],
};

export const happyBaby = { floor, chair };
