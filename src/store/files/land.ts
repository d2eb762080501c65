/** How a finished file gets its name: at once, and never in the place of another. */
import { copyFileSync, existsSync, linkSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Location } from '../location.ts';
import type { StoreProblem } from '../problem.ts';
import { syncFile } from './sync.ts';
import { isSamePlace } from './same.ts';

/** What keeps a backup of that database from being written there. */
export function noRoomAt(target: string, database: Location): StoreProblem | undefined {
  if (isSamePlace(database, { kind: 'file', path: target }))
    return {
      what: `${target} is the database itself, or a file that belongs to it; nothing was written over.`,
      remedy: 'Name another file.',
    };
  const found = statSync(target, { throwIfNoEntry: false });
  if (found?.isDirectory() === true)
    return { what: `${target} is a folder.`, remedy: 'Name a file in it that is not there yet.' };
  if (found !== undefined)
    return { what: `${target} is there already; nothing was written over.`, remedy: 'Name another file.' };
  return undefined;
}

/** `copy` is on the same disk, and what is there under the name stays. */
export function land(copy: string, target: string): void {
  syncFile(copy);
  if (!linked(copy, target)) {
    if (existsSync(target)) throw new Error(`${target} is there already`);
    renameSync(copy, target);
  }
  syncFile(dirname(target));
}

/** A second name for a file; a copy of it where the disk knows no second names. */
export function keepAs(file: string, aside: string): void {
  if (linked(file, aside)) return;
  copyFileSync(file, `${aside}.part`);
  syncFile(`${aside}.part`);
  renameSync(`${aside}.part`, aside);
}

/** Memory sticks and some network disks know no links. */
function linked(file: string, name: string): boolean {
  try {
    linkSync(file, name);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code)) return false;
    throw error;
  }
}
