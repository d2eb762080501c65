/** What is kept for so long, and then forgotten. */
import type { ChannelRef } from '../../adapters/port/refs.ts';
import type { Instant } from '../../content/plan.ts';

/** Who changed which plan. */
export interface AuditTrail {
  /** Drops what was done before `before`, at most `limit` entries; returns how many. */
  prune(before: Instant, limit: number): Promise<number>;
}

/** What is left of breaks in numbers. */
export interface OldCounts {
  /** Drops the numbers of days before `before`, in days since 1970-01-01: at most `limit` rows; returns how many. */
  prune(before: number, limit: number): Promise<number>;
}

/** Workspaces that the bot was removed from. */
export interface Departures {
  /** Heard again, it stays with the first time. */
  left(from: Pick<ChannelRef, 'platform' | 'workspace'>, now: Instant): Promise<void>;
  /** The bot is there again: nothing is forgotten. */
  back(to: Pick<ChannelRef, 'platform' | 'workspace'>): Promise<void>;
  /**
   * One step of forgetting all that is stored for a workspace that was left before `before`: up to `limit` plans, or,
   * after them, the rest. False where there is nothing to do.
   */
  forget(before: Instant, limit: number): Promise<boolean>;
}

/** The holidays that plans know of. */
export interface HolidayUpkeep {
  /** Sees, once an hour, that they are known for long enough. */
  renew(now: Instant): Promise<void>;
}
