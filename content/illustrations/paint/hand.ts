import { bone } from '../body.ts';
import { along } from '../space/frame.ts';
import type { Side } from '../stance.ts';
import type { Limb } from '../skeleton.ts';
import { signOf } from '../skeleton.ts';
import { ball, ellipsoid } from '../space/solid.ts';
import type { Wrap } from '../space/solid.ts';
import { cross, offset, rotate, scale } from '../space/vector.ts';

/** A mitten with a thumb. The palm faces along the tip's `forward`, the fingers along its `up`. */
export function handOf(limb: Limb, side: Side, curl: number): Wrap[] {
  const { forward: palm, up: fingers } = limb.tip;
  const aside = cross(fingers, palm);
  // The thumb is on the left of a right hand that is seen from its back with the fingers up.
  const thumbward = scale(aside, signOf(side));
  const bend = (degrees: number) => rotate(fingers, aside, degrees);
  const knuckles = offset(limb.end, [fingers, 7.6]);
  const first = bend(curl * 0.6);
  const middle = offset(knuckles, [first, 4.4]);
  const second = bend(curl * 1.5);
  const tip = offset(middle, [second, bone.hand - 13.4]);
  const flat = (at: typeof tip, direction: typeof tip, width: number, thick: number, long: number) =>
    ellipsoid(at, along(direction, palm), width, thick, long);
  const wrist = ball(limb.end, 2.45);
  const heel = flat(offset(limb.end, [fingers, 3]), fingers, 3.5, 1.7, 2);
  const ridge = flat(knuckles, fingers, 3.8, 1.5, 1.6);
  const half = flat(middle, first, 3.4, 1.25, 1.4);
  const end = flat(tip, second, 2.5, 1, 1.4);
  const root = offset(limb.end, [fingers, 2.6], [thumbward, 2]);
  const joint = offset(limb.end, [fingers, 6.2], [thumbward, 4.9], [palm, 0.6 + curl / 60]);
  const thumb = offset(limb.end, [fingers, 9.4], [thumbward, 5.2], [palm, 0.8 + curl / 30]);
  return [
    [wrist, heel],
    [heel, ridge],
    [ridge, half],
    [half, end],
    [ball(root, 1.7), ball(joint, 1.35)],
    [ball(joint, 1.35), ball(thumb, 0.95)],
  ];
}
