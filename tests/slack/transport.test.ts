import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { webApi } from '@slack/bolt';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../adapters/slack/web/client.ts';
import { failureOf } from '../../adapters/slack/web/failures.ts';
import { addressOf, createTransport } from '../../adapters/slack/web/transport.ts';
import { closedAfterEach } from '../support/platform/closers.ts';
import { openOfficeNetwork } from '../support/platform/office-network.ts';

const closers = closedAfterEach();

async function serve(
  listener: RequestListener,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  closers.push(close);
  const { port } = server.address() as AddressInfo; // It listens on a port, not on a pipe.
  return { url: `127.0.0.1:${String(port)}`, close };
}

/** What a post that fails is taken for. */
async function outcome(url: string, timeoutMs = 10_000): Promise<object> {
  try {
    await createTransport(url)(addressOf(url), [], 'a=b', timeoutMs);
  } catch (error) {
    return failureOf(error, 'channel');
  }
  throw new Error('It should have failed.');
}

describe('many requests at once', () => {
  it('share some connections', async () => {
    const sockets = new Set<unknown>();
    const { url } = await serve((request, response) => {
      sockets.add(request.socket);
      request.resume().on('end', () => response.end());
    });
    const send = createTransport(`http://${url}/`);
    const to = addressOf(`http://${url}/`);
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => send(to, [], 'a=b', 10_000)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(sockets.size).toBeLessThanOrEqual(256);
  });

  it('were not sent while they waited for a connection', async () => {
    const { url } = await serve(() => undefined);
    const to = addressOf(`http://${url}/`);
    const send = createTransport(`http://${url}/`);
    const sent = Array.from({ length: 256 }, () => send(to, [], 'a=b', 10_000).catch(() => undefined));
    const waiting = send(to, [], 'a=b', 50).catch((error: unknown) => failureOf(error, 'channel'));
    await expect(waiting).resolves.toMatchObject({ reason: 'timeout', mayHaveLanded: false });
    await closers.pop()?.();
    await Promise.all(sent);
  });

  it('may have landed on a connection that another one has left them', async () => {
    const { url } = await serve((request, response) => {
      request.resume().on('end', () => {
        if (request.url === '/last') request.socket.destroy();
        else response.end();
      });
    });
    const send = createTransport(`http://${url}/`);
    const to = addressOf(`http://${url}/last`);
    const sent = Array.from({ length: 256 }, () => send({ ...to, path: '/' }, [], 'a=b', 10_000));
    const last = send(to, [], 'a=b', 10_000).catch((error: unknown) => failureOf(error, 'channel'));
    await expect(last).resolves.toMatchObject({ reason: 'network', mayHaveLanded: true });
    await Promise.all(sent);
  });
});

describe('a request that gets no answer', () => {
  it('was not sent where nobody listens', async () => {
    const { url, close } = await serve(() => undefined);
    await close();
    closers.length = 0;
    await expect(outcome(`http://${url}/`)).resolves.toMatchObject({
      reason: 'network',
      mayHaveLanded: false,
    });
  });

  it('was not sent where no secure connection could be made', async () => {
    const { url } = await serve(() => undefined);
    await expect(outcome(`https://${url}/`)).resolves.toMatchObject({
      reason: 'network',
      mayHaveLanded: false,
    });
  });

  it('may have landed where the other side goes away, before or in the middle of its answer', async () => {
    const silent = await serve((request) => request.socket.destroy());
    await expect(outcome(`http://${silent.url}/`)).resolves.toMatchObject({
      reason: 'network',
      mayHaveLanded: true,
    });
    const cut = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"ok":', () => response.destroy());
    });
    await expect(outcome(`http://${cut.url}/`)).resolves.toMatchObject({
      reason: 'network',
      mayHaveLanded: true,
    });
  });

  it('may have landed where the answer takes too long', async () => {
    const { url } = await serve(() => undefined);
    await expect(outcome(`http://${url}/`, 50)).resolves.toMatchObject({
      reason: 'timeout',
      mayHaveLanded: true,
    });
  });
});

interface Request {
  readonly url: string | undefined;
  readonly type: string | undefined;
  readonly authorization: string | undefined;
  readonly body: string;
}

