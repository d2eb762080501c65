import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import type { Target } from '../../adapters/meanings.ts';
import { errorMeanings, failureOf } from '../../adapters/slack/failures.ts';

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

const errors = {
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
  message_limit_exceeded: { ...limited, reach: 'workspace' },
  service_unavailable: unavailable,
  request_timeout: unavailable,
  org_login_required: unavailable,
  team_added_to_org: unavailable,
  update_failed: unavailable,
  fatal_error: ambiguous,
  internal_error: ambiguous,
} as const;

describe('errors that Slack names', () => {
  it.each(Object.entries(errors))('%s', (code, meaning) => {
    const error = named(code);
    expect(failureOf(error, 'channel')).toEqual({ ...meaning, cause: error });
  });

  it('are all in this table', () => {
    expect([...errorMeanings.keys()].sort()).toEqual(Object.keys(errors).sort());
  });

  it('refuse the message alone where they are new', () => {
    expect(failureOf(named('some_new_rule'), 'channel')).toMatchObject(rejected);
  });

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
    ['token_revoked', 'person', revoked],
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
