/**
 * An HTTP server that strangers can reach: connections are limited in number and in time, and where there are too many,
 * those go first that have shown nothing yet.
 */
import {
  createServer as createNodeServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Socket } from 'node:net';

export interface HttpServer {
  /** Rejects where it cannot listen there. Without a host on all addresses of this machine. */
  listen(port: number, host: string | undefined): Promise<void>;
  /** Closes what is idle, and resolves once what is in hand is over, or too slow. Safe to call twice. */
  close(): Promise<void>;
}

export type Handle = (
  request: IncomingMessage,
  response: ServerResponse,
  /** It is worth an answer, and Slack itself has sent it or not: its connection stays until then, whatever else comes. */
  keep: (from: 'slack' | 'somebody') => void,
) => void;

/** Beyond so many connections those go that have shown nothing in their time: each costs some 30 kB. */
const USUAL_CONNECTIONS = 512;
/** Time to show something: many may come in one turn of the event loop. */
const SHOW_WITHIN_MS = 1_000;
/** Well below what a process may have open. Beyond it nobody else is let in. */
const MOST_CONNECTIONS = 2_048;
/** From the first byte of a request to its last: Slack itself waits three seconds for the answer. */
const REQUEST_MS = 5_000;
/** A balancer keeps a connection for a minute: ours must not be gone just as it is used again. */
const IDLE_MS = 65_000;
const CHECK_EVERY_MS = 1_000;
/** What is in hand when the server closes is acknowledged long before. */
const CLOSE_WITHIN_MS = 2_000;
/** So long may somebody who was refused take to hear it, and send so much meanwhile. */
const HEAR_WITHIN_MS = 500;
const HEAR_BYTES = 64 * 1024;

interface Guest {
  /** In milliseconds that only go forward. */
  readonly since: number;
  /** Slack, or what stands before us and passes it on. */
  isSlack: boolean;
  /** Requests that are kept until they have their answer. */
  inHand: number;
}

export function createServer(handle: Handle): HttpServer {
  const guests = new Map<Socket, Guest>();
  let server: Server | undefined;
  let closing: Promise<void> | undefined;

  /** The oldest go first. */
  function makeRoom(now: number): void {
    for (const [socket, { since, isSlack, inHand }] of guests) {
      if (guests.size <= USUAL_CONNECTIONS || now - since < SHOW_WITHIN_MS) return;
      if (isSlack || inHand > 0) continue;
      guests.delete(socket);
      socket.destroy();
    }
  }

  function welcome(socket: Socket): void {
    const since = performance.now();
    makeRoom(since);
    if (guests.size >= MOST_CONNECTIONS) {
      socket.destroy();
      return;
    }
    guests.set(socket, { since, isSlack: false, inHand: 0 });
    socket.on('close', () => guests.delete(socket));
  }

  function deal(request: IncomingMessage, response: ServerResponse): void {
    const { socket } = request;
    const guest = guests.get(socket);
    response.on('error', () => undefined);
    handle(request, response, (from) => {
      if (guest === undefined || response.closed) return;
      guest.isSlack ||= from === 'slack';
      guest.inHand += 1;
      response.once('close', () => {
        guest.inHand -= 1;
        if (closing !== undefined && guest.inHand === 0) socket.destroySoon();
      });
    });
  }

  function stop(open: Server): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      open.close(() => {
        resolve();
      });
    });
    for (const [socket, { inHand }] of guests) if (inHand === 0) socket.destroy();
    const patience = setTimeout(() => {
      open.closeAllConnections();
    }, CLOSE_WITHIN_MS);
    return closed.finally(() => {
      clearTimeout(patience);
      server = undefined;
      closing = undefined;
    });
  }

  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        const opened = createNodeServer(
          {
            headersTimeout: REQUEST_MS,
            requestTimeout: REQUEST_MS,
            connectionsCheckingInterval: CHECK_EVERY_MS,
            keepAliveTimeout: IDLE_MS,
          },
          deal,
        );
        // Also for somebody who takes no answer.
        opened.setTimeout(IDLE_MS + REQUEST_MS);
        opened.on('connection', welcome);
        // Without a word of leave its body would not be sent: it is asked for as any other, or refused.
        opened.on('checkContinue', deal);
        opened.once('error', reject);
        opened.listen(port, host, () => {
          opened.off('error', reject);
          // A connection that cannot be taken is no reason to end.
          opened.on('error', () => undefined);
          server = opened;
          resolve();
        });
      }),
    close() {
      if (server === undefined) return Promise.resolve();
      closing ??= stop(server);
      return closing;
    },
  };
}

/**
 * Refuses a request at once, though its body is still to come: read to its end where that is near, so that the answer is
 * heard, and cut off else.
 */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): void {
  const isWhole = request.complete || !hasBody(request);
  response.writeHead(status, {
    ...headers,
    ...(request.method !== 'HEAD' && { 'content-length': '0' }),
    ...(!isWhole && { connection: 'close' }),
  });
  if (isWhole) {
    response.end();
    return;
  }
  response.flushHeaders();
  let heard = 0;
  const cut = setTimeout(() => request.destroy(), HEAR_WITHIN_MS);
  request.on('error', () => undefined);
  request.on('close', () => {
    clearTimeout(cut);
  });
  request.on('data', (chunk: Buffer) => {
    heard += chunk.length;
    if (heard > HEAR_BYTES) request.pause();
  });
  request.on('end', () => response.end());
  request.resume();
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
