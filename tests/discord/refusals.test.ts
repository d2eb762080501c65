/** Everything that Discord, and what stands before it, may answer to a post, heard through the real discord.js. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { codeMeanings } from '../../adapters/discord/rest/failures.ts';
import { refusals } from '../../adapters/discord/rest/refusals.ts';
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

/** Statuses with which whole pages come, from proxies and from Cloudflare. */
const pages = [
  400, 401, 402, 403, 404, 405, 407, 408, 409, 410, 411, 413, 414, 415, 421, 425, 431, 451, 499, 500, 501,
  502, 503, 504, 507, 508, 511, 520, 521, 522, 523, 524, 525, 526, 527, 530,
] as const;
/** What they say, and what a garbled answer says: whether it may have landed. */
const mayHaveLanded = new Set([408, 409, 499, 500, 501, 502, 503, 504, 507, 508, 520, 522, 524, 527]);

describe('a post that is refused', () => {
  let stage: DiscordStage;
  beforeEach(async () => {
    stage = await openDiscordStage();
    await stage.adapter.connect(recordingInbox().inbox);
  });
  afterEach(() => stage.close());

  const posted = async (fault: Fault) => {
    stage.discord.faults.next(POST, fault);
    return stage.adapter.post(stage.channel, message, { key: 'k' });
  };

  it.each([...codeMeanings])('with the code %i', async (code, meaning) => {
    // Once a token is taken again, a 401 was a mistake.
    const isMistaken = new Refusal(code).status === 401 && code !== 50027;
    const isServers = new Refusal(code).status >= 500;
    const delivery = await posted({ does: 'refuse', code });
    if (isMistaken) expect(delivery).toMatchObject({ outcome: 'transient', mayHaveLanded: false });
    else if (isServers) expect(delivery).toMatchObject({ outcome: 'transient', mayHaveLanded: true });
    else
      expect(delivery).toMatchObject({
        outcome: meaning.outcome,
        reason: meaning.reason,
        ...(meaning.outcome === 'permanent' && { scope: meaning.scope }),
      });
    expect(stage.adapter.status().state).toBe('connected');
    expect(stage.discord.callsOf(POST)).toHaveLength(1);
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

describe('too many refusals', () => {
  const MOST = 2_500;
  const counted = () => {
    let at = 0;
    const { heard, restMs } = refusals({ now: () => at });
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
