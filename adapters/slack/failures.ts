/** Slack's errors as deliveries, in one table: what is worth another try, what is final, and for whom. */
import { webApi } from '@slack/bolt';
import type { Delivery, PermanentFailure, TransientFailure } from '../delivery.ts';

export type Failure = Exclude<Delivery, { outcome: 'delivered' }>;

/** What the call was for: the same error means another thing for a channel than for one person. */
export type Target = 'channel' | 'message' | 'person';

type Transient = Omit<TransientFailure, 'cause' | 'retryAfterMs'>;
/** Keeps each scope with its own reasons. */
type Permanent<F = PermanentFailure> = F extends { scope: infer S; reason: infer R }
  ? { readonly outcome: 'permanent'; readonly scope: S; readonly reason: R }
  : never;
type Meaning = Transient | Permanent;

type WithoutOutcome<M> = M extends unknown ? Omit<M, 'outcome'> : never;
const permanent = (what: WithoutOutcome<Permanent>): Permanent => ({ outcome: 'permanent', ...what });
const notFound = permanent({ scope: 'channel', reason: 'not-found' });
const notMember = permanent({ scope: 'channel', reason: 'not-a-member' });
const archived = permanent({ scope: 'channel', reason: 'archived' });
const forbidden = permanent({ scope: 'channel', reason: 'forbidden' });
const revoked = permanent({ scope: 'workspace', reason: 'revoked' });
const suspended = permanent({ scope: 'workspace', reason: 'suspended' });
const unreachable = permanent({ scope: 'person', reason: 'unreachable' });
const rejected = permanent({ scope: 'message', reason: 'rejected' });
const tooLarge = permanent({ scope: 'message', reason: 'too-large' });
const limited: Transient = { outcome: 'transient', reason: 'rate-limited', mayHaveLanded: false };
const unavailable: Transient = { outcome: 'transient', reason: 'unavailable', mayHaveLanded: false };
/** Slack: "it's possible that some aspect of the operation succeeded before the error was raised". */
const ambiguous: Transient = { outcome: 'transient', reason: 'unavailable', mayHaveLanded: true };

/** By the `error` of an answer with `ok: false`: docs.slack.dev, reference of each method. */
export const errorMeanings: ReadonlyMap<string, Meaning> = new Map(
  Object.entries({
    channel_not_found: notFound,
    not_in_channel: notMember,
    is_archived: archived,
    restricted_action: forbidden,
    restricted_action_read_only_channel: forbidden,
    restricted_action_thread_only_channel: forbidden,
    restricted_action_non_threadable_channel: forbidden,
    restricted_action_thread_locked: forbidden,
    posting_to_channel_denied: forbidden,
    channel_is_limited_access: forbidden,
    ekm_access_denied: forbidden,
    messages_tab_disabled: forbidden,

    account_inactive: revoked,
    token_revoked: revoked,
    token_expired: revoked,
    invalid_auth: revoked,
    not_authed: revoked,
    missing_scope: revoked,
    not_allowed_token_type: revoked,
    app_access_restricted: revoked,
    team_access_not_granted: revoked,
    team_not_found: revoked,
    user_removed_from_team: revoked,
    team_disabled: suspended,

    user_not_found: unreachable,
    user_not_visible: unreachable,
    user_disabled: unreachable,
    cannot_dm_bot: unreachable,

    msg_too_long: tooLarge,
    msg_blocks_too_long: tooLarge,
    view_too_large: tooLarge,
    invalid_blocks: rejected,
    invalid_blocks_format: rejected,
    no_text: rejected,
    message_not_found: rejected,
    cant_update_message: rejected,
    cant_delete_message: rejected,
    edit_window_closed: rejected,

    ratelimited: limited,
    rate_limited: limited,
    message_limit_exceeded: limited,
    service_unavailable: unavailable,
    request_timeout: unavailable,
    org_login_required: unavailable,
    team_added_to_org: unavailable,
    update_failed: unavailable,

    fatal_error: ambiguous,
    internal_error: ambiguous,
  } satisfies Record<string, Meaning>),
);

/** Errors of the connection after which nothing has been sent: there was never a connection to send on. */
const neverConnected: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'NEVER_CONNECTED',
]);

/** What a call that threw means. `cause` holds what was thrown. */
export function failureOf(error: unknown, target: Target): Failure {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { ...limited, retryAfterMs: error.retryAfter * 1000, cause: error };
  if (error instanceof webApi.WebAPIPlatformError) return ofAnswer(error, target);
  if (error instanceof webApi.WebAPIHTTPError) return ofStatus(error);
  // Bolt's client reports a 429 without a usable Retry-After as a plain error.
  if (error instanceof Error && error.message.startsWith('Retry header did not contain'))
    return { ...limited, cause: error };
  return ofConnection(error);
}

function ofAnswer(error: webApi.WebAPIPlatformError, target: Target): Failure {
  const code = errorCodeOf(error);
  // Without a name it was no answer of Slack's at all: a page of some proxy, or half an answer.
  if (code === undefined) return failure(ambiguous, error);
  const meaning = aimed(errorMeanings.get(code) ?? rejected, target);
  const seconds = error.data.response_metadata?.retryAfter;
  if (meaning.outcome === 'permanent' || seconds === undefined) return failure(meaning, error);
  return { ...meaning, retryAfterMs: seconds * 1000, cause: error };
}

/** A channel that is gone is the end of a message in it, and a person's own channel is that person. */
function aimed(meaning: Meaning, target: Target): Meaning {
  if (meaning.outcome !== 'permanent' || meaning.scope !== 'channel') return meaning;
  if (target === 'person') return unreachable;
  return target === 'message' && meaning.reason === 'not-found' ? rejected : meaning;
}

/** Anything but 5xx was refused before it was dealt with. */
function ofStatus(error: webApi.WebAPIHTTPError): Failure {
  const seconds = Number(error.headers['retry-after']);
  const wait = Number.isFinite(seconds) && seconds > 0 ? { retryAfterMs: seconds * 1000 } : {};
  const { statusCode } = error;
  if (statusCode === 429) return { ...limited, ...wait, cause: error };
  const unclear = statusCode >= 500 || statusCode === 408;
  return { ...(unclear ? ambiguous : unavailable), ...wait, cause: error };
}

function ofConnection(error: unknown): Failure {
  const codes = [...chain(error)];
  const mayHaveLanded = !codes.some((code) => neverConnected.has(code));
  const reason = codes.includes('TimeoutError') ? 'timeout' : 'network';
  return { outcome: 'transient', reason, mayHaveLanded, cause: error };
}

/** Codes and names of an error and of what caused it; of several addresses that were tried, the first. */
function* chain(error: unknown): Iterable<string> {
  for (let at = error, depth = 0; at instanceof Error && depth < 6; depth += 1) {
    if ('code' in at && typeof at.code === 'string') yield at.code;
    yield at.name;
    at = at.cause ?? (at instanceof AggregateError ? at.errors[0] : undefined);
  }
}

const failure = (meaning: Meaning, cause: unknown): Failure => ({ ...meaning, cause });

/** `channel_not_found`, or nothing where Slack did not name an error. */
export function errorCodeOf(error: unknown): string | undefined {
  if (!(error instanceof webApi.WebAPIPlatformError)) return undefined;
  const { error: code } = error.data;
  return /^[a-z][a-z0-9_]{1,80}$/u.test(code) ? code : undefined;
}
