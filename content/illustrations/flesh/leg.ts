import { girth, legGirth } from '../body.ts';
import { coated } from '../clay/lump.ts';
import type { Lump } from '../clay/lump.ts';
import type { Bottom } from '../people/look.ts';
import type { Limb } from '../skeleton.ts';
import type { Side } from '../stance.ts';
import { bareFoot, instep, shoe, socked } from './foot.ts';
import { sheath, sized } from './limb.ts';
import type { Dressed } from './materials.ts';

/** How thick a clothed leg is; trousers fall straight below the knee. */
function legSize(bottom: Bottom, factor: number): (t: number) => number {
  switch (bottom.kind) {
    case 'leggings':
      return sized(legGirth, factor, 0.35);
    case 'trousers':
      return (t) => Math.max(girth(legGirth, t) * factor + 0.8, t > 0.45 ? 6 - (t - 0.5) * 2.4 : 0);
    case 'skirt':
      return sized(legGirth, factor, 0.1);
  }
}

/** A leg in its cloth with its foot. */
export function legOf(limb: Limb, side: Side, toeBend: number, worn: Dressed): Lump[] {
  const { look, skin, bottom, tights, sock } = worn;
  const part = `${side} leg` as const;
  const below = tights ?? skin;
  const cut = look.outfit.bottom;
  const bare = coated(sheath(limb, 0, 1, sized(legGirth, look.build.limbs)), { material: below[side], part });
  const cloth =
    cut.kind === 'skirt'
      ? []
      : coated(sheath(limb, 0, cut.length, legSize(cut, look.build.limbs)), { material: bottom[side], part });
  if (worn.shoe === undefined && sock === undefined)
    return [...bare, ...cloth, ...bareFoot(limb, side, toeBend, skin[side])];
  const stockinged = sock ?? below;
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
