/** Tokens that run out, over HTTP: Slack gives each for twelve hours, and takes a refresh token once. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { expiringAt } from '../../adapters/slack/install/expiring.ts';
import { note } from '../../content/replies/basics.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import { installationOf, openSlackStage, type SlackStage } from './stage.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let stage: SlackStage;
let core: ReturnType<typeof recordingInbox>;
/** How many workspaces the start has found to be there. */
let found: number;
beforeEach(async () => {
  stage = await openSlackStage({ mode: 'http', slack: { app: { rotatesTokens: true } } });
  core = recordingInbox();
  await expect(stage.adapter.connect(core.inbox)).resolves.toEqual({ connected: true });
  await pass(MINUTE);
  found = core.restored.length;
});
afterEach(async () => {
  // Neither a token nor what one is got for is ever told to anybody.
  expect(JSON.stringify(stage.logged)).not.toContain('xox');
  await stage.close();
});

const post = () => stage.adapter.post(stage.channel, note('Stretch.'), { key: 'k' });
const said = () => stage.logged.filter(({ level }) => level === 'error' || level === 'warn');
const asked = () =>
  stage.slack.callsOf('oauth.v2.access').filter(({ args }) => args['grant_type'] === 'refresh_token');
const stored = () => stage.installations.find(stage.team.id);
const delivered = { outcome: 'delivered' };
/** Where breaks went on since. */
const goneOn = () => core.restored.slice(found);

/** Time passes while the adapter does what is due. */
async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 5 * MINUTE) {
    stage.slack.clock.advance(Math.min(left, 5 * MINUTE));
    await stage.adapter.idle();
  }
}

/** Time passes while the program is not running. */
async function sleep(ms: number): Promise<void> {
  await stage.adapter.disconnect();
  stage.slack.clock.advance(ms);
}

async function start(): Promise<void> {
  await stage.adapter.connect(core.inbox);
  stage.slack.clock.advance(0);
  await stage.adapter.idle();
}

const installUrl = (): string => {
  const { delivery } = stage.slack.app;
  return delivery === 'socket' ? '' : new URL('/slack/install', delivery.requestUrl).href;
};

describe('a token that runs out', () => {
  it('is renewed one to two hours before, again and again, and posts go on', async () => {
    for (let hour = 0; hour < 72; hour += 1) {
      await pass(HOUR);
      await expect(post()).resolves.toMatchObject(delivered);
    }
    expect(asked().length).toBeGreaterThanOrEqual(6);
    expect(asked().length).toBeLessThanOrEqual(8);
    // Never one that had run out.
    const answers = stage.slack.callsOf('chat.postMessage').map(({ answer }) => JSON.stringify(answer));
    expect(answers.filter((answer) => answer.includes('token_expired'))).toEqual([]);
    await expect(stored()).resolves.toMatchObject({ botToken: stage.team.bot.token });
    expect(said()).toEqual([]);
  });

  it('comes with an installation, and is renewed like any other', async () => {
    const other = stage.slack.addTeam({ name: 'Other', installed: false });
    await stage.after(other.owner.installsApp(installUrl()));
    const first = other.bot.token;
    await expect(stage.installations.find(other.id)).resolves.toMatchObject({
      botToken: first,
      expiring: { refreshToken: other.rotation?.refreshToken },
    });
    await pass(11 * HOUR + 30 * MINUTE);
    expect(other.bot.token).not.toBe(first);
    await expect(stage.installations.find(other.id)).resolves.toMatchObject({ botToken: other.bot.token });
    expect(said()).toEqual([]);
  });

  it('is renewed at once at a start, where it ran out meanwhile, and what was held goes on', async () => {
    await sleep(30 * HOUR);
    await start();
    expect(asked()).toHaveLength(1);
    expect(goneOn()).toEqual([stage.team.id]);
    await expect(post()).resolves.toMatchObject(delivered);
  });

  it.each(['token_expired', 'token_revoked', 'invalid_auth'] as const)(
    'is renewed at once where Slack says %s, for all that are posted at a time',
    async (code) => {
      stage.team.killToken(code);
      const posts = await Promise.all(Array.from({ length: 20 }, post));
      expect(new Set(posts.map(({ outcome }) => outcome))).toEqual(new Set(['delivered']));
      expect(asked()).toHaveLength(1);
      expect(stage.team.read(stage.room)).toHaveLength(20);
    },
  );

  it('is asked for once a call, also where Slack takes the new one no better', async () => {
    stage.slack.faults.always('chat.postMessage', { does: 'refuse', error: 'token_expired' });
    await expect(post()).resolves.toMatchObject({ outcome: 'permanent', scope: 'workspace' });
    expect(asked()).toHaveLength(1);
  });

  it('is one for a whole organisation', async () => {
    const organisation = 'E0ORG';
    const whole = { ...installationOf(stage.team, 1), organisation };
    await stage.installations.save({ ...whole, workspace: organisation });
    for (const workspace of [stage.team.id, 'T0ELSE'])
      await stage.installations.save({ ...whole, workspace });
    const elsewhere = { ...stage.channel, workspace: 'T0ELSE' };
    await pass(11 * HOUR + 30 * MINUTE);
    expect(asked()).toHaveLength(1);
    await sleep(30 * HOUR);
    await start();
    expect(asked()).toHaveLength(2);
    expect(core.restored).toEqual(expect.arrayContaining([organisation, stage.team.id, 'T0ELSE']));
    for (const where of [stage.channel, elsewhere])
      await expect(stage.adapter.post(where, note('Stretch.'), { key: 'k' })).resolves.toMatchObject(
        delivered,
      );
    expect(asked()).toHaveLength(2);
  });

  it('that Slack ends while a newer one is good is no removal', async () => {
    const { slack, team } = stage;
    const revoked = { type: 'tokens_revoked', tokens: { bot: [team.bot.botUser], oauth: [] } };
    await stage.after(team.event(revoked));
    await expect(stored()).resolves.toBeDefined();
    slack.faults.next('auth.test', { does: 'status', status: 503 });
    await stage.after(team.event(revoked));
    await expect(stored()).resolves.toBeDefined();
    await stage.after(stage.sam.uninstallsApp());
    await expect(stored()).resolves.toBeUndefined();
    expect(core.moved).toContain(`removed from ${stage.team.id}`);
  });
});

