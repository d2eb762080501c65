/** Discord's JSON errors: each code with its status and its words. */
import type { JsonObject } from '../platform/json.ts';

const table: Readonly<Record<number, readonly [status: number, message: string]>> = {
  0: [401, '401: Unauthorized'],
  10002: [404, 'Unknown Application'],
  10003: [404, 'Unknown Channel'],
  10004: [404, 'Unknown Guild'],
  10007: [404, 'Unknown Member'],
  10008: [404, 'Unknown Message'],
  10013: [404, 'Unknown User'],
  10015: [404, 'Unknown Webhook'],
  10062: [404, 'Unknown interaction'],
  20009: [400, 'Explicit content cannot be sent to the desired recipient(s)'],
  20016: [429, 'This action cannot be performed due to slowmode rate limit'],
  20022: [429, 'This message cannot be edited due to announcement rate limits'],
  20028: [429, 'The write action you are performing on the channel has hit the write rate limit'],
  20029: [429, 'The write action you are performing on the server has hit the write rate limit'],
  30015: [400, 'Maximum number of attachments in a message reached (10)'],
  30046: [429, 'Maximum number of edits to messages older than 1 hour reached. Try again later'],
  40001: [401, 'Unauthorized. Provide a valid token and try again'],
  40003: [429, 'You are opening direct messages too fast'],
  40004: [403, 'Send messages has been temporarily disabled'],
  40005: [413, 'Request entity too large'],
  40006: [403, 'This feature has been temporarily disabled server-side'],
  40058: [400, 'Cannot send a message in a forum channel'],
  40060: [400, 'Interaction has already been acknowledged.'],
  40062: [429, 'Service resource is being rate limited.'],
  40094: [400, 'This interaction has hit the maximum number of follow up messages'],
  40333: [403, 'internal network error'],
  50001: [403, 'Missing Access'],
  50003: [403, 'Cannot execute action on a DM channel'],
  50005: [403, 'Cannot edit a message authored by another user'],
  50006: [400, 'Cannot send an empty message'],
  50007: [403, 'Cannot send messages to this user'],
  50008: [400, 'Cannot send messages in a non-text channel'],
  50009: [403, 'Channel verification level is too high for you to gain access'],
  50013: [403, 'Missing Permissions'],
  50014: [401, 'Invalid authentication token provided'],
  50024: [400, 'Cannot execute action on this channel type'],
  50027: [401, 'Invalid Webhook Token'],
  50033: [400, 'Invalid Recipient(s)'],
  50035: [400, 'Invalid Form Body'],
  50045: [400, 'File uploaded exceeds the maximum size'],
  50046: [400, 'Invalid file uploaded'],
  50083: [400, 'Thread is archived'],
  50109: [400, 'The request body contains invalid JSON.'],
  50110: [400, 'The provided file is invalid.'],
  50146: [400, 'Uploaded file not found.'],
  50278: [403, 'Cannot send messages to this user due to having no mutual guilds'],
  110001: [500, 'Application not yet available. Try again later'],
  130000: [503, 'API resource is currently overloaded. Try again a little later'],
  160005: [403, 'Thread is locked'],
  200000: [400, 'Message was blocked by automatic moderation'],
  240000: [400, 'Message blocked by harmful links filter'],
  400001: [403, 'Access to file uploads has been limited for this guild'],
};

/** An answer with a code, and where something in the body is wrong a tree of what and where. */
export class Refusal extends Error {
  readonly code: number;
  readonly status: number;
  readonly errors: JsonObject | undefined;

  constructor(code: number, { status, message, errors }: RefusalDetails = {}) {
    const [usualStatus, usualMessage] = table[code] ?? [400, `Error ${code}`];
    super(message ?? usualMessage);
    this.code = code;
    this.status = status ?? usualStatus;
    this.errors = errors;
  }

  get body(): JsonObject {
    const { message, code, errors } = this;
    return { message, code, ...(errors === undefined ? {} : { errors }) };
  }
}

interface RefusalDetails {
  readonly status?: number;
  readonly message?: string;
  readonly errors?: JsonObject;
}

/** Something wrong in a body. */
export interface Wrong {
  readonly at: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** Throws 50035 with the tree of all that is wrong, or does nothing. */
export function refuseWrong(wrongs: readonly Wrong[]): void {
  if (wrongs.length > 0) throw invalidBody(wrongs);
}

export function invalidBody(wrongs: readonly Wrong[]): Refusal {
  const tree: JsonObject = {};
  for (const { at, code, message } of wrongs) {
    let node = tree;
    for (const key of at) node = child(node, String(key));
    const errors: unknown[] = Array.isArray(node['_errors']) ? node['_errors'] : [];
    node['_errors'] = [...errors, { code, message }];
  }
  return new Refusal(50035, { errors: tree });
}

function child(node: JsonObject, key: string): JsonObject {
  // Only objects are put into the tree, but for `_errors`, which is no field's name.
  const found = (node[key] ?? {}) as JsonObject;
  node[key] = found;
  return found;
}

export const missing = (...at: readonly (string | number)[]): Wrong => ({
  at,
  code: 'BASE_TYPE_REQUIRED',
  message: 'This field is required',
});

export const tooLong = (max: number, ...at: readonly (string | number)[]): Wrong => ({
  at,
  code: 'BASE_TYPE_MAX_LENGTH',
  message: `Must be ${max} or fewer in length.`,
});
