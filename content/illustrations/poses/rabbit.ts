import { over, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { farInAndOut, inAndOut } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { palettes } from '../palette.ts';
import { people } from '../people/people.ts';
import { seatHeight } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import type { Arm, Leg, Side, Stance } from '../stance.ts';
import { seated } from './seated.ts';

const both = <T>(one: (side: Side) => T) => ({ right: one('right'), left: one('left') });

const shins = (side: Side): Leg => ({
  place: { kind: 'reach', at: [-40, over.instep + 1, 7.5 * signOf(side)], bend: [1, -0.2, 0] },
  toes: [-1, -0.12, 0],
  sole: [-0.12, 1, 0],
});

const heels = (side: Side): Arm => ({
  place: { kind: 'reach', at: [-28.3, 16.6, 12.5 * signOf(side)], bend: [0.2, 0.6, signOf(side)] },
  fingers: [-0.8, -0.55, -0.2 * signOf(side)],
  palm: [-0.4, -0.5, -0.8 * signOf(side)],
  curl: 50,
});

/** Forehead down on the heels; then hips lifted, the crown lightly on the floor. */
const floor: Illustration = {
  palette: palettes.sage,
  camera: { azimuth: 4, elevation: 9 },
  person: people.dev,
  outfit: forTheMat({ top: '#d9694f', bottom: '#37546b' }, { neckline: 'crew', sleeve: 0.3 }),
  props: [{ kind: 'mat', from: -72, to: 50, half: 31, colour: '#8a7bb0' }],
  stance: keyed(
    [
      {
        pelvis: { at: [-38.5, 23, 0], pitch: 66 },
        spine: { lower: { forward: 38 }, upper: { forward: 14 } },
        neck: { forward: -20 },
        head: { forward: 10 },
        arms: both(heels),
        legs: both(shins),
      },
      {
        pelvis: { at: [-15, 44.6, 0], pitch: 50 },
        spine: { lower: { forward: 62 }, upper: { forward: 66 } },
        neck: { forward: -2 },
        head: { forward: -6 },
        arms: both(heels),
        legs: both(shins),
      },
    ],
    [{ hips: [-2.4, 2.5, 0] }],
  ),
  motion: inAndOut,
  frame: { zoom: 1.1 },
  still: { phases: [1] },
  cues: [{ kind: 'arrow', from: [-52, 46, 0], via: [-50, 66, 0], to: [-34, 76, 0] }, { kind: 'breath-in' }],
};

/** The feet drawn back under the knees, so that these are low and the hands reach the ankles. */
const feetAt = 17;

const upright: Stance = {
  ...seated(feetAt),
  pelvis: { at: [-3, seatHeight + over.seat, 0] },
  legs: both((side) =>
    plantedLeg(feetAt, 12 * signOf(side), [1, 0, 0.12 * signOf(side)], [1, 0.3, 0.14 * signOf(side)]),
  ),
};

/** Round the heels from outside, the arms straight, so that the back can pull against them. */
const ankles = (side: Side): Arm => ({
  place: { kind: 'reach', at: [13, 16.6, 17.2 * signOf(side)], bend: [-0.3, 0.1, 0.9 * signOf(side)] },
  fingers: [0.35, -0.9, -0.2 * signOf(side)],
  palm: [0.25, 0.1, -0.95 * signOf(side)],
  curl: 44,
  shoulder: { up: -4, forward: 5 },
});

/** The chin in, the crown straight down at the knees, the face to the belly; the back pulls up against the hands, like a hill. */
const rounded: Stance = {
  ...upright,
  pelvis: { at: [-3, seatHeight + over.seat, 0], pitch: 16 },
  spine: { lower: { forward: 44 }, upper: { forward: 76 } },
  neck: { forward: -16 },
  head: { forward: 58 },
  arms: both(ankles),
};

const chair: Illustration = {
  palette: palettes.sand,
  camera: { azimuth: 3, elevation: 8 },
  person: people.chiara,
  outfit: forTheOffice(
    { top: '#3f8079', bottom: '#5b4f73', shoes: '#c2674a' },
    { shoes: 'flat', sock: '#e3b04b', sleeve: 0.3, loose: 0.1, neckline: 'crew' },
  ),
  props: [{ kind: 'chair', at: [-14, 0], colour: '#b5835a' }],
  stance: keyed([upright, rounded], [{ right: [10, 2, 12], left: [10, 2, -12] }]),
  motion: farInAndOut,
  still: { phases: [1] },
  cues: [{ kind: 'arrow', from: [22, 86, 0], via: [21, 95, 0], to: [22, 105, 0] }],
};

export const rabbit = { floor, chair };
