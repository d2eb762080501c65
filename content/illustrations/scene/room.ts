import { girth, torsoDepth } from '../body.ts';
import type { Solid } from '../clay/lump.ts';
import type { Illustration } from '../illustration.ts';
import { roomDepth } from '../props/model.ts';
import type { Skeleton } from '../skeleton.ts';
import { project } from '../space/camera.ts';
import type { View } from '../space/camera.ts';
import { add, between, scale } from '../space/vector.ts';
import type { Vec } from '../space/vector.ts';
import { sides } from '../stance.ts';
import { height, width } from './fit.ts';
import type { SceneFit } from './fit.ts';

const disc = (at: Vec, radius: number): Solid => ({
  at,
  axes: [
    [radius, 0, 0],
    [0, 0.05, 0],
    [0, 0, radius],
  ],
});

/** Discs along a limb that are smaller than this do not meet, in centimetres. */
const crumb = 2.6;

/** What a body darkens on the floor: its trunk, straight down, and the limbs that are near the floor. */
export function shadowOf(s: Skeleton): Solid[] {
  const flat = ([x, , z]: Vec, radius: number): Solid => disc([x, 0, z], radius);
  // The higher a limb is, the smaller its shadow, until there is none: before it falls into crumbs.
  const under = (at: Vec, radius: number): Solid[] => {
    const size = radius * Math.min(1, (34 - at[1]) / 12);
    return size > crumb ? [flat(at, size)] : [];
  };
  const along = (a: Vec, b: Vec, radius: number): Solid[] =>
    [0, 0.14, 0.28, 0.42, 0.56, 0.7, 0.85, 1].flatMap((t) => under(between(a, b, t), radius));
  const limbs = sides.flatMap((side) =>
    [s.arms[side], s.legs[side]].flatMap((limb) => {
      const thick = limb === s.legs[side] ? 7 : 4.6;
      const tip = add(limb.end, scale(limb.tip.up, 11));
      return [
        ...along(limb.root, limb.middle, thick + 1),
        ...along(limb.middle, limb.end, thick),
        ...along(limb.end, tip, thick - 1),
      ];
    }),
  );
  const trunk = s.spine.map((v) => flat(v.at, girth(torsoDepth, v.t) * 1.25));
  return [...limbs, ...trunk, ...under(s.head.at, 9)];
}

/** What head, shoulders and arms darken on a desk that they are close to. */
export function deskShadowOf(s: Skeleton, height: number): Solid[] {
  const near = 15;
  const under = (at: Vec, radius: number): Solid[] => {
    const gap = at[1] - height;
    const size = radius * Math.min(1, (near - gap) / 6);
    return gap < 0 || size < crumb ? [] : [disc([at[0], height, at[2]], size)];
  };
  const along = (a: Vec, b: Vec, radius: number): Solid[] =>
    [0, 0.17, 0.33, 0.5, 0.67, 0.83, 1].flatMap((t) => under(between(a, b, t), radius));
  const arms = sides.flatMap((side) => {
    const { root, middle, end, tip } = s.arms[side];
    return [
      ...along(root, middle, 7.4),
      ...along(middle, end, 6.4),
      ...along(end, add(end, scale(tip.up, 13)), 5.6),
    ];
  });
  return [...arms, ...under(s.head.at, 13), ...along(s.neck.base, s.neck.top, 8)];
}

/** The room: paper, sun, and a floor long enough for figures that stand higher in the picture. */
export function backdrop(
  picture: Illustration,
  view: View,
  fit: SceneFit,
  rise: number,
  unit: number,
): Uint8Array {
  const [paper, sun, floor] = [0, 1, 2] as const;
  const [nearX, , nearZ] = view.near;
  const flat = Math.hypot(nearX, nearZ) || 1;
  const back: Vec = [(-nearX / flat) * roomDepth, 0, (-nearZ / flat) * roomDepth];
  const above = picture.camera.elevation > 40;
  const horizon = above ? Infinity : fit.y + (project(view, back)[1] - rise) * fit.scale;
  const [middle, radius] = above ? [height / 2, 226] : [232, 190];
  const [wide, high] = [width * unit, height * unit];
  const room = new Uint8Array(wide * high).fill(paper);
  for (let y = 0; y < high; y++) {
    if (y / unit >= horizon) room.fill(floor, y * wide, (y + 1) * wide);
    else {
      const half = Math.sqrt(Math.max(0, radius ** 2 - (y / unit - middle) ** 2)) * unit;
      const centre = (width / 2) * unit;
      room.fill(
        above ? floor : sun,
        y * wide + Math.round(centre - half),
        y * wide + Math.round(centre + half),
      );
    }
  }
  return room;
}
