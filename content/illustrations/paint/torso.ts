import { girth, hipJoint, torsoDepth, torsoWidth } from '../body.ts';
import type { Build } from '../body.ts';
import type { Skeleton, Vertebra } from '../skeleton.ts';
import { signOf } from '../skeleton.ts';
import { ball, chain, ellipsoid } from '../space/solid.ts';
import type { Solid, Wrap } from '../space/solid.ts';
import { sides } from '../stance.ts';
import { offset } from '../space/vector.ts';

/** Where trousers end and tops begin, along the spine. */
export const waistband = 0.2;

/** Girth by region: hips below, waist in the middle, chest above. */
function factor(build: Build, t: number): number {
  if (t < 0.37) return build.hips + (build.waist - build.hips) * (t / 0.37);
  if (t < 0.75) return build.waist + (build.chest - build.waist) * ((t - 0.37) / 0.38);
  return build.chest + (1 - build.chest) * Math.max(0, (t - 0.85) / 0.15);
}

/** A slice of the torso; flat, so that chains of slices may be cut anywhere. */
function slice(v: Vertebra, build: Build, more: number): Solid {
  const k = factor(build, v.t);
  const ahead = build.belly * Math.exp(-(((v.t - 0.3) / 0.16) ** 2));
  const deep = girth(torsoDepth, v.t) * k + more;
  return ellipsoid(
    offset(v.at, [v.frame.forward, ahead / 2]),
    v.frame,
    girth(torsoWidth, v.t) * k + more,
    deep + ahead / 2,
    v.t > 0.8 ? 1.5 : 0.6,
  );
}

/** How far the front of the torso stands out from the spine. */
export const frontOf = (v: Vertebra, build: Build, more: number): number =>
  girth(torsoDepth, v.t) * factor(build, v.t) +
  more +
  build.belly * Math.exp(-(((v.t - 0.3) / 0.16) ** 2)) +
  build.bust * Math.exp(-(((v.t - 0.72) / 0.14) ** 2));

/** The trunk above the waistband, up to the collar, with the roots of the arms. */
export function trunk(s: Skeleton, build: Build, more: number, from: number): Wrap[] {
  const slices = s.spine.filter((v) => v.t >= from).map((v) => slice(v, build, more));
  const yoke = s.spine.filter((v) => v.t > 0.9).map((v) => ellipsoid(v.at, v.frame, 4.6, 4.2, 0.8));
  const ribs = s.spine.find((v) => v.t > 0.68) ?? s.chest;
  const roots = sides.flatMap((side): Wrap[] => {
    const shoulder = ball(s.arms[side].root, 4.8 * build.limbs + more);
    const flank = ball(
      offset(ribs.at, [ribs.frame.right, signOf(side) * 6.5 * build.chest]),
      6.6 * build.chest,
    );
    return [
      [...yoke, shoulder],
      [shoulder, flank],
    ];
  });
  return [...chain(slices), ...roots, ...bust(s, build, more)];
}

function bust(s: Skeleton, build: Build, more: number): Wrap[] {
  if (build.bust === 0) return [];
  const high = s.spine.find((v) => v.t > 0.74) ?? s.chest;
  const low = s.spine.find((v) => v.t > 0.54) ?? s.chest;
  return sides.map((side) => {
    const aside = signOf(side) * 6.2;
    return [
      ball(offset(s.chest.at, [s.chest.frame.right, aside], [s.chest.frame.forward, 1.5]), 4.5 + more),
      ball(
        offset(
          high.at,
          [high.frame.right, aside],
          [high.frame.forward, 3.4 + build.bust],
          [high.frame.up, -2.5],
        ),
        5.6 + more,
      ),
      ball(offset(low.at, [low.frame.right, aside * 0.8], [low.frame.forward, 2.4]), 5 + more),
    ];
  });
}

/** The hips up to the waistband, with the buttocks. */
export function hips(s: Skeleton, build: Build, more: number): Wrap[] {
  const { at, frame } = s.pelvis;
  const slices = s.spine.filter((v) => v.t <= waistband + 0.02).map((v) => slice(v, build, more));
  const band = slices.at(-1);
  const seat = sides.map((side): Wrap => {
    const joint = s.legs[side].root;
    const behind = ball(
      offset(
        at,
        [frame.right, signOf(side) * (hipJoint - 1.2) * build.hips],
        [frame.forward, -3.2],
        [frame.up, -0.4],
      ),
      8.6 * build.hips + more,
    );
    return band === undefined ? [behind] : [behind, ball(joint, 9 * build.limbs + more), band];
  });
  return [...chain(slices), ...seat];
}
