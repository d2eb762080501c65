import { depth, project } from '../space/camera.ts';
import type { View } from '../space/camera.ts';
import { blend, skinTonesOf, tonesOf } from '../colour.ts';
import { solidDraw } from '../draw.ts';
import type { Draw, Layer } from '../draw.ts';
import { hull } from '../space/outline.ts';
import type { Look } from '../people/look.ts';
import type { Skeleton } from '../skeleton.ts';
import { ball, ellipsoid } from '../space/solid.ts';
import type { Wrap } from '../space/solid.ts';
import { dot, offset, unit } from '../space/vector.ts';
import type { Vec } from '../space/vector.ts';
import { beard, hairBehind, hairBefore } from './hair.ts';

type Head = Skeleton['head'];

const part = (head: Head, forward: number, up: number, right: number): Vec =>
  offset(head.at, [head.frame.forward, forward], [head.frame.up, up], [head.frame.right, right]);

/** Skull, jaw and nose in one. */
function skull(head: Head): Wrap[] {
  const { frame } = head;
  const cranium = ellipsoid(part(head, -0.6, 1.6, 0), frame, 7.4, 9.2, 8.8);
  const cheeks = ellipsoid(part(head, 2.2, -3.4, 0), frame, 6.2, 6.4, 4.6);
  const chin = ellipsoid(part(head, 5.2, -8.6, 0), frame, 2.9, 2.6, 1.9);
  const brow = ball(part(head, 7.4, 1.6, 0), 1.4);
  return [
    [cranium, cheeks],
    [cheeks, chin],
    [brow, ball(part(head, 9.3, -2.1, 0), 1.2), ball(part(head, 7.4, -3, 0), 1.2)],
  ];
}

/** A point on the face by degrees to the right and up, and whether it can be seen. */
function onFace(view: View, head: Head, aside: number, high: number) {
  const [a, e] = [(aside * Math.PI) / 180, (high * Math.PI) / 180];
  const [f, r, u] = [Math.cos(e) * Math.cos(a), Math.cos(e) * Math.sin(a), Math.sin(e)];
  const at = part(head, 8.9 * f, 9.6 * u, 7.2 * r);
  const out = unit(
    offset([0, 0, 0], [head.frame.forward, f], [head.frame.up, u], [head.frame.right, r * 1.2]),
  );
  return { at: project(view, at), seen: dot(out, view.near) > 0.16 };
}

function blush(view: View, head: Head, skin: string): Draw[] {
  return [-40, 40].flatMap((aside): Draw[] => {
    const rim = Array.from({ length: 12 }, (_, i) => {
      const angle = (i * Math.PI) / 6;
      return onFace(view, head, aside + 11 * Math.cos(angle), -25 + 9 * Math.sin(angle));
    });
    if (!rim.every((p) => p.seen)) return [];
    return [{ kind: 'fill', shape: [hull(rim.map((p) => p.at))], fill: blend(skin, '#e2594b', 0.3) }];
  });
}

function face(view: View, head: Head, look: Look): Draw[] {
  const tones = skinTonesOf(look.skin);
  const ink = blend(look.skin, '#2a1712', 0.78);
  const stroke = (points: readonly (readonly [number, number])[], width: number, colour = ink): Draw[] => {
    const placed = points.map(([aside, high]) => onFace(view, head, aside, high));
    const seen = placed.filter((p) => p.seen).map((p) => p.at);
    return seen.length < 2 ? [] : [{ kind: 'stroke', points: seen, colour, width }];
  };
  return [-1, 1]
    .flatMap((s) => [
      ...stroke(
        [
          [s * 18, -3],
          [s * 23, -6],
          [s * 30, -7],
          [s * 37, -5],
          [s * 41, -2],
        ],
        0.75,
      ),
      ...stroke(
        [
          [s * 14, 13],
          [s * 26, 17],
          [s * 40, 14],
        ],
        0.85,
        look.hair.style === 'bald' || look.hair.style === 'headscarf'
          ? ink
          : blend(look.hair.colour, look.skin, 0.2),
      ),
    ])
    .concat(
      stroke(
        [
          [-19, -37],
          [-11, -41],
          [0, -42.5],
          [11, -41],
          [19, -37],
        ],
        0.8,
        blend(look.skin, '#8a2f2a', 0.6),
      ),
      // The shadow beneath the nose, which the silhouette tells only from the side.
      stroke(
        [
          [-6, -19],
          [0, -21.5],
          [6, -19],
        ],
        0.7,
        tones.far,
      ),
    );
}

