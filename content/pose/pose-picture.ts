/** The picture of a version of a pose; the files that ship are named alike. */
import type { Picture } from '../message.ts';
import type { Pose, VersionName } from './pose.ts';
import { versionOrChair } from '../poses/catalogue.ts';

/** What only the moving one shows, where the two sides come one after the other. */
const bothSides = 'It moves to one side, numbered 1, and back, then to the other, numbered 2.';
const bothSidesInStages = 'It moves through both stages on one side and back, then on the other.';

/** `motion`: the moving one. On a chair where the pose has no such version. */
export const posePicture = (pose: Pose, wanted: VersionName, motion: boolean): Picture => {
  const { name, version } = versionOrChair(pose, wanted);
  if (!motion) return { name: `${pose.name}-${name}`, alt: version.alt };
  const sides = version.stages === true ? bothSidesInStages : bothSides;
  const alt = version.sides === 'each' ? `${version.alt} ${sides}` : version.alt;
  return { name: `${pose.name}-${name}-moving`, alt };
};
