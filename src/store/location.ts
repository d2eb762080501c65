/** Where the data lives: what `DATABASE_URL` may say. */
import { fileURLToPath } from 'node:url';
import type { StoreProblem } from './problem.ts';

export type Location =
  | { readonly kind: 'file'; readonly path: string }
  /** The URL may hold a password: it is for connecting, and never shown. */
  | { readonly kind: 'postgres'; readonly url: string }
  /** Gone when the process ends: for tests and trials. */
  | { readonly kind: 'memory' };

export type LocationResult =
  { readonly ok: true; readonly location: Location } | { readonly ok: false; readonly problem: StoreProblem };

/** Used when `DATABASE_URL` is empty, relative to the working directory. */
export const defaultPath = 'data/deskbreak.db';

const ok = (location: Location): LocationResult => ({ ok: true, location });

const refused = (what: string, remedy: string): LocationResult => ({ ok: false, problem: { what, remedy } });

/** Two letters at least, so that `C:\data\deskbreak.db` stays a path. */
const scheme = /^([a-z][a-z0-9+.-]+):/i;

/** Reads `DATABASE_URL`. Its text is never repeated in a problem: an URL of a server may hold a password. */
export const parseLocation = (databaseUrl: string | undefined): LocationResult => {
  const text = databaseUrl?.trim() ?? '';
  if (text === '') return ok({ kind: 'file', path: defaultPath });
  if (text === ':memory:') return ok({ kind: 'memory' });
  if (text.includes('\0')) return refused('DATABASE_URL holds a zero byte.', pathRemedy);
  const kind = scheme.exec(text)?.[1]?.toLowerCase();
  switch (kind) {
    case undefined:
      return ok({ kind: 'file', path: text });
    case 'file':
      return parseFileUrl(text);
    case 'postgres':
    case 'postgresql':
      return parsePostgresUrl(text);
    default:
      return refused(
        `DATABASE_URL starts with "${kind}:", which is not a database Deskbreak can use.`,
        pathRemedy,
      );
  }
};

const pathRemedy = `Set it to the path of a SQLite file such as ${defaultPath}, or leave it empty.`;

/** What is in it is the client library's to read; here it need only be one. A host is not needed: `postgres://user@/name`. */
const parsePostgresUrl = (text: string): LocationResult =>
  URL.canParse(text.replaceAll(' ', '%20').replace('@/', '@localhost/'))
    ? ok({ kind: 'postgres', url: text })
    : refused(
        'The URL of a PostgreSQL server in DATABASE_URL cannot be read.',
        'Write it as postgres://user:password@host:5432/database, with @ / # in the password as %40 %2F %23.',
      );

const parseFileUrl = (text: string): LocationResult => {
  // SQLite's own URLs carry options after a question mark; none of them fits a database that must stay writable.
  if (/[?#]/.test(text)) return refused('The file: URL in DATABASE_URL carries options.', pathRemedy);
  const rest = text.slice('file:'.length);
  if (rest === '') return refused('The file: URL in DATABASE_URL names no file.', pathRemedy);
  try {
    // `file:data/deskbreak.db` is relative to the working directory, as SQLite reads it.
    return ok({ kind: 'file', path: rest.startsWith('/') ? fileURLToPath(text) : decodeURIComponent(rest) });
  } catch {
    return refused(
      'The file: URL in DATABASE_URL cannot be read.',
      'Write it as file:///absolute/path/deskbreak.db.',
    );
  }
};
