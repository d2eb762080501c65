import { kneelingHips, over, plantedArm, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { farInAndOut, inAndOut } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { cast } from '../people/cast.ts';
import { seatHeight } from '../props/prop.ts';
import type { Prop } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import { onBothSides } from '../stance.ts';
import type { Arm, Leg, Side } from '../stance.ts';

const { clothes, ...role } = cast.childsPose;

const shins = (side: Side): Leg => ({
  place: { kind: 'reach', at: [-37.5, over.instep + 1, 7 * signOf(side)], bend: [1, -0.2, 0] },
  toes: [-1, -0.12, -0.12 * signOf(side)],
  sole: [-0.12, 1, 0],
});

/** From hands and knees back on to the heels; the arms lie back, so that the head is plainly seen. */
const floor: Illustration = {
  ...role,
  camera: { azimuth: -10, elevation: 12 },
  outfit: forTheMat(clothes),
  props: [{ kind: 'mat', from: -66, to: 62, half: 32, colour: '#d9a441' }],
  stance: keyed(
    [
      {
        pelvis: { at: [2, kneelingHips - 0.5, 0], pitch: 80 },
        spine: { lower: { forward: 2 }, upper: { forward: 2 } },
        neck: { forward: -8 },
        head: { forward: 0 },
        arms: onBothSides((side) =>
          plantedArm([52, 0, 17 * signOf(side)], [1, 0, 0], [-1, 0, 0.3 * signOf(side)]),
        ),
        legs: onBothSides(shins),
      },
      // Half way, the hand turns over at the side.
      {
        pelvis: { at: [-20.9, 41, 0], pitch: 73 },
        spine: { lower: { forward: 20 }, upper: { forward: 8 } },
        neck: { forward: -21 },
        head: { forward: 8 },
        arms: onBothSides((side): Arm => ({
          place: { kind: 'reach', at: [13.5, 8.5, 44 * signOf(side)], bend: [-0.4, 0.1, signOf(side)] },
          fingers: [0, -0.1, signOf(side)],
          palm: [-1, 0, 0],
          curl: 11,
        })),
        legs: onBothSides(shins),
      },
      {
        pelvis: { at: [-36, 23, 0], pitch: 66 },
        spine: { lower: { forward: 38 }, upper: { forward: 14 } },
        neck: { forward: -34 },
        head: { forward: 16 },
        arms: onBothSides((side): Arm => ({
          place: { kind: 'reach', at: [-25, 4, 30 * signOf(side)], bend: [0.2, 0.1, signOf(side)] },
          fingers: [-1, 0, -0.1 * signOf(side)],
          palm: [0, 1, 0],
          curl: 22,
        })),
        legs: onBothSides(shins),
      },
    ],
    [
      { hips: [-1, 1.5, 0], right: [4, 1, 3], left: [4, 1, -3] },
      { hips: [-1, 1.5, 0], right: [-4, 1, 8], left: [-4, 1, -8] },
    ],
  ),
  motion: farInAndOut,
  still: { phases: [1] },
  hides: { 'left hand': 'It lies beside the far leg.' },
  frame: { zoom: 0.99, right: -12 },
  cues: [{ kind: 'arrow', from: [-4, 55, 0], via: [-26, 57, 0], to: [-47, 42, 0] }, { kind: 'breath' }],
};

/** Let down, so that the belly comes to the thighs and the head to the height of the shoulders. */
const desk = { kind: 'desk', edge: 31, deep: 58, half: 33, height: 52.5, shaded: true } as const;

/** A folded jumper well in from the edge: the whole face comes down over it, and the brow sinks in. */
const jumper: Prop = {
  kind: 'cushion',
  at: [48, desk.height, 0],
  half: { ahead: 13, up: 4.3, aside: 17 },
  colour: '#a9c3d9',
};

const feet = { right: plantedLeg(26, 10), left: plantedLeg(26, -10) };

/** The palm flat on the desk so far ahead and aside, the elbow out and resting on the desk. */
const onDesk =
  (x: number, z: number) =>
  (side: Side): Arm => ({
    ...plantedArm([x, desk.height, z * signOf(side)], [1, 0, -0.22 * signOf(side)], [0, -0.25, signOf(side)]),
    shoulder: { up: -1, forward: 2.5 },
  });

/** Belly on the thighs, brow down, a long oval of arms round it: straight and wide they look like Puppy Pose. */
const chair: Illustration = {
  ...role,
  camera: { azimuth: -8, elevation: 38 },
  outfit: forTheOffice(clothes),
  props: [{ kind: 'chair', at: [-7, 0], colour: '#9a6a45' }, { ...desk, colour: '#d9b98c' }, jumper],
  stance: keyed(
    [
      {
        pelvis: { at: [-10, seatHeight + over.seat, 0], pitch: 20 },
        spine: { lower: { forward: 8 }, upper: { forward: 8 } },
        neck: { forward: -14, twist: 6 },
        head: { forward: -14, twist: 14 },
        arms: onBothSides(onDesk(46.5, 22)),
        legs: feet,
      },
      {
        pelvis: { at: [-11, seatHeight + over.seat, 0], pitch: 1 },
        spine: { lower: { forward: 70 }, upper: { forward: 46 } },
        // A little to the viewer, who sees the calm face past the near arm.
        neck: { forward: -63, twist: 9 },
        head: { forward: 41, right: -6, twist: 24 },
        arms: onBothSides(onDesk(67.5, 17)),
        legs: feet,
      },
    ],
    [{ right: [0, 6, 0], left: [0, 6, 0] }],
  ),
  motion: inAndOut,
  still: { phases: [1] },
  frame: { zoom: 0.96 },
  cues: [
    { kind: 'arrow', from: [2, 87, 0], via: [-14, 84, 0], to: [-23, 67, 0] },
    { kind: 'breath', towards: [0.5, 0, 1] },
  ],
};

export const childsPose = { floor, chair };
