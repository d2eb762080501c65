/** What a figure is made of, near side and far side. */
import { blend, skinTonesOf, tonesOf } from '../colour.ts';
import type { Material } from '../clay/lump.ts';
import type { Look } from '../people/look.ts';
import type { Side } from '../stance.ts';

type Both = Readonly<Record<Side | 'middle', Material>>;

export interface Dressed {
  readonly look: Look;
  readonly skin: Both;
  readonly top: Both;
  readonly bottom: Both;
  readonly sock: Both | undefined;
  readonly shoe: Both | undefined;
  readonly sole: Material;
}

export const plain = (colour: string, cloth = colour): Material => ({ colour, line: 'figure', cloth });

/** A limb on the side that is turned away is a little darker, the same all through a movement. */
const both = (colour: string, deep: string, far: Side | undefined): Both => ({
  middle: plain(colour),
  right: plain(far === 'right' ? deep : colour, colour),
  left: plain(far === 'left' ? deep : colour, colour),
});

export function dressed(look: Look, far: Side | undefined): Dressed {
  const { top, bottom, feet } = look.outfit;
  const cloth = (colour: string) => both(colour, blend(colour, tonesOf(colour).far, 0.6), far);
  const socks = feet.kind === 'socks' ? feet.colour : feet.kind === 'bare' ? undefined : feet.sock;
  const shoes = feet.kind === 'bare' || feet.kind === 'socks' ? undefined : feet;
  return {
    look,
    skin: both(look.skin, blend(look.skin, skinTonesOf(look.skin).far, 0.6), far),
    top: cloth(top.colour),
    bottom: cloth(bottom.colour),
    sock: socks === undefined ? undefined : cloth(socks),
    shoe: shoes === undefined ? undefined : cloth(shoes.colour),
    sole: plain(shoes?.sole ?? look.skin),
  };
}
