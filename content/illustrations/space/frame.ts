import { across, cross, rotate, unit } from './vector.ts';
import type { Vec } from './vector.ts';

/** Where a part of the body faces: three unit vectors at right angles. */
export interface Frame {
  readonly forward: Vec;
  readonly up: Vec;
  readonly right: Vec;
}

/** Degrees: `forward` bends towards the belly, `right` to the person's right, `twist` turns to the right. */
export interface Bend {
  readonly forward?: number;
  readonly right?: number;
  readonly twist?: number;
}

const upright: Frame = { forward: [1, 0, 0], up: [0, 1, 0], right: [0, 0, 1] };

const turned = (f: Frame, axis: Vec, degrees: number): Frame => ({
  forward: rotate(f.forward, axis, degrees),
  up: rotate(f.up, axis, degrees),
  right: rotate(f.right, axis, degrees),
});

/** The frame after a bend about its own axes: twist first, then to the side, then forward. */
export function bent(f: Frame, bend: Bend, share = 1): Frame {
  const twisted = turned(f, f.up, -(bend.twist ?? 0) * share);
  const sideways = turned(twisted, twisted.forward, (bend.right ?? 0) * share);
  return turned(sideways, sideways.right, -(bend.forward ?? 0) * share);
}

/**
 * A frame by angles in degrees. `heading` turns to the left seen from above (0 faces +x, -90 faces +z);
 * `pitch` leans forward (90: belly down, -90: on the back); `roll` tips towards the right side.
 */
export function facing(angles: { heading?: number; pitch?: number; roll?: number }): Frame {
  const headed = turned(upright, [0, 1, 0], angles.heading ?? 0);
  const pitched = turned(headed, headed.right, -(angles.pitch ?? 0));
  return turned(pitched, pitched.forward, angles.roll ?? 0);
}

/** A frame with `up` as given and `forward` as near to the wish as can be. */
export function along(up: Vec, forward: Vec): Frame {
  const u = unit(up);
  const f = across(forward, u);
  return { forward: f, up: u, right: cross(f, u) };
}
