/**
 * A backup of a server's database as one SQLite file, and its return into an empty database. The file is the same as
 * one that was made of a SQLite database, so it may be put back into either.
 */
import { closeSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import type { StoreProblem } from '../problem.ts';
import { openStore } from '../open.ts';
import { copyWhole, unreadable } from '../sqlite/restore.ts';
import { problemOf } from '../sqlite/whole.ts';
import { land, noRoomAt } from '../files/land.ts';
import { moveStore } from './move.ts';
import { inRoom } from '../files/room.ts';

/** In one snapshot, while the bot works. `to` is there afterwards as a whole, or not at all. */
export async function backupServer(url: string, to: string): Promise<StoreProblem | undefined> {
  const target = resolve(to);
  try {
    const wrong = noRoomAt(target, { kind: 'postgres', url });
    if (wrong !== undefined) return wrong;
    return await inRoom(dirname(target), async (copy) => {
      closeSync(openSync(copy, 'wx', 0o600));
      const moved = await moveStore({ kind: 'postgres', url }, { kind: 'file', path: copy }, 'snapshot');
      if (!moved.ok)
        return moved.failed === undefined
          ? moved.problem
          : { what: `The backup failed: ${moved.failed}.`, remedy: mend };
      const problem = await problemOf(copy, target);
      if (problem === undefined) land(copy, target);
      return problem;
    });
  } catch (error) {
    return { what: `The backup failed: ${inWords(error)}.`, remedy: mend };
  }
}

/** In one transaction: everything is there afterwards, or nothing. Refuses a database that holds anything. */
export async function restoreServer(from: string, url: string): Promise<StoreProblem | undefined> {
  const backup = resolve(from);
  const wrong = unreadable(backup);
  if (wrong !== undefined) return wrong;
  try {
    // Not beside the backup: it may lie where nobody may write.
    return await inRoom(tmpdir(), async (copy) => {
      const problem = (await copyWhole(backup, copy)) ?? (await broughtUpToDate(copy));
      if (problem !== undefined) return about(problem, copy, backup);
      const moved = await moveStore({ kind: 'file', path: copy }, { kind: 'postgres', url });
      if (moved.ok) return undefined;
      if (moved.failed !== undefined)
        return { what: `The restore failed and was undone: ${moved.failed}.`, remedy: mend };
      return moved.isFull === true ? holdsData : about(moved.problem, copy, backup);
    });
  } catch (error) {
    return { what: `The restore failed: ${inWords(error)}.`, remedy: mend };
  }
}

/** The backup itself may be of an older version, and stays as it is. */
async function broughtUpToDate(copy: string): Promise<StoreProblem | undefined> {
  const opened = await openStore({ kind: 'file', path: copy });
  if (!opened.ok) return opened.problem;
  await opened.store.close();
  return undefined;
}

const about = ({ what, remedy }: StoreProblem, copy: string, backup: string): StoreProblem => ({
  what: what.replaceAll(copy, backup),
  remedy: remedy.replaceAll(copy, backup),
});

const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const mend = 'Mend that and try again; the database is as it was.';

const holdsData: StoreProblem = {
  what: 'The database in DATABASE_URL holds data already; nothing in it was changed.',
  remedy:
    'Create a new one, for instance with createdb --encoding=UTF8 --owner=deskbreak deskbreak2, name it in DATABASE_URL, and restore into that. Keep the old one until all is well.',
};
