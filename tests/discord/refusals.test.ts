/** Everything that Discord, and what stands before it, may answer to a post, heard through the real discord.js. */
import { RESTJSONErrorCodes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Delivery } from '../../adapters/port/delivery.ts';
import { failureInWords } from '../../adapters/port/failure-words.ts';
import { createBanGuard } from '../../adapters/discord/rest/ban-guard.ts';
import type { Message } from '../../content/message.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import { Refusal } from '../support/discord/errors.ts';
import type { Fault } from '../support/discord/faults.ts';
import { MINUTE, openOffice } from '../support/platform/office.ts';
import { type DiscordStage, openDiscordStage, POST } from './stage.ts';

const message: Message = {
  summary: 'Time to stretch.',
  mood: 'calm',
  blocks: [{ block: 'heading', text: 'Stretch' }],
};

/** “Opcodes and Status Codes”, as discord.js has them. */
const documented: readonly number[] = Object.values(RESTJSONErrorCodes).filter(
  (code) => typeof code === 'number',
);

/** Their sentences tell that no post in that channel will do better. */
const endingChannel: ReadonlySet<number> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendAMessageInAForumChannel,
  RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel,
  RESTJSONErrorCodes.ChannelVerificationLevelTooHighForYouToGainAccess,
  RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.ThreadLocked,
]);

/** Of a post, beside those that are about the token. */
const holdingServer: ReadonlySet<number> = new Set([RESTJSONErrorCodes.UnknownGuild]);

/** Statuses with which whole pages come, from proxies and from Cloudflare. */
const pages = [
  400, 401, 402, 403, 404, 405, 407, 408, 409, 410, 411, 413, 414, 415, 421, 425, 431, 451, 499, 500, 501,
  502, 503, 504, 507, 508, 511, 520, 521, 522, 523, 524, 525, 526, 527, 530,
] as const;
/** What they say, and what a garbled answer says: whether it may have landed. */
const mayHaveLanded = new Set([408, 409, 499, 500, 501, 502, 503, 504, 507, 508, 520, 522, 524, 527]);

/** discord.js keeps to fifty requests a second of this clock. */
const nextSecond = (): void => {
  vi.setSystemTime(Date.now() + 1_000);
};

