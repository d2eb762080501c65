import { over, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { inAndOut } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { palettes } from '../palette.ts';
import { people } from '../people/people.ts';
import { seatHeight } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import type { Arm, Side, Stance } from '../stance.ts';

const both = (arm: (side: Side) => Arm) => ({ right: arm('right'), left: arm('left') });

const onHips: Stance = {
  pelvis: { at: [-2, 86, 0], pitch: 4 },
  spine: { lower: { forward: 2 }, upper: { forward: 3 } },
  arms: both((side) => ({
    place: { kind: 'reach', at: [2, 94, 21 * signOf(side)], bend: [-1, 0, 0.8 * signOf(side)] },
    fingers: [0.5, -0.3, -0.8 * signOf(side)],
    palm: [0, -0.3, -1 * signOf(side)],
    curl: 20,
  })),
  legs: { right: plantedLeg(0, 10), left: plantedLeg(0, -10) },
};

const hanging: Stance = {
  ...onHips,
  pelvis: { at: [-5, 80.5, 0], pitch: 100 },
  spine: { lower: { forward: 18 }, upper: { forward: 22 } },
  neck: { forward: -6 },
  head: { forward: -8 },
  arms: both((side) => ({
    place: { kind: 'reach', at: [26, 14.5, 19 * signOf(side)], bend: [-0.3, 0, 0.6 * signOf(side)] },
    fingers: [0, -1, 0],
    palm: [-1, 0, 0],
    curl: 20,
  })),
};

/** From standing with hands on hips to hanging; up again slowly. */
const floor: Illustration = {
  palette: palettes.mint,
  camera: { azimuth: -10, elevation: 8 },
  person: people.hana,
  outfit: forTheMat({ top: '#e9b44c', bottom: '#3f5f78' }, { sleeve: 0.2 }),
  props: [{ kind: 'mat', from: -46, to: 74, half: 30, colour: '#c8756a' }],
  stance: keyed([onHips, hanging], [{ right: [26, -6, 6], left: [26, -6, -6] }]),
  motion: inAndOut,
  still: { phases: [1] },
  cues: [{ kind: 'arrow', from: [66, 96, 0], via: [82, 70, 0], to: [74, 42, 0] }, { kind: 'breath' }],
};

const sitting: Stance = {
  pelvis: { at: [0, seatHeight + over.seat, 0], pitch: 4 },
  spine: { lower: { forward: 0 }, upper: { forward: 4 } },
  arms: both((side) => ({
    place: {
      kind: 'touch',
      on: `${side} thigh`,
      along: 0.4,
      side: [0, 1, 0],
      bend: [-1, 0, 0.6 * signOf(side)],
    },
    fingers: [1, 0, 0.2 * signOf(side)],
    curl: 12,
  })),
  legs: {
    right: plantedLeg(40, 13, [1, 0, 0.15], [1, 0.3, 0.15]),
    left: plantedLeg(40, -13, [1, 0, -0.15], [1, 0.3, -0.15]),
  },
};

/** Fingertips on the floor before the toes, so far ahead; the elbow points so far back. */
const onFloor = (side: Side, ahead: number, back: number): Arm => ({
  place: {
    kind: 'reach',
    at: [ahead, 15.5, 22 * signOf(side)],
    bend: [-back, -0.1, signOf(side)],
  },
  fingers: [0.2, -1, 0],
  curl: 14,
});

/** Belly between the thighs, hands down to the floor, the head hanging. */
const folded: Stance = {
  ...sitting,
  pelvis: { at: [0, seatHeight + over.seat, 0], pitch: 65 },
  spine: { lower: { forward: 14 }, upper: { forward: 26 } },
  neck: { forward: -4 },
  head: { forward: 4 },
  arms: { right: onFloor('right', 60, 0.6), left: onFloor('left', 71, 0.6) },
};

const chair: Illustration = {
  palette: palettes.sand,
  camera: { azimuth: -5, elevation: 9 },
  person: people.george,
  outfit: forTheOffice(
    { top: '#7fa38f', bottom: '#4a5568', shoes: '#d9c7a6' },
    { neckline: 'shirt', sleeve: 0.68 },
  ),
  props: [{ kind: 'chair', at: [-6, 0], colour: '#c49a6c' }],
  stance: keyed([sitting, folded], [{ right: [14, 4, 4], left: [14, 4, -4] }]),
  motion: inAndOut,
  still: { phases: [0, 1], apart: 104 },
  cues: [
    { kind: 'breath', at: 'second', towards: [0, -1, 0] },
    { kind: 'arrow', from: [34, 112, 0], via: [62, 104, 0], to: [68, 74, 0], at: 'second' },
  ],
};

/** The belly over the thighs, knees bent. */
const onTheFloor: Stance = {
  ...onHips,
  pelvis: { at: [-8, 79, 0], pitch: 109 },
  spine: { lower: { forward: 20 }, upper: { forward: 22 } },
  neck: { forward: -17 },
  head: { forward: -1 },
  arms: { right: onFloor('right', 19.5, 0.8), left: onFloor('left', 25, 0.4) },
  legs: { right: plantedLeg(0, 11, [1, 0, 0.1]), left: plantedLeg(0, -11, [1, 0, -0.1]) },
};

/** In shoes on the office floor. */
const standing: Illustration = {
  palette: palettes.rose,
  camera: { azimuth: -14, elevation: 9 },
  person: people.ines,
  outfit: forTheOffice({ top: '#3c8c84', bottom: '#54486b', shoes: '#f0ece4' }, { sleeve: 0.3, loose: 0.4 }),
  props: [],
  stance: keyed(
    [{ ...onHips, legs: onTheFloor.legs }, onTheFloor],
    [{ right: [26, -6, 6], left: [26, -6, -6] }],
  ),
  motion: inAndOut,
  still: { phases: [1] },
  cues: [
    { kind: 'arrow', from: [50, 92, 0], via: [64, 72, 0], to: [60, 46, 0] },
    { kind: 'breath', towards: [0.2, -1, 0] },
  ],
};

export const forwardFold = { floor, chair, standing };
