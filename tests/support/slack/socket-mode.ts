/** Socket Mode: WebSocket connections of the app, and what goes over them. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { Changes } from '../platform/changes.ts';
import { asObject, asText, type JsonObject, parseJson } from '../platform/json.ts';
import type { Ack, PayloadKind, Retry } from './delivery.ts';
import type { SlackFaults } from './faults.ts';
import type { World } from './world.ts';

export interface SocketMode {
  /** How many connections are open. */
  readonly open: number;
  /** Resolves once there are as many; rejects after ten seconds. */
  connected(count?: number): Promise<void>;
  /** Resolves once there is none. */
  disconnected(): Promise<void>;
  /** Tells the app that its connections are about to end. `link_disabled`: Socket Mode was switched off. */
  say(reason: 'warning' | 'refresh_requested' | 'link_disabled'): void;
  /** Closes all connections properly. */
  closeAll(code?: number): void;
  /** Cuts all connections without a word. */
  cutAll(): void;
}

interface Waiting {
  readonly connection: WebSocket;
  readonly settle: (answer: JsonObject | 'closed') => void;
}

/** More than these are turned away. */
const mostConnections = 10;
const patienceMs = 10_000;
const politenessMs = 500;

export class SocketModeServer implements SocketMode {
  readonly #world: World;
  readonly #faults: SlackFaults;
  readonly #changes = new Changes();
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #waiting = new Map<string, Waiting>();
  /** Any of them may get a payload: the one that has waited longest does. */
  #connections: WebSocket[] = [];

  constructor(world: World, faults: SlackFaults) {
    this.#world = world;
    this.#faults = faults;
  }

  get open(): number {
    return this.#connections.length;
  }

  connected(count = 1): Promise<void> {
    return this.#changes.until(() => this.open >= count, `${count} connections`, patienceMs);
  }

  disconnected(): Promise<void> {
    return this.#changes.until(() => this.open === 0, 'no connection', patienceMs);
  }

  say(reason: 'warning' | 'refresh_requested' | 'link_disabled'): void {
    for (const socket of this.#connections) socket.send(disconnect(reason));
  }

  closeAll(code = 1000): void {
    for (const socket of [...this.#connections]) socket.close(code);
  }

  cutAll(): void {
    for (const socket of [...this.#connections]) socket.terminate();
  }

  /** For whoever has a ticket from `apps.connections.open`, which is good once. */
  readonly upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const url = new URL(request.url ?? '/', this.#world.url);
    const isGood =
      url.pathname === '/link/' && this.#world.tickets.delete(url.searchParams.get('ticket') ?? '');
    const fault = this.#faults.take('link', { team: undefined })?.fault;
    if (fault?.does === 'cut') {
      socket.destroy();
    } else if (!isGood || fault?.does === 'status') {
      socket.end(`HTTP/1.1 ${fault?.does === 'status' ? fault.status : 401} No\r\nconnection: close\r\n\r\n`);
    } else {
      this.#server.handleUpgrade(request, socket, head, (connection) => {
        this.#welcome(connection);
      });
    }
  };

  /** Waits for the acknowledgement until `expired` resolves. */
  send(
    kind: PayloadKind,
    payload: JsonObject,
    retry: Retry | undefined,
    expired: Promise<void>,
  ): Promise<Ack> {
    const started = performance.now();
    const afterMs = (): number => performance.now() - started;
    const connection = this.#connections.find(({ readyState }) => readyState === WebSocket.OPEN);
    if (connection === undefined)
      return Promise.resolve({ acknowledged: false, because: 'no connection', afterMs: afterMs() });
    this.#connections = [...this.#connections.filter((one) => one !== connection), connection];

    const id = randomUUID();
    const answered = new Promise<Ack>((resolve) => {
      const settle = (answer: JsonObject | 'closed'): void => {
        resolve(
          answer === 'closed'
            ? { acknowledged: false, because: 'closed', afterMs: afterMs() }
            : { acknowledged: true, payload: ackPayload(answer), afterMs: afterMs() },
        );
      };
      this.#waiting.set(id, { connection, settle });
    });
    connection.send(JSON.stringify(envelope(id, kind, payload, retry)));
    const tooLate = expired.then((): Ack => ({
      acknowledged: false,
      because: 'timeout',
      afterMs: afterMs(),
    }));
    return Promise.race([answered, tooLate]).finally(() => {
      this.#waiting.delete(id);
    });
  }

  /** Ends all connections for good: politely, and by force where nobody answers. */
  async close(): Promise<void> {
    this.closeAll(1001);
    const force = setTimeout(() => {
      this.cutAll();
    }, politenessMs);
    await this.disconnected();
    clearTimeout(force);
    await new Promise<void>((resolve) => {
      this.#server.close(() => {
        resolve();
      });
    });
  }

  #welcome(connection: WebSocket): void {
    connection.on('error', () => undefined);
    if (this.open >= mostConnections) {
      connection.send(disconnect('too_many_websockets'));
      connection.close();
      return;
    }
    connection.on('message', (data) => {
      // Text messages come as one Buffer unless `binaryType` says otherwise.
      const message = asObject(parseJson((data as Buffer).toString()));
      this.#waiting.get(asText(message['envelope_id']))?.settle(message);
    });
    connection.on('close', () => {
      this.#connections = this.#connections.filter((one) => one !== connection);
      for (const waiting of this.#waiting.values())
        if (waiting.connection === connection) waiting.settle('closed');
      this.#changes.tell();
    });
    this.#connections.push(connection);
    connection.send(
      JSON.stringify({
        type: 'hello',
        num_connections: this.open,
        connection_info: { app_id: this.#world.app.id },
        debug_info: { host: 'applink-loopback', approximate_connection_time: 18_060 },
      }),
    );
    this.#changes.tell();
  }
}

/** What came beside the id; the SDK sends an empty object where there is nothing. */
function ackPayload(answer: JsonObject): unknown {
  const payload = answer['payload'];
  return typeof payload === 'object' && payload !== null && Object.keys(payload).length === 0
    ? undefined
    : payload;
}

const disconnect = (reason: string): string =>
  JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'applink-loopback' } });

const envelope = (
  id: string,
  kind: PayloadKind,
  payload: JsonObject,
  retry: Retry | undefined,
): JsonObject => ({
  envelope_id: id,
  type: kind,
  payload,
  accepts_response_payload: kind !== 'events_api',
  ...(kind === 'events_api' ? { retry_attempt: retry?.num ?? 0, retry_reason: retry?.reason ?? '' } : {}),
});