describe('a post that is refused', () => {
  let stage: DiscordStage;
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    stage = await openDiscordStage();
    await stage.adapter.connect(recordingInbox().inbox);
  });
  afterEach(async () => {
    await stage.close();
    vi.useRealTimers();
  });

  const posted = async (fault: Fault) => {
    nextSecond();
    stage.discord.faults.next(POST, fault);
    return stage.adapter.post(stage.channel, message, { key: 'k' });
  };

  const scopeOf = (delivery: Delivery) => (delivery.outcome === 'permanent' ? delivery.scope : undefined);
  const statusOf = (code: number): number => new Refusal(code).status;

  it.each([400, 403, 404])(
    'with any code there is, and %i, ends a channel only for its own',
    async (status) => {
      // discord.js makes more of 401 and 429: these come below, each with its own status.
      const codes = documented.filter((code) => ![401, 429].includes(statusOf(code)));
      const ended = new Set<number>();
      for (const code of codes) {
        const delivery = await posted({ does: 'refuse', code, status });
        expect([code, delivery.outcome]).not.toEqual([code, 'delivered']);
        expect([code, delivery.outcome === 'transient' && delivery.mayHaveLanded]).toEqual([code, false]);
        expect([code, scopeOf(delivery) === 'workspace']).toEqual([code, holdingServer.has(code)]);
        if (scopeOf(delivery) === 'channel') ended.add(code);
      }
      expect(ended).toEqual(endingChannel);
      expect(stage.discord.callsOf(POST)).toHaveLength(codes.length);
      expect(stage.guild.messages(stage.room)).toEqual([]);
      const other = stage.guild.channel({ name: 'other' });
      const there = { ...stage.channel, channel: other.id };
      await expect(stage.adapter.post(there, message, { key: 'k' })).resolves.toMatchObject({
        outcome: 'delivered',
      });
    },
  );

  it.each([500, 502, 503])(
    'with any code there is, and %i, is never told as “not landed”',
    async (status) => {
      for (const code of documented) {
        const delivery = await posted({ does: 'refuse', code, status, landed: true });
        expect([code, delivery]).toMatchObject([code, { outcome: 'transient', mayHaveLanded: true }]);
      }
    },
  );

  it.each(documented.filter((code) => statusOf(code) === 429))(
    'with %i waits, and is not lost',
    async (code) => {
      await expect(posted({ does: 'refuse', code })).resolves.toMatchObject({
        outcome: 'transient',
        reason: 'rate-limited',
        mayHaveLanded: false,
      });
      expect(stage.discord.callsOf(POST)).toHaveLength(1);
    },
  );

  it.each([
    [RESTJSONErrorCodes.ActionCannotBePerformedDueToSlowmodeRateLimit, 'channel'],
    [RESTJSONErrorCodes.ChannelWriteRateLimit, 'channel'],
    [RESTJSONErrorCodes.ServerWriteRateLimit, 'workspace'],
  ])('with %i reaches as far as it says: the %s', async (code, reach) => {
    await expect(posted({ does: 'refuse', code })).resolves.toMatchObject({ reach });
  });

  // Once a token is taken again, a 401 was a mistake.
  it.each(documented.filter((code) => statusOf(code) === 401))(
    'with %i is no end of anything',
    async (code) => {
      const delivery = await posted({ does: 'refuse', code });
      expect(['message', undefined]).toContain(scopeOf(delivery));
      expect(delivery).not.toMatchObject({ mayHaveLanded: true });
      expect(stage.adapter.status().state).toBe('connected');
    },
  );

  it.each([
    [RESTJSONErrorCodes.UnknownChannel, 'gone'],
    [RESTJSONErrorCodes.MissingAccess, 'not in the channel'],
    [RESTJSONErrorCodes.MissingPermissions, 'not allowed to post'],
    [RESTJSONErrorCodes.InvalidActionOnArchivedThread, 'archived'],
    [RESTJSONErrorCodes.UnknownGuild, 'removed from'],
    [RESTJSONErrorCodes.RequestEntityTooLarge, 'too large'],
    [RESTJSONErrorCodes.InvalidFormBodyOrContentType, 'rejected'],
  ])('with %i says so to people: %s', async (code, words) => {
    const delivery = await posted({ does: 'refuse', code });
    if (delivery.outcome !== 'permanent') throw new Error('It should have been final.');
    expect(failureInWords(delivery)).toContain(words);
  });

  it.each(pages)('by a page with status %i switches nothing off', async (status) => {
    await expect(posted({ does: 'status', status })).resolves.toMatchObject(
      status === 413
        ? { outcome: 'permanent', scope: 'message', reason: 'too-large' }
        : { outcome: 'transient', mayHaveLanded: mayHaveLanded.has(status) },
    );
    expect(stage.adapter.status().state).toBe('connected');
    await expect(stage.adapter.post(stage.channel, message, { key: 'k' })).resolves.toMatchObject({
      outcome: 'delivered',
    });
  });

  it.each<[string, Fault, object]>([
    ['403 without a reason', { does: 'refuse', code: 0, status: 403 }, { retryAfterMs: 60_000 }],
    ['403 for a new reason', { does: 'refuse', code: 49_999, status: 403 }, { retryAfterMs: 60_000 }],
    ['404 without a reason', { does: 'refuse', code: 0, status: 404 }, {}],
    ['half a 403', { does: 'garble', status: 403 }, { retryAfterMs: 60_000 }],
    ['half a 404', { does: 'garble', status: 404 }, {}],
    ['401 that is a mistake', { does: 'refuse', code: 0, status: 401 }, { retryAfterMs: 60_000 }],
  ])('%s: surely not landed, and passing', async (_what, fault, more) => {
    await expect(posted(fault)).resolves.toMatchObject({
      outcome: 'transient',
      reason: 'unavailable',
      mayHaveLanded: false,
      ...more,
    });
    expect(stage.adapter.status().state).toBe('connected');
  });

  it('tells a server that the bot was removed from', async () => {
    const code = RESTJSONErrorCodes.UnknownGuild;
    await expect(posted({ does: 'refuse', code })).resolves.toMatchObject({ isRemoved: true });
  });

  it('for a new reason, with 400, is that message’s alone', async () => {
    await expect(posted({ does: 'refuse', code: 49_999 })).resolves.toMatchObject({
      outcome: 'permanent',
      scope: 'message',
    });
  });

  it('with a rate limit of what stands before Discord: all wait', async () => {
    const delivery = await posted({ does: 'status', status: 429 });
    expect(delivery).toMatchObject({ reason: 'rate-limited', reach: 'bot', mayHaveLanded: false });
    expect(delivery.outcome === 'transient' && delivery.retryAfterMs).toBeGreaterThan(50_000);
  });
});

