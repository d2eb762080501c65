/** Calls with the bot's own token: never an exception, and none at all once Discord has refused the token. */
import { REST, Routes } from 'discord.js';
import type { Clock } from '../../port/clock.ts';
import type { Failure, Target } from '../../port/meanings.ts';
import { failureOf, isUnauthorized } from './failures.ts';
import { DiscordError } from './loggable.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { wrongToken } from './problems.ts';
import { createBanGuard } from './ban-guard.ts';
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
  readonly clock: Pick<Clock, 'now'>;
}

/** Needs no gateway: whichever process a server belongs to, any may call. */
export function createCalls({ token, apiUrl, gateway, isAlone, clock }: CallsOptions): Call {
  const { heard, restMs } = createBanGuard(clock);
  const rest = new REST(restOptions(apiUrl, heard));
  const refused = isAlone ? revoked : revokedHere;
  let asking: Promise<boolean> | undefined;

  /** Before all of Discord is switched off: a single 401 may be a mistake. Of many at once, one asks. */
  async function isTokenRefused(): Promise<boolean> {
    asking ??= rest
      .setToken(token)
      .get(Routes.user())
      .then(() => false, isUnauthorized)
      .finally(() => {
        asking = undefined;
      });
    return asking;
  }

  return async (target, request) => {
    switch (gateway.token()) {
      case 'unknown':
        return { ok: false, failure: notYet() };
      case 'refused':
        return { ok: false, failure: refused() };
      case 'accepted':
    }
    const rested = restMs();
    if (rested > 0) return { ok: false, failure: { ...held(), retryAfterMs: rested } };
    try {
      // discord.js forgets it after a 401, and another login may have found it valid again.
      return { ok: true, value: await request(rest.setToken(token)) };
    } catch (error) {
      if (!isUnauthorized(error)) return { ok: false, failure: failureOf(error, target), error };
      if (!(await isTokenRefused())) return { ok: false, failure: { ...mistaken(), retryAfterMs: WAIT_MS } };
      gateway.end(wrongToken);
      return { ok: false, failure: refused(), error };
    }
  };
}

const WAIT_MS = 60_000;

/**
 * The token is the bot's, not one server's: every server's plans are held, each when it is next due, and all go on when
 * the program starts with a valid token.
 */
const revoked = (): Failure => ({
  outcome: 'permanent',
  scope: 'workspace',
  reason: 'revoked',
  cause: new DiscordError('the token of the bot is not valid any more'),
});

/** Another process may have a new token by now: what this one cannot send is left to it, and nothing is held. */
const revokedHere = (): Failure => unsent('the token of the bot is not valid here any more');

const notYet = (): Failure => unsent('not connected to Discord');

const held = (): Unsent =>
  unsent('Discord has refused too much in ten minutes, and is left alone for a while');

const mistaken = (): Unsent => unsent('Discord did not take the token of the bot, and takes it now');

type Unsent = Extract<Failure, { outcome: 'transient' }>;

const unsent = (why: string): Unsent => ({
  outcome: 'transient',
  reason: 'unavailable',
  mayHaveLanded: false,
  cause: new DiscordError(why),
});
