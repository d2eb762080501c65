/** Finding the database's file, or making room for it. */
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  mkdirSync,
  openSync,
  realpathSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { StoreProblem } from '../problem.ts';

export type FileResult =
  { readonly ok: true; readonly path: string } | { readonly ok: false; readonly problem: StoreProblem };

/**
 * The file's real path, links resolved; an empty file where there was none. A file that exists is never opened
 * here: closing it would drop the locks that SQLite may hold on it in this process (POSIX locks work like that).
 */
export const prepareFile = (path: string): FileResult => {
  const wanted = resolve(path);
  try {
    makeFolder(dirname(wanted));
    if (!exists(wanted)) closeSync(openSync(wanted, 'a', 0o600));
    const real = realpathSync(wanted);
    if (statSync(real).isDirectory()) {
      const remedy = 'Set DATABASE_URL to the path of a file in it, such as deskbreak.db.';
      return { ok: false, problem: { what: `${wanted} is a folder, not a database file.`, remedy } };
    }
    accessSync(real, constants.R_OK | constants.W_OK);
    // SQLite keeps its log and we keep our lock beside the file.
    accessSync(dirname(real), constants.W_OK);
    makePrivate(real);
    return { ok: true, path: real };
  } catch (error) {
    return { ok: false, problem: { what: `${wanted} cannot be opened: ${reason(error)}.`, remedy } };
  }
};

const remedy =
  'Make the file and its folder readable and writable for the user that runs Deskbreak, or set DATABASE_URL to another path.';

/** One folder after the other: asked to make all of them, Node goes on for ever where the system has none, as in /proc. */
const makeFolder = (folder: string): void => {
  if (exists(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
};

/**
 * The file holds tokens: it is for this user alone, with all that belongs to it. SQLite gives new files the mode of the
 * database. A folder that is there already is left as somebody has made it.
 */
const makePrivate = (path: string): void => {
  if (!exists(`${path}.lock`)) closeSync(openSync(`${path}.lock`, 'a', 0o600));
  for (const end of ['', '-wal', '-shm', '.lock']) {
    const found = statSync(`${path}${end}`, { throwIfNoEntry: false });
    if (found === undefined || (found.mode & 0o077) === 0 || found.uid !== process.getuid?.()) continue;
    chmodSync(`${path}${end}`, 0o600);
    // By their times it is told whether a log belongs to its file.
    if (end === '' && exists(`${path}-wal`)) touch(`${path}-wal`, found.ctimeMs);
  }
};

/** Only where the log was the later of the two before. */
const touch = (log: string, fileChangedAt: number): void => {
  const { ctimeMs, atime, mtime } = statSync(log);
  if (ctimeMs >= fileChangedAt) utimesSync(log, atime, mtime);
};

const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

const reason = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'this user may not read and write there';
    case 'EROFS':
      return 'the file system is read-only';
    case 'EEXIST':
    case 'ENOTDIR':
      return 'part of the path is a file, not a folder';
    case 'ENOENT':
      return 'its folder cannot be created';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full';
    default:
      return code;
  }
};
