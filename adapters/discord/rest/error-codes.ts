/** Discord's errors, in one table: what is worth another try, what is final, and for whom. */
import {
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
  type Meaning,
} from '../../port/meanings.ts';

/**
 * By the `code` of the answer: docs.discord.com, “Opcodes and Status Codes”, JSON error codes. Only what is named here
 * may switch anything off. Limits come with 429 as a rule, of which discord.js tells as its own errors.
 */
export const codeMeanings: ReadonlyMap<number, Meaning> = new Map<number, Meaning>([
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
export const statusMeanings: ReadonlyMap<number, Meaning> = new Map<number, Meaning>([
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
