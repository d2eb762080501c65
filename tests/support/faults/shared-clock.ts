/**
 * One simulated clock for several processes, in a file: the time, and for each program up to when it has worked. It goes
 * on once all that are at work have caught up: however busy the machine, no program is late by its own clock.
 */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Instant } from '../../../content/plan.ts';

const CELL = 8;

export interface SharedClock {
  now(): Instant;
  set(to: Instant): void;
  /** The program of this number has done all that was due by then. */
  caughtUp(program: number, until: Instant): void;
  progressOf(program: number): Instant;
  close(): void;
}

export function openSharedClock(file: string, flags: 'w+' | 'r+'): SharedClock {
  const opened = openSync(file, flags);
  const cell = Buffer.alloc(CELL);
  const read = (at: number): number => {
    cell.fill(0);
    readSync(opened, cell, 0, CELL, at * CELL);
    return cell.readDoubleLE();
  };
  const write = (at: number, value: number): void => {
    cell.writeDoubleLE(value);
    writeSync(opened, cell, 0, CELL, at * CELL);
  };
  return {
    now: () => read(0),
    set: (to) => {
      write(0, to);
    },
    caughtUp: (program, until) => {
      write(program, until);
    },
    progressOf: read,
    close: () => {
      closeSync(opened);
    },
  };
}

/** Looks again each millisecond of real time. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await delay(1);
}
