import { over, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { inTurns } from '../mirror.ts';
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

/** Feet flat and wide, that knee wide too. */
const down = (side: Side): Leg =>
  plantedLeg(42, 26 * signOf(side), [1, 0, 0.45 * signOf(side)], [1, 0.3, 0.8 * signOf(side)]);

/** Slid forward, the ribs on the backrest, a cushion where the back does not reach it. */
const leaningBack: Stance = {
  pelvis: { at: [17, seatHeight + over.seat, 0], pitch: -49 },
  spine: { lower: { forward: 4 }, upper: { forward: 8 } },
  neck: { forward: 0 },
  head: { forward: 14 },
  arms: { right: onThigh('right', 0.42), left: onThigh('left', 0.42) },
  legs: { right: down('right'), left: down('left') },
};

/** The hand that stays on its knee keeps that knee out. */
const kneeKeptOut: Arm = {
  place: { kind: 'touch', on: 'left thigh', along: 0.54, side: [0, 1, 0.5], bend: [-0.5, 0.1, -0.8] },
  fingers: [0.75, -0.1, -0.4],
  curl: 16,
  shoulder: { forward: 2 },
};

/** On the way: the knee drawn up, the hand before the shin. */
const kneeUp: Stance = {
  ...leaningBack,
  arms: {
    right: {
      place: { kind: 'touch', on: 'right shin', along: 0.54, side: [0.6, 0.3, -0.7], bend: [0, -1, 0.2] },
      fingers: [0.6, 0.2, 0.7],
      curl: 30,
      shoulder: { forward: 3 },
    },
    left: kneeKeptOut,
  },
  legs: {
    right: {
      place: { kind: 'aim', upper: [0.1, 0.75, 0.6], lower: [0.85, 0.35, 0.15] },
      toes: [0.1, 0.8, 0.5],
      sole: [0.9, 0.3, 0.1],
    },
    left: down('left'),
  },
};

/** Half of the mat's figure: the knee beside the ribs, the shin upright, the sole up, the hand round the shin from within. */
const kneeWide: Stance = {
  ...leaningBack,
  head: { forward: 14, twist: -4 },
  arms: {
    right: {
      place: { kind: 'touch', on: 'right shin', along: 0.82, side: [1, 0, -0.1], bend: [0.2, -1, -0.1] },
      fingers: [0.35, 0.35, 0.9],
      curl: 50,
      shoulder: { forward: 3 },
    },
    left: kneeKeptOut,
  },
  legs: {
    right: {
      place: { kind: 'aim', upper: [-0.28, 0.56, 0.7], lower: [0.04, 1, -0.02] },
      toes: [0.1, 0, 1],
      sole: [0.42, 0.9, 0.2],
    },
    left: down('left'),
  },
};

/** One knee after the other; one foot stays down. */
const chair: Illustration = {
  palette: palettes.sky,
  camera: { azimuth: 64, elevation: 28 },
  person: people.kofi,
  outfit: {
    ...forTheOffice(
      { top: '#d8735a', bottom: '#7fa3b8', shoes: '#f7f2ea' },
      { sleeve: 0.62, neckline: 'crew', hem: 'over' },
    ),
    // Soles that cannot be missed.
    feet: { kind: 'sneaker', colour: '#f7f2ea', sole: '#e9a23c', sock: '#f7f2ea' },
  },
  props: [
    { kind: 'chair', at: [0, 0], colour: '#b98a5d' },
    {
      kind: 'cushion',
      at: [-12, seatHeight + 12, 0],
      half: { ahead: 17, up: 4, aside: 23 },
      tilt: -60,
      colour: '#8a6fa0',
    },
  ],
  stance: inTurns(
    keyed(
      [leaningBack, kneeUp, kneeWide],
      [{ right: [6, 10, 0], rightFoot: [4, 0, 4] }, { right: [4, 0, -4] }],
    ),
  ),
  motion: oneThenTheOtherInTwoMoves(1 / 2, [12, 10]),
  still: { phases: [1, 1], apart: 127, mirror: true },
  pair: true,
  cues: [
    { kind: 'breath' },
    { kind: 'breath', at: 'second' },
    { kind: 'arrow', from: [2, 112, 54], via: [2, 98, 57], to: [2, 80, 54] },
    { kind: 'arrow', from: [2, 112, 54], via: [2, 98, 57], to: [2, 80, 54], at: 'second' },
  ],
};

export const happyBaby = { floor, chair };
