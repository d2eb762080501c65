import { depth, project } from '../space/camera.ts';
import type { View } from '../space/camera.ts';
import { tonesOf } from '../colour.ts';
import { solidDraw } from '../draw.ts';
import type { Draw, Layer, LayerName } from '../draw.ts';
import type { Look, Top } from '../people/look.ts';
import type { Skeleton } from '../skeleton.ts';
import { signOf } from '../skeleton.ts';
import { ball, disc, ellipsoid } from '../space/solid.ts';
import type { Wrap } from '../space/solid.ts';
import { sides } from '../stance.ts';
import type { Side, Stance } from '../stance.ts';
import { between, dot, offset, subtract } from '../space/vector.ts';
import { armLayer, limbDepth } from './arm.ts';
import { headLayer, neckDraws, neckTone } from './head.ts';
import { legLayer } from './leg.ts';
import { frontOf, hips, trunk, waistband } from './torso.ts';

/** How much nearer (in centimetres) a layer counts than it is, where depth alone would mislead. */
export type Nudges = Readonly<Partial<Record<LayerName, number>>>;

/** Twins this much farther away are painted in the far tones, in centimetres. */
const clearlyFar = 6;

/** How much nearer the right limb counts than the left. */
const rightAhead = (view: View, s: Skeleton, kind: 'arm' | 'leg', nudges: Nudges): number => {
  const limbs = kind === 'arm' ? s.arms : s.legs;
  const nearness = (side: Side) => limbDepth(view, limbs[side]) + (nudges[`${side} ${kind}`] ?? 0);
  return nearness('right') - nearness('left');
};

function skirt(s: Skeleton, look: Look): Wrap[] {
  const thighs = sides.map((side) => {
    const { root, middle } = s.legs[side];
    const hem = between(root, middle, 0.93);
    return { top: disc(root, subtract(middle, root), 9.6), hem: disc(hem, subtract(middle, root), 8.2) };
  });
  const all = thighs.flatMap(({ top, hem }) => [top, hem]);
  const waist = s.spine.find((v) => v.t > waistband) ?? s.pelvis;
  const band = ellipsoid(waist.at, waist.frame, 12.4 * look.build.hips, 8.8 * look.build.hips, 0.6);
  return [all, [band, ...thighs.map(({ top }) => top)], ...hips(s, look.build, 0.9)];
}

/** How high a collar stands on the neck, in centimetres. */
const collarHeight = { scoop: 0, crew: 1, shirt: 2.4, high: 4.5 } as const satisfies Record<
  Top['neckline'],
  number
>;

/** The row where a shirt buttons: it tells where a chest faces. Too near to the edge it would only confuse. */
function placket(view: View, s: Skeleton, look: Look): Draw[] {
  const { colour, loose, hem } = look.outfit.top;
  const points = s.spine
    .filter((v) => v.t > (hem === 'over' ? 0.12 : waistband) && v.t < 0.96)
    .filter((v) => dot(v.frame.forward, view.near) > 0.4)
    .map((v) => project(view, offset(v.at, [v.frame.forward, frontOf(v, look.build, 0.5 + loose)])));
  if (points.length < 5) return [];
  return [{ kind: 'stroke', points, colour: tonesOf(colour).shade, width: 0.7 }];
}

