import { depth } from '../space/camera.ts';
import type { View } from '../space/camera.ts';
import { tonesOf } from '../colour.ts';
import { solidDraw } from '../draw.ts';
import type { Draw } from '../draw.ts';
import { facing } from '../space/frame.ts';
import { ball, chain } from '../space/solid.ts';
import { offset } from '../space/vector.ts';
import type { Vec } from '../space/vector.ts';
import { seatHalf, seatHeight } from './prop.ts';
import { bar } from './slab.ts';

const corners = [
  [-1, -1],
  [-1, 1],
  [1, -1],
  [1, 1],
] as const;

/** A wooden chair with four legs: nothing on it rolls. It faces as a person on it does. */
export function chair(view: View, at: readonly [number, number], heading: number, colour: string): Draw[] {
  const frame = facing({ heading });
  const tones = tonesOf(colour);
  const place = (ahead: number, up: number, aside: number): Vec =>
    offset([at[0], 0, at[1]], [frame.forward, ahead], [[0, 1, 0], up], [frame.right, aside]);
  const reach = seatHalf - 2;
  const legs = corners
    .map(([x, z]) => ({
      wrap: bar(
        place(x * (reach - 1), seatHeight - 3, z * (reach - 1)),
        place(x * (reach + 1.5), 0.9, z * (reach + 1.5)),
        1.8,
        1.2,
      ),
      near: depth(view, place(x, 0, z)),
    }))
    .sort((a, b) => a.near - b.near);
  const legDraws = legs.map(({ wrap, near }) =>
    solidDraw(view, [wrap], near > depth(view, place(0, 0, 0)) ? tones.base : tones.far),
  );
  const seat = corners.flatMap(([x, z]) => [{ ...ball(place(x * reach, seatHeight - 2, z * reach), 2) }]);
  const top = corners.map(([x, z]) => ({
    at: place(x * (reach - 0.4), seatHeight, z * (reach - 0.4)),
    axes: [
      [2, 0, 0],
      [0, 0, 0],
      [0, 0, 2],
    ] as const,
  }));
  const post = (z: number): Draw =>
    solidDraw(
      view,
      chain([
        ball(place(-reach, seatHeight - 1, z * (reach - 1)), 1.8),
        ball(place(-reach - 1.2, seatHeight + 20, z * (reach - 1)), 1.7),
        ball(place(-reach - 4.6, seatHeight + 44, z * (reach - 1.5)), 1.5),
      ]),
      depth(view, place(0, 0, z)) > depth(view, place(0, 0, 0)) ? tones.base : tones.far,
    );
  const [farPost, nearPost] = depth(view, frame.right) < 0 ? [post(1), post(-1)] : [post(-1), post(1)];
  const panel = (low: number, high: number, back: number): Draw => {
    const row = [-1, -0.5, 0, 0.5, 1].map((z) => {
      const curve = (1 - z * z) * 0.9;
      return [
        ball(place(-reach - back - curve, seatHeight + low, z * (reach - 1.6)), 1.2),
        ball(place(-reach - back - (high - low) * 0.14 - curve, seatHeight + high, z * (reach - 1.6)), 1.2),
      ];
    });
    return solidDraw(
      view,
      row.slice(1).map((pair, i) => [...pair, ...(row[i] ?? [])]),
      tones.base,
      tones.shade,
      1,
    );
  };
  const back = [panel(33, 43, 2.2), panel(19, 23, 0.5)];
  // Seen from the front the legs at the back come first; the back of the chair rises behind whoever sits.
  return [
    ...legDraws.slice(0, 2),
    farPost,
    ...back,
    nearPost,
    ...legDraws.slice(2),
    solidDraw(view, [seat], tones.base, tones.shade, 1.2),
    solidDraw(view, [top], tones.light),
  ];
}
