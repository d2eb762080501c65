/** Discord as a chat platform, on discord.js: any number of servers over one bot. */
import type { Client, ClientOptions } from 'discord.js';
import type { ChatAdapter, Inbox } from '../port/adapter.ts';
import type { Connection } from '../port/connection.ts';
import { systemClock, type Clock } from '../port/clock.ts';
import { createInFlight, type InFlight } from '../shared/in-flight.ts';
import type { Log } from '../port/log.ts';
import { NO_WORKSPACE } from '../port/refs.ts';
import { mayAttach } from './access/access.ts';
import { createAttaching } from './access/attaching.ts';
import { createCalls } from './rest/calls.ts';
import { lookForAbsences } from './gateway/absences.ts';
import { loggable } from './rest/loggable.ts';
import { createGateway } from './gateway/gateway.ts';
import { getBy, inspector } from './access/inspect.ts';
import { listenToInteractions } from './interactions.ts';
import { listenToLifecycle } from './gateway/lifecycle.ts';
import { createLinks } from './links.ts';
import { noPictures, type Pictures } from '../port/pictures.ts';
import { createVoices } from './voices.ts';
import { discordCapabilities } from './view/capabilities.ts';
import { createPosting } from './posting.ts';
import { createRegistrar } from './commands/registration.ts';
import { showReplies } from './replies.ts';
import type { Shards } from './gateway/shards.ts';

export interface DiscordOptions {
  readonly token: string;
  /** Another host of Discord's REST API, without a version; the gateway's address comes from there. */
  readonly apiUrl?: string;
  /** `auto` unless told otherwise. */
  readonly shards?: Shards;
  readonly pictures?: Pictures;
  readonly log: Log;
  readonly clock?: Clock;
  /** For tests: discord.js waits five seconds between two identifies. */
  readonly ws?: ClientOptions['ws'];
}

export interface DiscordAdapter extends ChatAdapter {
  /** Resolves when all that has come is dealt with. */
  idle(): Promise<void>;
}

const soon = 'Voice channels are listened to from in a minute on: until then breaks come at any time.';
const noGateway =
  'This Deskbreak hears nothing of voice channels (DISCORD_SHARDS is none), so breaks come at any time.';

export function createDiscordAdapter(options: DiscordOptions): DiscordAdapter {
  const { token, apiUrl, shards = 'auto', pictures = noPictures, log, clock = systemClock, ws } = options;
  interface Session {
    readonly inbox: Inbox;
    readonly work: InFlight;
  }
  let session: Session | undefined;
  let settled = Promise.resolve();
  let stopLooking = (): void => undefined;

  const gateway = createGateway({
    ...{ token, shards, apiUrl, clock, log, ws },
    hearsVoice: () => voices.wanted(),
    listen(client) {
      if (session !== undefined) listen(client, session);
    },
    ready(client) {
      if (session !== undefined) settled = ready(client, session);
    },
  });
  const voices = createVoices({
    client: () => gateway.client(),
    isTelling: () => gateway.status().state === 'connected',
    renew: () => {
      gateway.renew();
    },
    clock,
  });
  const call = createCalls({ token, apiUrl, gateway, isAlone: shards === 'auto', clock });
  const told = (channel: string): boolean | undefined => mayAttach(gateway.client(), channel);
  const attach = createAttaching({ told, clock });
  const links = createLinks(log);
  const commands = createRegistrar({ call, clock, log, onInstalls: links.toPerson });
  const posts = createPosting({ call, pictures, attaching: attach, commands: commands.ids });
  const inspect = inspector(getBy(call), pictures !== noPictures);
  const show = showReplies({ posting: posts, pictures, commands: commands.ids, log });

  function listen(client: Client, { inbox, work }: Session): void {
    listenToInteractions(client, { inbox, show, work, clock, log });
    listenToLifecycle(client, { inbox, work });
  }

  async function ready(client: Client<true>, { inbox, work }: Session): Promise<void> {
    // A bot with several shards is in many servers, though one of them may have none.
    links.toServer(client.application.id, client.guilds.cache.size === 0 && client.options.shardCount === 1);
    await work.run(async () => {
      await commands.register(client.application.id);
      // Held plans of servers that are within reach: the token was not valid, or the bot was away.
      for (const workspace of [NO_WORKSPACE, ...client.guilds.cache.keys()])
        await inbox.restored({ platform: 'discord', workspace });
    });
    stopLooking();
    stopLooking = lookForAbsences({ client, call, inbox, clock, work, log });
  }

  async function connect(inbox: Inbox): Promise<Connection> {
    const work = createInFlight((error) => {
      log.error({ err: loggable(error) }, 'Something from Discord could not be dealt with.');
    });
    session = { inbox, work };
    if (await inbox.holds({ platform: 'discord' })) voices.want();
    const problem = await gateway.open();
    if (problem === undefined) {
      await settled;
      return { connected: true };
    }
    session = undefined;
    return { connected: false, problem };
  }

  return {
    platform: 'discord',
    capabilities: discordCapabilities,
    connect: (inbox) => (session === undefined ? connect(inbox) : Promise.resolve({ connected: true })),
    async disconnect() {
      const closing = session;
      session = undefined;
      commands.stop();
      stopLooking();
      await closing?.work.stop();
      await gateway.close();
    },
    idle: () => session?.work.idle() ?? Promise.resolve(),
    status: () => gateway.status(),
    post: (channel, message, how) => posts.post(channel, message, how),
    revise: (target, message) => posts.revise(target, message),
    remove: (target) => posts.remove(target),
    tell: (person, message, how) => posts.tell(person, message, how),
    company: (question) => Promise.resolve(voices.ask(question)),
    companyLacks: () => Promise.resolve(shards === 'none' ? noGateway : voices.listen() ? undefined : soon),
    async inspect({ channel }) {
      const access = await inspect(channel);
      if (access.canPost && access.lacking === undefined) attach.allowed(channel);
      return access;
    },
  };
}
