import { bone } from '../body.ts';
import { over, plantedArm, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { inTwoMoves, inAndOut } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { palettes } from '../palette.ts';
import { people } from '../people/people.ts';
import { seatHeight } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import type { Arm, Leg, Side, Stance } from '../stance.ts';

const both = <T>(one: (side: Side) => T) => ({ right: one('right'), left: one('left') });

/** Both versions show the same person in the same clothes at the same wall, so that one is known by the other. */
const clothes = { top: '#e0a13c', bottom: '#4d5a7c' };
const wallColour = '#c0afcc';
/** The wall ends beside the near foot, so that feet are seen to touch it. */
const wallEnds = [-75, 17] as const;

/** Knees bent over the hips, feet on the wall; then the legs long up it. */
const onTheBack = (legs: Stance['legs']): Stance => ({
  pelvis: { at: [0, over.back, 0], pitch: -95 },
  spine: { lower: { forward: 3 }, upper: { forward: 7 } },
  neck: { forward: -16 },
  head: { forward: 22, twist: 16 },
  arms: {
    right: {
      place: { kind: 'reach', at: [-6, 2.8, 36], bend: [0, 0.15, 1] },
      fingers: [1, 0, 0.35],
      palm: [0, 1, 0],
      curl: 24,
    },
    // Over the belly, the fingers towards the viewer.
    left: {
      place: { kind: 'reach', at: [-30, 26.2, -8], bend: [-0.2, -0.95, -1] },
      fingers: [0.45, -0.1, 0.9],
      palm: [0.05, -0.98, -0.1],
      curl: 14,
    },
  },
  legs,
});

const floor: Illustration = {
  palette: palettes.lilac,
  camera: { azimuth: -7, elevation: 12 },
  person: people.george,
  outfit: forTheMat(clothes, { loosePants: true, hem: 'over', loose: 0.6, neckline: 'crew' }),
  props: [
    { kind: 'wall', face: 13.4, thick: 300, ends: wallEnds, colour: wallColour },
    { kind: 'mat', from: -96, to: 12.6, half: 40, colour: '#6d8f86' },
  ],
  stance: keyed([
    onTheBack(
      both((side) => ({
        place: { kind: 'reach', at: [6.6, 52, 10 * signOf(side)], bend: [-1, 0.4, 0.1 * signOf(side)] },
        toes: [0, 1, 0.1 * signOf(side)],
        sole: [1, 0, 0],
      })),
    ),
    onTheBack(
      both((side) => ({
        place: { kind: 'reach', at: [7.2, 93.2, 9 * signOf(side)], bend: [-1, 0.2, 0.2 * signOf(side)] },
        toes: [-1, 0.35, 0.2 * signOf(side)],
        sole: [0.33, 1, 0],
      })),
    ),
  ]),
  motion: inAndOut,
  still: { phases: [1] },
  cues: [{ kind: 'arrow', from: [-16, 52, 0], via: [-18, 70, 0], to: [-16, 90, 0] }, { kind: 'breath' }],
};

/** Where the hips are, and how steeply thighs and shins rise from there to the wall: the heels come as high as the heart. */
const hips = [16.5, seatHeight + over.seat] as const;
const rise = (degrees: number) =>
  [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)] as const;
const [thigh, shin] = [rise(23), rise(21)];
const wallAt = hips[0] + bone.thigh * thigh[0] + bone.shin * shin[0] + bone.ankle;
const stool = { at: wallAt - 18.3, height: 42 };

/** The back lies on the backrest, with a cushion where it does not reach. */
const leaningBack = (legs: Stance['legs'], arms: Stance['arms']): Stance => ({
  pelvis: { at: [...hips, 0], pitch: -43 },
  spine: { lower: { forward: 1 }, upper: { forward: 6 } },
  neck: { forward: -1 },
  head: { forward: 3, twist: 36 },
  arms,
  legs,
});

/** Beside the hips, while the legs are lifted. */
const onTheSeat = (side: Side): Arm =>
  plantedArm([11, seatHeight, 21.5 * signOf(side)], [1, 0, 0.1 * signOf(side)], [-0.4, 0, signOf(side)]);

const atRest: Stance['arms'] = {
  // On the belly.
  right: {
    place: { kind: 'reach', at: [14.6, 69.4, 12.3], bend: [-0.5, -0.7, 1] },
    fingers: [-0.12, 0.36, -0.9],
    palm: [-0.75, -0.62, -0.2],
    curl: 12,
  },
  // The back of the hand on the thigh, the palm open.
  left: {
    place: { kind: 'touch', on: 'left thigh', along: 0.34, side: [-0.2, 1, -0.1], bend: [-0.5, -0.3, -1] },
    fingers: [1, 0.15, -0.3],
    palm: [-0.1, 1, 0],
    curl: 20,
  },
};

/** The calf on the cushions, the sole against the wall. */
const upTheWall = (side: Side): Leg => ({
  place: {
    kind: 'aim',
    upper: [...thigh, 0.01 * signOf(side)],
    lower: [...shin, 0.01 * signOf(side)],
  },
  toes: [0, 1, 0.16 * signOf(side)],
  sole: [1, 0, 0],
});

const down = { right: plantedLeg(42, 10), left: plantedLeg(42, -10) };

const chair: Illustration = {
  palette: palettes.lilac,
  camera: { azimuth: -7, elevation: 10 },
  person: people.george,
  outfit: forTheOffice(
    { ...clothes, shoes: '#f0e6d6' },
    { shoes: 'socks', sleeve: 0.28, neckline: 'crew', hem: 'over', loose: 0.6 },
  ),
  props: [
    { kind: 'wall', face: wallAt, thick: 300, ends: wallEnds, colour: wallColour, shaded: true },
    { kind: 'chair', at: [0.6, 0], colour: '#b5835a' },
    // A stool: a desk, very small and very low.
    {
      kind: 'desk',
      edge: stool.at - 18,
      deep: 36,
      half: 19,
      height: stool.height,
      colour: '#b5835a',
    },
    {
      kind: 'cushion',
      at: [stool.at - 1.2, stool.height + 0.6, 0],
      half: { ahead: 16, up: 6.6, aside: 17 },
      tilt: 8,
      colour: '#c9785f',
    },
    {
      kind: 'cushion',
      at: [stool.at - 2.2, stool.height + 10.6, 0],
      half: { ahead: 16.5, up: 6, aside: 17 },
      tilt: 20,
      colour: '#6d8f86',
    },
    {
      kind: 'cushion',
      at: [-6.9, seatHeight + 10, 0],
      half: { ahead: 12, up: 4, aside: 15 },
      tilt: -72,
      colour: '#8a6fa0',
    },
  ],
  // One leg after the other.
  stance: keyed(
    [
      leaningBack(down, both(onTheSeat)),
      leaningBack({ right: upTheWall('right'), left: down.left }, both(onTheSeat)),
      leaningBack(both(upTheWall), atRest),
    ],
    [{ rightFoot: [-15, 12, 3] }, { leftFoot: [-15, 12, -3], right: [8, 3, 4], left: [8, 3, -2] }],
  ),
  motion: inTwoMoves,
  still: { phases: [1] },
  cues: [{ kind: 'arrow', from: [37, 78, 0], via: [52, 88, 0], to: [72, 93, 0] }, { kind: 'breath' }],
  frame: { right: -48 },
};

export const legsUpTheWall = { floor, chair };
