/** Breaks that nobody touched, to be taken back now that the next one has come. */
import type { ChannelRef } from '../../adapters/port/refs.ts';
import type { Instant } from '../../content/plan.ts';
import type { PlanId } from './ledger.ts';

export interface Removal {
  readonly plan: PlanId;
  readonly slot: Instant;
  readonly channel: ChannelRef;
  readonly messageId: string;
  /** How often it has failed before. A program that died on it says nothing about it, and does not count. */
  readonly failures: number;
  /** Until then it is looked at by nobody else. */
  readonly leaseAt: Instant;
}

export interface Removals {
  /**
   * Up to `limit` that are due by `now`, to be looked at again at `leaseAt` where nothing comes of them by then. Those that
   * somebody has touched, and those of plans that are not tidy any more, are dropped.
   */
  take(now: Instant, leaseAt: Instant, limit: number): Promise<readonly Removal[]>;
  /** Asked just before it is taken back. False where somebody has touched it meanwhile, or another program holds it. */
  isStillDue(removal: Removal): Promise<boolean>;
  settle(removal: Removal, outcome: RemovalOutcome): Promise<void>;
}

export type RemovalOutcome =
  /** Taken back, or left for good. */
  | { readonly is: 'over' }
  /** Its turn has not come. */
  | { readonly is: 'put-off'; readonly until: Instant }
  | { readonly is: 'failed'; readonly again: Instant };
