import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import type { Target } from '../../adapters/port/meanings.ts';
import { failureOf } from '../../adapters/slack/web/failures.ts';
import { concernsPictures, refusals } from '../../adapters/slack/web/refusals.ts';

const named = (error: string, retryAfter?: number) =>
  new webApi.WebAPIPlatformError({
    ok: false,
    error,
    response_metadata: { ...(retryAfter && { retryAfter }) },
  });

const notFound = { outcome: 'permanent', scope: 'channel', reason: 'not-found' } as const;
const notMember = { outcome: 'permanent', scope: 'channel', reason: 'not-a-member' } as const;
const archived = { outcome: 'permanent', scope: 'channel', reason: 'archived' } as const;
const forbidden = { outcome: 'permanent', scope: 'channel', reason: 'forbidden' } as const;
const revoked = { outcome: 'permanent', scope: 'workspace', reason: 'revoked' } as const;
const suspended = { outcome: 'permanent', scope: 'workspace', reason: 'suspended' } as const;
const unreachable = { outcome: 'permanent', scope: 'person', reason: 'unreachable' } as const;
const rejected = { outcome: 'permanent', scope: 'message', reason: 'rejected' } as const;
const tooLarge = { outcome: 'permanent', scope: 'message', reason: 'too-large' } as const;
const limited = { outcome: 'transient', reason: 'rate-limited', mayHaveLanded: false } as const;
const unavailable = { outcome: 'transient', reason: 'unavailable', mayHaveLanded: false } as const;
const ambiguous = { outcome: 'transient', reason: 'unavailable', mayHaveLanded: true } as const;

const errors: readonly (readonly [meaning: object, codes: string])[] = [
  [notFound, 'channel_not_found'],
  [notMember, 'not_in_channel'],
  [archived, 'is_archived is_inactive'],
  [
    forbidden,
    'restricted_action restricted_action_read_only_channel restricted_action_thread_only_channel restricted_action_non_threadable_channel restricted_action_thread_locked ekm_access_denied messages_tab_disabled channel_is_limited_access',
  ],
  [
    revoked,
    'token_expired invalid_auth not_authed missing_scope not_allowed_token_type app_access_restricted team_access_not_granted user_removed_from_team',
  ],
  [{ ...revoked, isRemoved: true }, 'account_inactive token_revoked'],
  [suspended, 'team_disabled'],
  [
    unreachable,
    'user_not_found user_not_visible user_disabled cannot_dm_bot invalid_user_combination user_not_in_channel',
  ],
  [tooLarge, 'msg_too_long msg_blocks_too_long attachment_payload_limit_exceeded view_too_large'],
  [rejected, 'invalid_blocks invalid_blocks_format no_text missing_file_data team_not_found'],
  [rejected, 'message_not_found cant_update_message cant_delete_message edit_window_closed block_mismatch'],
  [rejected, 'posting_to_channel_denied unable_to_share_files blocked_file_type file_not_found'],
  [rejected, 'slack_connect_blocked_file_type slack_connect_file_link_sharing_blocked file_deleted'],
  [rejected, 'slack_connect_file_upload_sharing_blocked max_file_sharing_exceeded file_is_deleted'],
  [rejected, 'file_share_limit_reached method_not_supported_for_channel_type not_enough_users'],
  [rejected, 'too_many_users users_list_not_supplied expired_trigger_id exchanged_trigger_id'],
  [rejected, 'invalid_trigger_id duplicate_external_id push_limit_reached not_found hash_conflict'],
  [rejected, 'not_enabled access_denied not_visible alt_txt_too_large file_type_not_allowed'],
  [rejected, 'file_upload_size_restricted file_uploads_disabled file_uploads_except_images_disabled'],
  [rejected, 'storage_limit_reached invalid_arguments invalid_arg_name invalid_array_arg invalid_charset'],
  [rejected, 'invalid_form_data invalid_post_type missing_post_type missing_argument unknown_method'],
  [rejected, 'invalid_json json_not_object no_permission enterprise_is_restricted method_deprecated'],
  [rejected, 'deprecated_endpoint'],
  [limited, 'ratelimited rate_limited'],
  [{ ...limited, reach: 'workspace' }, 'message_limit_exceeded'],
  [unavailable, 'service_unavailable request_timeout org_login_required team_added_to_org update_failed'],
  [unavailable, 'accesslimited two_factor_setup_required external_channel_migrating file_update_failed'],
  [unavailable, 'streaming_state_conflict'],
  [ambiguous, 'fatal_error internal_error'],
];
const each = errors.flatMap(([meaning, codes]) =>
  codes.split(' ').map((code): readonly [string, object] => [code, meaning]),
);

