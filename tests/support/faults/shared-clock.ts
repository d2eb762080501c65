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

interface Waiting {
  readonly isSo: () => boolean;
  readonly resolve: () => void;
}

const waiting = new Set<Waiting>();
let isLooking = false;

/** One look for all who wait: each program has dozens of them. */
async function lookForAll(): Promise<void> {
  isLooking = true;
  while (waiting.size > 0) {
    await delay(1);
    for (const one of waiting)
      if (one.isSo()) {
        waiting.delete(one);
        one.resolve();
      }
  }
  isLooking = false;
}

/** Looks again each millisecond of real time. */
export const until = async (isSo: () => boolean): Promise<void> => {
  if (isSo()) return;
  await new Promise<void>((resolve) => {
    waiting.add({ isSo, resolve });
    if (!isLooking) void lookForAll();
  });
};
