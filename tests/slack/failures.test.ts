/** What Slack answers a call with, by name, by status or not at all, and what the adapter makes of it. */
import { webApi } from '@slack/bolt';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Delivery } from '../../adapters/port/delivery.ts';
import { failureInWords } from '../../adapters/port/failure-words.ts';
import { failureOf } from '../../adapters/slack/web/failures.ts';
import { refusals } from '../../adapters/slack/web/error-codes.ts';
import type { Message } from '../../content/message.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import {
  documentedErrors,
  type DocumentedMethod,
  endingChannel,
  endingWorkspace,
  passing,
  raisedInTheMiddle,
  removals,
} from '../support/slack/documented-errors.ts';
import type { Fault } from '../support/slack/faults.ts';
import { openSlackStage, type SlackStage } from './stage.ts';

const message: Message = {
  summary: 'Time to stretch.',
  mood: 'calm',
  blocks: [{ block: 'heading', text: 'Stretch' }],
};

const errorsOf = (...methods: readonly DocumentedMethod[]): readonly string[] => [
  ...new Set(methods.flatMap((method) => documentedErrors[method])),
];
const scopeOf = (delivery: Delivery) => (delivery.outcome === 'permanent' ? delivery.scope : undefined);
const mayHaveLanded = (delivery: Delivery) => delivery.outcome === 'transient' && delivery.mayHaveLanded;

