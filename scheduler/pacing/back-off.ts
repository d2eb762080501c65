/**
 * A program that cannot serve what is due lets the others go first: they look at each row some seconds before it does.
 * Without that the one whose clock is a little ahead would take every row, put it back, and take it again.
 */
import type { Instant } from '../../content/plan.ts';
import type { Unserved } from './turn.ts';

/** More than the clocks of several machines are apart. */
const BEHIND_MS = 3_000;
/** For so long after it could not serve something. */
const HOLDS_MS = 60_000;

export interface BackOff {
  note(why: Unserved, now: Instant): void;
  /** How much later than it is due a row is looked at, in whole milliseconds: another time at each tick among those that are busy. */
  behind(now: Instant): number;
}

export interface BackOffDeps {
  /** Whether there are others. */
  readonly others: () => boolean;
  /** From 0 up to, but not including, 1. */
  readonly random: () => number;
}

export function createBackOff({ others, random }: BackOffDeps): BackOff {
  const noted: Record<Unserved, Instant> = { unable: -Infinity, busy: -Infinity };
  // A time to come is one that a wrong clock has told.
  const is = (why: Unserved, now: Instant): boolean => now >= noted[why] && now - noted[why] < HOLDS_MS;
  return {
    note(why, now) {
      noted[why] = now;
    },
    behind(now) {
      if (!others()) return 0;
      if (is('unable', now)) return BEHIND_MS;
      return is('busy', now) ? Math.floor(random() * BEHIND_MS) : 0;
    },
  };
}
