/** Moves a store from one database to another: everything or nothing. */
import type { Transaction } from 'kysely';
import type { Location } from '../location.ts';
import type { StoreProblem } from '../problem.ts';
import type { Database } from '../database/schema.ts';
import { tableNames, type TableName } from '../database/tables.ts';
import { copyTable, isEmpty, sumOf } from './copy.ts';
import { notEmpty, type Place, type PlaceResult, type Role } from './place.ts';
import { isSamePlace } from '../files/same.ts';

export interface MovedTable {
  readonly table: TableName;
  readonly rows: number;
}

export interface Unmoved {
  readonly ok: false;
  readonly problem: StoreProblem;
  /** Which of the two cannot be used. */
  readonly about?: Role;
  /** The target holds data already. */
  readonly isFull?: boolean;
  /** What happened underway, where nobody foresaw it. */
  readonly failed?: string;
}

export type MoveResult = { readonly ok: true; readonly moved: readonly MovedTable[] } | Unmoved;

/**
 * Copies all rows and compares what has arrived with what was there, before any of it is committed. The source stays as
 * it is. Refuses where the source is in use, or where the target holds anything.
 */
export const moveStore = async (
  from: Location,
  to: Location,
  role: 'source' | 'snapshot' = 'source',
): Promise<MoveResult> => {
  if (isSamePlace(from, to)) return { ok: false, problem: samePlace, about: 'target' };
  const source = await openPlace(from, role);
  if (!source.ok) return { ...source, about: 'source' };
  try {
    const target = await openPlace(to, 'target');
    if (!target.ok) return { ...target, about: 'target', isFull: target.problem === notEmpty };
    try {
      return await moveAll(source.place, target.place);
    } finally {
      await target.place.close();
    }
  } finally {
    await source.place.close();
  }
};

const openPlace = async (location: Location, role: Role): Promise<PlaceResult> => {
  switch (location.kind) {
    case 'memory':
      return { ok: false, problem: inMemory };
    case 'file':
      return await (await import('../sqlite/place.ts')).openFilePlace(location.path, role);
    case 'postgres':
      return await (await import('../postgres/place.ts')).openPostgresPlace(location.url, role);
  }
};

const moveAll = async (source: Place, target: Place): Promise<MoveResult> => {
  try {
    const moved = await source.transaction((from) => target.transaction((to) => copyAll(from, to, target)));
    return { ok: true, moved };
  } catch (error) {
    if (error instanceof Refusal)
      return { ok: false, problem: error.problem, isFull: error.problem === notEmpty };
    return { ok: false, problem: failed(error), failed: inWords(error) };
  }
};

const copyAll = async (
  from: Transaction<Database>,
  to: Transaction<Database>,
  { dialect }: Place,
): Promise<readonly MovedTable[]> => {
  for (const table of tableNames) if (!(await isEmpty(table, to))) throw new Refusal(notEmpty);
  const moved: MovedTable[] = [];
  for (const table of tableNames) {
    const there = await copyTable(table, from, to, dialect);
    const arrived = await sumOf(table, to);
    if (arrived.rows !== there.rows || arrived.digest !== there.digest) throw new Refusal(different(table));
    moved.push({ table, rows: arrived.rows });
  }
  // None of the programs is at work there; what they knew of the time goes along.
  await to.updateTable('replicas').set({ at_work: 0 }).execute();
  await dialect.continueIds(to);
  return moved;
};

/** Undoes the transaction that it is thrown in. */
class Refusal extends Error {
  readonly problem: StoreProblem;

  constructor(problem: StoreProblem) {
    super(problem.what);
    this.problem = problem;
  }
}

const samePlace: StoreProblem = {
  what: 'DATABASE_URL names the database that is to be moved, or a file that belongs to it.',
  remedy: 'Name another one to move to.',
};

const inMemory: StoreProblem = {
  what: 'What is kept in memory cannot be moved.',
  remedy: 'Name a file or a server.',
};

const different = (table: TableName): StoreProblem => ({
  what: `The copy of ${table} is not what was copied; it was undone.`,
  remedy: 'Make sure that nothing else writes to either database, and try again.',
});

const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const failed = (error: unknown): StoreProblem => ({
  what: `The move failed and was undone: ${inWords(error)}.`,
  remedy: 'Mend that and try again.',
});
