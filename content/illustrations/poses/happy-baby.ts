import { over, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { inAndOut } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { palettes } from '../palette.ts';
import { people } from '../people/people.ts';
import { seatHeight } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import type { Arm, Leg, Side, Stance } from '../stance.ts';
import { mix } from '../space/vector.ts';

/** Seen over the head. Phase 0 holds the feet with the knees nearly together, 1 draws the knees wide and down. */
const floor: Illustration = {
  palette: palettes.lilac,
  camera: { azimuth: -34, elevation: 24 },
  person: people.dev,
  outfit: forTheMat({ top: '#e0a13c', bottom: '#3f6f73' }, { neckline: 'crew', hem: 'over' }),
  props: [{ kind: 'mat', from: -86, to: 30, half: 40, colour: '#8a6f9c' }],
  stance: (wide) => {
    const leg = (side: Side): Leg => ({
      place: {
        kind: 'reach',
        at: [mix(-20, -22, wide), mix(60, 57, wide), mix(20, 30, wide) * signOf(side)],
        bend: [-1, -0.5, mix(0.75, 0.9, wide) * signOf(side)],
      },
      toes: [-1, 0.12, mix(0.1, 0.3, wide) * signOf(side)],
      sole: [0.1, 1, 0],
    });
    const arm = (side: Side): Arm => ({
      place: {
        kind: 'reach',
        at: [mix(-29, -31, wide), mix(60, 57, wide), mix(28, 38, wide) * signOf(side)],
        bend: [-0.6, -0.4, 0.9 * signOf(side)],
      },
      fingers: [0.35, 0.75, -0.7 * signOf(side)],
      palm: [0.3, -0.5, -0.9 * signOf(side)],
      curl: 62,
    });
    return {
      pelvis: { at: [0, over.back, 0], pitch: -90 },
      spine: { lower: { forward: -2 }, upper: { forward: 4 } },
      neck: { forward: -14 },
      head: { forward: 20 },
      arms: { right: arm('right'), left: arm('left') },
      legs: { right: leg('right'), left: leg('left') },
    };
  },
  motion: inAndOut,
  still: { phases: [1] },
  frame: { zoom: 0.9, down: -18 },
  cues: [
    { kind: 'arrow', from: [-40, 44, 44], via: [-44, 32, 50], to: [-42, 20, 52] },
    { kind: 'arrow', from: [-40, 44, -44], via: [-44, 32, -50], to: [-42, 20, -52] },
    { kind: 'breath' },
  ],
};

const wide = (side: Side): Leg =>
  plantedLeg(33, 40 * signOf(side), [1, 0, 0.8 * signOf(side)], [1, 0.3, 1.25 * signOf(side)]);

const sittingWide: Stance = {
  pelvis: { at: [0, seatHeight + over.seat, 0], pitch: 4 },
  spine: { lower: { forward: 0 }, upper: { forward: 3 } },
  arms: { right: handOn('right'), left: handOn('left') },
  legs: { right: wide('right'), left: wide('left') },
};

function handOn(side: Side): Arm {
  return {
    place: {
      kind: 'touch',
      on: `${side} thigh`,
      along: 0.66,
      side: [-0.1, 1, -0.3 * signOf(side)],
      bend: [-0.8, 0, 0.8 * signOf(side)],
    },
    fingers: [1, -0.1, 0.5 * signOf(side)],
    curl: 14,
  };
}

/** Arms inside the knees, the hands round the shins from within: the mat's figure, sat up. */
const holding = (side: Side): Arm => ({
  place: {
    kind: 'touch',
    on: `${side} shin`,
    along: 0.4,
    side: [1, 0, 0.25 * signOf(side)],
    bend: [0.1, -0.8, 0.1 * signOf(side)],
  },
  fingers: [-0.25, -0.25, signOf(side)],
  curl: 52,
});

const opened: Stance = {
  ...sittingWide,
  pelvis: { at: [0, seatHeight + over.seat, 0], pitch: 42 },
  spine: { lower: { forward: 6 }, upper: { forward: 4 } },
  neck: { forward: -18 },
  head: { forward: -12 },
  arms: { right: holding('right'), left: holding('left') },
};

const chair: Illustration = {
  palette: palettes.sky,
  camera: { azimuth: 80, elevation: 10 },
  person: people.ines,
  outfit: forTheOffice(
    { top: '#d8735a', bottom: '#3f4a6b', shoes: '#57403c' },
    { sleeve: 0.62, neckline: 'crew', hem: 'over' },
  ),
  props: [{ kind: 'chair', at: [-6, 0], colour: '#b98a5d' }],
  stance: keyed([sittingWide, opened]),
  motion: inAndOut,
  still: { phases: [1] },
  cues: [
    { kind: 'breath' },
    { kind: 'arrow', from: [40, 62, 44], via: [42, 62, 52], to: [43, 58, 62] },
    { kind: 'arrow', from: [40, 62, -44], via: [42, 62, -52], to: [43, 58, -62] },
  ],
};

export const happyBaby = { floor, chair };
