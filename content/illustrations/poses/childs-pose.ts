import { kneelingHips, over, plantedArm } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { farInAndOut, inAndOut } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { palettes } from '../palette.ts';
import { people } from '../people/people.ts';
import { deskHeight, seatHeight } from '../props/prop.ts';
import type { Prop } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import type { Arm, Leg, Side } from '../stance.ts';
import { seated } from './seated.ts';

const both = <T>(one: (side: Side) => T) => ({ right: one('right'), left: one('left') });

const shins = (side: Side): Leg => ({
  place: { kind: 'reach', at: [-37.5, over.instep + 1, 7 * signOf(side)], bend: [1, -0.2, 0] },
  toes: [-1, -0.12, -0.12 * signOf(side)],
  sole: [-0.12, 1, 0],
});

/** From hands and knees back on to the heels; the arms lie back, so that the head is plainly seen. */
const floor: Illustration = {
  palette: palettes.rose,
  camera: { azimuth: 10, elevation: 13 },
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
      {
        pelvis: { at: [-36, 23, 0], pitch: 66 },
        spine: { lower: { forward: 38 }, upper: { forward: 14 } },
        neck: { forward: -20 },
        head: { forward: 10 },
        arms: both((side): Arm => ({
          place: { kind: 'reach', at: [-25, 4, 30 * signOf(side)], bend: [0.2, 0.1, signOf(side)] },
          fingers: [-1, 0, -0.1 * signOf(side)],
          palm: [0, 1, 0],
          curl: 22,
        })),
        legs: both(shins),
      },
    ],
    [{ hips: [-3.9, 5.8, 0], right: [0, 4, 22], left: [0, 4, -22] }],
  ),
  motion: farInAndOut,
  still: { phases: [1] },
  hides: { 'left hand': 'It lies beside the far leg.' },
  cues: [{ kind: 'arrow', from: [-8, 62, 0], via: [-30, 62, 0], to: [-50, 46, 0] }, { kind: 'breath' }],
};

/** The forearms along the desk, elbows bent. */
const onDesk =
  (x: number, z: number, inward: number) =>
  (side: Side): Arm =>
    plantedArm(
      [x, deskHeight, z * signOf(side)],
      [1, 0, -inward * signOf(side)],
      [-0.25, -0.24, signOf(side)],
    );

const edge = 34;

/** A plump cushion that the brow sinks into, a forearm on each side of it. */
const cushion: Prop = {
  kind: 'cushion',
  at: [64, deskHeight, 0],
  half: { ahead: 13, up: 8, aside: 15 },
  colour: '#f0ece4',
};

const chair: Illustration = {
  palette: palettes.mint,
  camera: { azimuth: 10, elevation: 25 },
  person: people.chiara,
  outfit: forTheOffice(
    { top: '#3f8f9b', bottom: '#6a4f5c', shoes: '#f0ece4' },
    { neckline: 'crew', loose: 0.5, shoes: 'sneaker', sock: '#e3b04b' },
  ),
  props: [
    { kind: 'chair', at: [-6, 0], colour: '#a97c50' },
    { kind: 'desk', edge, deep: 56, half: 38, colour: '#d8b483' },
    cushion,
  ],
  stance: keyed(
    [
      {
        ...seated(40),
        pelvis: { at: [0, seatHeight + over.seat, 0], pitch: 8 },
        arms: both(onDesk(51, 27, 0.4)),
      },
      {
        ...seated(40),
        pelvis: { at: [-4, seatHeight + over.seat, 0], pitch: 3 },
        spine: { lower: { forward: 54 }, upper: { forward: 34 } },
        neck: { forward: -22 },
        head: { forward: 24 },
        arms: both(onDesk(70, 24, 0.9)),
      },
    ],
    [{ right: [0, 6, 0], left: [0, 6, 0] }],
  ),
  motion: inAndOut,
  still: { phases: [1] },
  cues: [
    { kind: 'arrow', from: [6, 99, 0], via: [-8, 93, 0], to: [-16, 78, 0] },
    { kind: 'breath', towards: [0, -1, 0] },
  ],
};

export const childsPose = { floor, chair };
