/** Poses for whoever has something that hurts: none that warns of it, and those that work on it gently first. */
import { effectiveCautions, type CautionTag } from '../pose/cautions.ts';
import type { Hurting } from './entries.ts';
import type { Area, Pose, VersionName } from '../pose/pose.ts';
import { poses, versionNamesOf, versionOrChair } from '../poses/catalogue.ts';

export interface Taken {
  readonly pose: Pose;
  readonly version: VersionName;
}

/** Whether a version may come to whoever asks, whatever hurts now. */
type IsAllowed = (pose: Pose, version: VersionName) => boolean;

/** The version warns of none of these. */
export const spares = (pose: Pose, name: VersionName, tags: readonly CautionTag[]): boolean =>
  effectiveCautions(pose, versionOrChair(pose, name).version).every(({ tag }) => !tags.includes(tag));

const isGentle = ({ pose, version }: Taken): boolean =>
  pose.energy !== 'energising' &&
  effectiveCautions(pose, versionOrChair(pose, version).version).every(({ level }) => level !== 'avoid');

/** Nobody is asked to the floor by surprise. */
const atTheDesk: readonly VersionName[] = ['chair', 'standing'];

/**
 * The likeliest to help first, in tiers: what works on it before what leaves it alone, in the versions that were wanted
 * before those that a desk has, gentle ones before others.
 */
function gentleTiers(
  areas: readonly Area[],
  { spare }: Hurting,
  wanted: readonly VersionName[],
  isAllowed: IsAllowed,
): readonly (readonly Taken[])[] {
  const all = poses.flatMap((pose) =>
    versionNamesOf(pose)
      .filter((version) => spares(pose, version, spare) && isAllowed(pose, version))
      .map((version) => ({ pose, version })),
  );
  const works = ({ pose }: Taken): boolean => pose.areas.some((area) => areas.includes(area));
  return [
    all.filter((taken) => wanted.includes(taken.version) && works(taken)),
    all.filter((taken) => atTheDesk.includes(taken.version) && works(taken)),
    all.filter((taken) => wanted.includes(taken.version)),
    all.filter((taken) => atTheDesk.includes(taken.version)),
    all,
  ].flatMap((tier) => [tier.filter(isGentle), tier]);
}

/** One of the first tier that has any besides `latest`; `random` from 0 up to but not including 1. */
export function gentlePose(
  areas: readonly Area[],
  hurting: Hurting,
  wanted: readonly VersionName[],
  latest: Pose | undefined,
  random: number,
  isAllowed: IsAllowed = () => true,
): Taken | undefined {
  const [first = []] = gentleTiers(areas, hurting, wanted, isAllowed)
    .map((tier) => tier.filter(({ pose }) => pose !== latest))
    .filter((tier) => tier.length > 0);
  return first[Math.floor(random * first.length)];
}
