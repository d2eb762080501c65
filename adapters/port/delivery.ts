/** What became of a message. The scheduler switches on `outcome` and nothing else. */
import type { MessageRef } from './refs.ts';

export type Delivery = Delivered | TransientFailure | PermanentFailure;

export interface Delivered {
  readonly outcome: 'delivered';
  readonly message: MessageRef;
}

/** Worth another try. */
export interface TransientFailure {
  readonly outcome: 'transient';
  readonly reason: 'rate-limited' | 'unavailable' | 'network' | 'timeout';
  /** How long the platform asks to wait, in milliseconds. */
  readonly retryAfterMs?: number;
  /** Of a rate limit: how far it reaches, where the platform tells. */
  readonly reach?: Reach;
  /** The request may have arrived: a blind retry could post the break twice. */
  readonly mayHaveLanded: boolean;
  readonly cause: unknown;
}

/** Everything that this bot posts, what it posts in one workspace, or in one channel. */
export type Reach = 'bot' | 'workspace' | 'channel';

/** Will fail the same way next time. `scope` says how much to switch off. */
export type PermanentFailure = { readonly outcome: 'permanent'; readonly cause: unknown } & (
  | {
      readonly scope: 'message';
      readonly reason: 'rejected' | 'too-large';
      /** There is no such message any more, or never was. */
      readonly isGone?: true;
    }
  | { readonly scope: 'person'; readonly reason: 'unreachable' }
  | { readonly scope: 'channel'; readonly reason: 'not-found' | 'archived' | 'not-a-member' | 'forbidden' }
  | {
      readonly scope: 'workspace';
      readonly reason: 'revoked' | 'suspended';
      /** The bot was removed, as opposed to a token that is wrong for any other reason. */
      readonly isRemoved?: true;
    }
);
