import { over, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { toAndFro } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { palettes } from '../palette.ts';
import { people } from '../people/people.ts';
import { seatHeight } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import type { Arm, Leg, Side } from '../stance.ts';
import { mix } from '../space/vector.ts';

/** Knees at x = 0, the crown on the floor before them. Phase 1 lifts the hips with the breath in. */
const floor: Illustration = {
  palette: palettes.sage,
  camera: { azimuth: 6, elevation: 11 },
  person: people.dev,
  outfit: forTheMat({ top: '#d9694f', bottom: '#37546b' }, { neckline: 'crew', sleeve: 0.3 }),
  props: [{ kind: 'mat', from: -72, to: 46, half: 31, colour: '#8a7bb0' }],
  stance: (round) => {
    const leg = (side: Side): Leg => ({
      place: { kind: 'reach', at: [-40, over.instep, 7.5 * signOf(side)], bend: [1, -0.2, 0] },
      toes: [-1, -0.12, 0],
      sole: [-0.12, 1, 0],
    });
    const arm = (side: Side): Arm => ({
      place: { kind: 'reach', at: [-29.5, 15.5, 11.5 * signOf(side)], bend: [0.2, 0.6, signOf(side)] },
      fingers: [-0.75, -0.62, -0.25 * signOf(side)],
      palm: [-0.4, -0.4, -0.8 * signOf(side)],
      curl: 46,
    });
    return {
      // The crown stays where it is while the hips lift and the back rounds.
      pelvis: { at: [mix(-20.5, -18.5, round), mix(41, 43.9, round), 0], pitch: mix(62, 48, round) },
      spine: { lower: { forward: mix(38, 66.5, round) }, upper: { forward: mix(89, 72, round) } },
      neck: { forward: -6 },
      head: { forward: mix(-7, -4.5, round) },
      arms: { right: arm('right'), left: arm('left') },
      legs: { right: leg('right'), left: leg('left') },
    };
  },
  motion: toAndFro(3.4),
  frame: { zoom: 1.15, down: -16 },
  still: { phases: [1] },
};

/** Phase 0 sits tall, 1 rounds the upper back away from the hands. */
const chair: Illustration = {
  palette: palettes.sand,
  camera: { azimuth: 14, elevation: 9 },
  person: people.ines,
  outfit: forTheOffice(
    { top: '#3f8079', bottom: '#5b4f73', shoes: '#c2674a' },
    { shoes: 'flat', sleeve: 0.66, neckline: 'crew' },
  ),
  props: [{ kind: 'chair', at: [-6, 0], colour: '#b5835a' }],
  stance: (round) => {
    const arm = (side: Side): Arm => ({
      place: {
        kind: 'touch',
        on: `${side} thigh`,
        along: 0.49,
        side: [0, -1, 0.9 * signOf(side)],
        bend: [-1, 0.2, 0.8 * signOf(side)],
      },
      fingers: [0.75, -0.5, -0.5 * signOf(side)],
      curl: 46,
    });
    return {
      pelvis: { at: [0, seatHeight + over.seat, 0], pitch: mix(1, -14, round) },
      spine: { lower: { forward: mix(2, 26, round) }, upper: { forward: mix(2, 56, round) } },
      neck: { forward: mix(-2, 18, round) },
      head: { forward: mix(0, 14, round) },
      arms: { right: arm('right'), left: arm('left') },
      legs: { right: plantedLeg(41, 10), left: plantedLeg(41, -10) },
    };
  },
  motion: toAndFro(3.6),
  still: { phases: [1] },
};

export const rabbit = { floor, chair };
