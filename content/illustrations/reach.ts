import { across, add, dot, length, offset, scale, subtract, unit } from './space/vector.ts';
import type { Vec } from './space/vector.ts';

export interface Reached {
  readonly middle: Vec;
  readonly end: Vec;
  /** Centimetres by which the target was out of reach; bones never stretch. */
  readonly miss: number;
}

/**
 * Two-bone inverse kinematics: bones of lengths `upper` and `lower` from `root` to `target`,
 * the joint between them pointing towards `bend` (a direction).
 */
export function reach(root: Vec, target: Vec, upper: number, lower: number, bend: Vec): Reached {
  const way = subtract(target, root);
  const wanted = length(way);
  const far = Math.min(Math.max(wanted, Math.abs(upper - lower) + 0.01), upper + lower - 0.01);
  const ahead = wanted > 1e-9 ? unit(way) : ([0, -1, 0] as const);
  const alongTheWay = (upper ** 2 + far ** 2 - lower ** 2) / (2 * far);
  const aside = Math.sqrt(Math.max(0, upper ** 2 - alongTheWay ** 2));
  return {
    middle: offset(root, [ahead, alongTheWay], [across(bend, ahead), aside]),
    end: add(root, scale(ahead, far)),
    miss: Math.abs(wanted - far),
  };
}

/** How far a joint is from straight, in degrees: 0 is straight. */
export const flexion = (root: Vec, middle: Vec, end: Vec): number =>
  (Math.acos(Math.max(-1, Math.min(1, dot(unit(subtract(middle, root)), unit(subtract(end, middle)))))) *
    180) /
  Math.PI;
