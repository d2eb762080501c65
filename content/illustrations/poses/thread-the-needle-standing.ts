/** Thread the Needle at a desk, standing. */
import { plantedArm, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { bothSides } from '../mirror.ts';
import { oneThenTheOtherInTwoMoves } from '../motion.ts';
import { forTheOffice } from '../people/outfits.ts';
import { cast } from '../people/cast.ts';
import { deskHeight } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import { onBothSides } from '../stance.ts';
import type { Arm, Side } from '../stance.ts';

const { clothes, ...role } = cast.threadTheNeedle;

const standingLegs = { right: plantedLeg(-6, 11), left: plantedLeg(-6, -11) };
/** The hand stays where it is; the elbow goes up to let the other arm through. */
const leaning = (side: Side, up = 0.3): Arm =>
  plantedArm([64, deskHeight, 25 * signOf(side)], [1, 0, 0], [-0.5, up, 0.9 * signOf(side)]);

/** Folded at the hips before a desk: from the right arm up to the right arm threaded under the left one. */
export const standing: Illustration = {
  ...role,
  camera: { azimuth: 136, elevation: 17 },
  outfit: forTheOffice(clothes),
  props: [{ kind: 'desk', edge: 17, deep: 58, half: 62, colour: '#e8e1d3', shaded: true }],
  stance: bothSides(
    keyed(
      [
        {
          pelvis: { at: [-18, 79, 0], pitch: 66 },
          spine: { lower: { forward: 3 }, upper: { forward: 2 } },
          neck: { forward: -8 },
          arms: onBothSides(leaning),
          legs: standingLegs,
        },
        {
          pelvis: { at: [-18, 79, 0], pitch: 76 },
          spine: { lower: { forward: 2, twist: 16, right: -2 }, upper: { twist: 44, right: -2 } },
          neck: { forward: -24, twist: -4, right: 6 },
          head: { forward: -36, twist: -4, right: 20 },
          arms: {
            right: {
              place: { kind: 'aim', upper: [-0.16, 0.9, 0.46], lower: [-0.12, 1, 0.36] },
              fingers: [0, 1, 0.1],
              palm: [0.2, 0.2, 1],
              curl: 8,
            },
            left: leaning('left'),
          },
          legs: standingLegs,
        },
        {
          pelvis: { at: [-20, 78.6, 0], pitch: 74 },
          spine: { lower: { forward: 4, twist: 1 }, upper: { forward: 2, twist: 3 } },
          neck: { forward: -6 },
          head: { forward: 2 },
          arms: {
            right: {
              place: { kind: 'reach', at: [44, deskHeight + 20, 14], bend: [0.1, -0.2, 0.6] },
              fingers: [0.5, -0.3, -0.9],
              palm: [0, 0.8, -0.3],
              curl: 12,
            },
            left: leaning('left'),
          },
          legs: standingLegs,
        },
        {
          pelvis: { at: [-20, 79, 0], pitch: 76 },
          spine: { lower: { forward: 6, twist: -9 }, upper: { forward: 3, twist: -16, right: 4 } },
          neck: { forward: -8 },
          head: { forward: -4 },
          arms: {
            right: {
              place: { kind: 'reach', at: [36, deskHeight + 4, -26], bend: [0.45, 0, 0.6] },
              fingers: [-0.1, 0, -1],
              palm: [0, 1, 0.1],
              curl: 14,
            },
            left: leaning('left'),
          },
          legs: standingLegs,
        },
        {
          pelvis: { at: [-20, 82.2, 0], pitch: 79 },
          spine: {
            lower: { forward: 8, twist: -24, right: 6 },
            upper: { forward: 4, twist: -44, right: 10 },
          },
          neck: { forward: 2, twist: -4, right: 14 },
          head: { forward: -4, twist: -4, right: 26 },
          arms: {
            right: {
              place: { kind: 'aim', upper: [0.3, 0, -1], lower: [0.26, -0.02, -1] },
              fingers: [0.2, 0, -1],
              palm: [0, 1, 0.1],
              curl: 14,
            },
            left: leaning('left', 1.6),
          },
          legs: standingLegs,
        },
      ],
      [{ right: [0, 2, 8] }, { right: [2, 0, 2] }],
    ),
  ),
  motion: oneThenTheOtherInTwoMoves(1 / 4, [11, 21]),
  still: { phases: [1 / 4, 1], apart: 128 },
  frame: { zoom: 1.05 },
  cues: [
    { kind: 'arrow', from: [8, 113, 4], via: [-6, 137, 18], to: [-4, 159, 34], stillOnly: true },
    { kind: 'arrow', from: [46, 69, -60], via: [49, 69, -71], to: [52, 69, -84], at: 'second' },
    { kind: 'breath', towards: [1, -1, -0.2], at: 'second' },
  ],
};
