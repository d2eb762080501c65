/**
 * Puts a backup in the place of a database: as a whole or not at all, whenever it is cut off.
 *
 * The backup is copied and checked beside the database. Renaming that copy to `<file>.restored` is the decision: before
 * it nothing has changed, and whoever takes the lock after it, the bot as well, finishes the rest. The old database is
 * kept, with its log: a log that stayed behind would be played back over the backup and undo it in silence.
 */
import { chmodSync, copyFileSync, existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { nothingThere, type Problem } from '../problem.ts';
import { problemOf, syncFile } from './backup.ts';
import { connect } from './driver.ts';
import { prepareFile } from './file.ts';
import { lockFile } from './lock.ts';

export type Restored =
  | { readonly ok: true; readonly path: string; readonly aside: string | undefined }
  | { readonly ok: false; readonly problem: Problem };

export async function restoreFile(from: string, to: string): Promise<Restored> {
  const backup = resolve(from);
  if (!existsSync(backup)) return { ok: false, problem: nothingThere(backup) };
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
  try {
    finishRestore(path);
    dropAll(copy);
    const problem = isSame(backup, path) ? itself(backup) : await copyWhole(backup, copy);
    if (problem !== undefined) return { ok: false, problem };
    if (!wasThere) rmSync(path, { force: true });
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
    release();
  }
}

const decided = (path: string): string => `${path}.restored`;

const beside = ['-wal', '-shm', '-journal'] as const;

const dropAll = (file: string): void => {
  for (const end of ['', ...beside]) rmSync(`${file}${end}`, { force: true });
};

/** The copy has everything in one file, also what a log beside the backup holds. */
export async function copyWhole(backup: string, copy: string): Promise<Problem | undefined> {
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
  for (const end of beside) if (existsSync(`${path}${end}`)) renameSync(`${path}${end}`, `${aside}${end}`);
  if (existsSync(path) && !existsSync(aside)) linkSync(path, aside);
  renameSync(restored, path);
  syncFile(dirname(path));
  return existsSync(aside) ? aside : undefined;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((file) => statSync(file, { throwIfNoEntry: false }));
  return a !== undefined && a.ino === b?.ino && a.dev === b.dev;
}

const itself = (path: string): Problem => ({
  what: `${path} is the database itself, not a backup.`,
  remedy: 'Name the file that “deskbreak backup” has made.',
});
