/** What a person looks like. */
import type { Build } from '../body.ts';

export type HairStyle = 'bun' | 'short' | 'curly' | 'ponytail' | 'bald' | 'headscarf' | 'afro' | 'balding';

export interface Hair {
  readonly style: HairStyle;
  readonly colour: string;
  readonly beard?: string;
}

export interface Top {
  readonly colour: string;
  /** How much of the arm the sleeve covers: 0 none, 0.3 short, 0.75 three-quarter, 0.97 long. */
  readonly sleeve: number;
  readonly neckline: 'crew' | 'shirt' | 'high';
  /** Added to the girth, in centimetres. */
  readonly loose: number;
  readonly hem: 'tucked' | 'over';
  /** A line of buttons down the front, which shows where the chest faces. */
  readonly buttons?: string;
  /** Folds where it is wrung between the waist and the ribs. */
  readonly wrung?: true;
}

/** Trousers. */
export interface Bottom {
  readonly colour: string;
  /** How much of the leg is covered. */
  readonly length: number;
}

export type Footwear =
  | { readonly kind: 'bare' }
  | { readonly kind: 'socks'; readonly colour: string }
  | {
      readonly kind: 'flat' | 'laced' | 'sneaker';
      readonly colour: string;
      readonly sole: string;
      readonly sock?: string;
    };

export interface Outfit {
  readonly top: Top;
  readonly bottom: Bottom;
  readonly feet: Footwear;
}

/** A face and a body; clothes come with the picture. */
export interface DrawnPerson {
  readonly skin: string;
  readonly hair: Hair;
  readonly build: Build;
}

export interface Look extends DrawnPerson {
  readonly outfit: Outfit;
}