describe('a call', () => {
  const calling = async (status: number, headers: Record<string, string>, body: string) => {
    const requests: Request[] = [];
    const { url } = await serve((request, response) => {
      let text = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      request.on('end', () => {
        const { 'content-type': type, authorization } = request.headers;
        requests.push({ url: request.url, type, authorization, body: text });
        response.writeHead(status, headers);
        response.end(body);
      });
    });
    const apiUrl = `http://${url}/api/`;
    return { client: createClient(apiUrl), requests };
  };

  it('sends JSON in the name of its token', async () => {
    const { client, requests } = await calling(200, {}, '{"ok":true,"ts":"1.2"}');
    const message = {
      channel: 'C1',
      text: 'a & b=é“🐦',
      blocks: [{ type: 'divider' as const }],
      unfurl_links: false,
    };
    const answer = await client.call('chat.postMessage', message, 'xoxb-1');
    expect(answer.ts).toBe('1.2');
    expect(requests).toEqual([
      {
        url: '/api/chat.postMessage',
        type: 'application/json; charset=utf-8',
        authorization: 'Bearer xoxb-1',
        body: JSON.stringify(message),
      },
    ]);
  });

  it('sends a form where Slack takes no JSON', async () => {
    const { client, requests } = await calling(200, {}, '{"ok":true}');
    await client.call('users.info', { user: 'a & b=é', include_locale: true }, 'xoxb-1');
    const [request] = requests;
    expect(request).toMatchObject({
      url: '/api/users.info',
      type: 'application/x-www-form-urlencoded; charset=utf-8',
      authorization: 'Bearer xoxb-1',
    });
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      user: 'a & b=é',
      include_locale: 'true',
    });
  });

  it.each([
    ['before the message', '{"ok":true,"ts":"1.2","message":{"ts":"9","text":"a } b"}}'],
    ['behind the message', '{"message":{"ts":"9"},"ts":"1.2","ok":true}'],
    ['on both sides of the message', '{"ts":"1.2","message":{"ts":"9"},"ok":true}'],
    ['behind a message inside something else', '{"ok":true,"x":{"y":1,"message":{"ts":"9"}},"ts":"1.2"}'],
    ['behind a text that looks like it', '{"ok":true,"text":"\\",\\"message\\":{","ts":"1.2"}'],
  ])('finds what says how it went %s', async (_where, body) => {
    const { client } = await calling(200, {}, body);
    const answer = await client.call('chat.postMessage', { channel: 'C1', text: 'x' });
    expect(answer).toMatchObject({ ok: true, ts: '1.2' });
  });

  it('reads an answer that comes in pieces, cut inside a character', async () => {
    const answer = Buffer.from('{"ok":true,"ts":"1.2","channel":"–"}');
    const at = answer.indexOf('–') + 1;
    const { url } = await serve((request, response) => {
      request.resume().on('end', () => {
        response.writeHead(200, { 'content-length': String(answer.length) });
        response.write(answer.subarray(0, at), () => {
          setImmediate(() => response.end(answer.subarray(at)));
        });
      });
    });
    const client = createClient(`http://${url}/api/`);
    await expect(client.call('chat.delete', { channel: 'C1', ts: '1.2' })).resolves.toMatchObject({
      channel: '–',
    });
  });

  it('tells the scopes of its token', async () => {
    const { client } = await calling(200, { 'x-oauth-scopes': 'chat:write, users:read' }, '{"ok":true}');
    await expect(client.call('auth.test', {}, 'xoxb-1')).resolves.toMatchObject({
      response_metadata: { scopes: ['chat:write', 'users:read'] },
    });
  });

  it.each([
    [200, {}, '{"ok":false,"error":"is_archived"}', webApi.WebAPIPlatformError],
    [200, {}, '{"ok":', webApi.WebAPIPlatformError],
    [200, {}, '[]', webApi.WebAPIPlatformError],
    [200, {}, '', webApi.WebAPIPlatformError],
    [429, { 'retry-after': '30' }, '', webApi.WebAPIRateLimitedError],
    [429, {}, '', webApi.WebAPIHTTPError],
    [500, {}, '<html>', webApi.WebAPIHTTPError],
    [301, { location: 'http://127.0.0.1:9/' }, '', webApi.WebAPIHTTPError],
  ])('answered with %i %j %j fails as a WebClient does', async (status, headers, body, error) => {
    const { client, requests } = await calling(status, headers, body);
    const call = client.call('chat.postMessage', { channel: 'C1', text: 'x' }, 'xoxb-1');
    await expect(call).rejects.toBeInstanceOf(error);
    expect(requests).toHaveLength(1);
  });
});

describe('through a proxy', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it.each([
    ['one that asks for a password', { login: 'sam:secret' }, true],
    ['one that does not let it through', {}, false],
    ['a certificate that nobody vouches for', {}, true],
  ])('nothing was sent: %s', async (_, asks, isHost) => {
    const { url } = await serve((request, response) => {
      request.resume().on('end', () => response.end());
    });
    const hosts = isHost ? { 'slack.com': `http://${url}` } : {};
    const network = await openOfficeNetwork({ hosts, ...asks });
    closers.push(() => network.close());
    vi.stubEnv('HTTPS_PROXY', network.proxy);
    vi.stubEnv('NO_PROXY', '');
    await expect(outcome('https://slack.com/api/')).resolves.toMatchObject({
      outcome: 'transient',
      mayHaveLanded: false,
    });
    expect(network.asked).toEqual(['slack.com:443']);
  });

  it('nothing was sent where there is no proxy', async () => {
    const { url, close } = await serve(() => undefined);
    await close();
    vi.stubEnv('HTTPS_PROXY', `http://${url}`);
    vi.stubEnv('NO_PROXY', '');
    await expect(outcome('https://slack.com/api/')).resolves.toMatchObject({
      outcome: 'transient',
      mayHaveLanded: false,
    });
  });
});
