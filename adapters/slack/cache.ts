/** What Slack told lately, so that it is not asked at every press. */
import { BoundedMap } from '../port/bounded-map.ts';
import type { Clock } from '../port/clock.ts';

export interface CacheOptions {
  readonly clock: Pick<Clock, 'now'>;
  /** Younger entries are taken as they are. */
  readonly freshMs: number;
  /** Older ones, up to this age, where Slack cannot be asked. */
  readonly staleMs: number;
  /** The entry that was set first goes when there are more. */
  readonly most: number;
}

/** Asks once for all who ask for the same at the same time. Rejects as `load` does where nothing is known. */
export function createCache<T>({ clock, freshMs, staleMs, most }: CacheOptions) {
  const known = new BoundedMap<string, { readonly value: T; readonly at: number }>(most);
  const asked = new Map<string, Promise<T>>();

  async function ask(key: string, load: () => Promise<T>, mayBeOld = true): Promise<T> {
    const before = known.get(key);
    try {
      const value = await load();
      known.set(key, { value, at: clock.now() });
      return value;
    } catch (error) {
      if (mayBeOld && before !== undefined && clock.now() - before.at < staleMs) return before.value;
      throw error;
    } finally {
      asked.delete(key);
    }
  }

  return {
    /** `afresh`: whatever is known, old or new, is not good enough. */
    async get(key: string, load: () => Promise<T>, { afresh = false } = {}): Promise<T> {
      if (afresh) return ask(key, load, false);
      const hit = known.get(key);
      if (hit !== undefined && clock.now() - hit.at < freshMs) return hit.value;
      const running = asked.get(key) ?? ask(key, load);
      asked.set(key, running);
      return running;
    },
  };
}
