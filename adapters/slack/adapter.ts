/** Slack as a chat platform: one workspace over a socket, or many over HTTP. */
import type { Picture } from '../../content/message.ts';
import type { ChatAdapter, Connection, Inbox } from '../port/adapter.ts';
import type { Delivery } from '../port/delivery.ts';
import { createAuthority, type Managers } from './authority.ts';
import { createBolt } from './bolt.ts';
import { createClient } from './web/client.ts';
import { createClients } from './web/clients.ts';
import { systemClock, type Clock } from '../port/clock.ts';
import { defaultCommandNames, type CommandNames } from './view/command-names.ts';
import { listenToEvents } from './events.ts';
import { paths } from './http/admission.ts';
import { createHome } from './home.ts';
import { openLink, type HttpMode, type SocketMode } from './modes.ts';
import { createInFlight, type InFlight } from '../shared/in-flight.ts';
import { listen } from './interactions.ts';
import { limits } from './view/limits.ts';
import type { Link } from './link.ts';
import type { Log } from '../port/log.ts';
import { createDedupe } from '../shared/dedupe.ts';
import type { Pictures } from '../port/pictures.ts';
import { createPicturesAhead } from './pictures/pictures-ahead.ts';
import { createWorkspacePictures } from './pictures/pictures.ts';
import { createPosting } from './posting.ts';
import { picturesIn, renderMessage, type Render } from './view/render.ts';
import { createReplies } from './replies.ts';
import { isOutAsTold, lookForAbsences } from './install/absences.ts';
import { turnAway } from './install/turn-away.ts';
import { createUpkeep } from './install/upkeep.ts';
import type { Uploads } from '../port/uploads.ts';
import { managersInWords } from './view/words.ts';
import { manyWorkspaces, createOneWorkspace, type Workspaces } from './install/workspaces.ts';

export interface SlackOptions {
  readonly mode: SocketMode | HttpMode;
  readonly managers: Managers;
  readonly commands?: CommandNames;
  /** Another host of Slack's Web API, with a slash at the end. */
  readonly apiUrl?: string;
  readonly pictures?: PictureOptions;
  readonly log: Log;
  readonly clock?: Clock;
}

export interface PictureOptions {
  readonly source: Pictures;
  /** Where it is kept that a workspace has them. */
  readonly uploads: Uploads;
  /** What breaks of a workspace will show: it is brought in ahead of them. */
  readonly upcoming?: (workspace: string) => Promise<readonly Picture[]>;
  /** What is likely to be shown in the first hour: brought in where somebody installs or invites the app. */
  readonly likely?: readonly Picture[];
}

/** Longer than Slack repeats an event or Bolt takes an old signature. */
const REMEMBER_MS = 2 * limits.replayMs;
const REMEMBERED = 50_000;

export interface SlackAdapter extends ChatAdapter {
  /** Resolves when all that has come is dealt with. */
  idle(): Promise<void>;
}

