/** What a call that Discord refused, or that was never answered, means: worth another try, or final, and for whom. */
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import {
  aimed,
  ambiguous,
  limited,
  rejected,
  removed,
  revoked,
  unavailable,
  unreachable,
  type Failure,
  type Meaning,
  type Target,
} from '../../port/meanings.ts';
import type { Reach } from '../../port/delivery.ts';
import { networkFailure } from '../../shared/network-failures.ts';
import { codeMeanings, statusMeanings } from './error-codes.ts';
import { loggable } from './loggable.ts';
import { SERVER_SCOPE } from './request.ts';

/** What a call that threw means. `cause` is safe to log. */
export function failureOf(error: unknown, target: Target): Failure {
  const cause = loggable(error);
  if (error instanceof RateLimitError)
    return {
      ...limited,
      reach: reachOf(error),
      retryAfterMs: Math.ceil(Math.max(error.retryAfter, error.timeToReset, SHORTEST_WAIT_MS)),
      cause,
    };
  if (error instanceof DiscordAPIError)
    return { ...patient(aimed(ofAnswer(error, target), target), error), cause };
  // Only thrown for 5xx: a proxy may have given up on an API that did what it was asked.
  if (error instanceof HTTPError) return { ...(statusMeanings.get(error.status) ?? ambiguous), cause };
  if (isUnauthorized(error)) return { ...revoked, cause };
  return { ...networkFailure(error), cause };
}

function reachOf({ global, scope }: { readonly global: boolean; readonly scope: string }): Reach {
  if (global) return 'bot';
  return scope === SERVER_SCOPE ? 'workspace' : 'channel';
}

/** Where an answer says “later”, and not when. */
const SHORTEST_WAIT_MS = 1_000;
/** Discord bans an address that gets 10,000 answers of 401, 403 and 429 in ten minutes. */
const BLOCKED_WAIT_MS = 60_000;

/** A block that passes is not tried again and again. */
const patient = (meaning: Meaning, { status }: DiscordAPIError): Meaning & { retryAfterMs?: number } =>
  meaning.outcome === 'transient' && !meaning.mayHaveLanded && (status === 401 || status === 403)
    ? { ...meaning, retryAfterMs: BLOCKED_WAIT_MS }
    : meaning;

/** Discord says that it does not take the bot's own token. */
export const isUnauthorized = (error: unknown): boolean =>
  error instanceof DiscordAPIError
    ? [40001, 50014].includes(codeOf(error) ?? 0) ||
      (error.status === 401 && isOfDiscord(error) && codeOf(error) !== 50027)
    : // After a 401 discord.js forgets its token, and refuses to send anything.
      error instanceof Error && error.message.startsWith('Expected token to be set');

/** `50013`, or nothing where Discord did not name an error. */
export function codeOf(error: unknown): number | undefined {
  const code = error instanceof DiscordAPIError ? error.code : undefined;
  return typeof code === 'number' && code !== 0 ? code : undefined;
}

/**
 * Perhaps for its pictures: Attach Files may be missing where Send Messages is not, a server may take smaller files than
 * others or none for a while, and so may a proxy, which knows no codes.
 */
export const refusesPictures = (error: unknown): boolean =>
  [30015, 40005, 50013, 50035, 50045, 50046, 50110, 50146, 400001].includes(codeOf(error) ?? 0) ||
  (error instanceof DiscordAPIError && error.status === 413);

function ofAnswer(error: DiscordAPIError, target: Target): Meaning {
  const code = codeOf(error);
  const known = codeMeanings.get(code ?? 0);
  // A person is in no server as far as a direct message goes.
  if (target === 'person' && known === removed) return unreachable;
  if (known !== undefined) return known;
  if (isUnauthorized(error)) return revoked;
  const byStatus = statusMeanings.get(error.status);
  if (byStatus !== undefined) return byStatus;
  // What names no reason is a block, or a page of some proxy: it may be gone in a moment. So may a 403 for a new reason.
  return code === undefined || error.status === 403 || error.status === 401 ? unavailable : rejected;
}

/** Otherwise it was no answer of the API at all. */
const isOfDiscord = ({ code }: DiscordAPIError): boolean => typeof code === 'number';
