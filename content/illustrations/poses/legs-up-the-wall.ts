import { over } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { breath } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { palettes } from '../palette.ts';
import { people } from '../people/people.ts';
import { seatHeight } from '../props/prop.ts';
import type { Arm, Leg, Side } from '../stance.ts';
import { mix } from '../space/vector.ts';

const aside = (side: Side, far: number): number => (side === 'right' ? far : -far);

const floor: Illustration = {
  palette: palettes.lilac,
  camera: { azimuth: -16, elevation: 9 },
  person: people.george,
  outfit: forTheMat(
    { top: '#e0a13c', bottom: '#4d5a7c' },
    { loosePants: true, hem: 'over', loose: 0.6, neckline: 'crew' },
  ),
  props: [
    { kind: 'wall', face: 18, colour: '#e6dbe6' },
    { kind: 'mat', from: -100, to: 17, half: 34, colour: '#6d8f86' },
  ],
  stance: (breathing) => {
    const leg = (side: Side) =>
      ({
        place: { kind: 'reach', at: [8.2, 93.2, aside(side, 10)], bend: [-1, 0.2, aside(side, 0.2)] },
        toes: [-1, 0.35, aside(side, 0.25)],
        sole: [0.35, 1, 0],
      }) as const;
    const arm = (side: Side) =>
      ({
        place: { kind: 'reach', at: [-3, 2.8, aside(side, 31)], bend: [0, 0.15, aside(side, 1)] },
        fingers: [1, 0, aside(side, 0.15)],
        palm: [0, 1, 0],
        curl: 25,
      }) as const;
    return {
      pelvis: { at: [0, over.back, 0], pitch: -95 },
      spine: { lower: { forward: mix(4, 1, breathing) }, upper: { forward: mix(6, 9, breathing) } },
      neck: { forward: -16 },
      head: { forward: 22 },
      arms: { right: arm('right'), left: arm('left') },
      legs: { right: leg('right'), left: leg('left') },
    };
  },
  motion: breath,
  still: { phases: [0] },
};

/** Phase 1 lets the breath out, and shoulders and head grow heavy. */
const chair: Illustration = {
  palette: palettes.sand,
  camera: { azimuth: 32, elevation: 12 },
  person: people.esther,
  outfit: forTheOffice(
    { top: '#5b8f93', bottom: '#7a3f52', shoes: '#b5654a' },
    { bottom: 'skirt', tights: '#544a5e', shoes: 'flat', sleeve: 0.8, neckline: 'crew', hem: 'over' },
  ),
  props: [{ kind: 'chair', at: [0, 0], colour: '#b5835a' }],
  stance: (out) => {
    const leg = (side: Side): Leg => ({
      place: { kind: 'reach', at: [65.4, 5.6, aside(side, 9)], bend: [0.3, 1, 0] },
      toes: [0.25, 1, aside(side, 0.12)],
      sole: [1, -0.25, 0],
    });
    const arm = (side: Side): Arm => ({
      place: {
        kind: 'touch',
        on: `${side} thigh`,
        along: side === 'right' ? 0.34 : 0.4,
        side: [0.3, 1, aside(side, -0.3)],
        bend: [-1, -0.2, aside(side, 0.7)],
      },
      fingers: [0.35, -0.25, aside(side, -1)],
      curl: 26,
    });
    return {
      pelvis: { at: [2, seatHeight + over.seat + 1, 0], pitch: -22 },
      spine: { lower: { forward: mix(-3, 1, out) }, upper: { forward: mix(0, 6, out) } },
      neck: { forward: mix(-4, 0, out) },
      head: { forward: mix(6, 14, out) },
      arms: { right: arm('right'), left: arm('left') },
      legs: { right: leg('right'), left: leg('left') },
    };
  },
  motion: breath,
  still: { phases: [1] },
  nudges: { 'left arm': 30, torso: 40, neck: 40, head: 40, 'right arm': 60 },
};

export const legsUpTheWall = { floor, chair };
