import { over, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { bothSides } from '../mirror.ts';
import { inAndOut, oneThenTheOther } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { cast } from '../people/cast.ts';
import { seatHeight } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import { onBothSides } from '../stance.ts';
import type { Arm, Leg, Side, Stance } from '../stance.ts';
import { mix } from '../space/vector.ts';
import { seated } from './seated.ts';

const { clothes, ...role } = cast.apanasana;

/** Phase 0 holds the knees softly, 1 hugs them in. */
const floor: Illustration = {
  ...role,
  camera: { azimuth: -14, elevation: 12 },
  outfit: forTheMat(clothes),
  props: [{ kind: 'mat', from: -86, to: 40, half: 32, colour: '#7d6aa0' }],
  stance: (hug) => {
    const leg = (side: Side): Leg => ({
      place: {
        kind: 'aim',
        upper: [mix(-0.52, -0.8, hug), mix(0.88, 0.68, hug), 0.06 * signOf(side)],
        lower: [1, mix(-0.2, 0.22, hug), -0.08 * signOf(side)],
      },
      toes: [mix(0.6, 0.45, hug), 1, 0],
    });
    // From outside, the palms on the shins and the fingers open, so that each is seen.
    const arm = (side: Side): Arm => ({
      place: {
        kind: 'touch',
        on: `${side} shin`,
        along: 0.3,
        side: [0.1, 0.65, 0.75 * signOf(side)],
        bend: [0.2, -0.4, signOf(side)],
      },
      fingers: [0.72, 0.5, -0.35 * signOf(side)],
      curl: 26,
    });
    return {
      pelvis: { at: [0, over.back, 0], pitch: -88 },
      spine: { lower: { forward: -1 }, upper: { forward: 5 } },
      neck: { forward: -16 },
      head: { forward: 22 },
      arms: onBothSides(arm),
      legs: onBothSides(leg),
    };
  },
  motion: inAndOut,
  still: { phases: [1] },
  frame: { down: -9 },
  cues: [{ kind: 'arrow', from: [12, 74, 0], via: [2, 90, 0], to: [-18, 84, 0] }, { kind: 'breath' }],
};

/** Both hands behind the thigh, and the knee drawn in; the other foot stays down. */
const drawnIn = (): Stance => {
  const arm = (side: Side): Arm => ({
    place: {
      kind: 'touch',
      on: 'right thigh',
      along: side === 'right' ? 0.8 : 0.58,
      side: side === 'right' ? [0.3, -0.2, 1] : [0.75, -0.7, 0.1],
      bend: [-1, -0.5, 0.6 * signOf(side)],
    },
    fingers: side === 'right' ? [0.7, -0.6, -0.3] : [0.2, 0.3, 1],
    curl: side === 'right' ? 26 : 30,
  });
  return {
    ...seated(43),
    pelvis: { at: [0, seatHeight + over.seat, 0], pitch: -8 },
    spine: { lower: { forward: 4 }, upper: { forward: 8 } },
    arms: onBothSides(arm),
    legs: {
      right: {
        place: { kind: 'aim', upper: [0.42, 0.9, 0.02], lower: [1, -0.42, 0] },
        toes: [0.8, 0.2, 0],
      },
      left: plantedLeg(43, -10),
    },
  };
};

const upright: Stance = { ...seated(43), pelvis: { at: [0, seatHeight + over.seat, 0], pitch: -6 } };

/** One knee after the other. */
const chair: Illustration = {
  ...role,
  camera: { azimuth: 20, elevation: 9 },
  outfit: forTheOffice(clothes),
  props: [{ kind: 'chair', at: [6, 0], colour: '#c08a58' }],
  stance: bothSides(
    keyed([upright, drawnIn()], [{ right: [14, 4, 4], left: [14, 8, 0], rightFoot: [6, 0, 0] }]),
  ),
  motion: oneThenTheOther,
  still: { phases: [1, 1], apart: 148, mirror: true },
  cues: [
    { kind: 'breath' },
    { kind: 'breath', at: 'second' },
    { kind: 'arrow', from: [52, 86, 8], via: [50, 100, 8], to: [34, 104, 8] },
    { kind: 'arrow', from: [52, 86, 8], via: [50, 100, 8], to: [34, 104, 8], at: 'second' },
  ],
};

export const apanasana = { floor, chair };
