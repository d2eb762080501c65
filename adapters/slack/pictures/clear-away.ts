/**
 * Charts are shown once: their files go from the workspace after a month. What is to go is in the store before a file is
 * complete, and stays there until Slack has said that it is gone; so a program that is killed leaves nothing behind. Several may
 * ask for the same one, which does no harm.
 */
import type { Clock } from '../../port/clock.ts';
import type { Log } from '../../port/log.ts';
import type { PassingFile, Uploads } from '../../port/uploads.ts';
import type { Clients } from '../web/clients.ts';
import { errorCodeOf } from '../web/failures.ts';

export interface ClearAway {
  open(): void;
  /** Afterwards the store is left alone. */
  close(): Promise<void>;
}

export interface ClearAwayOptions {
  readonly uploads: Uploads;
  readonly clients: Clients;
  readonly clock: Clock;
  readonly log: Log;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A note of the month has its picture until the next one comes. */
export const CHARTS_STAY_MS = 31 * DAY_MS;

/** Slack takes 50 a minute of a workspace. */
const PAUSE_MS = 2_000;

/** There is nothing more to ask Slack for. */
const isOver: ReadonlySet<string> = new Set([
  'file_not_found',
  'file_deleted',
  'cant_delete_file',
  'delete_not_allowed',
  'file_deleting_disabled',
]);

export function createClearAway({ uploads, clients, clock, log }: ClearAwayOptions): ClearAway {
  let isOpen = false;
  let cancel = (): void => undefined;
  /** What the store is asked: stopping waits for it, and never for Slack. */
  let asked: Promise<unknown> = Promise.resolve();

  function ofStore<T>(answer: Promise<T>): Promise<T> {
    asked = answer.catch(() => undefined);
    return answer;
  }

  const later = (ms: number): void => {
    if (isOpen) cancel = clock.after(ms, () => void round());
  };

  async function clear(one: PassingFile): Promise<void> {
    const { workspace, file } = one;
    const answer = await clients.call(workspace, 'message', 'files.delete', { file });
    if (!isOpen) return;
    if (answer.ok || isOver.has(errorCodeOf(answer.failure.cause) ?? '')) {
      await ofStore(uploads.passed(one));
      return;
    }
    const { failure } = answer;
    const wait = failure.outcome === 'transient' ? Math.max(HOUR_MS, failure.retryAfterMs ?? 0) : DAY_MS;
    await ofStore(uploads.passes({ ...one, deleteAt: clock.now() + wait }));
  }

  /** One file at a time. */
  async function round(): Promise<void> {
    let next = HOUR_MS;
    try {
      const [due] = await ofStore(uploads.passingBy('slack', clock.now(), 1));
      if (due !== undefined) {
        if (isOpen) await clear(due);
        next = PAUSE_MS;
      }
    } catch (error) {
      log.error({ err: error }, 'Charts of long ago could not be deleted; trying again in an hour.');
    }
    later(next);
  }

  return {
    open() {
      isOpen = true;
      later(MINUTE_MS);
    },
    async close() {
      isOpen = false;
      cancel();
      await asked;
    },
  };
}
