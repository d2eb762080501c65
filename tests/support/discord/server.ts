/**
 * A Discord of our own, on loopback: REST, gateway and the people who use it, with
 * Discord's own rules, for the unmodified discord.js to talk with.
 */
import { type Clock, manualClock } from '../platform/clock.ts';
import type { ApiCall } from './api.ts';
import { registered } from './commands.ts';
import { DiscordFaults, type Faults } from './faults.ts';
import { type Gateway, GatewayServer } from './gateway.ts';
import { Guild, type GuildOptions } from './guild.ts';
import type { RouteName } from './route-names.ts';
import { type RateLimit, RateLimits } from './rate-limits.ts';
import { namesIn, pingsOf, readMessage } from './read.ts';
import { routes } from './routes/routes.ts';
import type { Person } from './people.ts';
import type { AppSettings, Channel, Command, Message } from './state.ts';
import { Web } from './web.ts';
import { addChannel, newWorld } from './world.ts';

export interface LoopbackOptions {
  readonly app?: Partial<Omit<AppSettings, 'bot'>>;
  readonly guild?: GuildOptions;
  /** How long a first answer to an interaction may take in real time, in milliseconds. Discord's own is 3000. */
  readonly answerWithinMs?: number;
  /** What `GET /gateway/bot` recommends: 1. */
  readonly shards?: number;
  /** How many shards may identify at once, as the bot is told: 16. That it keeps to it is for tests to check. */
  readonly maxConcurrency?: number;
  /** Identifies left of the day's: 1000. */
  readonly sessionsLeft?: number;
  /** 41,250 ms as Discord's own. */
  readonly heartbeatMs?: number;
  /** Of each route and channel, in real time; generous unless told otherwise. */
  readonly rateLimit?: RateLimit;
  /** Of the whole bot, in real time; interaction endpoints do not count. None unless told otherwise. */
  readonly globalRateLimit?: RateLimit;
  /** Where it says that its gateway is, e.g. `https://gateway.discord.gg`: whoever opens it sees to it that it is reached there. */
  readonly publicUrl?: string;
}

export interface LoopbackDiscord {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  /** For `rest.api`. */
  readonly apiUrl: string;
  /** For `login`. */
  readonly token: string;
  /** Starts at the real time, and stands still until it is moved. Interactions and nonces live by it. */
  readonly clock: Clock;
  readonly app: AppSettings;
  /** The first guild, with the bot in it unless the options say otherwise. */
  readonly guild: Guild;
  addGuild(options?: GuildOptions): Guild;
  /** A group of these people, or direct messages between two. The bot is never in one. */
  group(...people: readonly Person[]): Channel;
  /** The application's global commands. */
  readonly commands: readonly Command[];
  /** As another run of the bot, or another version of it, left them. */
  setCommands(commands: readonly Omit<Command, 'id'>[]): void;
  /** Every REST call so far, the oldest first. */
  readonly calls: readonly ApiCall[];
  callsOf(route: RouteName): readonly ApiCall[];
  /** Answers of 401, 403 and 429: more than 10,000 in ten minutes get an address banned. */
  readonly invalidAnswers: number;
  readonly faults: Faults;
  readonly gateway: Gateway;
  /** From now on REST answers 401, and the gateway closes with 4004. */
  revokeToken(): void;
  restoreToken(): void;
  /** Who got a notification by a message: `@everyone`, `@role`, `@ada`. */
  pings(message: Message): readonly string[];
  /** A message as a person reads it: markup and escapes undone, pictures as their descriptions. */
  read(message: Message): string;
  /** Resolves once this holds, looked at whenever something has happened here; rejects after so long in real time. */
  until(holds: () => boolean, what?: string, withinMs?: number): Promise<void>;
  /** Refuses connections, and cuts those there are. */
  goOffline(): Promise<void>;
  /** Listens on the same port again. */
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

const generous: RateLimit = { calls: 100_000, windowMs: 1000 };

/** Opens a Discord on a port of the system's choice. Close it, or the process stays. */
export async function openLoopbackDiscord(options: LoopbackOptions = {}): Promise<LoopbackDiscord> {
  const world = newWorld(manualClock(), options.app ?? {}, options.answerWithinMs ?? 3000);
  const faults = new DiscordFaults();
  const calls: ApiCall[] = [];
  const { shards = 1, maxConcurrency = 16, sessionsLeft = 1000, heartbeatMs = 41_250 } = options;
  const gateway = new GatewayServer(world, { shards, maxConcurrency, sessionsLeft, heartbeatMs });
  const web = new Web({
    world,
    routes: {
      ...routes,
      'GET /gateway': () => ({ url: gateway.url }),
      'GET /gateway/bot': () => gateway.information,
    },
    faults,
    limits: new RateLimits(options.rateLimit ?? generous, options.globalRateLimit),
    calls,
    onUpgrade: gateway.upgrade,
  });
  const url = await web.open(options.publicUrl);

  return {
    url,
    apiUrl: `${url}/api`,
    token: world.app.token,
    clock: world.clock,
    app: world.app,
    guild: new Guild(world, gateway, options.guild),
    addGuild: (guild) => new Guild(world, gateway, guild),
    group: (...people) =>
      addChannel(world, { kind: 'group', name: 'friends', people: people.map(({ user }) => user) }),
    get commands() {
      return world.commands;
    },
    setCommands(commands) {
      world.commands = registered(commands, [], world.app, world.newId);
    },
    calls,
    callsOf: (route) => calls.filter((call) => call.route === route),
    get invalidAnswers() {
      return web.invalidAnswers;
    },
    faults,
    gateway,
    revokeToken() {
      world.app.tokenIsRevoked = true;
      gateway.closes(4004);
    },
    restoreToken() {
      world.app.tokenIsRevoked = false;
    },
    pings: ({ said }) => pingsOf(said, namesIn(world)),
    read: (message) => readMessage(message, namesIn(world)),
    until: (holds, what, withinMs) => world.changes.until(holds, what, withinMs),
    async goOffline() {
      gateway.cuts();
      await web.close();
    },
    async comeBack() {
      await web.open(options.publicUrl);
    },
    async close() {
      await gateway.close();
      await web.close();
      faults.clear();
    },
  };
}
