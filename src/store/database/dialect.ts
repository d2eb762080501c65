/** The few places where databases speak differently. One more database is one more folder that fills this in. */
import type { ColumnDefinitionBuilder, CreateTableBuilder, Kysely, RawBuilder, Transaction } from 'kysely';
import type { RowLocks } from './row-locks.ts';
import type { Database } from './schema.ts';

export interface StoreDialect {
  readonly given: GivenRows;
  /**
   * One transaction. `work` runs again from the start where the database has undone it for somebody else's sake,
   * so it should do nothing but read and write.
   */
  transaction<T>(
    db: Kysely<Database>,
    work: (trx: Transaction<Database>) => Promise<T>,
    durability?: Durability,
  ): Promise<T>;
  /** Rows a transaction, at most: more gain little, and keep everybody else waiting for longer. */
  readonly batch: number;
  /** Whether other programs may work on the database at the same time. */
  readonly isShared: boolean;
  readonly locks: RowLocks;
  /** Follows a read of rows that will be written: takes hold of them, and passes over those that others hold. */
  readonly skipLocked: RawBuilder<unknown>;
  /** What was deleted is to be found nowhere in the database's files, as far as the database can do that at once. */
  wipe(db: Kysely<Database>): Promise<void>;
  /** The id for a plan that is about to be inserted: no other plan had it before. */
  nextPlanId(trx: Transaction<Database>): Promise<number>;
  /** Plans that were deleted while something of theirs may be on its way: their ids are given to nobody else. */
  retirePlans(trx: Transaction<Database>, ids: readonly number[]): Promise<void>;
  /** Follows the insertion of plans whose ids were not asked for: the next ones come after them. */
  continueIds(trx: Transaction<Database>): Promise<void>;
  /** The column of the plans' ids, in a new table. */
  planId(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder;
  /** Orders a new table's rows by its primary key where the database can. */
  clustered<T extends string, C extends string>(table: CreateTableBuilder<T, C>): CreateTableBuilder<T, C>;
  /** Prepares a new table for rows that change, or come and go, all day. */
  changing<T extends string, C extends string>(table: CreateTableBuilder<T, C>): CreateTableBuilder<T, C>;
}

/**
 * `kept`: once committed, it outlives everything. `findable`: it may be lost together with the machine's power, for
 * without it the slots that it is about still count as possibly sent. Nothing less may take it back.
 */
export type Durability = 'kept' | 'findable';

/** Rows that come from outside, as parameters of a statement whose text is the same for one row and for a thousand. */
export interface GivenRows {
  /** As many for any rows. */
  parameters<T extends object>(columns: Columns<T>, rows: readonly T[]): readonly unknown[];
  /** A table expression that reads them from these parameters. */
  table<T extends object>(columns: Columns<T>, parameters: readonly unknown[]): RawBuilder<T>;
}

/** For a statement that is built for these rows alone. */
export const rowsOf = <T extends object>(
  { given }: StoreDialect,
  columns: Columns<T>,
  rows: readonly T[],
): RawBuilder<T> => given.table(columns, given.parameters(columns, rows));

/** Every column of a row with its type in the database. */
export type Columns<T> = { readonly [K in keyof T]-?: 'bigint' | 'text' };
