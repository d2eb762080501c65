/** The pose of somebody's own break: drawn from the same bag as a channel's, within what suits them. */
import { draw, type Drawn, type DrawRules, type Rotation } from '../breaks/rotation.ts';
import type { Plan } from '../plan.ts';
import type { PoseName, VersionName } from '../pose/pose.ts';
import { poseByName } from '../poses/catalogue.ts';
import { limitsOf, type PersonSettings } from './person.ts';
import { comesByItself } from './suitable.ts';

/** In a version of theirs; where none of those suits, in one that a desk has. */
export function drawOwn(
  rotation: Rotation,
  rules: Omit<DrawRules, 'avoid' | 'leftOut'>,
  settings: PersonSettings,
): Drawn | undefined {
  const limits = limitsOf(settings);
  for (const version of [rules.version, 'any'] as const) {
    const drawn = draw(rotation, { ...rules, ...limits, version });
    if (drawn !== undefined) return drawn;
  }
  return undefined;
}

/** Their plan as they alone get it: how poses are taken and shown is what they have set for themselves. */
export const asTheyLikeIt = (
  plan: Plan,
  set: Partial<Pick<PersonSettings, 'version' | 'motion'>> | undefined,
): Plan => ({
  ...plan,
  version: set?.version ?? plan.version,
  motion: set?.motion ?? plan.motion,
});

/** Whether a pose that was drawn for them may still come: they may have set something since. */
export const mayStillCome = (pose: PoseName, version: VersionName, settings: PersonSettings): boolean =>
  comesByItself(poseByName(pose), version, limitsOf(settings));
