import { kneelingHips, over, plantedArm, plantedLeg } from '../contact.ts';
import type { Illustration } from '../illustration.ts';
import { inAndOut } from '../motion.ts';
import { forTheMat, forTheOffice } from '../people/outfits.ts';
import { cast } from '../people/cast.ts';
import { seatHeight } from '../props/prop.ts';
import { bone } from '../body.ts';
import type { Build } from '../body.ts';
import { skeletonOf } from '../skeleton.ts';
import { onBothSides } from '../stance.ts';
import type { Arm, Leg, Side, Stance } from '../stance.ts';
import { distance, mix } from '../space/vector.ts';

const { clothes, ...role } = cast.catCow;

const aside = (side: Side, far: number): number => (side === 'right' ? far : -far);

const kneeling: Leg = {
  place: { kind: 'aim', upper: [0, -1, 0], lower: [-1, -0.055, 0] },
  toes: [-1, -0.16, 0],
  sole: [-0.16, 1, 0],
};

/** The pelvis tips as far as leaves the arms almost straight, near `about`. */
function armsStraight(leaning: (pitch: number) => Stance, about: number, build: Build): Stance {
  let [low, high] = [about - 24, about + 8];
  for (let i = 0; i < 24; i++) {
    const pitch = (low + high) / 2;
    const { root, end } = skeletonOf(leaning(pitch), build).arms.right;
    if (distance(root, end) > bone.upperArm + bone.forearm - 0.5) low = pitch;
    else high = pitch;
  }
  return leaning(high);
}

/** Phase 0 is the cow, 1 the cat. */
const floor: Illustration = {
  ...role,
  camera: { azimuth: 0, elevation: 15 },
  outfit: forTheMat(clothes),
  props: [{ kind: 'mat', from: -60, to: 70, half: 30, colour: '#e4795b' }],
  stance: (cat) => {
    const hand = (side: Side) => plantedArm([43, 0, aside(side, 16)], [1, 0, 0], [-1, 0, 0]);
    const leaning = (pitch: number): Stance => ({
      pelvis: { at: [2, kneelingHips, 0], pitch },
      spine: { lower: { forward: mix(-64, 60, cat) }, upper: { forward: mix(-26, 58, cat) } },
      neck: { forward: mix(-26, -12, cat) },
      head: { forward: mix(-22, -6, cat) },
      arms: onBothSides(hand),
      legs: { right: kneeling, left: kneeling },
    });
    return armsStraight(leaning, mix(130, 30, cat), role.person.build);
  },
  motion: inAndOut,
  still: { phases: [0, 1], apart: 82, behind: 92 },
  cues: [
    { kind: 'breath-in' },
    { kind: 'arrow', from: [20, 92, 0], via: [19, 84, 0], to: [20, 74, 0] },
    { kind: 'breath', at: 'second', towards: [0.5, -1, 0] },
    { kind: 'arrow', from: [14, 82, 0], via: [13, 90, 0], to: [14, 98, 0], at: 'second' },
  ],
};

/** Seen from a little behind, past short sleeves, so that the hollow of the back is as plain as its hill. */
const chair: Illustration = {
  ...role,
  camera: { azimuth: -8, elevation: 8 },
  outfit: forTheOffice(clothes),
  props: [{ kind: 'chair', at: [-6, 0], colour: '#c79a68' }],
  stance: (cat) => {
    const arm = (side: Side) =>
      ({
        place: {
          kind: 'touch',
          on: `${side} thigh`,
          along: 0.88,
          side: [0, 1, 0],
          bend: [-1, 0, aside(side, mix(1.2, 0.5, cat))],
        },
        fingers: [1, -0.1, 0],
        shoulder: { forward: mix(-3, 0, cat) },
      }) as const;
    return {
      pelvis: { at: [0, seatHeight + over.seat, 0], pitch: mix(72, -28, cat) },
      spine: {
        lower: { forward: mix(-70, 44, cat) },
        upper: { forward: mix(-24, 50, cat) },
      },
      neck: { forward: mix(-4, 26, cat) },
      head: { forward: mix(-10, 22, cat) },
      arms: onBothSides(arm),
      legs: { right: plantedLeg(41, 10), left: plantedLeg(41, -10) },
    };
  },
  motion: inAndOut,
  still: { phases: [0, 1], apart: 98 },
  cues: [
    { kind: 'breath-in' },
    { kind: 'arrow', from: [25, 86, 0], via: [33, 88, 0], to: [42, 92, 0] },
    { kind: 'breath', at: 'second' },
    { kind: 'arrow', from: [-17, 94, 0], via: [-25, 95, 0], to: [-34, 94, 0], at: 'second' },
  ],
};

const standing: Illustration = {
  ...role,
  camera: { azimuth: 16, elevation: 9 },
  outfit: forTheOffice(clothes),
  props: [],
  stance: (cat) => {
    const arm = (side: Side): Arm => ({
      place: {
        kind: 'touch',
        on: `${side} thigh`,
        along: 0.66,
        side: [0.6, 1, 0],
        bend: [-0.6, 0.2, aside(side, 1)],
      },
      fingers: [0.7, -0.8, aside(side, -0.3)],
    });
    return {
      pelvis: { at: [-12, 76.5, 0], pitch: mix(106, 24, cat) },
      spine: { lower: { forward: mix(-50, 38, cat) }, upper: { forward: mix(-18, 46, cat) } },
      neck: { forward: mix(-24, 18, cat) },
      head: { forward: mix(-18, 18, cat) },
      arms: onBothSides(arm),
      legs: { right: plantedLeg(0, 11), left: plantedLeg(0, -11) },
    };
  },
  motion: inAndOut,
  still: { phases: [0, 1], apart: 90 },
  cues: [
    { kind: 'breath-in' },
    { kind: 'arrow', from: [0, 128, 0], via: [-1, 119, 0], to: [0, 109, 0] },
    { kind: 'breath', at: 'second' },
    { kind: 'arrow', from: [0, 118, 0], via: [-2, 126, 0], to: [-2, 136, 0], at: 'second' },
  ],
};

export const catCow = { floor, chair, standing };
