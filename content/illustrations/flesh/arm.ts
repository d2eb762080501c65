import { armGirth } from '../body.ts';
import { coated } from '../clay/lump.ts';
import type { Lump } from '../clay/lump.ts';
import type { Limb } from '../skeleton.ts';
import type { Side } from '../stance.ts';
import { handOf } from './hand.ts';
import type { Dressed } from './materials.ts';
import { sheath, sized } from './limb.ts';

/** An arm in its sleeve, joined to the shoulder, with its hand. */
export function armOf(limb: Limb, side: Side, curl: number, { look, skin, top }: Dressed): Lump[] {
  const { build, outfit } = look;
  const { sleeve, loose } = outfit.top;
  const part = `${side} arm` as const;
  const flesh = coated(sheath(limb, 0, 1, sized(armGirth, build.limbs)), { material: skin[side], part });
  const wide = (t: number) =>
    sized(armGirth, build.limbs, 0.6 + loose * 0.5 + (sleeve < 0.5 ? t * 1.2 : 0))(t);
  const cloth = sleeve > 0 ? coated(sheath(limb, 0, sleeve, wide), { material: top[side], part }) : [];
  return [...flesh, ...cloth, ...handOf(limb, side, curl, skin[side])];
}
