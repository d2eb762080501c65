import { armGirth } from '../body.ts';
import { depth } from '../space/camera.ts';
import type { View } from '../space/camera.ts';
import { skinTonesOf, tonesOf } from '../colour.ts';
import { solidDraw } from '../draw.ts';
import type { Draw, Layer } from '../draw.ts';
import type { Look } from '../people/look.ts';
import type { Limb } from '../skeleton.ts';
import type { Side } from '../stance.ts';
import { handOf } from './hand.ts';
import { sheath, sized } from './limb.ts';

export interface LimbPaint {
  readonly view: View;
  readonly look: Look;
  readonly side: Side;
  readonly limb: Limb;
  /** Whether its twin is clearly nearer to the viewer. */
  readonly far: boolean;
}

export const limbDepth = (view: View, limb: Limb): number =>
  (depth(view, limb.root) + 1.5 * depth(view, limb.middle) + 1.5 * depth(view, limb.end)) / 4;

export function armLayer({ view, look, side, limb, far }: LimbPaint, curl: number): Layer {
  const { skin, outfit, build } = look;
  const [flesh, cloth] = [skinTonesOf(skin), tonesOf(outfit.top.colour)];
  const bare = [
    ...sheath(limb, { from: 0, to: 1, girth: sized(armGirth, build.limbs), hem: false }),
    ...handOf(limb, side, curl),
  ];
  const draws: Draw[] = [
    solidDraw(view, bare, far ? flesh.far : flesh.base, far ? flesh.deep : flesh.shade, 1),
  ];
  const { sleeve, loose } = outfit.top;
  if (sleeve > 0) {
    const girthAt = (t: number) =>
      sized(armGirth, build.limbs, 0.7 + loose * 0.5 + (sleeve < 0.5 ? t * 1.6 : 0))(t);
    const covered = sheath(limb, { from: 0, to: sleeve, girth: girthAt, hem: true });
    draws.push(solidDraw(view, covered, far ? cloth.far : cloth.light, far ? cloth.deep : cloth.shade, 1.2));
  }
  return { name: `${side} arm`, depth: limbDepth(view, limb), draws };
}
