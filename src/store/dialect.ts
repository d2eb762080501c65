/** The few places where databases speak differently. One more database is one more file that fills this in. */
import type { CreateTableBuilder, RawBuilder, Transaction } from 'kysely';
import type { Database } from './schema.ts';

export interface StoreDialect {
  /**
   * A table expression made of `rows`, carried by a single parameter: the statement's text, and so its
   * compilation, is the same for one row and for a thousand.
   */
  rows<T extends object>(columns: Columns<T>, rows: readonly T[]): RawBuilder<T>;
  /** Follows a read of due rows that will be written: passes over rows that another replica is deciding about. */
  readonly skipLocked: RawBuilder<unknown>;
  /** The id for a plan that is about to be inserted. */
  nextPlanId(trx: Transaction<Database>): Promise<number>;
  /** Orders a new table's rows by its primary key where the database can. */
  clustered<T extends string, C extends string>(table: CreateTableBuilder<T, C>): CreateTableBuilder<T, C>;
}

/** Every column of a row with its type in the database. */
export type Columns<T> = { readonly [K in keyof T]-?: 'bigint' | 'text' };
