/** What painters hand to the scene: shapes of one colour, in layers that lie behind or before each other. */
import type { View } from './space/camera.ts';
import { silhouette } from './space/outline.ts';
import type { Polygon } from './space/outline.ts';
import type { Wrap } from './space/solid.ts';
import type { Point } from './space/camera.ts';

export type Draw =
  | {
      readonly kind: 'fill';
      readonly shape: readonly Polygon[];
      readonly fill: string;
      /** The colour of the edge that faces away from the light, and its width in centimetres. */
      readonly edge?: { readonly colour: string; readonly width: number };
      readonly opacity?: number;
      /** Shows inside this shape only. */
      readonly within?: readonly Polygon[];
    }
  | {
      readonly kind: 'stroke';
      readonly points: readonly Point[];
      readonly colour: string;
      readonly width: number;
    };

/** Parts of a figure that are put in order as a whole. */
export type LayerName =
  'right arm' | 'left arm' | 'right leg' | 'left leg' | 'hips' | 'torso' | 'neck' | 'head';

export interface Layer {
  readonly name: LayerName;
  readonly depth: number;
  readonly draws: readonly Draw[];
}

/** A shape in one colour, with a shaded edge if a second is given. */
export function solidDraw(
  view: View,
  wraps: readonly Wrap[],
  fill: string,
  edge?: string,
  width = 1.3,
): Draw {
  const shape = silhouette(view, wraps);
  return edge === undefined
    ? { kind: 'fill', shape, fill }
    : { kind: 'fill', shape, fill, edge: { colour: edge, width } };
}
