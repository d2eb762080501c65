/** What shows at a waist that hips face one way and the chest another: a belt with a buckle, and wrung cloth. */
import { ball, coated, ellipsoid, strand } from '../clay/lump.ts';
import type { Lump, Solid } from '../clay/lump.ts';
import type { Skeleton, Vertebra } from '../skeleton.ts';
import { dot, offset, scale } from '../space/vector.ts';
import type { Vec } from '../space/vector.ts';
import { tonesOf } from '../colour.ts';
import type { Dressed } from './materials.ts';

/** The girth of the trunk at a place of the spine. */
type Girth = (v: Vertebra, more: number) => Solid;

/** A point on the trunk, `turn` from its front to the person's right. */
const onTrunk = ({ at, axes: [right, forward] }: Solid, turn: number): Vec =>
  offset(at, [right, Math.sin(turn)], [forward, Math.cos(turn)]);

const nearest = (s: Skeleton, t: number): Vertebra =>
  s.spine.reduce((best, one) => (Math.abs(one.t - t) < Math.abs(best.t - t) ? one : best), s.chest);

export function belt(s: Skeleton, { look }: Dressed, girth: Girth, waistband: number): Lump[] {
  const { bottom } = look.outfit;
  if (bottom.kind !== 'trousers' || bottom.belt === undefined) return [];
  // It turns with the hips, whatever the spine above them does.
  const around = girth({ ...nearest(s, waistband), frame: s.pelvis.frame }, 0.1);
  const { up, right, forward } = s.pelvis.frame;
  const ring = Array.from({ length: 60 }, (_, i): Solid => {
    const at = onTrunk(around, (i * Math.PI) / 30);
    return { at, axes: [scale(right, 0.7), scale(forward, 0.7), scale(up, 1.4)] };
  });
  const buckle = ellipsoid(offset(onTrunk(around, 0), [forward, 0.6]), s.pelvis.frame, 2.3, 0.8, 1.9);
  const coat = (colour: string) => ({ material: { colour, line: 'figure' }, part: 'trunk' }) as const;
  return [
    ...coated(strand([...ring, ...ring.slice(0, 1)]), { ...coat(bottom.belt), bias: 0.6 }),
    ...coated([buckle], { ...coat('#e7d9b0'), bias: 1.4 }),
  ];
}

/** Folds from hip to ribs, slanting the way the chest is turned. */
export function folds(s: Skeleton, { look }: Dressed, girth: Girth): Lump[] {
  const { wrung, colour: cloth } = look.outfit.top;
  if (wrung === undefined) return [];
  const turned = Math.asin(Math.max(-1, Math.min(1, dot(s.chest.frame.forward, s.pelvis.frame.right))));
  const coat = {
    material: { colour: tonesOf(cloth).deep, line: 'figure', cloth },
    part: 'trunk',
    bias: 1,
  } as const;
  return [-1.1, -0.55, 0, 0.55, 1.1].flatMap((turn) => {
    const line = s.spine
      .filter(({ t }) => t > 0.26 && t < 0.56)
      .map((v) => {
        const along = (v.t - 0.26) / 0.3;
        const thick = 0.5 * Math.sin(Math.PI * (0.15 + 0.8 * along)) * Math.abs(turned);
        return ball(onTrunk(girth(v, 0), turn - turned * 0.4 + turned * 0.9 * along), 0.05 + thick);
      });
    return Math.abs(turned) < 0.2 ? [] : coated(strand(line), coat);
  });
}