export function createSlackAdapter(options: SlackOptions): SlackAdapter {
  const { mode, managers, commands = defaultCommandNames, apiUrl, log } = options;
  const { clock = systemClock } = options;

  const workspaces: Workspaces =
    mode.kind === 'socket'
      ? createOneWorkspace({ botToken: mode.botToken, apiUrl })
      : manyWorkspaces(mode.installations);
  const upkeep =
    mode.kind === 'socket'
      ? undefined
      : createUpkeep({
          ...mode,
          client: createClient(apiUrl),
          installUrl: installUrlOf(mode),
          renewed: (workspace) => {
            clients.forget(workspace);
          },
          clock,
          log,
        });
  const clients = createClients({
    apiUrl,
    isOwn: mode.kind === 'socket',
    renew: upkeep?.renew,
    find: (workspace) => workspaces.find(workspace),
    changed: (workspace) => pictures?.renew(workspace),
  });
  const pictures =
    options.pictures &&
    createWorkspacePictures({
      ...options.pictures,
      missed: (workspace) => ahead?.(workspace),
      clients,
      clock,
      log,
    });
  const upcoming = options.pictures?.upcoming;
  const ahead =
    pictures &&
    upcoming &&
    createPicturesAhead({ pictures, upcoming, likely: options.pictures.likely ?? [], log });
  const render: Render = async (message, workspace, { files, waitMs } = {}) => {
    const wanted = picturesIn(message);
    const fileOf =
      files === undefined
        ? await (waitMs === undefined
            ? pictures?.shown(workspace, wanted)
            : pictures?.soon(workspace, wanted, waitMs))
        : (name: string) => files[wanted.findIndex((picture) => picture.name === name)];
    return renderMessage(message, { commands, fileOf: fileOf ?? noFiles });
  };
  const posts = createPosting({
    clients,
    render,
    doubt: async (workspace, refused) => pictures?.doubt(workspace, refused),
  });
  const first = createDedupe(clock, REMEMBER_MS, REMEMBERED);

  interface Session {
    readonly link: Link;
    readonly work: InFlight;
  }
  let session: Session | undefined;
  let ready = false;
  let stopLooking = (): void => undefined;

  async function uninstalled(workspace: string, at: number): Promise<boolean> {
    const gone = await workspaces.uninstalled(workspace, at);
    if (!gone) return false;
    clients.forget(workspace);
    await pictures?.forget(workspace);
    return true;
  }

  /** Everything that hears: made anew for each connection. */
  function openSession(inbox: Inbox): Session {
    const work = createInFlight((error) => {
      log.error({ err: error }, 'Something from Slack could not be dealt with.');
    });
    const link = openLink(mode, { apiUrl, clock, log, command: commands.deskbreak }, async (workspace) => {
      clients.forget(workspace);
      pictures?.renew(workspace);
      await inbox.restored({ platform: 'slack', workspace });
      ahead?.welcome(workspace);
    });
    const who = createAuthority({ clients, managers, clock });
    const shown = createReplies({ clients, posting: posts, render, commands, clock, log });
    const home = createHome({ inbox, clients, authority: who, render, log });
    const shared = { inbox, home, first, work };
    const app = createBolt({ receiver: link.receiver, clients, workspaces, apiUrl, log });
    const installUrl = mode.kind === 'http' ? installUrlOf(mode) : undefined;
    turnAway(app, { installUrl, commands, work, clock, log });
    listen(app, {
      ...shared,
      authority: who,
      replies: shown,
      commands,
      clock,
      installUrl,
      log,
      plansChanged: (workspace) => ahead?.(workspace),
    });
    listenToEvents(app, {
      ...shared,
      presence: (channel) => posts.presence(channel),
      begins: (workspace) => ahead?.welcome(workspace),
      isOwn: mode.kind === 'socket',
      isOut: (workspace) => isOutAsTold(clients, workspace),
      uninstalled,
    });
    return { link, work };
  }

  async function connect(inbox: Inbox): Promise<Connection> {
    const wrongToken = await workspaces.check();
    if (wrongToken !== undefined) return { connected: false, problem: wrongToken };
    const opened = openSession(inbox);
    const problem = await opened.link.open();
    if (problem !== undefined) return { connected: false, problem };
    session = opened;
    pictures?.open();
    ready = true;
    upkeep?.start(inbox, opened.work);
    if (mode.kind === 'http')
      stopLooking = lookForAbsences({ ...mode, clients, inbox, uninstalled, clock, work: opened.work, log });
    for (const workspace of workspaces.known()) {
      await inbox.restored({ platform: 'slack', workspace });
      ahead?.welcome(workspace);
    }
    return { connected: true };
  }

  /** Before the token is known nothing can be sent, and nothing is lost by waiting. */
  const whenReady = (send: () => Promise<Delivery>): Promise<Delivery> =>
    ready ? send() : Promise.resolve(notYet());

  return {
    platform: 'slack',
    // Slack has no key by which it would drop a second post.
    capabilities: {
      canRevise: true,
      words: { platform: 'Slack', workspace: 'workspace', ...managersInWords[managers] },
      abilities: ['motion'],
      alwaysReachesPeople: true,
      duplicateWindowMs: 0,
      postsPerSecond: limits.postsPerSecond,
    },
    connect: (inbox) => (session === undefined ? connect(inbox) : Promise.resolve({ connected: true })),
    async disconnect() {
      const closing = session;
      session = undefined;
      closing?.link.refuse();
      upkeep?.stop();
      stopLooking();
      await closing?.work.stop();
      await pictures?.close();
      await closing?.link.close();
    },
    idle: () => session?.work.idle() ?? Promise.resolve(),
    status: () => session?.link.status() ?? { state: 'disconnected' },
    post: (channel, message) => whenReady(() => posts.post(channel, message)),
    revise: (target, message) => whenReady(() => posts.revise(target, message)),
    remove: (target) => whenReady(() => posts.remove(target)),
    tell: (person, message) => whenReady(() => posts.tell(person, message)),
    inspect: (channel) => posts.inspect(channel),
  };
}

const installUrlOf = ({ publicUrl }: HttpMode): string => `${publicUrl}${paths.install}`;

const noFiles = (): undefined => undefined;

const notYet = (): Delivery => ({
  outcome: 'transient',
  reason: 'unavailable',
  mayHaveLanded: false,
  cause: new Error('Not connected to Slack'),
});
