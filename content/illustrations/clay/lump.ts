/** What figures and props are modelled from: ellipsoids and flat faces, each of a material and of a part. */
import type { Frame } from '../space/frame.ts';
import { add, between, distance, mix, scale } from '../space/vector.ts';
import type { Vec } from '../space/vector.ts';

export const partNames = [
  'ground',
  'prop',
  'trunk',
  'head',
  'face',
  'right arm',
  'left arm',
  'right hand',
  'left hand',
  'right leg',
  'left leg',
  'right foot',
  'left foot',
] as const;

export type PartName = (typeof partNames)[number];

export interface Material {
  readonly colour: string;
  /** How its outline is drawn: as a figure's, as a thing's, or not at all. */
  readonly line: 'figure' | 'thing' | 'none';
  /** What is cut of one cloth, in the light or in the shade, has no line between. */
  readonly cloth?: string;
}

interface Coated {
  readonly material: Material;
  readonly part: PartName;
  /** Neighbours of one material with different creases have a fine line between them: fingers, toes. */
  readonly crease?: number;
  /** Shows this much nearer than it is, in centimetres: what is painted on skin. */
  readonly bias?: number;
}

/** An ellipsoid by its half axes. */
export interface Solid {
  readonly at: Vec;
  readonly axes: readonly [Vec, Vec, Vec];
}

export interface Lump extends Solid, Coated {
  /** Keeps some of the surface only, by a point in the ellipsoid's own axes at length one. */
  readonly keep?: (own: Vec) => boolean;
}

/** A flat convex face of a thing. */
export interface Face extends Coated {
  readonly corners: readonly Vec[];
  /** How much of the light falls on it: 0 is shade, 1 is base, 2 is light. */
  readonly tone: 0 | 1 | 2;
}

export const ball = (at: Vec, radius: number): Solid => ({
  at,
  axes: [
    [radius, 0, 0],
    [0, radius, 0],
    [0, 0, radius],
  ],
});

/** Half sizes along a frame's right, forward and up. */
export const ellipsoid = (at: Vec, f: Frame, width: number, deep: number, high: number): Solid => ({
  at,
  axes: [scale(f.right, width), scale(f.forward, deep), scale(f.up, high)],
});

const smallest = (solid: Solid): number => Math.min(...solid.axes.map((axis) => Math.hypot(...axis)));

/** From one solid to the next, so close that they are one. */
export function taper(from: Solid, to: Solid): Solid[] {
  const far = distance(from.at, to.at);
  const count = Math.max(1, Math.ceil(far / Math.max(0.2, Math.min(smallest(from), smallest(to)) * 0.2)));
  const [a, b, c] = from.axes;
  const [d, e, f] = to.axes;
  return Array.from({ length: count + 1 }, (_, i): Solid => {
    const t = i / count;
    return { at: between(from.at, to.at, t), axes: [blend(a, d, t), blend(b, e, t), blend(c, f, t)] };
  });
}

const blend = (a: Vec, b: Vec, t: number): Vec => [
  a[0] * (1 - t) + b[0] * t,
  a[1] * (1 - t) + b[1] * t,
  a[2] * (1 - t) + b[2] * t,
];

/** Through all solids in turn. */
export const strand = (solids: readonly Solid[]): Solid[] =>
  solids.slice(1).flatMap((next, i) => {
    const from = solids[i];
    return from === undefined ? [] : taper(from, next);
  });

/** A round bar. */
export const bar = (from: Vec, to: Vec, thick: number, thin = thick): Solid[] =>
  taper(ball(from, thick), ball(to, thin));

/** Solids in one coat. */
export const coated = (solids: readonly Solid[], { material, part, crease = 0, bias = 0 }: Coated): Lump[] =>
  solids.map(({ at, axes }) => ({ at, axes, material, part, crease, bias }));

/** A box along the axes of a frame, its size in half lengths. */
export function box(
  at: Vec,
  f: Frame,
  half: { readonly ahead: number; readonly up: number; readonly aside: number },
  coat: Coated,
): Face[] {
  const corner = (x: number, y: number, z: number): Vec =>
    add(
      at,
      add(add(scale(f.forward, x * half.ahead), scale(f.up, y * half.up)), scale(f.right, z * half.aside)),
    );
  const face = (tone: Face['tone'], ...corners: Vec[]): Face => ({ ...coat, tone, corners });
  return [
    face(2, corner(-1, 1, -1), corner(1, 1, -1), corner(1, 1, 1), corner(-1, 1, 1)),
    face(0, corner(-1, -1, -1), corner(1, -1, -1), corner(1, -1, 1), corner(-1, -1, 1)),
    ...[-1, 1].flatMap((s) => [
      face(1, corner(-1, -1, s), corner(1, -1, s), corner(1, 1, s), corner(-1, 1, s)),
      face(0, corner(s, -1, -1), corner(s, 1, -1), corner(s, 1, 1), corner(s, -1, 1)),
    ]),
  ];
}

/** A number along a list of places and sizes, straight between them. */
export function stepwise(places: readonly (readonly [at: number, size: number])[], at: number): number {
  let [from, size] = places[0] ?? [0, 0];
  for (const [to, next] of places) {
    if (at <= to) return to === from ? next : mix(size, next, (at - from) / (to - from));
    [from, size] = [to, next];
  }
  return size;
}
