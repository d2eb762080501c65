/** What shows at a waist that the hips face one way and the chest another. */
import { ball, coated, strand } from '../clay/lump.ts';
import type { Lump, Solid } from '../clay/lump.ts';
import type { Skeleton, Vertebra } from '../skeleton.ts';
import { dot, offset } from '../space/vector.ts';
import type { Vec } from '../space/vector.ts';
import { tonesOf } from '../colour.ts';
import type { Dressed } from './materials.ts';

/** The girth of the trunk at a place of the spine. */
type Girth = (v: Vertebra) => Solid;

/** A point on the trunk, `turn` from its front to the person's right. */
const onTrunk = ({ at, axes: [right, forward] }: Solid, turn: number): Vec =>
  offset(at, [right, Math.sin(turn)], [forward, Math.cos(turn)]);

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
        return ball(onTrunk(girth(v), turn - turned * 0.4 + turned * 0.9 * along), 0.05 + thick);
      });
    return Math.abs(turned) < 0.2 ? [] : coated(strand(line), coat);
  });
}
