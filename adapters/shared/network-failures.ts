/** What failed on the way to a platform, in one table: may a request have arrived that got no answer? */
import type { TransientFailure } from '../port/delivery.ts';

export type NetworkFailure = Pick<TransientFailure, 'outcome' | 'reason' | 'mayHaveLanded'>;

/** There was never a connection to send on. */
const neverSent: NetworkFailure = { outcome: 'transient', reason: 'network', mayHaveLanded: false };
/** It was sent, or may have been, and what came of it is not known. */
const lost: NetworkFailure = { outcome: 'transient', reason: 'network', mayHaveLanded: true };
/** Our own patience ended, with the request under way. */
const tooLate: NetworkFailure = { outcome: 'transient', reason: 'timeout', mayHaveLanded: true };

/** By the code of an error or its name: Node's system errors, undici's `UND_ERR_…`, and timers of our own. */
const networkMeanings: ReadonlyMap<string, NetworkFailure> = new Map(
  Object.entries({
    ENOTFOUND: neverSent, // the name is not known
    EAI_AGAIN: neverSent, // the name server did not answer
    ECONNREFUSED: neverSent, // nobody listens there
    EHOSTUNREACH: neverSent, // no way to that machine
    ENETUNREACH: neverSent, // no way to that network
    UND_ERR_CONNECT_TIMEOUT: neverSent, // no connection in time
    NEVER_CONNECTED: neverSent, // an adapter has watched the socket itself

    ECONNRESET: lost, // broken off by the other side, which may have read it before
    EPIPE: lost, // closed by the other side while we wrote, which may have read enough
    ETIMEDOUT: lost, // given up by the system, and not said whether before or after connecting
    UND_ERR_SOCKET: lost, // closed before the answer was whole
    UND_ERR_HEADERS_TIMEOUT: lost, // connected, and no answer began in time
    UND_ERR_BODY_TIMEOUT: lost, // the answer began, and did not end in time

    TimeoutError: tooLate, // of `AbortSignal.timeout`, and of transports of our own
    AbortError: tooLate, // of SDKs that abort a request by a timer
  }),
);

/** For adapters that watch the socket themselves: a connection that failed in any way before it stood. */
export class NeverConnected extends Error {
  readonly code = 'NEVER_CONNECTED';
  constructor(cause: unknown) {
    super('No connection could be made', { cause });
  }
}

/**
 * What an error means that is no answer of the platform. What is not in the table may have landed.
 *
 * @example
 * ```ts
 * try {
 *   await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(10_000) });
 * } catch (error) {
 *   return { ...networkFailure(error), cause: error }; // a `Delivery`
 * }
 * ```
 */
export function networkFailure(error: unknown): NetworkFailure {
  const meanings = [...causes(error)].flatMap((name) => networkMeanings.get(name) ?? []);
  return {
    outcome: 'transient',
    reason: meanings.some(({ reason }) => reason === 'timeout') ? 'timeout' : 'network',
    mayHaveLanded: meanings.every(({ mayHaveLanded }) => mayHaveLanded),
  };
}

/** Codes and names of an error and of what caused it; of several addresses that were tried, the first. */
function* causes(error: unknown): Iterable<string> {
  for (let at = error, depth = 0; at instanceof Error && depth < 6; depth += 1) {
    if ('code' in at && typeof at.code === 'string' && !wasConnected(at)) yield at.code;
    yield at.name;
    at = at.cause ?? (at instanceof AggregateError ? at.errors[0] : undefined);
  }
}

/** A connection that stood may fail with “no way to that machine” too: then it was reading or writing. */
const wasConnected = (error: Error): boolean =>
  'syscall' in error && (error.syscall === 'read' || error.syscall === 'write');
