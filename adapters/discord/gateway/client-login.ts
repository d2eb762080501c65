/** Logging in to the gateway with a client of discord.js, which keeps its shards connected by itself. */
import {
  DefaultWebSocketManagerOptions,
  Events,
  GatewayCloseCodes,
  type Client,
  type ClientOptions,
} from 'discord.js';
import { inTime, type Clock } from '../../port/clock.ts';
import type { Log } from '../../port/log.ts';
import { createClient } from './client.ts';
import { loggable, inWords } from '../rest/loggable.ts';
import { LoginRefused, type Login, type SessionEvents } from './login.ts';
import { closeProblem } from '../rest/problems.ts';
import { shardGuard } from './shard-guard.ts';
import type { Shards } from './shards.ts';

export interface ClientLoginOptions {
  readonly token: string;
  readonly apiUrl: string | undefined;
  readonly shards: Exclude<Shards, 'none'>;
  readonly clock: Clock;
  readonly log: Log;
  /** For tests: discord.js waits five seconds between two identifies. */
  readonly ws: ClientOptions['ws'];
  /** Asked at each login. */
  readonly hearsVoice: () => boolean;
  /** Called for every client, before it logs in: the gateway may need another one later. */
  readonly listen: (client: Client) => void;
}

/** discord.js goes on trying to reach the gateway for ever; whoever starts the program wants to hear about it. */
const READY_WITHIN_MS = 45_000;
/** Where Discord answers, each shard of the bot gets its turn: one every five seconds, over all processes. */
const TURN_MS = 8_000;

/** A gateway that is there closes a connection at once. */
const CLOSE_WITHIN_MS = 2_000;

/** The bot has too few shards, or names one that is not there. */
const needsOtherShards: ReadonlySet<number> = new Set([
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
]);

export function createClientLogin(options: ClientLoginOptions): Login {
  const { token, apiUrl, shards, clock, log, ws, listen } = options;

  /** Notes which shards are not connected. Each try that fails is another loss to discord.js: it is told once. */
  function watch(client: Client, events: SessionEvents, isOver: () => boolean): ReadonlySet<number> {
    const down = new Set<number>();
    const isUp = (shard: number): void => {
      if (down.delete(shard) && down.size === 0 && client.isReady())
        log.info({ shard }, 'Connected to Discord again.');
    };
    client.on(Events.ShardReconnecting, (shard) => {
      const isAgain = down.has(shard);
      const isFirst = down.size === 0;
      down.add(shard);
      if (isOver()) return;
      if (isAgain) log.warn({ platform: 'discord', shard }, 'Discord cannot be reached; trying again.');
      else log[isFirst ? 'info' : 'debug']({ shard }, 'The connection to Discord was lost; opening another.');
    });
    client.on(Events.ShardResume, isUp);
    client.on(Events.ShardReady, isUp);
    client.on(Events.ShardError, (error) => {
      events.failed(inWords(error));
      log.warn({ reason: inWords(error) }, 'The connection to Discord failed.');
    });
    client.on(Events.Error, (error) => {
      log.error({ err: loggable(error) }, 'Something from Discord could not be dealt with.');
    });
    client.on(Events.ShardDisconnect, ({ code }, shard) => {
      down.add(shard);
      const problem = closeProblem(code, shards);
      if (problem !== undefined) events.ended(problem);
      else if (needsOtherShards.has(code)) events.outgrown();
    });
    return down;
  }

  return async (events) => {
    let answers = 0;
    const onAnswer = (): void => {
      answers += 1;
    };
    const guard = shardGuard(log);
    const client = createClient({
      apiUrl,
      shards,
      hearsVoice: options.hearsVoice(),
      ws: { ...noticing(ws, onAnswer), buildStrategy: guard.build },
    });
    let closeCode: number | undefined;
    let lastError: string | undefined;
    let isOver = false;
    const noted: SessionEvents = {
      ...events,
      failed(reason) {
        lastError = reason;
        events.failed(reason);
      },
    };
    const down = watch(client, noted, () => isOver);
    /** However the client takes it: it is over by then, for good. */
    const tearDown = async (): Promise<void> => {
      isOver = true;
      await inTime(
        clock,
        CLOSE_WITHIN_MS,
        client.destroy().catch(() => undefined),
        undefined,
      );
      guard.end();
    };
    listen(client);
    client.once(Events.ShardDisconnect, ({ code }) => {
      closeCode = code;
    });
    const isReady = new Promise<Client<true>>((resolve) => {
      client.once(Events.ClientReady, resolve);
    });
    const loggedIn = client.login(token).then(
      () => isReady,
      (error: unknown) => {
        throw new LoginRefused(error, closeCode);
      },
    );
    try {
      const soon = await inTime(clock, READY_WITHIN_MS, loggedIn, undefined);
      const turnsMs = answers > 0 ? TURN_MS * (client.options.shardCount ?? 1) : 0;
      const opened = soon ?? (await inTime(clock, turnsMs, loggedIn, undefined));
      if (opened !== undefined) {
        const all = opened.ws.shards.size;
        return { client: opened, shards: () => ({ open: all - down.size, all }), close: tearDown };
      }
      loggedIn.catch(() => undefined);
    } catch (error) {
      guard.end();
      throw error;
    }
    await tearDown();
    throw new LoginRefused(new Error(lastError ?? 'the gateway does not answer'), closeCode, true);
  };
}

/** Where a gateway answers, its shards ask for their turn to identify. */
function noticing(ws: ClientOptions['ws'], onAnswer: () => void): NonNullable<ClientOptions['ws']> {
  const { buildIdentifyThrottler: build } = { ...DefaultWebSocketManagerOptions, ...ws };
  return {
    ...ws,
    async buildIdentifyThrottler(manager) {
      const throttler = await build(manager);
      return {
        waitForIdentify(shard, signal) {
          onAnswer();
          return throttler.waitForIdentify(shard, signal);
        },
      };
    },
  };
}
