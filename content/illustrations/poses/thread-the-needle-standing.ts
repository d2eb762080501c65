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
/** The elbow goes up to let the other arm through. */
const leaning = (side: Side, up = 0.3): Arm =>
  plantedArm([64, deskHeight, 25 * signOf(side)], [1, 0, 0], [-0.5, up, 0.9 * signOf(side)]);

/**
 * Folded at the hips before a desk: from the right arm up to the right arm threaded under the left one. Seen from the
 * left and a little from behind, so that the desk hides nothing of the body and the face lies to the viewer.
 */
export const standing: Illustration = {
  ...role,
  camera: { azimuth: 203, elevation: 26 },
  outfit: forTheOffice(clothes),
  props: [{ kind: 'desk', edge: 14, deep: 70, half: 56, colour: '#e8e1d3', shaded: true }],
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
          pelvis: { at: [-18, 79, 0], pitch: 73 },
          spine: { lower: { forward: 2, twist: 12, right: -2 }, upper: { twist: 30, right: -2 } },
          neck: { forward: -18, twist: -24 },
          head: { forward: -44, twist: -34, right: 4 },
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
              place: { kind: 'reach', at: [50, deskHeight + 17, 16], bend: [0.1, -0.2, 0.6] },
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
            left: leaning('left', 0.7),
          },
          legs: standingLegs,
        },
        {
          pelvis: { at: [-20, 82.4, 0], pitch: 75.8 },
          spine: {
            lower: { forward: 10, twist: -26, right: 6 },
            upper: { forward: 20, twist: -50, right: 21 },
          },
          neck: { forward: 3, twist: -5 },
          head: { forward: 3, right: -16, twist: -9 },
          arms: {
            right: {
              place: { kind: 'aim', upper: [0.3, -0.02, -1], lower: [0.2, -0.02, -1] },
              fingers: [0.22, 0, -1],
              palm: [0, 1, 0.1],
              curl: 10,
            },
            left: {
              ...plantedArm([67, deskHeight, 13], [1, 0, 0.1], [-0.1, 1, 0.4]),
              shoulder: { up: 4, forward: 3 },
            },
          },
          legs: standingLegs,
        },
      ],
      [{ right: [0, 2, 8] }, { right: [2, 0, 2] }, {}, { left: [0, 4, 0] }],
    ),
  ),
  motion: oneThenTheOtherInTwoMoves(1 / 4, [11, 21]),
  still: { phases: [1 / 4, 1], apart: 120 },
  frame: { zoom: 1.05 },
  cues: [
    { kind: 'arrow', from: [-2, 116, 22], via: [-8, 138, 30], to: [-3, 160, 36], stillOnly: true },
    // On the other side it would lie on the back.
    {
      kind: 'arrow',
      from: [17, 67, -16],
      via: [18, 67, -34],
      to: [20, 67, -50],
      at: 'second',
      stillOnly: true,
    },
    { kind: 'breath', towards: [1, -1, -0.2], at: 'second' },
  ],
};
