/** What people wear: all of it is the same in each version of a pose, but that the shoes are off on the mat. */
import type { Bottom, Footwear, Outfit, Top } from './look.ts';

export interface Clothes {
  readonly top: Top;
  readonly bottom: Bottom;
  readonly shoes: Footwear;
}

export const top = (colour: string, changes: Partial<Top> = {}): Top => ({
  colour,
  sleeve: 0.3,
  neckline: 'crew',
  loose: 0.4,
  hem: 'tucked',
  ...changes,
});

export const trousers = (colour: string, length = 0.94): Bottom => ({ colour, length });

type Shoe = Extract<Footwear, { sole: string }>;

export const shoes = (kind: Shoe['kind'], colour: string, sock?: string): Shoe => ({
  kind,
  colour,
  sole: kind === 'sneaker' ? '#f7f2ea' : '#3b2a26',
  ...(sock === undefined ? {} : { sock }),
});

/** Barefoot, for the mat. */
export const forTheMat = ({ top, bottom }: Clothes): Outfit => ({ top, bottom, feet: { kind: 'bare' } });

/** In shoes, or in socks where the shoes stand aside. */
export const forTheOffice = ({ top, bottom, shoes }: Clothes): Outfit => ({ top, bottom, feet: shoes });
