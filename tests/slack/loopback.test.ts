/** The loopback Slack against the unmodified Bolt: over Socket Mode, and over signed HTTP. */
import { setImmediate } from 'node:timers/promises';
import { App, SocketModeReceiver } from '@slack/bolt';
import { describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { freePort } from '../support/platform/free-port.ts';
import type { LoopbackSlack } from '../support/slack/server.ts';
import {
  behave,
  button,
  clientOptions,
  closers,
  overHttp,
  overSocket,
  silent,
  slackWith,
} from './loopback-app.ts';

const transports = [
  ['Socket Mode', (slack: LoopbackSlack) => overSocket(slack)],
  ['signed HTTP', async (slack: LoopbackSlack) => (await overHttp(slack)).heard],
] as const;

describe.each(transports)('Bolt over %s', (_name, start) => {
  it('answers a command, alone for who typed it', async () => {
    const slack = await slackWith();
    const heard = await start(slack);
    const channel = slack.team.channel();
    const [ada, ben] = [slack.team.person({ name: 'ada' }), slack.team.person()];
    const { ack } = await ada.types(channel, '/deskbreak every 45m <now> & then');
    expect(heard).toEqual(['/deskbreak every 45m &lt;now&gt; &amp; then']);
    expect(ack).toMatchObject({ acknowledged: true });
    expect(ack.afterMs).toBeLessThan(3000);
    expect(ada.sees(channel)).toEqual(['You said every 45m <now> & then.']);
    expect(ben.sees(channel)).toEqual([]);
  });

  it('answers through the response URL, for all', async () => {
    const slack = await slackWith();
    await start(slack);
    const channel = slack.team.channel();
    await slack.team.owner.types(channel, '/deskbreak later');
    await vi.waitFor(() => {
      expect(slack.team.read(channel)).toEqual(['Here it is.']);
    });
  });

  it('hears a button, updates the message, and answers in private', async () => {
    const slack = await slackWith();
    const heard = await start(slack);
    const channel = slack.team.channel();
    const ada = slack.team.person();
    const post = slack.team.oldPost(channel, {
      text: 'A break',
      blocks: [{ type: 'actions', elements: [button('done', 'Done'), button('more', 'More')] }],
    });
    expect(ada.sees(channel)).toEqual(['[Done] [More]']);
    await ada.presses(post, 'done');
    await vi.waitFor(() => {
      expect(ada.sees(channel)).toEqual(['Done by one.', 'Well done.']);
    });
    expect(slack.team.read(channel)).toEqual(['Done by one.']);
    expect(heard).toEqual([`done by ${ada.id}`]);
  });

  it('opens a modal, searches, shows errors, keeps what was filled in, and takes it', async () => {
    const slack = await slackWith();
    const heard = await start(slack);
    const channel = slack.team.channel();
    const ada = slack.team.person();
    await ada.types(channel, '/deskbreak form');
    await vi.waitFor(() => {
      expect(ada.seesModal()).toBe('Desk breaks\nHow often\n<60m>\nZone\n<>\n[Save]');
    });
    const view = ada.modal;
    if (view === undefined) throw new Error('a modal should be open');
    const { options } = await ada.searches(view, 'zone', 'Berlin');
    expect(options).toMatchObject([{ value: 'Berlin' }]);
    const refused = await ada.submits({ every: 'soon', zone: 'Berlin' });
    expect(refused.ack).toMatchObject({ payload: { response_action: 'errors' } });
    expect(ada.seesModal()).toContain('! Not a duration.');
    await ada.submits({ every: '45m' });
    expect(heard).toEqual(['/deskbreak form', 'every soon in Berlin', 'every 45m in Berlin']);
    expect(ada.modal).toBeUndefined();

    await ada.types(channel, '/deskbreak form');
    await vi.waitFor(() => {
      expect(ada.modal).toBeDefined();
    });
    await ada.closes();
    expect(heard.at(-1)).toBe('closed');
    expect(ada.modal).toBeUndefined();
  });

  it('tells of Home, of being invited and removed, and of being uninstalled', async () => {
    const slack = await slackWith();
    const heard = await start(slack);
    const channel = slack.team.channel({ withBot: false });
    const ada = slack.team.person();
    await ada.opensHome();
    await vi.waitFor(() => {
      expect(ada.seesHome()).toBe('Hello & welcome');
    });
    const bot = slack.team.bot.botUser;
    const [invited] = await ada.invitesBot(channel);
    await ada.removesBot(channel);
    const deliveries = await ada.uninstallsApp();
    expect(deliveries.every(({ ack }) => ack.acknowledged)).toBe(true);
    expect(heard).toEqual([
      `home of ${ada.id}`,
      `${bot} joined ${channel.id} ${String(invited?.body['event_id'])} retry 0`,
      `left ${channel.id}`,
      `uninstalled from ${slack.team.id}`,
    ]);
  });

  it('gets an event again as Slack retries it, told as such', async () => {
    const slack = await slackWith();
    const heard = await start(slack);
    const [delivery] = await slack.team.owner.invitesBot(slack.team.general);
    if (delivery === undefined) throw new Error('the app should have been told');
    await slack.again(delivery, { num: 1, reason: 'http_timeout' });
    expect(heard.map((line) => line.slice(-7))).toEqual(['retry 0', 'retry 1']);
    expect(new Set(heard.map((line) => line.split(' ')[3]))).toHaveProperty('size', 1);
  });
});

describe('Socket Mode', () => {
  it('says so when nobody is connected, and Slackbot tells the person', async () => {
    const slack = await slackWith();
    const ada = slack.team.person();
    const delivery = await ada.types(slack.team.general, '/deskbreak on');
    expect(delivery.ack).toMatchObject({ acknowledged: false, because: 'no connection' });
    expect(ada.sees(slack.team.general)).toEqual(['/deskbreak failed with the error "dispatch_failed"']);
  });

  it('sends an event again at once, after one and after five minutes of its clock', async () => {
    const slack = await slackWith({ app: { retriesEvents: true } });
    const told = slack.team.owner.invitesBot(slack.team.general);
    const over = new AbortController();
    void told.finally(() => {
      over.abort();
    });
    const before = slack.clock.now();
    while (!over.signal.aborted) {
      slack.clock.advance(1000);
      await setImmediate();
    }
    expect((slack.clock.now() - before) / 60_000).toBeCloseTo(6, 0);
    expect((await told)[0]?.attempts).toHaveLength(4);
  });

  it('refuses a bad app token', async () => {
    const slack = await slackWith();
    const app = new App({
      token: slack.team.bot.token,
      appToken: 'xapp-wrong',
      socketMode: true,
      clientOptions: { ...clientOptions(slack) },
      logger: silent,
    });
    await expect(app.start()).rejects.toThrow('invalid_auth');
  });

  it.each(['warning', 'refresh_requested'] as const)('is connected to again after %s', async (reason) => {
    const slack = await slackWith();
    // The SDK waits so long before it connects again.
    const receiver = new SocketModeReceiver({
      appToken: slack.app.appToken,
      clientPingTimeout: 50,
      installerOptions: { clientOptions: clientOptions(slack) },
      logger: silent,
    });
    const app = new App({
      token: slack.team.bot.token,
      receiver,
      clientOptions: clientOptions(slack),
      logger: silent,
    });
    const heard = behave(app);
    await app.start();
    closers.push(() => app.stop());
    slack.sockets.say(reason);
    await slack.sockets.disconnected();
    await slack.sockets.connected();
    await slack.team.owner.types(slack.team.general, '/deskbreak again');
    expect(heard).toEqual(['/deskbreak again']);
    expect(slack.callsOf('apps.connections.open')).toHaveLength(2);
  });

  it('turns an eleventh connection away', async () => {
    const slack = await slackWith();
    const sockets = await Promise.all(Array.from({ length: 11 }, () => rawSocket(slack)));
    const welcomes = sockets.map(({ welcome }) => welcome);
    expect(welcomes.filter((one) => one.includes('"hello"'))).toHaveLength(10);
    expect(welcomes.filter((one) => one.includes('too_many_websockets'))).toHaveLength(1);
  });

  it('tells what was not acknowledged when a connection closes, is cut, or nobody answers in time', async () => {
    const slack = await slackWith();
    const sockets = await Promise.all([rawSocket(slack), rawSocket(slack)]);
    await slack.sockets.connected(2);
    const type = () => slack.team.owner.types(slack.team.general, '/deskbreak on');
    // Connections take turns.
    const payloads = sockets.map((socket) => nextMessage(socket));
    const [first, second] = [type(), type()];
    expect(await Promise.all(payloads)).toEqual([
      expect.stringContaining('"slash_commands"'),
      expect.stringContaining('"slash_commands"'),
    ]);
    slack.clock.advance(3000);
    expect((await first).ack).toMatchObject({ acknowledged: false, because: 'timeout' });
    expect((await second).ack).toMatchObject({ acknowledged: false, because: 'timeout' });
    expect(slack.team.owner.seesAlone(slack.team.general).at(-1)).toContain('operation_timeout');

    const third = type();
    slack.sockets.closeAll();
    expect((await third).ack).toMatchObject({ acknowledged: false, because: 'closed' });
    await slack.sockets.disconnected();

    await rawSocket(slack);
    const fourth = type();
    slack.sockets.cutAll();
    expect((await fourth).ack).toMatchObject({ acknowledged: false, because: 'closed' });
  });

  it('opens no socket without a ticket, or while there is a fault', async () => {
    const slack = await slackWith();
    const link = `${slack.url.replace('http', 'ws')}/link/?ticket=forged`;
    await expect(failureOf(link)).resolves.toContain('401');
    slack.faults.next('link', { does: 'status', status: 503 });
    await expect(failureOf(link)).resolves.toContain('503');
    slack.faults.next('link', { does: 'cut' });
    await expect(failureOf(link)).resolves.toContain('hang up');
  });
});

const nextMessage = (socket: WebSocket): Promise<string> =>
  new Promise((resolve) => {
    socket.once('message', (data: Buffer) => {
      resolve(data.toString());
    });
  });

const failureOf = (url: string): Promise<string> =>
  new Promise((resolve) => {
    new WebSocket(url).on('error', ({ message }) => {
      resolve(message);
    });
  });

/** A socket that has been welcomed, or turned away, and then says nothing. */
async function rawSocket(slack: LoopbackSlack): Promise<WebSocket & { readonly welcome: string }> {
  const response = await fetch(`${slack.apiUrl}apps.connections.open`, {
    method: 'POST',
    headers: { authorization: `Bearer ${slack.app.appToken}` },
  });
  const { url } = (await response.json()) as { url: string };
  const socket = new WebSocket(url);
  closers.push(() => {
    socket.terminate();
    return Promise.resolve();
  });
  return Object.assign(socket, { welcome: await nextMessage(socket) });
}

describe('signed HTTP', () => {
  it('checks the request URL', async () => {
    const slack = await slackWith();
    await overHttp(slack);
    await expect(slack.signed.verifiesUrl()).resolves.toMatch(/^challenge/u);
  });

  it('is believed only when it is signed, now, and untouched', async () => {
    const slack = await slackWith();
    const { heard } = await overHttp(slack);
    const { request } = await slack.team.owner.types(slack.team.general, '/deskbreak on');
    if (request === undefined) throw new Error('there should be a request');
    const status = async (change: Partial<typeof request>) =>
      (await slack.signed.send({ ...request, ...change })).status;
    const signedAt = (options: { secret?: string; atSeconds?: number }) => ({
      headers: { ...request.headers, ...slack.signed.sign(request.body, options) },
    });
    const now = Math.floor(Date.now() / 1000);
    expect(await status({ body: request.body.replace('on', 'off') })).toBe(401);
    expect(await status(signedAt({ secret: 'other' }))).toBe(401);
    expect(await status(signedAt({ atSeconds: now - 301 }))).toBe(401);
    expect(heard).toHaveLength(1);
    expect(await status({})).toBe(200);
    expect(heard).toHaveLength(2);
  });

  it('says so when the app is not there', async () => {
    const slack = await slackWith();
    slack.app.delivery = { requestUrl: `http://127.0.0.1:${await freePort()}/` };
    const { ack } = await slack.team.owner.types(slack.team.general, '/deskbreak on');
    expect(ack).toMatchObject({ acknowledged: false, because: 'refused' });
  });

  it('serves several workspaces that installed by OAuth', async () => {
    const slack = await slackWith();
    const { heard, installed, base } = await overHttp(slack);
    const other = slack.addTeam({ name: 'Other', installed: false });
    const page = await other.owner.installsApp(`${base}/slack/install`);
    expect(page.status).toBe(200);
    expect(installed.get(other.id)?.bot?.token).toBe(other.bot.token);
    expect(other.bot.scopes).toEqual(['chat:write', 'commands']);
    await other.owner.types(other.general, '/deskbreak there');
    expect(heard).toEqual(['/deskbreak there']);

    const third = slack.addTeam({ name: 'Third', installed: false });
    await third.owner.installsApp(`${base}/slack/install`, { declines: true });
    expect(third.isInstalled).toBe(false);
    expect(installed.has(third.id)).toBe(false);
  });
});
