/**
 * Whether a request may have arrived, on each way to a platform. What the other side has heard may never be told as not
 * sent: it would be posted twice.
 */
import { createServer, request } from 'node:http';
import { createServer as createSecureServer, request as secureRequest } from 'node:https';
import {
  connect,
  createServer as createNetServer,
  type AddressInfo,
  type Server,
  type Socket,
} from 'node:net';
import { generate } from 'selfsigned';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAgents } from '../../adapters/shared/agents.ts';
import { exchange } from '../../adapters/shared/exchange.ts';
import { networkFailure } from '../../adapters/shared/network-failures.ts';
import { closedAfterEach } from '../support/platform/closers.ts';

const closers = closedAfterEach();
const PATIENCE_MS = 10_000;

let key = '';
let cert = '';
beforeAll(async () => {
  const pems = await generate([{ name: 'commonName', value: 'Platform' }], {
    notBeforeDate: new Date('2000-01-01'),
    notAfterDate: new Date('2100-01-01'),
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'platform.test' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  ({ private: key, cert } = pems);
});

const sockets = new Set<Socket>();

async function listens(server: Server): Promise<number> {
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  closers.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port; // It listens on a port, not on a pipe.
}

/** Leads wherever it is asked to, to that one port. */
function proxyTo(port: number): Promise<number> {
  const proxy = createServer();
  proxy.on('connect', ({ socket: near }) => {
    const far = connect(port, '127.0.0.1', () => {
      near.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      near.pipe(far).pipe(near);
    });
    far.on('error', () => near.destroy()).on('close', () => near.destroy());
    near.on('close', () => far.destroy());
  });
  return listens(proxy);
}

type Way = 'plain' | 'TLS' | 'TLS through a proxy';
const ways: readonly Way[] = ['plain', 'TLS', 'TLS through a proxy'];

/** `port`: of the platform. Both requests wish for the same connection. */
async function sender(way: Way, port: number): Promise<() => Promise<unknown>> {
  const isProxied = way === 'TLS through a proxy';
  if (isProxied) vi.stubEnv('HTTPS_PROXY', `http://127.0.0.1:${String(await proxyTo(port))}`);
  const url = new URL(
    way === 'plain'
      ? `http://127.0.0.1:${String(port)}/`
      : `https://${isProxied ? 'platform.test' : '127.0.0.1'}:${String(port)}/`,
  );
  const agentFor = createAgents({ keepAlive: true, maxSockets: 1, ca: cert } as Parameters<
    typeof createAgents
  >[0]);
  closers.push(async () => {
    agentFor(url).destroy();
  });
  return () =>
    exchange({
      sending: (way === 'plain' ? request : secureRequest)(url, { method: 'POST', agent: agentFor(url) }),
      ready: way === 'plain' ? 'connect' : 'secureConnect',
      body: 'a=b',
      timeoutMs: PATIENCE_MS,
    });
}

/** What a platform does with the requests that it hears, in turn. */
type Deed = 'answers' | 'breaks off' | 'breaks off in the answer' | 'says nothing';

function platform(way: Way, deeds: readonly Deed[]): { server: Server; heard: () => number } {
  let heard = 0;
  const server = way === 'plain' ? createServer() : createSecureServer({ key, cert });
  server.on('request', (asked, response) => {
    const deed = deeds[heard];
    heard += 1;
    asked.resume().on('end', () => {
      if (deed === 'answers') response.end('ok');
      else if (deed === 'breaks off') asked.socket.destroy();
      else if (deed === 'breaks off in the answer') response.write('o', () => asked.socket.destroy());
      else vi.advanceTimersByTime(PATIENCE_MS);
    });
  });
  return { server, heard: () => heard };
}

const mayHaveLanded = async (sent: Promise<unknown>): Promise<boolean | 'answered'> =>
  sent.then(
    () => 'answered' as const,
    (error: unknown) => networkFailure(error).mayHaveLanded,
  );

beforeEach(() => {
  // Node's own timers, of sockets and agents, go on.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  return () => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  };
});

describe.each(ways)('%s: a request', (way) => {
  it.each<Deed>(['breaks off', 'breaks off in the answer', 'says nothing'])(
    'that the platform heard may have arrived, where it %s',
    async (deed) => {
      const { server, heard } = platform(way, [deed]);
      const send = await sender(way, await listens(server));
      expect(await mayHaveLanded(send())).toBe(true);
      expect(heard()).toBe(1);
    },
  );

  it('on a connection that was kept may have arrived where that breaks off', async () => {
    const { server, heard } = platform(way, ['answers', 'breaks off']);
    const send = await sender(way, await listens(server));
    expect(await mayHaveLanded(send())).toBe('answered');
    expect(await mayHaveLanded(send())).toBe(true);
    expect(heard()).toBe(2);
  });

  it('was never sent where nobody listens', async () => {
    const { server } = platform(way, []);
    const port = await listens(server);
    const send = await sender(way, port);
    await new Promise((resolve) => server.close(resolve));
    expect(await mayHaveLanded(send())).toBe(false);
  });

  // Over plain HTTP it is written at once, and nobody knows how far it came.
  const isWritten = way === 'plain';

  it(`${isWritten ? 'may have arrived' : 'was never sent'} where the connection breaks off as it is made`, async () => {
    const server = createNetServer((socket) => {
      socket.once('data', () => socket.destroy());
    });
    const send = await sender(way, await listens(server));
    expect(await mayHaveLanded(send())).toBe(isWritten);
  });

  it(`${isWritten ? 'may have arrived' : 'was never sent'} where the other side takes a connection and says nothing`, async () => {
    const server = createNetServer((socket) => {
      socket.once('data', () => vi.advanceTimersByTime(PATIENCE_MS));
    });
    const send = await sender(way, await listens(server));
    expect(await mayHaveLanded(send())).toBe(isWritten);
  });
});

// Through a proxy nothing waits: Node counts a connection once it stands, and a tunnel takes its time.
describe.each<Way>(['plain', 'TLS'])('%s: a request', (way) => {
  it.each<Deed>(['breaks off', 'breaks off in the answer', 'says nothing'])(
    'on the connection of one before, which waited for it, may have arrived where the platform %s',
    async (deed) => {
      const { server, heard } = platform(way, ['answers', deed]);
      const send = await sender(way, await listens(server));
      const both = [mayHaveLanded(send()), mayHaveLanded(send())];
      expect(await Promise.all(both)).toEqual(['answered', true]);
      expect(heard()).toBe(2);
    },
  );

  it('that waits for a connection for too long was never sent', async () => {
    const { server, heard } = platform(way, ['says nothing']);
    const send = await sender(way, await listens(server));
    expect(await Promise.all([mayHaveLanded(send()), mayHaveLanded(send())])).toEqual([true, false]);
    expect(heard()).toBe(1);
  });
});
