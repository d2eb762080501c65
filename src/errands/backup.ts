/** Backups and their return, for an operator. */
import path from 'node:path';
import { locationOf } from '../config/database.ts';
import { loadEnvironment } from '../config/environment.ts';
import { parseLocation } from '../store/location.ts';
import { backUp, backupFolder, backupName, restore, type KeptLocation } from '../store/move/backups.ts';

const NOT_BACKED_UP = 'Deskbreak has backed up nothing.';
const NOT_RESTORED = 'Deskbreak has restored nothing.';
const WAIT = 'Wait for LATE_GRACE_SECONDS (5 minutes) before you start Deskbreak: then no break comes twice.';

export async function runBackup(file: string | undefined): Promise<void> {
  const place = placeOf(NOT_BACKED_UP);
  if (place === undefined) return;
  if (file?.trim() === '') {
    refuse(NOT_BACKED_UP, ['The file to back up to has no name. Leave it out, or name a file.']);
    return;
  }
  const named = file === undefined ? undefined : fileNamed(file, NOT_BACKED_UP);
  if (file !== undefined && named === undefined) return;
  const to = named ?? path.join(backupFolder(place), backupName(new Date()));
  const problem = await backUp(place, to);
  if (problem === undefined) process.stdout.write(`Backed up, and checked: ${path.resolve(to)}\n`);
  else refuse(NOT_BACKED_UP, [`${problem.what} ${problem.remedy}`]);
}

export async function runRestore(named: string): Promise<void> {
  const place = placeOf(NOT_RESTORED);
  const file = fileNamed(named, NOT_RESTORED);
  if (place === undefined || file === undefined) return;
  const restored = await restore(file, place);
  if (!restored.ok) {
    refuse(NOT_RESTORED, [`${restored.problem.what} ${restored.problem.remedy}`]);
    return;
  }
  if (restored.into === 'server') {
    process.stdout.write(`Restored, and compared with the backup: the database in DATABASE_URL\n${WAIT}\n`);
    return;
  }
  const kept = restored.aside === undefined ? '' : `The old database is kept: ${restored.aside}\n`;
  process.stdout.write(`Restored, and checked: ${restored.path}\n${kept}${WAIT}\n`);
}

/** A path, or a file: URL. An address is not repeated: it may hold a password. */
function fileNamed(text: string, head: string): string | undefined {
  const named = parseLocation(text);
  if (named.ok && named.location.kind === 'file') return named.location.path;
  refuse(head, [
    'What is named is no file. Name one such as data/backups/a.db; the database comes from DATABASE_URL.',
  ]);
  return undefined;
}

/** The database of the settings. */
function placeOf(head: string): KeptLocation | undefined {
  const { env, problems } = loadEnvironment();
  const location = locationOf(env);
  if (problems.length > 0) refuse(head, problems);
  else if (!location.ok) refuse(head, [`${location.problem.what} ${location.problem.remedy}`]);
  else if (location.location.kind !== 'memory') return location.location;
  else refuse(head, ['DATABASE_URL keeps everything in memory. Set it to a file.']);
  return undefined;
}

function refuse(head: string, lines: readonly string[]): void {
  process.stderr.write(`${head}\n${lines.map((line) => `  ${line}\n`).join('')}`);
  process.exitCode = 1;
}
