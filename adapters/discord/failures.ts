/** Discord's errors as deliveries, in one table: what is worth another try, what is final, and for whom. */
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import type { Delivery, PermanentFailure, TransientFailure } from '../delivery.ts';
import { faultOf } from './fault.ts';

export type Failure = Exclude<Delivery, { outcome: 'delivered' }>;

/** What the call was for: the same error means another thing for a channel than for one person. */
export type Target = 'channel' | 'message' | 'person';

type Transient = Omit<TransientFailure, 'cause' | 'retryAfterMs'>;
/** Keeps each scope with its own reasons. */
type Permanent<F = PermanentFailure> = F extends { scope: infer S; reason: infer R }
  ? { readonly outcome: 'permanent'; readonly scope: S; readonly reason: R }
  : never;
type Meaning = Transient | Permanent;

const notFound: Permanent = { outcome: 'permanent', scope: 'channel', reason: 'not-found' };
const notMember: Permanent = { outcome: 'permanent', scope: 'channel', reason: 'not-a-member' };
const archived: Permanent = { outcome: 'permanent', scope: 'channel', reason: 'archived' };
const forbidden: Permanent = { outcome: 'permanent', scope: 'channel', reason: 'forbidden' };
const revoked: Permanent = { outcome: 'permanent', scope: 'workspace', reason: 'revoked' };
const unreachable: Permanent = { outcome: 'permanent', scope: 'person', reason: 'unreachable' };
const rejected: Permanent = { outcome: 'permanent', scope: 'message', reason: 'rejected' };
const tooLarge: Permanent = { outcome: 'permanent', scope: 'message', reason: 'too-large' };
const limited: Transient = { outcome: 'transient', reason: 'rate-limited', mayHaveLanded: false };
const unavailable: Transient = { outcome: 'transient', reason: 'unavailable', mayHaveLanded: false };
const ambiguous: Transient = { outcome: 'transient', reason: 'unavailable', mayHaveLanded: true };

/** By the `code` of the answer: docs.discord.com, “Opcodes and Status Codes”, JSON error codes. */
export const codeMeanings: ReadonlyMap<number, Meaning> = new Map<number, Meaning>([
  [10003, notFound], // unknown channel
  [10004, revoked], // unknown guild: the bot was removed from it
  [10008, rejected], // unknown message
  [10013, unreachable], // unknown user
  [10015, rejected], // unknown webhook: an interaction that is over
  [10062, rejected], // unknown interaction
  [20009, rejected], // explicit content
  [20016, limited], // slowmode
  [20028, limited], // the channel's write rate limit
  [20029, limited], // the server's write rate limit
  [40001, revoked], // unauthorized
  [40003, limited], // direct messages opened too fast
  [40004, unavailable], // sending messages is switched off for the moment
  [40005, tooLarge], // request entity too large
  [40006, unavailable], // a feature is switched off for the moment
  [40058, forbidden], // a forum, which takes posts of its own kind only
  [40060, rejected], // interaction acknowledged already
  [40062, limited], // a resource is rate limited
  [50001, notMember], // missing access: the channel is hidden from the bot
  [50005, rejected], // message of somebody else
  [50006, rejected], // empty message
  [50007, unreachable], // closed direct messages
  [50008, forbidden], // a channel without text
  [50009, forbidden], // the server's verification level
  [50013, forbidden], // missing permissions
  [50024, forbidden], // not in this kind of channel
  [50027, rejected], // invalid webhook token: an interaction that is over
  [50035, rejected], // invalid form body
  [50083, archived], // archived thread
  [50278, unreachable], // no server in common
  [110001, unavailable], // application not available yet
  [130000, unavailable], // API overloaded
  [160005, archived], // locked thread
  [200000, rejected], // blocked by the server's automatic moderation
  [240000, rejected], // harmful link
]);

/** Errors of the connection after which nothing has been sent: there was never a connection to send on. */
const neverConnected: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What a call that threw means. `cause` is safe to log. */
export function failureOf(error: unknown, target: Target): Failure {
  const cause = faultOf(error);
  if (error instanceof RateLimitError)
    return { ...limited, retryAfterMs: Math.ceil(Math.max(error.retryAfter, error.timeToReset, 0)), cause };
  if (error instanceof DiscordAPIError) return { ...aimed(ofAnswer(error), target), cause };
  // Only thrown for 5xx: a proxy may have given up on an API that did what it was asked.
  if (error instanceof HTTPError) return { ...ambiguous, cause };
  if (isUnauthorized(error)) return { ...revoked, cause };
  return { ...ofConnection(error), cause };
}

/** The bot's own token is not valid any more: nothing will work until it is replaced. */
export const isUnauthorized = (error: unknown): boolean =>
  error instanceof DiscordAPIError
    ? error.status === 401 && codeOf(error) !== 50027
    : // After a 401 discord.js forgets its token, and refuses to send anything.
      error instanceof Error && error.message.startsWith('Expected token to be set');

/** `50013`, or nothing where Discord did not name an error. */
export function codeOf(error: unknown): number | undefined {
  const code = error instanceof DiscordAPIError ? error.code : undefined;
  return typeof code === 'number' && code !== 0 ? code : undefined;
}

function ofAnswer(error: DiscordAPIError): Meaning {
  const known = codeMeanings.get(codeOf(error) ?? 0);
  if (known !== undefined) return known;
  if (isUnauthorized(error)) return revoked;
  // Without a code it was no answer of the API at all: a page of some proxy, which may be gone in a moment.
  if (typeof error.code !== 'number') return unavailable;
  if (error.status === 408) return ambiguous;
  // Never a loop of these: too many get the address banned.
  return error.status === 403 ? forbidden : rejected;
}

/** A channel that is gone is the end of a message in it, and a person's own channel is that person. */
function aimed(meaning: Meaning, target: Target): Meaning {
  if (meaning.outcome !== 'permanent' || meaning.scope !== 'channel') return meaning;
  if (target === 'person') return unreachable;
  return target === 'message' && meaning.reason === 'not-found' ? rejected : meaning;
}

function ofConnection(error: unknown): Transient {
  const names = [...chain(error)];
  if (names.includes('AbortError') || names.includes('TimeoutError'))
    return { outcome: 'transient', reason: 'timeout', mayHaveLanded: true };
  return {
    outcome: 'transient',
    reason: 'network',
    mayHaveLanded: !names.some((name) => neverConnected.has(name)),
  };
}

/** Codes and names of an error and of what caused it; of several addresses that were tried, the first. */
function* chain(error: unknown): Iterable<string> {
  for (let at = error, depth = 0; at instanceof Error && depth < 6; depth += 1) {
    if ('code' in at && typeof at.code === 'string') yield at.code;
    yield at.name;
    at = at.cause ?? (at instanceof AggregateError ? at.errors[0] : undefined);
  }
}
