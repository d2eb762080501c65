/** The picture of a version of a pose; the files that ship are named alike. */
import type { Picture } from '../message.ts';
import type { Pose, VersionName } from './pose.ts';
import { versionOrChair } from '../poses/catalogue.ts';

/** `motion`: the moving one. On a chair where the pose has no such version. */
export const posePicture = (pose: Pose, wanted: VersionName, motion: boolean): Picture => {
  const { name, version } = versionOrChair(pose, wanted);
  return { name: `${pose.name}-${name}${motion ? '-moving' : ''}`, alt: version.alt };
};
