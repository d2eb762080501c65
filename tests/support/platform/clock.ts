/** A clock that moves when a test says so: what expires, ends or is sent again on a platform does so by it. */

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Moves on by so many milliseconds, and runs what falls due on the way, in order. */
  advance(ms: number): void;
  /** Runs something once so many milliseconds from now. Returns what cancels it. */
  after(ms: number, run: () => void): () => void;
}

export function manualClock(start = Date.now()): Clock {
  let now = start;
  const alarms = new Set<{ readonly at: number; readonly run: () => void }>();

  return {
    now: () => now,
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const next = [...alarms].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
        if (next === undefined) break;
        alarms.delete(next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = end;
    },
    after(ms, run) {
      const alarm = { at: now + ms, run };
      alarms.add(alarm);
      return () => {
        alarms.delete(alarm);
      };
    },
  };
}
