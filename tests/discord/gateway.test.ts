/** The connection: found wrong at the start, lost and found again, ended for good. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { note } from '../../content/replies/basics.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import { openDiscordStage, turnedUntil, type DiscordStage, type StageOptions } from './stage.ts';

let stage: DiscordStage;
const core = recordingInbox();

async function open(options: StageOptions = {}): Promise<DiscordStage> {
  stage = await openDiscordStage(options);
  return stage;
}

async function connected(options: StageOptions = {}): Promise<DiscordStage> {
  await open(options);
  await expect(stage.adapter.connect(core.inbox)).resolves.toEqual({ connected: true });
  return stage;
}

afterEach(async () => {
  await stage.close();
});

const answers = async (): Promise<string> => {
  core.answers({ to: 'actor', message: note('Still here.') });
  const { text } = await stage.after(stage.sam.types(stage.room, 'deskbreak', ['status']));
  return text;
};
const isConnected = (): boolean => stage.adapter.status().state === 'connected';

describe('connecting', () => {
  it('asks for the intent Guilds and no other', async () => {
    const { discord } = await connected();
    expect(discord.gateway.identifies).toMatchObject([{ intents: 1, shard: [0, 1] }]);
  });

  it('takes as many shards as Discord recommends', async () => {
    const { discord, adapter } = await connected({ discord: { shards: 3 } });
    expect(discord.gateway.identifies.map(({ shard }) => shard)).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
    expect(adapter.status().state).toBe('connected');
    await expect(answers()).resolves.toBe('Still here.');
  });

  it('names the setting where the token is wrong', async () => {
    const { adapter, discord } = await open();
    discord.app.tokenIsRevoked = true;
    await expect(adapter.connect(core.inbox)).resolves.toEqual({
      connected: false,
      problem: {
        setting: 'DISCORD_TOKEN',
        wrong: 'is not accepted by Discord',
        remedy: expect.stringContaining('Developer Portal') as string,
      },
    });
    expect(adapter.status()).toEqual({ state: 'disconnected' });
  });

  it('can be tried again after that', async () => {
    const { adapter, discord } = await open();
    discord.app.tokenIsRevoked = true;
    await adapter.connect(core.inbox);
    discord.restoreToken();
    await expect(adapter.connect(core.inbox)).resolves.toEqual({ connected: true });
    await expect(answers()).resolves.toBe('Still here.');
  });

  it('says that Discord cannot be reached, and that this may go by', async () => {
    const { adapter, discord } = await open();
    await discord.goOffline();
    await expect(adapter.connect(core.inbox)).resolves.toMatchObject({
      connected: false,
      problem: {
        setting: 'DISCORD_API_URL',
        wrong: expect.stringContaining('network') as string,
        retryAfterMs: 0,
      },
    });
  });

  it('connects at the next try when a first one fails, not before Discord wants it', async () => {
    const { adapter, discord } = await open();
    discord.faults.next('GET /gateway/bot', { does: 'limit', retryAfterSeconds: 7 });
    const refused = await adapter.connect(core.inbox);
    expect(refused.connected ? undefined : refused.problem.retryAfterMs).toBeGreaterThanOrEqual(7_000);
    await expect(adapter.connect(core.inbox)).resolves.toEqual({ connected: true });
    expect(discord.gateway.connected).toBe(1);
    await expect(answers()).resolves.toBe('Still here.');
  });

  it('gives up on a gateway that stays silent', async () => {
    const { adapter, discord } = await open();
    discord.gateway.refusesConnections(true);
    const connecting = adapter.connect(core.inbox);
    await discord.until(() => discord.callsOf('GET /gateway/bot').length === 1);
    await expect(turnedUntil(discord, connecting)).resolves.toMatchObject({
      connected: false,
      problem: { setting: 'DISCORD_API_URL' },
    });
    discord.gateway.refusesConnections(false);
  });
});

describe('a gateway that takes no part in it at the start', () => {
  it.each<[string, (stage: DiscordStage, does: boolean) => void]>([
    [
      'does not answer',
      ({ discord }, does) => {
        discord.gateway.hangs(does);
      },
    ],
    [
      'says nothing',
      ({ discord }, does) => {
        discord.gateway.staysMute(does);
      },
    ],
  ])('is left in time where it %s, and has one session once it is back', async (_what, set) => {
    const { adapter, discord } = await open();
    set(stage, true);
    for (let tries = 1; tries <= 3; tries += 1) {
      const connecting = adapter.connect(core.inbox);
      await discord.until(() => discord.gateway.sockets === 1, 'a socket', 8_000);
      await expect(turnedUntil(discord, connecting)).resolves.toMatchObject({
        connected: false,
        problem: { setting: 'DISCORD_API_URL', retryAfterMs: 0 },
      });
      await discord.until(() => discord.gateway.sockets === 0, 'nothing left of it', 8_000);
    }
    set(stage, false);
    await expect(adapter.connect(core.inbox)).resolves.toEqual({ connected: true });
    await expect(answers()).resolves.toBe('Still here.');
    expect([discord.gateway.identifies.length, discord.gateway.sockets]).toEqual([1, 1]);
    await adapter.disconnect();
    await discord.until(() => discord.gateway.sockets === 0, 'nothing left at the end', 8_000);
    expect(stage.logged.map(({ message }) => message).join()).not.toContain('was lost');
  });
});

describe('what Discord would never say', () => {
  it.each([
    'null',
    '[]',
    '"x"',
    '17',
    '{',
    '{"op":"0"}',
    '{"op":99,"d":null}',
    '{"op":0,"t":null,"s":2,"d":{}}',
    '{"op":0,"t":"GUILD_CREATE","s":3,"d":null}',
    '{"op":0,"t":"GUILD_CREATE","s":3,"d":{}}',
    '{"op":0,"t":"GUILD_CREATE","s":3,"d":{"id":17,"channels":"x","roles":null}}',
    '{"op":0,"t":"GUILD_DELETE","s":3,"d":[]}',
    '{"op":0,"t":"CHANNEL_DELETE","s":3,"d":{"id":null,"type":"x"}}',
    '{"op":0,"t":"INTERACTION_CREATE","s":4,"d":{}}',
    '{"op":0,"t":"INTERACTION_CREATE","s":4,"d":{"type":2,"data":null}}',
    '{"op":0,"t":"INTERACTION_CREATE","s":4,"d":{"id":"1","type":2,"user":{"id":"2"},"data":{"type":1,"options":7}}}',
    '{"op":0,"t":"MESSAGE_CREATE","s":5,"d":{"author":null}}',
    '{"op":0,"t":"NEVER_HEARD_OF","s":5,"d":{}}',
    '{"op":10,"d":null}',
    '{"op":10,"d":{"heartbeat_interval":"often"}}',
  ])('is left out: %s', async (said) => {
    await connected();
    stage.discord.gateway.says(said);
    await expect(answers()).resolves.toBe('Still here.');
    expect(stage.logged.filter(({ level }) => ['warn', 'error', 'fatal'].includes(level))).toEqual([]);
    expect([stage.discord.gateway.connected, stage.discord.gateway.identifies.length]).toEqual([1, 1]);
  });
});

describe('a connection that is lost', () => {
  it.each<[string, (stage: DiscordStage) => void]>([
    [
      'is closed',
      ({ discord }) => {
        discord.gateway.closes(4000);
      },
    ],
    [
      'is cut',
      ({ discord }) => {
        discord.gateway.cuts();
      },
    ],
    [
      'is asked to come again',
      ({ discord }) => {
        discord.gateway.asksToReconnect();
      },
    ],
    [
      'has a session that may be resumed',
      ({ discord }) => {
        discord.gateway.closes(4009);
      },
    ],
  ])('comes back and misses nothing where it %s', async (_what, happens) => {
    await connected();
    happens(stage);
    await stage.discord.until(() => stage.discord.gateway.connected === 0);
    core.answers({ to: 'actor', message: note('Late, but here.') });
    // Given meanwhile, and handed over when the session goes on.
    const shown = await stage.sam.types(stage.room, 'deskbreak', ['status']);
    await stage.adapter.idle();
    expect(shown.text).toBe('Late, but here.');
    expect(stage.discord.gateway.identifies).toHaveLength(1);
    await vi.waitFor(() => {
      expect(isConnected()).toBe(true);
    });
  });

  it.each<[string, (stage: DiscordStage) => void]>([
    [
      'is invalid',
      ({ discord }) => {
        discord.gateway.invalidates();
      },
    ],
    [
      'has been forgotten',
      ({ discord }) => {
        discord.gateway.forgetsSessions();
        discord.gateway.cuts();
      },
    ],
  ])('begins a new session where the old one %s', async (_what, happens) => {
    await connected();
    const { gateway } = stage.discord;
    happens(stage);
    await stage.discord.until(
      () => gateway.identifies.length === 2 && gateway.connected === 1,
      'a new session',
      8_000,
    );
    await expect(answers()).resolves.toBe('Still here.');
    expect(core.moved).toEqual([]);
    expect(isConnected()).toBe(true);
  });

  it('is noticed where nothing comes back over it any more', async () => {
    await connected({ discord: { heartbeatMs: 60 } });
    const { gateway } = stage.discord;
    gateway.ignoresHeartbeats(true);
    await stage.discord.until(() => gateway.closeCodes.length > 0, 'a zombie is closed', 5_000);
    gateway.ignoresHeartbeats(false);
    await stage.discord.until(() => gateway.resumes.length > 0 && gateway.connected === 1, 'a resume', 5_000);
    await expect(answers()).resolves.toBe('Still here.');
  });

  it('is told in the status', async () => {
    await connected();
    stage.discord.gateway.cuts();
    await vi.waitFor(() => {
      expect(stage.adapter.status().state).toBe('connecting');
    });
    await vi.waitFor(() => {
      expect(stage.adapter.status().state).toBe('connected');
    }, 5_000);
    expect(stage.logged.map(({ message }) => message)).toContain('Connected to Discord again.');
  });

  it('still lets posts out, which need no gateway', async () => {
    await connected();
    stage.discord.gateway.refusesConnections(true);
    stage.discord.gateway.cuts();
    await expect(stage.adapter.post(stage.channel, note('Stretch.'), { key: 'k' })).resolves.toMatchObject({
      outcome: 'delivered',
    });
    stage.discord.gateway.refusesConnections(false);
    await vi.waitFor(() => {
      expect(isConnected()).toBe(true);
    }, 8_000);
  });
});

describe('a connection that Discord ends', () => {
  it('is over when the token is revoked, with one clear error', async () => {
    await connected();
    stage.discord.revokeToken();
    await vi.waitFor(() => {
      expect(stage.adapter.status()).toEqual({
        state: 'disconnected',
        lastError: expect.stringMatching(/^DISCORD_TOKEN is not accepted/u) as string,
      });
    });
    expect(stage.logged.filter(({ level }) => level === 'error')).toHaveLength(1);
    const asked = stage.discord.calls.length;
    await expect(stage.adapter.post(stage.channel, note('Hello?'), { key: 'k' })).resolves.toMatchObject({
      scope: 'workspace',
      reason: 'revoked',
    });
    expect(stage.discord.calls).toHaveLength(asked);
    expect(stage.discord.gateway.identifies).toHaveLength(1);
  });

  it('is opened anew with more shards when the bot has outgrown them', async () => {
    await connected();
    stage.discord.gateway.closes(4011);
    await stage.discord.until(() => stage.discord.gateway.identifies.length === 2, 'a new login', 8_000);
    await vi.waitFor(() => {
      expect(isConnected()).toBe(true);
    });
    await expect(answers()).resolves.toBe('Still here.');
    await expect(stage.adapter.post(stage.channel, note('Stretch.'), { key: 'k' })).resolves.toMatchObject({
      outcome: 'delivered',
    });
  });
});
