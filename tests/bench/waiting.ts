/** Waiting for many things to happen, some of which may never do. */
import { setTimeout as delay } from 'node:timers/promises';

/** What has been served so far. */
export interface Tally {
  readonly posts: number;
  /** When the last was, by the real clock. */
  readonly lastAt: number;
}

export interface Counter {
  readonly count: () => void;
  readonly tally: () => Tally;
}

export function counter(): Counter {
  let [posts, lastAt] = [0, 0];
  return {
    count: () => {
      posts += 1;
      lastAt = Date.now();
    },
    tally: () => ({ posts, lastAt }),
  };
}

const LOOK_MS = 20;
/** When nothing has come for so long, nothing more will: counted in looks, which a busy event loop puts off. */
const SILENT_LOOKS = 10_000 / LOOK_MS;

/**
 * Resolves once all `expected` are served, or nothing comes any more. `progress` is called one look after a look that
 * saw more: by then the event loop has gone round.
 */
export async function untilServed(
  expected: number,
  tally: () => Tally,
  progress: () => void = () => undefined,
): Promise<void> {
  let seen = tally().posts;
  let hasMore = false;
  for (let silent = 0; (seen < expected || hasMore) && silent < SILENT_LOOKS; silent += 1) {
    await delay(LOOK_MS);
    if (hasMore) progress();
    const { posts } = tally();
    hasMore = posts > seen;
    if (hasMore) silent = 0;
    seen = posts;
  }
}
