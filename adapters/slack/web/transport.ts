/** POSTs to Slack, each kept as small as it can be. */
import { Agent as PlainAgent, request as plainRequest } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import { exchange, type HttpAnswer } from '../../shared/exchange.ts';

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
) => Promise<HttpAnswer>;

/** Throws where it is no URL. */
export function addressOf(url: string): Address {
  const { protocol, host, hostname, port, pathname, search } = new URL(url);
  return { protocol, host, hostname: hostname.replace(/^\[(.+)\]$/u, '$1'), port, path: pathname + search };
}

/**
 * Connections are kept for the next call, but not for long: a server may close them at any time. And there are not
 * more of them than serve a burst well: each costs both sides more than a call does.
 */
const kept = { keepAlive: true, timeout: 4_000, maxSockets: 256 } as const;

/** Rejects with what went wrong on the way; an answer with any status is an answer. */
export function createTransport(baseUrl: string): Post {
  const secure = baseUrl.startsWith('https:');
  const agent = secure ? new SecureAgent(kept) : new PlainAgent(kept);
  const request = secure ? secureRequest : plainRequest;
  const ready = secure ? 'secureConnect' : 'connect';

  return ({ protocol, host, hostname, port, path }, headers, body, timeoutMs) =>
    exchange({
      sending: request({
        method: 'POST',
        protocol,
        hostname,
        port,
        path,
        agent,
        headers: ['host', host, ...headers, 'content-length', String(Buffer.byteLength(body))],
      }),
      ready,
      body,
      timeoutMs,
    });
}
