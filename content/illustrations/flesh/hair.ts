import { blend } from '../colour.ts';
import { ball, coated, ellipsoid, stepwise, strand } from '../clay/lump.ts';
import type { Lump, Solid } from '../clay/lump.ts';
import type { Hair, HairStyle } from '../people/look.ts';
import type { Skeleton } from '../skeleton.ts';
import { add, offset, scale, unit } from '../space/vector.ts';
import type { Vec } from '../space/vector.ts';
import { caps, short } from './caps.ts';
import type { Cap } from './caps.ts';
import { jaw, onHead } from './skull.ts';
import type { PlacedHead } from './skull.ts';
import { plain } from './materials.ts';

const degrees = (radians: number): number => (radians * 180) / Math.PI;

/** A tail falls with gravity, as far as the head that it grows on lets it. */
const hang = (head: PlacedHead): Vec => unit(add(scale(head.frame.up, -0.55), [0, -0.8, 0]));

/** Hair or cloth that lies close, down to its hairline. */
function capOf(head: PlacedHead, cap: Cap): Pick<Lump, 'at' | 'axes' | 'keep'> {
  const t = cap.thick;
  return {
    ...ellipsoid(onHead(head, -0.6, 1.6, 0), head.frame, 7.4 + t, 9.2 + t, 8.8 + t),
    keep: ([right, forward, up]) => {
      const down = degrees(Math.acos(Math.max(-1, Math.min(1, up))));
      const round = degrees(Math.atan2(Math.abs(right), forward));
      return down <= stepwise(cap.reach, round) && down >= (cap.from ?? 0);
    },
  };
}

/** A point over the cap: `around` from the face, `polar` down from the crown, in degrees. */
function over(head: PlacedHead, thick: number, around: number, polar: number): Vec {
  const [a, p] = [(around * Math.PI) / 180, (polar * Math.PI) / 180];
  return onHead(
    head,
    -0.6 + (9.2 + thick) * Math.sin(p) * Math.cos(a),
    1.6 + (8.8 + thick) * Math.cos(p),
    (7.4 + thick) * Math.sin(p) * Math.sin(a),
  );
}

/** What stands off the head: a bun, a tail, curls. */
function bulk(head: PlacedHead, style: HairStyle): Solid[] {
  switch (style) {
    case 'bun':
      return [ball(onHead(head, -8.8, 8.2, 0), 4.6)];
    case 'ponytail': {
      const root = onHead(head, -9.5, 6, 0);
      const out = offset(root, [head.frame.forward, -3.6], [head.frame.up, 0.6]);
      const fall = offset(out, [hang(head), 8], [head.frame.forward, -1.2]);
      const end = offset(fall, [hang(head), 8]);
      return strand([ball(root, 2.2), ball(out, 2.8), ball(fall, 3.2), ball(end, 1.1)]);
    }
    case 'curly':
    case 'afro': {
      const [big, out] = style === 'curly' ? [2.9, 0.8] : [4.4, 2.6];
      return [6, 34, 62, 88, 110].flatMap((polar) =>
        Array.from({ length: 12 }, (_, i) => (i * 30 + polar) % 360)
          .filter((around) => polar < stepwise(short, around > 180 ? 360 - around : around) - big * 5)
          .map((around) => ball(over(head, out, around, polar), big)),
      );
    }
    default:
      return [];
  }
}

/** The cloth of a headscarf under the chin and round the neck. */
function drape({ head, neck }: Skeleton): Solid[] {
  const { frame } = neck;
  return strand([
    ellipsoid(onHead(head, 0.4, -6, 0), head.frame, 6.7, 6.6, 3),
    ellipsoid(offset(neck.base, [frame.up, 2.6], [frame.forward, 0.6]), frame, 6.4, 6.3, 1.6),
    ellipsoid(offset(neck.base, [frame.up, -2.6], [frame.forward, 1.4]), frame, 8.8, 7.2, 1.2),
  ]);
}

/** Along the jaw, and round the mouth. */
function beardOf(head: PlacedHead, colour: string): Lump[] {
  const lower = jaw(head, 0.45).map((solid): Lump => ({
    ...solid,
    material: plain(colour),
    part: 'head',
    keep: (own) => {
      const at = offset(solid.at, [solid.axes[0], own[0]], [solid.axes[1], own[1]], [solid.axes[2], own[2]]);
      const from = add(at, scale(head.at, -1));
      const up = from[0] * head.frame.up[0] + from[1] * head.frame.up[1] + from[2] * head.frame.up[2];
      const side = Math.abs(
        from[0] * head.frame.right[0] + from[1] * head.frame.right[1] + from[2] * head.frame.right[2],
      );
      return up < (side > 5.2 ? -1.5 : -4.6) && !(side < 2.4 && up > -6.9 && up < -5.6);
    },
  }));
  return lower;
}

export function hairOf(s: Skeleton, hair: Hair): Lump[] {
  const coat = { material: plain(hair.colour), part: 'head' } as const;
  const cap = caps[hair.style];
  const tied = { ...coat, crease: 2 };
  return [
    ...(cap === undefined ? [] : [{ ...capOf(s.head, cap), ...coat, crease: 1 }]),
    ...coated(bulk(s.head, hair.style), hair.style === 'bun' || hair.style === 'ponytail' ? tied : coat),
    ...(hair.style === 'headscarf'
      ? coated(drape(s), { material: plain(blend(hair.colour, '#2b1d33', 0.08), hair.colour), part: 'head' })
      : []),
    ...(hair.beard === undefined ? [] : beardOf(s.head, hair.beard)),
  ];
}
