/** How breaks ended, for whoever counts them. */
import type { ChannelRef } from '../../adapters/port/refs.ts';
import type { Instant } from '../../content/plan.ts';
import type { PoseName } from '../../content/pose/pose.ts';
import type { SkipReason } from './ledger.ts';

export type BreakEnd =
  | (AboutBreak & { readonly is: 'posted' | 'unconfirmed' })
  | (AboutBreak & { readonly is: 'skipped'; readonly reason: SkipReason });

interface AboutBreak {
  readonly channel: ChannelRef;
  readonly slot: Instant;
  /** Absent where none was chosen. */
  readonly pose?: PoseName;
  /** From when it was due until its first byte went out; absent where none did, or nobody knows when. */
  readonly lateMs?: number;
}

/** Called in the middle of the work: quick, and throws nothing. */
export type Observe = (end: BreakEnd) => void;
