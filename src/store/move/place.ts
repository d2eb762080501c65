/** Where a store's data are moved from or to. */
import type { Transaction } from 'kysely';
import type { StoreDialect } from '../database/dialect.ts';
import type { StoreProblem } from '../problem.ts';
import type { Database } from '../database/schema.ts';

export interface Place {
  readonly dialect: StoreDialect;
  /** One transaction, during which nobody else writes. */
  transaction<T>(work: (trx: Transaction<Database>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export type PlaceResult =
  { readonly ok: true; readonly place: Place } | { readonly ok: false; readonly problem: StoreProblem };

/** A source is left as it is, and so is a snapshot, which may be in use; a target is made ready. */
export type Role = 'source' | 'snapshot' | 'target';

/** Also said of a target that an older version has used: it is not ours to bring it up to date. */
export const notEmpty: StoreProblem = {
  what: 'The database to move to holds data already; nothing in it was changed.',
  remedy: 'Move to a new database.',
};
