/**
 * Where the log goes: to stderr, without ever waiting for whoever reads it. A pipe that nobody empties, or that is
 * closed, costs lines of the log and nothing else.
 */
import { write, writeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

export interface LogOutput {
  write(line: string): void;
  /** Resolves once all is out, or the time is over. */
  flush(withinMs: number): Promise<void>;
  /** What can be written at once, now that the process ends. */
  flushNow(): void;
}

/** Beyond it lines are left out, and counted. */
const MOST_WAITING = 4_000_000;
/** A pipe that is full is tried again after this. */
const TRY_AGAIN_MS = 100;
const LOOK_EVERY_MS = 10;

export interface LogOutputOptions {
  /** A file descriptor: 2 is stderr. */
  readonly to: number;
  /** Says how many lines were left out. */
  readonly lost: (count: number) => string;
}

export function createLogOutput({ to, lost }: LogOutputOptions): LogOutput {
  let waiting = '';
  let left = 0;
  let isWriting = false;
  let isGone = false;

  /** What goes out next; behind it what was left out, once there is room again. */
  function take(): Buffer {
    const text = waiting + (left > 0 ? lost(left) : '');
    [waiting, left] = ['', 0];
    return Buffer.from(text);
  }

  const putBack = (rest: Buffer): void => {
    waiting = rest.toString() + waiting;
  };

  function next(): void {
    if (isWriting || isGone || waiting === '') return;
    isWriting = true;
    send(take());
  }

  /** Until it is out: in whole lines as far as others write there too. */
  function send(bytes: Buffer): void {
    write(to, bytes, (error, written) => {
      if (error === null && written === bytes.length) {
        isWriting = false;
        next();
      } else if (error === null || error.code === 'EAGAIN') {
        const rest = bytes.subarray(error === null ? written : 0);
        setTimeout(
          () => {
            send(rest);
          },
          error === null ? 0 : TRY_AGAIN_MS,
        ).unref();
      } else {
        // Nobody reads it any more.
        isWriting = false;
        isGone = true;
        waiting = '';
      }
    });
  }

  return {
    write(line) {
      if (isGone) return;
      if (waiting.length > MOST_WAITING) left += 1;
      else waiting += line;
      next();
    },
    async flush(withinMs) {
      for (let waited = 0; (isWriting || waiting !== '') && waited < withinMs; waited += LOOK_EVERY_MS)
        await delay(LOOK_EVERY_MS);
    },
    flushNow() {
      if (isGone || isWriting) return;
      const bytes = take();
      try {
        const written = writeSync(to, bytes);
        if (written < bytes.length) putBack(bytes.subarray(written));
      } catch {
        // Full, or gone: nothing more can be said.
        isGone = true;
      }
    },
  };
}
