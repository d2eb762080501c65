import { over, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { bothSides, inTurns } from '../mirror.ts';
import { oneThenTheOther } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { palettes } from '../palette.ts';
import { people } from '../people/people.ts';
import { seatHeight } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import type { Arm, Leg, Side, Stance } from '../stance.ts';
import { seated } from './seated.ts';

const lying: Omit<Stance, 'arms' | 'legs'> = {
  pelvis: { at: [0, over.back, 0], pitch: -92 },
  spine: { lower: { forward: 1 }, upper: { forward: 6 } },
  neck: { forward: -16 },
  head: { forward: 22 },
};

/** The palm on its own shin from outside; of two hands on one shin, the other from above. */
const holding = (side: Side, shin: Side, along: number): Arm => ({
  place: {
    kind: 'touch',
    on: `${shin} shin`,
    along,
    side: side === shin ? [0.1, 0.65, 0.75 * signOf(side)] : [0.1, 1, 0.1 * signOf(side)],
    bend: [0.3, -0.4, signOf(side)],
  },
  fingers: side === shin ? [0.72, 0.5, -0.35 * signOf(side)] : [0.5, -0.1, -0.85 * signOf(side)],
  curl: 26,
});

const tucked = (side: Side, far: number): Leg => ({
  place: {
    kind: 'aim',
    upper: [-0.6 - far * 0.2, 0.82 - far * 0.14, 0.03 * signOf(side)],
    lower: [1, 0.05, -0.06 * signOf(side)],
  },
  toes: [0.5, 1, 0],
});

/** Phase 0 holds both knees; 1 one of them, the other leg long. */
const floor: Illustration = {
  palette: palettes.rose,
  camera: { azimuth: -10, elevation: 12 },
  person: people.kofi,
  outfit: forTheMat(
    { top: '#f0b544', bottom: '#2f6f73' },
    { neckline: 'crew', loosePants: true, hem: 'over' },
  ),
  props: [{ kind: 'mat', from: -84, to: 97, half: 32, colour: '#c2605a' }],
  stance: bothSides(
    keyed(
      [
        {
          ...lying,
          arms: { right: holding('right', 'right', 0.2), left: holding('left', 'left', 0.2) },
          legs: { right: tucked('right', 0), left: tucked('left', 0) },
        },
        {
          ...lying,
          arms: { right: holding('right', 'right', 0.36), left: holding('left', 'right', 0.1) },
          legs: {
            right: tucked('right', 1),
            left: {
              place: { kind: 'reach', at: [81.4, 6, -9], bend: [0, 1, 0] },
              toes: [0.3, 1, -0.2],
              sole: [1, -0.3, 0],
            },
          },
        },
      ],
      [{ right: [0, 8, 4], left: [2, 16, -4] }],
    ),
  ),
  motion: oneThenTheOther,
  still: { phases: [1] },
  frame: { zoom: 0.98 },
  cues: [{ kind: 'arrow', from: [2, 72, 4], via: [-10, 84, 4], to: [-28, 74, 4] }, { kind: 'breath' }],
};

/** Both hands clasped before the shin, the thigh to the belly. */
const held = (): Stance => {
  const arm = (side: Side): Arm => ({
    place: {
      kind: 'touch',
      on: 'right shin',
      along: side === 'right' ? 0.26 : 0.42,
      side: [1, 0.1, 0.3 * signOf(side)],
      bend: side === 'right' ? [-0.5, -0.6, 0.8] : [0.1, 0.1, -1],
    },
    fingers: [0.1, 0.1, -signOf(side)],
    curl: 40,
  });
  return {
    ...seated(43),
    pelvis: { at: [0, seatHeight + over.seat, 0], pitch: -5 },
    spine: { lower: { forward: 2 }, upper: { forward: 5 } },
    arms: { right: arm('right'), left: arm('left') },
    legs: {
      right: {
        place: { kind: 'aim', upper: [0.46, 0.86, 0.06], lower: [0.9, -0.46, 0] },
        toes: [1, -0.2, 0.05],
      },
      left: plantedLeg(43, -10),
    },
  };
};

/** One knee held, seen from the side. */
const chair: Illustration = {
  palette: palettes.lilac,
  camera: { azimuth: 14, elevation: 11 },
  person: people.dev,
  outfit: forTheOffice({ top: '#f3efe6', bottom: '#54607a', shoes: '#6b4331' }, { sleeve: 0.6 }),
  props: [{ kind: 'chair', at: [6, 0], colour: '#a9764c' }],
  stance: bothSides(
    keyed(
      [{ ...seated(43), pelvis: { at: [0, seatHeight + over.seat, 0], pitch: -4 } }, held()],
      [{ right: [14, 6, 6], left: [16, 10, 0], rightFoot: [6, 0, 0] }],
    ),
  ),
  motion: oneThenTheOther,
  still: { phases: [1] },
  cues: [{ kind: 'arrow', from: [60, 86, 8], via: [57, 100, 8], to: [42, 108, 8] }, { kind: 'breath' }],
};

const besideTheWall = (lifted: boolean): Stance => ({
  pelvis: { at: [0, lifted ? 87 : 88, 0], heading: -90, pitch: -1 },
  spine: { lower: { forward: 0 }, upper: { forward: 2 } },
  neck: { twist: lifted ? 8 : 0 },
  head: { twist: lifted ? 14 : 0 },
  arms: {
    right: lifted
      ? {
          place: {
            kind: 'touch',
            on: 'right shin',
            along: 0.2,
            side: [-0.25, 0, 1],
            bend: [-1, -0.3, 0.2],
          },
          fingers: [1, 0.15, 0],
          curl: 34,
        }
      : { place: { kind: 'reach', at: [-24, 84, 3], bend: [-0.4, 0, -1] }, fingers: [0, -1, 0.1], curl: 14 },
    left: {
      place: { kind: 'reach', at: [62.4, 120, 4], bend: [0, -1, -0.3] },
      fingers: [0, 1, 0.1],
      palm: [1, 0, 0],
      curl: 0,
    },
  },
  legs: {
    right: lifted
      ? {
          place: { kind: 'aim', upper: [-0.12, 0.62, 0.8], lower: [0.02, -1, 0.1] },
          toes: [-0.05, -0.25, 1],
        }
      : plantedLeg(-9, 0, [-0.1, 0, 1], [-0.1, 0, 1]),
    left: plantedLeg(9, 1, [0.1, 0, 1], [0.2, 0, 1]),
  },
});

/** Faces +z, with the wall on the left. */
const standing: Illustration = {
  palette: palettes.sand,
  camera: { azimuth: 0, elevation: 6 },
  person: people.farah,
  outfit: forTheOffice(
    { top: '#c7644f', bottom: '#3d4a63', shoes: '#e9e2d6' },
    { shoes: 'sneaker', neckline: 'high' },
  ),
  props: [{ kind: 'wall', face: 66, thick: 15, colour: '#dccdb2' }],
  stance: inTurns(
    keyed([besideTheWall(false), besideTheWall(true)], [{ right: [-8, 0, 12], rightFoot: [0, 0, 6] }]),
  ),
  motion: oneThenTheOther,
  still: { phases: [1, 1], apart: 155, mirror: true },
  pair: true,
  cues: [
    { kind: 'breath', towards: [-1, 0, 0] },
    { kind: 'breath', at: 'second', towards: [-1, 0, 0] },
    { kind: 'arrow', from: [-34, 62, 40], via: [-38, 80, 40], to: [-34, 100, 40] },
    { kind: 'arrow', from: [-34, 62, 40], via: [-38, 80, 40], to: [-34, 100, 40], at: 'second' },
  ],
};

export const ardhaApanasana = { floor, chair, standing };
