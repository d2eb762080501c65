import { girth } from '../body.ts';
import type { Profile } from '../body.ts';
import type { Limb } from '../skeleton.ts';
import { ball, chain, disc } from '../space/solid.ts';
import type { Solid, Wrap } from '../space/solid.ts';
import { between, mix, subtract } from '../space/vector.ts';

export interface Sheath {
  /** Places along the limb: 0 at its root, 0.5 at elbow or knee, 1 at wrist or ankle. */
  readonly from: number;
  readonly to: number;
  readonly girth: (t: number) => number;
  /** A hem is cut straight; flesh ends round. */
  readonly hem: boolean;
}

const steps = 16;

/** A limb, or what clothes a part of it, as a tapered chain round its bones. */
export function sheath(limb: Limb, { from, to, girth: sizeAt, hem }: Sheath): Wrap[] {
  const places = Array.from({ length: steps + 1 }, (_, i) => mix(from, to, i / steps));
  // The joint itself always has its place, so that a bent elbow or knee keeps its point.
  if (from < 0.5 && to > 0.5) places.push(0.5);
  places.sort((a, b) => a - b);
  const last = sizeAt(to);
  const solids = places.map((t): Solid => {
    const [a, b] = t <= 0.5 ? [limb.root, limb.middle] : [limb.middle, limb.end];
    const at = between(a, b, t <= 0.5 ? t * 2 : t * 2 - 1);
    const nearHem = hem && (to - t) * 80 < last * 1.2;
    return nearHem || (t > from && t < to && t !== 0.5)
      ? disc(at, subtract(b, a), sizeAt(t))
      : ball(at, sizeAt(t));
  });
  return chain(solids);
}

export const sized =
  (profile: Profile, factor: number, more = 0) =>
  (t: number): number =>
    girth(profile, t) * factor + more;
