import { over, plantedArm, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { inAndOut } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { cast } from '../people/cast.ts';
import { seatHeight } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import { onBothSides } from '../stance.ts';
import type { Arm, Side, Stance } from '../stance.ts';

const { clothes, ...role } = cast.forwardFold;

const onHips: Stance = {
  pelvis: { at: [-2, 86, 0], pitch: 4 },
  spine: { lower: { forward: 2 }, upper: { forward: 3 } },
  arms: onBothSides((side) => ({
    place: { kind: 'reach', at: [2, 94, 21 * signOf(side)], bend: [-1, 0, 0.8 * signOf(side)] },
    fingers: [0.5, -0.3, -0.8 * signOf(side)],
    palm: [0, -0.3, -1 * signOf(side)],
    curl: 20,
  })),
  legs: { right: plantedLeg(0, 10, [1, 0, 0.16]), left: plantedLeg(0, -10, [1, 0, -0.1]) },
};

/** A hand round the shin from outside, so far down it; the elbow points back, so that the face is free. */
const roundShin = (side: Side, down: number): Arm => ({
  place: {
    kind: 'touch',
    on: `${side} shin`,
    along: down,
    // The far hand more in front, so that it is seen.
    side: [side === 'left' ? 1.2 : 0.2, 0, signOf(side)],
    bend: [-1, 0.2, 0.8 * signOf(side)],
  },
  fingers: [-0.5, -0.85, 0],
  curl: 30,
});

const hanging: Stance = {
  ...onHips,
  pelvis: { at: [8, 81, 0], pitch: 109 },
  spine: { lower: { forward: 16 }, upper: { forward: 46 } },
  neck: { forward: 4 },
  head: { forward: 2, twist: 14 },
  arms: onBothSides((side) => roundShin(side, 0.64)),
};

/** From standing with hands on hips to hanging; up again slowly. */
const floor: Illustration = {
  ...role,
  camera: { azimuth: 8, elevation: 10 },
  outfit: forTheMat(clothes),
  props: [{ kind: 'mat', from: -46, to: 74, half: 30, colour: '#c8756a' }],
  stance: keyed([onHips, hanging], [{ right: [26, -6, 6], left: [26, -6, -6] }]),
  motion: inAndOut,
  still: { phases: [1] },
  cues: [
    { kind: 'arrow', from: [66, 96, 0], via: [82, 70, 0], to: [74, 42, 0] },
    { kind: 'breath', towards: [-0.6, -1, 0] },
  ],
};

const sitting: Stance = {
  pelvis: { at: [0, seatHeight + over.seat, 0], pitch: 4 },
  spine: { lower: { forward: 0 }, upper: { forward: 4 } },
  arms: onBothSides((side) => ({
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
    right: plantedLeg(30, 13, [1, 0, 0.15], [1, 0.3, 0.15]),
    left: plantedLeg(30, -13, [1, 0, -0.15], [1, 0.3, -0.15]),
  },
};

/** Palms flat on the floor beside the feet. */
const onFloor = (side: Side): Arm =>
  plantedArm([24, 1.7, 27 * signOf(side)], [1, 0, 0.1 * signOf(side)], [-1, 0, 0.5 * signOf(side)]);

/** Belly on the thighs, hands down beside the feet, the head hanging before the knees. */
const folded: Stance = {
  ...sitting,
  pelvis: { at: [2, seatHeight + over.seat, 0], pitch: 76 },
  spine: { lower: { forward: 4 }, upper: { forward: 48 } },
  neck: { forward: 20 },
  head: { forward: 4, twist: 22 },
  arms: onBothSides(onFloor),
};

const chair: Illustration = {
  ...role,
  camera: { azimuth: 7, elevation: 13 },
  outfit: forTheOffice(clothes),
  props: [{ kind: 'chair', at: [-6, 0], colour: '#c49a6c' }],
  stance: keyed([sitting, folded], [{ right: [14, 4, 4], left: [14, 4, -4] }]),
  motion: inAndOut,
  still: { phases: [0, 1], apart: 104 },
  cues: [
    { kind: 'breath', at: 'second', towards: [0, -1, 0] },
    { kind: 'arrow', from: [34, 112, 0], via: [62, 104, 0], to: [68, 74, 0], at: 'second' },
  ],
};

/** The belly on the thighs. */
const hangingInShoes: Stance = {
  ...onHips,
  pelvis: { at: [8, 80.5, 0], pitch: 105 },
  spine: { lower: { forward: 18 }, upper: { forward: 46 } },
  neck: { forward: 4 },
  head: { forward: 0, twist: 14 },
  arms: onBothSides((side) => roundShin(side, 0.6)),
  legs: { right: plantedLeg(0, 11, [1, 0, 0.1]), left: plantedLeg(0, -11, [1, 0, -0.1]) },
};

/** In shoes on the office floor. */
const standing: Illustration = {
  ...role,
  camera: { azimuth: 8, elevation: 10 },
  outfit: forTheOffice(clothes),
  props: [],
  stance: keyed(
    [{ ...onHips, legs: hangingInShoes.legs }, hangingInShoes],
    [{ right: [26, -6, 6], left: [26, -6, -6] }],
  ),
  motion: inAndOut,
  still: { phases: [1] },
  cues: [
    { kind: 'arrow', from: [50, 92, 0], via: [64, 72, 0], to: [60, 46, 0] },
    { kind: 'breath', towards: [-0.3, -1, 0] },
  ],
};

export const forwardFold = { floor, chair, standing };
