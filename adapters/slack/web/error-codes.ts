/**
 * What Slack names in the `error` of an answer with `ok: false`, in one table. Only what is named here can be final:
 * whatever else comes, be it a new code or a page of some proxy, switches nothing off.
 */
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
  suspended,
  tooLarge,
  unavailable,
  unreachable,
  type Meaning,
} from '../../port/meanings.ts';

/**
 * `source`: the method whose reference has it, at docs.slack.dev/reference/methods; `every method` for those that are
 * common to all, `seen` for those that Slack gives without a word in the reference.
 */
export interface Refused {
  readonly code: string;
  readonly source: string;
  readonly meaning: Meaning;
}

const rows = (meaning: Meaning, source: string, ...codes: readonly string[]): readonly Refused[] =>
  codes.map((code) => ({ code, source, meaning }));

export const refusals: readonly Refused[] = [
  // The channel's affair: its plan is switched off.
  ...rows(notFound, 'chat.postMessage', 'channel_not_found'),
  ...rows(notMember, 'chat.postMessage', 'not_in_channel'),
  ...rows(archived, 'chat.postMessage', 'is_archived'),
  ...rows(archived, 'chat.update', 'is_inactive'),
  ...rows(forbidden, 'chat.postMessage', 'restricted_action', 'restricted_action_read_only_channel'),
  ...rows(forbidden, 'chat.postMessage', 'restricted_action_thread_only_channel'),
  ...rows(forbidden, 'chat.postMessage', 'restricted_action_non_threadable_channel'),
  ...rows(forbidden, 'chat.postMessage', 'restricted_action_thread_locked', 'ekm_access_denied'),
  ...rows(forbidden, 'chat.postMessage', 'messages_tab_disabled'),
  ...rows(forbidden, 'conversations.info', 'channel_is_limited_access'),

  // The workspace's: its plans are held until the token is good again.
  ...rows(removed, 'every method', 'account_inactive', 'token_revoked'),
  ...rows(revoked, 'every method', 'token_expired', 'invalid_auth'),
  ...rows(revoked, 'every method', 'not_authed', 'missing_scope', 'not_allowed_token_type'),
  ...rows(revoked, 'every method', 'team_access_not_granted'),
  ...rows(revoked, 'chat.postMessage', 'app_access_restricted'),
  ...rows(revoked, 'seen', 'user_removed_from_team'),
  ...rows(suspended, 'seen', 'team_disabled'),

  // One person's.
  ...rows(unreachable, 'conversations.open', 'user_not_found', 'user_not_visible', 'user_disabled'),
  ...rows(unreachable, 'conversations.open', 'invalid_user_combination'),
  ...rows(unreachable, 'chat.postEphemeral', 'user_not_in_channel'),
  ...rows(unreachable, 'seen', 'cannot_dm_bot'),

  // This message's or this call's: the next may be all right.
  ...rows(tooLarge, 'chat.update', 'msg_too_long'),
  ...rows(tooLarge, 'chat.postMessage', 'msg_blocks_too_long', 'attachment_payload_limit_exceeded'),
  ...rows(tooLarge, 'views.open', 'view_too_large'),
  ...rows(rejected, 'chat.postMessage', 'invalid_blocks', 'invalid_blocks_format', 'no_text'),
  ...rows(rejected, 'chat.postMessage', 'missing_file_data', 'slack_connect_file_link_sharing_blocked'),
  ...rows(rejected, 'chat.postMessage', 'team_not_found'), // a channel's name in place of its id
  ...rows(gone, 'chat.update', 'message_not_found'),
  ...rows(rejected, 'chat.update', 'cant_update_message', 'edit_window_closed'),
  ...rows(rejected, 'chat.update', 'block_mismatch', 'posting_to_channel_denied', 'unable_to_share_files'),
  ...rows(rejected, 'chat.update', 'blocked_file_type', 'slack_connect_blocked_file_type'),
  ...rows(rejected, 'chat.update', 'slack_connect_file_upload_sharing_blocked', 'max_file_sharing_exceeded'),
  ...rows(rejected, 'chat.update', 'file_not_found', 'file_deleted', 'file_is_deleted'),
  ...rows(rejected, 'chat.update', 'file_share_limit_reached'),
  ...rows(rejected, 'chat.delete', 'cant_delete_message'),
  ...rows(rejected, 'conversations.open', 'method_not_supported_for_channel_type', 'not_enough_users'),
  ...rows(rejected, 'conversations.open', 'too_many_users', 'users_list_not_supplied'),
  ...rows(rejected, 'views.open', 'expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id'),
  ...rows(rejected, 'views.open', 'duplicate_external_id'),
  ...rows(rejected, 'views.push', 'push_limit_reached'),
  ...rows(rejected, 'views.update', 'not_found', 'hash_conflict'),
  ...rows(rejected, 'views.publish', 'not_enabled'),
  ...rows(rejected, 'files.info', 'access_denied', 'not_visible'),
  ...rows(rejected, 'files.getUploadURLExternal', 'alt_txt_too_large', 'file_type_not_allowed'),
  ...rows(rejected, 'files.getUploadURLExternal', 'file_upload_size_restricted', 'file_uploads_disabled'),
  ...rows(rejected, 'files.getUploadURLExternal', 'file_uploads_except_images_disabled'),
  ...rows(rejected, 'files.getUploadURLExternal', 'storage_limit_reached'),
  ...rows(rejected, 'every method', 'invalid_arguments', 'invalid_arg_name', 'invalid_array_arg'),
  ...rows(rejected, 'every method', 'invalid_charset', 'invalid_form_data', 'invalid_post_type'),
  ...rows(rejected, 'every method', 'missing_post_type', 'missing_argument', 'unknown_method'),
  ...rows(rejected, 'every method', 'invalid_json', 'json_not_object'),
  ...rows(rejected, 'every method', 'no_permission', 'enterprise_is_restricted'),
  ...rows(rejected, 'every method', 'method_deprecated', 'deprecated_endpoint'),

  // Not now, and nothing has happened.
  ...rows(limited, 'every method', 'ratelimited'),
  ...rows(limited, 'chat.postMessage', 'rate_limited'),
  // All of its members and apps together.
  ...rows(limitedIn('workspace'), 'chat.postMessage', 'message_limit_exceeded'),
  ...rows(unavailable, 'every method', 'service_unavailable', 'request_timeout', 'org_login_required'),
  ...rows(unavailable, 'every method', 'team_added_to_org', 'accesslimited', 'two_factor_setup_required'),
  ...rows(unavailable, 'chat.update', 'update_failed', 'external_channel_migrating'),
  ...rows(unavailable, 'chat.update', 'streaming_state_conflict'),
  ...rows(unavailable, 'files.completeUploadExternal', 'file_update_failed'),

  // “It's possible that some aspect of the operation succeeded before the error was raised.”
  ...rows(ambiguous, 'every method', 'fatal_error', 'internal_error'),
];

export const errorMeanings: ReadonlyMap<string, Meaning> = new Map(
  refusals.map(({ code, meaning }) => [code, meaning]),
);

/** Refused for a picture in it, as far as Slack tells: the words alone may be taken. */
export const concernsPictures: ReadonlySet<string> = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'missing_file_data',
  'file_not_found',
  'file_deleted',
  'file_is_deleted',
  'file_share_limit_reached',
  'max_file_sharing_exceeded',
  'blocked_file_type',
  'posting_to_channel_denied',
  'unable_to_share_files',
  'slack_connect_blocked_file_type',
  'slack_connect_file_link_sharing_blocked',
  'slack_connect_file_upload_sharing_blocked',
]);
