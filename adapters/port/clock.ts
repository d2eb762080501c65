/** Time, the one clock of the house: tests turn it by hand. */

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs something once, so many milliseconds from now; the returned function cancels it. */
  after(ms: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** Resolves after so many milliseconds, or early once `signal` aborts. Never rejects. */
export const sleep = (clock: Pick<Clock, 'after'>, ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const end = (): void => {
      cancel();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const cancel = clock.after(ms, end);
    signal.addEventListener('abort', end);
  });

export interface EndableWait {
  /** Resolves after so many milliseconds, or when it is ended. */
  wait(ms: number): Promise<void>;
  /** Ends the wait there is. */
  end(): void;
}

/** One wait at a time that can be cut short. */
export function createEndableWait(clock: Clock): EndableWait {
  let end = (): void => undefined;
  return {
    wait: (ms) =>
      new Promise((resolve) => {
        const cancel = clock.after(ms, resolve);
        end = () => {
          cancel();
          resolve();
        };
      }),
    end: () => {
      end();
    },
  };
}

/** The value if it comes in time, otherwise `late`. A promise that rejects in time rejects here too. */
export async function inTime<T, L>(clock: Clock, ms: number, value: Promise<T>, late: L): Promise<T | L> {
  let cancel = (): void => undefined;
  const end = new Promise<L>((resolve) => {
    cancel = clock.after(ms, () => {
      resolve(late);
    });
  });
  try {
    return await Promise.race([value, end]);
  } finally {
    cancel();
  }
}
