/** HTTP: signatures, replays, and workspaces that come and go. */
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSlackAdapter } from '../../adapters/slack/adapter.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import type { SignedRequest } from '../support/slack/delivery.ts';
import { freePort } from '../support/platform/free-port.ts';
import { recordingLog } from '../support/platform/recording-log.ts';
import { newBrowser } from '../support/slack/browser.ts';
import { installationOf, openSlackStage, type SlackStage } from './stage.ts';

let stage: SlackStage;
let core: ReturnType<typeof recordingInbox>;
beforeEach(async () => {
  stage = await openSlackStage({ mode: 'http' });
  core = recordingInbox();
  await expect(stage.adapter.connect(core.inbox)).resolves.toEqual({ connected: true });
});
afterEach(() => stage.close());

const address = (path: string): string => new URL(path, requestUrl()).href;
const requestUrl = (): string => {
  const { delivery } = stage.slack.app;
  if (delivery === 'socket') throw new Error('The stage should be on HTTP.');
  return delivery.requestUrl;
};

describe('requests from Slack', () => {
  const command = async (): Promise<SignedRequest> => {
    const { request } = await stage.after(stage.sam.types(stage.room, '/deskbreak status'));
    if (request === undefined) throw new Error('It should have gone over HTTP.');
    return request;
  };
  const send = (request: SignedRequest) => stage.after(stage.slack.signed.send(request));

  it('are checked by Slack first', async () => {
    await expect(stage.slack.signed.verifiesUrl()).resolves.toMatch(/challenge/u);
  });

  it('have no effect when they are replayed', async () => {
    const request = await command();
    await expect(send(request)).resolves.toMatchObject({ status: 200 });
    expect(core.heard).toHaveLength(1);
  });

  it('are refused when somebody changed them', async () => {
    const request = await command();
    const body = request.body.replace('status', 'off');
    await expect(send({ ...request, body })).resolves.toMatchObject({ status: 401 });
    expect(core.heard).toHaveLength(1);
  });

  it.each([
    ['with another secret', { secret: 'somebody else’s' }, 0],
    ['long ago', {}, -301],
    ['in the future', {}, 900],
  ])('are refused when they were signed %s', async (_what, how, shift) => {
    const { url, headers, body } = await command();
    const other = body.replace(/trigger_id=[^&]*/u, 'trigger_id=1.2.3');
    const atSeconds = Math.floor(Date.now() / 1000) + shift;
    const signed = { ...headers, ...stage.slack.signed.sign(other, { ...how, atSeconds }) };
    await expect(send({ url, headers: signed, body: other })).resolves.toMatchObject({ status: 401 });
    expect(core.heard).toHaveLength(1);
  });

  it('are refused without a signature', async () => {
    const { url, body } = await command();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    await expect(send({ url, headers, body })).resolves.toMatchObject({ status: 401 });
    expect(core.heard).toHaveLength(1);
  });

  it('may be nonsense, which is refused and forgotten', async () => {
    const body = '{"half": ';
    const headers = { 'content-type': 'application/json', ...stage.slack.signed.sign(body) };
    await expect(send({ url: requestUrl(), headers, body })).resolves.toMatchObject({ status: 400 });
    await command();
    expect(core.heard).toHaveLength(1);
  });

  it('of people of other organisations belong to the workspace of the message', async () => {
    const partner = stage.slack.addTeam({ installed: false });
    const post = stage.team.oldPost(stage.room, {
      text: 'A break.',
      blocks: [
        {
          type: 'actions',
          elements: [
            { type: 'button', action_id: 'done', value: 'b', text: { type: 'plain_text', text: 'Done' } },
          ],
        },
      ],
    });
    const pressed = await stage.after(stage.sam.presses(post, 'done'));
    const body = { ...pressed.body, trigger_id: '9.9.9', team: { id: partner.id, domain: 'partner' } };
    const message = { ...(body as { message?: object }).message, team: stage.team.id };
    const form = `payload=${encodeURIComponent(JSON.stringify({ ...body, message }))}`;
    const headers = { 'content-type': 'application/x-www-form-urlencoded', ...stage.slack.signed.sign(form) };
    await expect(send({ url: requestUrl(), headers, body: form })).resolves.toMatchObject({ status: 200 });
    expect(core.pressed.map(({ from }) => from.channel.workspace)).toEqual([stage.team.id, stage.team.id]);
  });
});

