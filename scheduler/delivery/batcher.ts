/** Gathers single requests into batches, so that many breaks share one transaction. */
import { setImmediate as nextTurn } from 'node:timers/promises';

export interface Batcher<Item, Result> {
  /** Resolves or rejects with what the batch said of this item. */
  add(item: Item): Promise<Result>;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * `run` gets all that was added in one turn of the event loop, or in turns that follow each other and add more; at most
 * `most` items a call, one call at a time. It returns as many results in the same order.
 */
export function createBatcher<Item, Result>(
  run: (items: readonly Item[]) => Promise<readonly Result[]>,
  most: number,
): Batcher<Item, Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let running = false;

  async function runOne(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await run(batch.map(({ item }) => item));
      batch.forEach(({ resolve, reject }, at) => {
        const result = results[at];
        if (result === undefined) reject(new Error('A batch gave fewer results than it got items.'));
        else resolve(result);
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  /** A burst comes turn by turn: a batch that grows still is worth a turn more. */
  async function gather(): Promise<void> {
    let before = 0;
    while (waiting.length > before && waiting.length < most) {
      before = waiting.length;
      await nextTurn();
    }
  }

  async function runAll(): Promise<void> {
    for (;;) {
      await gather();
      if (waiting.length === 0) break;
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      await runOne(batch);
    }
    running = false;
  }

  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        if (running) return;
        running = true;
        void runAll();
      }),
  };
}
