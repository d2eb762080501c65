/**
 * A small HTTP server for whoever watches: short answers, each on a connection of its own. Strangers cannot keep it busy:
 * connections are few and short, and nothing that is sent along is read.
 */
import {
  createServer as createNodeServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Socket } from 'node:net';

export interface Page {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

export interface WatchServer {
  /** Rejects where it cannot listen there. */
  listen(port: number, host: string): Promise<void>;
  close(): Promise<void>;
}

/** Beyond so many, one that has asked for nothing yet makes room. */
const MOST_CONNECTIONS = 64;
const REQUEST_MS = 3_000;
/** Until an answer is written and taken. */
const ANSWER_MS = 10_000;
const HEADER_BYTES = 8 * 1024;

/** `answer`: nothing where there is no such page. */
export function createServer(answer: (path: string) => Promise<Page> | undefined): WatchServer {
  /** Those that have not asked yet, the oldest first. */
  const silent = new Set<Socket>();
  let count = 0;

  function welcome(socket: Socket): void {
    const [oldest] = silent;
    if (count >= MOST_CONNECTIONS) (oldest ?? socket).destroy();
    if (socket.destroyed) return;
    if (oldest?.destroyed === true) silent.delete(oldest);
    count += 1;
    silent.add(socket);
    socket.setTimeout(ANSWER_MS, () => socket.destroy());
    socket.once('close', () => {
      count -= 1;
      silent.delete(socket);
    });
  }

  function reply(request: IncomingMessage, response: ServerResponse, page: Page, allow?: string): void {
    if (response.destroyed) return;
    const bytes = Buffer.from(page.body);
    response.writeHead(page.status, {
      'content-type': page.type,
      'content-length': bytes.length,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      connection: 'close',
      ...(allow !== undefined && { allow }),
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  }

  async function deal(request: IncomingMessage, response: ServerResponse): Promise<void> {
    silent.delete(request.socket);
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      reply(request, response, plain(405, 'Only GET and HEAD.'), 'GET, HEAD');
      return;
    }
    const [path = ''] = request.url?.split('?') ?? [];
    const page = answer(path) ?? plain(404, 'There are /livez, /readyz and /metrics.');
    reply(request, response, await Promise.resolve(page).catch(() => plain(500, 'This was not foreseen.')));
  }

  let server: Server | undefined;
  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        const opened = createNodeServer(
          {
            headersTimeout: REQUEST_MS,
            requestTimeout: REQUEST_MS,
            connectionsCheckingInterval: 1_000,
            maxHeaderSize: HEADER_BYTES,
          },
          (request, response) => void deal(request, response),
        );
        opened.on('connection', welcome);
        // Whoever asks for leave to send something does not get it.
        opened.on('checkContinue', (request, response) => void deal(request, response));
        opened.once('error', reject);
        opened.listen(port, host, () => {
          opened.off('error', reject);
          // A connection that cannot be taken is no reason to end.
          opened.on('error', () => undefined);
          server = opened;
          resolve();
        });
      }),
    close: () =>
      new Promise((resolve) => {
        if (server === undefined) {
          resolve();
          return;
        }
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
        server = undefined;
      }),
  };
}

export const plain = (status: number, text: string): Page => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: `${text}\n`,
});
