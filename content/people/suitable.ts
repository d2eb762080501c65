/** From all poses and versions to those that may come to somebody by themselves. */
import { effectiveCautions } from '../pose/cautions.ts';
import { suits } from '../pose/suits.ts';
import {
  isPoseName,
  versionNames,
  type Caution,
  type Pose,
  type PoseName,
  type VersionName,
} from '../pose/pose.ts';
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

/** Which version of a pose somebody was shown last, and of which break; none where it was a private answer. */
export interface LastShown {
  readonly breakId: string | undefined;
  readonly pose: PoseName;
  readonly version: VersionName;
}

/** As it is remembered. */
export const writeShown = ({ breakId, pose, version }: LastShown): string =>
  `${pose}/${version}/${breakId ?? ''}`;

/** What does not read as one is none. */
export function readShown(text: string): LastShown | undefined {
  const [name = '', way, breakId = ''] = text.split('/');
  const version = versionNames.find((one) => one === way);
  return isPoseName(name) && version !== undefined
    ? { breakId: breakId === '' ? undefined : breakId, pose: name, version }
    : undefined;
}

/** Another version than a break has, round and round for each person; of the next break not the one that they saw last. */
export function otherThan(
  pose: Pose,
  posted: VersionName,
  breakId: string,
  last: LastShown | undefined,
  limits: Limits,
): VersionName | undefined {
  const seen = last?.pose === pose.name ? last : undefined;
  if (seen?.breakId === breakId) return nextSuitable(pose, seen.version, limits);
  const others = versionsAfter(pose, posted).filter((name) => suitsIn(pose, name, limits));
  return others.find((name) => name !== seen?.version) ?? others[0] ?? nextSuitable(pose, posted, limits);
}

/** The one after `latest`, round and round; another one wherever there are two. */
export const nextSuitable = (pose: Pose, latest: VersionName, limits: Limits): VersionName | undefined =>
  [...versionsAfter(pose, latest), latest].find((name) => suitsIn(pose, name, limits));
