/** Keeps a platform's posts evenly below what it takes from one bot. */
import type { Instant } from '../content/plan.ts';

export interface Pace {
  /** `wait`: send after that many milliseconds. `park`: too far ahead to hold; come back at that instant. */
  reserve(now: Instant): { readonly wait: number } | { readonly park: Instant };
}

/** Longer waits than this are not held in memory: the claim's lease would run out over them. */
const LONGEST_WAIT_MS = 5_000;

/** A tenth below the platform's own limit, evenly: its windows are fixed, ours slide. */
const MARGIN = 0.9;

export function pace(postsPerSecond: number): Pace {
  const gap = Number.isFinite(postsPerSecond) ? 1000 / (postsPerSecond * MARGIN) : 0;
  let nextFree = 0;
  // Parked posts queue behind the held ones, on a hand of their own: they reserve for good when they come back.
  let nextParked = 0;
  return {
    reserve(now) {
      const at = Math.max(now, nextFree);
      if (at - now <= LONGEST_WAIT_MS) {
        nextFree = at + gap;
        return { wait: at - now };
      }
      nextParked = Math.max(nextParked + gap, at);
      return { park: Math.ceil(nextParked) };
    },
  };
}
