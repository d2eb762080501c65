/** Opening a store in a SQLite file, or in memory. */
import { Kysely } from 'kysely';
import type { StoreProblem } from '../problem.ts';
import type { Report } from '../report.ts';
import type { Database } from '../database/schema.ts';
import { createStore } from '../sql-store.ts';
import type { Store } from '../store.ts';
import { connectFile, connectMemory, type Connected } from './connection.ts';
import { sqliteDialect } from './dialect.ts';
import { kyselyDialect } from './driver.ts';
import { prepare } from './prepare.ts';
import { watchFile, type Lost } from './watch.ts';

type Opened =
  { readonly ok: true; readonly store: Store } | { readonly ok: false; readonly problem: StoreProblem };

export const openMemory = async (report: Report): Promise<Opened> =>
  storeOn(await connectMemory(prepare), report);

export interface FileOptions {
  readonly report: Report;
  readonly lost: Lost;
}

/**
 * Opens the store and brings its tables up to date. A file that turns out not to be ours, or to be too new for
 * this program, is left exactly as it is.
 */
export const openFile = async (path: string, { report, lost }: FileOptions): Promise<Opened> =>
  storeOn(await connectFile(path, prepare), report, lost);

const storeOn = (connected: Connected, report: Report, lost?: Lost): Opened => {
  if (!connected.ok) return connected;
  const { connection, path, release } = connected;
  const watch = lost === undefined ? undefined : watchFile({ path, connection, lost });
  const db = new Kysely<Database>({ dialect: kyselyDialect(connection, watch) });
  return { ok: true, store: createStore(db, sqliteDialect, { report, release }) };
};
