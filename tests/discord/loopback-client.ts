/** The unmodified discord.js on a loopback Discord, closed after each test. */
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Events, GatewayIntentBits, type ClientOptions, type RESTOptions } from 'discord.js';
import { closedAfterEach } from '../support/platform/closers.ts';
import {
  type LoopbackDiscord,
  type LoopbackOptions,
  openLoopbackDiscord,
} from '../support/discord/server.ts';

const closers = closedAfterEach();

/**
 * The undici that discord.js was written for. Left to itself it sends by whichever undici was loaded first, and that of
 * Slack's SDK is a newer one, which does not know its forms.
 */
const ofDiscordJs = createRequire(createRequire(import.meta.url).resolve('discord.js'));
const { Agent } = ofDiscordJs('undici') as { readonly Agent: new () => Dispatcher };
type Dispatcher = NonNullable<RESTOptions['agent']>;

export async function discordWith(options?: LoopbackOptions): Promise<LoopbackDiscord> {
  const discord = await openLoopbackDiscord(options);
  closers.push(() => discord.close());
  return discord;
}

/** A client that is not connected. Nothing is tried again, so that a test sees each answer. */
export function clientFor(discord: LoopbackDiscord, options: Partial<ClientOptions> = {}): Client {
  const { rest, ...others } = options;
  const agent = new Agent();
  closers.push(() => agent.destroy());
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: discord.apiUrl, retries: 0, agent, ...rest },
    ws: {
      // Its own waits five seconds between two identifies of a shard.
      buildIdentifyThrottler: () => Promise.resolve({ waitForIdentify: () => Promise.resolve() }),
    },
    ...others,
  });
  client.on(Events.Error, () => undefined);
  client.rest.setToken(discord.token);
  closers.push(() => client.destroy());
  return client;
}

/** Resolves once it is ready for events. */
export async function connected(
  discord: LoopbackDiscord,
  options?: Partial<ClientOptions>,
): Promise<Client<true>> {
  const client = clientFor(discord, options);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return ready;
}

export const next = <T>(register: (resolve: (value: T) => void) => unknown): Promise<T> =>
  Promise.race([
    new Promise<T>((resolve) => register(resolve)),
    sleep(8000, undefined, { ref: false }).then(() => Promise.reject(new Error('nothing came'))),
  ]);
