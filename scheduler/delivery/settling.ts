/** Results reach the store though it be away for a while. */
import type { Log } from '../../adapters/port/log.ts';
import type { Instant } from '../../content/plan.ts';
import { createBatcher } from './batcher.ts';
import { sleep, type Clock } from '../../adapters/port/clock.ts';
import type { Ledger, Settlement } from '../ports/ledger.ts';

export interface SettleDeps {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly log: Log;
  /** Aborted when the program ends: what is not settled by then is left to its lease. */
  readonly ended: AbortSignal;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8_000;
/** What was posted is news even after the lease has run out; but not for ever. */
const POSTED_IS_NEWS_MS = 10 * 60_000;

/** `leaseAt`: until then nobody else will touch the slot. */
export type Settle = (settlement: Settlement, leaseAt: Instant) => Promise<void>;

/** Rejects once it is too late, or the program ends. Whatever waits is tried again together: they share a batch. */
export function createSettle({ ledger, clock, log, ended }: SettleDeps): Settle {
  const settle = createBatcher(
    (settlements: readonly Settlement[]) => ledger.settle(settlements),
    ledger.batch,
  );
  let isAway = false;

  function note(error: unknown): void {
    if (!isAway) log.warn({ err: error }, 'The store does not take results; trying again.');
    isAway = true;
  }

  return async (settlement, leaseAt) => {
    const until =
      settlement.result.is === 'posted' ? Math.max(leaseAt, clock.now() + POSTED_IS_NEWS_MS) : leaseAt;
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      try {
        await settle.add(settlement);
        isAway = false;
        return;
      } catch (error) {
        if (ended.aborted || clock.now() + pause > until) throw error;
        note(error);
        await sleep(clock, pause, ended);
      }
    }
  };
}
