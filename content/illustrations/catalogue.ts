import { poseNames, versionNames, type PoseName, type VersionName } from '../pose/pose.ts';
import type { Illustration } from './illustration.ts';
import { apanasana } from './poses/apanasana.ts';
import { ardhaApanasana } from './poses/ardha-apanasana.ts';
import { catCow } from './poses/cat-cow.ts';
import { childsPose } from './poses/childs-pose.ts';
import { downwardFacingDog } from './poses/downward-facing-dog.ts';
import { forwardFold } from './poses/forward-fold.ts';
import { happyBaby } from './poses/happy-baby.ts';
import { legsUpTheWall } from './poses/legs-up-the-wall.ts';
import { pigeon } from './poses/pigeon.ts';
import { rabbit } from './poses/rabbit.ts';
import { supineSpinalTwist } from './poses/supine-spinal-twist.ts';
import { threadTheNeedle } from './poses/thread-the-needle.ts';

interface PoseIllustrations {
  readonly floor: Illustration;
  readonly chair: Illustration;
  readonly standing?: Illustration;
}

/** The pictures of all versions of all poses. */
export const illustrations: Readonly<Record<PoseName, PoseIllustrations>> = {
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

export interface Named {
  /** The name of its files, e.g. `cat-cow-chair`. */
  readonly name: string;
  readonly pose: PoseName;
  readonly version: VersionName;
  readonly picture: Illustration;
}

/** All pictures as a list. */
export const allIllustrations: readonly Named[] = poseNames.flatMap((pose) =>
  versionNames.flatMap((version): Named[] => {
    const picture = illustrations[pose][version];
    return picture === undefined ? [] : [{ name: `${pose}-${version}`, pose, version, picture }];
  }),
);
