/** A stable offset for each channel, so that thousands of channels do not all speak in the same second. */
import type { PlanId } from '../ports/ledger.ts';

/** 2³² divided by the golden ratio: successive ids land far from each other and fill the window evenly. */
const GOLDEN = 2_654_435_769;

/** Milliseconds from 0 up to, but not including, `windowMs`; always the same for the same plan. */
export function spreadOffset(plan: PlanId, windowMs: number): number {
  if (windowMs === 0) return 0;
  const fraction = (Math.imul(plan, GOLDEN) >>> 0) / 2 ** 32;
  return Math.floor(fraction * windowMs);
}
