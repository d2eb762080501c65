/** A whole person, modelled round a skeleton. */
import type { Lump } from '../clay/lump.ts';
import type { View } from '../space/camera.ts';
import { dot } from '../space/vector.ts';
import type { Skeleton } from '../skeleton.ts';
import { sides } from '../stance.ts';
import type { Side, Stance } from '../stance.ts';
import type { Look } from '../people/look.ts';
import { armOf } from './arm.ts';
import type { Painted } from './face.ts';
import { headOf } from './head.ts';
import { legOf } from './leg.ts';
import { dressed } from './materials.ts';
import { trunkOf } from './trunk.ts';

const isPainted = (one: Lump): one is Painted => 'out' in one;

/** All that is there of somebody; of what is painted on skin, what faces the viewer. */
export function figureOf(view: View, s: Skeleton, stance: Stance, look: Look, far: Side | undefined): Lump[] {
  const worn = dressed(look, far);
  const all: Lump[] = [
    ...trunkOf(s, worn),
    ...headOf(s, worn),
    ...sides.flatMap((side) => [
      ...armOf(s.arms[side], side, stance.arms[side].curl ?? 12, worn),
      ...legOf(s.legs[side], side, stance.legs[side].toeBend ?? 0, worn),
    ]),
  ];
  return all.filter((one) => !isPainted(one) || dot(one.out, view.near) > 0.16);
}
