/** The end of the program: whoever asks, it is asked for once, and takes its time unless somebody has none. */

/** A supervisor waits about that long before it kills. */
const STOP_MS = 10_000;

/** One Ctrl+C arrives twice where the terminal and npm both hand it on. */
const SAME_MS = 500;

export interface Stopping {
  /** What it needs is gone, such as its window. That is often told in more than one way. */
  readonly stop: () => void;
  /** Somebody stops it. Whoever asks a second time does not want to wait. */
  readonly stopByHand: () => void;
}

export function stopping(finish: () => Promise<void>): Stopping {
  let asked: number | undefined;
  const stop = (): void => {
    if (asked !== undefined) return;
    asked = performance.now();
    setTimeout(() => process.exit(1), STOP_MS).unref();
    void finish().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  const stopByHand = (): void => {
    if (asked !== undefined && performance.now() - asked > SAME_MS) process.exit(130);
    stop();
  };
  return { stop, stopByHand };
}
