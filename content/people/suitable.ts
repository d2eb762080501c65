/** From all poses and versions to those that may come to somebody by themselves. */
import { effectiveCautions } from '../pose/cautions.ts';
import { suits } from '../pose/suits.ts';
import type { Caution, Pose, VersionName } from '../pose/pose.ts';
import { versionNamesOf, versionOf, versionOrChair, versionsAfter } from '../poses/catalogue.ts';
import type { Limits } from './person.ts';

/** Whether this version suits somebody, whatever they think of the pose. */
export function suitsIn(pose: Pose, name: VersionName, { avoid }: Limits): boolean {
  const version = versionOf(pose, name);
  return version !== undefined && suits(pose, version, avoid);
}

/** The ways to take a pose that suit somebody, the one for the desk first. */
export const suitableVersions = (pose: Pose, limits: Limits): readonly VersionName[] =>
  versionNamesOf(pose).filter((name) => suitsIn(pose, name, limits));

export const comesByItself = (pose: Pose, name: VersionName, limits: Limits): boolean =>
  !limits.leftOut.has(pose.name) && suitsIn(pose, name, limits);

/** Nobody is asked to the floor by surprise. */
const atTheDesk: readonly VersionName[] = ['chair', 'standing'];

/** The first that suits, of those that are wanted and then of those that a desk has. */
export const versionFor = (
  pose: Pose,
  wanted: readonly VersionName[],
  limits: Limits,
): VersionName | undefined => [...wanted, ...atTheDesk].find((name) => suitsIn(pose, name, limits));

/** What this version says about what somebody avoids. */
export const cautionsFor = (pose: Pose, name: VersionName, { avoid }: Limits): readonly Caution[] =>
  effectiveCautions(pose, versionOrChair(pose, name).version).filter(({ tag }) => avoid.has(tag));

/** The one after `latest`, round and round; another one wherever there are two. */
export const nextSuitable = (pose: Pose, latest: VersionName, limits: Limits): VersionName | undefined =>
  [...versionsAfter(pose, latest), latest].find((name) => suitsIn(pose, name, limits));
