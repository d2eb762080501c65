/**
 * Stands between discord.js and its connections to the gateway: what Discord would never send is left out, instead of
 * ending the program; and once a login is over, none of its connections lives on or comes back.
 *
 * discord.js itself begins a connection anew when it is destroyed while it waits for the gateway's first word, leaves
 * one alone that is just being opened, and waits for ever for one that it closes twice.
 */
import { SimpleShardingStrategy, type IShardingStrategy, type WebSocketOptions } from 'discord.js';
import type { Log } from '../../port/log.ts';
import { createAgents } from '../../shared/agents.ts';

type Manager = Parameters<NonNullable<WebSocketOptions['buildStrategy']>>[0];

export interface ShardGuard {
  readonly build: (manager: Manager) => IShardingStrategy;
  /** Nothing is opened any more, and what is open is cut. */
  end(): void;
}

/**
 * A gateway that answers does so at once; discord.js would wait for half a minute, and a whole one. The second is counted
 * from the start too, and must not end first: discord.js leaves a connection that is just being opened to itself.
 */
const HANDSHAKE_MS = 10_000;
const HELLO_MS = 20_000;

/** What is used of a shard of @discordjs/ws beyond its types. */
interface Shard {
  connection: { onerror: unknown; terminate(): void } | null;
  unpackMessage(data: unknown, isBinary: boolean): Promise<unknown>;
  onMessage(data: unknown, isBinary: boolean): Promise<void>;
  internalConnect(): Promise<void>;
}

export function shardGuard(log: Log): ShardGuard {
  const shards: Shard[] = [];
  let isOver = false;
  const agentFor = createAgents({ keepAlive: false });
  const never = new Promise<never>(() => undefined);

  const leaveOut = (error?: unknown): void => {
    log.debug({ err: error }, 'Discord sent something of an unknown form; it was left out.');
  };

  function guard(shard: Shard): void {
    const unpackMessage = shard.unpackMessage.bind(shard);
    const onMessage = shard.onMessage.bind(shard);
    const internalConnect = shard.internalConnect.bind(shard);
    shards.push(shard);
    shard.unpackMessage = async (data, isBinary) => {
      const payload = await unpackMessage(data, isBinary);
      if (isPayload(payload)) return payload;
      leaveOut();
      return null;
    };
    shard.onMessage = async (data, isBinary) => {
      try {
        await onMessage(data, isBinary);
      } catch (error) {
        leaveOut(error);
      }
    };
    shard.internalConnect = async () => {
      try {
        await internalConnect();
      } catch (error) {
        // Whoever waits for the login hears that there is none.
        log.warn({ err: error }, 'The connection to Discord could not be opened.');
      }
    };
  }

  class GuardedShards extends SimpleShardingStrategy {
    override async spawn(ids: number[]): Promise<void> {
      await super.spawn(ids);
      const spawned: unknown = Reflect.get(this, 'shards');
      if (spawned instanceof Map) for (const shard of spawned.values()) guard(shard as Shard);
    }
  }

  return {
    build(manager) {
      const { options } = manager;
      const retrieveSessionInfo = options.retrieveSessionInfo.bind(options);
      options.handshakeTimeout = HANDSHAKE_MS;
      options.helloTimeout = HELLO_MS;
      // Read by the package as it is built in: see tools/patches.ts.
      Object.assign(options, { agentFor: (url: string) => agentFor(new URL(url)) });
      // Asked before each connection.
      options.retrieveSessionInfo = (shard) => (isOver ? never : retrieveSessionInfo(shard));
      return new GuardedShards(manager);
    },
    end() {
      isOver = true;
      for (const { connection } of shards) {
        if (connection === null) continue;
        // It says so where it was just being opened, and nobody listens any more.
        connection.onerror = () => undefined;
        connection.terminate();
      }
    },
  };
}

/** The outline that every message of the gateway has. Of an event only the form is known here, not what is in it. */
function isPayload(value: unknown): boolean {
  if (!isObject(value) || typeof value['op'] !== 'number') return false;
  const { op, t, s, d } = value;
  if (op === DISPATCH)
    return typeof t === 'string' && typeof s === 'number' && (isObject(d) || t === 'RESUMED');
  return op !== HELLO || (isObject(d) && Number(d['heartbeat_interval']) > 0);
}

const DISPATCH = 0;
const HELLO = 10;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
