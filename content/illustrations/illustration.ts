import type { Camera } from './space/camera.ts';
import type { Outfit, DrawnPerson } from './people/look.ts';
import type { Motion } from './motion.ts';
import type { Nudges } from './paint/figure.ts';
import type { Palette } from './palette.ts';
import type { Prop } from './props/prop.ts';
import type { Stance } from './stance.ts';

/** One version of a pose as a picture, still and moving: all data, but for how the stance follows its phase. */
export interface Illustration {
  readonly palette: Palette;
  readonly camera: Camera;
  readonly person: DrawnPerson;
  readonly outfit: Outfit;
  readonly props: readonly Prop[];
  /** The body at a phase of its movement, 0 to 1. */
  readonly stance: (phase: number) => Stance;
  readonly motion: Motion;
  /** The phases that the still shows, one figure each, left to right: `apart` by so many centimetres, the first `behind`. */
  readonly still: {
    readonly phases: readonly [number] | readonly [number, number];
    readonly apart?: number;
    readonly behind?: number;
  };
  readonly nudges?: Nudges;
  /** What is nearer than the figure although it is a prop, e.g. a desk that hides knees: places in `props`. */
  readonly before?: readonly number[];
  /** Enlarges (above 1) or shrinks what fits the frame by itself; moves it, in picture pixels. */
  readonly frame?: { readonly zoom?: number; readonly right?: number; readonly down?: number };
}
