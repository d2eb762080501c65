/** Slack's errors as deliveries, in one table: what is worth another try, what is final, and for whom. */
import { webApi } from '@slack/bolt';
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
  suspended,
  tooLarge,
  unavailable,
  unreachable,
  type Failure,
  type Meaning,
  type Target,
} from '../meanings.ts';
import { networkFailure } from '../network-failures.ts';

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
    message_limit_exceeded: limitedIn('workspace'), // all of its members and apps together
    service_unavailable: unavailable,
    request_timeout: unavailable,
    org_login_required: unavailable,
    team_added_to_org: unavailable,
    update_failed: unavailable,

    // "It's possible that some aspect of the operation succeeded before the error was raised."
    fatal_error: ambiguous,
    internal_error: ambiguous,
  } satisfies Record<string, Meaning>),
);

/** What a call that threw means. `cause` holds what was thrown. */
export function failureOf(error: unknown, target: Target): Failure {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { ...limited, retryAfterMs: error.retryAfter * 1000, cause: error };
  if (error instanceof webApi.WebAPIPlatformError) return ofAnswer(error, target);
  if (error instanceof webApi.WebAPIHTTPError) return ofStatus(error);
  // Bolt's client reports a 429 without a usable Retry-After as a plain error.
  if (error instanceof Error && error.message.startsWith('Retry header did not contain'))
    return { ...limited, cause: error };
  return { ...networkFailure(error), cause: error };
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

/** Anything but 5xx was refused before it was dealt with. */
function ofStatus(error: webApi.WebAPIHTTPError): Failure {
  const seconds = Number(error.headers['retry-after']);
  const wait = Number.isFinite(seconds) && seconds > 0 ? { retryAfterMs: seconds * 1000 } : {};
  const { statusCode } = error;
  if (statusCode === 429) return { ...limited, ...wait, cause: error };
  const unclear = statusCode >= 500 || statusCode === 408;
  return { ...(unclear ? ambiguous : unavailable), ...wait, cause: error };
}

const failure = (meaning: Meaning, cause: unknown): Failure => ({ ...meaning, cause });

/** `channel_not_found`, or nothing where Slack did not name an error. */
export function errorCodeOf(error: unknown): string | undefined {
  if (!(error instanceof webApi.WebAPIPlatformError)) return undefined;
  const { error: code } = error.data;
  return /^[a-z][a-z0-9_]{1,80}$/u.test(code) ? code : undefined;
}
