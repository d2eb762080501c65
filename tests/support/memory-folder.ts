/**
 * A folder in memory for the temporary files of a run of tests. Programs and stores write through to the disk with every
 * commit, and tests would wait for it by the thousand; that a commit outlives a power cut no test can show anyway.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, rmSync, statSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const memory = '/dev/shm';
const ours = /^deskbreak-tests-(?<pid>\d+)$/u;
/** A run needs a quarter of it. */
const ROOM = 2 * 1024 ** 3;
const HOUR_MS = 60 * 60_000;

/** Nothing where there is none with enough room, or where somebody has named another one: tests use that. */
export function memoryFolder(): string | undefined {
  if (process.env['TMPDIR'] !== undefined) return undefined;
  const folder = path.join(memory, `deskbreak-tests-${process.pid}`);
  try {
    sweep();
    const { bavail, bsize } = statfsSync(memory);
    if (bavail * bsize < ROOM) return undefined;
    mkdirSync(folder, { recursive: true });
    // PostgreSQL has another user, and a folder of its own in it.
    chmodSync(folder, 0o711);
    process.on('exit', () => {
      remove(folder);
    });
    // Containers may forbid that anything runs from there.
    const program = path.join(folder, 'runs');
    writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 });
    execFileSync(program);
    return folder;
  } catch {
    return undefined;
  }
}

/** What runs that were killed have left. */
function sweep(): void {
  for (const name of readdirSync(memory)) {
    const pid = ours.exec(name)?.groups?.['pid'];
    const folder = path.join(memory, name);
    if (pid === undefined || isRunning(Number(pid))) continue;
    if (Date.now() - statSync(folder).mtimeMs > HOUR_MS) remove(folder);
  }
}

/** What cannot be removed stays: no run fails for that. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // The next run tries again.
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
