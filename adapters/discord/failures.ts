/** Discord's errors as deliveries, in one table: what is worth another try, what is final, and for whom. */
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import {
  aimed,
  ambiguous,
  archived,
  forbidden,
  limited,
  limitedIn,
  notFound,
  notMember,
  rejected,
  revoked,
  tooLarge,
  unavailable,
  unreachable,
  type Failure,
  type Meaning,
  type Target,
} from '../meanings.ts';
import { networkFailure } from '../network-failures.ts';
import { faultOf } from './fault.ts';

/** By the `code` of the answer: docs.discord.com, “Opcodes and Status Codes”, JSON error codes. */
export const codeMeanings: ReadonlyMap<number, Meaning> = new Map<number, Meaning>([
  [10003, notFound], // unknown channel
  [10004, revoked], // unknown guild: the bot was removed from it
  [10008, rejected], // unknown message
  [10013, unreachable], // unknown user
  [10015, rejected], // unknown webhook: an interaction that is over
  [10062, rejected], // unknown interaction
  [20009, rejected], // explicit content
  [20016, limitedIn('channel')], // slowmode
  [20028, limitedIn('channel')], // the channel's write rate limit
  [20029, limitedIn('workspace')], // the server's write rate limit
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

/** What a call that threw means. `cause` is safe to log. */
export function failureOf(error: unknown, target: Target): Failure {
  const cause = faultOf(error);
  if (error instanceof RateLimitError)
    return {
      ...limited,
      reach: error.global ? 'bot' : 'channel',
      retryAfterMs: Math.ceil(Math.max(error.retryAfter, error.timeToReset, 0)),
      cause,
    };
  if (error instanceof DiscordAPIError) return { ...aimed(ofAnswer(error), target), cause };
  // Only thrown for 5xx: a proxy may have given up on an API that did what it was asked.
  if (error instanceof HTTPError) return { ...ambiguous, cause };
  if (isUnauthorized(error)) return { ...revoked, cause };
  return { ...networkFailure(error), cause };
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

/**
 * Perhaps for its pictures: Attach Files may be missing where Send Messages is not, a server may take smaller files than
 * others, and so may a proxy, which knows no codes.
 */
export const refusesPictures = (error: unknown): boolean =>
  [40005, 50013, 50035].includes(codeOf(error) ?? 0) ||
  (error instanceof DiscordAPIError && error.status === 413);

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
