import { over, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { breath } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { palettes } from '../palette.ts';
import { people } from '../people/people.ts';
import { deskHeight, seatHeight } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import type { Arm, Leg, Side } from '../stance.ts';
import { mix } from '../space/vector.ts';

/** Phase 1 lets the weight sink with the breath out. */
const floor: Illustration = {
  palette: palettes.rose,
  camera: { azimuth: 6, elevation: 12 },
  person: people.farah,
  outfit: forTheMat(
    { top: '#4f8f8b', bottom: '#3b3f5c' },
    { neckline: 'high', sleeve: 0.9, loose: 0.3, hem: 'over' },
  ),
  props: [{ kind: 'mat', from: -68, to: 48, half: 32, colour: '#d9a441' }],
  stance: (sunk) => {
    const leg = (side: Side): Leg => ({
      place: { kind: 'reach', at: [-37.5, over.instep + 1, 7 * signOf(side)], bend: [1, -0.2, 0] },
      toes: [-1, -0.12, -0.15 * signOf(side)],
      sole: [-0.12, 1, 0],
    });
    const arm = (side: Side): Arm => ({
      place: { kind: 'reach', at: [-41, 4, 25 * signOf(side)], bend: [0, 0.1, signOf(side)] },
      fingers: [-1, 0, -0.1 * signOf(side)],
      palm: [0, 1, 0],
      curl: 22,
    });
    return {
      // The ribs rise with the breath while the forehead stays where it rests.
      pelvis: { at: [-36, 23, 0], pitch: mix(62, 66, sunk) },
      spine: { lower: { forward: mix(45.5, 38, sunk) }, upper: { forward: mix(8.5, 14, sunk) } },
      neck: { forward: mix(-18, -20, sunk) },
      head: { forward: 10 },
      arms: { right: arm('right'), left: arm('left') },
      legs: { right: leg('right'), left: leg('left') },
    };
  },
  motion: breath,
  frame: { zoom: 1.2, down: -20 },
  still: { phases: [1] },
};

const chair: Illustration = {
  palette: palettes.mint,
  camera: { azimuth: 4, elevation: 9 },
  person: people.kofi,
  outfit: forTheOffice(
    { top: '#d98c5f', bottom: '#3f5673', shoes: '#f0ece4' },
    { neckline: 'crew', loose: 0.5, shoes: 'sneaker', sock: '#e3b04b' },
  ),
  props: [
    { kind: 'chair', at: [-6, 0], colour: '#a97c50' },
    { kind: 'desk', edge: 36, deep: 62, half: 34, colour: '#d8b483' },
  ],
  stance: (sunk) => {
    const arm = (side: Side): Arm => ({
      place: {
        kind: 'reach',
        at: [side === 'right' ? 56 : 60, deskHeight + 3.2, 1 * signOf(side)],
        bend: [0.45, -0.22, signOf(side)],
      },
      fingers: [0, 0, -signOf(side)],
      palm: [0, -1, 0],
      curl: 6,
    });
    return {
      pelvis: { at: [0, seatHeight + over.seat, 0], pitch: mix(18, 22, sunk) },
      spine: { lower: { forward: mix(26.3, 22, sunk) }, upper: { forward: mix(22.5, 26, sunk) } },
      neck: { forward: 2 },
      head: { forward: 12 },
      arms: { right: arm('right'), left: arm('left') },
      legs: { right: plantedLeg(39, 10), left: plantedLeg(39, -10) },
    };
  },
  motion: breath,
  still: { phases: [1] },
};

export const childsPose = { floor, chair };
