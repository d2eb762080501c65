import { bone } from '../body.ts';
import { over, plantedArm, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { inTwoMoves, inAndOut } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { cast } from '../people/cast.ts';
import { seatHeight } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import { onBothSides } from '../stance.ts';
import type { Arm, Leg, Side, Stance } from '../stance.ts';

const { clothes, ...role } = cast.legsUpTheWall;

const wallColour = '#c0afcc';
/** From the far corner of the room to beyond the picture. Seen from a little behind the head, so that the wall is a wall. */
const wallEnds = [-78, 300] as const;
const azimuth = -36;

/** Knees bent over the hips; then the legs long up the wall. */
const onTheBack = (legs: Stance['legs']): Stance => ({
  pelvis: { at: [0, over.back, 0], pitch: -95 },
  spine: { lower: { forward: 3 }, upper: { forward: 7 } },
  neck: { forward: -7 },
  head: { forward: 22, twist: 24 },
  arms: onBothSides((side): Arm => ({
    place: {
      kind: 'reach',
      at: [-13.5, 2.8, 45 * signOf(side)],
      bend: [0.2, -0.3, signOf(side)],
    },
    fingers: [1, 0, 0.75 * signOf(side)],
    palm: [0, 1, 0],
    curl: 24,
  })),
  legs,
});

const floor: Illustration = {
  ...role,
  camera: { azimuth, elevation: 20 },
  outfit: forTheMat(clothes),
  props: [
    { kind: 'wall', face: 12.6, thick: 300, ends: wallEnds, colour: wallColour, shaded: true },
    { kind: 'mat', from: -94, to: 11.6, half: 49, colour: '#6d8f86' },
  ],
  stance: keyed([
    onTheBack(
      onBothSides((side) => ({
        place: { kind: 'reach', at: [-9, 54, 9 * signOf(side)], bend: [-1, 0.4, 0.1 * signOf(side)] },
        toes: [-0.2, 1, 0.1 * signOf(side)],
        sole: [1, 0.2, 0],
      })),
    ),
    onTheBack(
      onBothSides((side) => ({
        place: { kind: 'reach', at: [6.6, 93.2, 8 * signOf(side)], bend: [-1, 0.2, 0.1 * signOf(side)] },
        toes: [-0.86, 0.5, 0.08 * signOf(side)],
        sole: [0.5, 0.86, 0],
      })),
    ),
  ]),
  motion: inAndOut,
  still: { phases: [1] },
  cues: [{ kind: 'arrow', from: [11, 58, 28], to: [11, 94, 28] }, { kind: 'breath' }],
};

/** Where the hips are, and how steeply thighs and shins rise from there to the wall: the heels stay just below the heart. */
const hips = [4, seatHeight + over.seat] as const;
const rise = (degrees: number) =>
  [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)] as const;
const [thigh, shin] = [rise(27.5), rise(18)];
const wallAt = hips[0] + bone.thigh * thigh[0] + bone.shin * shin[0] + bone.ankle;
const stool = { at: wallAt - 20.5, height: 44 };

/** The back lies on the backrest, with a cushion where it does not reach. */
const leaningBack = (legs: Stance['legs'], arms: Stance['arms']): Stance => ({
  pelvis: { at: [...hips, 0], pitch: -29 },
  spine: { lower: { forward: 1 }, upper: { forward: 3 } },
  neck: { forward: 2 },
  head: { forward: 6, twist: 48 },
  arms,
  legs,
});

/** Beside the hips, while the legs are lifted. */
const onTheSeat = (side: Side): Arm =>
  plantedArm(
    [hips[0] - 3, seatHeight, 19.5 * signOf(side)],
    [1, 0, 0.1 * signOf(side)],
    [-0.3, -0.6, 0.5 * signOf(side)],
  );

/** The backs of the hands on the thighs, palms open. */
const palmUp = (side: Side, along: number): Arm => ({
  place: {
    kind: 'touch',
    on: `${side} thigh`,
    along,
    side: [-0.2, 1, 0.35 * signOf(side)],
    bend: [-0.3, -0.7, 0.5 * signOf(side)],
  },
  fingers: [1, 0.42, 0.05 * signOf(side)],
  palm: [-0.4, 1, 0.7 * signOf(side)],
  curl: 13,
});
const atRest: Stance['arms'] = { right: palmUp('right', 0.42), left: palmUp('left', 0.62) };

/** The calf on the cushions, the sole against the wall. */
const upTheWall = (side: Side): Leg => ({
  place: {
    kind: 'aim',
    upper: [...thigh, 0.005 * signOf(side)],
    lower: [...shin, 0.005 * signOf(side)],
  },
  toes: [0, 1, 0.16 * signOf(side)],
  sole: [1, 0, 0],
});

const down = { right: plantedLeg(30, 10), left: plantedLeg(30, -10) };
const calf = hips[1] + bone.thigh * thigh[1] + bone.shin * shin[1] * 0.5 - 5.4;

const chair: Illustration = {
  ...role,
  camera: { azimuth, elevation: 16 },
  outfit: forTheOffice(clothes),
  props: [
    { kind: 'wall', face: wallAt, thick: 300, ends: wallEnds, colour: wallColour, shaded: true },
    { kind: 'chair', at: [0, 0], colour: '#b5835a' },
    // A stool: a small, low desk.
    {
      kind: 'desk',
      edge: stool.at - 18,
      deep: 36,
      half: 27,
      height: stool.height,
      colour: '#b5835a',
    },
    {
      kind: 'cushion',
      at: [stool.at, stool.height, 0],
      half: { ahead: 19, up: (calf - stool.height) / 4 + 1, aside: 26 },
      colour: '#c9785f',
    },
    {
      kind: 'cushion',
      at: [stool.at + 2, stool.height + (calf - stool.height) / 2, 0],
      half: { ahead: 17, up: (calf - stool.height) / 4 + 3.6, aside: 27 },
      colour: '#6d8f86',
    },
    {
      kind: 'cushion',
      at: [-16, seatHeight + 9, 0],
      half: { ahead: 9, up: 3.4, aside: 14 },
      tilt: -78,
      colour: '#8a6fa0',
    },
  ],
  // One leg after the other.
  stance: keyed(
    [
      leaningBack(down, onBothSides(onTheSeat)),
      leaningBack({ right: upTheWall('right'), left: down.left }, onBothSides(onTheSeat)),
      leaningBack(onBothSides(upTheWall), atRest),
    ],
    [{ rightFoot: [-14, 18, 3] }, { leftFoot: [-14, 18, -3], right: [10, 9, 8], left: [20, 11, -14] }],
  ),
  motion: inTwoMoves,
  still: { phases: [1] },
  cues: [{ kind: 'arrow', from: [wallAt - 1, 74, 36], to: [wallAt - 1, 108, 36] }, { kind: 'breath' }],
  frame: { zoom: 1.09, down: 2 },
};

export const legsUpTheWall = { floor, chair };
