/** One POST, kept as small as it can be: it knows whether a single byte can have arrived. */
import { Agent as PlainAgent, request as plainRequest, type IncomingHttpHeaders } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import { NeverConnected } from '../network-failures.ts';

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Where to, taken apart once for many requests. */
export interface Address {
  readonly protocol: string;
  /** Of the URL, with the port where it names one. */
  readonly host: string;
  /** For the resolver: an IPv6 address without brackets. */
  readonly hostname: string;
  readonly port: string;
  readonly path: string;
}

/** `headers`: names and values in turn, which Node writes out as they are. */
export type Post = (
  to: Address,
  headers: readonly string[],
  body: string | Uint8Array,
  timeoutMs: number,
) => Promise<Answered>;

/** Throws where it is no URL. */
export function addressOf(url: string): Address {
  const { protocol, host, hostname, port, pathname, search } = new URL(url);
  return { protocol, host, hostname: hostname.replace(/^\[(.+)\]$/u, '$1'), port, path: pathname + search };
}

class TimedOut extends Error {
  override readonly name = 'TimeoutError';
}

/**
 * Connections are kept for the next call, but not for long: a server may close them at any time. And there are not
 * more of them than serve a burst well: each costs both sides more than a call does.
 */
const kept = { keepAlive: true, timeout: 4_000, maxSockets: 256 } as const;

/** Rejects with what went wrong on the way; an answer with any status is an answer. */
export function openTransport(baseUrl: string): Post {
  const secure = baseUrl.startsWith('https:');
  const agent = secure ? new SecureAgent(kept) : new PlainAgent(kept);
  const request = secure ? secureRequest : plainRequest;
  const ready = secure ? 'secureConnect' : 'connect';

  return ({ protocol, host, hostname, port, path }, headers, body, timeoutMs) =>
    new Promise((resolve, reject) => {
      let connected = false;
      const sending = request({
        method: 'POST',
        protocol,
        hostname,
        port,
        path,
        agent,
        headers: ['host', host, ...headers, 'content-length', String(Buffer.byteLength(body))],
      });
      const timer = setTimeout(() => {
        // Node itself would tell only once a connection is free for it.
        fail(new TimedOut());
        sending.destroy();
      }, timeoutMs);
      const fail = (error: Error): void => {
        clearTimeout(timer);
        reject(connected ? error : new NeverConnected(error));
      };
      sending.on('socket', (socket) => {
        if (!socket.connecting) connected = true;
        else
          socket.once(ready, () => {
            connected = true;
          });
      });
      sending.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
        });
        response.on('end', () => {
          clearTimeout(timer);
          const text = Buffer.concat(chunks).toString();
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        });
        response.on('error', fail);
      });
      sending.on('error', fail);
      sending.end(body);
    });
}
