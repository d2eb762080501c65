import { girth, legGirth } from '../body.ts';
import { coated } from '../clay/lump.ts';
import type { Lump } from '../clay/lump.ts';
import type { Limb } from '../skeleton.ts';
import type { Side } from '../stance.ts';
import { bareFoot, instep, shoe, socked } from './foot.ts';
import { sheath, sized } from './limb.ts';
import type { Dressed } from './materials.ts';

/** How thick a clothed leg is; trousers fall straight below the knee. */
const legSize =
  (factor: number) =>
  (t: number): number =>
    Math.max(girth(legGirth, t) * factor + 0.8, t > 0.45 ? 6 - (t - 0.5) * 2.4 : 0);

/** A leg in its cloth with its foot. */
export function legOf(limb: Limb, side: Side, toeBend: number, worn: Dressed): Lump[] {
  const { look, skin, bottom, sock } = worn;
  const part = `${side} leg` as const;
  const bare = coated(sheath(limb, 0, 1, sized(legGirth, look.build.limbs)), { material: skin[side], part });
  const cloth = coated(sheath(limb, 0, look.outfit.bottom.length, legSize(look.build.limbs)), {
    material: bottom[side],
    part,
  });
  if (worn.shoe === undefined && sock === undefined)
    return [...bare, ...cloth, ...bareFoot(limb, side, toeBend, skin[side])];
  const stockinged = sock ?? skin;
  return [
    ...bare,
    ...coated(sheath(limb, 0.8, 1, sized(legGirth, look.build.limbs, 0.25)), {
      material: stockinged[side],
      part,
    }),
    ...cloth,
    ...(worn.shoe === undefined
      ? socked(limb, side, toeBend, stockinged[side])
      : [...instep(limb, side, stockinged[side]), ...shoe(limb, side, toeBend, worn.shoe[side], worn.sole)]),
  ];
}
