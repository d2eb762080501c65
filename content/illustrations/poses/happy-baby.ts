import { over, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { inTurns } from '../mirror.ts';
import { inAndOut, oneThenTheOtherInTwoMoves } from '../motion.ts';
import { forTheMat } from '../people/outfits.ts';
import { palettes } from '../palette.ts';
import { people } from '../people/people.ts';
import { seatHeight } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import { onBothSides } from '../stance.ts';
import type { Arm, Leg, Side, Stance } from '../stance.ts';
import { mix, offset } from '../space/vector.ts';
import type { Vec } from '../space/vector.ts';
import { onThigh } from './seated.ts';

/** Where a hand takes hold of the foot's outer edge, from the ankle: along the toes, out, towards the sole. */
const edge = [6, 6.2, -1.5] as const;

const clothes = { top: '#e0a13c', bottom: '#3f6f73' };
/** Light, so that feet and hands are told apart. */
const socks = { kind: 'socks', colour: '#f6ead6' } as const;

/** Seen over the head. Phase 0 holds the feet with the knees nearly together, 1 draws the knees wide and down, ankles above them. */
const floor: Illustration = {
  palette: palettes.lilac,
  camera: { azimuth: -24, elevation: 28 },
  person: people.dev,
  outfit: { ...forTheMat(clothes, { neckline: 'crew' }), feet: socks },
  props: [{ kind: 'mat', from: -82, to: 24, half: 38, colour: '#8a6f9c' }],
  stance: (wide) => {
    const ankle = (side: Side): Vec => [
      mix(-20, -22, wide),
      mix(58, 56, wide),
      mix(20, 31, wide) * signOf(side),
    ];
    const toes = (side: Side): Vec => [-0.94, 0.09, 0.33 * signOf(side)];
    const sole: Vec = [0.1, 1, 0];
    const leg = (side: Side): Leg => ({
      place: {
        kind: 'reach',
        at: ankle(side),
        bend: [mix(-0.6, -0.2, wide), mix(-0.6, -1, wide), mix(0.3, 0.5, wide) * signOf(side)],
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
          [[0.33, 0, 0.94 * signOf(side)], edge[1]],
          [sole, edge[2]],
        ),
        bend: [-0.4, -0.5, 0.9 * signOf(side)],
      },
      fingers: [0.15, 0.95, -0.1 * signOf(side)],
      palm: [-0.2, 0, -signOf(side)],
      curl: 62,
    });
    return {
      pelvis: { at: [0, over.back, 0], pitch: -90 },
      spine: { lower: { forward: -2 }, upper: { forward: 4 } },
      neck: { forward: -14 },
      head: { forward: 20 },
      arms: onBothSides(arm),
      legs: onBothSides(leg),
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

const down = (side: Side): Leg =>
  plantedLeg(39, 21 * signOf(side), [1, 0, 0.5 * signOf(side)], [1, 0.3, 0.6 * signOf(side)]);

/** The shoulder blades on the backrest. */
const leaningBack: Stance = {
  pelvis: { at: [12, seatHeight + over.seat, 0], pitch: -45 },
  spine: { lower: { forward: 4 }, upper: { forward: 8 } },
  neck: { forward: 0 },
  head: { forward: 10, twist: 25 },
  arms: onBothSides((side) => onThigh(side, 0.42)),
  legs: onBothSides(down),
};

/** The other hand lies on its thigh. */
const atRest: Arm = {
  place: { kind: 'touch', on: 'left thigh', along: 0.5, side: [0, 1, 0.25], bend: [-0.5, 0.1, -0.8] },
  fingers: [0.85, -0.1, 0.25],
  curl: 14,
  shoulder: { forward: 2 },
};

/** On the way: the knee drawn up, the hand before the shin. */
const kneeUp: Stance = {
  ...leaningBack,
  arms: {
    right: {
      place: { kind: 'touch', on: 'right shin', along: 0.6, side: [0.2, 0.9, 0.1], bend: [-0.1, -0.5, 0.9] },
      fingers: [0.5, 0, 0.9],
      curl: 40,
      shoulder: { forward: 3 },
    },
    left: atRest,
  },
  legs: {
    right: {
      place: { kind: 'aim', upper: [0.1, 0.75, 0.6], lower: [0.95, 0.2, 0.1] },
      toes: [0.1, 0.8, 0.7],
      sole: [0.9, 0.2, 0.1],
    },
    left: down('left'),
  },
};

/**
 * Half of the mat's figure, turned up with the back: the thigh along the ribs, the shin ahead of the chest, the sole
 * where the chest faces, the arm inside the leg, its hand round the shin.
 */
const kneeWide: Stance = {
  ...leaningBack,
  arms: {
    right: {
      place: {
        kind: 'touch',
        on: 'right shin',
        along: 0.75,
        side: [-0.57, 0.7, 0.3],
        bend: [-0.12, -0.48, 0.9],
      },
      fingers: [0.33, 0.39, 1],
      curl: 52,
      shoulder: { forward: 3 },
    },
    left: atRest,
  },
  legs: {
    right: {
      place: { kind: 'aim', upper: [-0.22, 0.59, 0.8], lower: [0.59, 0.86, -0.1] },
      toes: [-0.63, 0.78, 0.9],
      sole: [0.78, 0.63, 0],
    },
    left: down('left'),
  },
};

const besideTheKnee = { kind: 'arrow', from: [7, 82, 60], via: [0, 66, 64], to: [2, 52, 62] } as const;

/** One knee after the other; one foot stays down. */
const chair: Illustration = {
  palette: palettes.lilac,
  camera: { azimuth: 22, elevation: 20 },
  // The same as on the mat, so that the one picture tells the other.
  person: people.dev,
  outfit: {
    ...forTheMat(clothes, { neckline: 'crew' }),
    bottom: { kind: 'trousers', colour: clothes.bottom, length: 0.85 },
    feet: socks,
  },
  props: [{ kind: 'chair', at: [0, 0], colour: '#b98a5d' }],
  stance: inTurns(
    keyed(
      [leaningBack, kneeUp, kneeWide],
      [{ right: [6, 10, 0], rightFoot: [2, 0, 12] }, { right: [-4, 6, 5] }],
    ),
  ),
  motion: oneThenTheOtherInTwoMoves(1 / 2, [12, 10]),
  still: { phases: [1, 1], apart: 133, mirror: true },
  pair: true,
  cues: [
    { kind: 'breath' },
    { kind: 'breath', at: 'second' },
    besideTheKnee,
    { ...besideTheKnee, at: 'second' },
  ],
};

export const happyBaby = { floor, chair };
