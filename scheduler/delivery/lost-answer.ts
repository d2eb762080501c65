/** A post whose answer was lost: it may have landed. The living sender alone repeats it, where the platform drops a second one. */
import type { Instant } from '../../content/plan.ts';

export interface LostAnswer {
  readonly now: Instant;
  /** The first byte of every attempt goes out before this. */
  readonly graceEnds: Instant;
  /** When the first attempt went out. */
  readonly sentAt: Instant;
  /** How often it has been repeated for that. */
  readonly repeats: number;
  /** How long the platform drops a second post with the same key. */
  readonly duplicateWindowMs: number;
}

/** With the same key: the platform drops it if the first one landed. */
export interface Repeat {
  readonly afterMs: number;
  readonly until: Instant;
}

/**
 * An ambiguous post is repeated a few times, ever more rarely: what fails for seconds is over soon, and what fails for
 * longer needs no hammering. Together they fill the two minutes in which Discord surely drops a second post.
 */
const REPEAT_AFTER_MS = [2_000, 6_000, 18_000, 36_000, 46_000];
/** Until a request has arrived, at the latest: an adapter gives it up by then. */
const ARRIVES_WITHIN_MS = 10_000;

/** Nothing where it is to stay unconfirmed. `askedMs`: how long the platform asked to wait, in milliseconds. */
export function whenToRepeat(askedMs: number, lost: LostAnswer): Repeat | undefined {
  const { now, graceEnds, sentAt, repeats, duplicateWindowMs } = lost;
  const until = Math.min(graceEnds, sentAt + duplicateWindowMs - ARRIVES_WITHIN_MS);
  const step = REPEAT_AFTER_MS[repeats];
  if (step === undefined) return undefined;
  const afterMs = Math.max(step, askedMs);
  return now + afterMs < until ? { afterMs, until } : undefined;
}
