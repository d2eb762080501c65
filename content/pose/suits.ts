/** Which versions of a pose are for whom. */
import { effectiveCautions, type CautionTag } from './cautions.ts';
import type { Caution, Pose, Version } from './pose.ts';

/**
 * Somebody who asks to spare a tag gets nothing that says to avoid it, and nothing that says to take care
 * without also saying how: there is no easier option to offer.
 */
const forbids = (caution: Caution, avoid: ReadonlySet<CautionTag>): boolean =>
  avoid.has(caution.tag) && (caution.level === 'avoid' || caution.easier === undefined);

/** `avoid`: with what the tags imply. */
export const suits = (pose: Pose, version: Version, avoid: ReadonlySet<CautionTag>): boolean =>
  !effectiveCautions(pose, version).some((caution) => forbids(caution, avoid));
