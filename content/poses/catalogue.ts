/** All poses, in the order of the source article. */
import { versionsOf, type PlanVersion } from '../plan.ts';
import {
  poseNames,
  versionNames,
  type Pose,
  type PoseName,
  type Version,
  type VersionName,
} from '../pose/pose.ts';
import { apanasana } from './apanasana.ts';
import { ardhaApanasana } from './ardha-apanasana.ts';
import { catCow } from './cat-cow.ts';
import { childsPose } from './childs-pose.ts';
import { downwardFacingDog } from './downward-facing-dog.ts';
import { forwardFold } from './forward-fold.ts';
import { happyBaby } from './happy-baby.ts';
import { legsUpTheWall } from './legs-up-the-wall.ts';
import { pigeon } from './pigeon.ts';
import { rabbit } from './rabbit.ts';
import { supineSpinalTwist } from './supine-spinal-twist.ts';
import { threadTheNeedle } from './thread-the-needle.ts';

const byName: Readonly<Record<PoseName, Pose>> = {
  apanasana,
  'ardha-apanasana': ardhaApanasana,
  'supine-spinal-twist': supineSpinalTwist,
  'cat-cow': catCow,
  'forward-fold': forwardFold,
  'downward-facing-dog': downwardFacingDog,
  'childs-pose': childsPose,
  rabbit,
  'thread-the-needle': threadTheNeedle,
  pigeon,
  'happy-baby': happyBaby,
  'legs-up-the-wall': legsUpTheWall,
};

export const poseByName = (name: PoseName): Pose => byName[name];

export const poses: readonly Pose[] = poseNames.map(poseByName);

export const versionOf = (pose: Pose, name: VersionName): Version | undefined => pose.versions[name];

/** The versions that a pose has, the one for the desk first. */
export const versionNamesOf = (pose: Pose): readonly VersionName[] =>
  versionNames.filter((name) => pose.versions[name] !== undefined);

/** The others that a pose has, those after this one first, round and round. */
export function versionsAfter(pose: Pose, name: VersionName): readonly VersionName[] {
  const all = versionNamesOf(pose);
  const at = all.indexOf(name);
  return [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))];
}

/** A version by name, or the chair's where the pose has no such version. */
export const versionOrChair = (
  pose: Pose,
  name: VersionName,
): { readonly name: VersionName; readonly version: Version } => {
  const version = versionOf(pose, name);
  return version === undefined ? { name: 'chair', version: pose.versions.chair } : { name, version };
};

/** The poses that have a version which such a plan asks for, in order. */
export const posesWith = (version: PlanVersion): readonly Pose[] =>
  poses.filter((pose) => versionsOf(version).some((name) => versionOf(pose, name) !== undefined));
