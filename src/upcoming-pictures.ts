/** Which pictures the breaks of a workspace will show. */
import type { Picture } from '../content/message.ts';
import { newPlan, versionsOf, type Plan } from '../content/plan.ts';
import { posePicture } from '../content/pose/pose-picture.ts';
import { posesWith, versionOf } from '../content/poses/catalogue.ts';
import type { Plans } from './store/store.ts';

/** Many channels of a workspace show the same; whatever the others show comes in with their first break. */
const MOST_PLANS = 200;

/** All of the poses that come in turn where breaks are on, each once. */
export async function upcomingPictures(
  plans: Pick<Plans, 'list'>,
  where: { readonly platform: string; readonly workspace: string },
): Promise<readonly Picture[]> {
  const on = (await plans.list(where, MOST_PLANS)).flatMap(({ plan }) =>
    plan.state.is === 'on' ? [plan] : [],
  );
  const kinds = new Map(on.map((plan) => [`${plan.version} ${String(plan.motion)}`, plan]));
  const pictures = [...kinds.values()].flatMap(picturesOf);
  return [...new Map(pictures.map((picture) => [picture.name, picture])).values()];
}

/** Those of a plan as it is at first, and so of most breaks and poses of a first hour. */
export const likelyPictures = (): readonly Picture[] => picturesOf(newPlan('UTC'));

const picturesOf = ({ version, motion }: Plan): readonly Picture[] =>
  posesWith(version).flatMap((pose) =>
    versionsOf(version)
      .filter((name) => versionOf(pose, name) !== undefined)
      .map((name) => posePicture(pose, name, motion)),
  );
