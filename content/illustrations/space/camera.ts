import { cross, dot } from './vector.ts';
import type { Vec } from './vector.ts';

/**
 * An orthographic camera, in degrees. Azimuth 0 looks at a figure of heading 0 from its right side (it faces to the
 * right of the picture), 90 from the front; elevation 0 is level, 90 looks straight down.
 */
export interface Camera {
  readonly azimuth: number;
  readonly elevation: number;
}

/** Picture coordinates in centimetres: x to the right, y down. */
export type Point = readonly [x: number, y: number];

export interface View {
  readonly right: Vec;
  readonly up: Vec;
  /** Towards the viewer. */
  readonly near: Vec;
}

export function viewFrom(camera: Camera): View {
  const [a, e] = [(camera.azimuth * Math.PI) / 180, (camera.elevation * Math.PI) / 180];
  const right: Vec = [Math.cos(a), 0, -Math.sin(a)];
  const near: Vec = [Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e)];
  return { right, near, up: cross(near, right) };
}

export const project = (view: View, at: Vec): Point => [dot(at, view.right), -dot(at, view.up)];

/** How near to the viewer, in centimetres. */
export const depth = (view: View, at: Vec): number => dot(at, view.near);
