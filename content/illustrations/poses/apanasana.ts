import { over, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { toAndFro } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { palettes } from '../palette.ts';
import { people } from '../people/people.ts';
import { seatHeight } from '../props/prop.ts';
import type { Arm, Leg, Side } from '../stance.ts';
import { mix } from '../space/vector.ts';

const aside = (side: Side, far: number): number => (side === 'right' ? far : -far);

/** Phase 0 holds the knees softly, 1 hugs them in. */
const floor: Illustration = {
  palette: palettes.mint,
  camera: { azimuth: -14, elevation: 12 },
  person: people.ines,
  outfit: forTheMat({ top: '#e8835a', bottom: '#3d4f73' }, { sleeve: 0.3 }),
  props: [{ kind: 'mat', from: -92, to: 40, half: 34, colour: '#7d6aa0' }],
  stance: (hug) => {
    const leg = (side: Side): Leg => ({
      place: {
        kind: 'aim',
        upper: [mix(-0.56, -0.8, hug), mix(0.86, 0.68, hug), aside(side, 0.06)],
        lower: [1, mix(-0.1, 0.22, hug), aside(side, -0.08)],
      },
      toes: [mix(0.6, 0.45, hug), 1, 0],
    });
    const arm = (side: Side): Arm => ({
      place: {
        kind: 'touch',
        on: `${side} shin`,
        along: 0.18,
        side: [0.2, 1, 0],
        bend: [0.2, -0.4, aside(side, 1)],
      },
      fingers: [0.25, 0, aside(side, -1)],
      curl: 30,
    });
    return {
      pelvis: { at: [0, over.back, 0], pitch: -88 },
      spine: { lower: { forward: -1 }, upper: { forward: 5 } },
      neck: { forward: -16 },
      head: { forward: 22 },
      arms: { right: arm('right'), left: arm('left') },
      legs: { right: leg('right'), left: leg('left') },
    };
  },
  motion: toAndFro(3.5),
  still: { phases: [1] },
};

/** Phase 0 has the foot just off the floor, 1 the knee drawn in. */
const chair: Illustration = {
  palette: palettes.sage,
  camera: { azimuth: 16, elevation: 9 },
  person: people.jonas,
  outfit: forTheOffice({ top: '#4f7fa3', bottom: '#7a5a48', shoes: '#3d3a44' }, { sleeve: 0.52 }),
  props: [{ kind: 'chair', at: [8, 0], colour: '#c08a58' }],
  stance: (drawn) => {
    const arm = (side: Side): Arm => ({
      place: {
        kind: 'touch',
        on: 'right thigh',
        along: 0.66,
        side: [0.6, -1, aside(side, 0.5)],
        bend: [-1, -0.4, aside(side, 0.5)],
      },
      fingers: [0.5, 0.3, aside(side, -1)],
      curl: 40,
    });
    return {
      pelvis: { at: [0, seatHeight + over.seat, 0], pitch: -6 },
      spine: { lower: { forward: mix(0, 4, drawn) }, upper: { forward: mix(2, 8, drawn) } },
      arms: { right: arm('right'), left: arm('left') },
      legs: {
        right: {
          place: {
            kind: 'aim',
            upper: [mix(0.8, 0.56, drawn), mix(0.6, 0.83, drawn), 0.08],
            lower: [mix(0.06, 0.3, drawn), -1, 0],
          },
          toes: [1, -0.25, 0.05],
        },
        left: plantedLeg(43, -9),
      },
    };
  },
  motion: toAndFro(4),
  still: { phases: [1] },
};

export const apanasana = { floor, chair };
