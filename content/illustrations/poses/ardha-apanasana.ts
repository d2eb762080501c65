import { over } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { bothSides } from '../mirror.ts';
import { oneThenTheOther } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { cast } from '../people/cast.ts';
import { seatHeight } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import type { Vec } from '../space/vector.ts';
import { onBothSides } from '../stance.ts';
import type { Arm, Leg, Side, Stance } from '../stance.ts';
import { standing } from './ardha-apanasana-standing.ts';
import { seated } from './seated.ts';

const { clothes, ...role } = cast.ardhaApanasana;

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
  ...role,
  camera: { azimuth: -10, elevation: 12 },
  outfit: forTheMat(clothes),
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

/** Long on its heel, as the leg on the mat is. */
const long = (side: Side): Leg => ({
  place: { kind: 'reach', at: [88.6, 9.4, 12 * signOf(side)], bend: [0, 1, 0] },
  toes: [0.45, 1, 0.15 * signOf(side)],
  sole: [1, -0.45, 0],
});

/** On the front half of the seat, so that both legs have room. */
const forward: Vec = [17, seatHeight + over.seat, 0];
const upright: Stance = { ...seated(), pelvis: { at: forward, pitch: -4 }, legs: onBothSides(long) };

/** Both hands clasped round the shin, the thigh to the belly. */
const held = (): Stance => {
  const arm = (side: Side): Arm => ({
    place: {
      kind: 'touch',
      on: 'right shin',
      along: side === 'right' ? 0.3 : 0.16,
      side: side === 'right' ? [0.2, 0.6, 0.8] : [0.4, 1, -0.2],
      bend: side === 'right' ? [-0.4, -0.7, 0.8] : [-0.2, -0.8, -0.8],
    },
    fingers: side === 'right' ? [0.3, 0.5, -0.8] : [0.3, -0.1, 0.9],
    curl: 34,
  });
  return {
    ...upright,
    pelvis: { at: forward, pitch: -7 },
    spine: { lower: { forward: 4 }, upper: { forward: 6 } },
    arms: onBothSides(arm),
    legs: {
      right: {
        place: { kind: 'aim', upper: [0.42, 0.9, 0.02], lower: [0.95, -0.3, -0.05] },
        toes: [1, 0.3, 0],
      },
      left: long('left'),
    },
  };
};

/** One knee held, seen half from before, so that both arms are seen round the shin. */
const chair: Illustration = {
  ...role,
  camera: { azimuth: 32, elevation: 10 },
  outfit: forTheOffice(clothes),
  props: [{ kind: 'chair', at: [6, 0], colour: '#a9764c' }],
  stance: bothSides(
    keyed([upright, held()], [{ right: [14, 6, 6], left: [16, 10, 0], rightFoot: [6, 0, 0] }]),
  ),
  motion: oneThenTheOther,
  still: { phases: [1] },
  cues: [{ kind: 'arrow', from: [66, 92, 8], via: [61, 105, 8], to: [43, 103, 8] }, { kind: 'breath' }],
};

export const ardhaApanasana = { floor, chair, standing };
