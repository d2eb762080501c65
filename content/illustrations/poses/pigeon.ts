import { kneelingHips, over, plantedArm, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { bothSides } from '../mirror.ts';
import { oneThenTheOtherInTwoMoves, oneThenTheOther } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { cast } from '../people/cast.ts';
import { seatHeight } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import { onBothSides } from '../stance.ts';
import type { Arm, Leg, Side, Stance } from '../stance.ts';
import { seated } from './seated.ts';

const { clothes, ...role } = cast.pigeon;

const legs: Stance['legs'] = {
  right: {
    place: { kind: 'aim', upper: [0.92, -0.18, 0.36], lower: [-0.25, -0.02, -0.97] },
    toes: [-0.04, -0.04, -1],
    sole: [-0.95, 0.3, 0.1],
  },
  left: {
    place: { kind: 'aim', upper: [-1, -0.19, -0.02], lower: [-1, -0.09, -0.02] },
    toes: [-1, -0.12, 0],
    sole: [-0.12, 1, 0],
  },
};

/** On both sides of the front leg, where they hide neither its shin nor its foot; the elbows give way. */
const hands: Stance['arms'] = {
  right: plantedArm([36, 0, 36], [1, 0, 0.2], [-1, 0.1, 0.6]),
  left: plantedArm([13, 0, -36], [1, 0, -0.7], [-1, 0.1, -0.6]),
};

const kneeling: Leg = {
  place: { kind: 'aim', upper: [0, -1, 0], lower: [-1, -0.055, 0] },
  toes: [-1, -0.16, 0],
  sole: [-0.16, 1, 0],
};

/** Seen from its left, where the shin that lies across can be seen. From lifted to tipped forward over the shin. */
const floor: Illustration = {
  ...role,
  camera: { azimuth: 136, elevation: 23 },
  outfit: forTheMat(clothes),
  props: [{ kind: 'mat', from: -94, to: 60, half: 45, colour: '#5f938a' }],
  stance: bothSides(
    keyed(
      [
        {
          pelvis: { at: [-14, kneelingHips, 0], pitch: 92 },
          spine: { lower: { forward: 4 }, upper: { forward: 6 } },
          neck: { forward: -16 },
          head: { forward: -2 },
          arms: onBothSides((side) =>
            plantedArm([35.5, 0, 21 * signOf(side)], [1, 0, 0], [-1, 0.1, 0.3 * signOf(side)]),
          ),
          legs: { right: kneeling, left: kneeling },
        },
        {
          pelvis: { at: [0, 14, 0], pitch: 53 },
          spine: { lower: { forward: -16 }, upper: { forward: -6 } },
          neck: { forward: -4 },
          head: { forward: 0 },
          arms: hands,
          legs,
        },
        {
          pelvis: { at: [0, 14, 0], pitch: 59 },
          spine: { lower: { forward: -8 }, upper: { forward: -2 } },
          neck: { forward: -22 },
          head: { forward: -8 },
          arms: hands,
          legs,
        },
      ],
      [
        {
          hips: [0, 6, 0],
          rightFoot: [2, 11, 10],
          leftFoot: [-8, 0, 0],
          right: [0, 8, 12],
          left: [0, 9, -4],
        },
      ],
    ),
  ),
  motion: oneThenTheOtherInTwoMoves(1 / 2, [11, 5]),
  still: { phases: [1] },
  frame: { zoom: 0.82 },
  cues: [{ kind: 'arrow', from: [37, 84, 0], via: [56, 84, 0], to: [70, 68, 0] }, { kind: 'breath' }],
};

/** At rest on the shin that lies across: one hand by its knee, the other at its ankle. */
const onShin = (side: Side, along: number): Arm => ({
  place: {
    kind: 'touch',
    on: 'right shin',
    along,
    side: [0.35, 1, 0],
    bend: [-0.5, -0.1, signOf(side)],
  },
  fingers: [0.9, -0.2, -0.3 * signOf(side)],
  curl: 26,
});

const crossed: Stance['legs'] = {
  left: plantedLeg(41, -10),
  right: {
    place: { kind: 'touch', on: 'left thigh', along: 0.86, side: [0, 1, 0.1], bend: [0.35, 0.02, 1] },
    toes: [0.75, 0.55, -0.35],
    sole: [0.1, -0.3, -1],
  },
};

const chair: Illustration = {
  ...role,
  camera: { azimuth: 60, elevation: 14 },
  outfit: forTheOffice(clothes),
  props: [{ kind: 'chair', at: [-6, 0], colour: '#b98a5d' }],
  stance: bothSides(
    keyed(
      [
        seated(),
        {
          pelvis: { at: [0, seatHeight + over.seat, 0], pitch: 33 },
          spine: { lower: { forward: 4 }, upper: { forward: 2 } },
          neck: { forward: -10 },
          head: { forward: -8 },
          arms: { right: onShin('right', 0.14), left: onShin('left', 0.76) },
          legs: crossed,
        },
      ],
      [{ rightFoot: [14, 10, 8], right: [4, 6, 6], left: [4, 6, -6] }],
    ),
  ),
  motion: oneThenTheOther,
  still: { phases: [1, 1], apart: 114, mirror: true },
  cues: [
    { kind: 'breath' },
    { kind: 'breath', at: 'second' },
    { kind: 'arrow', from: [40, 139, 0], via: [66, 138, 0], to: [77, 119, 0] },
    { kind: 'arrow', from: [40, 139, 0], via: [66, 138, 0], to: [77, 119, 0], at: 'second' },
  ],
};

export const pigeon = { floor, chair };
