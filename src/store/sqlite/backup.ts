/** A copy of a database file that is whole by itself, made while the bot works on it. */
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { nothingThere, type Problem } from '../problem.ts';
import { connect } from './driver.ts';
import { inspect } from './prepare.ts';

/** Writes nothing over: `to` is there afterwards as a whole, or not at all. */
export async function backupFile(path: string, to: string): Promise<Problem | undefined> {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return nothingThere(path);
  const target = resolve(to);
  if (statSync(target, { throwIfNoEntry: false }) !== undefined)
    return { what: `${target} is there already; nothing was written over.`, remedy: 'Name another file.' };
  const part = `${target}.part`;
  try {
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    rmSync(part, { force: true });
    // SQLite fills an empty file that is there: so nobody else can read it at any moment.
    closeSync(openSync(part, 'wx', 0o600));
    const problem = await copyTo(part, path);
    if (problem !== undefined) return problem;
    syncFile(part);
    linkSync(part, target);
    return undefined;
  } catch (error) {
    return {
      what: `The backup failed: ${error instanceof Error ? error.message : String(error)}.`,
      remedy: 'Mend that and try again; the database is as it was.',
    };
  } finally {
    rmSync(part, { force: true });
  }
}

async function copyTo(part: string, path: string): Promise<Problem | undefined> {
  const connection = connect(path);
  try {
    const found = await inspect(connection, path);
    if (typeof found === 'object') return found;
    if (found === 'new') return nothingThere(path);
    connection.exec(`vacuum into '${part.replaceAll("'", "''")}'`);
  } finally {
    connection.close();
  }
  return await problemOf(part, path);
}

/** What keeps a file from being a database of ours, every page of it read. */
export async function problemOf(file: string, shown: string): Promise<Problem | undefined> {
  const connection = connect(file);
  try {
    const rows = connection.prepare('pragma integrity_check').raw().all() as [string][];
    const [[verdict] = ['']] = rows;
    if (verdict !== 'ok') return damaged(shown, verdict);
    const found = await inspect(connection, shown);
    if (typeof found === 'object') return found;
    return found === 'new' ? nothingThere(shown) : undefined;
  } catch (error) {
    return damaged(shown, error instanceof Error ? error.message : String(error));
  } finally {
    connection.close();
  }
}

const damaged = (shown: string, how: string): Problem => ({
  what: `${shown} is damaged, or no database: ${how.split('\n')[0] ?? how}.`,
  remedy: 'Take another backup.',
});

/** Until the disk has it. */
export function syncFile(file: string): void {
  const descriptor = openSync(file, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
