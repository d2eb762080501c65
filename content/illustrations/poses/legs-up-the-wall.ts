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

/** Knees bent over the hips, feet on the wall; then the legs long up it. */
const onTheBack = (legs: Stance['legs']): Stance => ({
  pelvis: { at: [0, over.back, 0], pitch: -95 },
  spine: { lower: { forward: 3 }, upper: { forward: 7 } },
  neck: { forward: -16 },
  head: { forward: 22 },
  arms: {
    right: {
      place: { kind: 'reach', at: [-6, 2.8, 36], bend: [0, 0.15, 1] },
      fingers: [1, 0, 0.35],
      palm: [0, 1, 0],
      curl: 24,
    },
    // On the belly, where the viewer sees it.
    left: {
      place: { kind: 'reach', at: [-33, 26.2, -6], bend: [0.3, -0.45, -1] },
      fingers: [0.85, 0.02, 0.55],
      palm: [0, -0.97, 0.2],
      curl: 10,
    },
  },
  legs,
});

const floor: Illustration = {
  palette: palettes.lilac,
  camera: { azimuth: -6, elevation: 11 },
  person: people.george,
  outfit: forTheMat(
    { top: '#e0a13c', bottom: '#4d5a7c' },
    { loosePants: true, hem: 'over', loose: 0.6, neckline: 'crew' },
  ),
  props: [
    { kind: 'wall', face: 13.4, thick: 300, colour: '#cdbfd6' },
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
        place: { kind: 'reach', at: [7.4, 93.6, 10 * signOf(side)], bend: [-1, 0.2, 0.2 * signOf(side)] },
        toes: [-1, 0.5, 0.25 * signOf(side)],
        sole: [0.45, 1, 0],
      })),
    ),
  ]),
  motion: inAndOut,
  still: { phases: [1] },
  cues: [{ kind: 'arrow', from: [-16, 52, 0], via: [-18, 70, 0], to: [-16, 90, 0] }, { kind: 'breath' }],
};

/** Where the wall is, and the middle of the cabinet before it. */
const wallAt = 87.8;
const cabinetAt = wallAt - 14.5;
const cabinetHeight = 55;

/** The back lies on the backrest, with a cushion where it does not reach. */
const leaningBack = (legs: Stance['legs'], arms: Stance['arms']): Stance => ({
  pelvis: { at: [12.4, seatHeight + over.seat, 0], pitch: -33 },
  spine: { lower: { forward: 1 }, upper: { forward: 6 } },
  neck: { forward: 2 },
  head: { forward: 8, twist: 12 },
  arms,
  legs,
});

/** Beside the hips, while the legs are lifted. */
const onTheSeat = (side: Side): Arm =>
  plantedArm([7, seatHeight, 21.5 * signOf(side)], [1, 0, 0.1 * signOf(side)], [-0.4, 0, signOf(side)]);

/** The back of the hand on the thigh, the palm open. */
const open = (side: Side): Arm => ({
  place: {
    kind: 'touch',
    on: `${side} thigh`,
    along: 0.3,
    side: [-0.2, 1, 0.6 * signOf(side)],
    bend: [-0.5, -0.3, signOf(side)],
  },
  fingers: [1, 0.1, 0.3 * signOf(side)],
  palm: [0, 1, -0.7 * signOf(side)],
  curl: 20,
});

/** The calf on the cushion, the knee a little bent, the sole against the wall; the heel no higher than the heart. */
const upOnTheCushion = (side: Side): Leg => ({
  place: {
    kind: 'aim',
    upper: [0.7, 0.714, 0.01 * signOf(side)],
    lower: [0.985, 0.1725, 0.01 * signOf(side)],
  },
  toes: [0, 1, 0.16 * signOf(side)],
  sole: [1, 0, 0],
});

const down = { right: plantedLeg(40, 10), left: plantedLeg(40, -10) };

const chair: Illustration = {
  palette: palettes.sand,
  camera: { azimuth: -16, elevation: 9 },
  person: people.esther,
  outfit: forTheOffice(
    { top: '#4c8388', bottom: '#7a6f92', shoes: '#d8836a' },
    { shoes: 'socks', sleeve: 0.8, neckline: 'crew', hem: 'over' },
  ),
  props: [
    { kind: 'wall', face: wallAt, thick: 300, colour: '#dccdb2', shaded: true },
    { kind: 'chair', at: [4, 0], colour: '#b5835a' },
    {
      kind: 'cabinet',
      at: [cabinetAt, 0],
      half: { ahead: 14.5, aside: 22 },
      height: cabinetHeight,
      colour: '#a9b5b0',
    },
    {
      kind: 'cushion',
      at: [cabinetAt - 2.5, cabinetHeight + 1.8, 0],
      half: { ahead: 15.5, up: 10.6, aside: 19 },
      tilt: 10,
      colour: '#c9785f',
    },
    {
      kind: 'cushion',
      at: [-9, seatHeight + 12, 0],
      half: { ahead: 12, up: 4, aside: 15 },
      tilt: -72,
      colour: '#8a6fa0',
    },
  ],
  // One leg after the other.
  stance: keyed(
    [
      leaningBack(down, both(onTheSeat)),
      leaningBack({ right: upOnTheCushion('right'), left: down.left }, both(onTheSeat)),
      leaningBack(both(upOnTheCushion), both(open)),
    ],
    [{ rightFoot: [-15, 12, 3] }, { leftFoot: [-15, 12, -3], right: [8, 3, 2], left: [8, 3, -2] }],
  ),
  motion: inTwoMoves,
  still: { phases: [1] },
  cues: [{ kind: 'breath' }],
};

export const legsUpTheWall = { floor, chair };
