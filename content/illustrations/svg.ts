import type { Point } from './space/camera.ts';
import type { Polygon } from './space/outline.ts';

/** Two decimals, so that output is the same everywhere; no minus zero. */
export const round = (n: number): string => String(Math.round(n * 100) / 100 + 0);

type Attributes = Readonly<Record<string, string | number>>;

export function element(name: string, attributes: Attributes, children = ''): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : value}"`)
    .join('');
  return children === '' ? `<${name}${written}/>` : `<${name}${written}>${children}</${name}>`;
}

const pointOf = ([x, y]: Point): string => `${round(x)} ${round(y)}`;

/** Closed outlines as the data of one path. */
export const closed = (polygons: readonly Polygon[]): string =>
  polygons.map((polygon) => `M${polygon.map(pointOf).join('L')}Z`).join('');

/** A soft line through points (Catmull-Rom as cubic curves). */
export function line(points: readonly Point[]): string {
  const at = (i: number): Point => points[Math.max(0, Math.min(points.length - 1, i))] ?? [0, 0];
  const curves = points.slice(1).map((end, i) => {
    const [before, start, after] = [at(i - 1), at(i), at(i + 2)];
    const c1: Point = [start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6];
    const c2: Point = [end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6];
    return `C${pointOf(c1)} ${pointOf(c2)} ${pointOf(end)}`;
  });
  return `M${pointOf(at(0))}${curves.join('')}`;
}
