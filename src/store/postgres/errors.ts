/** What PostgreSQL says when something fails: https://www.postgresql.org/docs/current/errcodes-appendix.html. */
import { DatabaseError } from 'pg';

/** The SQLSTATE of what the server has said, or undefined where it was not the server that failed. */
export const stateOf = (error: unknown): string | undefined =>
  error instanceof DatabaseError ? error.code : undefined;

/** A prepared statement whose result has another shape since a migration. */
export const isStalePlan = (error: unknown): boolean =>
  error instanceof DatabaseError && error.code === '0A000' && error.message.startsWith('cached plan');

/**
 * Whether the connection is of no more use: it broke or nothing came back in time, the server is ending it, a
 * migration has changed what it had prepared, or it leads to a server that has become read-only.
 */
export const endsConnection = (error: unknown): boolean => {
  const state = stateOf(error);
  return state === undefined || /^(08|57P0)/.test(state) || state === '25006' || isStalePlan(error);
};
