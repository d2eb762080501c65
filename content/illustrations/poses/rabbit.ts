import { over } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { keyed } from '../keyed.ts';
import { inAndOut, inTwoMoves } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { palettes } from '../palette.ts';
import { people } from '../people/people.ts';
import { seatHeight } from '../props/prop.ts';
import { signOf } from '../skeleton.ts';
import type { Vec } from '../space/vector.ts';
import { onBothSides } from '../stance.ts';
import type { Arm, Leg, Side, Stance } from '../stance.ts';
import { seated } from './seated.ts';

/**
 * The same woman on mat and chair, so that the one picture tells the other. Neither bun nor beard: the crown is plainly
 * the lowest of the head. Red feet: what the light hands hold is seen at a glance.
 */
const woman = { ...people.hana, skin: '#e9b48f', hair: { style: 'short', colour: '#7c4a2b' } } as const;
const clothes = { top: '#3c8c84', bottom: '#54486b' } as const;
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
  palette: palettes.sage,
  // A little from behind, so that the far hand is seen too.
  camera: { azimuth: -7, elevation: 13 },
  person: woman,
  outfit: {
    ...forTheMat(clothes, { neckline: 'crew', sleeve: 0.3 }),
    feet: { kind: 'socks', colour: red },
  },
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
        pelvis: { at: [-14.5, 44.8, 0], pitch: 51 },
        spine: { lower: { forward: 62 }, upper: { forward: 68 } },
        neck: { forward: 14 },
        head: { forward: -12 },
        arms: onBothSides(heels),
        legs: onBothSides(shins),
      },
    ],
    [{ hips: [-2.4, 2.5, 0] }],
  ),
  motion: inAndOut,
  frame: { zoom: 1.1 },
  still: { phases: [1] },
  cues: [{ kind: 'arrow', from: [-52, 46, 0], via: [-50, 66, 0], to: [-34, 76, 0] }],
};

/** The left foot stands a little farther back, so that both heels are seen with a hand round each. */
const back = (side: Side): number => (side === 'left' ? 10 : 0);

/** On the balls of the feet, drawn back under the knees, the heels up where straight arms reach them. */
const onToes = (side: Side): Leg => ({
  place: { kind: 'reach', at: [20 - back(side), 8.2, 12 * signOf(side)], bend: [1, 0.2, 0] },
  toes: [0.97, -0.22, 0.08 * signOf(side)],
  sole: [-0.22, -0.97, 0],
  toeBend: 13,
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
    at: [15.1 - back(side), 17.6 + back(side) / 6, 16 * signOf(side)],
    bend: [-1, 0, 0.3 * signOf(side)],
  },
  fingers: [-0.45, -0.85, -0.25 * signOf(side)],
  palm: [0.3, -0.2, -signOf(side)],
  curl: 46,
  shoulder: { up: -5, forward: 4 },
});

/**
 * The forehead on the knees, the chin in, the crown free before them. The upper back is the highest, as far from the
 * hands as straight arms let it.
 */
const rounded: Stance = {
  ...upright,
  pelvis: { at: hips, pitch: 13 },
  spine: { lower: { forward: 34 }, upper: { forward: 86 } },
  neck: { forward: -6 },
  head: { forward: 46 },
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
  palette: palettes.sage,
  // From a little above, so that the face is seen over the near thigh.
  camera: { azimuth: 9, elevation: 17 },
  person: woman,
  outfit: forTheOffice(
    { ...clothes, shoes: red },
    { shoes: 'flat', sock: red, sleeve: 0.3, loose: 0.1, neckline: 'crew' },
  ),
  props: [{ kind: 'chair', at: [-21.5, 0], colour: '#b5835a' }],
  stance: keyed([upright, folded, rounded], [{ right: [10, 2, 12], left: [10, 2, -12] }]),
  motion: inTwoMoves,
  frame: { zoom: 1.1 },
  still: { phases: [1] },
  cues: [{ kind: 'arrow', from: [-19, 60, 0], via: [-19, 82, 0], to: [3, 87, 0] }],
};

export const rabbit = { floor, chair };
