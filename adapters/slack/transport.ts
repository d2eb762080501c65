/** One POST, kept as small as it can be: it knows whether a single byte can have arrived. */
import { Agent as PlainAgent, request as plainRequest, type IncomingHttpHeaders } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import { NeverConnected } from '../network-failures.ts';

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export type Post = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string | Uint8Array,
  timeoutMs: number,
) => Promise<Answered>;

class TimedOut extends Error {
  override readonly name = 'TimeoutError';
}

/** Connections are kept for the next call, but not for long: a server may close them at any time. */
const kept = { keepAlive: true, timeout: 4_000 } as const;

/** Rejects with what went wrong on the way; an answer with any status is an answer. */
export function openTransport(baseUrl: string): Post {
  const secure = baseUrl.startsWith('https:');
  const agent = secure ? new SecureAgent(kept) : new PlainAgent(kept);
  const request = secure ? secureRequest : plainRequest;
  const ready = secure ? 'secureConnect' : 'connect';

  return (url, headers, body, timeoutMs) =>
    new Promise((resolve, reject) => {
      let connected = false;
      const sending = request(url, {
        method: 'POST',
        agent,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      });
      const timer = setTimeout(() => {
        sending.destroy(new TimedOut());
      }, timeoutMs);
      const fail = (error: Error): void => {
        clearTimeout(timer);
        reject(connected ? error : new NeverConnected(error));
      };
      sending.once('socket', (socket) => {
        if (sending.reusedSocket) connected = true;
        else
          socket.once(ready, () => {
            connected = true;
          });
      });
      sending.once('response', (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.once('end', () => {
          clearTimeout(timer);
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        });
        response.once('error', fail);
      });
      sending.once('error', fail);
      sending.end(body);
    });
}
