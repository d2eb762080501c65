/** POSTs to Slack, each kept as small as it can be. */
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { createAgents } from '../../shared/agents.ts';
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
  readonly url: URL;
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
  const parsed = new URL(url);
  const { protocol, host, hostname, port, pathname, search } = parsed;
  const bare = hostname.replace(/^\[(.+)\]$/u, '$1');
  return { protocol, host, hostname: bare, port, path: pathname + search, url: parsed };
}

/**
 * Connections are kept for the next call, but not for long: a server may close them at any time. And there are not
 * more of them than serve a burst well: each costs both sides more than a call does.
 */
const kept = { keepAlive: true, timeout: 4_000, maxSockets: 256 } as const;

/** Rejects with what went wrong on the way; an answer with any status is an answer. */
export function createTransport(baseUrl: string): Post {
  const secure = baseUrl.startsWith('https:');
  const agentFor = createAgents(kept);
  const request = secure ? secureRequest : plainRequest;
  const ready = secure ? 'secureConnect' : 'connect';

  return ({ protocol, host, hostname, port, path, url }, headers, body, timeoutMs) =>
    exchange({
      sending: request({
        method: 'POST',
        protocol,
        hostname,
        port,
        path,
        agent: agentFor(url),
        headers: ['host', host, ...headers, 'content-length', String(Buffer.byteLength(body))],
      }),
      ready,
      body,
      timeoutMs,
    });
}
