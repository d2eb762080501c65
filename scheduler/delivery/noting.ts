/** How a break ended is told once: to the log in a line of its own, to the hourly tally, and to whoever measures. */
import type { Log } from '../../adapters/port/log.ts';
import { formatChannel } from '../../adapters/port/refs.ts';
import type { SkipReason } from '../ports/ledger.ts';
import type { BreakEnd, Observe } from '../ports/observe.ts';
import type { Tally } from './tally.ts';

export type Note = Observe;

export interface NoteDeps {
  readonly log: Log;
  readonly tally: Tally;
  readonly observe: Observe | undefined;
}

/** Why a break was skipped that somebody was to have; for the other reasons nobody was. */
const faults: ReadonlySet<SkipReason> = new Set(['late', 'permanent']);

export function createNote({ log, tally, observe }: NoteDeps): Note {
  /** What went wrong is a fault: told at once, and then counted, however many channels it was. */
  function say(end: BreakEnd): void {
    const { channel, slot, pose, lateMs } = end;
    const outcome = end.is === 'skipped' ? end.reason : end.is;
    const fields = { channel: formatChannel(channel), slot, pose, outcome, lateMs };
    if (end.is === 'skipped') log[faults.has(end.reason) ? 'warn' : 'info'](fields, 'A break was skipped.');
    else if (end.is === 'posted') log.info(fields, 'A break was posted.');
    else log.warn(fields, 'A break may or may not have been posted.');
  }

  return (end) => {
    say(end);
    if (end.is === 'skipped') tally.skipped(end.reason);
    else if (end.is === 'posted') tally.posted(end.lateMs ?? 0);
    else tally.unconfirmed();
    observe?.(end);
  };
}
