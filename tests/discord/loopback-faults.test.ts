/** Faults of the loopback Discord, as the unmodified discord.js meets them. */
import { setImmediate } from 'node:timers/promises';
import { type REST, Routes } from 'discord.js';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../support/discord/faults.ts';
import type { LoopbackDiscord } from '../support/discord/server.ts';
import type { Channel } from '../support/discord/state.ts';
import { clientFor, discordWith } from './loopback-client.ts';

const posting = 'POST /channels/:channel/messages';

let discord: LoopbackDiscord;
let rest: REST;
let desk: Channel;
beforeEach(async () => {
  discord = await discordWith();
  rest = clientFor(discord, { rest: { rejectOnRateLimit: ['/'] } }).rest;
  desk = discord.guild.channel({ name: 'desk' });
});

const say = (content: string, using = rest) =>
  using.post(Routes.channelMessages(desk.id), { body: { content } });
const read = () => discord.guild.read(desk);

describe('faults', () => {
  it.each<[string, Fault, object, boolean]>([
    [
      'a limit of the route',
      { does: 'limit', retryAfterSeconds: 2 },
      { name: 'RateLimitError[/channels/:id/messages]', global: false },
      false,
    ],
    [
      'a limit of the whole bot',
      { does: 'limit', retryAfterSeconds: 2, scope: 'global' },
      { name: 'RateLimitError[/channels/:id/messages]', global: true },
      false,
    ],
    ['a bad gateway', { does: 'status', status: 502 }, { status: 502 }, false],
    ['a bad gateway after the deed', { does: 'status', status: 502, landed: true }, { status: 502 }, true],
    ['a cut connection', { does: 'cut' }, { code: 'UND_ERR_SOCKET' }, false],
    ['a connection that is reset', { does: 'cut', reset: true }, { code: 'ECONNRESET' }, false],
    ['a lost answer', { does: 'cut', landed: true }, { code: 'UND_ERR_SOCKET' }, true],
    ['a garbled answer', { does: 'garble', landed: true }, { name: 'SyntaxError' }, true],
    ['an overload', { does: 'refuse', code: 130000 }, { name: 'HTTPError', status: 503 }, false],
    [
      'a limit of another service',
      { does: 'refuse', code: 40062, retryAfterSeconds: 3 },
      { name: 'RateLimitError[/channels/:id/messages]', retryAfter: 3050 },
      false,
    ],
    [
      'an error of any kind',
      { does: 'refuse', code: 200000, message: 'No.' },
      { code: 200000, rawError: { message: 'No.' } },
      false,
    ],
  ])('%s strikes once', async (_what, fault, told, hasLanded) => {
    const plan = discord.faults.next(posting, fault);
    await expect(say('First')).rejects.toMatchObject(told);
    expect(plan.hits).toBe(1);
    expect(read()).toEqual(hasLanded ? ['First'] : []);
    await expect(say('Second', clientFor(discord).rest)).resolves.toBeDefined();
  });

  it('may be a limit that discord.js keeps to by itself from then on', async () => {
    await say('First');
    const plan = discord.faults.always(posting, { does: 'limit', retryAfterSeconds: 60 });
    for (let times = 0; times < 3; times += 1)
      await expect(say('No')).rejects.toMatchObject({ name: 'RateLimitError[/channels/:id/messages]' });
    expect(plan.hits).toBe(1);
  });

  it('last until they are cleared, for one channel', async () => {
    const other = discord.guild.channel();
    const plan = discord.faults.always('*', { does: 'refuse', code: 50013 }, { channel: desk.id });
    await expect(say('No')).rejects.toMatchObject({ code: 50013 });
    await expect(rest.get(Routes.channel(desk.id))).rejects.toMatchObject({ code: 50013 });
    await rest.post(Routes.channelMessages(other.id), { body: { content: 'Yes' } });
    plan.clear();
    await say('Yes');
    expect(plan.hits).toBe(2);
    expect(discord.invalidAnswers).toBe(2);
  });

  it('may be something that happens meanwhile', async () => {
    discord.faults.next(posting, {
      does: 'meanwhile',
      run: () => {
        discord.revokeToken();
      },
    });
    await expect(say('No')).rejects.toMatchObject({ status: 401 });
  });

  it('hold a call until they are cleared', async () => {
    const plan = discord.faults.next(posting, { does: 'hang' });
    const said = say('At last');
    await discord.until(() => plan.hits === 1);
    await setImmediate();
    expect(read()).toEqual([]);
    plan.clear();
    await said;
    expect(read()).toEqual(['At last']);
  });

  it('may be that nobody is there', async () => {
    await discord.goOffline();
    await expect(say('No')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await discord.comeBack();
    await say('Yes');
    expect(read()).toEqual(['Yes']);
  });

  it('do not keep the server from closing', async () => {
    discord.faults.always(posting, { does: 'hang' });
    const said = say('No');
    await discord.until(() => discord.callsOf(posting).length === 1);
    await Promise.all([expect(said).rejects.toBeDefined(), discord.close()]);
  });

  it('show what discord.js does by itself: it posts twice, unless a nonce is enforced', async () => {
    const { rest: usual } = clientFor(discord, { rest: { retries: 1 } });
    const lost: Fault = { does: 'status', status: 502, landed: true };
    discord.faults.next(posting, lost);
    await say('Twice', usual);
    discord.faults.next(posting, lost);
    await usual.post(Routes.channelMessages(desk.id), {
      body: { content: 'Once', nonce: 'once', enforce_nonce: true },
    });
    expect(read()).toEqual(['Twice', 'Twice', 'Once']);
    expect(discord.callsOf(posting)).toHaveLength(4);
  });
});

describe('rate limits', () => {
  const limited = async (options: Parameters<typeof discordWith>[0]) => {
    discord = await discordWith(options);
    desk = discord.guild.channel({ name: 'desk' });
    const elsewhere = discord.guild.channel({ name: 'elsewhere' });
    const { token, apiUrl } = discord;
    const raw = (channel: Channel) =>
      fetch(`${apiUrl}/v10/channels/${channel.id}/messages`, {
        method: 'POST',
        headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ content: 'Hi' }),
      });
    return { raw, elsewhere };
  };

  it('are told by headers, a bucket for each route and channel', async () => {
    const { raw, elsewhere } = await limited({ rateLimit: { calls: 2, windowMs: 60_000 } });
    const first = await raw(desk);
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'x-ratelimit-limit': '2',
      'x-ratelimit-remaining': '1',
    });
    await raw(desk);
    const third = await raw(desk);
    expect(third.status).toBe(429);
    expect(third.headers.get('x-ratelimit-scope')).toBe('user');
    expect(await third.json()).toMatchObject({ global: false, message: 'You are being rate limited.' });
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(50);
    expect((await raw(elsewhere)).status).toBe(200);
    expect(discord.invalidAnswers).toBe(1);
  });

  it('hold for the bot as a whole', async () => {
    const { raw, elsewhere } = await limited({ globalRateLimit: { calls: 1, windowMs: 60_000 } });
    expect((await raw(desk)).status).toBe(200);
    const second = await raw(elsewhere);
    expect(second.status).toBe(429);
    expect(second.headers.get('x-ratelimit-global')).toBe('true');
    expect(await second.json()).toMatchObject({ global: true });
  });
});
