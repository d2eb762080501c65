import { bone } from '../body.ts';
import { along } from '../space/frame.ts';
import type { Limb } from '../skeleton.ts';
import { signOf } from '../skeleton.ts';
import { ball, ellipsoid } from '../space/solid.ts';
import type { Wrap } from '../space/solid.ts';
import type { Side } from '../stance.ts';
import { cross, offset, rotate, scale } from '../space/vector.ts';
import type { Vec } from '../space/vector.ts';

/** The tip of a leg points `up` along the toes and `forward` out of the sole. */
function footFrame(limb: Limb, side: Side) {
  const { forward: sole, up: toes } = limb.tip;
  // Out to the big toe's side: the left of a right foot.
  const inward = scale(cross(toes, sole), -signOf(side));
  const at = (ahead: number, above: number, aside = 0): Vec =>
    offset(limb.end, [toes, ahead], [sole, bone.ankle - above], [inward, aside]);
  const pad = (place: Vec, width: number, thick: number, long: number, direction = toes) =>
    ellipsoid(place, along(direction, sole), width, thick, long);
  return { sole, toes, inward, at, pad };
}

/** A bare foot from ankle to toes; `grow` thickens it to a sock or the upper of a shoe. */
export function footOf(limb: Limb, side: Side, toeBend: number, grow = 0): Wrap[] {
  const { toes, at, pad, sole } = footFrame(limb, side);
  const ankle = ball(limb.end, 3.3 + grow);
  const heel = pad(at(-2.9, 3.1), 3.1 + grow, 3.1, 3.2 + grow);
  const arch = pad(at(5.2, 4), 3.3 + grow, 2.9 + grow * 0.6, 3);
  const front = pad(at(11.4, 2.2, 0.2), 4.2 + grow, 2.2, 2.4);
  const bend = rotate(toes, cross(toes, sole), -toeBend);
  const big = offset(at(11.6, 1.6, 1.6), [bend, 4.6]);
  const small = offset(at(10.4, 1.5, -2.2), [bend, 3.6]);
  return [
    [ankle, heel],
    [ankle, arch],
    [heel, arch, front],
    [front, pad(big, 1.9 + grow * 0.5, 1.6, 2, bend), pad(small, 1.6 + grow * 0.5, 1.5, 1.8, bend)],
  ];
}

/** The sole of a shoe. */
export function soleOf(limb: Limb, side: Side, toeBend: number, thick: number): Wrap[] {
  const { toes, sole, at, pad } = footFrame(limb, side);
  const bend = rotate(toes, cross(toes, sole), -toeBend);
  const heel = pad(at(-3.2, thick / 2), 3.7, thick / 2, 3.7);
  const front = pad(at(11.4, thick / 2, 0.2), 4.7, thick / 2, 2.6);
  const tip = pad(offset(at(11.5, thick / 2, 0), [bend, 4.2]), 3.6, thick / 2, 2.8, bend);
  return [
    [heel, front],
    [front, tip],
  ];
}
