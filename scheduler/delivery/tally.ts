/** What became of breaks, hour by hour, in one line of the log each: an operator sees at a glance that all is well. */
import type { Log } from '../../adapters/port/log.ts';
import type { Instant } from '../../content/plan.ts';
import type { SkipReason } from '../ports/ledger.ts';

const HOUR_MS = 3_600_000;
/** Where nothing is due for long, one line a day says that it is still there. */
const QUIET_MS = 24 * HOUR_MS;

/** How late breaks are is counted in steps of a quarter more each, from a tenth of a second: exact to a quarter. */
const FIRST_MS = 100;
const STEP = 1.25;

export interface Tally {
  /** `lateMs`: from when it was due until its first byte went out. */
  posted(lateMs: number): void;
  unconfirmed(): void;
  skipped(reason: SkipReason): void;
  /** Says it where an hour has gone by. */
  look(now: Instant): void;
  /** Says what there is, now that the program ends. */
  end(now: Instant): void;
}

interface Counts {
  posted: number;
  unconfirmed: number;
  readonly skipped: Partial<Record<SkipReason, number>>;
  /** How many were so late, by step. */
  readonly late: Map<number, number>;
  latest: number;
}

const nothing = (): Counts => ({ posted: 0, unconfirmed: 0, skipped: {}, late: new Map(), latest: 0 });

const stepOf = (ms: number): number =>
  ms <= FIRST_MS ? 0 : Math.ceil(Math.log(ms / FIRST_MS) / Math.log(STEP));

const seconds = (ms: number): number => Math.round(ms / 100) / 10;

/** So many of them were no later than this, in seconds. */
function lateAt({ late, posted, latest }: Counts, share: number): number {
  let seen = 0;
  for (const [step, times] of [...late].sort(([one], [other]) => one - other)) {
    seen += times;
    if (seen >= share * posted) return seconds(Math.min(latest, FIRST_MS * STEP ** step));
  }
  return seconds(latest);
}

export function createTally(log: Log, start: Instant): Tally {
  let counts = nothing();
  let since = start;
  let saidAt = start;

  const isEmpty = (): boolean =>
    counts.posted === 0 && counts.unconfirmed === 0 && Object.keys(counts.skipped).length === 0;

  function say(now: Instant): void {
    const { posted, unconfirmed, skipped, latest } = counts;
    log.info(
      {
        minutes: Math.max(1, Math.round((now - (isEmpty() ? saidAt : since)) / 60_000)),
        posted,
        ...(posted > 0 && {
          lateSeconds: { median: lateAt(counts, 0.5), p99: lateAt(counts, 0.99), most: seconds(latest) },
        }),
        ...(Object.keys(skipped).length > 0 && { skipped }),
        ...(unconfirmed > 0 && { unconfirmed }),
      },
      isEmpty() ? 'Nothing was due.' : 'Breaks of late.',
    );
    counts = nothing();
    since = now;
    saidAt = now;
  }

  return {
    posted(lateMs) {
      counts.posted += 1;
      const ms = Math.max(0, lateMs);
      counts.latest = Math.max(counts.latest, ms);
      counts.late.set(stepOf(ms), (counts.late.get(stepOf(ms)) ?? 0) + 1);
    },
    unconfirmed() {
      counts.unconfirmed += 1;
    },
    skipped(reason) {
      counts.skipped[reason] = (counts.skipped[reason] ?? 0) + 1;
    },
    look(now) {
      // The clock was set back: the hour begins anew.
      if (now < since) since = saidAt = now;
      if (now - since < HOUR_MS) return;
      if (!isEmpty() || now - saidAt >= QUIET_MS) say(now);
      else since = now;
    },
    end(now) {
      if (!isEmpty()) say(now);
    },
  };
}
