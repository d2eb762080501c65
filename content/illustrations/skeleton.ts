import { armGirth, bone, girth, hipJoint, legGirth, shoulderJoint, shoulderLine } from './body.ts';
import type { Build } from './body.ts';
import { along, bent, facing } from './space/frame.ts';
import type { Frame } from './space/frame.ts';
import { reach } from './reach.ts';
import type { Reached } from './reach.ts';
import { sides } from './stance.ts';
import type { Bone, Placement, Side, Stance } from './stance.ts';
import { across, add, between, offset, scale, subtract, unit } from './space/vector.ts';
import type { Vec } from './space/vector.ts';

/** A limb's joints; the frame of what hangs on its end points `up` along the fingers or toes, `forward` out of palm or sole. */
export interface Limb extends Reached {
  readonly root: Vec;
  readonly tip: Frame;
  /** The direction in which elbow or knee points. */
  readonly bend: Vec;
}

/** One place on the spine, `t` of the way from the hips (0) to the base of the neck (1). */
export interface Vertebra {
  readonly t: number;
  readonly at: Vec;
  readonly frame: Frame;
}

export interface Skeleton {
  readonly spine: readonly Vertebra[];
  readonly pelvis: Vertebra;
  readonly chest: Vertebra;
  readonly neck: { readonly base: Vec; readonly top: Vec; readonly frame: Frame };
  readonly head: { readonly at: Vec; readonly frame: Frame };
  readonly arms: Readonly<Record<Side, Limb>>;
  readonly legs: Readonly<Record<Side, Limb>>;
}

const vertebrae = 14;
/** Necks lean a little ahead of the chest, and heads make up for it. */
const poise = 14;
/** Thickness between the bones of a hand and what it lies on. */
const palmDepth = 1.3;

export const signOf = (side: Side): number => (side === 'right' ? 1 : -1);

function spineOf(stance: Stance): Vertebra[] {
  let at = stance.pelvis.at;
  let frame = facing(stance.pelvis);
  const chain: Vertebra[] = [{ t: 0, at, frame }];
  for (let i = 1; i <= vertebrae; i++) {
    const bend = i <= vertebrae / 2 ? stance.spine?.lower : stance.spine?.upper;
    frame = bent(frame, bend ?? {}, 2 / vertebrae);
    at = add(at, scale(frame.up, bone.spine / vertebrae));
    chain.push({ t: i / vertebrae, at, frame });
  }
  return chain;
}

const nearest = (spine: readonly Vertebra[], t: number, otherwise: Vertebra): Vertebra =>
  spine.reduce((best, v) => (Math.abs(v.t - t) < Math.abs(best.t - t) ? v : best), otherwise);

interface Bones {
  readonly upper: number;
  readonly lower: number;
  /** From the wrist to the middle of the palm; 0 for an ankle. */
  readonly palm: number;
  readonly thick: number;
}

const armBones: Bones = { upper: bone.upperArm, lower: bone.forearm, palm: 7, thick: palmDepth };
const legBones: Bones = { upper: bone.thigh, lower: bone.shin, palm: 0, thick: girth(legGirth, 1) };

/** Where a point on the flesh of a bone is, and the way out of the flesh there. */
function fleshOf(limbs: Limbs, on: Bone, alongIt: number, side: Vec, limbGirth: number) {
  const [which, part] = splitBone(on);
  const isLeg = part === 'thigh' || part === 'shin';
  const isUpper = part === 'thigh' || part === 'upper arm';
  const limb = limbs[isLeg ? 'legs' : 'arms'][which];
  if (limb === undefined) throw new Error(`the ${on} is not placed yet, so nothing can rest on it`);
  const [from, to] = isUpper ? [limb.root, limb.middle] : [limb.middle, limb.end];
  const out = across(side, unit(subtract(to, from)));
  const thick = girth(isLeg ? legGirth : armGirth, (isUpper ? 0 : 0.5) + alongIt / 2) * limbGirth;
  return { at: offset(between(from, to, alongIt), [out, thick]), out };
}

interface Limbs {
  arms: Partial<Record<Side, Limb>>;
  legs: Partial<Record<Side, Limb>>;
}

export function splitBone(on: Bone): [Side, 'thigh' | 'shin' | 'upper arm' | 'forearm'] {
  switch (on) {
    case 'right thigh':
      return ['right', 'thigh'];
    case 'right shin':
      return ['right', 'shin'];
    case 'right upper arm':
      return ['right', 'upper arm'];
    case 'right forearm':
      return ['right', 'forearm'];
    case 'left thigh':
      return ['left', 'thigh'];
    case 'left shin':
      return ['left', 'shin'];
    case 'left upper arm':
      return ['left', 'upper arm'];
    case 'left forearm':
      return ['left', 'forearm'];
  }
}

interface Placed extends Reached {
  readonly bend: Vec;
  /** Out of the flesh that is touched. */
  readonly out?: Vec;
}

