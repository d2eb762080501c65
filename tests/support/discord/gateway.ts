/** The gateway: sessions of shards over WebSocket, and what can go wrong with them. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayIntentBits } from 'discord.js';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { asObject, asText, type JsonObject, parseJson } from '../platform/json.ts';
import { guildWithAll, userAsJson } from './as-json.ts';
import { op, Session } from './session.ts';
import type { World } from './world.ts';

export interface Gateway {
  /** What shards identified with, oldest first. */
  readonly identifies: readonly JsonObject[];
  /** Resumes asked for, granted or not. */
  readonly resumes: readonly JsonObject[];
  /** Heartbeats that came, answered or not. */
  readonly heartbeats: number;
  /** How many shards are connected. */
  readonly connected: number;
  /** What connections were closed with, whoever began; 1006: cut. */
  readonly closeCodes: readonly number[];
  /** Op 7: asks every shard to come back, which it does by resuming. */
  asksToReconnect(): void;
  /** Op 9: the sessions are over, unless they may be resumed. */
  invalidates(options?: { readonly resumable?: boolean }): void;
  /** Closes every connection with a code. */
  closes(code: number): void;
  /** Cuts every connection without a word. */
  cuts(): void;
  /** Forgets all sessions: whoever resumes is told that it cannot. */
  forgetsSessions(): void;
  /** From now on heartbeats are not acknowledged, as over a dead connection. */
  ignoresHeartbeats(ignores: boolean): void;
  /** So many identifies more come too soon after those of other processes: op 9. */
  refusesIdentifies(times: number): void;
  /** From now on nobody gets a connection: 503. */
  refusesConnections(refuses: boolean): void;
  /** From now on connections are not answered at all; or those that wait are, if anybody still does. */
  hangs(hangs: boolean): void;
  /** From now on connections are opened, and nothing is said on them. */
  staysMute(mute: boolean): void;
  /** How many sockets are open, of shards or not, also those that wait to be answered. */
  readonly sockets: number;
  /** Sends whatever it is to all shards. */
  says(text: string): void;
  /** Any event, to the shard of a guild; false where nobody can get it any more. */
  dispatch(event: string, data: JsonObject, guild?: string): boolean;
}

export interface GatewayOptions {
  readonly shards: number;
  readonly maxConcurrency: number;
  readonly sessionsLeft: number;
  readonly heartbeatMs: number;
}

const privileged = [
  GatewayIntentBits.GuildMembers,
  GatewayIntentBits.GuildPresences,
  GatewayIntentBits.MessageContent,
].reduce((bits, bit) => bits | bit, 0);
const knownIntents = Object.values(GatewayIntentBits).reduce<number>(
  (bits, bit) => (typeof bit === 'number' ? bits | bit : bits),
  0,
);