describe('a direct message', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('that is refused ends no channel', async () => {
    const stage = await openDiscordStage();
    await stage.adapter.connect(recordingInbox().inbox);
    const codes = documented.filter((code) => ![401, 429].includes(new Refusal(code).status));
    for (const code of codes) {
      nextSecond();
      stage.discord.faults.next(POST, { does: 'refuse', code, status: 400 });
      const delivery = await stage.adapter.tell(stage.person, message, { key: 'k' });
      expect([code, delivery.outcome]).not.toEqual([code, 'delivered']);
      const isEnd = delivery.outcome === 'permanent' && delivery.scope === 'channel';
      expect([code, isEnd]).toEqual([code, false]);
      if (endingChannel.has(code)) expect([code, delivery]).toMatchObject([code, { scope: 'person' }]);
    }
    expect(stage.sam.sees(stage.sam.dm)).toEqual([]);
    await stage.close();
  });
});

describe('too many refusals', () => {
  const MOST = 2_500;
  const counted = () => {
    let at = 0;
    const { heard, restMs } = createBanGuard({ now: () => at });
    return {
      heard: (status: number, times = 1, scope?: string) => {
        for (let time = 0; time < times; time += 1) heard(status, scope);
      },
      restMs,
      pass: (ms: number) => {
        at += ms;
      },
    };
  };

  it.each([401, 403, 429])('of %i: Discord is left alone before it bans the address', (status) => {
    const { heard, restMs, pass } = counted();
    heard(status, MOST - 1);
    expect(restMs()).toBe(0);
    pass(60_000);
    heard(status);
    expect(restMs()).toBe(540_000);
    pass(540_000);
    expect(restMs()).toBe(0);
    heard(status, MOST);
    expect(restMs()).toBe(600_000);
  });

  it('are those alone which Discord counts', () => {
    const { heard, restMs } = counted();
    heard(429, MOST, 'shared');
    for (const status of [200, 204, 400, 404, 500, 502]) heard(status, MOST);
    expect(restMs()).toBe(0);
  });
});

describe('five channels in an hour without Discord', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each<[string, Fault]>([
    ['blocked before Discord', { does: 'refuse', code: 40333 }],
    ['refused without a reason', { does: 'refuse', code: 0, status: 403 }],
    ['refused for a new reason', { does: 'refuse', code: 49_999, status: 403 }],
    ['refused by a page', { does: 'status', status: 403 }],
    ['told by a proxy to log in', { does: 'status', status: 401 }],
    ['misled by a proxy', { does: 'status', status: 404 }],
  ])('that are %s go on afterwards', async (_what, fault) => {
    const office = await openOffice(await openDiscordStage());
    const { stage } = office;
    const rooms = [stage.room, ...Array.from({ length: 4 }, () => stage.guild.channel())];
    for (const room of rooms) await stage.after(stage.sam.types(room, 'deskbreak', ['on'], { zone: 'UTC' }));
    const invalid = stage.discord.invalidAnswers;
    const plan = stage.discord.faults.always(POST, fault);
    const pass = async (minutes: number) => {
      for (let minute = 0; minute < minutes; minute += 1) {
        // discord.js keeps to fifty requests a second by this one.
        vi.setSystemTime(Date.now() + MINUTE);
        await office.passSleepers(MINUTE);
      }
    };
    await pass(60);
    expect(plan.hits).toBeGreaterThan(5);
    // Some tries for each break, and no more.
    expect(stage.discord.invalidAnswers - invalid).toBeLessThanOrEqual(60);
    plan.clear();
    await pass(30);
    for (const room of rooms) {
      const channel = { ...stage.channel, channel: room.id };
      expect((await office.store.plans.find(channel))?.plan.state).toEqual({ is: 'on' });
      expect(stage.guild.read(room).join('\n')).toContain('[Done]');
    }
    await office.close();
  });
});
