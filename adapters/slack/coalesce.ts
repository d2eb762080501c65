/** One at a time for each key, and only the latest of those that wait: the last word always wins. */

/**
 * Runs `work` when nothing with the same key is under way. Whoever waits when another one comes is left out, and
 * gets the newer one's result.
 */
export function createCoalesce<T>(): (key: string, work: () => Promise<T>) => Promise<T> {
  interface Waiting {
    work: () => Promise<T>;
    readonly result: Promise<T>;
  }
  const waiting = new Map<string, Waiting>();
  const running = new Map<string, Promise<unknown>>();

  async function run(key: string, work: () => Promise<T>): Promise<T> {
    const result = work();
    running.set(key, result);
    try {
      return await result;
    } finally {
      if (running.get(key) === result) running.delete(key);
    }
  }

  async function next(key: string, after: Promise<unknown>): Promise<T> {
    await after.catch(() => undefined);
    const turn = waiting.get(key);
    waiting.delete(key);
    if (turn === undefined) throw new Error('Nothing waits');
    return run(key, turn.work);
  }

  return (key, work) => {
    const queued = waiting.get(key);
    if (queued !== undefined) {
      queued.work = work;
      return queued.result;
    }
    const before = running.get(key);
    if (before === undefined) return run(key, work);
    const result = next(key, before);
    waiting.set(key, { work, result });
    return result;
  };
}
