import { over, plantedArm, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { breath } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { palettes } from '../palette.ts';
import { people } from '../people/people.ts';
import { deskHeight, seatHeight } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import type { Arm, Side } from '../stance.ts';
import { mix } from '../space/vector.ts';

/** Phase 0 is lifted a little by the breath in, 1 sinks with the breath out. */
const floor: Illustration = {
  palette: palettes.mint,
  camera: { azimuth: -24, elevation: 9 },
  person: people.hana,
  outfit: forTheMat({ top: '#e9b44c', bottom: '#3f5f78' }, { sleeve: 0.2 }),
  props: [{ kind: 'mat', from: -58, to: 70, half: 30, colour: '#c8756a' }],
  stance: (sunk) => {
    const arm = (side: Side): Arm => ({
      place: {
        kind: 'reach',
        at: [mix(44, 43, sunk), mix(17, 14.5, sunk), 15 * signOf(side)],
        bend: [-0.45, 0, 0.6 * signOf(side)],
      },
      fingers: [mix(0.3, 0.5, sunk), -0.8, 0],
      palm: [-0.8, -0.5, 0],
      curl: 20,
    });
    return {
      pelvis: { at: [-4, 81.5, 0], pitch: mix(99.5, 102, sunk) },
      spine: { lower: { forward: mix(15, 18, sunk) }, upper: { forward: mix(22, 26, sunk) } },
      neck: { forward: mix(10, 12, sunk) },
      head: { forward: 6 },
      arms: { right: arm('right'), left: arm('left') },
      legs: { right: plantedLeg(0, 10), left: plantedLeg(0, -10) },
    };
  },
  motion: breath,
  still: { phases: [1] },
  frame: { right: 8 },
};

const chair: Illustration = {
  palette: palettes.sand,
  camera: { azimuth: 44, elevation: 12 },
  person: people.george,
  outfit: forTheOffice(
    { top: '#7fa38f', bottom: '#4a5568', shoes: '#6b4030' },
    { neckline: 'shirt', sleeve: 0.68 },
  ),
  props: [{ kind: 'chair', at: [-6, 0], colour: '#c49a6c' }],
  stance: (sunk) => {
    const arm = (side: Side): Arm => ({
      place: {
        kind: 'reach',
        at: [48, 59, 17 * signOf(side)],
        bend: [-1, -0.5, 0.25 * signOf(side)],
      },
      fingers: [1, -0.6, -0.35 * signOf(side)],
      palm: [-0.5, -0.8, -0.3 * signOf(side)],
      curl: 20,
    });
    return {
      pelvis: { at: [0, seatHeight + over.seat, 0], pitch: mix(36, 39, sunk) },
      spine: { lower: { forward: mix(12, 15, sunk) }, upper: { forward: mix(10, 14, sunk) } },
      neck: { forward: mix(4, 10, sunk) },
      head: { forward: mix(4, 10, sunk) },
      arms: { right: arm('right'), left: arm('left') },
      legs: {
        right: plantedLeg(38, 25, [1, 0, 0.3], [1, 0.3, 0.3]),
        left: plantedLeg(38, -25, [1, 0, -0.3], [1, 0.3, -0.3]),
      },
    };
  },
  motion: breath,
  still: { phases: [1] },
};

const standing: Illustration = {
  palette: palettes.rose,
  camera: { azimuth: 10, elevation: 9 },
  person: people.jonas,
  outfit: forTheOffice({ top: '#3c8c84', bottom: '#54486b', shoes: '#8a4f3d' }, { sleeve: 0.66, loose: 0.6 }),
  props: [{ kind: 'desk', edge: 66, deep: 54, half: 38, colour: '#c99b6a' }],
  stance: (sunk) => {
    const arm = (side: Side): Arm =>
      plantedArm([71, deskHeight, 17 * signOf(side)], [1, 0, 0], [-0.6, -0.35, 0.8 * signOf(side)]);
    return {
      pelvis: { at: [-5, 79.5, 0], pitch: mix(66, 68, sunk) },
      spine: { lower: { forward: mix(7, 10, sunk) }, upper: { forward: mix(16, 20, sunk) } },
      neck: { forward: mix(10, 13, sunk) },
      head: { forward: mix(8, 10, sunk) },
      arms: { right: arm('right'), left: arm('left') },
      legs: { right: plantedLeg(0, 10), left: plantedLeg(0, -10) },
    };
  },
  motion: breath,
  still: { phases: [1] },
};

export const forwardFold = { floor, chair, standing };
