import type { Vec } from './space/vector.ts';

/** A sign in a picture, each said in the words for those who cannot see it. Places as a figure's, in centimetres. */
export type Cue =
  /** The way of a movement or of a pull. */
  | {
      readonly kind: 'arrow';
      readonly from: Vec;
      readonly via?: Vec;
      readonly to: Vec;
      /** Beside the second figure of a still with two. */
      readonly at?: 'second';
      /** Not in the movement, which only passes through this stance: there it would flash. */
      readonly stillOnly?: true;
    }
  /** Breathing out or in, before the mouth, where it hides nothing of the body. */
  | { readonly kind: 'breath' | 'breath-in'; readonly at?: 'second'; readonly towards?: Vec };
