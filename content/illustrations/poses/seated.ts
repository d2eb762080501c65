/** Sitting on a chair, which many movements begin and end with. */
import { over, plantedLeg } from '../contact.ts';
import { seatHeight } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import { onBothSides } from '../stance.ts';
import type { Arm, Side, Stance } from '../stance.ts';

/** A hand at rest on its own thigh. */
export const onThigh = (side: Side, along = 0.6): Arm => ({
  place: {
    kind: 'touch',
    on: `${side} thigh`,
    along,
    side: [0, 1, 0.15 * signOf(side)],
    bend: [-1, 0, 0.6 * signOf(side)],
  },
  fingers: [1, -0.1, -0.15 * signOf(side)],
  curl: 14,
});

/** Tall, feet flat, hands at rest: `feet` so far ahead of the hips, and so far aside. */
export const seated = (feet = 41, aside = 10): Stance => ({
  pelvis: { at: [0, seatHeight + over.seat, 0], pitch: 0 },
  spine: { lower: { forward: 1 }, upper: { forward: 3 } },
  arms: onBothSides(onThigh),
  legs: { right: plantedLeg(feet, aside), left: plantedLeg(feet, -aside) },
});
