/** Socket Mode: starting with the wrong tokens, and staying connected. */
import { describe, expect, it, vi } from 'vitest';
import { createSlackAdapter, type SlackAdapter } from '../../adapters/slack/adapter.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import { closedAfterEach } from '../support/platform/closers.ts';
import { recordingLog } from '../support/platform/recording-log.ts';
import { openLoopbackSlack } from '../support/slack/server.ts';
import { openSlackStage, type SlackStage } from './stage.ts';

const closers = closedAfterEach();

async function openStage(): Promise<SlackStage> {
  const stage = await openSlackStage({ mode: 'socket' });
  closers.push(() => stage.close());
  return stage;
}

async function withTokens(tokens: { botToken?: string; appToken?: string }) {
  const slack = await openLoopbackSlack();
  const { log, logged } = recordingLog();
  const adapter: SlackAdapter = createSlackAdapter({
    mode: { kind: 'socket', botToken: slack.team.bot.token, appToken: slack.app.appToken, ...tokens },
    managers: 'owners',
    apiUrl: slack.apiUrl,
    log,
    clock: slack.clock,
  });
  closers.push(async () => {
    await adapter.disconnect();
    await slack.close();
  });
  return { slack, adapter, logged };
}

describe('a workspace that the socket does not serve', () => {
  it('is told so after a command, and nothing is done', async () => {
    const stage = await openSlackStage({ mode: 'socket' });
    const core = recordingInbox();
    await stage.adapter.connect(core.inbox);
    const other = stage.slack.addTeam();
    const room = other.channel();
    await stage.after(other.owner.types(room, '/deskbreak on'));
    expect(other.owner.seesAlone(room).join()).toContain('I serve another workspace');
    expect(core.heard).toEqual([]);
    await stage.close();
  });
});

describe('starting', () => {
  it('names a bot token that Slack does not know, with the remedy', async () => {
    const { adapter } = await withTokens({ botToken: 'xoxb-wrong' });
    await expect(adapter.connect(recordingInbox().inbox)).resolves.toEqual({
      connected: false,
      problem: {
        setting: 'SLACK_BOT_TOKEN',
        wrong: 'is not accepted by Slack (invalid_auth)',
        remedy: expect.stringContaining('OAuth & Permissions') as string,
      },
    });
    expect(adapter.status().state).toBe('disconnected');
  });

  it('names every scope that is missing', async () => {
    const { adapter, slack } = await withTokens({});
    slack.team.setScopes(['commands', 'chat:write', 'channels:read', 'groups:read']);
    await expect(adapter.connect(recordingInbox().inbox)).resolves.toMatchObject({
      connected: false,
      problem: { setting: 'SLACK_BOT_TOKEN', wrong: 'lacks the scopes im:write and users:read' },
    });
  });

  it('names an app token that Slack does not know', async () => {
    const { adapter } = await withTokens({ appToken: 'xapp-wrong' });
    await expect(adapter.connect(recordingInbox().inbox)).resolves.toMatchObject({
      connected: false,
      problem: { setting: 'SLACK_APP_TOKEN', remedy: expect.stringContaining('connections:write') as string },
    });
  });

  it('names the scope that the app token lacks', async () => {
    const { adapter, slack } = await withTokens({});
    slack.app.appTokenScopes = [];
    await expect(adapter.connect(recordingInbox().inbox)).resolves.toMatchObject({
      connected: false,
      problem: { setting: 'SLACK_APP_TOKEN', wrong: 'lacks the scope connections:write' },
    });
  });

  it('says that Slack is down, and that this may go by', async () => {
    const { adapter, slack } = await withTokens({});
    await slack.goOffline();
    await expect(adapter.connect(recordingInbox().inbox)).resolves.toMatchObject({
      connected: false,
      problem: {
        setting: 'SLACK_API_URL',
        wrong: expect.stringContaining('(network)') as string,
        retryAfterMs: 0,
      },
    });
    await slack.comeBack();
    await expect(adapter.connect(recordingInbox().inbox)).resolves.toEqual({ connected: true });
  });

  it('gets over a Slack that is down for a moment, try by try', async () => {
    const { adapter, slack } = await withTokens({});
    slack.faults.next('auth.test', { does: 'status', status: 503 });
    slack.faults.next('apps.connections.open', { does: 'limit', retryAfterSeconds: 2 });
    const tries = [];
    for (let count = 0; count < 3; count += 1) tries.push(await adapter.connect(recordingInbox().inbox));
    expect(tries).toMatchObject([
      { connected: false, problem: { retryAfterMs: 0 } },
      { connected: false, problem: { retryAfterMs: 2_000 } },
      { connected: true },
    ]);
    expect(slack.sockets.open).toBe(1);
  });

  it('says that the workspace is within reach', async () => {
    const { adapter, slack } = await withTokens({});
    const core = recordingInbox();
    await adapter.connect(core.inbox);
    expect(core.restored).toEqual([slack.team.id]);
  });

  it('is waited for where it is disconnected meanwhile: the store is in use until then', async () => {
    const { adapter } = await withTokens({});
    let finish: (() => void) | undefined;
    const connecting = adapter.connect({
      ...recordingInbox().inbox,
      restored: () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    });
    await vi.waitUntil(() => finish !== undefined);
    let isDisconnected = false;
    const disconnecting = adapter.disconnect().then(() => {
      isDisconnected = true;
    });
    for (let turns = 0; turns < 100; turns += 1) await new Promise(setImmediate);
    expect(isDisconnected).toBe(false);
    finish?.();
    await Promise.all([connecting, disconnecting]);
  });

  it('lets no token into the log, nor anything onto the console', async () => {
    const written = [
      vi.spyOn(process.stdout, 'write').mockReturnValue(true),
      vi.spyOn(process.stderr, 'write').mockReturnValue(true),
      ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
        vi.spyOn(console, level).mockReturnValue(undefined),
      ),
    ];
    const { adapter, slack, logged } = await withTokens({});
    await adapter.connect(recordingInbox().inbox);
    slack.faults.next('chat.postMessage', { does: 'cut' });
    const nowhere = { platform: 'slack', workspace: slack.team.id, channel: 'C1' };
    await adapter.post(nowhere, { summary: 'x', mood: 'calm', blocks: [] }, { key: 'k' });
    await adapter.disconnect();
    const calls = written.flatMap((spy) => spy.mock.calls.map(String));
    for (const spy of written) spy.mockRestore();
    expect(calls).toEqual([]);
    expect(JSON.stringify(logged)).not.toMatch(/xox|xapp/u);
  });
});

