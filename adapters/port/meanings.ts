/** What errors of platforms mean, in the words of the port: each adapter maps its platform's errors onto these. */
import type { Delivery, PermanentFailure, Reach, TransientFailure } from './delivery.ts';

export type Failure = Exclude<Delivery, { outcome: 'delivered' }>;

type Transient = Omit<TransientFailure, 'cause' | 'retryAfterMs'>;
/** Keeps each scope with its own reasons. */
type Permanent<F = PermanentFailure> = F extends PermanentFailure ? Omit<F, 'cause'> : never;
export type Meaning = Transient | Permanent;

export const notFound: Permanent = { outcome: 'permanent', scope: 'channel', reason: 'not-found' };
export const notMember: Permanent = { outcome: 'permanent', scope: 'channel', reason: 'not-a-member' };
export const archived: Permanent = { outcome: 'permanent', scope: 'channel', reason: 'archived' };
export const forbidden: Permanent = { outcome: 'permanent', scope: 'channel', reason: 'forbidden' };
export const revoked: Permanent = { outcome: 'permanent', scope: 'workspace', reason: 'revoked' };
/** The bot was taken out of the workspace. */
export const removed: Permanent = {
  outcome: 'permanent',
  scope: 'workspace',
  reason: 'revoked',
  isRemoved: true,
};
export const suspended: Permanent = { outcome: 'permanent', scope: 'workspace', reason: 'suspended' };
export const unreachable: Permanent = { outcome: 'permanent', scope: 'person', reason: 'unreachable' };
export const rejected: Permanent = { outcome: 'permanent', scope: 'message', reason: 'rejected' };
/** What was asked for is about a message that is not there. */
export const gone: Permanent = { outcome: 'permanent', scope: 'message', reason: 'rejected', isGone: true };
export const tooLarge: Permanent = { outcome: 'permanent', scope: 'message', reason: 'too-large' };
export const limited: Transient = { outcome: 'transient', reason: 'rate-limited', mayHaveLanded: false };
export const limitedIn = (reach: Reach): Transient => ({ ...limited, reach });
export const unavailable: Transient = { outcome: 'transient', reason: 'unavailable', mayHaveLanded: false };
/** It failed in the middle of it: what was asked for may have happened all the same. */
export const ambiguous: Transient = { outcome: 'transient', reason: 'unavailable', mayHaveLanded: true };

/** What the call was for: the same error means another thing for a channel than for one person. */
export type Target = 'channel' | 'message' | 'person';

/** A channel that is gone is the end of a message in it, and a person's own channel is that person. */
export function aimed(meaning: Meaning, target: Target): Meaning {
  if (meaning.outcome !== 'permanent' || meaning.scope !== 'channel') return meaning;
  if (target === 'person') return unreachable;
  return target === 'message' && meaning.reason === 'not-found' ? gone : meaning;
}
