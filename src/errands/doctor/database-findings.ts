/**
 * The database, looked at in a copy: it is read whole, in one snapshot, while the bot may work on it, and neither locked nor
 * brought up to date.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Finding } from '../../../adapters/port/checkup.ts';
import type { Location } from '../../store/location.ts';
import { backUp, backupFolder, backupName, type KeptLocation } from '../../store/move/backups.ts';
import { openStore } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { asTyped } from '../../how-started.ts';

const about = 'Database';
/** Below it a busy hour of logs and slots may be the last. */
const LITTLE_BYTES = 100_000_000;
const DAY_MS = 86_400_000;
const OLD_DAYS = 7;

export interface FoundDatabase {
  readonly findings: readonly Finding[];
  /** A copy of what there is; absent where there is nothing, or nothing can be read. */
  readonly store: Store | undefined;
  close(): Promise<void>;
}

export async function lookAtDatabase(location: Location): Promise<FoundDatabase> {
  if (location.kind === 'memory')
    return {
      findings: [
        { about, verdict: 'note', says: 'DATABASE_URL keeps everything in memory: it is gone at the end' },
      ],
      store: undefined,
      close: () => Promise.resolve(),
    };
  const room = mkdtempSync(path.join(tmpdir(), 'deskbreak-doctor-'));
  let opened: Store | undefined;
  const close = async (): Promise<void> => {
    await opened?.close();
    rmSync(room, { recursive: true, force: true });
  };
  try {
    const { findings, store } = await copied(location, path.join(room, 'copy.db'));
    opened = store;
    return { findings: [...findings, ...(await roomFindings(location))], store, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function copied(
  location: KeptLocation,
  copy: string,
): Promise<Pick<FoundDatabase, 'findings' | 'store'>> {
  const isNew = location.kind === 'file' && !existsSync(location.path);
  const problem = isNew ? undefined : await backUp(location, copy);
  if (isNew || problem?.isEmpty === true) {
    const where = location.kind === 'file' ? path.resolve(location.path) : 'the one in DATABASE_URL';
    return {
      findings: [{ about, verdict: 'note', says: `is made at the first start: ${where}` }],
      store: undefined,
    };
  }
  const opened =
    problem === undefined ? await openStore({ kind: 'file', path: copy }) : { ok: false as const, problem };
  if (!opened.ok) {
    const { what, remedy } = opened.problem;
    return {
      findings: [{ about, verdict: 'problem', says: what.replace(/\.$/u, ''), remedy }],
      store: undefined,
    };
  }
  const plans = await opened.store.plans.count();
  const kind = location.kind === 'file' ? path.resolve(location.path) : 'PostgreSQL';
  return {
    findings: [
      {
        about,
        verdict: 'fine',
        says: `${kind}: read whole, ${plans} ${plans === 1 ? 'plan' : 'plans'} in it`,
      },
    ],
    store: opened.store,
  };
}

/** Of the disk with the file. That of a server is not ours to see. */
async function roomFindings(location: KeptLocation): Promise<readonly Finding[]> {
  if (location.kind !== 'file') return [];
  let folder = path.dirname(path.resolve(location.path));
  while (!existsSync(folder)) folder = path.dirname(folder);
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  return free >= LITTLE_BYTES
    ? [{ about: 'Disk', verdict: 'fine', says: `${sizeInWords(free)} free for the database` }]
    : [
        {
          about: 'Disk',
          verdict: 'problem',
          says: `only ${sizeInWords(free)} free in ${folder}`,
          remedy: 'Make room: without any, breaks cannot be written down, and so are not posted.',
        },
      ];
}

const sizeInWords = (bytes: number): string =>
  bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.floor(bytes / 1e6)} MB`;

/** `named`: a backup, or a folder with some; `location`: of the database, where it can be read. */
export function lookAtBackups(named: string, location: Location | undefined, now: number): Finding {
  const where = path.resolve(named);
  const remedy = `Make one: ${toMake(named, location, now)}`;
  let newest: number | undefined;
  try {
    const files = statSync(where).isDirectory()
      ? readdirSync(where)
          .filter((name) => name.endsWith('.db'))
          .map((name) => path.join(where, name))
      : [where];
    for (const file of files) newest = Math.max(newest ?? 0, statSync(file).mtimeMs);
  } catch {
    newest = undefined;
  }
  if (newest === undefined)
    return { about: 'Backup', verdict: 'problem', says: `there is none: ${where}`, remedy };
  const days = Math.floor((now - newest) / DAY_MS);
  const says =
    days === 0
      ? 'the latest is of the last 24 hours'
      : `the latest is ${days} ${days === 1 ? 'day' : 'days'} old`;
  return days < OLD_DAYS
    ? { about: 'Backup', verdict: 'fine', says }
    : { about: 'Backup', verdict: 'problem', says, remedy };
}

/** A command that makes one there. It never names a file that there is: nothing is written over a backup. */
function toMake(named: string, location: Location | undefined, now: number): string {
  const isThere = existsSync(named);
  if (!isThere && named.endsWith('.db')) return asTyped('backup', named);
  const folder = isThere && !statSync(named).isDirectory() ? path.dirname(named) : named;
  const isUsual =
    location !== undefined &&
    location.kind !== 'memory' &&
    path.resolve(backupFolder(location)) === path.resolve(folder);
  return isUsual ? asTyped('backup') : asTyped('backup', path.join(folder, backupName(new Date(now))));
}
