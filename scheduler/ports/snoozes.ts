/** Breaks that people asked to get again. */
import type { PersonRef } from '../../adapters/port/refs.ts';
import type { Instant } from '../../content/plan.ts';
import type { PoseName, VersionName } from '../../content/pose/pose.ts';
import type { BreakId } from './ledger.ts';

/** A break that one person asked to get again. */
export interface Snooze {
  readonly id: string;
  readonly person: PersonRef;
  readonly breakId: BreakId;
  readonly pose: PoseName;
  readonly version: VersionName;
  /** With a moving picture. */
  readonly motion: boolean;
  readonly dueAt: Instant;
}

export interface Snoozes {
  add(snooze: Snooze): Promise<void>;
  /**
   * Removes up to `limit` snoozes with `dueAt <= now` and returns them: after a crash between this and
   * the sending one is lost rather than sent twice.
   */
  takeDue(now: Instant, limit: number): Promise<readonly Snooze[]>;
  /** Puts one back that was taken and surely not sent, to be taken again at `until`. */
  postpone(snooze: Snooze, until: Instant): Promise<void>;
}
