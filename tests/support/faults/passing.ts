/** Points that the program passes, and the one at which it kills itself. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Instant } from '../../../content/plan.ts';
import type { KillPoint, Operation } from './kill-points.ts';

export interface Fate {
  readonly at: KillPoint;
  /** Not before: it has lived for a while by then. */
  readonly from: Instant;
}

const passed = new Map<KillPoint, number>();
let fate: Fate | undefined;
let clock = (): Instant => 0;

export const dieAt = (where: Fate | undefined, now: () => Instant): void => {
  fate = where;
  clock = now;
};

/** No handler runs, nothing is flushed: as if the power had failed. */
export function pass(point: KillPoint): void {
  passed.set(point, (passed.get(point) ?? 0) + 1);
  if (point === fate?.at && clock() >= fate.from) process.kill(process.pid, 'SIGKILL');
}

export const passages = (): Readonly<Record<string, number>> => Object.fromEntries(passed);

interface Doing {
  readonly operation: Operation;
  /** How many statements have written in the transaction; outside of one, nothing is counted. */
  writes: number | undefined;
}

const doing = new AsyncLocalStorage<Doing>();

/** Runs one of the store's operations, with points at its statements. */
export const within = <T>(operation: Operation, work: () => Promise<T>): Promise<T> =>
  doing.run({ operation, writes: undefined }, work);

/** The same, with a point before and after it. */
export async function during<T>(operation: Operation, work: () => Promise<T>): Promise<T> {
  pass(`${operation} / before`);
  const result = await within(operation, work);
  pass(`${operation} / after`);
  return result;
}

/** Before a statement runs. Returns what is to happen once it has. */
export function atStatement(text: string): () => void {
  const now = doing.getStore();
  const nothing = (): void => undefined;
  if (now === undefined) return nothing;
  const { operation } = now;
  if (/^begin/i.test(text)) {
    now.writes = 0;
    return nothing;
  }
  if (/^commit/i.test(text)) {
    now.writes = undefined;
    pass(`${operation} / before commit`);
    return () => {
      pass(`${operation} / after commit`);
    };
  }
  // Outside a transaction a statement is the whole of its operation.
  if (now.writes === undefined || !/\b(insert into|update|delete from) "/i.test(text)) return nothing;
  now.writes += 1;
  const write = now.writes;
  return () => {
    pass(`${operation} / write ${write}`);
  };
}
