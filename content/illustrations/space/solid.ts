import type { Frame } from './frame.ts';
import { across, cross, pairs, scale, unit } from './vector.ts';
import type { Vec } from './vector.ts';

/** An ellipsoid by its half axes; a half axis of no length makes it a disc. */
export interface Solid {
  readonly at: Vec;
  readonly axes: readonly [Vec, Vec, Vec];
}

/** Solids that are wrapped together into one convex shape. */
export type Wrap = readonly Solid[];

export const ball = (at: Vec, radius: number): Solid => ({
  at,
  axes: [
    [radius, 0, 0],
    [0, radius, 0],
    [0, 0, radius],
  ],
});

export function disc(at: Vec, normal: Vec, radius: number): Solid {
  const n = unit(normal);
  const side = across([0.3, 0.5, 0.8], n);
  return { at, axes: [scale(side, radius), scale(cross(n, side), radius), [0, 0, 0]] };
}

/** Half sizes along a frame's right, forward and up. */
export const ellipsoid = (at: Vec, f: Frame, width: number, deep: number, high: number): Solid => ({
  at,
  axes: [scale(f.right, width), scale(f.forward, deep), scale(f.up, high)],
});

/** A chain: each neighbour wrapped with the next, so that it bends and tapers. */
export const chain = (solids: readonly Solid[]): Wrap[] => pairs(solids);
