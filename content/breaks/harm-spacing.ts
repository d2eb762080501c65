/**
 * How many breaks a channel has read since one that named what sitting is linked with. Breaks are drawn before it is known
 * whether they come: those alone count that were posted, and so it is told by the time of the next draw.
 */
import type { Instant } from '../plan.ts';
import type { PoseName } from '../pose/pose.ts';
import { apart, type Rotation, type SinceHarm } from './rotation.ts';

/** The latest break before the one that is drawn for. */
export interface EarlierBreak {
  readonly slot: Instant;
  readonly pose: PoseName;
  /** `open`: on its way, or nobody knows. */
  readonly fate: 'posted' | 'not posted' | 'open';
  readonly sentAt?: Instant;
  /** It had to wait for people. */
  readonly wasHeld?: true;
}

const names = ({ before = [], drawn, last }: Rotation, pose: PoseName): boolean =>
  last === pose || drawn.includes(pose) || before.includes(pose);

/** `harmPose`: the one with which this channel reads such a line. What may have been read counts as read. */
export function sinceHarm(
  rotation: Rotation,
  earlier: EarlierBreak | undefined,
  harmPose: PoseName,
): SinceHarm {
  const known = rotation.sinceHarm ?? { posts: names(rotation, harmPose) ? 0 : apart, upTo: 0 };
  if (earlier === undefined || earlier.slot <= known.upTo || earlier.fate === 'not posted') return known;
  if (earlier.pose === harmPose) return { posts: 0, upTo: earlier.slot };
  return earlier.fate === 'posted' ? { posts: Math.min(apart, known.posts + 1), upTo: earlier.slot } : known;
}
