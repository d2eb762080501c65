import { over, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { inTwoMoves, inAndOut } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { palettes } from '../palette.ts';
import { people } from '../people/people.ts';
import { seatHeight } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import type { Arm, Leg, Side, Stance } from '../stance.ts';
import { onThigh } from './seated.ts';

const both = <T>(one: (side: Side) => T) => ({ right: one('right'), left: one('left') });

/** Knees bent over the hips, feet on the wall; then the legs long up it. */
const onTheBack = (legs: Stance['legs']): Stance => ({
  pelvis: { at: [0, over.back, 0], pitch: -95 },
  spine: { lower: { forward: 3 }, upper: { forward: 7 } },
  neck: { forward: -16 },
  head: { forward: 22 },
  arms: both((side): Arm => ({
    place: { kind: 'reach', at: [-6, 2.8, 36 * signOf(side)], bend: [0, 0.15, signOf(side)] },
    fingers: [1, 0, 0.35 * signOf(side)],
    palm: [0, 1, 0],
    curl: 24,
  })),
  legs,
});

const floor: Illustration = {
  palette: palettes.lilac,
  camera: { azimuth: -24, elevation: 10 },
  person: people.george,
  outfit: forTheMat(
    { top: '#e0a13c', bottom: '#4d5a7c' },
    { loosePants: true, hem: 'over', loose: 0.6, neckline: 'crew' },
  ),
  props: [
    { kind: 'wall', face: 17, colour: '#d6c8da' },
    { kind: 'mat', from: -96, to: 16, half: 40, colour: '#6d8f86' },
  ],
  stance: keyed([
    onTheBack(
      both((side) => ({
        place: { kind: 'reach', at: [10, 52, 10 * signOf(side)], bend: [-1, 0.4, 0.1 * signOf(side)] },
        toes: [0, 1, 0.1 * signOf(side)],
        sole: [1, 0, 0],
      })),
    ),
    onTheBack(
      both((side) => ({
        place: { kind: 'reach', at: [10.8, 93.2, 10 * signOf(side)], bend: [-1, 0.2, 0.2 * signOf(side)] },
        toes: [-1, 0.5, 0.25 * signOf(side)],
        sole: [0.45, 1, 0],
      })),
    ),
  ]),
  motion: inAndOut,
  still: { phases: [1] },
  hides: { 'left hand': 'It lies beyond the body.' },
  cues: [{ kind: 'arrow', from: [-16, 52, 0], via: [-18, 70, 0], to: [-16, 90, 0] }, { kind: 'breath' }],
};

/** Where the second chair stands, across from the first. */
const second = 82;

const leaningBack = (legs: Stance['legs'], arms: Stance['arms']): Stance => ({
  pelvis: { at: [1, seatHeight + over.seat, 0], pitch: -14 },
  spine: { lower: { forward: 2 }, upper: { forward: 5 } },
  neck: { forward: -2 },
  head: { forward: 6 },
  arms,
  legs,
});

const inTheLap = (side: Side): Arm => ({
  place: {
    kind: 'touch',
    on: `${side} thigh`,
    along: 0.36,
    side: [0.2, 1, -0.2 * signOf(side)],
    bend: [-1, -0.2, 0.7 * signOf(side)],
  },
  fingers: [0.7, 0, -0.8 * signOf(side)],
  curl: 22,
});

const onTheSecondChair = (side: Side): Leg => ({
  place: { kind: 'aim', upper: [1, 0.03, 0.03 * signOf(side)], lower: [1, -0.1, 0.02 * signOf(side)] },
  toes: [0.3, 1, 0.2 * signOf(side)],
  sole: [1, -0.3, 0],
});

const chair: Illustration = {
  palette: palettes.sand,
  camera: { azimuth: 14, elevation: 11 },
  person: people.esther,
  outfit: forTheOffice(
    { top: '#4c8388', bottom: '#4f4a5c', shoes: '#b5654a' },
    { shoes: 'flat', sleeve: 0.8, neckline: 'crew', hem: 'over' },
  ),
  props: [
    { kind: 'chair', at: [4, 0], colour: '#b5835a' },
    { kind: 'chair', at: [second, 0], heading: 180, colour: '#b5835a' },
  ],
  // One leg after the other.
  stance: keyed(
    [
      leaningBack(
        { right: plantedLeg(42, 10), left: plantedLeg(42, -10) },
        both((side) => onThigh(side, 0.36)),
      ),
      leaningBack(
        { right: onTheSecondChair('right'), left: plantedLeg(42, -10) },
        both((side) => onThigh(side, 0.36)),
      ),
      leaningBack(both(onTheSecondChair), both(inTheLap)),
    ],
    [{ rightFoot: [-10, 36, 3] }, { leftFoot: [-10, 36, -3] }],
  ),
  motion: inTwoMoves,
  still: { phases: [1] },
  cues: [{ kind: 'arrow', from: [40, 76, 0], via: [58, 84, 0], to: [74, 72, 0] }, { kind: 'breath' }],
};

export const legsUpTheWall = { floor, chair };
