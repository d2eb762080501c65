import { girth, hipJoint, neckSize, torsoDepth, torsoWidth } from '../body.ts';
import type { Build } from '../body.ts';
import { ball, coated, ellipsoid, strand, taper } from '../clay/lump.ts';
import type { Lump, Solid } from '../clay/lump.ts';
import type { Skeleton, Vertebra } from '../skeleton.ts';
import { signOf } from '../skeleton.ts';
import { sides } from '../stance.ts';
import { between, offset } from '../space/vector.ts';
import type { Dressed } from './materials.ts';
import { folds } from './waist.ts';

/** Where trousers end and tops begin, along the spine. */
const waistband = 0.2;

/** Girth by region: hips below, waist in the middle, chest above. */
function factor(build: Build, t: number): number {
  if (t < 0.37) return build.hips + (build.waist - build.hips) * (t / 0.37);
  if (t < 0.75) return build.waist + (build.chest - build.waist) * ((t - 0.37) / 0.38);
  return build.chest + (1 - build.chest) * Math.max(0, (t - 0.85) / 0.15);
}

function slice(v: Vertebra, build: Build, more: number): Solid {
  const k = factor(build, v.t);
  const ahead = build.belly * Math.exp(-(((v.t - 0.3) / 0.16) ** 2));
  const deep = girth(torsoDepth, v.t) * k + more;
  return ellipsoid(
    offset(v.at, [v.frame.forward, ahead / 2]),
    v.frame,
    girth(torsoWidth, v.t) * k + more,
    deep + ahead / 2,
    v.t > 0.8 ? 2 : 4,
  );
}

const slices = (s: Skeleton, build: Build, more: number, from: number, to: number): Solid[] =>
  strand(s.spine.filter((v) => v.t >= from - 0.001 && v.t <= to + 0.001).map((v) => slice(v, build, more)));

/** From the neck out to the shoulders and down the flanks, so that arms grow out of the trunk. */
function shoulders(s: Skeleton, build: Build, more: number): Solid[] {
  const yoke = s.spine.find((v) => v.t > 0.9) ?? s.chest;
  const ribs = s.spine.find((v) => v.t > 0.62) ?? s.chest;
  return sides.flatMap((side) => {
    const shoulder = ball(s.arms[side].root, 4.9 * build.limbs + more);
    const upper = ball(between(s.arms[side].root, s.arms[side].middle, 0.2), 4.6 * build.limbs + more);
    const collar = ball(offset(yoke.at, [yoke.frame.right, signOf(side) * 3.5]), 4.2 + more);
    const flank = ball(
      offset(ribs.at, [ribs.frame.right, signOf(side) * 6.2 * build.chest]),
      6.4 * build.chest + more,
    );
    return [...strand([collar, shoulder, flank]), ...taper(upper, flank)];
  });
}

function bust(s: Skeleton, build: Build, more: number): Solid[] {
  if (build.bust === 0) return [];
  const high = s.spine.find((v) => v.t > 0.74) ?? s.chest;
  const low = s.spine.find((v) => v.t > 0.54) ?? s.chest;
  return sides.flatMap((side) => {
    const aside = signOf(side) * 6.2;
    const at = (v: Vertebra, out: number, ahead: number, up: number) =>
      offset(v.at, [v.frame.right, out], [v.frame.forward, ahead], [v.frame.up, up]);
    return strand([
      ball(at(s.chest, aside, 1.5, 0), 4.5 + more),
      ball(at(high, aside, 3.4 + build.bust, -2.5), 5.6 + more),
      ball(at(low, aside * 0.8, 2.4, 0), 5 + more),
    ]);
  });
}

