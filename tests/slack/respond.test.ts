import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { createRespond, type ResponseUrl } from '../../adapters/slack/web/respond.ts';
import { manualClock } from '../support/platform/clock.ts';
import { closedAfterEach } from '../support/platform/closers.ts';

const closers = closedAfterEach();

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  closers.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo; // It listens on a port, not on a pipe.
  return `http://127.0.0.1:${String(port)}/`;
}

const url = (to: string): ResponseUrl => ({ url: to, since: 0, used: 0 });
const message = { text: 'Hello', blocks: [], replaces: true };
const respond = createRespond(manualClock(0));

describe('an answer to a response URL', () => {
  it.each([
    [200, 'ok', 'shown'],
    [204, '', 'shown'],
    [200, '{"ok":true}', 'shown'],
    [200, '{"ok":false,"error":"invalid_blocks"}', 'refused'],
    [404, '{"ok":false,"error":"used_url"}', 'refused'],
    [403, '<html>', 'refused'],
    [410, '', 'refused'],
    [408, '', 'unclear'],
    [500, 'no_text', 'unclear'],
    [502, '<html>', 'unclear'],
  ] as const)('%i %j: %s', async (status, body, becomes) => {
    const to = await serve((request, response) => {
      request.resume().on('end', () => {
        response.writeHead(status);
        response.end(body);
      });
    });
    await expect(respond(url(to), message)).resolves.toBe(becomes);
  });

  it('follows no redirect', async () => {
    const asked: (string | undefined)[] = [];
    const to = await serve((request, response) => {
      asked.push(request.url);
      request.resume().on('end', () => {
        response.writeHead(307, { location: '/elsewhere' });
        response.end();
      });
    });
    await expect(respond(url(to), message)).resolves.toBe('unclear');
    expect(asked).toEqual(['/']);
  });

  it('is JSON, for one person alone', async () => {
    const heard: unknown[] = [];
    const to = await serve((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        heard.push([request.method, request.headers['content-type'], JSON.parse(text)]);
        response.end('ok');
      });
    });
    await respond(url(to), message);
    const said = { response_type: 'ephemeral', replace_original: true, text: 'Hello', blocks: [] };
    expect(heard).toEqual([['POST', 'application/json; charset=utf-8', said]]);
  });

  it('was not sent where nobody listens, and may have been where the answer was cut', async () => {
    const cut = await serve((request) => {
      request.socket.destroy();
    });
    await expect(respond(url(cut), message)).resolves.toBe('unclear');
    await closers.pop()?.();
    await expect(respond(url(cut), message)).resolves.toBe('refused');
    await expect(respond(url('no address'), message)).resolves.toBe('refused');
  });

  it('is not sent too often or too late, and never by way of `fetch`', async () => {
    let count = 0;
    const to = await serve((request, response) => {
      count += 1;
      request.resume().on('end', () => response.end('ok'));
    });
    const fetch = vi.spyOn(globalThis, 'fetch');
    const often = url(to);
    for (let at = 0; at < 6; at += 1) await respond(often, message);
    expect(count).toBe(5);
    await expect(respond(often, message)).resolves.toBe('refused');
    await expect(respond({ ...url(to), since: -30 * 60_000 }, message)).resolves.toBe('refused');
    expect(fetch).not.toHaveBeenCalled();
    fetch.mockRestore();
  });
});
