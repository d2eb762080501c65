/** A copy of a database file that is whole by itself, made while the bot works on it. */
import { closeSync, existsSync, openSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { inRoom } from '../files/room.ts';
import { land, noRoomAt } from '../files/land.ts';
import { nothingThere, type StoreProblem } from '../problem.ts';
import { connect } from './connect.ts';
import { replaced } from './problems.ts';
import { hasForeignLog } from './foreign-log.ts';
import { lockFile } from '../files/lock.ts';
import { inspect } from './prepare.ts';
import { finishRestore, isDecided } from './restore.ts';
import { problemOf } from './whole.ts';

/** Writes nothing over: `to` is there afterwards as a whole, or not at all. */
export async function backupFile(wanted: string, to: string): Promise<StoreProblem | undefined> {
  const target = resolve(to);
  try {
    if (statSync(wanted, { throwIfNoEntry: false })?.isFile() !== true) return nothingThere(resolve(wanted));
    const wrong = noRoomAt(target, { kind: 'file', path: wanted });
    if (wrong !== undefined) return wrong;
    const path = realpathSync(wanted);
    return leftover(path) ?? (await inRoom(dirname(target), (copy) => copyTo(copy, { path, target })));
  } catch (error) {
    return {
      what: `The backup failed: ${error instanceof Error ? error.message : String(error)}.`,
      remedy: 'Mend that and try again; the database is as it was.',
    };
  }
}

/** What a program that was killed has left beside the file; while one runs there is nothing of the kind. */
function leftover(path: string): StoreProblem | undefined {
  if (!isDecided(path) && !existsSync(`${path}-wal`)) return undefined;
  const release = lockFile(path);
  if (release === undefined) return undefined;
  try {
    finishRestore(path);
    return hasForeignLog(path) ? replaced(path) : undefined;
  } finally {
    release();
  }
}

async function copyTo(
  copy: string,
  { path, target }: { readonly path: string; readonly target: string },
): Promise<StoreProblem | undefined> {
  const connection = connect(path);
  try {
    const found = await inspect(connection, path);
    if (typeof found === 'object') return found;
    if (found === 'new') return nothingThere(path);
    // SQLite fills an empty file that is there: so nobody else can read it at any moment.
    closeSync(openSync(copy, 'wx', 0o600));
    connection.exec(`vacuum into '${copy.replaceAll("'", "''")}'`);
  } finally {
    connection.close();
  }
  const problem = await problemOf(copy, path);
  if (problem === undefined) land(copy, target);
  return problem;
}