describe('staying connected', () => {
  it.each<[string, (stage: SlackStage) => void]>([
    [
      'Slack asks to reconnect',
      ({ slack }) => {
        slack.sockets.say('refresh_requested');
      },
    ],
    [
      'Slack closes the socket',
      ({ slack }) => {
        slack.sockets.closeAll();
      },
    ],
    [
      'the socket is cut',
      ({ slack }) => {
        slack.sockets.cutAll();
      },
    ],
  ])('goes on when %s', async (_what, interrupt) => {
    const stage = await openStage();
    const core = recordingInbox();
    await stage.adapter.connect(core.inbox);
    interrupt(stage);
    await stage.slack.sockets.disconnected().catch(() => undefined);
    await stage.slack.sockets.connected();
    await vi.waitFor(() => {
      expect(stage.adapter.status().state).toBe('connected');
    });
    await stage.gives('/deskbreak status');
    expect(core.heard).toHaveLength(1);
  });

  it('tries again and again while Slack is away, and outlives a refusal', async () => {
    const stage = await openStage();
    await stage.adapter.connect(recordingInbox().inbox);
    const refusals = stage.slack.faults.always('apps.connections.open', {
      does: 'refuse',
      error: 'invalid_auth',
    });
    stage.slack.sockets.cutAll();
    await vi.waitFor(() => {
      stage.slack.clock.advance(60_000);
      expect(refusals.hits).toBeGreaterThan(2);
    });
    expect(stage.adapter.status()).toMatchObject({ state: 'connecting', lastError: 'invalid_auth' });
    refusals.clear();
    await vi.waitFor(() => {
      stage.slack.clock.advance(60_000);
      expect(stage.adapter.status().state).toBe('connected');
    });
  });

  it('stops trying when it is told to', async () => {
    const stage = await openStage();
    await stage.adapter.connect(recordingInbox().inbox);
    const refusals = stage.slack.faults.always('apps.connections.open', { does: 'status', status: 500 });
    stage.slack.sockets.cutAll();
    await vi.waitFor(() => {
      expect(refusals.hits).toBeGreaterThan(0);
    });
    await stage.adapter.disconnect();
    const { hits } = refusals;
    stage.slack.clock.advance(600_000);
    expect(refusals.hits).toBe(hits);
    expect(stage.adapter.status()).toEqual({ state: 'disconnected' });
  });

  it('leaves no socket behind that opened while it stopped', async () => {
    const stage = await openStage();
    await stage.adapter.connect(recordingInbox().inbox);
    const held = stage.slack.faults.next('apps.connections.open', { does: 'hang', landed: true });
    stage.slack.sockets.cutAll();
    await vi.waitFor(() => {
      expect(held.hits).toBe(1);
    });
    await stage.adapter.disconnect();
    held.clear();
    await vi.waitFor(() => {
      expect(stage.slack.callsOf('apps.connections.open').at(-1)?.answer).not.toBe('none yet');
    });
    await vi.waitFor(() => {
      expect(stage.slack.sockets.open).toBe(0);
    });
    expect(stage.adapter.status()).toEqual({ state: 'disconnected' });
  });

  it('deals once with an event that Slack sends again', async () => {
    const stage = await openStage();
    const core = recordingInbox();
    await stage.adapter.connect(core.inbox);
    const [first] = await stage.after(stage.sam.removesBot(stage.room));
    if (first === undefined) throw new Error('The app should have been told.');
    await stage.after(stage.slack.again(first, { num: 1, reason: 'timeout' }));
    expect(core.moved).toEqual([`removed from ${stage.room.id}`]);
  });
});
