/** Discord's errors as deliveries, in one table: what is worth another try, what is final, and for whom. */
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import {
  aimed,
  ambiguous,
  archived,
  forbidden,
  gone,
  limited,
  limitedIn,
  notFound,
  notMember,
  rejected,
  removed,
  revoked,
  tooLarge,
  unavailable,
  unreachable,
  type Failure,
  type Meaning,
  type Target,
} from '../../port/meanings.ts';
import type { Reach } from '../../port/delivery.ts';
import { networkFailure } from '../../shared/network-failures.ts';
import { loggable } from './loggable.ts';
import { SERVER_SCOPE } from './request.ts';

/**
 * By the `code` of the answer: docs.discord.com, “Opcodes and Status Codes”, JSON error codes. Only what is named here
 * may switch anything off. Limits come with 429 as a rule, of which discord.js tells as its own errors.
 */
const codeMeanings: ReadonlyMap<number, Meaning> = new Map<number, Meaning>([
  [10003, notFound], // unknown channel
  [10004, removed], // unknown guild: the bot was removed from it
  [10008, gone], // unknown message
  [10013, unreachable], // unknown user
  [10015, rejected], // unknown webhook: an interaction that is over
  [10062, rejected], // unknown interaction
  [20009, rejected], // explicit content
  [20016, limitedIn('channel')], // slowmode
  [20022, limitedIn('channel')], // edits of announcements
  [20028, limitedIn('channel')], // the channel's write rate limit
  [20029, limitedIn('workspace')], // the server's write rate limit
  [30015, rejected], // too many attachments
  [30046, limitedIn('channel')], // edits of messages that are older than an hour
  [40001, revoked], // unauthorized
  [40003, limited], // direct messages opened too fast
  [40004, unavailable], // sending messages is switched off for the moment
  [40005, tooLarge], // request entity too large
  [40006, unavailable], // a feature is switched off for the moment
  [40058, forbidden], // a forum, which takes posts of its own kind only
  [40060, rejected], // interaction acknowledged already
  [40062, limited], // a resource is rate limited
  [40094, rejected], // an interaction has no room for further messages
  [40333, unavailable], // “internal network error”: Cloudflare, before Discord, blocks the request
  [50001, notMember], // missing access: the channel is hidden from the bot
  [50003, rejected], // not in direct messages
  [50005, rejected], // message of somebody else
  [50006, rejected], // empty message
  [50007, unreachable], // closed direct messages
  [50008, forbidden], // a channel without text
  [50009, forbidden], // the server's verification level
  [50013, forbidden], // missing permissions
  [50014, revoked], // invalid token
  [50024, forbidden], // not in this kind of channel
  [50027, rejected], // invalid webhook token: an interaction that is over
  [50033, unreachable], // invalid recipient
  [50035, rejected], // invalid form body
  [50045, tooLarge], // a file is too large
  [50046, rejected], // an invalid file
  [50083, archived], // archived thread
  [50109, rejected], // invalid JSON
  [50110, rejected], // a file is not what it says it is
  [50146, rejected], // a file was named that has not come
  [50278, unreachable], // no server in common
  [110001, unavailable], // application not available yet
  [130000, unavailable], // API overloaded
  [160005, archived], // locked thread
  [200000, rejected], // blocked by the server's automatic moderation
  [240000, rejected], // harmful link
  [400001, rejected], // the server may not upload files for the moment
]);

/**
 * By the status, where the code is not known. RFC 9110, and for 52x and 530 Cloudflare's “5xx errors”: what stands
 * before an API answers with these, and may have handed the request on or not.
 */
const statusMeanings: ReadonlyMap<number, Meaning> = new Map<number, Meaning>([
  [408, ambiguous], // the request did not come in time, or the answer to it
  [409, ambiguous], // another is being dealt with, perhaps the same
  [413, tooLarge], // nothing of that size is let through
  [499, ambiguous], // whoever stands before the API stopped waiting for it
  [511, unavailable], // a network that wants its own login first
  [521, unavailable], // the API took no connection
  [523, unavailable], // no way to the API
  [525, unavailable], // no encryption agreed upon with the API
  [526, unavailable], // the certificate of the API is not accepted
  [530, unavailable], // the name of the API is not known
]);

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
