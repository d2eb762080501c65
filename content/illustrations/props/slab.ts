import type { View } from '../space/camera.ts';
import { tonesOf } from '../colour.ts';
import { solidDraw } from '../draw.ts';
import type { Draw } from '../draw.ts';
import { ball } from '../space/solid.ts';
import type { Solid, Wrap } from '../space/solid.ts';
import type { Vec } from '../space/vector.ts';

const signs = [-1, 1] as const;

/** A board with soft corners: its body, and its top face a little lighter. */
export function slab(view: View, low: Vec, high: Vec, colour: string, corner: number): Draw[] {
  const tones = tonesOf(colour);
  const mid = (i: 0 | 1 | 2) => (low[i] + high[i]) / 2;
  const half = (i: 0 | 1 | 2) => (high[i] - low[i]) / 2;
  const flat = (y: number): Solid[] =>
    signs.flatMap((sx) =>
      signs.map((sz): Solid => ({
        at: [mid(0) + sx * (half(0) - corner), y, mid(2) + sz * (half(2) - corner)],
        axes: [
          [corner, 0, 0],
          [0, 0, 0],
          [0, 0, corner],
        ],
      })),
    );
  return [
    solidDraw(view, [[...flat(low[1]), ...flat(high[1])]], tones.shade),
    solidDraw(view, [flat(high[1])], tones.light),
  ];
}

/** A round bar. */
export const bar = (from: Vec, to: Vec, thick: number, thin = thick): Wrap => [
  ball(from, thick),
  ball(to, thin),
];
