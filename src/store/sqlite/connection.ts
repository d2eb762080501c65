/** A connection to a database file, while no other Deskbreak uses it. */
import type Libsql from 'libsql';
import type { StoreProblem } from '../problem.ts';
import { connect } from './connect.ts';
import { anotherPath, problemOf, replaced } from './problems.ts';
import { prepareFile } from './file.ts';
import { hasForeignLog } from './foreign-log.ts';
import { lockFile, type Release } from '../files/lock.ts';
import { finishRestore } from './restore.ts';

export type Connected =
  | {
      readonly ok: true;
      readonly connection: Libsql.Database;
      /** Links resolved. */
      readonly path: string;
      readonly release: Release;
    }
  | { readonly ok: false; readonly problem: StoreProblem };

/** What has to be true, or made true, of a database before it is used. */
export type Check = (connection: Libsql.Database, path: string) => Promise<StoreProblem | undefined>;

/** Makes the file where there is none. */
export const connectFile = async (wanted: string, check: Check): Promise<Connected> => {
  const file = prepareFile(wanted);
  if (!file.ok) return file;
  const { path } = file;
  try {
    const release = lockFile(path);
    if (release === undefined) return { ok: false, problem: inUse(path) };
    finishRestore(path);
    if (hasForeignLog(path)) {
      release();
      return { ok: false, problem: replaced(path) };
    }
    return await connectDatabase(path, check, release);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    const what = `${path}.lock, which keeps a second Deskbreak away, cannot be used: ${cause}.`;
    return { ok: false, problem: { what, remedy: 'Move that file away; Deskbreak makes a new one.' } };
  }
};

export const connectMemory = (check: Check): Promise<Connected> =>
  connectDatabase(':memory:', check, () => undefined);

const connectDatabase = async (path: string, check: Check, release: Release): Promise<Connected> => {
  let connection: Libsql.Database | undefined;
  try {
    connection = connect(path);
    const problem = await check(connection, path);
    if (problem === undefined) return { ok: true, connection, path, release };
    connection.close();
    release();
    return { ok: false, problem };
  } catch (error) {
    connection?.close();
    release();
    return { ok: false, problem: problemOf(error, path) };
  }
};

const inUse = (path: string): StoreProblem => ({
  what: `${path} is in use by another Deskbreak process.`,
  remedy: `Stop the other process first, or ${anotherPath}.`,
});
