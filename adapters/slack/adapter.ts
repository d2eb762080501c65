/** Slack as a chat platform: one workspace over a socket, or many over HTTP. */
import type { ChatAdapter, Inbox } from '../port/adapter.ts';
import type { Connection } from '../port/connection.ts';
import type { Delivery } from '../port/delivery.ts';
import { slackCapabilities } from './view/capabilities.ts';
import { createAuthority, type Managers } from './authority.ts';
import { usualBusyStatuses, type BusyStatuses } from '../../content/company/busy-statuses.ts';
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
import { createCompany } from './company/company.ts';
import { createDedupe } from '../shared/dedupe.ts';
import { createWorkspacePictures, noWorkspacePictures, type PictureOptions } from './pictures/pictures.ts';
import { createPosting } from './posting.ts';
import { picturesIn, renderMessage, type Render } from './view/render.ts';
import { createReplies } from './replies.ts';
import { isOutAsTold, lookForAbsences } from './install/absences.ts';
import { turnAway } from './install/turn-away.ts';
import { createUpkeep } from './install/upkeep.ts';
import { manyWorkspaces, createOneWorkspace, type Workspaces } from './install/workspaces.ts';

export interface SlackOptions {
  readonly mode: SocketMode | HttpMode;
  readonly managers: Managers;
  readonly commands?: CommandNames;
  /** Another host of Slack's Web API, with a slash at the end. */
  readonly apiUrl?: string;
  readonly pictures?: PictureOptions;
  /** Statuses that say that somebody is in a call; the usual ones unless told otherwise. */
  readonly statuses?: BusyStatuses;
  readonly log: Log;
  readonly clock?: Clock;
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
          clock,
          log,
        });
  const clients = createClients({
    apiUrl,
    isOwn: mode.kind === 'socket',
    renew: upkeep?.renew,
    find: (workspace) => workspaces.find(workspace),
    isClosed: (workspace) => workspaces.isClosed(workspace),
  });
  const pictures =
    options.pictures === undefined
      ? noWorkspacePictures
      : createWorkspacePictures({ ...options.pictures, clients, clock, log });
  clients.onReplaced((workspace) => {
    pictures.renew(workspace);
    company.forget(workspace);
  });
  const render: Render = async (message, workspace, { files, waitMs } = {}) => {
    const wanted = picturesIn(message);
    const fileOf =
      files === undefined
        ? await pictures.filesOf(workspace, wanted, waitMs)
        : (name: string) => files[wanted.findIndex((picture) => picture.name === name)];
    return renderMessage(message, { commands, fileOf });
  };
  const posts = createPosting({
    clients,
    render,
    doubt: (workspace, refused) => pictures.doubt(workspace, refused),
  });
  const company = createCompany({ clients, statuses: options.statuses ?? usualBusyStatuses, clock });
  const first = createDedupe(clock, REMEMBER_MS, REMEMBERED);

  interface Session {
    readonly link: Link;
    readonly work: InFlight;
  }
  let session: Session | undefined;
  let ready = false;
  let leaving = new AbortController();
  let stopLooking = (): void => undefined;

  async function uninstalled(workspace: string, at: number): Promise<boolean> {
    const gone = await workspaces.uninstalled(workspace, at);
    if (!gone) return false;
    clients.forget(workspace);
    await pictures.forget(workspace);
    return true;
  }

  /** Everything that hears: made anew for each connection. */
  function openSession(inbox: Inbox): Session {
    const work = createInFlight((error) => {
      log.error({ err: error }, 'Something from Slack could not be dealt with.');
    });
    const link = openLink(mode, { apiUrl, clock, log, command: commands.deskbreak }, async (workspace) => {
      clients.forget(workspace);
      pictures.renew(workspace);
      company.forget(workspace);
      await inbox.restored({ platform: 'slack', workspace });
      pictures.welcome(workspace);
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
      plansChanged: (workspace) => {
        pictures.plansChanged(workspace);
      },
    });
    listenToEvents(app, {
      ...shared,
      presence: (channel) => posts.presence(channel),
      begins: (workspace) => {
        pictures.welcome(workspace);
      },
      isOwn: mode.kind === 'socket',
      isOut: (workspace) => isOutAsTold(clients, workspace),
      uninstalled,
    });
    return { link, work };
  }

  async function connect(inbox: Inbox): Promise<Connection> {
    leaving = new AbortController();
    const { signal } = leaving;
    const wrongToken = await workspaces.check();
    if (wrongToken !== undefined) return { connected: false, problem: wrongToken };
    const opened = openSession(inbox);
    const problem = await opened.link.open();
    if (problem !== undefined) return { connected: false, problem };
    session = opened;
    // Whoever has called `disconnect` meanwhile calls it again for what has come of this.
    if (signal.aborted) return { connected: true };
    pictures.open();
    ready = true;
    upkeep?.start(inbox, opened.work, (workspace) => {
      clients.forget(workspace);
    });
    if (mode.kind === 'http')
      stopLooking = lookForAbsences({ ...mode, clients, inbox, uninstalled, clock, work: opened.work, log });
    for (const workspace of workspaces.known())
      await opened.work.run(async () => {
        await inbox.restored({ platform: 'slack', workspace });
        pictures.welcome(workspace);
      });
    return { connected: true };
  }

  /** Before the token is known nothing can be sent, and nothing is lost by waiting. */
  const whenReady = (send: () => Promise<Delivery>): Promise<Delivery> =>
    ready ? send() : Promise.resolve(notYet());

  return {
    platform: 'slack',
    capabilities: slackCapabilities(managers),
    connect: (inbox) => (session === undefined ? connect(inbox) : Promise.resolve({ connected: true })),
    async disconnect() {
      leaving.abort();
      const closing = session;
      session = undefined;
      closing?.link.refuse();
      const kept = upkeep?.stop();
      stopLooking();
      await closing?.work.stop();
      await kept;
      await pictures.close();
      await closing?.link.close();
    },
    idle: () => session?.work.idle() ?? Promise.resolve(),
    status: () => session?.link.status() ?? { state: 'disconnected' },
    post: (channel, message) => whenReady(() => posts.post(channel, message)),
    revise: (target, message) => whenReady(() => posts.revise(target, message)),
    remove: (target) => whenReady(() => posts.remove(target)),
    tell: (person, message) => whenReady(() => posts.tell(person, message)),
    whisper: (channel, person, message) => whenReady(() => posts.whisper(channel, person, message)),
    inspect: (channel) => posts.inspect(channel),
    companyLacks: ({ workspace }) => company.lacks(workspace),
    company: (question) =>
      question.about === 'people'
        ? company.ask(question)
        : Promise.resolve({ is: 'unknown', because: 'no such room' }),
  };
}

const installUrlOf = ({ publicUrl }: HttpMode): string => `${publicUrl}${paths.install}`;

const notYet = (): Delivery => ({
  outcome: 'transient',
  reason: 'unavailable',
  mayHaveLanded: false,
  cause: new Error('Not connected to Slack'),
});
