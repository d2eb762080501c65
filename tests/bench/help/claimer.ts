/** A replica that serves what is due in a database, with others or alone, until nothing is left or it is killed. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { cycle, mustOpen } from '../drain.ts';
import type { Instant } from '../../../content/plan.ts';

export interface ClaimerOptions {
  readonly url: string;
  /** Where each post is noted at once, a line a batch, as a platform would know of it. */
  readonly posts?: string;
}

export async function claimer({ url, posts }: ClaimerOptions) {
  const store = await mustOpen({ kind: 'postgres', url });
  const file = posts === undefined ? undefined : openSync(posts, 'a');
  const post = (plans: readonly number[]): void => {
    if (file !== undefined && plans.length > 0) writeSync(file, `${plans.join(' ')}\n`);
  };
  return {
    ready: (): boolean => true,
    /** How many slots it has decided about. */
    async serve(now: Instant): Promise<number> {
      let total = 0;
      for (;;) {
        const served = await cycle(store, now, post);
        if (served === 0) return total;
        total += served;
      }
    },
    async close(): Promise<void> {
      await store.close();
      if (file !== undefined) closeSync(file);
    },
  };
}
