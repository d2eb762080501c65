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
import { rotate } from '../space/vector.ts';
import type { Vec } from '../space/vector.ts';
import type { Arm, Leg, Side, Stance } from '../stance.ts';

/** Where the wall is, to the person's right. */
const wallAt = 34.5;
/** How far the viewer stands on the open side, so that the wall's face is seen, and hips and toes half from the front. */
const open = 24;

/** A place or a way as it is seen: to the viewer's right, up, towards the viewer. */
const asSeen = (...place: Vec): Vec => rotate(place, [0, 1, 0], 180 + open);

const hanging = (side: Side): Arm => ({
  place: {
    kind: 'reach',
    at: [18.5 * signOf(side), 84, -4],
    bend: [0.3 * signOf(side), 0, 1],
  },
  fingers: [0, -1, -0.1],
  curl: 14,
});

const planted = (side: Side): Leg =>
  plantedLeg(9.5 * signOf(side), 0, [0.12 * signOf(side), 0, -1], [0, 0, -1]);

/** Toes and hips point along the wall. */
const besideTheWall: Stance = {
  pelvis: { at: [0, 88, 0], heading: 90, pitch: 0 },
  spine: { lower: { twist: 0 }, upper: { twist: 0 } },
  arms: { right: hanging('right'), left: hanging('left') },
  legs: { right: planted('right'), left: planted('left') },
};

const toTheWall = (side: Side): Arm => ({
  place: {
    kind: 'reach',
    at: [wallAt - 2.6, side === 'right' ? 123 : 115, side === 'right' ? 2 : -27],
    bend: side === 'right' ? [-0.6, -0.8, 0.9] : [-0.3, -1, -0.6],
  },
  fingers: [0, 1, 0],
  palm: [1, 0, 0],
  curl: 0,
});

const roundTheRibs = {
  kind: 'arrow',
  from: asSeen(24, 113.5, 12),
  via: asSeen(2, 103.5, 30),
  to: asSeen(-24, 107.5, 26),
} as const;

/** Hips, knees and toes half to the viewer, the chest turned on to the wall; the second figure as in a mirror. */
export const spinalTwistStanding: Illustration = {
  palette: { ...palettes.rose, sun: '#f6dccb' },
  camera: { azimuth: 180 + open, elevation: 8 },
  person: people.amara,
  outfit: forTheOffice(
    { top: '#e9b44c', bottom: '#6a4a7c', shoes: '#2f5d62' },
    { shoes: 'flat', sleeve: 0.75, buttons: '#8a5a1f', belt: '#3a2740', wrung: true },
  ),
  // It goes on beyond the viewer, so that it is one plain face.
  props: [{ kind: 'wall', face: wallAt, ends: [46, -260], colour: '#d9b9a8', shaded: true }],
  stance: inTurns(
    keyed(
      [
        besideTheWall,
        {
          ...besideTheWall,
          pelvis: { at: [0, 88, 0], heading: 85, pitch: 0 },
          spine: { lower: { twist: 24 }, upper: { twist: 18 } },
          neck: { twist: 8 },
          head: { twist: 6 },
          arms: { right: toTheWall('right'), left: toTheWall('left') },
        },
      ],
      [{ right: [-4, 16, 0], left: [4, 10, -14] }],
    ),
  ),
  motion: oneThenTheOther,
  pair: true,
  still: { phases: [1, 1], apart: 118, mirror: true },
  cues: [
    { kind: 'breath', towards: asSeen(-1, 0.1, 0) },
    { kind: 'breath', at: 'second', towards: asSeen(-1, 0.1, 0) },
    roundTheRibs,
    { ...roundTheRibs, at: 'second' },
  ],
};
