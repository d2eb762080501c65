/** An ellipsoid as a picture plane sees it: what of the quadratic equation of each ray is the same for all of them. */
import type { View } from '../space/camera.ts';
import { dot } from '../space/vector.ts';
import type { Vec } from '../space/vector.ts';
import type { Lump } from './lump.ts';

/** Points a centimetre, and where the origin is, in points. */
export interface Placing {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  /** Adds to the depth of all that is placed so: a figure behind another. */
  readonly depth: number;
}

export interface Cast {
  readonly lump: Lump;
  /** The middle, in points. */
  readonly cx: number;
  readonly cy: number;
  /** Half its size in the picture, in points. */
  readonly wide: number;
  readonly high: number;
  /** The depth of its middle, and the least depth that hides all of it. */
  readonly base: number;
  readonly nearest: number;
  /** From the picture's axes to the ellipsoid's own. */
  readonly p: Vec;
  readonly q: Vec;
  readonly r: Vec;
}

/** Nothing where it has no volume. */
export function castOf(view: View, { scale, x, y, depth }: Placing, lump: Lump): Cast | undefined {
  const { right, up, near } = view;
  const [i, j, k] = lump.axes;
  // By thousands in each frame: no vectors that are thrown away at once.
  const [ax, ay, az] = [dot(i, right), dot(i, up), dot(i, near)];
  const [bx, by, bz] = [dot(j, right), dot(j, up), dot(j, near)];
  const [cx, cy, cz] = [dot(k, right), dot(k, up), dot(k, near)];
  const [px, py, pz] = [by * cz - bz * cy, bz * cx - bx * cz, bx * cy - by * cx];
  const volume = ax * px + ay * py + az * pz;
  if (Math.abs(volume) < 1e-9) return undefined;
  const base = dot(lump.at, near) + depth + (lump.bias ?? 0);
  // The rows of the inverse.
  return {
    lump,
    cx: dot(lump.at, right) * scale + x,
    cy: -dot(lump.at, up) * scale + y,
    wide: Math.sqrt(ax * ax + bx * bx + cx * cx) * scale,
    high: Math.sqrt(ay * ay + by * by + cy * cy) * scale,
    base,
    nearest: base + Math.sqrt(az * az + bz * bz + cz * cz),
    p: [px / volume, py / volume, pz / volume],
    q: [(cy * az - cz * ay) / volume, (cz * ax - cx * az) / volume, (cx * ay - cy * ax) / volume],
    r: [(ay * bz - az * by) / volume, (az * bx - ax * bz) / volume, (ax * by - ay * bx) / volume],
  };
}
