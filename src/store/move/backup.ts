/**
 * A backup of a server's database as one SQLite file, and its return into an empty database. The file is the same as
 * one that was made of a SQLite database, so it may be put back into either.
 */
import { closeSync, linkSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { nothingThere, type Problem } from '../problem.ts';
import { openStore } from '../open.ts';
import { problemOf, syncFile } from '../sqlite/backup.ts';
import { copyWhole } from '../sqlite/restore.ts';
import { moveStore, type MoveResult } from './move.ts';

/** In one snapshot, while the bot works. `to` is there afterwards as a whole, or not at all. */
export async function backupServer(url: string, to: string): Promise<Problem | undefined> {
  const target = resolve(to);
  if (statSync(target, { throwIfNoEntry: false }) !== undefined)
    return { what: `${target} is there already; nothing was written over.`, remedy: 'Name another file.' };
  return inRoom(dirname(target), async (room) => {
    const copy = join(room, 'copy.db');
    closeSync(openSync(copy, 'wx', 0o600));
    const moved = await moveStore({ kind: 'postgres', url }, { kind: 'file', path: copy }, 'snapshot');
    if (!moved.ok) return moved.problem;
    const problem = await problemOf(copy, target);
    if (problem !== undefined) return problem;
    syncFile(copy);
    linkSync(copy, target);
    syncFile(dirname(target));
    return undefined;
  });
}

/** In one transaction: everything is there afterwards, or nothing. Refuses a database that holds anything. */
export async function restoreServer(from: string, url: string): Promise<Problem | undefined> {
  const backup = resolve(from);
  if (statSync(backup, { throwIfNoEntry: false })?.isFile() !== true) return nothingThere(backup);
  return inRoom(dirname(backup), async (room) => {
    const copy = join(room, 'copy.db');
    const problem = await copyWhole(backup, copy);
    if (problem !== undefined) return problem;
    // Of an older version: the copy is brought up to date, and the backup stays as it is.
    const opened = await openStore({ kind: 'file', path: copy });
    if (!opened.ok) return opened.problem;
    await opened.store.close();
    const moved: MoveResult = await moveStore({ kind: 'file', path: copy }, { kind: 'postgres', url });
    return moved.ok ? undefined : moved.problem;
  });
}

/** A folder of its own for this user alone: what is left of it after a kill is in nobody's way. */
async function inRoom(
  beside: string,
  work: (room: string) => Promise<Problem | undefined>,
): Promise<Problem | undefined> {
  let room: string | undefined;
  try {
    mkdirSync(beside, { recursive: true, mode: 0o700 });
    room = mkdtempSync(join(beside, '.deskbreak-'));
    return await work(room);
  } catch (error) {
    return {
      what: `It failed: ${error instanceof Error ? error.message : String(error)}.`,
      remedy: 'Mend that and try again; the database is as it was.',
    };
  } finally {
    if (room !== undefined) rmSync(room, { recursive: true, force: true });
  }
}
