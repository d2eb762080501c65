import { girth, legGirth } from '../body.ts';
import { depth } from '../space/camera.ts';
import { skinTonesOf, tonesOf } from '../colour.ts';
import type { Tones } from '../colour.ts';
import { solidDraw } from '../draw.ts';
import type { Draw, Layer } from '../draw.ts';
import type { Bottom } from '../people/look.ts';
import { flexion } from '../reach.ts';
import type { Wrap } from '../space/solid.ts';
import { limbDepth } from './arm.ts';
import type { LimbPaint } from './arm.ts';
import { footOf, soleOf } from './foot.ts';
import { sheath, sized } from './limb.ts';

/** How thick a clothed leg is; trousers fall straight below the knee. */
function legSize(bottom: Bottom, factor: number): (t: number) => number {
  switch (bottom.kind) {
    case 'leggings':
      return sized(legGirth, factor, 0.35);
    case 'trousers':
      return (t) => Math.max(girth(legGirth, t) * factor + 0.9, t > 0.4 ? 6.2 - (t - 0.5) * 2.2 : 0);
    case 'skirt':
      return sized(legGirth, factor, 0.1);
  }
}

const inTone = (tones: Tones, far: boolean): readonly [fill: string, edge: string] =>
  far ? [tones.far, tones.deep] : [tones.base, tones.shade];

/** Skin, sock and shoe, from `from` on down the leg. */
function footDraws({ view, look, side, limb, far }: LimbPaint, toeBend: number, from: number): Draw[] {
  const { build } = look;
  const { feet, bottom } = look.outfit;
  const tights = bottom.kind === 'skirt' ? bottom.tights : undefined;
  const bare = sheath(limb, { from, to: 1, girth: sized(legGirth, build.limbs), hem: false });
  const flesh = inTone(tights === undefined ? skinTonesOf(look.skin) : tonesOf(tights), far);
  if (feet.kind === 'bare') return [solidDraw(view, [...bare, ...footOf(limb, side, toeBend)], ...flesh, 1)];
  const draws = [solidDraw(view, [...bare, ...footOf(limb, side, toeBend, -0.3)], ...flesh, 1)];
  if (feet.sock !== undefined) {
    const cuff = sheath(limb, { from: 0.8, to: 1, girth: sized(legGirth, build.limbs, 0.3), hem: false });
    const [sock] = inTone(tonesOf(feet.sock), far);
    draws.push(solidDraw(view, [...cuff, ...footOf(limb, side, toeBend)], sock));
  }
  // A flat leaves the ankle and the instep bare.
  const upper = footOf(limb, side, toeBend, 0.5).slice(feet.kind === 'flat' ? 2 : 0);
  draws.push(solidDraw(view, upper, ...inTone(tonesOf(feet.colour), far), 0.9));
  const [sole] = inTone(tonesOf(feet.sole), far);
  draws.push(solidDraw(view, soleOf(limb, side, toeBend, feet.kind === 'sneaker' ? 2 : 1.4), sole));
  return draws;
}

/**
 * A leg with its foot. `hips` is wrapped into the cloth, so that hips and the nearer leg are one shape.
 * A leg that folds across itself is two shapes, so that the edge of the nearer half tells them apart.
 */
export function legLayer(paint: LimbPaint, toeBend: number, hips: readonly Wrap[]): Layer {
  const { view, look, side, limb, far } = paint;
  const { bottom } = look.outfit;
  const layer = { name: `${side} leg`, depth: limbDepth(view, limb) } as const;
  const size = legSize(bottom, look.build.limbs);
  if (bottom.kind === 'skirt') {
    if (bottom.tights === undefined) return { ...layer, draws: footDraws(paint, toeBend, 0) };
    const legs = sheath(limb, { from: 0, to: 1, girth: size, hem: false });
    const tights = solidDraw(view, legs, ...inTone(tonesOf(bottom.tights), far), 1);
    return { ...layer, draws: [tights, ...footDraws(paint, toeBend, 0.97)] };
  }
  const cloth = (from: number, to: number, more: readonly Wrap[] = []): Draw =>
    solidDraw(
      view,
      [...more, ...sheath(limb, { from, to, girth: size, hem: to > 0.5 })],
      ...inTone(tonesOf(bottom.colour), far),
      1.4,
    );
  const shinAhead = depth(view, limb.end) - depth(view, limb.root);
  const folded = flexion(limb.root, limb.middle, limb.end) > 70 && Math.abs(shinAhead) > 10;
  if (!folded) return { ...layer, draws: [...footDraws(paint, toeBend, 0), cloth(0, bottom.length, hips)] };
  const [thigh, shin] = [cloth(0, 0.5, hips), cloth(0.5, bottom.length)];
  const foot = footDraws(paint, toeBend, 0.5);
  return { ...layer, draws: shinAhead > 0 ? [thigh, ...foot, shin] : [...foot, shin, thigh] };
}