describe('installing', () => {
  it('takes a workspace in, and says what to do next', async () => {
    const other = stage.slack.addTeam({ name: 'Übung & <Co>', installed: false });
    const page = await stage.after(other.owner.installsApp(address('/slack/install')));
    expect(page.status).toBe(200);
    expect(page.text).toContain('Deskbreak is in Übung &amp; &lt;Co&gt;');
    expect(page.text).toContain('<code>/deskbreak on</code>');
    await expect(stage.installations.find(other.id)).resolves.toMatchObject({
      name: 'Übung & <Co>',
      botToken: other.bot.token,
      installedBy: other.owner.id,
    });
    expect(core.restored).toEqual([other.id]);

    await stage.after(other.owner.types(other.channel(), '/deskbreak status'));
    expect(core.heard[0]?.from.channel.workspace).toBe(other.id);
  });

  it('names the commands on each of its pages as they are called here', async () => {
    await stage.close();
    const commands = { pose: '/stretch', deskbreak: '/breaks' };
    stage = await openSlackStage({ mode: 'http', adapter: { commands } });
    await stage.adapter.connect(core.inbox);
    const { owner } = stage.slack.addTeam({ name: 'Other', installed: false });
    const failed = address('/slack/oauth_redirect?code=none&state=none');
    const pages = [
      await (await fetch(address('/slack/install'))).text(),
      (await stage.after(owner.installsApp(address('/slack/install')))).text,
      await (await fetch(failed)).text(),
      await (await fetch(`${failed}&error=access_denied`)).text(),
    ];
    expect(pages[1]).toContain('<code>/breaks on</code>');
    expect(pages.filter((text) => /\/deskbreak|\/pose|\bserver\b/u.test(text))).toEqual([]);
  });

  it('asks for the scopes that the app needs, and for no more', async () => {
    const page = await fetch(address('/'));
    const text = await page.text();
    expect(page.url).toBe(address('/slack/install'));
    const link = /href="([^"]*authorize[^"]*)"/u.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(new URL(link).searchParams.get('scope')?.split(',')).toEqual([
      'channels:read',
      'chat:write',
      'commands',
      // Optional: whoever installs it may leave it out.
      'dnd:read',
      'files:read',
      'files:write',
      'groups:read',
      'im:write',
      'users:read',
    ]);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('is no harm when it is declined', async () => {
    const other = stage.slack.addTeam({ installed: false });
    const page = await other.owner.installsApp(address('/slack/install'), { declines: true });
    expect(page.text).toContain('nothing was changed');
    await expect(stage.installations.find(other.id)).resolves.toBeUndefined();
  });

  it('says so again when its last page is opened again, in that browser alone', async () => {
    const other = stage.slack.addTeam({ name: 'Reload', installed: false });
    const browser = newBrowser();
    const page = await stage.after(other.owner.installsApp(address('/slack/install'), { browser }));
    const again = await browser.open(page.url);
    expect([again.status, again.text]).toEqual([200, expect.stringContaining('Deskbreak is in Reload')]);
    expect(stage.slack.callsOf('oauth.v2.access')).toHaveLength(2); // The check at the start, and the code.

    const strange = await newBrowser().open(page.url);
    expect(strange.status).toBe(400);
    expect(strange.text).not.toContain('Reload');
    const bare = await browser.open(address('/slack/oauth_redirect'));
    expect([bare.status, bare.text]).toEqual([400, expect.stringContaining('was not installed')]);
    const forged = await browser.open(page.url.replace(/code=[^&]*/u, 'code=other'));
    expect(forged.status).toBe(400);

    await stage.installations.remove(other.id);
    const removed = await browser.open(page.url);
    expect([removed.status, removed.text]).toEqual([400, expect.stringContaining('was not installed')]);
  });

  it('goes on after it was declined, and after another tab has taken its place', async () => {
    const other = stage.slack.addTeam({ name: 'Tabs', installed: false });
    const browser = newBrowser();
    const no = await other.owner.installsApp(address('/slack/install'), { browser, declines: true });
    expect(no.text).toContain('<h1>Nothing was changed</h1>');
    const first = await browser.open(address('/slack/install'));
    const page = await stage.after(other.owner.installsApp(address('/slack/install'), { browser }));
    expect(page.text).toContain('Deskbreak is in Tabs');
    const link = /href="([^"]*\/oauth\/v2\/authorize[^"]*)"/u.exec(first.text)?.[1]?.replaceAll('&amp;', '&');
    const late = await browser.open(link ?? '', { 'x-loopback-team': other.id });
    expect([late.status, late.text]).toEqual([400, expect.stringContaining('in this browser, or too late')]);
    expect((await browser.open(page.url)).text).toContain('Deskbreak is in Tabs');
    // Somebody else, on another machine, installs it anew.
    const sam = other.person();
    const anew = await stage.after(sam.installsApp(address('/slack/install')));
    expect(anew.text).toContain('Deskbreak is in Tabs');
    await expect(stage.installations.find(other.id)).resolves.toMatchObject({ installedBy: sam.id });
  });

  it.each([
    ['a made-up state', '?code=abc&state=made-up'],
    ['no state', '?code=abc'],
    ['no code', '?state=abc'],
  ])('is refused with %s', async (_what, query) => {
    const page = await fetch(address(`/slack/oauth_redirect${query}`));
    expect(page.status).toBe(400);
    expect(await page.text()).toContain('Try again');
    expect(stage.slack.callsOf('oauth.v2.access')).toHaveLength(1); // The check at the start.
  });

  it('is refused with the state of somebody else’s browser', async () => {
    const link = async (): Promise<{ state: string; cookie: string }> => {
      const page = await fetch(address('/slack/install'));
      const state = /[?&;]state=([^&"]+)/u.exec(await page.text())?.[1] ?? '';
      return { state, cookie: page.headers.get('set-cookie') ?? '' };
    };
    const [theirs, own] = [await link(), await link()];
    for (const cookie of ['', own.cookie]) {
      const callback = address(`/slack/oauth_redirect?code=abc&state=${theirs.state}`);
      const page = await fetch(callback, { headers: { cookie: cookie.split(';')[0] ?? '' } });
      expect(page.status).toBe(400);
    }
    expect(stage.slack.callsOf('oauth.v2.access')).toHaveLength(1); // The check at the start.
  });

  it('is refused with a state that somebody made, though it be in the cookie too', async () => {
    const page = await fetch(address('/slack/oauth_redirect?code=abc&state=made.up.state'), {
      headers: { cookie: 'slack-app-oauth-state=made.up.state' },
    });
    expect(page.status).toBe(400);
    expect(stage.slack.callsOf('oauth.v2.access')).toHaveLength(1);
  });

  it('shows pages that are kept nowhere, with a cookie for this site alone', async () => {
    const page = await fetch(address('/slack/install'));
    expect(page.headers.get('cache-control')).toBe('no-store');
    const cookie = page.headers.get('set-cookie')?.split('; ') ?? [];
    expect(cookie).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Path=/']));
    // This stage is reached by plain HTTP, on the machine itself.
    expect(cookie).not.toContain('Secure');
    const refused = await fetch(address('/slack/oauth_redirect?code=abc&state=made-up'));
    expect(refused.headers.get('cache-control')).toBe('no-store');
    expect(refused.headers.get('set-cookie')).toMatch(/SameSite=Lax/u);
  });

  it('shows a page when Slack’s side fails, without what went wrong inside', async () => {
    const other = stage.slack.addTeam({ installed: false });
    stage.slack.faults.next('oauth.v2.access', { does: 'status', status: 500 });
    const page = await other.owner.installsApp(address('/slack/install'));
    expect(page.status).toBe(500);
    expect(page.text).toContain('was not installed');
    expect(stage.logged.filter(({ level }) => level === 'warn').length).toBeGreaterThan(0);
  });

  it('answers other paths with nothing', async () => {
    for (const path of ['/favicon.ico', '/slack/install/../../etc/passwd']) {
      const page = await fetch(address(path));
      expect([path, page.status]).toEqual([path, 404]);
    }
  });
});

describe('uninstalling', () => {
  it('forgets the workspace and its token, once', async () => {
    await stage.after(stage.sam.uninstallsApp());
    expect(core.moved).toEqual([`removed from ${stage.team.id}`]);
    await expect(stage.installations.find(stage.team.id)).resolves.toBeUndefined();
  });

  it('is taken back by installing again, and late word of it changes nothing', async () => {
    const told = await stage.after(stage.sam.uninstallsApp());
    stage.slack.clock.advance(60_000);
    await stage.after(stage.team.owner.installsApp(address('/slack/install')));
    expect(core.restored).toEqual([stage.team.id]);
    const late = told[0];
    if (late === undefined) throw new Error('The app should have been told.');
    const body = { ...late.body, event_id: 'Ev0LATE' };
    await stage.after(stage.slack.again({ ...late, body }, { num: 3, reason: 'http_timeout' }));
    await expect(stage.installations.find(stage.team.id)).resolves.toMatchObject({
      botToken: stage.team.bot.token,
    });
    expect(core.moved).toHaveLength(1);
  });

  it('is not meant when only somebody’s own token was revoked', async () => {
    await stage.after(stage.team.event({ type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } }));
    expect(core.moved).toEqual([]);
  });

  it('of an organisation takes all of its workspaces with it', async () => {
    const organisation = 'E0ORG';
    await stage.installations.save({ ...installationOf(stage.team), workspace: organisation, organisation });
    await stage.installations.remove(stage.team.id);
    const told = await stage.after(stage.sam.types(stage.room, '/deskbreak status'));
    expect(core.heard).toHaveLength(0);
    const body = {
      ...told.body,
      trigger_id: '8.8.8',
      enterprise_id: organisation,
      is_enterprise_install: 'true',
    };
    await stage.after(stage.slack.again({ ...told, body }));
    expect(core.heard).toHaveLength(1);
    await expect(stage.installations.find(stage.team.id)).resolves.toMatchObject({ organisation });
    await stage.installations.remove(organisation);
    await expect(stage.installations.find(stage.team.id)).resolves.toBeUndefined();
  });
});

describe('starting', () => {
  const another = (change: object) => {
    const { port } = new URL(requestUrl());
    const { signingSecret, clientId, clientSecret } = stage.slack.app;
    return createSlackAdapter({
      mode: {
        kind: 'http',
        signingSecret,
        clientId,
        clientSecret,
        stateSecret: 'states',
        publicUrl: 'https://bot.example',
        port: Number(port),
        installations: stage.installations,
        ...change,
      },
      managers: 'owners',
      apiUrl: stage.slack.apiUrl,
      log: recordingLog().log,
    });
  };

  it.each([
    ['SLACK_CLIENT_ID', { clientId: '9.9' }],
    ['SLACK_CLIENT_SECRET', { clientSecret: 'wrong' }],
  ])('names a wrong %s', async (setting, change) => {
    await expect(another(change).connect(core.inbox)).resolves.toMatchObject({
      connected: false,
      problem: { setting },
    });
  });

  it('sends its cookie over HTTPS alone where browsers come by that', async () => {
    const port = await freePort();
    const adapter = another({ port });
    await expect(adapter.connect(core.inbox)).resolves.toEqual({ connected: true });
    const page = await fetch(`http://127.0.0.1:${String(port)}/slack/install`);
    expect(page.headers.get('set-cookie')).toMatch(/; Secure$/u);
    await adapter.disconnect();
  });

  it('listens where it is told to', async () => {
    const port = await freePort();
    const adapter = another({ port, host: '127.0.0.1' });
    await expect(adapter.connect(core.inbox)).resolves.toEqual({ connected: true });
    await adapter.disconnect();
    await expect(another({ port, host: '192.0.2.1' }).connect(core.inbox)).resolves.toMatchObject({
      problem: { setting: 'HOST', wrong: 'is no address of this machine: 192.0.2.1' },
    });
  });

  it('names a port that is taken', async () => {
    const taken: Server = createServer();
    await new Promise<void>((resolve) => taken.listen(0, resolve));
    const at = taken.address();
    const port = typeof at === 'object' && at !== null ? at.port : 0;
    await expect(another({ port }).connect(core.inbox)).resolves.toEqual({
      connected: false,
      problem: {
        setting: 'PORT',
        wrong: `is used by another program: ${String(port)}`,
        remedy: expect.stringContaining('another port') as string,
      },
    });
    await new Promise((resolve) => taken.close(resolve));
  });
});
