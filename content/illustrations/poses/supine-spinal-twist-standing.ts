/** Spinal Twist upright: as on the mat, with a wall for the floor. */
import { plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { inTurns } from '../mirror.ts';
import { oneThenTheOtherInTwoMoves } from '../motion.ts';
import { forTheOffice } from '../people/outfits.ts';
import { palettes } from '../palette.ts';
import { people } from '../people/people.ts';
import { signOf } from '../skeleton.ts';
import type { Vec } from '../space/vector.ts';
import type { Arm, Side, Stance } from '../stance.ts';

/** Away from the wall, towards the viewer. */
const heading = 180;

/** A place or a way by the body: ahead, up, and to the person's right. */
const byBody = (ahead: number, up: number, right: number): Vec => [-ahead, up, -right];

/** How far the wall is behind the hip joints. */
const wallAt = 11;
const apart = 106;

const planted = (side: Side, aside = 7.6) => {
  const [x, , z] = byBody(11, 0, aside * signOf(side));
  return plantedLeg(x, z, byBody(1, 0, 0.28 * signOf(side)), byBody(1, 0, 0));
};

const hanging = (side: Side): Arm => ({
  place: { kind: 'reach', at: byBody(1, 81.5, 20 * signOf(side)), bend: byBody(0, 0, signOf(side)) },
  fingers: byBody(0.1, -1, 0.05 * signOf(side)),
  curl: 14,
});

/** The back of the hand on the wall, so far out. */
const along = (far: number): Arm => ({
  place: { kind: 'reach', at: byBody(-wallAt + 3, 135, far), bend: byBody(0, -1, 0) },
  fingers: byBody(-0.02, 0.02, 1),
  palm: byBody(1, 0, 0),
  curl: 6,
});

const upright: Stance = {
  pelvis: { at: [0, 86.6, 0], heading, pitch: -4 },
  spine: { lower: { forward: 2 }, upper: { forward: 2 } },
  arms: { right: hanging('right'), left: hanging('left') },
  legs: { right: planted('right'), left: planted('left') },
};

const kneeUp: Stance = {
  ...upright,
  arms: {
    right: along(66.9),
    left: {
      place: {
        kind: 'touch',
        on: 'right thigh',
        along: 0.9,
        side: byBody(0.4, 0.8, -0.3),
        bend: byBody(0, -0.4, -1),
      },
      fingers: byBody(0.7, -0.4, 0.6),
      curl: 24,
    },
  },
  legs: {
    right: {
      place: { kind: 'aim', upper: byBody(1, 0.12, -0.1), lower: byBody(-0.05, -1, 0) },
      toes: byBody(1, -0.2, 0),
    },
    left: planted('left'),
  },
};

const kneeAcross: Stance = {
  pelvis: { at: [0, 86.6, 0], heading: heading + 36, pitch: -4 },
  spine: { lower: { forward: 2, twist: 17 }, upper: { forward: 2, twist: 24 } },
  neck: { twist: 22 },
  head: { twist: 46 },
  arms: {
    right: along(67.7),
    left: {
      place: {
        kind: 'touch',
        on: 'right thigh',
        along: 0.92,
        side: byBody(0.8, 0.5, 0.4),
        bend: byBody(0.1, -0.3, -1),
      },
      fingers: byBody(0.3, -0.5, 0.8),
      curl: 24,
    },
  },
  legs: {
    right: {
      place: { kind: 'aim', upper: byBody(0.42, 0.1, -0.91), lower: byBody(-0.05, -1, 0.1) },
      toes: byBody(1, -0.3, -0.5),
    },
    left: planted('left'),
  },
};

/** Over the arm. */
const out = byBody(0, 0.5, 1);

const across = {
  kind: 'arrow',
  from: byBody(40, 104, 26),
  via: byBody(44, 138, -8),
  to: byBody(40, 104, -45),
} as const;

/** Seen from the front. */
export const spinalTwistStanding: Illustration = {
  palette: palettes.sky,
  camera: { azimuth: 270, elevation: 17 },
  person: people.hana,
  outfit: forTheOffice(
    { top: '#3f8f8a', bottom: '#6d4a6b', shoes: '#f1ece2' },
    { shoes: 'sneaker', sleeve: 0.28, neckline: 'crew', loose: 0 },
  ),
  props: [
    { kind: 'wall', face: wallAt, ends: [-400, apart / 2], leantOn: true, skirting: 10, colour: '#e9bf85' },
  ],
  stance: inTurns(
    keyed([upright, kneeUp, kneeAcross], [{ right: byBody(5, -13, 9), left: byBody(8, 0, -6) }]),
  ),
  motion: oneThenTheOtherInTwoMoves(1 / 2, [12, 12]),
  pair: true,
  still: { phases: [1, 1], apart, mirror: true },
  frame: { zoom: 1.05 },
  cues: [
    { kind: 'breath', towards: out },
    { kind: 'breath', towards: out, at: 'second' },
    across,
    { ...across, at: 'second' },
  ],
};
