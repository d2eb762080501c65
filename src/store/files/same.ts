/** Whether two places are one database under two names: moving it onto itself would only end in a puzzling refusal. */
import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Location } from '../location.ts';

export function isSamePlace(from: Location, to: Location): boolean {
  if (from.kind === 'file' && to.kind === 'file') return isSameFile(from.path, to.path);
  return from.kind === 'postgres' && to.kind === 'postgres' && serverOf(from.url) === serverOf(to.url);
}

/** What SQLite and we keep beside a database; a file of the last two names would take its place. */
const companions = ['', '-wal', '-shm', '-journal', '.lock', '.restoring', '.restored'];

/** By links of both kinds as well; and the files that SQLite and we keep beside a database are no places either. */
function isSameFile(from: string, to: string): boolean {
  const [source, target] = [realOf(from), realOf(to)];
  if (companions.some((end) => `${source}${end}` === target)) return true;
  const [a, b] = [identityOf(source), identityOf(target)];
  return a !== undefined && a === b;
}

/** Of a path that leads nowhere, whatever the reason, there is none. */
function identityOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

/** Of a file that is not there yet, the folder's. */
function realOf(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync(whole);
  } catch {
    return dirname(whole) === whole ? whole : join(realOf(dirname(whole)), basename(whole));
  }
}

/** Users and passwords do not tell databases apart, nor do options, but for the schema. */
function serverOf(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(
    url.replaceAll(' ', '%20').replace('@/', '@localhost/'),
  );
  const host = hostname.toLowerCase().replace(/^(?:127\.0\.0\.1|\[::1\]|)$/u, 'localhost');
  return [host, port || '5432', pathname, searchParams.get('options') ?? ''].join(' ');
}
