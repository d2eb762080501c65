import { kneelingHips, over, plantedArm, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { farInAndOut, inAndOut } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { palettes } from '../palette.ts';
import { people } from '../people/people.ts';
import { seatHeight } from '../props/prop.ts';
import type { Prop } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import type { Arm, Leg, Side } from '../stance.ts';

const both = <T>(one: (side: Side) => T) => ({ right: one('right'), left: one('left') });

const shins = (side: Side): Leg => ({
  place: { kind: 'reach', at: [-37.5, over.instep + 1, 7 * signOf(side)], bend: [1, -0.2, 0] },
  toes: [-1, -0.12, -0.12 * signOf(side)],
  sole: [-0.12, 1, 0],
});

/** From hands and knees back on to the heels; the arms lie back, so that the head is plainly seen. */
const floor: Illustration = {
  palette: palettes.rose,
  camera: { azimuth: -10, elevation: 12 },
  person: people.farah,
  outfit: forTheMat(
    { top: '#4f8f8b', bottom: '#3b3f5c' },
    { neckline: 'high', sleeve: 0.9, loose: 0.3, hem: 'over' },
  ),
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

/** Let down, so that the shoulders sink to the height of the hands. */
const desk = { kind: 'desk', edge: 41, deep: 57, half: 38, height: 61, shaded: true } as const;

/** The palm flat on the desk so far ahead, outside the shoulder, so that the face is seen between the arms. */
const onDesk =
  (x: number, aside: number) =>
  (side: Side): Arm => ({
    ...plantedArm(
      [x, desk.height, aside * signOf(side)],
      [1, 0, 0.06 * signOf(side)],
      [0, -0.3, signOf(side)],
    ),
    shoulder: { up: 2 },
  });

/** A jumper folded flat, one layer on the other: the brow rests on it, the mouth is free. */
const jumper = [0, 1].map((layer): Prop => ({
  kind: 'cushion',
  at: [61 - layer * 0.6, desk.height + layer * 2.4, 0],
  half: { ahead: 9.5, up: 1.5, aside: 10 },
  colour: layer === 0 ? '#7484b5' : '#8c9bc9',
}));

const feetBack = {
  right: plantedLeg(27, 11),
  left: plantedLeg(27, -11),
};

/** From sitting with the hands on the desk into the long round back, arms far ahead: stretched, not napping. */
const chair: Illustration = {
  palette: palettes.mint,
  camera: { azimuth: 8, elevation: 40 },
  person: people.chiara,
  outfit: forTheOffice(
    { top: '#3f8f9b', bottom: '#6a4f5c', shoes: '#f0ece4' },
    { neckline: 'crew', loose: 0.5, shoes: 'sneaker', sock: '#e3b04b' },
  ),
  props: [{ kind: 'chair', at: [-10, 0], colour: '#a97c50' }, { ...desk, colour: '#d8b483' }, ...jumper],
  stance: keyed(
    [
      {
        pelvis: { at: [-8, seatHeight + over.seat, 0], pitch: 22 },
        spine: { lower: { forward: 4 }, upper: { forward: 6 } },
        arms: both(onDesk(53, 26)),
        legs: feetBack,
      },
      {
        pelvis: { at: [-8, seatHeight + over.seat, 0], pitch: 13.2 },
        spine: { lower: { forward: 60 }, upper: { forward: 14 } },
        neck: { forward: -38.8 },
        head: { forward: 31.6 },
        arms: both(onDesk(77.8, 38)),
        legs: feetBack,
      },
    ],
    [{ right: [0, 6, 0], left: [0, 6, 0] }],
  ),
  motion: inAndOut,
  still: { phases: [1] },
  frame: { zoom: 1.07 },
  cues: [
    { kind: 'arrow', from: [32, 94, 0], via: [4, 97, 0], to: [-17, 73, 0] },
    { kind: 'breath', towards: [0.3, -1, 0.3] },
  ],
};

export const childsPose = { floor, chair };
