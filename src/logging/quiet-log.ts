/**
 * A log that says a fault once, and then once a minute how often it came back, however often that is: a platform or a
 * store that is away for an hour fills no disk. All of them can be read at the level `debug`.
 */
import { BoundedMap } from '../../adapters/port/bounded-map.ts';
import type { Clock } from '../../adapters/port/clock.ts';
import type { Log } from '../../adapters/port/log.ts';

const MINUTE_MS = 60_000;
/** Different faults at once: beyond it the one that began first is told no longer. */
const MOST_FAULTS = 500;

type Level = 'warn' | 'error';

interface Fault {
  readonly level: Level;
  readonly since: number;
  /** Of the latest. */
  message: string;
  fields: object;
  times: number;
  /** Since the last line about it. */
  unsaid: number;
  cancel: () => void;
}

export interface QuietLog extends Log {
  /** Says what has not been said yet, now that the program ends. */
  flush(): void;
}

export function createQuietLog(log: Log, clock: Clock): QuietLog {
  /** By what makes them one fault, in the order in which they began. */
  const faults = new BoundedMap<string, Fault>(MOST_FAULTS, ({ cancel }) => {
    cancel();
  });

  function tell({ level, message, fields, unsaid, since }: Fault): void {
    log[level]({ ...fields, times: unsaid, since: new Date(since).toISOString() }, message);
  }

  function look(key: string, fault: Fault): void {
    if (fault.unsaid === 0) {
      faults.delete(key);
      const { times, since, message } = fault;
      if (times > 1)
        log.info(
          { times, minutes: minutes(clock.now() - since - MINUTE_MS) },
          `Not for a minute now: ${message}`,
        );
      return;
    }
    tell(fault);
    fault.unsaid = 0;
    watch(key, fault);
  }

  function watch(key: string, fault: Fault): void {
    fault.cancel = clock.after(MINUTE_MS, () => {
      look(key, fault);
    });
  }

  function note(level: Level, fields: object, message: string): void {
    const key = `${level} ${originOf(fields, message)}`;
    const known = faults.get(key);
    if (known !== undefined) {
      known.times += 1;
      known.unsaid += 1;
      known.fields = fields;
      known.message = message;
      log.debug(fields, message);
      return;
    }
    log[level](fields, message);
    const fault: Fault = {
      ...{ level, message, fields, since: clock.now(), times: 1, unsaid: 0 },
      cancel: () => undefined,
    };
    faults.set(key, fault);
    watch(key, fault);
  }

  return {
    debug: (fields, message) => {
      log.debug(fields, message);
    },
    info: (fields, message) => {
      log.info(fields, message);
    },
    warn: (fields, message) => {
      note('warn', fields, message);
    },
    error: (fields, message) => {
      note('error', fields, message);
    },
    flush() {
      for (const fault of faults.values()) {
        fault.cancel();
        if (fault.unsaid > 0) tell(fault);
      }
      faults.clear();
    },
  };
}

/** What comes of posts while a platform is away. */
const whileAway: ReadonlySet<string> = new Set(['transient', 'unconfirmed', 'late']);

/**
 * What makes two lines one fault: the same sentence about the same platform, and whatever fails while it is away. Of
 * what others say in their own words, who says it: strangers have a hand in that.
 */
function originOf(fields: object, message: string): string {
  const { from, platform, channel, outcome } = fields as Readonly<Record<string, unknown>>;
  if (typeof from === 'string') return from;
  const where =
    typeof platform === 'string' ? platform : typeof channel === 'string' ? channel.split(':')[0] : '';
  return `${where ?? ''} ${typeof outcome === 'string' && whileAway.has(outcome) ? 'away' : message}`;
}

const minutes = (ms: number): number => Math.max(1, Math.round(ms / MINUTE_MS));
