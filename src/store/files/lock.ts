/** One process a database file. */
import Libsql from 'libsql';

/** Gives the lock back. */
export type Release = () => void;

/**
 * Takes the lock of a database file for the life of this process, or returns undefined where somebody holds it.
 * Throws where the lock's file cannot be used.
 *
 * The lock is SQLite's own on a small file of its own, `<file>.lock`: the operating system drops it with the
 * process, however that ends, and the database itself stays free for an operator's `sqlite3` to read and back up.
 * The lock's file is left behind: to delete it would race with the next process. `path` must be a real path, so
 * that one file has one lock however it is spelled.
 */
export const lockFile = (path: string): Release | undefined => {
  const connection = new Libsql(`${path}.lock`, { timeout: 0 });
  try {
    // Nothing is ever written, so there is nothing to roll back and no journal to leave behind.
    connection.exec('pragma journal_mode = off');
    connection.exec('begin exclusive');
  } catch (error) {
    connection.close();
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') return undefined;
    throw error;
  }
  return () => {
    connection.exec('rollback');
    connection.close();
  };
};
