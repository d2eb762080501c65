import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { Client } from '../../adapters/slack/client.ts';
import { failureOf } from '../../adapters/slack/failures.ts';
import { openTransport } from '../../adapters/slack/transport.ts';
import { closedAfterEach } from '../support/platform/closers.ts';

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
    await openTransport(url)(url, {}, 'a=b', timeoutMs);
  } catch (error) {
    return failureOf(error, 'channel');
  }
  throw new Error('It should have failed.');
}

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

describe('a call', () => {
  const calling = async (status: number, headers: Record<string, string>, body: string) => {
    const bodies: string[] = [];
    const { url } = await serve((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        bodies.push(text);
        response.writeHead(status, headers);
        response.end(body);
      });
    });
    const apiUrl = `http://${url}/api/`;
    const client = new Client('xoxb-1', openTransport(apiUrl), { slackApiUrl: apiUrl });
    return { client, bodies };
  };

  it('sends plain values as they are, and everything else as JSON', async () => {
    const { client, bodies } = await calling(200, {}, '{"ok":true,"ts":"1.2"}');
    const blocks = [{ type: 'divider' as const }];
    const answer = await client.chat.postMessage({
      channel: 'C1',
      text: 'a & b=é',
      blocks,
      unfurl_links: false,
    });
    expect(answer.ts).toBe('1.2');
    expect(Object.fromEntries(new URLSearchParams(bodies[0]))).toEqual({
      channel: 'C1',
      text: 'a & b=é',
      blocks: '[{"type":"divider"}]',
      unfurl_links: 'false',
    });
  });

  it('tells the scopes of its token', async () => {
    const { client } = await calling(200, { 'x-oauth-scopes': 'chat:write, users:read' }, '{"ok":true}');
    await expect(client.auth.test()).resolves.toMatchObject({
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
    const { client, bodies } = await calling(status, headers, body);
    await expect(client.chat.postMessage({ channel: 'C1', text: 'x' })).rejects.toBeInstanceOf(error);
    expect(bodies).toHaveLength(1);
  });
});