describe('a renewal that fails on the way', () => {
  it.each([
    ['no answer', { does: 'cut' }],
    ['503', { does: 'status', status: 503 }],
    ['a limit', { does: 'limit', retryAfterSeconds: 30 }],
    ['an error of Slack’s own', { does: 'refuse', error: 'internal_error' }],
  ] as const)('%s: is tried again by growing steps until it works', async (_what, fault) => {
    const plan = stage.slack.faults.always('oauth.v2.access', fault);
    await pass(11 * HOUR + 50 * MINUTE);
    expect(asked().length).toBeGreaterThan(2);
    expect(asked().length).toBeLessThan(8);
    expect(said()[0]?.message).toMatch(/could not be renewed so far, and is tried again/u);
    await expect(post()).resolves.toMatchObject(delivered);

    await pass(HOUR);
    // Nothing is held: it may come back at any moment.
    await expect(post()).resolves.toMatchObject({ outcome: 'transient', mayHaveLanded: false });
    plan.clear();
    await pass(HOUR);
    await expect(post()).resolves.toMatchObject(delivered);
    expect(goneOn()).toEqual([stage.team.id]);
  });

  it.each([
    ['bad_client_secret', 'SLACK_CLIENT_SECRET'],
    ['invalid_client_id', 'SLACK_CLIENT_ID'],
  ])('%s: names the setting', async (error, setting) => {
    const plan = stage.slack.faults.always('oauth.v2.access', { does: 'refuse', error });
    await pass(11 * HOUR + 30 * MINUTE);
    expect(said()[0]).toMatchObject({ level: 'error', message: expect.stringContaining(setting) as string });
    plan.clear();
    await pass(HOUR);
    await expect(post()).resolves.toMatchObject(delivered);
  });

  it('a store that is away when Slack has answered: the token is kept until it is stored', async () => {
    const change = stage.installations.change.bind(stage.installations);
    let calls = 0;
    vi.spyOn(stage.installations, 'change').mockImplementation((workspace, decide) => {
      calls += 1;
      return calls > 1 && calls < 5 ? Promise.reject(new Error('disk full')) : change(workspace, decide);
    });
    const waiting = pass(11 * HOUR);
    await vi.waitFor(() => {
      stage.slack.clock.advance(5_000);
      expect(calls).toBeGreaterThanOrEqual(5);
    }, 20_000);
    await waiting;
    expect(asked()).toHaveLength(1);
    expect(said()[0]?.message).toContain('could not be stored; it is tried until it is');
    await expect(stored()).resolves.toMatchObject({ botToken: stage.team.bot.token });
  });

  it('a slow answer holds up no break: it comes again, and the token is there then', async () => {
    const slow = stage.slack.faults.next('oauth.v2.access', { does: 'hang', landed: true });
    stage.team.killToken('token_expired');
    const waiting = post();
    await vi.waitFor(() => {
      expect(slow.hits).toBe(1);
    }, 5_000);
    stage.slack.clock.advance(8_000);
    await expect(waiting).resolves.toMatchObject({ outcome: 'transient', mayHaveLanded: false });
    slow.clear();
    await vi.waitFor(async () => {
      expect((await stored())?.botToken).toBe(stage.team.bot.token);
    }, 5_000);
    await expect(post()).resolves.toMatchObject(delivered);
    expect(asked()).toHaveLength(1);
  });

  it('a stop waits until the token is stored that a call has asked for', async () => {
    const slow = stage.slack.faults.next('oauth.v2.access', { does: 'hang', landed: true });
    stage.team.killToken('token_expired');
    const waiting = post();
    await vi.waitFor(() => {
      expect(slow.hits).toBe(1);
    }, 5_000);
    stage.slack.clock.advance(8_000);
    await waiting;
    const stopping = stage.adapter.disconnect();
    slow.clear();
    await stopping;
    await expect(stored()).resolves.toMatchObject({ botToken: stage.team.bot.token });
  });

  it('a store that is away before Slack is asked: the break may come again', async () => {
    const away = vi.spyOn(stage.installations, 'change').mockRejectedValue(new Error('disk full'));
    stage.team.killToken('token_expired');
    await expect(post()).resolves.toMatchObject({ outcome: 'transient', mayHaveLanded: false });
    expect(asked()).toEqual([]);
    away.mockRestore();
    await expect(post()).resolves.toMatchObject(delivered);
  });

  it('an attempt of a clock that was far ahead keeps nobody waiting', async () => {
    const found = await stored();
    if (found?.expiring === undefined) throw new Error('Its token should run out.');
    const attempt = { notBefore: stage.slack.clock.now() + 30 * 24 * HOUR, failed: 1 };
    await stage.installations.save({ ...found, expiring: { ...found.expiring, attempt } });
    stage.team.killToken('token_expired');
    await expect(post()).resolves.toMatchObject(delivered);
  });

  it.each([
    ['no life', undefined],
    ['none at all', null],
    ['zero', 0],
    ['less', -5],
    ['a second', 1],
    ['words', 'abc'],
    ['figures as text', '43200'],
    ['more than can be stored', 1e308],
    ['thirty million years', 1e15],
  ])('an answer that gives the token %s: is renewed as usual', async (_what, expires_in) => {
    const { slack, team } = stage;
    const odd = { ok: true, access_token: 'xoxe.xoxb-1-odd', refresh_token: 'xoxe-1-odd', expires_in };
    const body = JSON.stringify({ ...odd, team: { id: team.id } }).replace(/1e\+/u, '1e');
    slack.faults.always('oauth.v2.access', { does: 'answer', status: 200, body });
    await pass(11 * HOUR);
    expect(asked()).toHaveLength(1);
    const { botToken, expiring } = (await stored()) ?? {};
    expect(botToken).toBe('xoxe.xoxb-1-odd');
    expect(JSON.parse(JSON.stringify(expiring))).toEqual({
      refreshToken: 'xoxe-1-odd',
      expiresAt: expect.any(Number) as number,
      renewAt: expect.any(Number) as number,
    });
    await pass(12 * HOUR);
    expect(asked()).toHaveLength(2);
    expect(said()).toEqual([]);
  });

  it('an answer about another workspace: its token is not taken', async () => {
    const { token } = stage.team.bot;
    const others = { ok: true, access_token: 'xoxe.xoxb-1-b', refresh_token: 'xoxe-1-b', expires_in: 43200 };
    const body = JSON.stringify({ ...others, team: { id: 'T0OTHER' } });
    const mixed = stage.slack.faults.always('oauth.v2.access', { does: 'answer', status: 200, body });
    await pass(11 * HOUR);
    await expect(stored()).resolves.toMatchObject({ botToken: token });
    expect(said()[0]?.message).toContain('could not be renewed so far, and is tried again');
    mixed.clear();
    await pass(HOUR);
    await expect(stored()).resolves.toMatchObject({ botToken: stage.team.bot.token });
    await expect(post()).resolves.toMatchObject(delivered);
  });

  it.each([
    ['without a token', { access_token: '' }],
    ['with one that is no text', { access_token: { xox: 1 } }],
  ])('an answer %s: is tried again', async (_what, odd) => {
    const body = JSON.stringify({ ok: true, ...odd });
    stage.slack.faults.next('oauth.v2.access', { does: 'answer', status: 200, body });
    await pass(11 * HOUR + 30 * MINUTE);
    await expect(stored()).resolves.toMatchObject({ botToken: stage.team.bot.token });
    expect(asked()).toHaveLength(2);
  });

  it('an answer with nothing to renew it with: says so', async () => {
    const body = JSON.stringify({ ok: true, access_token: stage.team.bot.token, expires_in: 43200 });
    stage.slack.faults.next('oauth.v2.access', { does: 'answer', status: 200, body });
    await pass(11 * HOUR);
    expect(said()[0]?.message).toContain('nothing to renew it with');
  });

  it('one of thousands: the others wait for a while, and are not each refused', async () => {
    const many = Array.from({ length: 50 }, () => stage.slack.addTeam());
    for (const one of many) await stage.installations.save(installationOf(one));
    const limit = stage.slack.faults.always('oauth.v2.access', { does: 'limit', retryAfterSeconds: 30 });
    await sleep(13 * HOUR);
    await start();
    expect(asked().length).toBe(1);
    limit.clear();
    for (let half = 0; half < 4; half += 1) {
      stage.slack.clock.advance(30_000);
      await stage.adapter.idle();
    }
    for (const one of many)
      await expect(stage.installations.find(one.id)).resolves.toMatchObject({ botToken: one.bot.token });
  });

  it('a store that stays away holds up no stop', async () => {
    const change = stage.installations.change.bind(stage.installations);
    let calls = 0;
    const away = vi.spyOn(stage.installations, 'change').mockImplementation((workspace, decide) => {
      calls += 1;
      return calls > 1 ? Promise.reject(new Error('disk full')) : change(workspace, decide);
    });
    stage.slack.clock.advance(11 * HOUR);
    await vi.waitFor(() => {
      expect(calls).toBeGreaterThan(1);
    }, 20_000);
    await stage.adapter.disconnect();
    away.mockRestore();
    expect(said()[0]?.message).toContain('has to install the app again');
  });
});

