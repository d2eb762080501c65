/** Calls with the bot's own token: never an exception, and none at all once Discord has refused the token. */
import type { REST } from 'discord.js';
import { failureOf, isUnauthorized, type Failure, type Target } from './failures.ts';
import { DiscordFault } from './fault.ts';
import type { Gateway } from './gateway.ts';
import { wrongToken } from './problems.ts';

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  /** `error` is what was thrown: not for the log. */
  | { readonly ok: false; readonly failure: Failure; readonly error?: unknown };

export type Call = <T>(target: Target, request: (rest: REST) => Promise<T>) => Promise<Answer<T>>;

export function calls(gateway: Gateway): Call {
  return async (target, request) => {
    const client = gateway.client();
    if (client === undefined) return { ok: false, failure: gateway.ended() ? revoked() : notYet() };
    try {
      return { ok: true, value: await request(client.rest) };
    } catch (error) {
      if (isUnauthorized(error)) gateway.end(wrongToken);
      return { ok: false, failure: failureOf(error, target), error };
    }
  };
}

/**
 * The token is the bot's, not one server's: every server's plans are held, each when it is next due, and all go on when
 * the program starts with a valid token.
 */
const revoked = (): Failure => ({
  outcome: 'permanent',
  scope: 'workspace',
  reason: 'revoked',
  cause: new DiscordFault('the token of the bot is not valid any more'),
});

const notYet = (): Failure => ({
  outcome: 'transient',
  reason: 'unavailable',
  mayHaveLanded: false,
  cause: new DiscordFault('not connected to Discord'),
});
