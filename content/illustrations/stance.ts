/** How a body is placed, as data. Angles in degrees, places and directions in world axes (see `Vec`). */
import type { Bend } from './space/frame.ts';
import type { Vec } from './space/vector.ts';

export type Side = 'right' | 'left';
export const sides = ['right', 'left'] as const satisfies readonly Side[];

/** The same on both sides, each made for its own. */
export const onBothSides = <T>(one: (side: Side) => T): Readonly<Record<Side, T>> => ({
  right: one('right'),
  left: one('left'),
});

/** A bone that another limb can rest on. */
export type Bone = `${Side} ${'thigh' | 'shin' | 'upper arm' | 'forearm'}`;

export type Placement =
  /** The wrist or ankle is at a place; the elbow or knee points towards `bend`. */
  | { readonly kind: 'reach'; readonly at: Vec; readonly bend: Vec }
  /** The directions of the upper and the lower bone. */
  | { readonly kind: 'aim'; readonly upper: Vec; readonly lower: Vec }
  /** The palm or ankle rests on the flesh of a bone: how far along it (0 to 1), and on which side of it. */
  | {
      readonly kind: 'touch';
      readonly on: Bone;
      readonly along: number;
      readonly side: Vec;
      readonly bend: Vec;
    }
  /** On the way from one placement to another, `by` a detour that is longest half way. */
  | {
      readonly kind: 'between';
      readonly from: Placement;
      readonly to: Placement;
      readonly t: number;
      readonly by?: Vec;
    };

export interface Arm {
  readonly place: Placement;
  /** Where the fingers point; as the forearm does if not given. */
  readonly fingers?: Vec;
  /** Where the palm faces; to the body's middle if not given. */
  readonly palm?: Vec;
  /** How far the fingers close, in degrees. */
  readonly curl?: number;
  /** How far the shoulder blade slides, in centimetres. */
  readonly shoulder?: { readonly up?: number; readonly forward?: number };
}

export interface Leg {
  readonly place: Placement;
  /** Where the toes point; at a right angle to the shin if not given. */
  readonly toes?: Vec;
  /** Where the sole faces; on along the shin if not given. */
  readonly sole?: Vec;
  /** How far the toes bend up, in degrees. */
  readonly toeBend?: number;
}

export interface Stance {
  /** The middle between the hip joints. See `facing` for the angles. */
  readonly pelvis: {
    readonly at: Vec;
    readonly heading?: number;
    readonly pitch?: number;
    readonly roll?: number;
  };
  readonly spine?: { readonly lower?: Bend; readonly upper?: Bend };
  readonly neck?: Bend;
  readonly head?: Bend;
  readonly arms: Readonly<Record<Side, Arm>>;
  readonly legs: Readonly<Record<Side, Leg>>;
}
