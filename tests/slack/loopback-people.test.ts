/** People, channels and installs on the loopback Slack, as an app is told of them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newBrowser } from '../support/slack/browser.ts';
import { asObject, type JsonObject } from '../support/platform/json.ts';
import { answerOf, clientFor, type Desk, openDesk } from './loopback-client.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.slack.close());

const infoOf = async (method: string, args: JsonObject): Promise<JsonObject> => desk.call(method, args);

describe('what an app is told', () => {
  it('of people', async () => {
    const { team } = desk.slack;
    const user = async (id: string) => (await infoOf('users.info', { user: id }))['user'];
    expect(await user(team.owner.id)).toMatchObject({ is_owner: true, is_admin: true, tz: 'Europe/Berlin' });
    const guest = team.person({ isRestricted: true, tz: 'Asia/Tokyo' });
    expect(await user(guest.id)).toMatchObject({ is_restricted: true, is_admin: false, tz: 'Asia/Tokyo' });
    const stranger = team.person({ isStranger: true });
    expect(await user(stranger.id)).toMatchObject({ is_stranger: true });
    expect(asObject(await user(stranger.id))['team_id']).not.toBe(team.id);
    expect(await user(team.person({ deleted: true }).id)).not.toHaveProperty('tz');
    expect(await user(team.bot.botUser)).toMatchObject({ is_bot: true });
    expect(await infoOf('users.info', { user: 'U0NOBODY' })).toMatchObject({ error: 'user_not_found' });
  });

  it('of channels', async () => {
    const { team } = desk.slack;
    const channel = async (id: string) => (await infoOf('conversations.info', { channel: id }))['channel'];
    expect(await channel(team.general.id)).toMatchObject({
      name: 'general',
      is_general: true,
      is_member: false,
      creator: team.owner.id,
    });
    const shared = team.channel({ isExtShared: true, isArchived: true });
    expect(await channel(shared.id)).toMatchObject({ is_ext_shared: true, is_archived: true });
    expect(await channel(team.channel({ kind: 'private' }).id)).toMatchObject({ is_private: true });
    expect(await channel(team.owner.dm.id)).toMatchObject({ is_im: true, user: team.owner.id });
    team.setScopes(['channels:read']);
    expect(await infoOf('conversations.info', { channel: team.owner.dm.id })).toMatchObject({
      error: 'missing_scope',
      needed: 'im:read',
    });
  });

  it('of itself and of its workspace', async () => {
    const { team } = desk.slack;
    const { botId, botUser } = team.bot;
    expect(await infoOf('auth.test', {})).toMatchObject({
      team_id: team.id,
      user_id: botUser,
      bot_id: botId,
    });
    expect(await infoOf('bots.info', { bot: botId })).toMatchObject({ bot: { user_id: botUser } });
    expect(await infoOf('team.info', {})).toMatchObject({ team: { id: team.id, name: 'Acme' } });
    expect(await infoOf('auth.revoke', {})).toMatchObject({ revoked: true });
    expect(await infoOf('auth.test', {})).toMatchObject({ error: 'token_revoked' });
  });

  it('only of what it subscribed to, and of private channels only as a member', async () => {
    const { slack } = desk;
    const { owner } = slack.team;
    const hidden = slack.team.channel({ kind: 'private', withBot: false });
    expect(await owner.archives(hidden)).toEqual([]);
    const known = slack.team.channel({ kind: 'private' });
    const typesOf = async (told: ReturnType<typeof owner.archives>) =>
      (await told).map(({ body }) => asObject(body['event'])['type']);
    expect(await typesOf(owner.renames(known, 'calm'))).toEqual(['group_rename']);
    expect(await typesOf(owner.removesBot(known))).toEqual(['group_left']);
    slack.app.events = ['channel_archive'];
    expect(await typesOf(owner.archives(desk.room))).toEqual(['channel_archive']);
    expect(await typesOf(owner.unarchives(desk.room))).toEqual([]);
    expect(await typesOf(owner.uninstallsApp())).toEqual([]);
    expect(await infoOf('auth.test', {})).toMatchObject({ error: 'account_inactive' });
  });

  it('by joining a public channel, where it may', async () => {
    const join = () => infoOf('conversations.join', { channel: desk.slack.team.general.id });
    expect(await join()).toMatchObject({ error: 'missing_scope' });
    desk.slack.team.setScopes(['channels:join']);
    expect(await join()).toMatchObject({ channel: { is_member: true } });
  });
});

describe('OAuth', () => {
  const redirect_uri = 'https://bot.example/slack/oauth_redirect';

  async function authorize(change: Record<string, string> = {}): Promise<{ readonly code: string } | string> {
    const { slack } = desk;
    const query = new URLSearchParams({
      client_id: slack.app.clientId,
      scope: 'chat:write,commands',
      redirect_uri,
      state: 'the-state',
      ...change,
    });
    const response = await fetch(`${slack.authorizationUrl}?${query.toString()}`, { redirect: 'manual' });
    const location = response.headers.get('location');
    if (location === null) return response.text();
    const target = new URL(location);
    expect(target.searchParams.get('state')).toBe('the-state');
    expect(target.origin + target.pathname).toBe(redirect_uri);
    return { code: target.searchParams.get('code') ?? '' };
  }

  const exchange = (code: string, change: JsonObject = {}): Promise<JsonObject> =>
    answerOf(
      clientFor(desk.slack, undefined).apiCall('oauth.v2.access', {
        client_id: desk.slack.app.clientId,
        client_secret: desk.slack.app.clientSecret,
        redirect_uri,
        code,
        ...change,
      }),
    );

  async function newCode(): Promise<string> {
    const page = await authorize();
    if (typeof page === 'string') throw new Error(page);
    return page.code;
  }

  it('exchanges a code once, for what was asked for and what there is already', async () => {
    const code = await newCode();
    const answer = await exchange(code);
    expect(answer).toMatchObject({
      ok: true,
      token_type: 'bot',
      team: { id: desk.slack.team.id },
      authed_user: { id: desk.slack.team.owner.id },
      access_token: desk.slack.team.bot.token,
    });
    expect(String(answer['scope']).split(',')).toEqual(expect.arrayContaining(['chat:write', 'users:read']));
    expect(await exchange(code)).toMatchObject({ error: 'code_already_used' });
  });

  it.each<[string, JsonObject]>([
    ['invalid_client_id', { client_id: 'other' }],
    ['bad_client_secret', { client_secret: 'guessed' }],
    ['bad_redirect_uri', { redirect_uri: 'https://elsewhere.example' }],
    ['invalid_code', { code: 'guessed' }],
    ['invalid_grant_type', { grant_type: 'password' }],
  ])('%s', async (error, change) => {
    expect(await exchange(await newCode(), change)).toMatchObject({ ok: false, error });
  });

  it('forgets codes after ten minutes', async () => {
    const code = await newCode();
    desk.slack.clock.advance(10 * 60_000);
    expect(await exchange(code)).toMatchObject({ error: 'invalid_code' });
  });

  it.each<[string, Record<string, string>]>([
    ['invalid_client_id', { client_id: 'other' }],
    ['invalid_scope', { scope: '' }],
    ['bad_redirect_uri', { redirect_uri: 'https://elsewhere.example' }],
  ])('shows a page for %s', async (problem, change) => {
    desk.slack.app.redirectUrls = ['https://bot.example'];
    expect(await authorize(change)).toContain(problem);
  });

  it('gives a new token after an uninstall', async () => {
    const { team } = desk.slack;
    const before = team.bot.token;
    await team.owner.uninstallsApp();
    await exchange(await newCode());
    expect(team.bot.token).not.toBe(before);
    expect(team.bot.scopes).toEqual(['chat:write', 'commands']);
  });
});

it('the loopback browser knows no other pages', async () => {
  expect(await newBrowser().open(`${desk.slack.url}/elsewhere`)).toMatchObject({ status: 404 });
});
