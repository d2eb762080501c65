import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { codeOf, failureOf, isUnauthorized } from '../../adapters/discord/rest/failures.ts';
import { loggable } from '../../adapters/discord/rest/loggable.ts';
import type { Target } from '../../adapters/port/meanings.ts';

const forbidden = { outcome: 'permanent', scope: 'channel', reason: 'forbidden' } as const;
const revoked = { outcome: 'permanent', scope: 'workspace', reason: 'revoked' } as const;
const unreachable = { outcome: 'permanent', scope: 'person', reason: 'unreachable' } as const;
const rejected = { outcome: 'permanent', scope: 'message', reason: 'rejected' } as const;
const limited = { outcome: 'transient', reason: 'rate-limited', mayHaveLanded: false } as const;
const unavailable = { outcome: 'transient', reason: 'unavailable', mayHaveLanded: false } as const;
const ambiguous = { outcome: 'transient', reason: 'unavailable', mayHaveLanded: true } as const;

const request = { files: undefined, body: { content: 'what was said' } };
const named = (code: number, status = 400): DiscordAPIError =>
  new DiscordAPIError(
    { code, message: 'No.' },
    code,
    status,
    'POST',
    'https://discord.com/api/v10/webhooks/1/an-interaction-token',
    request,
  );

describe('errors that Discord names', () => {
  it.each([
    [400, rejected],
    [401, revoked],
    [403, { ...unavailable, retryAfterMs: 60_000 }],
    [404, rejected],
    [408, ambiguous],
    [409, ambiguous],
  ])('refuse by their status %i where they are new', (status, meaning) => {
    expect(failureOf(named(999_999, status), 'channel')).toMatchObject(meaning);
  });

  it.each<[number, Target, object]>([
    [10003, 'person', unreachable],
    [50001, 'person', unreachable],
    [10003, 'message', rejected],
    [50013, 'message', forbidden],
    [40001, 'person', revoked],
    [130000, 'message', unavailable],
  ])('%i about a %s', (code, target, meaning) => {
    expect(failureOf(named(code), target)).toMatchObject(meaning);
  });
});

describe('a token that is not valid any more', () => {
  it.each([
    ['a 401', named(0, 401)],
    [
      'what discord.js says afterwards',
      new Error('Expected token to be set for this request, but none was present'),
    ],
  ])('%s', (_what, error) => {
    expect(isUnauthorized(error)).toBe(true);
    expect(failureOf(error, 'channel')).toMatchObject(revoked);
  });

  it('is not meant by an interaction that is over', () => {
    expect(isUnauthorized(named(50027, 401))).toBe(false);
  });
});

describe('answers without a name', () => {
  it.each([500, 502, 503, 504, 507, 520, 522, 524, 527])('status %i: it may have landed', (status) => {
    const error = new HTTPError(status, 'Bad Gateway', 'POST', 'https://discord.com', request);
    expect(failureOf(error, 'channel')).toMatchObject(ambiguous);
  });

  it.each([511, 521, 523, 525, 526, 530])('status %i: Discord was not reached', (status) => {
    const error = new HTTPError(status, '', 'POST', 'https://discord.com', request);
    expect(failureOf(error, 'channel')).toMatchObject(unavailable);
  });

  it.each([400, 401, 403, 404, 405, 407, 411, 421, 425, 431, 451])(
    'a page of some proxy with status %i: nothing was sent on',
    (status) => {
      // discord.js hands over bytes as if they were an error.
      const error = new DiscordAPIError(
        { message: '' } as never,
        undefined as never,
        status,
        'POST',
        '',
        request,
      );
      expect(failureOf(error, 'channel')).toMatchObject(unavailable);
      expect(codeOf(error)).toBeUndefined();
    },
  );

  it.each([
    ['of a route', false, 7_000, 7_000],
    ['of the whole bot', true, 1_500, 1_500],
    ['that discord.js sees coming', false, -1, 1_000],
  ])('a rate limit %s', (_what, global, timeToReset, retryAfterMs) => {
    const error = new RateLimitError({
      global,
      timeToReset,
      retryAfter: timeToReset,
      limit: 5,
      method: 'POST',
      hash: 'h',
      url: '',
      route: '/channels/:id/messages',
      majorParameter: '1',
      sublimitTimeout: 0,
      scope: 'user',
    });
    const reach = global ? 'bot' : 'channel';
    expect(failureOf(error, 'channel')).toMatchObject({ ...limited, reach, retryAfterMs });
  });
});

describe('connections', () => {
  const coded = (code: string): Error => Object.assign(new Error(code), { code });

  it.each([
    'ENOTFOUND',
    'EAI_AGAIN',
    'ECONNREFUSED',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
  ])('%s: nothing was sent', (code) => {
    expect(failureOf(coded(code), 'channel')).toMatchObject({
      outcome: 'transient',
      reason: 'network',
      mayHaveLanded: false,
    });
  });

  it.each(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'ETIMEDOUT', 'UND_ERR_BODY_TIMEOUT'])(
    '%s: it may have landed',
    (code) => {
      expect(failureOf(new TypeError('fetch failed', { cause: coded(code) }), 'channel')).toMatchObject({
        outcome: 'transient',
        reason: 'network',
        mayHaveLanded: true,
      });
    },
  );

  it('every address of a name refused: nothing was sent', () => {
    const all = new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]);
    expect(failureOf(all, 'channel')).toMatchObject({ reason: 'network', mayHaveLanded: false });
  });

  it('a timeout: it may have landed', () => {
    const timeout = new DOMException('This operation was aborted', 'AbortError');
    expect(failureOf(timeout, 'channel')).toMatchObject({ reason: 'timeout', mayHaveLanded: true });
  });

  it.each([undefined, 'a string', new SyntaxError('Unexpected end of JSON input')])(
    '%s: it may have landed',
    (thrown) => {
      expect(failureOf(thrown, 'channel')).toMatchObject({ outcome: 'transient', mayHaveLanded: true });
    },
  );
});

describe('what goes into the log', () => {
  it('holds no request: neither its text nor the token of an interaction', () => {
    const logged = loggable(named(50035));
    expect(String(logged)).toContain('50035');
    expect(JSON.stringify({ ...(logged as object), text: String(logged) })).not.toMatch(
      /interaction-token|what was said/u,
    );
    expect(failureOf(named(50013), 'channel').cause).toEqual(loggable(named(50013)));
  });

  it('leaves other errors whole', () => {
    const error = new Error('a bug');
    expect(loggable(error)).toBe(error);
  });
});
