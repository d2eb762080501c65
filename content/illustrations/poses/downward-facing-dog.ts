import { kneelingHips, plantedArm, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { inAndOut } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { cast } from '../people/cast.ts';
import { seatHeight } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import { onBothSides } from '../stance.ts';
import type { Arm, Leg, Side } from '../stance.ts';

const { clothes, ...role } = cast.downwardFacingDog;

/** A long arm with its palm flat; the shoulder blade slides along. */
const longArm =
  (x: number, height: number, apart = 18) =>
  (side: Side): Arm => ({
    ...plantedArm([x, height, apart * signOf(side)], [1, 0, 0.06 * signOf(side)], [0, -0.4, signOf(side)]),
    shoulder: { up: 2.5 },
  });

const toesTucked = (side: Side): Leg => ({
  place: { kind: 'reach', at: [-50, 10.5, 10 * signOf(side)], bend: [1, 0.3, 0] },
  toes: [0.86, -0.4, 0],
  sole: [-0.4, -0.86, 0],
  toeBend: 25,
});

/** From hands and knees up into an upside-down V. */
const floor: Illustration = {
  ...role,
  camera: { azimuth: -14, elevation: 9 },
  outfit: forTheMat(clothes),
  props: [{ kind: 'mat', from: -64, to: 88, half: 31, colour: '#7aa095' }],
  stance: keyed([
    {
      pelvis: { at: [-2.6, kneelingHips + 0.6, 0], pitch: 90 },
      spine: { lower: { forward: -1 }, upper: { forward: 1 } },
      neck: { forward: -6 },
      head: { forward: 0 },
      arms: onBothSides(longArm(70, 0)),
      legs: onBothSides(toesTucked),
    },
    {
      pelvis: { at: [0, 74.6, 0], pitch: 135 },
      spine: { lower: { forward: -1 }, upper: { forward: -3 } },
      neck: { forward: 6 },
      head: { forward: 10 },
      arms: onBothSides(longArm(70, 0)),
      legs: onBothSides(toesTucked),
    },
  ]),
  motion: inAndOut,
  still: { phases: [1] },
  cues: [{ kind: 'arrow', from: [-34, 62, 0], via: [-32, 82, 0], to: [-14, 96, 0] }, { kind: 'breath' }],
};

/** Where the chair stands on whose seat the hands are; its back is at a wall. */
const seatAt = 99;
const onTheSeat = onBothSides(longArm(seatAt - 13, seatHeight, 16));
const feetBack = { right: plantedLeg(-44, 10), left: plantedLeg(-44, -10) };

/** Hands on a seat, from bent knees up into an upside-down V. */
const chair: Illustration = {
  ...role,
  camera: { azimuth: -12, elevation: 9 },
  outfit: forTheOffice(clothes),
  props: [
    { kind: 'chair', at: [seatAt, 0], heading: 180, colour: '#b98a5d' },
    { kind: 'wall', face: seatAt + 31, colour: '#c9bcd6' },
  ],
  stance: keyed([
    {
      pelvis: { at: [-9, 68, 0], pitch: 97 },
      spine: { lower: { forward: 2 }, upper: { forward: 2 } },
      neck: { forward: -4 },
      head: { forward: 0 },
      arms: onTheSeat,
      legs: feetBack,
    },
    {
      pelvis: { at: [-6, 78.9, 0], pitch: 113 },
      spine: { lower: { forward: 0 }, upper: { forward: -4 } },
      neck: { forward: 8 },
      head: { forward: 10 },
      arms: onTheSeat,
      legs: feetBack,
    },
  ]),
  motion: inAndOut,
  still: { phases: [1] },
  cues: [{ kind: 'arrow', from: [-34, 62, 10], via: [-36, 82, 10], to: [-20, 98, 10] }],
};

/** Where the desk begins on whose edge the hands are; its other edge is at a wall. */
const deskAt = 80;
const deskDeep = 48;
/** Let down as far as it goes. */
const lowDesk = 54;
const onTheDesk = onBothSides(longArm(deskAt + 2, lowDesk, 17));
const farBack = { right: plantedLeg(-32, 10), left: plantedLeg(-32, -10) };

/** Hands on the edge of a desk, from bent knees up into an upside-down V. */
const standing: Illustration = {
  ...role,
  camera: { azimuth: -12, elevation: 9 },
  outfit: forTheOffice(clothes),
  props: [
    {
      kind: 'desk',
      edge: deskAt,
      deep: deskDeep,
      half: 38,
      height: lowDesk,
      colour: '#b98a5d',
      shaded: true,
    },
    { kind: 'wall', face: deskAt + deskDeep + 1, colour: '#c9bcd6' },
  ],
  stance: keyed([
    {
      pelvis: { at: [-6, 70, 0], pitch: 92 },
      spine: { lower: { forward: 2 }, upper: { forward: 2 } },
      neck: { forward: -4 },
      head: { forward: 0 },
      arms: onTheDesk,
      legs: farBack,
    },
    {
      pelvis: { at: [-8, 84.9, 0], pitch: 119.5 },
      spine: { lower: { forward: 0 }, upper: { forward: -6.5 } },
      neck: { forward: 10 },
      head: { forward: 13 },
      arms: onTheDesk,
      legs: farBack,
    },
  ]),
  motion: inAndOut,
  still: { phases: [1] },
  cues: [{ kind: 'arrow', from: [-33, 66, 10], via: [-35, 86, 10], to: [-19, 101, 10] }, { kind: 'breath' }],
};

export const downwardFacingDog = { floor, chair, standing };
