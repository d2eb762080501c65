/** Things that carry bodies, as data. Places are in centimetres on the floor; headings as a figure's. */
import type { Vec } from '../space/vector.ts';

export type Prop =
  | {
      readonly kind: 'mat';
      readonly from: number;
      readonly to: number;
      readonly half: number;
      readonly colour: string;
    }
  | {
      readonly kind: 'chair';
      readonly at: readonly [x: number, z: number];
      readonly heading?: number;
      readonly colour: string;
    }
  | {
      readonly kind: 'desk';
      /** The edge that is nearest to the person, for a person who faces +x. */
      readonly edge: number;
      readonly deep: number;
      readonly half: number;
      readonly height?: number;
      readonly colour: string;
      /** Whoever lies on it darkens it. */
      readonly shaded?: true;
    }
  /** A thick cushion, its underside in the middle at a place; `tilt` leans it back, in degrees. */
  | {
      readonly kind: 'cushion';
      readonly at: Vec;
      readonly half: { readonly ahead: number; readonly up: number; readonly aside: number };
      readonly tilt?: number;
      readonly colour: string;
    }
  /** A wall whose face is at x = `face` and looks back to -x. */
  | {
      readonly kind: 'wall';
      readonly face: number;
      readonly thick?: number;
      /** Where it ends, along z; from the far end of the room to beyond the viewer if not given. */
      readonly ends?: readonly [far: number, near: number];
      readonly colour: string;
      /** Hands and feet that are near it darken it. */
      readonly shaded?: true;
    };

export const seatHeight = 39;
export const deskHeight = 66;
/** Half the width and depth of a chair's seat. */
export const seatHalf = 20.5;
