/** Spinal Twist standing at a wall, on its two sides. */
import { plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { inTurns } from '../mirror.ts';
import { oneThenTheOther } from '../motion.ts';
import { forTheOffice } from '../people/outfits.ts';
import { palettes } from '../palette.ts';
import { people } from '../people/people.ts';
import { signOf } from '../skeleton.ts';
import type { Vec } from '../space/vector.ts';
import type { Arm, Leg, Side, Stance } from '../stance.ts';

/** Where the wall is, to the person's left. */
const wallAt = 38;
/** How far hips and toes turn away from the wall, so that the viewer sees them from the front and the wall's face too. */
const open = 22;
const [across, ahead] = [Math.cos((open * Math.PI) / 180), Math.sin((open * Math.PI) / 180)];

/** A place or a way by the hips: to the viewer's right, up, towards the viewer. */
const byHips = (right: number, up: number, near: number): Vec => [
  right * across - near * ahead,
  up,
  right * ahead + near * across,
];

const hanging = (side: Side): Arm => ({
  place: {
    kind: 'reach',
    at: byHips(-21 * signOf(side), 84, 4),
    bend: byHips(-0.3 * signOf(side), 0, -1),
  },
  fingers: byHips(0, -1, 0.1),
  curl: 14,
});

const planted = (side: Side): Leg => {
  const [x, , z] = byHips(-9.5 * signOf(side), 0, 0);
  return plantedLeg(x, z, byHips(-0.12 * signOf(side), 0, 1), byHips(0, 0, 1));
};

const besideTheWall: Stance = {
  pelvis: { at: [0, 88, 0], heading: -90 - open, pitch: 0 },
  spine: { lower: { twist: 0 }, upper: { twist: 0 } },
  arms: { right: hanging('right'), left: hanging('left') },
  legs: { right: planted('right'), left: planted('left') },
};

const toTheWall = (side: Side): Arm => ({
  place: {
    kind: 'reach',
    at: [wallAt - 2.6, side === 'left' ? 127 : 117.5, side === 'left' ? -15 : 15],
    bend: side === 'left' ? [0, -0.8, -1] : [-0.3, -0.8, 0.3],
  },
  fingers: [0, 1, 0],
  palm: [1, 0, 0],
  curl: 0,
});

const roundTheRibs = {
  kind: 'arrow',
  from: byHips(-24, 113.5, 12),
  via: byHips(-2, 103.5, 30),
  to: byHips(24, 107.5, 26),
} as const;

/** Hips, knees and toes face the viewer; one wall between two figures, seen from its two sides. */
export const spinalTwistStanding: Illustration = {
  palette: { ...palettes.rose, sun: '#f6dccb' },
  camera: { azimuth: -open, elevation: 8 },
  person: people.amara,
  outfit: forTheOffice(
    { top: '#e9b44c', bottom: '#6a4a7c', shoes: '#2f5d62' },
    { shoes: 'flat', sleeve: 0.75, buttons: '#8a5a1f', belt: '#3a2740', wrung: true },
  ),
  props: [{ kind: 'wall', face: wallAt, thick: 26, ends: [-52, 44], colour: '#d9b9a8', shaded: true }],
  stance: inTurns(
    keyed(
      [
        besideTheWall,
        {
          ...besideTheWall,
          spine: { lower: { twist: -52 }, upper: { twist: -26 } },
          neck: { twist: -2 },
          head: { twist: 0 },
          arms: { right: toTheWall('right'), left: toTheWall('left') },
        },
      ],
      [{ right: [-4, 16, 14], left: [4, 10, 0] }],
    ),
  ),
  motion: oneThenTheOther,
  pair: true,
  still: { phases: [1, 1], apart: 128, mirror: true },
  cues: [
    { kind: 'breath', towards: byHips(1, 0.1, 0) },
    { kind: 'breath', at: 'second', towards: byHips(1, 0.1, 0) },
    roundTheRibs,
    { ...roundTheRibs, at: 'second' },
  ],
};
