/** A server on a port of loopback, which can go away and come back as a platform does. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';

export interface WebServerOptions {
  /** Where this rejects, the connection is cut. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** For WebSockets. */
  readonly onUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

export class WebServer {
  readonly #options: WebServerOptions;
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #port = 0;

  constructor(options: WebServerOptions) {
    this.#options = options;
  }

  /** Listens on a port of the system's choice, or again on the same one. Resolves with `http://127.0.0.1:port`. */
  async open(): Promise<string> {
    const { handle, onUpgrade } = this.#options;
    const server = createServer((request, response) => {
      handle(request, response).catch(() => response.destroy());
    });
    server.on('upgrade', onUpgrade);
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => this.#sockets.delete(socket));
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#server = server;
    // A server that listens on a port has such an address.
    this.#port = (server.address() as AddressInfo).port;
    return `http://127.0.0.1:${String(this.#port)}`;
  }

  /** Refuses connections from now on, and cuts those there are. */
  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined) return;
    const closed = new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}
