/**
 * A folder for a copy that is being made, for this user alone, and gone afterwards. What a killed program has left of
 * one goes with the next.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lockFile } from './lock.ts';

const START = '.deskbreak-';
/** Held by whoever works in the room. */
const HELD = 'room';

/** `work` gets the path of the copy: nothing is there yet. */
export async function inRoom<T>(beside: string, work: (copy: string) => Promise<T>): Promise<T> {
  mkdirSync(beside, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(beside)) if (name.startsWith(START)) sweep(join(beside, name));
  const room = mkdtempSync(join(beside, START));
  const release = lockFile(join(room, HELD));
  try {
    return await work(join(room, 'copy.db'));
  } finally {
    release?.();
    rmSync(room, { recursive: true, force: true });
  }
}

/** Whoever was killed has let go of the lock. */
function sweep(room: string): void {
  try {
    if (!existsSync(join(room, `${HELD}.lock`))) return;
    const release = lockFile(join(room, HELD));
    if (release === undefined) return;
    release();
    rmSync(room, { recursive: true, force: true });
  } catch {
    // Another user's: it is in nobody's way.
  }
}
