/** Doing again what PostgreSQL has undone. */
import { isStalePlan, stateOf } from './errors.ts';

const attempts = 3;

/**
 * Repeats what was rolled back for a reason that is gone now: a deadlock (with an operator's statements; ours wait in
 * one order), a serialization failure, or a statement that was prepared before a migration. Each of these is told
 * before the commit, so nothing was written.
 *
 * A connection that is lost is not repeated: if it was lost while it committed, nobody knows whether it did. Either way
 * is safe. A claim that nobody knows of runs out with its lease, unsent. A beginning that nobody knows of, alone or with
 * its claim, is not sent either, and becomes unconfirmed with its lease; to begin it again finds it lost. A settlement, a press or a removal
 * can be repeated, and changes nothing the second time.
 */
export const repeating = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === attempts || !isUndone(error)) throw error;
    }
  }
};

const isUndone = (error: unknown): boolean => {
  const state = stateOf(error);
  return state === deadlock || state === serializationFailure || isStalePlan(error);
};

const serializationFailure = '40001';
const deadlock = '40P01';
