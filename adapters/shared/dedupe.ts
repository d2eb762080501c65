/** Remembers for a while what was dealt with: platforms send again what they think was lost. */
import { BoundedMap } from '../port/bounded-map.ts';
import type { Clock } from '../port/clock.ts';

/** True the first time a key is seen inside `ttlMs`. Remembers `most` keys at most, the latest. */
export function createDedupe(
  clock: Pick<Clock, 'now'>,
  ttlMs: number,
  most: number,
): (key: string) => boolean {
  // In the order in which they were seen, so that the oldest are at the front.
  const seen = new BoundedMap<string, number>(most);
  return (key) => {
    const now = clock.now();
    for (const [old, at] of seen) {
      if (at + ttlMs > now) break;
      seen.delete(old);
    }
    if (seen.has(key)) return false;
    seen.set(key, now);
    return true;
  };
}
