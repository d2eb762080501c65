/**
 * How the program ends: in order where it can, and never without saying why. A guest's mistake that nobody foresaw is no
 * reason to vanish: it is told once, and what is in hand is finished.
 */
import { constants } from 'node:os';
import type { Logger } from 'pino';
import type { Log } from '../../adapters/port/log.ts';
import { onHangUp } from './hang-up.ts';
import { onNpmGone } from './npm-gone.ts';

/** A supervisor waits about that long before it kills. */
const STOP_MS = 10_000;
/** One Ctrl+C arrives twice where the terminal and npm both hand it on. */
const SAME_MS = 500;
/** Whoever reads the log gets so long to take the last lines. */
const FLUSH_MS = 500;

export interface EndingDeps {
  readonly log: Logger;
  /** Resolves once the log is out, or after that time. */
  readonly flush: (withinMs: number) => Promise<void>;
  /** Finishes what is in hand. Resolves with whether nothing was left undone. */
  readonly finish: () => Promise<boolean>;
  readonly exit: (code: number) => void;
}

export interface Ending {
  /** What it needs is gone, such as its window. That is often told in more than one way. */
  stop(why: string): void;
  /** Somebody stops it. Whoever asks a second time does not want to wait. */
  stopByHand(by: string): void;
  /** Something happened after which it should not go on. */
  fail(error: unknown, what: string): void;
  /** Whatever fails from then on fails because of it. */
  hasBegun(): boolean;
}

export function createEnding({ log, flush, finish, exit }: EndingDeps): Ending {
  let ending: 'asked' | 'failed' | undefined;
  let askedAt: number | undefined;
  /** Why it ends, where that is told in words: what to do is to be the last line. */
  let reason: string | undefined;

  async function leave(code: number): Promise<void> {
    await flush(FLUSH_MS);
    exit(code);
  }

  async function end(): Promise<void> {
    const timer = setTimeout(() => {
      log.error(
        { withinMs: STOP_MS },
        'Deskbreak could not finish what is in hand in time, and ends all the same.',
      );
      void leave(1);
    }, STOP_MS);
    let isDone = false;
    try {
      isDone = await finish();
    } catch (error) {
      log.error({ err: error }, 'Deskbreak could not let go of everything.');
    }
    clearTimeout(timer);
    // What the log still holds back comes before the last line.
    void flush(0);
    const because = reason === undefined ? '' : ` ${reason}`;
    if (isDone) log.info({}, `Deskbreak has stopped.${because}`);
    else log.error({}, `Deskbreak has stopped, and something was left undone: see above.${because}`);
    await leave(isDone && ending === 'asked' ? 0 : 1);
  }

  function stop(by: string): void {
    if (ending !== undefined) return;
    ending = 'asked';
    log.info({ by }, 'Deskbreak stops.');
    void end();
  }

  return {
    stop,
    stopByHand(by) {
      if (askedAt !== undefined && performance.now() - askedAt > SAME_MS) {
        log.warn({ by }, 'Asked to stop once more: Deskbreak ends at once.');
        void leave(128 + signalNumber(by));
        return;
      }
      askedAt ??= performance.now();
      stop(by);
    },
    fail(error, what) {
      if (ending !== undefined) {
        log.error({ err: error }, what);
        return;
      }
      ending = 'failed';
      if (error === undefined) reason = what;
      log.fatal({ err: error }, what);
      void end();
    },
    hasBegun: () => ending !== undefined,
  };
}

/** As shells report an end by a signal; what comes from a keyboard counts as SIGINT. */
const signalNumber = (by: string): number =>
  new Map<string, number>(Object.entries(constants.signals)).get(by) ?? constants.signals.SIGINT;

const UNFORESEEN = 'Something happened that nobody foresaw: Deskbreak stops.';

/** Ends on the signals of the system, and on errors that nobody has caught. */
export function heedProcess(ending: Ending, log: Log): void {
  const npm = onNpmGone(
    () => {
      ending.stop('the end of npm, which started it');
    },
    () => {
      log.info({}, 'npm, which started it, ended as its terminal was closed. Deskbreak goes on.');
    },
  );
  onHangUp(() => {
    ending.stop('SIGHUP');
  }, npm.hungUp);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      ending.stopByHand(signal);
    });
  process.on('uncaughtException', (error) => {
    ending.fail(error, UNFORESEEN);
  });
  process.on('unhandledRejection', (reason) => {
    ending.fail(reason, UNFORESEEN);
  });
}
