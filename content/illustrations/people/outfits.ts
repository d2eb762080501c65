/** Clothes by occasion. Colours are given by the picture that they are worn in. */
import type { Bottom, Footwear, Outfit, Top } from './look.ts';

const leggings = (colour: string, length = 0.9): Bottom => ({ kind: 'leggings', colour, length });
const trousers = (colour: string, length = 0.94): Bottom => ({ kind: 'trousers', colour, length });

const top = (colour: string, changes: Partial<Top> = {}): Top => ({
  colour,
  sleeve: 0.28,
  neckline: 'scoop',
  loose: 0,
  hem: 'tucked',
  ...changes,
});

/** Yoga clothes and bare feet, for the mat. */
export const forTheMat = (
  colours: { top: string; bottom: string },
  changes: Partial<Top> & { loosePants?: boolean } = {},
): Outfit => {
  const { loosePants = false, ...more } = changes;
  return {
    top: top(colours.top, more),
    bottom: loosePants ? trousers(colours.bottom, 0.88) : leggings(colours.bottom),
    feet: { kind: 'bare' },
  };
};

/** Office clothes and shoes, or socks where the shoes stand aside. */
export const forTheOffice = (
  colours: { top: string; bottom: string; shoes: string },
  changes: Partial<Top> & {
    bottom?: 'trousers' | 'skirt';
    tights?: string;
    shoes?: Exclude<Footwear['kind'], 'bare'>;
    sock?: string;
  } = {},
): Outfit => {
  const { bottom = 'trousers', shoes = 'laced', sock, tights, ...more } = changes;
  return {
    top: top(colours.top, { sleeve: 0.95, neckline: 'shirt', loose: 0.4, ...more }),
    bottom:
      bottom === 'skirt'
        ? { kind: 'skirt', colour: colours.bottom, ...(tights === undefined ? {} : { tights }) }
        : trousers(colours.bottom),
    feet:
      shoes === 'socks'
        ? { kind: shoes, colour: colours.shoes }
        : {
            kind: shoes,
            colour: colours.shoes,
            sole: shoes === 'sneaker' ? '#f7f2ea' : '#3b2a26',
            ...(sock === undefined ? {} : { sock }),
          },
  };
};
