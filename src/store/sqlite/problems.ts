/** What SQLite says when something fails, in words for an operator: https://www.sqlite.org/rescode.html. */
import type { StoreProblem } from '../problem.ts';
import { asTyped, quoted } from '../../how-started.ts';

/** `CORRUPT` of `SQLITE_CORRUPT_INDEX`; empty where it was not SQLite that failed. */
export const kindOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^SQLITE_([A-Z]+)/.exec(code)?.[1] ?? '';
};

export const anotherPath = 'set DATABASE_URL to another path';

export const restoreIt = (): string => `Put a backup back: ${asTyped('restore <backup>')}.`;

export const damaged = (path: string, how: string): StoreProblem => ({
  what: `${path} is damaged: ${how.split('\n')[0] ?? how}.`,
  remedy: `${restoreIt()} Without one, sqlite3 ${quoted(path)} .recover saves what it can.`,
});

export const replaced = (path: string): StoreProblem => ({
  what: `${path} was replaced, but ${path}-wal belongs to the file before it, and would undo the new one; nothing was changed.`,
  remedy: `Name the backup: ${asTyped('restore <backup>')}. Or, if the file was only touched, and not replaced: touch ${quoted(`${path}-wal`)}`,
});

/** Whatever the disk has no room for, also where SQLite only tells that it could not write. */
const full = (path: string): StoreProblem => ({
  what: `${path} cannot be written: the disk is full.`,
  remedy: 'Make room on the disk.',
});

export const problemOf = (error: unknown, path: string): StoreProblem => {
  const message = error instanceof Error ? error.message : String(error);
  switch (kindOf(error)) {
    case 'NOTADB':
      return {
        what: `${path} is not a SQLite database; nothing in it was changed.`,
        remedy: `Check DATABASE_URL, or ${anotherPath}.`,
      };
    case 'CORRUPT':
      return damaged(path, message);
    case 'BUSY':
    case 'LOCKED':
      return {
        what: `${path} is locked by another program.`,
        remedy: 'End what it does with the file, such as an open transaction in sqlite3.',
      };
    case 'FULL':
      return full(path);
    case 'READONLY':
      return {
        what: `${path} cannot be written: it, its folder or the file system is read-only.`,
        remedy: 'Make them writable for the user that runs Deskbreak.',
      };
    case 'IOERR':
      return {
        what: `${path} cannot be read or written: ${message}.`,
        remedy: 'Look for errors of the disk in the log of the system, such as dmesg.',
      };
    default:
      return {
        what: `${path} cannot be opened: ${message}.`,
        remedy: `Check that the file and its folder can be read and written, or ${anotherPath}.`,
      };
  }
};
