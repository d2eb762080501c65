/** The few places where databases speak differently. One more database is one more folder that fills this in. */
import type { ColumnDefinitionBuilder, CreateTableBuilder, Kysely, RawBuilder, Transaction } from 'kysely';
import type { Holds } from './holds.ts';
import type { Database } from './schema.ts';

export interface StoreDialect {
  /**
   * A table expression made of `rows`: the statement's text, and so its compilation, is the same for one row
   * and for a thousand.
   */
  rows<T extends object>(columns: Columns<T>, rows: readonly T[]): RawBuilder<T>;
  /**
   * One transaction. `work` runs again from the start where the database has undone it for somebody else's sake,
   * so it should do nothing but read and write.
   */
  transaction<T>(db: Kysely<Database>, work: (trx: Transaction<Database>) => Promise<T>): Promise<T>;
  readonly holds: Holds;
  /** Follows a read of rows that will be written: takes hold of them, and passes over those that others hold. */
  readonly skipLocked: RawBuilder<unknown>;
  /** The id for a plan that is about to be inserted. */
  nextPlanId(trx: Transaction<Database>): Promise<number>;
  /** Follows the insertion of plans whose ids were not asked for: the next ones come after them. */
  continueIds(trx: Transaction<Database>): Promise<void>;
  /** The column of the plans' ids, in a new table. */
  planId(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder;
  /** Orders a new table's rows by its primary key where the database can. */
  clustered<T extends string, C extends string>(table: CreateTableBuilder<T, C>): CreateTableBuilder<T, C>;
  /** Prepares a new table for rows that change, or come and go, all day. */
  changing<T extends string, C extends string>(table: CreateTableBuilder<T, C>): CreateTableBuilder<T, C>;
}

/** Every column of a row with its type in the database. */
export type Columns<T> = { readonly [K in keyof T]-?: 'bigint' | 'text' };