describe('errors that Slack names', () => {
  it.each(each)('%s', (code, meaning) => {
    const error = named(code);
    expect(failureOf(error, 'channel')).toEqual({ ...meaning, cause: error });
  });

  it('are all in this table, once, each with its source', () => {
    expect(refusals.map(({ code }) => code).sort()).toEqual(each.map(([code]) => code).sort());
    for (const { source } of refusals) expect(source).toMatch(/^(?:[a-z]+\.[a-zA-Z.]+|every method|seen)$/u);
  });

  it('concern a picture only where they refuse one message', () => {
    for (const code of concernsPictures) expect(failureOf(named(code), 'channel')).toMatchObject(rejected);
  });

  it.each(['some_new_rule', 'channel_is_sleeping', 'blocked'])(
    '%s is new: neither final nor sure',
    (code) => {
      expect(failureOf(named(code), 'channel')).toMatchObject(ambiguous);
    },
  );

  it.each(['', '<html>Bad gateway</html>', '{"ok":tr', 'Not Found'])(
    'may be no answer of Slack’s: %j',
    (text) => {
      expect(failureOf(named(text), 'channel')).toMatchObject(ambiguous);
    },
  );

  it('carry how long to wait', () => {
    expect(failureOf(named('ratelimited', 7), 'channel')).toMatchObject({ ...limited, retryAfterMs: 7000 });
    expect(failureOf(named('channel_not_found', 7), 'channel')).not.toHaveProperty('retryAfterMs');
  });

  it.each<[string, Target, object]>([
    ['channel_not_found', 'person', unreachable],
    ['messages_tab_disabled', 'person', unreachable],
    ['is_archived', 'person', unreachable],
    ['channel_not_found', 'message', rejected],
    ['is_archived', 'message', archived],
    ['token_revoked', 'person', { ...revoked, isRemoved: true }],
    ['internal_error', 'message', ambiguous],
  ])('%s about a %s', (code, target, meaning) => {
    expect(failureOf(named(code), target)).toMatchObject(meaning);
  });
});

describe('answers without a name', () => {
  const status = (code: number, headers: Record<string, string> = {}) =>
    new webApi.WebAPIHTTPError(code, '', headers, '');

  it.each([
    [500, ambiguous],
    [502, ambiguous],
    [503, ambiguous],
    [504, ambiguous],
    [511, ambiguous],
    [200, ambiguous],
    [202, ambiguous],
    [204, ambiguous],
    [303, ambiguous],
    [301, unavailable],
    [302, unavailable],
    [307, unavailable],
    [308, unavailable],
    [401, unavailable],
    [407, unavailable],
    [413, unavailable],
    [451, unavailable],
    [408, ambiguous],
    [429, limited],
    [400, unavailable],
    [403, unavailable],
    [404, unavailable],
  ])('status %i', (code, meaning) => {
    expect(failureOf(status(code), 'channel')).toMatchObject(meaning);
  });

  it('carry how long to wait', () => {
    expect(failureOf(status(503, { 'retry-after': '5' }), 'channel')).toMatchObject({ retryAfterMs: 5000 });
    expect(failureOf(new webApi.WebAPIRateLimitedError(30), 'channel')).toMatchObject({
      ...limited,
      retryAfterMs: 30_000,
    });
    const without = new Error('Retry header did not contain a valid timeout (url: x)');
    expect(failureOf(without, 'channel')).toMatchObject(limited);
  });
});

describe('connections', () => {
  const failed = (cause: Error): Error =>
    new webApi.WebAPIRequestError(new TypeError('fetch failed', { cause }));
  const coded = (code: string): Error => Object.assign(new Error(code), { code });

  it.each([
    'ENOTFOUND',
    'EAI_AGAIN',
    'ECONNREFUSED',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
  ])('%s: nothing was sent', (code) => {
    expect(failureOf(failed(coded(code)), 'channel')).toMatchObject({
      outcome: 'transient',
      reason: 'network',
      mayHaveLanded: false,
    });
  });

  it.each(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'ETIMEDOUT', 'UND_ERR_BODY_TIMEOUT'])(
    '%s: it may have landed',
    (code) => {
      expect(failureOf(failed(coded(code)), 'channel')).toMatchObject({
        outcome: 'transient',
        reason: 'network',
        mayHaveLanded: true,
      });
    },
  );

  it('every address of a name refused: nothing was sent', () => {
    const all = new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]);
    expect(failureOf(failed(all), 'channel')).toMatchObject({ reason: 'network', mayHaveLanded: false });
  });

  it('a timeout: it may have landed', () => {
    const timeout = new webApi.WebAPIRequestError(new DOMException('timed out', 'TimeoutError'));
    expect(failureOf(timeout, 'channel')).toMatchObject({ reason: 'timeout', mayHaveLanded: true });
  });

  it.each([undefined, 'a string', new TypeError('terminated')])('%s: it may have landed', (thrown) => {
    expect(failureOf(thrown, 'channel')).toMatchObject({ outcome: 'transient', mayHaveLanded: true });
  });
});
