/** Remembers for a while what was dealt with: Slack sends again what it thinks was lost, and Bolt passes it on. */
import type { Clock } from '../port/clock.ts';

/** True the first time a key is seen inside `ttlMs`. Remembers `most` keys at most, the latest. */
export function createDedupe(
  clock: Pick<Clock, 'now'>,
  ttlMs: number,
  most: number,
): (key: string) => boolean {
  // In the order in which they were seen, so that the oldest are at the front.
  const seen = new Map<string, number>();
  return (key) => {
    const now = clock.now();
    for (const [old, at] of seen) {
      if (at + ttlMs > now && seen.size < most) break;
      seen.delete(old);
    }
    if (seen.has(key)) return false;
    seen.set(key, now);
    return true;
  };
}
