/** Calls with the bot's own token: never an exception, and none at all once Discord has refused the token. */
import { REST } from 'discord.js';
import type { Failure, Target } from '../meanings.ts';
import { failureOf, isUnauthorized } from './failures.ts';
import { DiscordFault } from './fault.ts';
import type { Gateway } from './gateway.ts';
import { wrongToken } from './problems.ts';
import { restOptions } from './rest.ts';

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  /** `error` is what was thrown: not for the log. */
  | { readonly ok: false; readonly failure: Failure; readonly error?: unknown };

export type Call = <T>(target: Target, request: (rest: REST) => Promise<T>) => Promise<Answer<T>>;

export interface CallsOptions {
  readonly token: string;
  readonly apiUrl: string | undefined;
  readonly gateway: Pick<Gateway, 'token' | 'end'>;
  /** No other process serves this bot. */
  readonly isAlone: boolean;
}

/** Needs no gateway: whichever process a server belongs to, any may call. */
export function calls({ token, apiUrl, gateway, isAlone }: CallsOptions): Call {
  const rest = new REST(restOptions(apiUrl));
  const refused = isAlone ? revoked : revokedHere;
  return async (target, request) => {
    switch (gateway.token()) {
      case 'unknown':
        return { ok: false, failure: notYet() };
      case 'refused':
        return { ok: false, failure: refused() };
      case 'accepted':
    }
    try {
      // discord.js forgets it after a 401, and another login may have found it valid again.
      return { ok: true, value: await request(rest.setToken(token)) };
    } catch (error) {
      if (!isUnauthorized(error)) return { ok: false, failure: failureOf(error, target), error };
      gateway.end(wrongToken);
      return { ok: false, failure: refused(), error };
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

/** Another process may have a new token by now: what this one cannot send is left to it, and nothing is held. */
const revokedHere = (): Failure => unsent('the token of the bot is not valid here any more');

const notYet = (): Failure => unsent('not connected to Discord');

const unsent = (why: string): Failure => ({
  outcome: 'transient',
  reason: 'unavailable',
  mayHaveLanded: false,
  cause: new DiscordFault(why),
});
