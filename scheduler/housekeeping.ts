/** Once an hour, what has been kept for long enough is forgotten: a batch at a time, until none is left. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Instant } from '../content/plan.ts';
import type { AuditTrail, Departures, OldCounts } from './ports/upkeep.ts';
import { SLOTS_KEPT_MS, type Ledger } from './ports/ledger.ts';

const EVERY_MS = 60 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
/** For so long a workspace that the bot was removed from finds everything as it was. */
const LEFT_MS = 30 * DAY_MS;
/** For so long it is known who changed a plan. */
const AUDIT_MS = 90 * DAY_MS;
/** For so many days numbers of breaks are kept: four weeks are shown, and a calendar may be ahead of another by a day. */
const COUNT_DAYS = 30;

export interface HousekeepingDeps {
  readonly ledger: Ledger;
  readonly departures: Departures;
  readonly audit: AuditTrail;
  readonly counts: OldCounts;
  readonly isStopping: () => boolean;
}

export interface Housekeeping {
  /** Forgets, where an hour is over. */
  look(now: Instant): Promise<void>;
  /** The clock is another one: the hour is over. */
  reset(): void;
}

export function createHousekeeping({
  ledger,
  departures,
  audit,
  counts,
  isStopping,
}: HousekeepingDeps): Housekeeping {
  const { batch } = ledger;
  let dueAt = 0;

  /** Everybody else has a turn in between. */
  async function whileMore(step: () => Promise<boolean>): Promise<void> {
    while ((await step()) && !isStopping()) await nextTurn();
  }

  return {
    async look(now) {
      if (now < dueAt) return;
      await whileMore(async () => (await ledger.prune(now - SLOTS_KEPT_MS, batch)) === batch);
      await whileMore(() => departures.forget(now - LEFT_MS, batch));
      await whileMore(async () => (await audit.prune(now - AUDIT_MS, batch)) === batch);
      const oldest = Math.floor(now / DAY_MS) - COUNT_DAYS;
      await whileMore(async () => (await counts.prune(oldest, batch)) === batch);
      dueAt = now + EVERY_MS;
    },
    reset() {
      dueAt = 0;
    },
  };
}
