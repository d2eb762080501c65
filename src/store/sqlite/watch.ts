/**
 * Notices, while the bot works, that its database file is gone, another one, or damaged. SQLite goes on writing into a
 * file that has lost its name, and all of it would be gone with the process.
 */
import { closeSync, openSync, readSync, fstatSync, statSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type Libsql from 'libsql';
import type { StoreProblem } from '../problem.ts';
import { damageIn } from './damage.ts';
import { damaged, problemOf, kindOf, restoreIt } from './problems.ts';
import { rereading } from './reread.ts';
import { asTyped } from '../../how-started.ts';

export type Lost = (problem: StoreProblem) => void;

export interface Watch {
  readonly isLost: boolean;
  /** Before a statement: one comes with every tick. Throws where nothing may be written any more. */
  look(): void;
  /** What went wrong, in words. */
  heard(error: unknown): Error;
  close(): void;
}

/** At most so often it is looked at. */
const LOOK_MS = 2_000;
/** All pages are read. */
const CHECK_MS = 60_000;

const HEADER = 32;
const MAGIC = 'SQLite format 3\0';

interface Watched {
  readonly path: string;
  readonly connection: Libsql.Database;
  /** Hears it once. */
  readonly lost: Lost;
}

export function watchFile({ path, connection, lost }: Watched): Watch {
  // Kept open to the end: to close any descriptor of the file drops the locks that SQLite has on it in this process.
  const descriptor = openSync(path, 'r');
  const beside = [`${path}-wal`, `${path}.lock`].map((name) => ({ name, was: identityOf(name) }));
  const was = identityOf(path);
  let problem: StoreProblem | undefined;
  let lookAt = 0;
  let checkAt = 0;
  const reread = rereading(path);
  let rereadAt = performance.now() + CHECK_MS;
  let wasShort = false;

  function lose(found: StoreProblem): Error {
    if (problem === undefined) {
      problem = found;
      lost(found);
    }
    return inWords(problem);
  }

  /** By the names: whether they still lead to the files that were opened. */
  function misplaced(): StoreProblem | undefined {
    const is = identityOf(path);
    if (is !== was)
      return {
        what: `${path} was ${is === undefined ? 'deleted' : 'replaced'} while Deskbreak ran.`,
        remedy: rescue(),
      };
    for (const { name, was: before } of beside) {
      if (before === undefined || identityOf(name) === before) continue;
      if (name.endsWith('.lock'))
        return {
          what: `${name}, which keeps a second Deskbreak away, was deleted or replaced.`,
          remedy: 'Nothing is lost. Make sure that no other Deskbreak uses the file, and start it again.',
        };
      return {
        what: `${name} was deleted or replaced while Deskbreak ran.`,
        remedy: 'What was in it has been saved as Deskbreak stopped. Start it again.',
      };
    }
    return undefined;
  }

  /** What the process still holds of a file that has no name any more. */
  function rescue(): string {
    const copy = `${path}.rescued-${new Date().toISOString().replaceAll(/[:.]/gu, '-')}`;
    try {
      if (connection.inTransaction) connection.exec('rollback');
      closeSync(openSync(copy, 'wx', 0o600));
      connection.exec(`vacuum into '${copy.replaceAll("'", "''")}'`);
      return `All that was in it is kept. To go on with that: ${asTyped('restore', copy)}`;
    } catch {
      return restoreIt();
    }
  }

  /** The first bytes and the length, as the file itself has them: written over, it keeps its name. */
  function overwritten(): StoreProblem | undefined {
    const head = Buffer.alloc(HEADER);
    const read = readSync(descriptor, head, 0, HEADER, 0);
    const pageSize = head.readUInt16BE(16) === 1 ? 65_536 : head.readUInt16BE(16);
    if (read === HEADER && head.toString('latin1', 0, MAGIC.length) === MAGIC && head[18] === 2) {
      // While another program copies the log into the file, the first page may be there before the last.
      const isShort = fstatSync(descriptor).size < head.readUInt32BE(28) * pageSize;
      const isStill = isShort && wasShort;
      wasShort = isShort;
      return isStill ? damaged(path, 'it was cut short while Deskbreak ran') : undefined;
    }
    return damaged(path, 'it was written over while Deskbreak ran');
  }

  /** In the file, though perhaps not in what the process remembers of it: then that is kept. */
  function decayed(): StoreProblem | undefined {
    if (performance.now() < rereadAt || connection.inTransaction) return undefined;
    rereadAt = performance.now() + CHECK_MS;
    let how: string | undefined;
    try {
      how = reread.damage();
    } catch (error) {
      if (!isDamage(error)) return undefined;
      how = asError(error).message;
    }
    if (how === undefined) return undefined;
    const problem = damaged(path, how);
    return isRemembered() ? { what: problem.what, remedy: rescue() } : problem;
  }

  function isRemembered(): boolean {
    try {
      return damageIn(connection) === undefined;
    } catch {
      return false;
    }
  }

  function check(): StoreProblem | undefined {
    if (performance.now() < checkAt) return undefined;
    checkAt = performance.now() + CHECK_MS;
    try {
      const how = damageIn(connection);
      return how === undefined ? undefined : damaged(path, how);
    } catch (error) {
      return isDamage(error) ? problemOf(error, path) : undefined;
    }
  }

  return {
    get isLost() {
      return problem !== undefined;
    },
    look() {
      if (problem !== undefined) throw inWords(problem);
      if (performance.now() < lookAt) return;
      lookAt = performance.now() + LOOK_MS;
      const found = misplaced() ?? overwritten() ?? decayed();
      if (found !== undefined) throw lose(found);
    },
    heard(error) {
      const kind = kindOf(error);
      if (kind === '' || kind === 'CONSTRAINT') return asError(error);
      const its = problemOf(error, path);
      if (mayPass.has(kind)) return problem === undefined ? inWords(its, error) : inWords(problem);
      const found = misplaced() ?? (isDamage(error) ? damaged(path, asError(error).message) : check());
      if (found !== undefined) return lose(found);
      return kind === 'IOERR' || kind === 'READONLY' ? inWords(its, error) : asError(error);
    },
    close() {
      reread.close();
      closeSync(descriptor);
    },
  };
}

const mayPass: ReadonlySet<string> = new Set(['FULL', 'BUSY', 'LOCKED']);

const isDamage = (error: unknown): boolean => ['CORRUPT', 'NOTADB'].includes(kindOf(error));

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

const inWords = ({ what, remedy }: StoreProblem, cause?: unknown): Error =>
  new Error(`${what} ${remedy}`, cause === undefined ? {} : { cause });

const identityOf = (path: string): string | undefined => {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? undefined : `${found.dev}:${found.ino}`;
};
