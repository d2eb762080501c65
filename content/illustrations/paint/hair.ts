import type { View } from '../space/camera.ts';
import { project } from '../space/camera.ts';
import { tonesOf } from '../colour.ts';
import { solidDraw } from '../draw.ts';
import type { Draw } from '../draw.ts';
import type { Hair, HairStyle } from '../people/look.ts';
import { caps, short, type Cap } from './caps.ts';
import type { Polygon } from '../space/outline.ts';
import type { Skeleton } from '../skeleton.ts';
import { ball, chain } from '../space/solid.ts';
import type { Wrap } from '../space/solid.ts';
import { add, between, dot, mix, offset, scale, unit } from '../space/vector.ts';
import type { Vec } from '../space/vector.ts';

type Head = Skeleton['head'];

const at = (head: Head, forward: number, up: number, right = 0): Vec =>
  offset(head.at, [head.frame.forward, forward], [head.frame.up, up], [head.frame.right, right]);

const down: Vec = [0, -1, 0];

/** Hair falls with gravity, as far as the head it grows on lets it. */
const hang = (head: Head): Vec => unit(add(scale(head.frame.up, -0.55), scale(down, 0.8)));

function reachAt(reach: Cap['reach'], around: number): number {
  let [from, size] = reach[0] ?? [0, 0];
  for (const [to, next] of reach) {
    if (around <= to) return to === from ? next : size + ((next - size) * (around - from)) / (to - from);
    [from, size] = [to, next];
  }
  return size;
}

/** A point of the cap: `around` the head from the face, `polar` down from the crown, in degrees. */
function capPoint(head: Head, cap: Cap, around: number, polar: number): Vec {
  const held = cap.falls === undefined ? polar : Math.min(polar, 98);
  const [a, p] = [(around * Math.PI) / 180, (held * Math.PI) / 180];
  const ring = at(
    head,
    -0.6 + (9.2 + cap.thick) * Math.sin(p) * Math.cos(a),
    1.6 + (8.8 + cap.thick) * Math.cos(p),
    (7.4 + cap.thick) * Math.sin(p) * Math.sin(a),
  );
  if (cap.falls === undefined || polar <= held) return ring;
  return offset(ring, [hang(head), ((polar - held) / 52) * (cap.falls + 6)]);
}

const rounds = 40;
const rings = 16;

/** The cap as little patches; `outer` are those that face the viewer. */
function patches(view: View, head: Head, cap: Cap): { all: Polygon[]; outer: Polygon[] } {
  const all: Polygon[] = [];
  const outer: Polygon[] = [];
  const corner = (i: number, j: number) => {
    const around = (i * 360) / rounds;
    const limit = reachAt(cap.reach, around > 180 ? 360 - around : around);
    return project(view, capPoint(head, cap, around, mix(cap.from ?? 0, limit, j / rings)));
  };
  for (let i = 0; i < rounds; i++) {
    for (let j = 0; j < rings; j++) {
      const polygon = [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1)];
      const area = polygon.reduce((sum, [x, y], k) => {
        const [nx, ny] = polygon[(k + 1) % 4] ?? [x, y];
        return sum + x * ny - nx * y;
      }, 0);
      if (Math.abs(area) < 0.001) continue;
      // Seen from outside, a patch is wound against the clock.
      if (area < 0) outer.push(polygon);
      all.push(area < 0 ? polygon : [...polygon].reverse());
    }
  }
  return { all, outer };
}

/** What stands off the cap: a bun, a tail, curls. */
function bulk(head: Head, style: HairStyle): Wrap[] {
  switch (style) {
    case 'bun':
      return [[ball(at(head, -8.6, 8.6), 4.6)]];
    case 'ponytail': {
      const root = at(head, -9.5, 6);
      const out = offset(root, [head.frame.forward, -4], [head.frame.up, 1]);
      const fall = offset(out, [hang(head), 8], [head.frame.forward, -1.5]);
      const end = offset(fall, [hang(head), 9]);
      return chain([ball(root, 2.2), ball(between(root, out, 0.8), 3), ball(fall, 3.4), ball(end, 0.9)]);
    }
    case 'curly':
    case 'afro': {
      const [big, out] = style === 'curly' ? [3.1, 1.2] : [4.6, 3.2];
      const cap: Cap = { thick: out, reach: short };
      return [8, 36, 64, 90, 112].flatMap((polar) =>
        Array.from({ length: 12 }, (_, i) => (i * 30 + polar) % 360)
          .filter((around) => polar < reachAt(short, around > 180 ? 360 - around : around) - big * 5)
          .map((around) => [ball(capPoint(head, cap, around, polar), big)]),
      );
    }
    default:
      return [];
  }
}

/** Side whiskers, jaw and moustache; what of them the head does not hide. */
export function beard(view: View, head: Head, colour: string): Draw[] {
  const tones = tonesOf(colour);
  const facing = dot(head.frame.forward, view.near);
  const wraps = [-1, 1].flatMap((s): Wrap[] => {
    if (facing * 0.7 + dot(head.frame.right, view.near) * s < -0.2) return [];
    const temple = ball(at(head, 0.2, -1.2, s * 6.8), 0.9);
    const jaw = ball(at(head, 1.4, -5.8, s * 5.3), 1.9);
    const cheek = ball(at(head, 5.4, -5.6, s * 4.2), 1.2);
    const chin = ball(at(head, 5.4, -9.6, s * 1.4), 2.7);
    const lip = ball(at(head, 8.1, -4.7, s * 0.9), 0.95);
    return [
      [temple, jaw],
      [jaw, cheek, chin],
      [cheek, lip],
    ];
  });
  const chin: Wrap = [-1, 1].map((s) => ball(at(head, 5.4, -9.6, s * 1.4), 2.7));
  return facing < -0.6 ? [] : [solidDraw(view, [...wraps, chin], tones.base, tones.shade, 0.8)];
}

/** The far side of the hair, which the head hides but for its rim. */
export function hairBehind(view: View, head: Head, hair: Hair): Draw[] {
  const cap = caps[hair.style];
  const tones = tonesOf(hair.colour);
  const behind: Draw[] = [];
  const stuff = bulk(head, hair.style);
  if (stuff.length > 0) behind.push(solidDraw(view, stuff, tones.base));
  if (cap !== undefined)
    behind.push({ kind: 'fill', shape: patches(view, head, cap).all, fill: tones.shade });
  return behind;
}

/** The side of the hair that faces the viewer. */
export function hairBefore(view: View, head: Head, hair: Hair): Draw[] {
  const cap = caps[hair.style];
  const tones = tonesOf(hair.colour);
  const before: Draw[] = [];
  if (cap !== undefined)
    before.push({ kind: 'fill', shape: patches(view, head, cap).outer, fill: tones.base });
  const front = bulk(head, hair.style).filter((wrap) => wrap.some((solid) => isBefore(view, head, solid.at)));
  if (front.length > 0) before.push(solidDraw(view, front, tones.base, tones.shade, 0.8));
  return before;
}

/** On the viewer's side of the head. */
const isBefore = (view: View, head: Head, place: Vec): boolean =>
  view.near[0] * (place[0] - head.at[0]) +
    view.near[1] * (place[1] - head.at[1]) +
    view.near[2] * (place[2] - head.at[2]) >
  -1.5;