function collar(view: View, s: Skeleton, look: Look): Draw[] {
  const { neckline, colour } = look.outfit.top;
  const { at, frame } = s.chest;
  const { base, frame: neck } = s.neck;
  const tones = tonesOf(colour);
  const seen = dot(frame.forward, view.near);
  const ring = (up: number, wide: number) => ellipsoid(offset(base, [neck.up, up]), neck, wide, wide, 0.3);
  const band = solidDraw(
    view,
    [[ring(-2, 5.9), ring(collarHeight[neckline], 5.5)]],
    tones.base,
    tones.shade,
    0.8,
  );
  switch (neckline) {
    case 'high':
    case 'crew':
      return [band];
    case 'scoop': {
      if (seen < 0.2) return [];
      const bib = ellipsoid(offset(at, [frame.up, 4.4], [frame.forward, 5]), frame, 5, 2.2, 4.4);
      const throat = ball(offset(base, [neck.forward, 1.5], [neck.up, 0.5]), 3.6);
      return [solidDraw(view, [[bib, throat]], neckTone(look.skin))];
    }
    case 'shirt': {
      const lapels = [-1, 1].map((k) => {
        const nape = offset(base, [neck.right, k * 5], [neck.forward, 1.5], [neck.up, 0.6]);
        const throat = offset(base, [neck.forward, 6.2], [neck.up, -1.6], [neck.right, k * 0.8]);
        const point = offset(base, [neck.forward, 6.6], [neck.up, -5.6], [neck.right, k * 4]);
        return solidDraw(
          view,
          [[ball(nape, 1), ball(throat, 0.6), ball(point, 0.7)]],
          tones.light,
          tones.shade,
          0.6,
        );
      });
      return seen > -0.3 ? [...placket(view, s, look), band, ...lapels] : [band];
    }
  }
}

function torsoLayer(view: View, s: Skeleton, look: Look): Layer {
  const { top } = look.outfit;
  const cloth = tonesOf(top.colour);
  const from = top.hem === 'over' ? 0.1 : waistband - 0.08;
  const more = 0.5 + top.loose + (top.hem === 'over' ? 0.6 : 0);
  const draws = [
    solidDraw(view, trunk(s, look.build, more, from), cloth.base, cloth.shade, 2.2),
    ...collar(view, s, look),
  ];
  const middle = s.spine[7] ?? s.pelvis;
  return { name: 'torso', depth: depth(view, middle.at), draws };
}

/** All layers of a figure, the farthest first. */
export function figureLayers(view: View, s: Skeleton, stance: Stance, look: Look, nudges: Nudges): Layer[] {
  const [armsApart, legsApart] = [rightAhead(view, s, 'arm', nudges), rightAhead(view, s, 'leg', nudges)];
  const nearer: Side = legsApart >= 0 ? 'right' : 'left';
  const isFar = (side: Side, apart: number) => apart * signOf(side) < -clearlyFar;
  const { bottom, top } = look.outfit;
  const hipWraps = hips(s, look.build, bottom.kind === 'leggings' ? 0.4 : 0.8);
  const torso = torsoLayer(view, s, look);
  const layers: Layer[] = [
    torso,
    // The collar always hides the root of the neck.
    { name: 'neck', depth: torso.depth - 0.1, draws: neckDraws(view, s, look) },
    headLayer(view, s, look),
  ];
  for (const side of sides) {
    const paint = { view, look, side };
    layers.push(
      armLayer({ ...paint, limb: s.arms[side], far: isFar(side, armsApart) }, stance.arms[side].curl ?? 12),
    );
    const leg = legLayer(
      { ...paint, limb: s.legs[side], far: isFar(side, legsApart) },
      stance.legs[side].toeBend ?? 0,
      side === nearer ? hipWraps : [],
    );
    // Hips hide the hem of what is tucked in, and come before the far leg.
    layers.push(
      side === nearer && top.hem === 'tucked'
        ? { ...leg, depth: Math.max(leg.depth, torso.depth + 0.5) }
        : leg,
    );
  }
  if (bottom.kind === 'skirt') {
    const cloth = tonesOf(bottom.colour);
    const front = Math.max(limbDepth(view, s.legs.right), limbDepth(view, s.legs.left), torso.depth);
    layers.push({
      name: 'hips',
      depth: front + 0.6,
      draws: [solidDraw(view, skirt(s, look), cloth.base, cloth.shade, 1.8)],
    });
  }
  const key = (layer: Layer) => layer.depth + (nudges[layer.name] ?? 0);
  return layers.sort((a, b) => key(a) - key(b));
}