export class GatewayServer implements Gateway {
  readonly identifies: JsonObject[] = [];
  readonly resumes: JsonObject[] = [];
  readonly closeCodes: number[] = [];
  heartbeats = 0;
  readonly #world: World;
  readonly #options: GatewayOptions;
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: 4096 });
  readonly #sockets = new Set<WebSocket>();
  #sessions: Session[] = [];
  #ignoresHeartbeats = false;
  #refuses = false;
  #isMute = false;
  #hangs = false;
  readonly #waiting = new Map<Duplex, () => void>();
  #tooSoon = 0;

  constructor(world: World, options: GatewayOptions) {
    this.#world = world;
    this.#options = options;
  }

  get connected(): number {
    return this.#sessions.filter(({ isConnected }) => isConnected).length;
  }

  get url(): string {
    return this.#world.url.replace('http', 'ws');
  }

  /** The answer to `GET /gateway/bot`. */
  get information(): JsonObject {
    const { shards, maxConcurrency, sessionsLeft } = this.#options;
    return {
      url: this.url,
      shards,
      session_start_limit: {
        total: 1000,
        remaining: Math.max(0, sessionsLeft - this.identifies.length),
        reset_after: 14_400_000,
        max_concurrency: maxConcurrency,
      },
    };
  }

  readonly upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (this.#refuses) {
      socket.end('HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\n\r\n');
      return;
    }
    const welcome = (): void => {
      this.#server.handleUpgrade(request, socket, head, (webSocket) => {
        const { searchParams } = new URL(request.url ?? '/', this.#world.url);
        this.#welcome(webSocket, searchParams.get('v'));
      });
    };
    if (!this.#hangs) {
      welcome();
      return;
    }
    this.#waiting.set(socket, welcome);
    socket.resume();
    // Whoever waited has gone.
    socket.on('end', () => socket.destroy());
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      this.#waiting.delete(socket);
      this.#world.changes.tell();
    });
    this.#world.changes.tell();
  };

  hangs(hangs: boolean): void {
    this.#hangs = hangs;
    if (hangs) return;
    for (const welcome of this.#waiting.values()) welcome();
    this.#waiting.clear();
  }

  staysMute(mute: boolean): void {
    this.#isMute = mute;
  }

  get sockets(): number {
    return this.#sockets.size + this.#waiting.size;
  }

  says(text: string): void {
    for (const { socket } of this.#sessions) socket?.send(text);
  }

  asksToReconnect(): void {
    this.#toAll({ op: op.reconnect, d: null });
  }

  invalidates({ resumable = false }: { readonly resumable?: boolean } = {}): void {
    const connected = this.#sessions.filter(({ isConnected }) => isConnected);
    if (!resumable) this.#sessions = this.#sessions.filter((session) => !connected.includes(session));
    for (const { socket } of connected) send(socket, { op: op.invalidSession, d: resumable });
  }

  closes(code: number): void {
    for (const socket of this.#sockets) socket.close(code);
  }

  cuts(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  forgetsSessions(): void {
    this.#sessions = [];
  }

  ignoresHeartbeats(ignores: boolean): void {
    this.#ignoresHeartbeats = ignores;
  }

  refusesIdentifies(times: number): void {
    this.#tooSoon = times;
  }

  refusesConnections(refuses: boolean): void {
    this.#refuses = refuses;
  }

  /** To the shard that serves the guild; false where there is none, and none that may come back. */
  dispatch(event: string, data: JsonObject, guild?: string): boolean {
    if (event === 'INTERACTION_CREATE' && this.#world.app.interactionsEndpoint !== '') return false;
    const sessions = this.#sessions.filter(
      (session) => session.serves(guild) && (event === 'INTERACTION_CREATE' || hears(session, event)),
    );
    for (const session of sessions) session.dispatch(event, data);
    this.#world.changes.tell();
    return sessions.length > 0;
  }

  async close(): Promise<void> {
    this.cuts();
    await new Promise<void>((resolve) => {
      this.#server.close(() => {
        resolve();
      });
    });
  }

  #toAll(message: JsonObject): void {
    for (const { socket } of this.#sessions) send(socket, message);
  }

  #welcome(socket: WebSocket, version: string | null): void {
    this.#sockets.add(socket);
    socket.on('error', () => {
      socket.terminate();
    });
    socket.on('message', (data: RawData) => {
      // Only text is sent by our side of the tests; `ws` gives it as one buffer.
      const text = Buffer.isBuffer(data) ? data.toString() : '';
      this.#receive(socket, parseJson(text));
      this.#world.changes.tell();
    });
    socket.on('close', (code) => {
      this.#sockets.delete(socket);
      this.closeCodes.push(code);
      for (const session of this.#sessions) if (session.socket === socket) this.#leave(session, code);
      this.#world.changes.tell();
    });
    if (version !== '10') {
      socket.close(4012, 'Invalid API version.');
      return;
    }
    if (this.#isMute) {
      this.#world.changes.tell();
      return;
    }
    send(socket, { op: op.hello, s: null, t: null, d: { heartbeat_interval: this.#options.heartbeatMs } });
  }

  /** With these codes the client says that it will not come back. */
  #leave(session: Session, code: number): void {
    session.socket = undefined;
    if (code === 1000 || code === 1001) this.#sessions = this.#sessions.filter((one) => one !== session);
  }

  #receive(socket: WebSocket, message: unknown): void {
    const { op: code, d } = asObject(message);
    switch (code) {
      case op.heartbeat:
        this.heartbeats += 1;
        if (!this.#ignoresHeartbeats) send(socket, { op: op.heartbeatAck });
        return;
      case op.identify:
        this.#identify(socket, asObject(d));
        return;
      case op.resume:
        this.#resume(socket, asObject(d));
        return;
      case undefined:
        socket.close(4002, 'Error while decoding payload.');
        return;
      // Presence, voice and member requests: known, and nothing that a bot here needs.
      case 3:
      case 4:
      case 8:
        if (!this.#sessions.some((session) => session.socket === socket))
          socket.close(4003, 'Not authenticated.');
        return;
      default:
        socket.close(4001, 'Unknown opcode.');
    }
  }

  #identify(socket: WebSocket, d: JsonObject): void {
    this.identifies.push(d);
    if (this.#sessions.some((session) => session.socket === socket)) {
      socket.close(4005, 'Already authenticated.');
      return;
    }
    const shard = shardOf(d['shard']);
    const problem = this.#problem(d, shard);
    if (problem !== undefined || shard === undefined) {
      const [code, reason] = problem ?? [4010, 'Invalid shard.'];
      socket.close(code, reason);
      return;
    }
    if (this.#tooSoon > 0) {
      this.#tooSoon -= 1;
      send(socket, { op: op.invalidSession, d: false });
      return;
    }
    // Who identifies anew does not come back for what a session of the same shard has missed.
    this.#sessions = this.#sessions.filter((one) => one.isConnected || one.shard[0] !== shard[0]);
    const session = new Session(this.#world.newId(), shard, Number(d['intents']), socket);
    this.#sessions.push(session);
    this.#ready(session);
  }

  #problem(
    { token, intents }: JsonObject,
    shard: readonly [number, number] | undefined,
  ): readonly [number, string] | undefined {
    const { app } = this.#world;
    if (token !== app.token || app.tokenIsRevoked) return [4004, 'Authentication failed.'];
    if (shard === undefined) return [4010, 'Invalid shard.'];
    if (typeof intents !== 'number' || (intents & ~knownIntents) !== 0) return [4013, 'Invalid intent(s).'];
    if ((intents & privileged & ~app.allowedIntents) !== 0) return [4014, 'Disallowed intent(s).'];
    if (shard[1] < this.#options.shards && this.#options.shards > 1) return [4011, 'Sharding required.'];
    return undefined;
  }

  #ready(session: Session): void {
    const world = this.#world;
    const guilds = [...world.guilds.values()].filter(({ botIsIn, id }) => botIsIn && session.serves(id));
    session.dispatch('READY', {
      v: 10,
      user: { ...userAsJson(world.app.bot), verified: true, mfa_enabled: true, email: null },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: this.url,
      shard: session.shard,
      application: { id: world.app.id, flags: 0 },
      private_channels: [],
      relationships: [],
      presences: [],
    });
    for (const guild of guilds)
      if (guild.isAvailable && hearsOfGuilds(session))
        session.dispatch('GUILD_CREATE', {
          ...guildWithAll(world, guild),
          ...(!hears(session, 'VOICE_STATE_UPDATE') && { voice_states: [] }),
        });
  }

  #resume(socket: WebSocket, d: JsonObject): void {
    this.resumes.push(d);
    const { app } = this.#world;
    if (d['token'] !== app.token || app.tokenIsRevoked) {
      socket.close(4004, 'Authentication failed.');
      return;
    }
    const session = this.#sessions.find(({ id }) => id === asText(d['session_id']));
    if (session?.resume(socket, Number(d['seq'])) !== true) send(socket, { op: op.invalidSession, d: false });
  }
}

const hears = (session: Session, event: string): boolean =>
  event === 'VOICE_STATE_UPDATE'
    ? (session.intents & GatewayIntentBits.GuildVoiceStates) !== 0
    : hearsOfGuilds(session);

const hearsOfGuilds = ({ intents }: Session): boolean => (intents & GatewayIntentBits.Guilds) !== 0;

function shardOf(value: unknown): readonly [number, number] | undefined {
  if (value === undefined) return [0, 1];
  if (!Array.isArray(value)) return undefined;
  const [id, count] = value.map(Number);
  if (id === undefined || count === undefined) return undefined;
  return Number.isInteger(id) && Number.isInteger(count) && id >= 0 && id < count ? [id, count] : undefined;
}

function send(socket: WebSocket | undefined, message: JsonObject): void {
  socket?.send(JSON.stringify(message));
}