function ears(view: View, head: Head, look: Look): Draw[] {
  const tones = skinTonesOf(look.skin);
  return [-1, 1].flatMap((s): Draw[] => {
    if (dot(head.frame.right, view.near) * s < -0.25) return [];
    const ear = ellipsoid(part(head, -1.2, -1.4, s * 7.2), head.frame, 1, 1.7, 2.6);
    const inner = ellipsoid(part(head, -0.9, -1.4, s * 8), head.frame, 0.3, 0.8, 1.5);
    return [solidDraw(view, [[ear]], tones.base), solidDraw(view, [[inner]], tones.shade)];
  });
}

function glasses(view: View, head: Head, colour: string): Draw[] {
  return [-1, 1].flatMap((s): Draw[] => {
    const rim = Array.from({ length: 17 }, (_, i) => {
      const angle = (i * Math.PI) / 8;
      return onFace(view, head, s * 29 + 16 * Math.cos(angle), -2 + 13 * Math.sin(angle));
    });
    const lens: Draw[] = rim.every((p) => p.seen)
      ? [{ kind: 'stroke', points: rim.map((p) => p.at), colour, width: 0.6 }]
      : [];
    const arm = [s * 45, s * 60, s * 80].map((aside) => onFace(view, head, aside, 2));
    return arm.every((p) => p.seen)
      ? [...lens, { kind: 'stroke', points: arm.map((p) => p.at), colour, width: 0.6 }]
      : lens;
  });
}

/** The cloth of a headscarf under the chin and round the neck. */
function drape(view: View, { head, neck }: Skeleton, colour: string): Draw[] {
  const tones = tonesOf(colour);
  const { frame } = neck;
  const under = ellipsoid(part(head, 0.6, -6.4, 0), head.frame, 6.6, 7, 2.4);
  const throat = ellipsoid(offset(neck.base, [frame.up, 2.6], [frame.forward, 0.6]), frame, 6.3, 6.3, 1.2);
  const breast = ellipsoid(offset(neck.base, [frame.up, -2.6], [frame.forward, 1.4]), frame, 8.6, 6.9, 1);
  return [
    solidDraw(
      view,
      [
        [under, throat],
        [throat, breast],
      ],
      tones.base,
      tones.shade,
      1.2,
    ),
  ];
}

export function headLayer(view: View, s: Skeleton, look: Look): Layer {
  const tones = skinTonesOf(look.skin);
  const { head } = s;
  const covered = look.hair.style === 'headscarf' || look.hair.style === 'bob' || look.hair.style === 'long';
  return {
    name: 'head',
    depth: depth(view, head.at) + 1,
    draws: [
      ...hairBehind(view, head, look.hair),
      ...(look.hair.style === 'headscarf' ? drape(view, s, look.hair.colour) : []),
      solidDraw(view, skull(head), tones.base, tones.shade, 1.1),
      ...blush(view, head, look.skin),
      ...(look.hair.beard === undefined ? [] : beard(view, head, look.hair.beard)),
      ...face(view, head, look),
      ...(covered ? [] : ears(view, head, look)),
      ...hairBefore(view, head, look.hair),
      ...(look.glasses === undefined ? [] : glasses(view, head, look.glasses)),
    ],
  };
}

/** A neck lies in the shadow of its chin. */
export const neckTone = (skin: string): string => blend(skin, skinTonesOf(skin).far, 0.45);

export function neckDraws(view: View, s: Skeleton, look: Look): Draw[] {
  const { base, top } = s.neck;
  const back = offset(s.head.at, [s.head.frame.up, -4], [s.head.frame.forward, -2.6]);
  const under = offset(s.head.at, [s.head.frame.up, -6], [s.head.frame.forward, 1.5]);
  const wide = 5 * Math.min(1.1, look.build.limbs);
  const wraps: Wrap[] = [
    [ball(offset(base, [s.neck.frame.up, -2]), wide - 0.4), ball(top, wide - 0.2)],
    [ball(top, wide - 0.2), ball(back, 4.6)],
    [ball(top, 4.2), ball(under, 3)],
  ];
  const { hair, skin } = look;
  return [solidDraw(view, wraps, hair.style === 'headscarf' ? tonesOf(hair.colour).shade : neckTone(skin))];
}
