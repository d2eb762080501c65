/** Breaks that nobody touched, to be taken back now that the next one has come. */
import type { ChannelRef } from '../../adapters/port/refs.ts';
import type { Instant } from '../../content/plan.ts';
import type { PlanId } from './ledger.ts';

export interface Removal {
  readonly plan: PlanId;
  readonly slot: Instant;
  readonly channel: ChannelRef;
  readonly messageId: string;
  /** How often it was begun before. */
  readonly tries: number;
  /** Until then it is looked at by nobody else. */
  readonly leaseAt: Instant;
}

export interface Removals {
  /**
   * Up to `limit` that are due by `now`, to be looked at again at `leaseAt` where nothing comes of them by then. Those that
   * somebody has touched, and those of plans that are not tidy any more, are dropped.
   */
  take(now: Instant, leaseAt: Instant, limit: number): Promise<readonly Removal[]>;
  /** Just before it is taken back, and counted as a try. False where somebody has touched it meanwhile, or holds it. */
  begin(removal: Removal): Promise<boolean>;
  /** Put off until then; without `until` it is over, whatever came of it. */
  settle(removal: Removal, until?: Instant): Promise<void>;
}
