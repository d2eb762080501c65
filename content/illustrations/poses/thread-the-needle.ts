import { kneelingHips, over, plantedArm, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { toAndFro } from '../motion.ts';
import type { Motion } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { palettes } from '../palette.ts';
import { people } from '../people/people.ts';
import { deskHeight, seatHeight } from '../props/prop.ts';
import type { Leg } from '../stance.ts';
import { mix } from '../space/vector.ts';
import type { Vec } from '../space/vector.ts';

/** The way of a hand from `a` to `c` round by `b`. */
const arc = (a: Vec, b: Vec, c: Vec, t: number): Vec => {
  const at = (i: 0 | 1 | 2) => mix(mix(a[i], b[i], t), mix(b[i], c[i], t), t);
  return [at(0), at(1), at(2)];
};

/** A long way for a hand, so without rests between. */
const sweep: Motion = {
  seconds: 4,
  beats: [
    [0, 0],
    [0.5, 1],
    [1, 0],
  ],
};

const kneeling: Leg = {
  place: { kind: 'aim', upper: [0, -1, 0], lower: [-1, -0.055, 0] },
  toes: [-1, -0.16, 0],
  sole: [-0.16, 1, 0],
};

/** Seen from the left, to which the chest turns. Phase 0 has the right arm up, 1 threaded. */
const floor: Illustration = {
  palette: palettes.lilac,
  camera: { azimuth: 152, elevation: 18 },
  person: people.bruno,
  outfit: forTheMat({ top: '#e3a23f', bottom: '#3c4f6e' }, { sleeve: 0.3, neckline: 'crew' }),
  props: [{ kind: 'mat', from: -56, to: 92, half: 35, colour: '#6f9d8d' }],
  stance: (under) => {
    // The hand goes first; the shoulder sinks after it.
    const sunk = under ** 2;
    return {
      pelvis: { at: [0, kneelingHips, 10], pitch: mix(92, 128, sunk) },
      spine: {
        lower: { forward: mix(4, 0, sunk), twist: mix(16, -34, sunk) },
        upper: { twist: mix(40, -54, sunk) },
      },
      neck: { forward: mix(-6, -12, sunk), twist: mix(12, 0, sunk) },
      head: { forward: mix(-4, 10, sunk), twist: mix(18, 0, sunk) },
      arms: {
        right: {
          place: {
            kind: 'aim',
            upper: arc([-0.05, 1, 0.1], [-1.1, -0.3, 0.6], [-0.02, 0.02, -1], under),
            lower: arc([0.05, 1, 0.05], [1.3, 0.1, 0], [-0.1, -0.09, -1], under),
          },
          curl: mix(8, 20, under),
          palm: [0, mix(0.2, 1, under), mix(1, 0.1, under)],
        },
        left: plantedArm([75, 0, 4], [1, 0, -0.1], [0.1, 1, -0.3]),
      },
      legs: { right: kneeling, left: kneeling },
    };
  },
  motion: sweep,
  still: { phases: [1] },
  nudges: { 'left arm': 40 },
  frame: { right: 6 },
};

/** Seen from the left. Phase 0 has the right arm up, 1 threaded over the desk. */
const chair: Illustration = {
  palette: palettes.sky,
  camera: { azimuth: 168, elevation: 23 },
  person: people.chiara,
  outfit: forTheOffice(
    { top: '#8a6aa3', bottom: '#3f5f5b', shoes: '#e8e0d2' },
    { shoes: 'sneaker', sleeve: 0.7, neckline: 'crew' },
  ),
  props: [
    { kind: 'chair', at: [-6, 0], colour: '#b98a5d' },
    { kind: 'desk', edge: 53, deep: 44, half: 45, colour: '#d3ab7a' },
  ],
  stance: (under) => ({
    pelvis: { at: [0, seatHeight + over.seat, 0], pitch: mix(25, 40, under) },
    spine: {
      lower: { forward: mix(4, 8, under), twist: mix(8, -20, under) },
      upper: { forward: mix(2, 4, under), twist: mix(24, -40, under), right: mix(0, 10, under) },
    },
    neck: { forward: mix(0, -12, under), twist: mix(8, -8, under), right: mix(0, -2, under) },
    head: { forward: mix(0, -8, under), twist: mix(12, -4, under), right: mix(0, 10, under) },
    arms: {
      right: {
        place: {
          kind: 'reach',
          at: arc([42, 131, 26], [80, 61, 70], [66, deskHeight + 2.8, -28], under),
          bend: [0.5, 0.5, 0.6],
        },
        fingers: arc([0.2, 1, 0], [1, 0.2, 0.3], [0.4, 0, -1], under),
        curl: mix(8, 18, under),
        palm: [0, mix(0.2, 1, under), mix(-1, 0.1, under)],
      },
      left: plantedArm([74, deskHeight, -9], [1, 0, 0], [-0.2, 0.6, -1]),
    },
    legs: { right: plantedLeg(41, 10), left: plantedLeg(41, -10) },
  }),
  motion: toAndFro(4),
  still: { phases: [1] },
  nudges: { 'right arm': 50, 'left arm': 90 },
  frame: { zoom: 0.93, down: -8 },
};

/** Faces the wall, seen from the left and a little behind. Phase 0 has the right arm up, 1 threaded. */
const standing: Illustration = {
  palette: palettes.mint,
  camera: { azimuth: 212, elevation: 8 },
  person: people.george,
  outfit: forTheOffice({ top: '#d98a52', bottom: '#4b5b7c', shoes: '#6b4331' }, { sleeve: 0.66 }),
  props: [{ kind: 'wall', face: 47, colour: '#d5e3da' }],
  stance: (under) => ({
    pelvis: { at: [0, 87.4, 0], pitch: mix(2, 8, under) },
    spine: {
      lower: { forward: mix(0, 4, under), twist: mix(10, -20, under) },
      upper: { forward: mix(0, 8, under), twist: mix(26, -48, under) },
    },
    neck: { twist: mix(6, 6, under) },
    head: { twist: mix(10, 6, under) },
    arms: {
      right: {
        place: {
          kind: 'reach',
          at: arc([20, 174, 30], [39.5, 112, 60], [40.2, 110, -32], under),
          bend: [-0.4, -1, 0.4],
        },
        fingers: arc([0.3, 1, 0.15], [0.3, 0.3, 0.7], [0.03, 0.04, -1], under),
        palm: [mix(0.6, 0.3, under), mix(0, 1, under), mix(-1, 0, under)],
        curl: 6,
      },
      left: {
        place: { kind: 'reach', at: [44.6, 126, -18], bend: [-0.2, -0.6, -1] },
        fingers: [0.1, 1, 0],
        palm: [1, 0, 0],
        curl: 0,
      },
    },
    legs: { right: plantedLeg(0, 9.5), left: plantedLeg(0, -9.5) },
  }),
  motion: toAndFro(4),
  still: { phases: [1] },
};

export const threadTheNeedle = { floor, chair, standing };
