/** The one way to a file. */
import Libsql from 'libsql';

/** How long a statement waits for an operator's `sqlite3` that holds the write lock, in milliseconds. */
const busyTimeout = 2_000;

/**
 * Opens a connection and nothing else: the file is not read, let alone changed, before the first statement.
 * Throws where the file cannot be opened.
 */
export const connect = (path: string): Libsql.Database => new Libsql(path, { timeout: busyTimeout });