function place(
  root: Vec,
  how: Placement,
  bones: Bones,
  limbs: Limbs,
  tip: Vec | undefined,
  g: number,
): Placed {
  switch (how.kind) {
    case 'reach':
      return { ...reach(root, how.at, bones.upper, bones.lower, how.bend), bend: how.bend };
    case 'aim': {
      const middle = offset(root, [unit(how.upper), bones.upper]);
      const bend = subtract(unit(how.upper), unit(how.lower));
      return { middle, end: offset(middle, [unit(how.lower), bones.lower]), miss: 0, bend };
    }
    case 'touch': {
      const { at, out } = fleshOf(limbs, how.on, how.along, how.side, g);
      const back = tip === undefined ? unit(subtract(at, root)) : unit(tip);
      const target = offset(at, [out, bones.thick], [back, -bones.palm]);
      return { ...reach(root, target, bones.upper, bones.lower, how.bend), bend: how.bend, out };
    }
    case 'between': {
      const [a, b] = [how.from, how.to].map((one) => place(root, one, bones, limbs, tip, g));
      if (a === undefined || b === undefined) throw new Error('a way has two ends');
      const target = offset(between(a.end, b.end, how.t), [how.by ?? [0, 0, 0], 4 * how.t * (1 - how.t)]);
      const bend = between(unit(a.bend), unit(b.bend), how.t);
      const found = reach(root, target, bones.upper, bones.lower, bend);
      const outs =
        a.out !== undefined && b.out !== undefined ? { out: unit(between(a.out, b.out, how.t)) } : {};
      // On the way a limb may be at full length; only its ends must be reached.
      return { ...found, miss: 0, bend, ...outs };
    }
  }
}

/** Limbs that rest on other limbs come after those. */
const inTurn = <T extends { readonly place: Placement }>(
  limbs: Readonly<Record<Side, T>>,
): readonly Side[] => (rests(limbs.right.place) ? ['left', 'right'] : ['right', 'left']);

const rests = (how: Placement): boolean =>
  how.kind === 'touch' || (how.kind === 'between' && (rests(how.from) || rests(how.to)));

/** All joints of a body that stands, sits or lies as told. */
export function skeletonOf(stance: Stance, build: Build): Skeleton {
  const spine = spineOf(stance);
  const pelvis = spine[0] ?? { t: 0, at: stance.pelvis.at, frame: facing(stance.pelvis) };
  const top = spine.at(-1) ?? pelvis;
  const chest = nearest(spine, shoulderLine, pelvis);
  const limbs: Limbs = { arms: {}, legs: {} };

  const leg = (side: Side): Limb => {
    const told = stance.legs[side];
    const root = offset(pelvis.at, [pelvis.frame.right, hipJoint * signOf(side)]);
    const placed = place(root, told.place, legBones, limbs, undefined, build.limbs);
    const shin = unit(subtract(placed.end, placed.middle));
    const toes = told.toes ?? across(placed.bend, shin);
    return { root, ...placed, tip: along(toes, told.sole ?? shin) };
  };
  const arm = (side: Side): Limb => {
    const told = stance.arms[side];
    const { forward, up, right } = chest.frame;
    const root = offset(
      chest.at,
      [right, shoulderJoint * build.shoulders * signOf(side)],
      [up, told.shoulder?.up ?? 0],
      [forward, told.shoulder?.forward ?? 0],
    );
    const placed = place(root, told.place, armBones, limbs, told.fingers, build.limbs);
    const fingers = told.fingers ?? subtract(placed.end, placed.middle);
    const palm =
      told.palm ?? (placed.out === undefined ? scale(right, -signOf(side)) : scale(placed.out, -1));
    return { root, ...placed, tip: along(fingers, palm) };
  };

  for (const side of inTurn(stance.legs)) limbs.legs[side] = leg(side);
  for (const side of inTurn(stance.arms)) limbs.arms[side] = arm(side);
  const [legs, arms] = [both(limbs.legs, leg), both(limbs.arms, arm)];

  const neckFrame = bent(bent(top.frame, { forward: poise }), stance.neck ?? {});
  const neckTop = offset(top.at, [neckFrame.up, bone.neck]);
  const headFrame = bent(bent(neckFrame, { forward: -poise }), stance.head ?? {});
  return {
    spine,
    pelvis,
    chest,
    neck: { base: top.at, top: neckTop, frame: neckFrame },
    head: { at: offset(neckTop, [headFrame.up, 5.6], [headFrame.forward, 1.8]), frame: headFrame },
    arms,
    legs,
  };
}

const both = (some: Partial<Record<Side, Limb>>, make: (side: Side) => Limb): Record<Side, Limb> => ({
  right: some.right ?? make('right'),
  left: some.left ?? make('left'),
});

/** The bones of a body, each with the length it must have. */
export const bonesOf = (
  s: Skeleton,
): { readonly name: string; readonly from: Vec; readonly to: Vec; readonly length: number }[] =>
  sides.flatMap((side) => [
    { name: `${side} upper arm`, from: s.arms[side].root, to: s.arms[side].middle, length: bone.upperArm },
    { name: `${side} forearm`, from: s.arms[side].middle, to: s.arms[side].end, length: bone.forearm },
    { name: `${side} thigh`, from: s.legs[side].root, to: s.legs[side].middle, length: bone.thigh },
    { name: `${side} shin`, from: s.legs[side].middle, to: s.legs[side].end, length: bone.shin },
  ]);
