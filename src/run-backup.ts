/** Backups and their return, for an operator. */
import path from 'node:path';
import { locationOf } from './config/database.ts';
import { loadEnvironment } from './config/environment.ts';
import type { Location } from './store/location.ts';

export async function runBackup(file: string | undefined): Promise<void> {
  const place = filePlace(
    'Deskbreak has backed up nothing.',
    'pg_dump --format=custom --file=deskbreak.dump',
  );
  if (place === undefined) return;
  const stamp = new Date().toISOString().replaceAll(/[:.]/gu, '-');
  const to = file ?? path.join(path.dirname(place), 'backups', `deskbreak-${stamp}.db`);
  const { backupFile } = await import('./store/sqlite/backup.ts');
  const problem = await backupFile(place, to);
  if (problem === undefined) process.stdout.write(`Backed up, and checked: ${path.resolve(to)}\n`);
  else refuse('Deskbreak has backed up nothing.', [`${problem.what} ${problem.remedy}`]);
}

export async function runRestore(file: string): Promise<void> {
  const place = filePlace(
    'Deskbreak has restored nothing.',
    'pg_restore --clean --if-exists --single-transaction',
  );
  if (place === undefined) return;
  const { restoreFile } = await import('./store/sqlite/restore.ts');
  const restored = await restoreFile(file, place);
  if (!restored.ok) {
    refuse('Deskbreak has restored nothing.', [`${restored.problem.what} ${restored.problem.remedy}`]);
    return;
  }
  const kept = restored.aside === undefined ? '' : `The old database is kept: ${restored.aside}\n`;
  process.stdout.write(
    `Restored, and checked: ${restored.path}\n${kept}Wait for LATE_GRACE_SECONDS (5 minutes) before you start Deskbreak: then no break comes twice.\n`,
  );
}

/** The file of the settings; a server's own tools are better at this than we. */
function filePlace(head: string, tool: string): string | undefined {
  const { env, problems } = loadEnvironment();
  const location = locationOf(env);
  if (problems.length > 0) refuse(head, problems);
  else if (!location.ok) refuse(head, [`${location.problem.what} ${location.problem.remedy}`]);
  else if (location.location.kind === 'file') return location.location.path;
  else refuse(head, [adviceOf(location.location, tool)]);
  return undefined;
}

const adviceOf = ({ kind }: Location, tool: string): string =>
  kind === 'memory'
    ? 'DATABASE_URL keeps everything in memory. Set it to a file.'
    : `DATABASE_URL is PostgreSQL, which has tools of its own. Use ${tool}; see docs/operating.md.`;

function refuse(head: string, lines: readonly string[]): void {
  process.stderr.write(`${head}\n${lines.map((line) => `  ${line}\n`).join('')}`);
  process.exitCode = 1;
}
