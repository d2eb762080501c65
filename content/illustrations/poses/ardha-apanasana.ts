import { over, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { breath, toAndFro } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { palettes } from '../palette.ts';
import { people } from '../people/people.ts';
import { seatHeight } from '../props/prop.ts';
import type { Arm, Side } from '../stance.ts';
import { mix } from '../space/vector.ts';

const aside = (side: Side, far: number): number => (side === 'right' ? far : -far);

/** Phase 0 holds the knee softly, 1 draws it in. */
const floor: Illustration = {
  palette: palettes.rose,
  camera: { azimuth: -10, elevation: 12 },
  person: people.kofi,
  outfit: forTheMat(
    { top: '#f0b544', bottom: '#2f6f73' },
    { neckline: 'crew', loosePants: true, hem: 'over' },
  ),
  props: [{ kind: 'mat', from: -84, to: 97, half: 32, colour: '#c2605a' }],
  stance: (drawn) => {
    const arm = (side: Side): Arm => ({
      place: {
        kind: 'touch',
        on: 'right shin',
        along: side === 'right' ? 0.14 : 0.26,
        side: [0.2, 1, 0],
        bend: [0.3, -0.4, aside(side, 1)],
      },
      fingers: [0.2, 0, aside(side, -1)],
      curl: 34,
    });
    return {
      pelvis: { at: [0, over.back, 0], pitch: -92 },
      spine: { lower: { forward: 1 }, upper: { forward: 6 } },
      neck: { forward: -16 },
      head: { forward: 22 },
      arms: { right: arm('right'), left: arm('left') },
      legs: {
        right: {
          place: {
            kind: 'aim',
            upper: [mix(-0.62, -0.82, drawn), mix(0.82, 0.66, drawn), 0.02],
            lower: [1, mix(-0.05, 0.15, drawn), -0.08],
          },
          toes: [0.5, 1, 0],
        },
        left: {
          place: { kind: 'reach', at: [81.6, 6, -9], bend: [0, 1, 0] },
          toes: [0.3, 1, -0.2],
          sole: [1, -0.3, 0],
        },
      },
    };
  },
  motion: toAndFro(4),
  still: { phases: [1] },
  frame: { zoom: 0.96 },
};

/** Phase 0 has the knee before the middle of the chest, 1 out by the armpit. */
const chair: Illustration = {
  palette: palettes.lilac,
  camera: { azimuth: 138, elevation: 11 },
  person: people.george,
  outfit: forTheOffice({ top: '#f3efe6', bottom: '#54607a', shoes: '#6b4331' }, { sleeve: 0.6 }),
  props: [{ kind: 'chair', at: [8, 0], colour: '#a9764c' }],
  stance: (out) => {
    const arm = (side: Side): Arm => ({
      place: {
        kind: 'touch',
        on: 'right thigh',
        along: 0.72,
        side: [0.6, -1, aside(side, 0.1)],
        bend: [-1, -0.4, aside(side, 0.5)],
      },
      fingers: [0.4, -0.1, aside(side, -1)],
      curl: 40,
    });
    return {
      pelvis: { at: [0, seatHeight + over.seat, 0], pitch: -4 },
      spine: { lower: { forward: 2 }, upper: { forward: 4 } },
      arms: { right: arm('right'), left: arm('left') },
      legs: {
        right: {
          place: {
            kind: 'aim',
            upper: [0.62, 0.78, mix(-0.12, 0.34, out)],
            lower: [0.16, -1, mix(0.04, 0, out)],
          },
          toes: [1, -0.25, 0.1],
        },
        left: plantedLeg(43, -9),
      },
    };
  },
  motion: toAndFro(4),
  still: { phases: [0.3] },
};

/** Faces +z, with the wall on the left. */
const standing: Illustration = {
  palette: palettes.sand,
  camera: { azimuth: -40, elevation: 8 },
  person: people.farah,
  outfit: forTheOffice(
    { top: '#c7644f', bottom: '#3d4a63', shoes: '#e9e2d6' },
    { shoes: 'sneaker', neckline: 'high' },
  ),
  props: [{ kind: 'wall', face: 66, colour: '#eadfcb' }],
  stance: (lift) => ({
    pelvis: { at: [0, 87.4, 0], heading: -90, pitch: -2 },
    spine: { lower: { forward: 0 }, upper: { forward: 2 } },
    arms: {
      right: {
        place: { kind: 'touch', on: 'right thigh', along: 0.72, side: [-0.15, -1, 0.6], bend: [-0.8, 0, -1] },
        fingers: [0.8, 0.1, 0.5],
        curl: 40,
      },
      left: {
        place: { kind: 'reach', at: [63.5, 122, 4], bend: [0, -1, -0.3] },
        fingers: [0.1, 1, 0.1],
        palm: [1, 0, 0],
        curl: 0,
      },
    },
    legs: {
      right: {
        place: { kind: 'aim', upper: [-0.08, mix(0.42, 0.6, lift), 0.8], lower: [0, -1, 0.14] },
        toes: [0, -0.3, 1],
      },
      left: plantedLeg(9, 2, [0.1, 0, 1], [0.2, 0, 1]),
    },
  }),
  motion: breath,
  still: { phases: [1] },
  nudges: { 'right arm': 40 },
};

export const ardhaApanasana = { floor, chair, standing };
