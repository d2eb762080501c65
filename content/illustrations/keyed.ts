/** Movements by their key stances: where they begin, what they pass, where they are held. */
import type { Bend } from './space/frame.ts';
import type { Arm, Leg, Placement, Stance } from './stance.ts';
import { between, mix, offset } from './space/vector.ts';
import type { Vec } from './space/vector.ts';

/** Detours between two key stances: of the hips, of hands and of feet. */
export interface Detours {
  readonly hips?: Vec;
  readonly right?: Vec;
  readonly left?: Vec;
  readonly rightFoot?: Vec;
  readonly leftFoot?: Vec;
}

const bend = (a: Bend | undefined, b: Bend | undefined, t: number): Bend => ({
  forward: mix(a?.forward ?? 0, b?.forward ?? 0, t),
  right: mix(a?.right ?? 0, b?.right ?? 0, t),
  twist: mix(a?.twist ?? 0, b?.twist ?? 0, t),
});

const vec = (a: Vec | undefined, b: Vec | undefined, t: number): Vec | undefined =>
  a === undefined || b === undefined ? undefined : between(a, b, t);

const same = (a: Placement, b: Placement): boolean => JSON.stringify(a) === JSON.stringify(b);

const placement = (from: Placement, to: Placement, t: number, by: Vec | undefined): Placement => {
  if (t === 0 || same(from, to)) return from;
  return t === 1 ? to : { kind: 'between', from, to, t, ...(by === undefined ? {} : { by }) };
};

const given = <K extends string, V>(key: K, value: V | undefined) =>
  (value === undefined ? {} : { [key]: value }) as Partial<Record<K, V>>;

const armBetween = (a: Arm, b: Arm, t: number, by?: Vec): Arm => ({
  place: placement(a.place, b.place, t, by),
  ...given('fingers', vec(a.fingers, b.fingers, t)),
  ...given('palm', vec(a.palm, b.palm, t)),
  curl: mix(a.curl ?? 12, b.curl ?? 12, t),
  shoulder: {
    up: mix(a.shoulder?.up ?? 0, b.shoulder?.up ?? 0, t),
    forward: mix(a.shoulder?.forward ?? 0, b.shoulder?.forward ?? 0, t),
  },
});

const legBetween = (a: Leg, b: Leg, t: number, by?: Vec): Leg => ({
  place: placement(a.place, b.place, t, by),
  ...given('toes', vec(a.toes, b.toes, t)),
  ...given('sole', vec(a.sole, b.sole, t)),
  toeBend: mix(a.toeBend ?? 0, b.toeBend ?? 0, t),
});

function stanceBetween(a: Stance, b: Stance, t: number, by: Detours = {}): Stance {
  return {
    pelvis: {
      at: offset(between(a.pelvis.at, b.pelvis.at, t), [by.hips ?? [0, 0, 0], 4 * t * (1 - t)]),
      heading: mix(a.pelvis.heading ?? 0, b.pelvis.heading ?? 0, t),
      pitch: mix(a.pelvis.pitch ?? 0, b.pelvis.pitch ?? 0, t),
      roll: mix(a.pelvis.roll ?? 0, b.pelvis.roll ?? 0, t),
    },
    spine: {
      lower: bend(a.spine?.lower, b.spine?.lower, t),
      upper: bend(a.spine?.upper, b.spine?.upper, t),
    },
    neck: bend(a.neck, b.neck, t),
    head: bend(a.head, b.head, t),
    arms: {
      right: armBetween(a.arms.right, b.arms.right, t, by.right),
      left: armBetween(a.arms.left, b.arms.left, t, by.left),
    },
    legs: {
      right: legBetween(a.legs.right, b.legs.right, t, by.rightFoot),
      left: legBetween(a.legs.left, b.legs.left, t, by.leftFoot),
    },
  };
}

/** Through the key stances in even steps: the first at phase 0, the last at 1. */
export const keyed =
  (keys: readonly [Stance, Stance, ...Stance[]], detours: readonly Detours[] = []) =>
  (phase: number): Stance => {
    const last = keys.length - 1;
    const i = Math.min(last - 1, Math.floor(phase * last));
    const [a, b] = [keys[i], keys[i + 1]];
    if (a === undefined || b === undefined) return keys[0];
    return stanceBetween(a, b, phase * last - i, detours[i]);
  };
