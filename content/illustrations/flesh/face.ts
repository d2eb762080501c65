/** A calm face, painted on: closed eyes, a soft mouth. */
import { blend, skinTonesOf } from '../colour.ts';
import { ball, strand } from '../clay/lump.ts';
import type { Lump } from '../clay/lump.ts';
import type { Look } from '../people/look.ts';
import { offset, unit } from '../space/vector.ts';
import type { Vec } from '../space/vector.ts';
import { onHead } from './skull.ts';
import type { PlacedHead } from './skull.ts';

/** A point of the face by degrees to the right and up, and the way out of the face there. */
function onFace(head: PlacedHead, aside: number, high: number): { at: Vec; out: Vec } {
  const [a, e] = [(aside * Math.PI) / 180, (high * Math.PI) / 180];
  const [f, r, u] = [Math.cos(e) * Math.cos(a), Math.cos(e) * Math.sin(a), Math.sin(e)];
  return {
    at: onHead(head, 8.7 * f, 9.6 * u, 7 * r),
    out: unit(offset([0, 0, 0], [head.frame.forward, f], [head.frame.up, u], [head.frame.right, r * 1.2])),
  };
}

export interface Painted extends Lump {
  /** The way out of the skin: what faces away is not seen. */
  readonly out: Vec;
}

type Place = readonly [aside: number, high: number];

function stroke(head: PlacedHead, places: readonly Place[], width: number, colour: string): Painted[] {
  const solids = places.map(([aside, high]) => ball(onFace(head, aside, high).at, width / 2));
  const middle = places[Math.floor(places.length / 2)] ?? [0, 0];
  return places.slice(1).flatMap(([aside, high], i) => {
    const from = solids[i];
    const to = solids[i + 1];
    if (from === undefined || to === undefined) return [];
    const { out } = onFace(head, (aside + middle[0]) / 2, (high + middle[1]) / 2);
    return strand([from, to]).map((solid): Painted => ({
      ...solid,
      material: { colour, line: 'none' },
      part: 'face',
      bias: 1.6,
      out,
    }));
  });
}

export function faceOf(head: PlacedHead, look: Look): Painted[] {
  const inkOf = blend(look.skin, '#2a1712', 0.8);
  const brow =
    look.hair.style === 'bald' || look.hair.style === 'headscarf'
      ? inkOf
      : blend(look.hair.colour, look.skin, 0.15);
  return [
    ...[-1, 1].flatMap((s) => [
      ...stroke(
        head,
        [
          [s * 17, -2],
          [s * 23, -5.5],
          [s * 30, -6.5],
          [s * 37, -4.5],
          [s * 42, -1],
        ],
        1,
        inkOf,
      ),
      ...stroke(
        head,
        [
          [s * 15, 14],
          [s * 27, 18],
          [s * 41, 14],
        ],
        1,
        brow,
      ),
    ]),
    ...stroke(
      head,
      [
        [-20, -35.5],
        [-11, -39.5],
        [0, -41],
        [11, -39.5],
        [20, -35.5],
      ],
      0.95,
      blend(look.skin, '#7a2426', 0.7),
    ),
    ...stroke(
      head,
      [
        [-6, -19],
        [0, -21.5],
        [6, -19],
      ],
      0.7,
      skinTonesOf(look.skin).deep,
    ),
  ];
}