/** The hips up to the waistband: buttocks that run into the thighs. */
function hips(s: Skeleton, build: Build, more: number): Solid[] {
  const { at, frame } = s.pelvis;
  const seat = sides.flatMap((side) => {
    const { root, middle } = s.legs[side];
    const behind = ball(
      offset(at, [frame.right, signOf(side) * (hipJoint - 1.2) * build.hips], [frame.forward, -2.6]),
      8.8 * build.hips + more,
    );
    return strand([
      behind,
      ball(root, 9.1 * build.limbs + more),
      ball(between(root, middle, 0.3), 8.7 * build.limbs + more),
    ]);
  });
  return [...slices(s, build, more, 0, waistband + 0.02), ...seat];
}

/** Half the width of a collar, how high it stands, how thick it is. */
const collarSizes = {
  high: [5.1, 2.6, 1.5],
  shirt: [5.6, 1.6, 1.5],
  crew: [6, 0.2, 1.1],
} as const;

/** The cloth from the shoulders to the collar, however far the neck bends: no skin shows between. */
function yoke(s: Skeleton, { look }: Dressed, more: number): Solid[] {
  const { base, frame } = s.neck;
  const [wide, high] = collarSizes[look.outfit.top.neckline];
  const rim = ellipsoid(offset(base, [frame.up, high - 2]), frame, wide, wide * 0.95, 1);
  return taper(ball(offset(base, [frame.up, -3]), neckSize(look.build) + 0.9 + more / 2), rim);
}

/** A collar or the edge of a neckline, round the neck. */
function collar(s: Skeleton, { look, top }: Dressed): Lump[] {
  const { base, frame } = s.neck;
  const [wide, high, thick] = collarSizes[look.outfit.top.neckline];
  const ring = Array.from({ length: 40 }, (_, i): Solid => {
    const a = (i * Math.PI) / 20;
    const front = Math.max(0, Math.cos(a)) * 0.8;
    return ball(
      offset(
        base,
        [frame.forward, Math.cos(a) * wide * 0.95 + 0.2],
        [frame.right, Math.sin(a) * wide],
        [frame.up, high - 1 - front],
      ),
      thick,
    );
  });
  return coated(ring, { material: top.middle, part: 'trunk' });
}

/** The edge of a shirt down its front, and its buttons. */
function buttons(s: Skeleton, { look }: Dressed, more: number): Lump[] {
  const { buttons: colour, hem, colour: cloth } = look.outfit.top;
  if (colour === undefined) return [];
  const front = (t: number, radius: number): Solid => {
    const v = s.spine.reduce((best, one) => (Math.abs(one.t - t) < Math.abs(best.t - t) ? one : best));
    const ahead = look.build.belly * Math.exp(-(((v.t - 0.3) / 0.16) ** 2));
    const deep = girth(torsoDepth, v.t) * factor(look.build, v.t) + more + ahead;
    return ball(offset(v.at, [v.frame.forward, deep]), radius);
  };
  const coat = { material: { colour, line: 'figure', cloth }, part: 'trunk', bias: 1.2 } as const;
  const low = hem === 'over' ? 0.1 : waistband + 0.06;
  const places = s.spine.map(({ t }) => t).filter((t) => t >= low && t < 0.92);
  return [
    ...coated(strand(places.map((t) => front(t, 0.42))), coat),
    ...coated(
      places.filter((_, i) => i % 2 === 0).map((t) => front(t, 1.15)),
      coat,
    ),
  ];
}

export function trunkOf(s: Skeleton, worn: Dressed): Lump[] {
  const { build, outfit } = worn.look;
  const { hem, loose } = outfit.top;
  const below = coated(hips(s, build, 0.5), { material: worn.bottom.middle, part: 'trunk' });
  const from = hem === 'over' ? 0.07 : waistband + 0.01;
  const more = loose + (hem === 'over' ? 0.9 : 0.3);
  const above = [
    ...slices(s, build, more, from, 1),
    ...shoulders(s, build, loose + 0.2),
    ...bust(s, build, loose),
    ...yoke(s, worn, more),
  ];
  return [
    ...below,
    ...coated(above, { material: worn.top.middle, part: 'trunk' }),
    ...collar(s, worn),
    ...buttons(s, worn, more),
    ...folds(s, worn, (v) => slice(v, build, more)),
  ];
}
