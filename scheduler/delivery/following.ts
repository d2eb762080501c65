/** Lets whoever asked for a break hear what became of its slot: from this program at once, from another by the store. */
import { sleep, type Clock } from '../../adapters/port/clock.ts';
import type { PlanId, Settlement, SlotState } from '../ports/ledger.ts';
import type { Instant } from '../../content/plan.ts';

/** What is known of a slot that somebody waits for. */
export type Fate =
  | { readonly is: 'posted' | 'unconfirmed' }
  | Extract<SlotState, { is: 'skipped' }>
  /** Put back: nothing was sent so far. */
  | { readonly is: 'waiting'; readonly until: Instant | undefined }
  /** Not known yet. `sending`: it may have arrived. */
  | { readonly is: 'open'; readonly sending: boolean };

export interface FollowingDeps {
  readonly clock: Clock;
  /** What the store knows of a slot. */
  readonly stateOf: (plan: PlanId, slot: Instant) => Promise<SlotState | undefined>;
  readonly stopping: AbortSignal;
}

export interface Following {
  /** This program has heard what became of a slot. */
  readonly heard: (plan: PlanId, slot: Instant, result: Settlement['result']) => void;
  /** Resolves as soon as it is known, or with what is known after so long. `start`: what is to be done once it listens. */
  readonly follow: (plan: PlanId, slot: Instant, forMs: number, start: () => Promise<void>) => Promise<Fate>;
}

const LOOK_AGAIN_MS = 1_000;

const fateOf = (result: Settlement['result']): Fate =>
  'retryAt' in result ? { is: 'waiting', until: result.retryAt } : result;

export function createFollowing({ clock, stateOf, stopping }: FollowingDeps): Following {
  const listeners = new Map<string, Set<(fate: Fate) => void>>();
  const nameOf = (plan: PlanId, slot: Instant): string => `${plan}/${slot}`;

  async function inStore(plan: PlanId, slot: Instant): Promise<Fate> {
    const state = await stateOf(plan, slot);
    switch (state?.is) {
      case 'posted':
      case 'unconfirmed':
        return { is: state.is };
      case 'skipped':
        return state;
      case 'waiting':
      case 'held':
        return { is: 'waiting', until: undefined };
      case 'claimed':
      case 'sending':
      case undefined:
        return { is: 'open', sending: state?.is === 'sending' };
    }
  }

  return {
    heard(plan, slot, result) {
      if (listeners.size === 0) return;
      for (const listener of listeners.get(nameOf(plan, slot)) ?? []) listener(fateOf(result));
    },

    async follow(plan, slot, forMs, start) {
      const name = nameOf(plan, slot);
      const own = listeners.get(name) ?? new Set();
      listeners.set(name, own);
      const enough = new AbortController();
      const heard: Fate[] = [];
      const listener = (fate: Fate): void => {
        heard.push(fate);
        enough.abort();
      };
      own.add(listener);
      try {
        await start();
        const until = clock.now() + forMs;
        const signal = AbortSignal.any([enough.signal, stopping]);
        for (;;) {
          const [fate] = heard;
          if (fate !== undefined) return fate;
          const known = await inStore(plan, slot);
          if (known.is !== 'open') return heard[0] ?? known;
          if (clock.now() >= until || stopping.aborted) return known;
          await sleep(clock, Math.min(LOOK_AGAIN_MS, until - clock.now()), signal);
        }
      } finally {
        own.delete(listener);
        if (own.size === 0) listeners.delete(name);
      }
    },
  };
}
