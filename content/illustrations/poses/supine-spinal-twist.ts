import { over, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { toAndFro } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { palettes } from '../palette.ts';
import { people } from '../people/people.ts';
import { seatHeight } from '../props/prop.ts';
import type { Arm, Side } from '../stance.ts';
import { mix } from '../space/vector.ts';

const aside = (side: Side, far: number): number => (side === 'right' ? far : -far);

/** Seen from above. Phase 0 has the knee a little higher, 1 resting. */
const floor: Illustration = {
  palette: palettes.sky,
  camera: { azimuth: 176, elevation: 60 },
  person: people.hana,
  outfit: forTheMat({ top: '#3f8f8a', bottom: '#6d4a6b' }, { neckline: 'crew' }),
  props: [{ kind: 'mat', from: -86, to: 96, half: 38, colour: '#e2a04f' }],
  stance: (sunk) => ({
    // Rolled on to the left hip: the belly faces the left, the head lies towards -x.
    pelvis: { at: [0, 16.4, 0], heading: 90, pitch: -27, roll: -96 },
    spine: { lower: { twist: 30 }, upper: { twist: 40 } },
    neck: { forward: -14, twist: 6 },
    head: { forward: 20, twist: 10 },
    arms: {
      right: {
        place: { kind: 'aim', upper: [-0.04, -0.14, 1], lower: [0.02, -0.1, 1] },
        palm: [0, 1, 0],
        curl: 18,
      },
      left: {
        place: { kind: 'touch', on: 'right thigh', along: 0.92, side: [-0.2, 1, -0.3], bend: [0, 0.3, -1] },
        fingers: [1, -0.1, -0.4],
        curl: 20,
      },
    },
    legs: {
      right: {
        place: { kind: 'aim', upper: [-0.2, mix(-0.02, -0.42, sunk), -0.92], lower: [1, -0.06, 0.2] },
        toes: [0.9, 0, -0.6],
        sole: [0.5, 0, 1],
      },
      left: {
        place: { kind: 'aim', upper: [1, -0.03, 0.04], lower: [1, -0.06, 0.05] },
        toes: [0.35, 0.1, -1],
        sole: [1, 0, 0.3],
      },
    },
  }),
  motion: toAndFro(3.5),
  still: { phases: [1] },
  nudges: { 'right arm': 46, head: 20 },
};

/** Phase 0 looks ahead, 1 is turned to the right. */
const chair: Illustration = {
  palette: palettes.mint,
  camera: { azimuth: 36, elevation: 10 },
  person: people.esther,
  outfit: forTheOffice({ top: '#d8735a', bottom: '#4a5168', shoes: '#8a5a3c' }, { sleeve: 0.7 }),
  props: [{ kind: 'chair', at: [-6, 0], colour: '#b5835a' }],
  stance: (turn) => ({
    pelvis: { at: [0, seatHeight + over.seat, 0], pitch: 2 },
    spine: {
      lower: { twist: mix(0, 20, turn) },
      upper: { twist: mix(0, 34, turn) },
    },
    neck: { twist: mix(0, 10, turn) },
    head: { twist: mix(0, 12, turn) },
    arms: {
      right: {
        place: { kind: 'reach', at: [mix(0, -5.5, turn), seatHeight + 2.4, 18.5], bend: [-1, 0, 0.4] },
        fingers: [0.6, 0, 1],
        palm: [0, -1, 0],
        curl: 4,
        shoulder: { up: -1.4 },
      },
      left: {
        place: { kind: 'touch', on: 'right thigh', along: 0.62, side: [0, 1, 0.8], bend: [0.8, -0.6, -0.6] },
        fingers: [0.4, -0.3, 1],
        curl: 20,
      },
    },
    legs: { right: plantedLeg(41, 6.5), left: plantedLeg(41, -6.5) },
  }),
  motion: toAndFro(4),
  still: { phases: [1] },
  nudges: { 'left arm': 40, 'right arm': 38 },
};

/** Faces -z, with the wall on the right. Phase 0 is turned half way, 1 as far as is easy. */
const standing: Illustration = {
  palette: palettes.rose,
  camera: { azimuth: 204, elevation: 8 },
  person: people.amara,
  outfit: forTheOffice(
    { top: '#e9b44c', bottom: '#6a4a7c', shoes: '#2f5d62' },
    { bottom: 'skirt', shoes: 'flat', sleeve: 0.75, neckline: 'crew' },
  ),
  props: [{ kind: 'wall', face: 40, colour: '#e6cfc4' }],
  stance: (turn) => {
    const arm = (side: Side): Arm => ({
      place: { kind: 'reach', at: [37.6, 128, aside(side, 12)], bend: [0.2, -1, aside(side, 0.6)] },
      fingers: [0.1, 1, 0],
      palm: [1, 0, 0],
      curl: 0,
    });
    return {
      pelvis: { at: [0, 88, 0], heading: 90, pitch: 0 },
      spine: { lower: { twist: mix(16, 24, turn) }, upper: { twist: mix(28, 42, turn) } },
      neck: { twist: -4 },
      head: { twist: mix(-16, -10, turn) },
      arms: { right: arm('right'), left: arm('left') },
      legs: {
        right: plantedLeg(9.5, 0, [0.1, 0, -1], [0, 0, -1]),
        left: plantedLeg(-9.5, 0, [-0.1, 0, -1], [0, 0, -1]),
      },
    };
  },
  motion: toAndFro(4),
  still: { phases: [1] },
};

export const supineSpinalTwist = { floor, chair, standing };