describe('a refresh token that is not taken', () => {
  const refused = () => said().filter(({ message }) => message.includes('Slack gives no new token'));

  it('says so once with the remedy; breaks go on until the token ends, and after another installation', async () => {
    stage.team.loseRefreshToken();
    await pass(11 * HOUR + 30 * MINUTE);
    expect(refused()).toHaveLength(1);
    expect(refused()[0]).toMatchObject({ level: 'error', fields: { reason: 'invalid_refresh_token' } });
    expect(refused()[0]?.message).toContain(`installs the app again from ${installUrl()}`);
    await expect(post()).resolves.toMatchObject(delivered);

    await pass(HOUR);
    const gone = await post();
    // Its plans are held, and not those of somebody who has left.
    expect(gone).toMatchObject({ outcome: 'permanent', scope: 'workspace', reason: 'revoked' });
    expect(gone).not.toHaveProperty('isRemoved');
    expect(refused()).toHaveLength(1);

    await stage.after(stage.team.owner.installsApp(installUrl()));
    expect(goneOn()).toEqual([stage.team.id]);
    await expect(post()).resolves.toMatchObject(delivered);
    await pass(24 * HOUR);
    await expect(post()).resolves.toMatchObject(delivered);
    expect(refused()).toHaveLength(1);
  });

  it('may be one whose answer was lost: the token that there is goes on to its end', async () => {
    stage.slack.faults.next('oauth.v2.access', { does: 'cut', landed: true });
    await pass(11 * HOUR + 30 * MINUTE);
    expect(refused()).toHaveLength(1);
    await expect(post()).resolves.toMatchObject(delivered);
  });

  it('is forgotten where the app was installed again in the middle of it', async () => {
    stage.slack.faults.next('oauth.v2.access', {
      does: 'meanwhile',
      async run() {
        stage.team.install();
        await stage.installations.save(installationOf(stage.team, stage.slack.clock.now()));
      },
    });
    await pass(11 * HOUR + 30 * MINUTE);
    expect(said()).toEqual([]);
    await expect(stored()).resolves.toMatchObject({ botToken: stage.team.bot.token });
    await expect(post()).resolves.toMatchObject(delivered);
  });

  it('is asked for again after six hours at the soonest', async () => {
    stage.team.loseRefreshToken();
    await pass(36 * HOUR);
    expect(asked().length).toBeLessThanOrEqual(5);
  });
});

it('workspaces are renewed spread over an hour', () => {
  const end = 12 * HOUR;
  expect(expiringAt('r', 0, end, 0).renewAt).toBe(end - HOUR);
  expect(expiringAt('r', 0, end, 0.5).renewAt).toBe(end - 1.5 * HOUR);
  expect(expiringAt('r', 0, end, 1).renewAt).toBe(end - 2 * HOUR);
});
