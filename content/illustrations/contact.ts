/** Where flesh meets what carries it: heights and placements computed from girths, so that nothing floats or sinks. */
import { bone } from './body.ts';
import type { Arm, Leg } from './stance.ts';
import type { Vec } from './space/vector.ts';

/** How high the middle of a part lies over what carries it, in centimetres. */
export const over = {
  /** Hip joints over a seat, sitting upright. */
  seat: 9.6,
  /** Hip joints over the mat, lying on the back. */
  back: 12.2,
  /** A knee over the mat that it rests on. */
  knee: 6,
  /** An ankle with the top of the foot on the mat. */
  instep: 3.6,
  /** A wrist with the palm flat. */
  palm: 2.4,
} as const;

/** Both hip joints above knees that rest on the mat. */
export const kneelingHips = over.knee + bone.thigh;

/** Where an ankle is whose foot stands flat on a height. */
const standing = (x: number, z: number, height = 0): Vec => [x, height + bone.ankle, z];

/** A foot flat on the floor, toes pointing along `toes`; the knee points to `bend`. */
export const plantedLeg = (x: number, z: number, toes: Vec = [1, 0, 0], bend: Vec = [1, 0.3, 0]): Leg => ({
  place: { kind: 'reach', at: standing(x, z), bend },
  toes,
  sole: [0, -1, 0],
});

/** A palm flat on a height; the elbow points to `bend`. */
export const plantedArm = (at: Vec, fingers: Vec, bend: Vec): Arm => ({
  place: { kind: 'reach', at: [at[0], at[1] + over.palm, at[2]], bend },
  fingers,
  palm: [0, -1, 0],
  curl: 0,
});
