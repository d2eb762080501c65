/** The errors that Slack's reference names, by method, and what its sentences about them come to. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** As they stand at docs.slack.dev/reference/methods, whether this bot may ever meet them or not. */
export const documentedErrors = {
  'every method': words(`
    access_denied accesslimited account_inactive deprecated_endpoint ekm_access_denied enterprise_is_restricted
    fatal_error internal_error invalid_arg_name invalid_arguments invalid_array_arg invalid_auth invalid_charset
    invalid_form_data invalid_json invalid_post_type json_not_object method_deprecated missing_argument
    missing_post_type missing_scope no_permission not_allowed_token_type not_authed org_login_required ratelimited
    request_timeout service_unavailable team_access_not_granted team_added_to_org token_expired token_revoked
    two_factor_setup_required unknown_method`),
  'chat.postMessage': words(`
    app_access_restricted as_user_not_supported attachment_payload_limit_exceeded cannot_reply_to_message
    channel_not_found draft_already_deleted draft_already_sent draft_has_conflict draft_not_found
    duplicate_channel_not_found duplicate_message_not_found ekm_access_denied invalid_blocks invalid_blocks_format
    invalid_metadata_format invalid_metadata_schema is_archived markdown_text_conflict message_limit_exceeded
    messages_tab_disabled metadata_must_be_sent_from_app metadata_too_large missing_file_data msg_blocks_too_long
    no_text not_in_channel rate_limited restricted_action restricted_action_non_threadable_channel
    restricted_action_read_only_channel restricted_action_thread_locked restricted_action_thread_only_channel
    send_on_behalf_not_allowed slack_connect_canvas_sharing_blocked slack_connect_file_link_sharing_blocked
    slack_connect_lists_sharing_blocked team_not_found too_many_attachments too_many_contact_cards`),
  'chat.postEphemeral': words(`
    cannot_reply_to_message channel_not_found invalid_attachments invalid_blocks invalid_blocks_format is_archived
    markdown_text_conflict message_limit_exceeded messages_tab_disabled msg_too_long no_text not_in_channel
    restricted_action too_many_attachments user_not_in_channel`),
  'chat.update': words(`
    as_user_not_supported block_mismatch blocked_file_type cant_broadcast_message cant_update_message
    channel_not_found edit_window_closed external_channel_migrating file_deleted file_is_deleted file_not_found
    file_share_limit_reached invalid_attachments invalid_blocks invalid_blocks_format invalid_metadata_format
    invalid_metadata_schema is_inactive markdown_text_conflict max_file_sharing_exceeded message_limit_exceeded
    message_not_found metadata_must_be_sent_from_app metadata_too_large msg_too_long
    no_dual_broadcast_content_update no_text posting_to_channel_denied slack_connect_blocked_file_type
    slack_connect_canvas_sharing_blocked slack_connect_clip_sharing_blocked slack_connect_file_link_sharing_blocked
    slack_connect_file_upload_sharing_blocked streaming_state_conflict team_not_found too_many_attachments
    unable_to_share_files update_failed`),
  'chat.delete': words('cant_delete_message channel_not_found message_not_found'),
  'conversations.info': words('channel_is_limited_access channel_not_found missing_scope'),
  'conversations.open': words(`
    channel_not_found invalid_user_combination method_not_supported_for_channel_type missing_scope not_enough_users
    too_many_users user_disabled user_not_found user_not_visible users_list_not_supplied`),
  'files.completeUploadExternal': words(`
    access_denied channel_not_found channels_limit_exceeded file_not_found file_type_not_allowed file_update_failed
    file_uploads_except_images_disabled invalid_blocks invalid_channel not_in_channel posting_to_channel_denied`),
  'files.delete': words(`
    access_denied cant_delete_file delete_not_allowed file_deleted file_deleting_disabled file_not_found`),
  'files.getUploadURLExternal': words(`
    alt_txt_too_large file_type_not_allowed file_upload_size_restricted file_uploads_disabled
    file_uploads_except_images_disabled missing_argument snippet_too_large storage_limit_reached
    unknown_snippet_type unknown_subtype`),
  'files.info': words(`
    access_denied canvas_disabled_file_team canvas_disabled_user_team canvas_globally_disabled file_deleted
    file_not_found not_visible slack_connect_canvas_sharing_blocked template_not_visible`),
  'views.open': words(
    'duplicate_external_id exchanged_trigger_id expired_trigger_id invalid_trigger_id view_too_large',
  ),
  'views.publish': words(`
    duplicate_external_id hash_conflict missing_profile_id not_allowed_token_type not_enabled not_implemented
    view_too_large`),
  'views.push': words(`
    duplicate_external_id exchanged_trigger_id expired_trigger_id invalid_trigger_id not_found push_limit_reached
    view_too_large`),
  'views.update': words('duplicate_external_id hash_conflict not_found view_too_large'),
} as const;

export type DocumentedMethod = keyof typeof documentedErrors;

/** “Channel has been archived”, “Cannot post any message into a read-only channel”: no post there will do better. */
export const endingChannel: ReadonlySet<string> = new Set(
  words(`
    channel_not_found not_in_channel is_archived is_inactive restricted_action restricted_action_read_only_channel
    restricted_action_thread_only_channel restricted_action_non_threadable_channel restricted_action_thread_locked
    ekm_access_denied messages_tab_disabled channel_is_limited_access`),
);

/** “Authentication token is for a deleted user or workspace”: no post anywhere in it will do better. */
export const endingWorkspace: ReadonlySet<string> = new Set(
  words(`
    account_inactive token_revoked token_expired invalid_auth not_authed missing_scope not_allowed_token_type
    team_access_not_granted app_access_restricted`),
);

/** Of these, the ones by which the app has been taken out. */
export const removals: ReadonlySet<string> = new Set(['account_inactive', 'token_revoked']);

/** “Please wait and try again”, “the workspace is undergoing a migration”. */
export const passing: ReadonlySet<string> = new Set(
  words(`
    accesslimited external_channel_migrating file_update_failed message_limit_exceeded org_login_required
    rate_limited ratelimited request_timeout service_unavailable streaming_state_conflict team_added_to_org
    two_factor_setup_required update_failed`),
);

/** “It's possible that some aspect of the operation succeeded before the error was raised.” */
export const raisedInTheMiddle: ReadonlySet<string> = new Set(['fatal_error', 'internal_error']);
