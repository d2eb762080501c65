/** Opening a store on a PostgreSQL server. */
import { Kysely } from 'kysely';
import type { StoreProblem } from '../problem.ts';
import type { Report } from '../report.ts';
import type { Database } from '../database/schema.ts';
import { createStore } from '../sql-store.ts';
import type { Store } from '../store.ts';
import { postgresDialect } from './dialect.ts';
import { kyselyDialect } from './driver.ts';
import { problemOf } from './problems.ts';
import { botPool, patientPool } from './pool.ts';
import { prepare } from './prepare.ts';

export interface PostgresOptions {
  readonly report: Report;
  /** The most connections at once. */
  readonly poolSize: number;
}

type Opened =
  { readonly ok: true; readonly store: Store } | { readonly ok: false; readonly problem: StoreProblem };

/** Brings the tables up to date, though others may be about to do the same, and opens the store. */
export const openPostgres = async (url: string, { report, poolSize }: PostgresOptions): Promise<Opened> => {
  try {
    const problem = await makeReady(url);
    if (problem !== undefined) return { ok: false, problem };
    const db = new Kysely<Database>({ dialect: kyselyDialect(botPool(url, poolSize)) });
    return { ok: true, store: createStore(db, postgresDialect, { report, release: () => undefined }) };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
};

/** On a connection of its own: migrations may take longer than the bot's statements ever should. */
const makeReady = async (url: string): Promise<StoreProblem | undefined> => {
  const db = new Kysely<Database>({ dialect: kyselyDialect(patientPool(url)) });
  try {
    return await prepare(db);
  } finally {
    await db.destroy();
  }
};
