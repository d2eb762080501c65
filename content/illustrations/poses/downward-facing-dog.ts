import { over, plantedArm, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { breath } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { palettes } from '../palette.ts';
import { people } from '../people/people.ts';
import { deskHeight, seatHeight } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import type { Arm, Leg, Side } from '../stance.ts';
import { mix } from '../space/vector.ts';

/** A long arm with its palm flat; the shoulder blade slides along. */
const longArm = (at: readonly [number, number, number], side: Side): Arm => ({
  ...plantedArm(at, [1, 0, 0.08 * signOf(side)], [0, -0.3, signOf(side)]),
  shoulder: { up: 2.5 },
});

/** Phase 1 lets the chest sink. */
const floor: Illustration = {
  palette: palettes.sky,
  camera: { azimuth: -14, elevation: 9 },
  person: people.ines,
  outfit: forTheMat({ top: '#d65a5f', bottom: '#2f4858' }, { sleeve: 0.14, neckline: 'scoop' }),
  props: [{ kind: 'mat', from: -66, to: 90, half: 31, colour: '#7aa095' }],
  stance: (sunk) => {
    const leg = (side: Side): Leg => ({
      place: { kind: 'reach', at: [-50, 10.5, 10 * signOf(side)], bend: [1, 0.3, 0] },
      toes: [0.86, -0.4, 0],
      sole: [-0.4, -0.86, 0],
      toeBend: 25,
    });
    return {
      pelvis: { at: [0, 72.6, 0], pitch: mix(135, 134, sunk) },
      spine: { lower: { forward: mix(2, -2, sunk) }, upper: { forward: mix(2, -4, sunk) } },
      neck: { forward: 2 },
      head: { forward: 6 },
      arms: {
        right: longArm([70, 0, 17], 'right'),
        left: longArm([70, 0, -17], 'left'),
      },
      legs: { right: leg('right'), left: leg('left') },
    };
  },
  motion: breath,
  frame: { zoom: 0.95 },
  still: { phases: [1] },
};

const chair: Illustration = {
  palette: palettes.sage,
  camera: { azimuth: 12, elevation: 17 },
  person: people.chiara,
  outfit: forTheOffice(
    { top: '#6f9bc4', bottom: '#a8493f', shoes: '#33384a' },
    { bottom: 'skirt', shoes: 'flat', sleeve: 0.62, neckline: 'crew' },
  ),
  props: [
    { kind: 'chair', at: [-6, 0], colour: '#b98a5d' },
    { kind: 'desk', edge: 78, deep: 52, half: 32, colour: '#d3ab7a' },
  ],
  stance: (sunk) => ({
    pelvis: { at: [0, seatHeight + over.seat, 0], pitch: mix(61, 63.4, sunk) },
    spine: { lower: { forward: mix(4, 2, sunk) }, upper: { forward: mix(2, -2, sunk) } },
    neck: { forward: 4 },
    head: { forward: 4 },
    arms: {
      right: longArm([94, deskHeight, 17], 'right'),
      left: longArm([94, deskHeight, -17], 'left'),
    },
    legs: { right: plantedLeg(41, 10), left: plantedLeg(41, -10) },
  }),
  motion: breath,
  still: { phases: [1] },
};

const standing: Illustration = {
  palette: palettes.lilac,
  camera: { azimuth: 8, elevation: 16 },
  person: people.amara,
  outfit: forTheOffice({ top: '#f0e6da', bottom: '#54506b', shoes: '#b5654a' }, { sleeve: 0.7 }),
  props: [{ kind: 'desk', edge: 78, deep: 52, half: 32, colour: '#b98a5d' }],
  stance: (sunk) => ({
    pelvis: { at: [0, 82.7, 0], pitch: mix(93, 97, sunk) },
    spine: { lower: { forward: mix(4, 2, sunk) }, upper: { forward: mix(5, -1.5, sunk) } },
    neck: { forward: 0 },
    head: { forward: 0 },
    arms: {
      right: longArm([95, deskHeight, 17], 'right'),
      left: longArm([95, deskHeight, -17], 'left'),
    },
    legs: { right: plantedLeg(0, 10), left: plantedLeg(0, -10) },
  }),
  motion: breath,
  still: { phases: [1] },
};

export const downwardFacingDog = { floor, chair, standing };
