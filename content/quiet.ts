/** Breaks that come less often on a day when nobody presses anything. */
import type { Instant } from './plan.ts';

/** A break that was posted. */
export interface PostedBreak {
  readonly slot: Instant;
  /** When somebody pressed anything on it, the latest time. */
  readonly touchedAt?: Instant;
}

/** Why breaks come less often now, and how often they do. */
export interface Quiet {
  /** So many breaks in a row that nobody has touched. */
  readonly ignored: number;
  /** Minutes. */
  readonly every: number;
}
