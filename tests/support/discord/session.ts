/** One session of a shard: its events in order, kept so that it can be resumed. */
import type { WebSocket } from 'ws';
import type { JsonObject } from '../platform/json.ts';

export const op = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

interface Event {
  readonly s: number;
  readonly t: string;
  readonly d: unknown;
}

/** Beyond this many a session cannot be resumed from its beginning. */
const keptEvents = 2000;

export class Session {
  readonly id: string;
  readonly shard: readonly [id: number, count: number];
  readonly intents: number;
  socket: WebSocket | undefined;
  #sequence = 0;
  #events: Event[] = [];

  constructor(id: string, shard: readonly [number, number], intents: number, socket: WebSocket) {
    this.id = id;
    this.shard = shard;
    this.intents = intents;
    this.socket = socket;
  }

  get isConnected(): boolean {
    return this.socket !== undefined;
  }

  /** Sent now, or on resuming. */
  dispatch(t: string, d: unknown): void {
    this.#sequence += 1;
    const event = { s: this.#sequence, t, d };
    this.#events.push(event);
    if (this.#events.length > keptEvents) this.#events.shift();
    this.#send(event);
  }

  /** False where what was missed is not all there any more, or has never been. */
  resume(socket: WebSocket, after: number): boolean {
    const oldest = this.#events[0]?.s ?? this.#sequence + 1;
    if (after > this.#sequence || after < oldest - 1) return false;
    this.socket = socket;
    for (const event of this.#events.filter(({ s }) => s > after)) this.#send(event);
    this.dispatch('RESUMED', {});
    return true;
  }

  /** Guilds and direct messages are spread over shards by their ids. */
  serves(guild: string | undefined): boolean {
    const [id, count] = this.shard;
    return guild === undefined ? id === 0 : Number((BigInt(guild) >> 22n) % BigInt(count)) === id;
  }

  #send({ s, t, d }: Event): void {
    this.socket?.send(JSON.stringify({ op: op.dispatch, s, t, d } satisfies JsonObject));
  }
}
