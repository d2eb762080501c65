/** A platform that is slow, hangs or fails as a test says, and remembers what came through. */
import type { Delivery, TransientFailure } from '../../adapters/port/delivery.ts';
import { sleep, type Clock } from '../../adapters/port/clock.ts';
import type { Shown } from '../support/faults/judge.ts';
import { scriptedAdapter, type Script, type ScriptedAdapter } from '../support/scripted-adapter.ts';

export interface Fate {
  /** Milliseconds until it answers. */
  readonly takes?: number;
  /** What it answers; without it, that the break is posted. */
  readonly fails?: Omit<TransientFailure, 'outcome' | 'cause'>;
  /** Whether the break is posted all the same. */
  readonly lands?: boolean;
}

export interface FaultyPlatform {
  readonly adapter: ScriptedAdapter;
  readonly shown: readonly Shown[];
  /** How many posts were tried. */
  readonly tries: () => number;
  /** What comes of a post from now on. */
  fate: (now: number, key: string) => Fate;
}

export function faultyPlatform(clock: Clock, script: Script = {}): FaultyPlatform {
  const shown: Shown[] = [];
  const adapter = scriptedAdapter(script);
  let tries = 0;
  const platform: FaultyPlatform = {
    adapter: {
      ...adapter,
      get inbox() {
        return adapter.inbox;
      },
      async post(channel, _, { key }): Promise<Delivery> {
        tries += 1;
        const { takes = 0, fails, lands = fails === undefined } = platform.fate(clock.now(), key);
        if (lands) shown.push({ at: clock.now(), key });
        if (takes > 0) await sleep(clock, takes, new AbortController().signal);
        return fails === undefined
          ? { outcome: 'delivered', message: { channel, id: `m${tries}` } }
          : { outcome: 'transient', cause: undefined, ...fails };
      },
    },
    shown,
    tries: () => tries,
    fate: () => ({}),
  };
  return platform;
}
