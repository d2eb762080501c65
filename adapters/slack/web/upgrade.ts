/**
 * Opens Bolt's WebSocket by Node's own HTTP. undici, which speaks the protocol from there on, would read the one answer
 * with a parser in WebAssembly, whose compilation takes some 20 MB and a tenth of a second at the start.
 */
import { request as plainRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { Duplex } from 'node:stream';
import { createAgents } from '../../shared/agents.ts';

/** What undici asks of a dispatcher for a WebSocket. */
interface Dispatched {
  readonly origin: string;
  readonly path: string;
  readonly headers: OutgoingHttpHeaders;
}

/** What undici hears from it. */
interface Hearing {
  onConnect(abort: (reason?: Error) => void): void;
  onRequestUpgrade(controller: undefined, status: number, headers: IncomingHttpHeaders, socket: Duplex): void;
  onError(error: Error): void;
}

export interface Upgrades {
  dispatch(asked: Dispatched, hearing: Hearing): boolean;
  /** Closes the connection that was opened last, where it still stands: without a word, as the other side may be gone. */
  drop(): void;
}

const PATIENCE_MS = 10_000;
const KEEP_ALIVE_MS = 60_000;

export function createUpgrades(): Upgrades {
  const agentFor = createAgents({ keepAlive: false });
  let last: Duplex | undefined;
  return {
    dispatch({ origin, path, headers }, hearing) {
      const url = new URL(path, origin);
      const sending = (url.protocol === 'https:' ? secureRequest : plainRequest)(url, {
        agent: agentFor(url),
        headers: { ...headers, connection: 'upgrade', upgrade: 'websocket' },
      });
      const timer = setTimeout(() => {
        sending.destroy(new Error('No WebSocket in time'));
      }, PATIENCE_MS);
      const fail = (error: Error): void => {
        clearTimeout(timer);
        hearing.onError(error);
      };
      hearing.onConnect((reason) => sending.destroy(reason));
      sending.on('upgrade', (answer, socket, head) => {
        clearTimeout(timer);
        last = socket;
        socket.setKeepAlive(true, KEEP_ALIVE_MS);
        if (head.length > 0) socket.unshift(head);
        hearing.onRequestUpgrade(undefined, answer.statusCode ?? 0, answer.headers, socket);
      });
      sending.on('response', (answer) => {
        sending.destroy(new Error(`No WebSocket, but status ${answer.statusCode ?? 0}`));
      });
      sending.on('error', fail);
      sending.end();
      return true;
    },
    drop() {
      last?.destroy();
      last = undefined;
    },
  };
}
