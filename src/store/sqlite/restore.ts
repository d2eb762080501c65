/**
 * Puts a backup in the place of a database: as a whole or not at all, whenever it is cut off.
 *
 * The backup is copied and checked beside the database. Renaming that copy to `<file>.restored` is the decision: before
 * it nothing has changed, and whoever takes the lock after it, the bot as well, finishes the rest. The old database is
 * kept, with its log: a log that stayed behind would be played back over the backup and undo it in silence.
 */
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { keepAs } from '../files/land.ts';
import { isSamePlace } from '../files/same.ts';
import { nothingThere, type StoreProblem } from '../problem.ts';
import { connect } from './connect.ts';
import { prepareFile } from './file.ts';
import { lockFile } from '../files/lock.ts';
import { syncFile } from '../files/sync.ts';
import { problemOf } from './whole.ts';
import { asTyped } from '../../how-started.ts';

export type Restored =
  | { readonly ok: true; readonly path: string; readonly aside: string | undefined }
  | { readonly ok: false; readonly problem: StoreProblem };

export async function restoreFile(from: string, to: string): Promise<Restored> {
  const backup = resolve(from);
  const unusable = isSamePlace({ kind: 'file', path: to }, { kind: 'file', path: backup })
    ? itself(backup)
    : unreadable(backup);
  if (unusable !== undefined) return { ok: false, problem: unusable };
  const wasThere = existsSync(resolve(to));
  const file = prepareFile(to);
  if (!file.ok) return file;
  const { path } = file;
  const release = lockFile(path);
  if (release === undefined)
    return {
      ok: false,
      problem: { what: `${path} is in use by another Deskbreak process.`, remedy: 'Stop it first.' },
    };
  const copy = `${path}.restoring`;
  /** The empty file that was made to take the lock. */
  const dropMade = (): void => {
    if (!wasThere && statSync(path, { throwIfNoEntry: false })?.size === 0) rmSync(path);
  };
  try {
    finishRestore(path);
    dropAll(copy);
    const problem = await copyWhole(backup, copy);
    if (problem !== undefined) return { ok: false, problem };
    dropMade();
    renameSync(copy, decided(path));
    syncFile(dirname(path));
    return { ok: true, path, aside: finishRestore(path) };
  } catch (error) {
    return {
      ok: false,
      problem: {
        what: `The backup could not be restored: ${error instanceof Error ? error.message : String(error)}.`,
        remedy: 'Mend that and try again.',
      },
    };
  } finally {
    dropAll(copy);
    dropMade();
    release();
  }
}

const decided = (path: string): string => `${path}.restored`;

export const isDecided = (path: string): boolean => existsSync(decided(path));

const beside = ['-wal', '-shm', '-journal'] as const;

const dropAll = (file: string): void => {
  for (const end of ['', ...beside]) rmSync(`${file}${end}`, { force: true });
};

/** The copy has everything in one file, also what a log beside the backup holds. */
export async function copyWhole(backup: string, copy: string): Promise<StoreProblem | undefined> {
  copyFileSync(backup, copy);
  chmodSync(copy, 0o600);
  if (existsSync(`${backup}-wal`)) copyFileSync(`${backup}-wal`, `${copy}-wal`);
  const problem = await problemOf(copy, backup);
  if (problem !== undefined) return problem;
  const connection = connect(copy);
  try {
    connection.exec('pragma wal_checkpoint(truncate)');
  } finally {
    connection.close();
  }
  for (const end of beside) rmSync(`${copy}${end}`, { force: true });
  syncFile(copy);
  return undefined;
}

/**
 * Finishes a restore that was decided, for whoever holds the lock. Each step may be repeated. Returns where the old
 * database is kept.
 */
export function finishRestore(path: string): string | undefined {
  const restored = decided(path);
  const found = statSync(restored, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  // By the time of the copy, so that whoever goes on finds the same name.
  const aside = `${path}.before-${new Date(found.mtimeMs).toISOString().replaceAll(/[:.]/gu, '-')}`;
  for (const end of beside) {
    if (!existsSync(`${path}${end}`)) continue;
    // One that came after the log had moved is of somebody who looked at the file meanwhile: nothing of it is ours.
    if (existsSync(`${aside}${end}`)) rmSync(`${path}${end}`);
    else renameSync(`${path}${end}`, `${aside}${end}`);
  }
  if (existsSync(path) && !existsSync(aside)) keepAs(path, aside);
  renameSync(restored, path);
  // Its name has changed the file's time: by their times it is told whether a log belongs to its file.
  const log = statSync(`${aside}-wal`, { throwIfNoEntry: false });
  if (log !== undefined) utimesSync(`${aside}-wal`, log.atime, log.mtime);
  syncFile(dirname(path));
  return existsSync(aside) ? aside : undefined;
}

/** What can be seen of a backup before it is read: nothing is touched on its account. */
export function unreadable(backup: string): StoreProblem | undefined {
  try {
    return unfit(backup);
  } catch (error) {
    return {
      what: `${backup} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      remedy: 'Check its path, and that this user may read it.',
    };
  }
}

function unfit(backup: string): StoreProblem | undefined {
  const found = statSync(backup, { throwIfNoEntry: false });
  if (found?.isDirectory() === true)
    return { what: `${backup} is a folder.`, remedy: 'Name the backup in it.' };
  if (found?.isFile() !== true || found.size === 0) return nothingThere(backup);
  accessSync(backup, constants.R_OK);
  const real = realpathSync(backup);
  if (!existsSync(`${real}.lock`)) return undefined;
  const release = lockFile(real);
  release?.();
  return release === undefined
    ? {
        what: `${backup} is in use by another Deskbreak process.`,
        remedy: 'Stop it first, or make a backup of it.',
      }
    : undefined;
}

const itself = (path: string): StoreProblem => ({
  what: `${path} is the database itself, or a file that belongs to it, not a backup.`,
  remedy: `Name the file that “${asTyped('backup')}” has made.`,
});
