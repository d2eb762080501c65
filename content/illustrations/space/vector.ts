/** A point or a direction in centimetres: x ahead of a figure with heading 0, y up, z to its right. */
export type Vec = readonly [x: number, y: number, z: number];

export const add = (a: Vec, b: Vec): Vec => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec, k: number): Vec => [a[0] * k, a[1] * k, a[2] * k];
export const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec, b: Vec): Vec => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const length = (a: Vec): number => Math.hypot(a[0], a[1], a[2]);
export const distance = (a: Vec, b: Vec): number => length(subtract(a, b));

/** A number, or a vector, `t` of the way from `a` to `b`. */
export const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
export const between = (a: Vec, b: Vec, t: number): Vec => add(a, scale(subtract(b, a), t));

/** Length one; a vector of no length stays as it is. */
export const unit = (a: Vec): Vec => scale(a, 1 / (length(a) || 1));

/** What is left of `a` across the unit vector `axis`, at length one. Parallel vectors yield some direction across. */
export function across(a: Vec, axis: Vec): Vec {
  const left = subtract(a, scale(axis, dot(a, axis)));
  if (length(left) > 1e-6) return unit(left);
  return unit(cross(axis, Math.abs(axis[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0]));
}

/** `v` turned about the unit vector `axis`, by the right-hand rule (Rodrigues). */
export function rotate(v: Vec, axis: Vec, degrees: number): Vec {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return add(add(scale(v, cos), scale(cross(axis, v), sin)), scale(axis, dot(axis, v) * (1 - cos)));
}

/** A point plus some of each of several directions. */
export const offset = (at: Vec, ...steps: readonly (readonly [Vec, number])[]): Vec =>
  steps.reduce<Vec>((sum, [direction, far]) => add(sum, scale(direction, far)), at);
