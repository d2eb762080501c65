/** Thread the Needle at a desk, standing. */
import { plantedArm, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { bothSides } from '../mirror.ts';
import { oneThenTheOtherInTwoMoves } from '../motion.ts';
import { forTheOffice } from '../people/outfits.ts';
import { palettes } from '../palette.ts';
import { people } from '../people/people.ts';
import { deskHeight } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import type { Arm, Side } from '../stance.ts';

const standingLegs = { right: plantedLeg(-6, 11), left: plantedLeg(-6, -11) };
const leaning = (side: Side): Arm =>
  plantedArm(
    [50, deskHeight, 28 * signOf(side)],
    [1, 0, 0.1 * signOf(side)],
    [-0.5, 0.3, 0.9 * signOf(side)],
  );

/** Folded at the hips before a desk, seen from the left: from the right arm up to the right arm threaded. */
export const standing: Illustration = {
  palette: palettes.mint,
  camera: { azimuth: 168, elevation: 20 },
  person: people.george,
  outfit: forTheOffice({ top: '#d98a52', bottom: '#4b5b7c', shoes: '#6b4331' }, { sleeve: 0.66 }),
  props: [{ kind: 'desk', edge: 13, deep: 58, half: 54, colour: '#d3ab7a' }],
  stance: bothSides(
    keyed(
      [
        {
          pelvis: { at: [-14, 84, 0], pitch: 66 },
          spine: { lower: { forward: 3 }, upper: { forward: 2 } },
          neck: { forward: -8 },
          arms: { right: leaning('right'), left: leaning('left') },
          legs: standingLegs,
        },
        {
          pelvis: { at: [-14, 84, 0], pitch: 62 },
          spine: { lower: { forward: 2, twist: 14 }, upper: { twist: 36 } },
          neck: { forward: -4, twist: 12 },
          head: { twist: 14 },
          arms: {
            right: {
              place: { kind: 'aim', upper: [-0.1, 1, 0.3], lower: [0.02, 1, 0.1] },
              fingers: [0.05, 1, 0.05],
              palm: [0, 0.2, 1],
              curl: 8,
            },
            left: leaning('left'),
          },
          legs: standingLegs,
        },
        {
          pelvis: { at: [-16, 83.6, 0], pitch: 72 },
          spine: { lower: { forward: 4, twist: -2 }, upper: { forward: 2, twist: -4 } },
          neck: { forward: -6 },
          head: { forward: 2 },
          arms: {
            right: {
              place: { kind: 'reach', at: [46, deskHeight + 14, 14], bend: [0.2, -0.1, 0.6] },
              fingers: [0.5, -0.3, -0.9],
              palm: [0, 0.8, -0.3],
              curl: 12,
            },
            left: leaning('left'),
          },
          legs: standingLegs,
        },
        {
          pelvis: { at: [-19, 84, 0], pitch: 84 },
          spine: { lower: { forward: 8, twist: -24 }, upper: { forward: 4, twist: -50 } },
          neck: { forward: -14, right: 15 },
          head: { forward: 0, right: 22 },
          arms: {
            right: {
              place: { kind: 'reach', at: [28, deskHeight + 3, -40], bend: [0.9, 0.1, 0] },
              fingers: [-0.1, 0, -1],
              palm: [0, 1, 0.1],
              curl: 14,
            },
            left: leaning('left'),
          },
          legs: standingLegs,
        },
      ],
      [{ right: [0, 4, 12] }, { right: [2, 0, 4] }, { right: [-3, 4, 0], hips: [-2, 3.6, 0] }],
    ),
  ),
  motion: oneThenTheOtherInTwoMoves(1 / 3, [12, 20]),
  still: { phases: [1] },
  cues: [
    { kind: 'arrow', from: [22, 68, -62], via: [19, 68, -71], to: [14, 68, -83] },
    { kind: 'breath', towards: [0.8, 0, -0.6] },
  ],
};
