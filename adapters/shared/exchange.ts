/** One request by Node's own HTTP, and its whole answer. It is watched whether a single byte can have arrived. */
import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { NeverConnected } from './network-failures.ts';

export interface HttpAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Exchange {
  /** Made, and not ended yet. */
  readonly sending: ClientRequest;
  /** What a new socket says once it can be written to. */
  readonly ready: 'connect' | 'secureConnect';
  readonly body: string | Uint8Array;
  /** From now to the last byte of the answer. Where it is left out, whoever made the request ends it. */
  readonly timeoutMs?: number;
}

class TimedOut extends Error {
  override readonly name = 'TimeoutError';
}

/**
 * Resolves with the last byte of the answer, whatever its status. Rejects with what went wrong on the way, as
 * `NeverConnected` where that was before there was a connection.
 */
export const exchange = ({ sending, ready, body, timeoutMs }: Exchange): Promise<HttpAnswer> =>
  new Promise((resolve, reject) => {
    let connected = false;
    let timer: NodeJS.Timeout | undefined;
    const fail = (error: Error): void => {
      clearTimeout(timer);
      reject(connected ? error : new NeverConnected(error));
    };
    if (timeoutMs !== undefined)
      timer = setTimeout(() => {
        // Node itself would tell only once a connection is free for it.
        fail(new TimedOut());
        sending.destroy();
      }, timeoutMs);
    sending.on('socket', (socket) => {
      const isReady = (): void => {
        connected = true;
      };
      // Through a proxy the connection stands while TLS is still to be agreed upon. One that another request has left to
      // this one is ready: Node does not always mark it as used before.
      const isAgreeing = 'secureConnecting' in socket && socket.secureConnecting === true;
      if (socket.connecting || isAgreeing) socket.once(ready, isReady);
      else isReady();
    });
    sending.on('response', (answer: IncomingMessage) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
      });
      answer.on('end', () => {
        clearTimeout(timer);
        resolve({
          status: answer.statusCode ?? 0,
          statusText: answer.statusMessage ?? '',
          headers: answer.headers,
          body: Buffer.concat(chunks),
        });
      });
      answer.on('error', fail);
    });
    sending.on('error', fail);
    sending.end(body);
  });
