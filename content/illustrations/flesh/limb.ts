import { girth } from '../body.ts';
import type { Profile } from '../body.ts';
import { ball } from '../clay/lump.ts';
import type { Solid } from '../clay/lump.ts';
import type { Limb } from '../skeleton.ts';
import { between, mix } from '../space/vector.ts';

/** Flesh or cloth round the bones of a limb, `from` a place along it `to` another: 0.5 is elbow or knee. */
export function sheath(limb: Limb, from: number, to: number, sizeAt: (t: number) => number): Solid[] {
  const count = Math.max(2, Math.ceil((to - from) * 130));
  return Array.from({ length: count + 1 }, (_, i): Solid => {
    const t = mix(from, to, i / count);
    const [a, b] = t <= 0.5 ? [limb.root, limb.middle] : [limb.middle, limb.end];
    return ball(between(a, b, t <= 0.5 ? t * 2 : t * 2 - 1), sizeAt(t));
  });
}

export const sized =
  (profile: Profile, factor: number, more = 0) =>
  (t: number): number =>
    girth(profile, t) * factor + more;
