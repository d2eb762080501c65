import { over } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { inAndOut, inTwoMoves } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { cast } from '../people/cast.ts';
import { seatHeight } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import type { Vec } from '../space/vector.ts';
import { onBothSides } from '../stance.ts';
import type { Arm, Leg, Side, Stance } from '../stance.ts';
import { seated } from './seated.ts';

const { clothes, ...role } = cast.rabbit;

/** Red feet: what the light hands hold is seen at a glance. */
const red = '#b23f36';

/** On the tips of the toes, not on the whole instep, so that the heels stand out to be held. */
const shins = (side: Side): Leg => ({
  place: { kind: 'reach', at: [-39.5, 8, 9 * signOf(side)], bend: [1, -0.2, 0] },
  toes: [-0.9, -0.43, 0],
  sole: [-0.43, 0.9, 0],
});

/** From above round the heels, the thumb before them. */
const heels = (side: Side, elbowUp = 0.6): Arm => ({
  place: { kind: 'reach', at: [-31.5, 17, 13 * signOf(side)], bend: [0.2, elbowUp, signOf(side)] },
  fingers: [-0.9, -0.4, -0.2 * signOf(side)],
  palm: [-0.35, -0.8, -0.4 * signOf(side)],
  curl: 44,
  shoulder: { up: -2, forward: 5 },
});

/** Forehead down on the heels; then hips lifted, the crown lightly on the floor. */
const floor: Illustration = {
  ...role,
  // A little from behind, so that the far hand is seen too.
  camera: { azimuth: -7, elevation: 13 },
  outfit: { ...forTheMat(clothes), feet: { kind: 'socks', colour: red } },
  props: [{ kind: 'mat', from: -72, to: 50, half: 31, colour: '#8a7bb0' }],
  stance: keyed(
    [
      {
        pelvis: { at: [-38.5, 23, 0], pitch: 66 },
        spine: { lower: { forward: 38 }, upper: { forward: 14 } },
        neck: { forward: -20 },
        head: { forward: 10 },
        arms: onBothSides((side) => heels(side, -0.1)),
        legs: onBothSides(shins),
      },
      {
        pelvis: { at: [-14, 45, 0], pitch: 56 },
        spine: { lower: { forward: 58 }, upper: { forward: 76 } },
        neck: { forward: 9 },
        head: { forward: -10 },
        arms: onBothSides(heels),
        legs: onBothSides(shins),
      },
    ],
    [{ hips: [-2.4, 3.6, 0] }],
  ),
  motion: inAndOut,
  frame: { zoom: 1.1 },
  still: { phases: [1] },
  cues: [{ kind: 'arrow', from: [-52, 46, 0], via: [-50, 66, 0], to: [-34, 76, 0] }],
};

/** The left foot stands a little farther back, so that both heels are seen with a hand round each. */
const back = (side: Side): number => (side === 'left' ? 6.5 : 0);

/** High on the balls of the feet, drawn back under the knees, so that straight arms reach the heels. */
const onToes = (side: Side): Leg => ({
  place: { kind: 'reach', at: [19.5 - back(side), 12.4, 10 * signOf(side)], bend: [1, 0.2, 0] },
  toes: [0.79, -0.62, 0],
  sole: [-0.62, -0.79, 0],
  toeBend: 34,
});

const hips: Vec = [-8, seatHeight + over.seat, 0];

const upright: Stance = {
  ...seated(17),
  pelvis: { at: hips },
  legs: onBothSides(onToes),
};

/** The palm from outside on the heel, the fingers round behind it. */
const clasped = (side: Side): Arm => ({
  place: {
    kind: 'reach',
    at: [16.5 - back(side), 19.3, 15.2 * signOf(side)],
    bend: [-1, 0, 0.3 * signOf(side)],
  },
  fingers: [-0.5, -0.85, -0.2 * signOf(side)],
  palm: [0.2, -0.1, -signOf(side)],
  curl: 34,
  shoulder: { up: -12.2, forward: 8 },
});

/**
 * The crown lightly on the thighs, behind the kneecaps, the face to the belly. The upper back is the highest, as far
 * from the hands as straight arms let it.
 */
const rounded: Stance = {
  ...upright,
  pelvis: { at: hips, pitch: 17 },
  spine: { lower: { forward: 16 }, upper: { forward: 88 } },
  neck: { forward: 12 },
  head: { forward: 40 },
  arms: onBothSides(clasped),
};

/** Folded low over the thighs, the heels held already. */
const folded: Stance = {
  ...rounded,
  pelvis: { at: hips, pitch: 40 },
  spine: { lower: { forward: 29 }, upper: { forward: 36 } },
  neck: { forward: 0 },
  head: { forward: 16 },
};

const chair: Illustration = {
  ...role,
  camera: { azimuth: 12, elevation: 19 },
  outfit: forTheOffice(clothes),
  props: [{ kind: 'chair', at: [-16, 0], colour: '#b5835a' }],
  stance: keyed([upright, folded, rounded], [{ right: [10, 2, 12], left: [10, 2, -12] }]),
  motion: inTwoMoves,
  frame: { zoom: 1.1 },
  still: { phases: [1] },
  cues: [{ kind: 'arrow', from: [-19, 60, 0], via: [-19, 82, 0], to: [3, 87, 0] }],
};

export const rabbit = { floor, chair };