describe.each(['socket', 'http'] as const)('an error that Slack names, over %s', (mode) => {
  let stage: SlackStage;
  beforeEach(async () => {
    stage = await openSlackStage({ mode });
    await stage.adapter.connect(recordingInbox().inbox);
  });
  afterEach(() => stage.close());

  const posted = (error: string, more: Partial<Extract<Fault, { does: 'refuse' }>> = {}) => {
    stage.slack.faults.next('chat.postMessage', { does: 'refuse', error, ...more });
    return stage.adapter.post(stage.channel, message, { key: error });
  };
  const posting = errorsOf('every method', 'chat.postMessage');

  it('ends a channel or holds a workspace only where the reference says so, and never the wrong one', async () => {
    for (const error of posting) {
      const scope = scopeOf(await posted(error));
      expect([error, scope === 'channel']).toEqual([error, endingChannel.has(error)]);
      expect([error, scope === 'workspace']).toEqual([error, endingWorkspace.has(error)]);
      expect([error, scope === 'person']).toEqual([error, false]);
    }
    expect(stage.slack.callsOf('chat.postMessage')).toHaveLength(posting.length);
    expect(stage.team.read(stage.room)).toEqual([]);
  });

  it('leaves the channel next door as it is', async () => {
    const other = stage.team.channel({ name: 'other', creator: stage.sam.id });
    for (const error of endingChannel) {
      await posted(error);
      const there = { ...stage.channel, channel: other.id };
      const delivery = await stage.adapter.post(there, message, { key: `other ${error}` });
      expect([error, delivery.outcome]).toEqual([error, 'delivered']);
    }
  });

  it('is tried again where it passes, and was surely not sent', async () => {
    for (const error of posting) {
      const delivery = await posted(error);
      const isUnsent = delivery.outcome === 'transient' && !delivery.mayHaveLanded;
      expect([error, isUnsent]).toEqual([error, passing.has(error)]);
    }
  });

  it('that may come in the middle of a deed is never told as “not landed”', async () => {
    for (const error of raisedInTheMiddle)
      for (const landed of [true, false])
        expect([error, mayHaveLanded(await posted(error, { landed }))]).toEqual([error, true]);
    expect(stage.team.read(stage.room)).toHaveLength(raisedInTheMiddle.size);
  });

  it('and that is new switches nothing off, and is never told as “not landed”', async () => {
    const known = new Set([...Object.values(documentedErrors).flat(), ...refusals.map(({ code }) => code)]);
    const name = fc.stringMatching(/^[a-z][a-z0-9]{0,9}(?:_[a-z0-9]{1,9}){0,4}$/u);
    await fc.assert(
      fc.asyncProperty(name, fc.boolean(), async (error, landed) => {
        fc.pre(!known.has(error));
        expect(await posted(error, { landed })).toMatchObject({ outcome: 'transient', mayHaveLanded: true });
      }),
      { numRuns: 40 },
    );
  });

  it('tells a removal from a token that others replace', async () => {
    for (const error of endingWorkspace) {
      const delivery = await posted(error);
      // Over a socket the token is the operator's, who may put another in its place.
      const isRemoval = mode === 'http' && removals.has(error);
      expect([error, 'isRemoved' in delivery]).toEqual([error, isRemoval]);
    }
  });

  it('about one person concerns that person, and nothing has been said', async () => {
    for (const error of errorsOf('every method', 'conversations.open')) {
      stage.slack.faults.next('conversations.open', { does: 'refuse', error });
      const delivery = await stage.adapter.tell(stage.person, message, { key: error });
      expect([error, delivery.outcome]).not.toEqual([error, 'delivered']);
      expect([error, scopeOf(delivery) === 'channel']).toEqual([error, false]);
      // That the app may not write to people says nothing of the workspace's channels.
      const endsWorkspace = endingWorkspace.has(error) && error !== 'missing_scope';
      expect([error, scopeOf(delivery) === 'workspace']).toEqual([error, endsWorkspace]);
      expect([error, mayHaveLanded(delivery)]).toEqual([error, false]);
    }
    for (const error of endingChannel) {
      stage.slack.faults.next('chat.postMessage', { does: 'refuse', error });
      const delivery = await stage.adapter.tell(stage.person, message, { key: error });
      expect([error, scopeOf(delivery)]).toEqual([error, 'person']);
    }
    expect(stage.sam.sees(stage.sam.dm)).toEqual([]);
  });

  it('about a message that stands holds the workspace only where the reference says so', async () => {
    const delivered = await stage.adapter.post(stage.channel, message, { key: 'k' });
    if (delivered.outcome !== 'delivered') throw new Error('It should have been posted.');
    for (const error of errorsOf('every method', 'chat.update')) {
      stage.slack.faults.next('chat.update', { does: 'refuse', error });
      const delivery = await stage.adapter.revise(delivered.message, message);
      expect([error, delivery.outcome]).not.toEqual([error, 'delivered']);
      expect([error, scopeOf(delivery) === 'workspace']).toEqual([error, endingWorkspace.has(error)]);
      if (raisedInTheMiddle.has(error)) expect([error, mayHaveLanded(delivery)]).toEqual([error, true]);
      // Somebody has deleted it, or cannot be seen any more: that says nothing about the next post.
      if (error.endsWith('not_found')) expect([error, scopeOf(delivery)]).toEqual([error, 'message']);
    }
  });

  it('reaches as far as it says, and carries how long to wait', async () => {
    await expect(posted('message_limit_exceeded')).resolves.toMatchObject({ reach: 'workspace' });
    await expect(posted('rate_limited')).resolves.not.toHaveProperty('reach');
    stage.slack.faults.next('chat.postMessage', { does: 'limit', retryAfterSeconds: 7 });
    await expect(stage.adapter.post(stage.channel, message, { key: 'k' })).resolves.toMatchObject({
      reason: 'rate-limited',
      retryAfterMs: 7_000,
    });
  });

  it.each([
    ['is_archived', 'archived'],
    ['not_in_channel', 'not in the channel'],
    ['channel_not_found', 'gone'],
    ['restricted_action', 'not allowed to post'],
    ['ekm_access_denied', 'not allowed to post'],
    ['token_revoked', 'token was revoked'],
    ['team_disabled', 'suspended'],
    ['msg_blocks_too_long', 'too large'],
    ['invalid_blocks', 'rejected'],
  ])('%s says so to people: %s', async (error, words) => {
    const delivery = await posted(error);
    if (delivery.outcome !== 'permanent') throw new Error('It should have been final.');
    expect(failureInWords(delivery)).toContain(words);
  });

  it.each(['', '<html>Bad gateway</html>', '{"ok":tr', 'Not Found'])(
    'may be no answer of Slack’s: %j',
    async (text) => {
      await expect(posted(text)).resolves.toMatchObject({ outcome: 'transient', mayHaveLanded: true });
    },
  );
});

describe('the table of refusals', () => {
  it('ends no channel for what Slack gives without a word in the reference', () => {
    const seen = refusals.filter(({ source }) => source === 'seen');
    for (const { code, meaning } of seen) {
      expect([code, meaning.outcome]).toEqual([code, 'permanent']);
      expect([code, meaning]).not.toEqual([code, expect.objectContaining({ scope: 'channel' })]);
    }
  });

  it('names each once', () => {
    const codes = refusals.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)]);
  });

  it.each(refusals.filter(({ source }) => source !== 'seen'))('has $code from the reference', (refused) => {
    expect(documentedErrors).toHaveProperty([refused.source]);
    expect(documentedErrors[refused.source as DocumentedMethod]).toContain(refused.code); // One of them, by the line above.
  });
});

const limited = { outcome: 'transient', reason: 'rate-limited', mayHaveLanded: false } as const;
const unavailable = { outcome: 'transient', reason: 'unavailable', mayHaveLanded: false } as const;
const ambiguous = { outcome: 'transient', reason: 'unavailable', mayHaveLanded: true } as const;

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
