import type { Camera } from './space/camera.ts';
import type { PartName } from './clay/lump.ts';
import type { Cue } from './cue.ts';
import type { Outfit, DrawnPerson } from './people/look.ts';
import type { Motion } from './motion.ts';
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
  /**
   * The phases that the still shows, one figure each, numbered from left to right: `apart` by so many centimetres,
   * the first `behind`, the second seen in a mirror, so that it takes the other side. Two phases above 0 are stages
   * of one side: a movement to both sides has their signs on each, and no numerals.
   */
  readonly still: {
    readonly phases: readonly [number] | readonly [number, number];
    readonly apart?: number;
    readonly behind?: number;
    readonly mirror?: true;
  };
  /**
   * The movement has both figures of the still, of which the second moves when the first is back: phases below 0 are
   * its. Where a wall stands between two sides, or one of them would be seen from behind, nobody has to turn round.
   */
  readonly pair?: true;
  /** What the still cannot show, and why. */
  readonly hides?: Readonly<Partial<Record<PartName, string>>>;
  /** Signs in the still. */
  readonly cues?: readonly Cue[];
  /** Enlarges (above 1) or shrinks what fits the frame by itself; moves it, in picture pixels. */
  readonly frame?: { readonly zoom?: number; readonly right?: number; readonly down?: number };
}
