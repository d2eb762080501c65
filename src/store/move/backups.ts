/** A backup of whatever database there is, and its return: what an operator's errands meet of it. */
import path from 'node:path';
import { defaultPath, type Location } from '../location.ts';
import type { StoreProblem } from '../problem.ts';

/** What lives on: a store in memory ends with its program. */
export type KeptLocation = Exclude<Location, { readonly kind: 'memory' }>;

export type BackupReturn =
  | { readonly ok: true; readonly into: 'server' }
  | { readonly ok: true; readonly into: 'file'; readonly path: string; readonly aside: string | undefined }
  | { readonly ok: false; readonly problem: StoreProblem };

/** Where backups go that nobody has named: beside the file, and those of a server where a file would be. */
export const backupFolder = (place: KeptLocation): string =>
  path.join(path.dirname(place.kind === 'file' ? place.path : defaultPath), 'backups');

/** A name that none has yet. */
export const backupName = (at: Date): string => `deskbreak-${at.toISOString().replaceAll(/[:.]/gu, '-')}.db`;

/** Each kind of database is loaded where it is met. */
export async function backUp(place: KeptLocation, to: string): Promise<StoreProblem | undefined> {
  if (place.kind === 'file') return (await import('../sqlite/backup.ts')).backupFile(place.path, to);
  return (await import('./server-backup.ts')).backupServer(place.url, to);
}

export async function restore(from: string, place: KeptLocation): Promise<BackupReturn> {
  if (place.kind === 'file') {
    const restored = await (await import('../sqlite/restore.ts')).restoreFile(from, place.path);
    return restored.ok ? { ...restored, into: 'file' } : restored;
  }
  const problem = await (await import('./server-backup.ts')).restoreServer(from, place.url);
  return problem === undefined ? { ok: true, into: 'server' } : { ok: false, problem };
}
