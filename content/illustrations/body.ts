/** Proportions of a body in centimetres. Lengths are the same for everyone, so that a stance fits all; girths vary. */
export const bone = {
  spine: 53,
  neck: 7.2,
  upperArm: 28.5,
  forearm: 24.5,
  hand: 17,
  thigh: 42,
  shin: 40,
  foot: 23.5,
  /** From the sole to the ankle joint. */
  ankle: 6.6,
} as const;

/** Multipliers of girth; 1 is the middle. */
export interface Build {
  readonly hips: number;
  readonly waist: number;
  readonly chest: number;
  readonly shoulders: number;
  readonly limbs: number;
  /** How far the breasts stand out, in centimetres; 0 for a flat chest. */
  readonly bust: number;
  /** How far the belly stands out, in centimetres. */
  readonly belly: number;
}

/** A girth along a part: pairs of place (0 to 1) and size. */
export type Profile = readonly (readonly [at: number, size: number])[];

export const armGirth: Profile = [
  [0, 5],
  [0.22, 4.8],
  [0.5, 3.7],
  [0.62, 3.8],
  [1, 2.5],
];

export const legGirth: Profile = [
  [0, 9.2],
  [0.2, 8.6],
  [0.5, 5.7],
  [0.65, 5.5],
  [1, 3.2],
];

/** Half widths of the torso along the spine, from the line of the hip joints (0) to the base of the neck (1). */
export const torsoWidth: Profile = [
  [0, 14.8],
  [0.18, 13.6],
  [0.37, 11.6],
  [0.62, 13],
  [0.78, 14],
  [0.89, 13.2],
  [0.96, 7.5],
  [1, 5],
];

/** Half depths of the torso along the spine. */
export const torsoDepth: Profile = [
  [0, 10],
  [0.18, 9.2],
  [0.37, 8.4],
  [0.62, 9.6],
  [0.78, 9.4],
  [0.89, 7.6],
  [0.96, 5.8],
  [1, 4.8],
];

/** Half distances of the joints from the middle. */
export const hipJoint = 8.4;
export const shoulderJoint = 15.6;
/** Where the shoulders hang along the spine. */
export const shoulderLine = 0.88;

/** How thick a neck is. */
export const neckSize = (build: Build): number => 4.9 * Math.min(1.1, build.limbs);

/** The profile's size at `t`, softly joined. */
export function girth(profile: Profile, t: number): number {
  let [last, size] = profile[0] ?? [0, 0];
  for (const [at, next] of profile) {
    if (t <= at) {
      if (at === last) return next;
      const s = Math.max(0, (t - last) / (at - last));
      return size + (next - size) * s * s * (3 - 2 * s);
    }
    [last, size] = [at, next];
  }
  return size;
}
