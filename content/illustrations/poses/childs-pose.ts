import { kneelingHips, over, plantedArm, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { farInAndOut } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { palettes } from '../palette.ts';
import { people } from '../people/people.ts';
import { seatHeight } from '../props/prop.ts';
import type { Prop } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import type { Arm, Leg, Side } from '../stance.ts';
import { onThigh } from './seated.ts';

const both = <T>(one: (side: Side) => T) => ({ right: one('right'), left: one('left') });

const shins = (side: Side): Leg => ({
  place: { kind: 'reach', at: [-37.5, over.instep + 1, 7 * signOf(side)], bend: [1, -0.2, 0] },
  toes: [-1, -0.12, -0.12 * signOf(side)],
  sole: [-0.12, 1, 0],
});

/** The same woman on mat and chair, so that the one picture tells the other. */
const woman = people.farah;
const clothes = { top: '#4f8f8b', bottom: '#3b3f5c' } as const;
const cut = { neckline: 'high', sleeve: 0.9, loose: 0.3, hem: 'over' } as const;

/** From hands and knees back on to the heels; the arms lie back, so that the head is plainly seen. */
const floor: Illustration = {
  palette: palettes.rose,
  camera: { azimuth: -10, elevation: 12 },
  person: woman,
  outfit: forTheMat(clothes, cut),
  props: [{ kind: 'mat', from: -66, to: 62, half: 32, colour: '#d9a441' }],
  stance: keyed(
    [
      {
        pelvis: { at: [2, kneelingHips - 0.5, 0], pitch: 80 },
        spine: { lower: { forward: 2 }, upper: { forward: 2 } },
        neck: { forward: -8 },
        head: { forward: 0 },
        arms: both((side) => plantedArm([52, 0, 17 * signOf(side)], [1, 0, 0], [-1, 0, 0.3 * signOf(side)])),
        legs: both(shins),
      },
      // Half way, the hand turns over at the side.
      {
        pelvis: { at: [-20.9, 41, 0], pitch: 73 },
        spine: { lower: { forward: 20 }, upper: { forward: 8 } },
        neck: { forward: -21 },
        head: { forward: 8 },
        arms: both((side): Arm => ({
          place: { kind: 'reach', at: [13.5, 8.5, 44 * signOf(side)], bend: [-0.4, 0.1, signOf(side)] },
          fingers: [0, -0.1, signOf(side)],
          palm: [-1, 0, 0],
          curl: 11,
        })),
        legs: both(shins),
      },
      {
        pelvis: { at: [-36, 23, 0], pitch: 66 },
        spine: { lower: { forward: 38 }, upper: { forward: 14 } },
        neck: { forward: -34 },
        head: { forward: 16 },
        arms: both((side): Arm => ({
          place: { kind: 'reach', at: [-25, 4, 30 * signOf(side)], bend: [0.2, 0.1, signOf(side)] },
          fingers: [-1, 0, -0.1 * signOf(side)],
          palm: [0, 1, 0],
          curl: 22,
        })),
        legs: both(shins),
      },
    ],
    [
      { hips: [-1, 1.5, 0], right: [4, 1, 3], left: [4, 1, -3] },
      { hips: [-1, 1.5, 0], right: [-4, 1, 8], left: [-4, 1, -8] },
    ],
  ),
  motion: farInAndOut,
  still: { phases: [1] },
  hides: { 'left hand': 'It lies beside the far leg.' },
  frame: { zoom: 0.99, right: -12 },
  cues: [{ kind: 'arrow', from: [-4, 55, 0], via: [-26, 57, 0], to: [-47, 42, 0] }, { kind: 'breath' }],
};

/** Let down, its edge beyond the knees: the belly comes to the thighs, and the mouth has air below it. */
const desk = { kind: 'desk', edge: 52, deep: 40, half: 33, height: 53, shaded: true } as const;

/** Folded flat, one layer on the other. */
const jumper = [0, 1].map((layer): Prop => ({
  kind: 'cushion',
  at: [61.5 - layer * 0.4, desk.height + layer * 2, 0],
  half: { ahead: 10.5 - layer * 0.6, up: 1.35, aside: 13 - layer * 0.6 },
  colour: layer === 0 ? '#d98a2b' : '#e59a3f',
}));

const feet = { right: plantedLeg(26, 10), left: plantedLeg(26, -10) };

/** Back beside the hips on the seat, palm up, as on the mat. */
const besideHips = (side: Side): Arm => ({
  place: { kind: 'reach', at: [-2, 42, 21.5 * signOf(side)], bend: [0.1, 0.3, signOf(side)] },
  fingers: [-1, -0.1, -0.05 * signOf(side)],
  palm: [0, 1, 0.15 * signOf(side)],
  curl: 22,
});

/** The floor's picture on a chair: belly on the thighs, brow down, arms lying back. Arms ahead look like Puppy Pose, bent ones like a nap. */
const chair: Illustration = {
  palette: palettes.rose,
  camera: { azimuth: -10, elevation: 12 },
  person: woman,
  outfit: forTheOffice({ ...clothes, shoes: '#f0ece4' }, { ...cut, shoes: 'sneaker', sock: '#d9a441' }),
  props: [{ kind: 'chair', at: [-10, 0], colour: '#9a6a45' }, { ...desk, colour: '#ead8bd' }, ...jumper],
  stance: keyed(
    [
      {
        pelvis: { at: [-8, seatHeight + over.seat, 0], pitch: 4 },
        spine: { lower: { forward: 1 }, upper: { forward: 3 } },
        arms: both((side) => ({ ...onThigh(side), palm: [0, -1, 0] })),
        legs: feet,
      },
      // Half way, the hands hang beside the seat, and turn over on the way back.
      {
        pelvis: { at: [-8, seatHeight + over.seat, 0], pitch: 11 },
        spine: { lower: { forward: 32 }, upper: { forward: 15 } },
        neck: { forward: -20 },
        head: { forward: 24 },
        arms: both((side): Arm => ({
          place: { kind: 'reach', at: [9, 47, 27 * signOf(side)], bend: [-1, 0.2, 0.4 * signOf(side)] },
          fingers: [0, -1, 0],
          palm: [-1, 0, 0],
          curl: 14,
        })),
        legs: feet,
      },
      {
        pelvis: { at: [-8, seatHeight + over.seat, 0], pitch: 14.5 },
        spine: { lower: { forward: 57 }, upper: { forward: 33 } },
        neck: { forward: -53 },
        head: { forward: 59 },
        arms: both(besideHips),
        legs: feet,
      },
    ],
    [
      { right: [2, 4, 6], left: [2, 4, -6] },
      { right: [2, 1, 4], left: [2, 1, -4] },
    ],
  ),
  motion: farInAndOut,
  still: { phases: [1] },
  hides: { 'left hand': 'It lies beside the far hip.' },
  cues: [
    { kind: 'arrow', from: [2, 84, 0], via: [-14, 81, 0], to: [-22.5, 65, 0] },
    { kind: 'breath', towards: [0.5, -1, 0] },
  ],
};

export const childsPose = { floor, chair };
