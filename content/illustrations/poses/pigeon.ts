import { over, plantedArm, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { toAndFro } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { palettes } from '../palette.ts';
import { people } from '../people/people.ts';
import { seatHeight } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import type { Arm, Side } from '../stance.ts';
import { mix } from '../space/vector.ts';

/** Seen from its left, where the shin that lies across can be seen. Phase 0 is lifted, 1 is lowered over the forearms. */
const floor: Illustration = {
  palette: palettes.sage,
  camera: { azimuth: 150, elevation: 16 },
  person: people.bruno,
  outfit: forTheMat({ top: '#c9574e', bottom: '#3f5680' }, { sleeve: 0.3 }),
  props: [{ kind: 'mat', from: -92, to: 88, half: 36, colour: '#5f938a' }],
  stance: (lowered) => {
    const arm = (side: Side): Arm =>
      plantedArm([69, 0, 14 * signOf(side)], [1, 0, 0], [-1, 0, 0.2 * signOf(side)]);
    return {
      pelvis: { at: [0, 14, 0], pitch: mix(61.5, 62.5, lowered) },
      spine: { lower: { forward: mix(-12, 4, lowered) }, upper: { forward: mix(-10, 6, lowered) } },
      neck: { forward: mix(-2, -6, lowered) },
      head: { forward: mix(0, 2, lowered) },
      arms: { right: arm('right'), left: arm('left') },
      legs: {
        right: {
          place: { kind: 'aim', upper: [0.92, -0.18, 0.36], lower: [-0.42, -0.02, -0.9] },
          toes: [1, 0.1, -0.4],
          sole: [-0.3, 0, -1],
        },
        left: {
          place: { kind: 'aim', upper: [-1, -0.19, -0.02], lower: [-1, -0.06, -0.02] },
          toes: [-1, -0.14, 0],
          sole: [-0.14, 1, 0],
        },
      },
    };
  },
  motion: toAndFro(4),
  still: { phases: [0.8] },
  frame: { zoom: 0.97 },
  // The thigh goes ahead under the chest; hips and the leg behind are one line.
  nudges: { 'left leg': 45, 'right leg': -20, torso: 10 },
};

/** Palms together before the chest. */
const folded = (side: Side, lean: number): Arm => {
  const out = side === 'right' ? 1 : -1;
  return {
    place: {
      kind: 'reach',
      at: [mix(19, 38, lean), mix(85, 82, lean), out * 1.4],
      bend: [-0.2, 0.1, out],
    },
    fingers: [mix(0.3, 0.6, lean), 1, -0.08 * out],
    palm: [0, 0, -out],
    curl: 0,
  };
};

/** Phase 0 sits tall, 1 leans forward. */
const chair: Illustration = {
  palette: palettes.rose,
  camera: { azimuth: 104, elevation: 16 },
  person: people.amara,
  outfit: forTheOffice(
    { top: '#d9673f', bottom: '#2f5d62', shoes: '#e3a83f' },
    { neckline: 'crew', sleeve: 0.3, shoes: 'sneaker' },
  ),
  props: [{ kind: 'chair', at: [-6, 0], colour: '#b98a5d' }],
  stance: (lean) => ({
    pelvis: { at: [0, seatHeight + over.seat, 0], pitch: mix(2, 28, lean) },
    spine: { lower: { forward: mix(0, 6, lean) }, upper: { forward: mix(-4, 4, lean) } },
    neck: { forward: mix(0, -8, lean) },
    head: { forward: mix(0, -6, lean) },
    arms: { right: folded('right', lean), left: folded('left', lean) },
    legs: {
      left: plantedLeg(41, -9),
      right: {
        place: { kind: 'touch', on: 'left thigh', along: 0.88, side: [0, 1, 0], bend: [0.25, 0.1, 1] },
        toes: [0.5, 0.85, -0.1],
        sole: [0.1, 0, -1],
      },
    },
  }),
  motion: toAndFro(4),
  still: { phases: [0.5] },
  // The ankle lies on the other thigh, which reaches farther ahead.
  nudges: { 'right leg': 30, 'right arm': 40, 'left arm': 40 },
};

export const pigeon = { floor, chair };
