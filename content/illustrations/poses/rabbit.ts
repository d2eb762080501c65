import { over } from '../contact.ts';
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

const upright: Stance = { ...seated(feetAt, 10), pelvis: { at: [-3, seatHeight + over.seat, 0] } };

/** Round the ankle, from outside, fingers to the heel. */
const ankles = (side: Side): Arm => ({
  place: {
    kind: 'touch',
    on: `${side} shin`,
    along: 0.75,
    side: [0.4, 0.2, 0.9 * signOf(side)],
    bend: [-0.6, 0.1, 0.8 * signOf(side)],
  },
  fingers: [0.62, -0.78, -0.1 * signOf(side)],
  curl: 40,
});

/** The chin in, the crown down before the knees; the back pulls up against the hands, like a hill. */
const rounded: Stance = {
  ...upright,
  pelvis: { at: [-3, seatHeight + over.seat, 0], pitch: 6 },
  spine: { lower: { forward: 46 }, upper: { forward: 83 } },
  neck: { forward: -64 },
  head: { forward: 69 },
  arms: both(ankles),
};

const chair: Illustration = {
  palette: palettes.sand,
  camera: { azimuth: 12, elevation: 9 },
  person: people.chiara,
  outfit: forTheOffice(
    { top: '#3f8079', bottom: '#5b4f73', shoes: '#c2674a' },
    { shoes: 'flat', sleeve: 0.55, neckline: 'crew' },
  ),
  props: [{ kind: 'chair', at: [-8, 0], colour: '#b5835a' }],
  stance: keyed([upright, rounded], [{ right: [10, 2, 12], left: [10, 2, -12] }]),
  motion: farInAndOut,
  still: { phases: [1] },
  cues: [
    { kind: 'arrow', from: [13, 88, 0], via: [12, 97, 0], to: [13, 107, 0] },
    { kind: 'breath-in', towards: [-0.6, -1, 0] },
  ],
};

export const rabbit = { floor, chair };
