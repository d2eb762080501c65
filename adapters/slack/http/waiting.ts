/**
 * Whether Slack still waits for the acknowledgement of what it sent over HTTP. After three seconds it tells the person
 * that it failed, who then does it again: what is too late must not be done as well.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../port/clock.ts';
import { limits } from '../view/limits.ts';

/** The name under which Bolt hands it to the listeners. */
const KEY = 'isWaiting';

export interface Waiting {
  /** A request has come, from whomever. */
  arrived(request: IncomingMessage, response: ServerResponse): void;
  /** For the listeners, of a request whose signature is right. */
  of(request: IncomingMessage): Record<string, unknown>;
}

/**
 * Slack signs with whole seconds and its own clock, and requests may have been kept back on the way: how long this one
 * was on its way shows against the quickest of those before it.
 */
const REMEMBERED = 5;
const WHOLE_SECONDS_MS = 1_000;

/** `wall`: the clock that Bolt checks signatures by. */
export function waiting(clock: Pick<Clock, 'now'>, wall: () => number = () => Date.now()): Waiting {
  const arrivals = new WeakMap<
    IncomingMessage,
    { readonly response: ServerResponse; readonly at: number; readonly lagMs: number }
  >();
  let lags: readonly number[] = [];

  return {
    arrived(request, response) {
      const signedAt = Number(request.headers['x-slack-request-timestamp']) * 1_000;
      arrivals.set(request, { response, at: clock.now(), lagMs: wall() - signedAt });
    },
    of(request) {
      const arrival = arrivals.get(request);
      if (arrival === undefined) return {};
      const { response, at, lagMs } = arrival;
      const onTheWay = lagMs - Math.min(...(lags.length > 0 ? lags : [0]));
      const cameInTime = onTheWay < limits.acknowledgeMs + WHOLE_SECONDS_MS;
      lags = [...lags.slice(1 - REMEMBERED), lagMs];
      const isWaiting = (): boolean =>
        cameInTime &&
        !response.destroyed &&
        response.socket?.destroyed !== true &&
        clock.now() - at < limits.acknowledgeMs;
      return { [KEY]: isWaiting };
    },
  };
}

/** Over a socket there is nothing to tell: there, an acknowledgement that cannot be sent fails. */
export function isStillWaiting(context: Readonly<Record<string, unknown>>): boolean {
  const ask = context[KEY];
  return typeof ask !== 'function' || (ask as () => unknown)() === true;
}
