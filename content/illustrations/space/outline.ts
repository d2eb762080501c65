import { project } from './camera.ts';
import type { Point, View } from './camera.ts';
import type { Solid, Wrap } from './solid.ts';
import { dot } from './vector.ts';

export type Polygon = readonly Point[];

/** Enough that no corner shows on a hip that fills a quarter of the picture. */
const corners = 48;
const directions: readonly Point[] = Array.from({ length: corners }, (_, i) => {
  const angle = (2 * Math.PI * i) / corners;
  return [Math.cos(angle), Math.sin(angle)];
});

/** The rim of an ellipsoid's shadow on the picture plane. */
function rim(view: View, solid: Solid): Point[] {
  const [x, y] = project(view, solid.at);
  const flat = solid.axes.map((axis): Point => [dot(axis, view.right), -dot(axis, view.up)]);
  const [a, b, c] = flat;
  // A disc's rim is known point by point; directions alone would leave a flat one with corners.
  if (a !== undefined && b !== undefined && c !== undefined) {
    const isPoint = (axis: Point) => Math.hypot(...axis) < 1e-9;
    const around = (p: Point, q: Point) =>
      directions.map(([cos, sin]): Point => [x + p[0] * cos + q[0] * sin, y + p[1] * cos + q[1] * sin]);
    if (isPoint(c)) return around(a, b);
    if (isPoint(b)) return around(a, c);
  }
  return directions.map(([nx, ny]): Point => {
    const parts = flat.map((axis) => axis[0] * nx + axis[1] * ny);
    const reach = Math.hypot(...parts) || 1;
    return flat.reduce<Point>(
      (sum, axis, i) => {
        const k = (parts[i] ?? 0) / reach;
        return [sum[0] + axis[0] * k, sum[1] + axis[1] * k];
      },
      [x, y],
    );
  });
}

const turn = (a: Point, b: Point, c: Point): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** One half of a convex hull (Andrew's monotone chain) of points that are sorted. */
function halfHull(sorted: readonly Point[]): Point[] {
  const hull: Point[] = [];
  for (const p of sorted) {
    for (;;) {
      const [a, b] = [hull.at(-2), hull.at(-1)];
      if (a === undefined || b === undefined || turn(a, b, p) > 0) break;
      hull.pop();
    }
    hull.push(p);
  }
  return hull.slice(0, -1);
}

/** The convex hull, always wound the same way. */
export function hull(points: readonly Point[]): Polygon {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return [...halfHull(sorted), ...halfHull(sorted.reverse())];
}

/**
 * The silhouette of wrapped solids as polygons that are all wound the same way: filled as one path by the
 * nonzero rule they are one joined shape.
 */
export const silhouette = (view: View, wraps: readonly Wrap[]): Polygon[] =>
  wraps.map((wrap) => hull(wrap.flatMap((solid) => rim(view, solid))));
