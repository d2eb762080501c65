/**
 * A Slack of our own, on loopback: Web API, Socket Mode, signed HTTP, response URLs,
 * uploads and OAuth, with Slack's own rules, for the unmodified SDKs to talk with.
 */
import { type Clock, manualClock } from '../platform/clock.ts';
import type { ApiCall, Methods } from './api.ts';
import { Courier } from './courier.ts';
import type { Delivery, Retry } from './delivery.ts';
import { type Faults, SlackFaults } from './faults.ts';
import { apps } from './methods/apps.ts';
import { blocks } from './methods/blocks.ts';
import { chat } from './methods/chat.ts';
import { files } from './methods/files.ts';
import { oauth } from './methods/oauth.ts';
import { people } from './methods/people.ts';
import { views } from './methods/views.ts';
import { type SignedHttp, SignedHttpSender } from './signed-http.ts';
import { type SocketMode, SocketModeServer } from './socket-mode.ts';
import { type AppSettings, countingIds } from './state.ts';
import { Web } from './web.ts';
import { type TeamOptions, Workspace } from './workspace.ts';
import type { World } from './world.ts';

export interface LoopbackOptions {
  readonly app?: Partial<AppSettings>;
  readonly team?: TeamOptions;
  /** How long an acknowledgement may take in real time, in milliseconds. Slack's own is 3000. */
  readonly ackWithinMs?: number;
  /** Where it says that it is, e.g. `https://slack.com`: whoever opens it sees to it that it is reached there. */
  readonly publicUrl?: string;
}

export interface LoopbackSlack {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  /** For `clientOptions.slackApiUrl`. */
  readonly apiUrl: string;
  /** For `installerOptions.authorizationUrl`. */
  readonly authorizationUrl: string;
  /** Starts at the real time, and stands still until it is moved. */
  readonly clock: Clock;
  readonly app: AppSettings;
  /** The first workspace, with the app installed unless the options say otherwise. */
  readonly team: Workspace;
  addTeam(options?: TeamOptions): Workspace;
  /** Every Web API call so far, the oldest first. */
  readonly calls: readonly ApiCall[];
  callsOf(method: string): readonly ApiCall[];
  readonly faults: Faults;
  readonly sockets: SocketMode;
  readonly signed: SignedHttp;
  /** Sends the same payload once more, as Slack does when it retries, or without `retry` as a twin. */
  again(delivery: Delivery, retry?: Retry): Promise<Delivery>;
  /** Refuses connections, and cuts those there are. */
  goOffline(): Promise<void>;
  /** Listens on the same port again. */
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

const methods: Methods = { ...apps, ...blocks, ...chat, ...files, ...oauth, ...people, ...views };

const usualApp: AppSettings = {
  id: 'A0LOOPBACK',
  appToken: 'xapp-1-A0LOOPBACK-1-loopback',
  appTokenScopes: ['connections:write'],
  configToken: 'xoxe.xoxp-1-loopback-new',
  oldConfigToken: 'xoxe.xoxp-1-loopback-old',
  signingSecret: 'a1f4c07e5b9d4e2f8c6a3b7d1e0f9a52',
  clientId: '1.2',
  clientSecret: 'loopback-client-secret',
  redirectUrls: [],
  scopes: [
    'channels:read',
    'chat:write',
    'commands',
    'files:read',
    'files:write',
    'groups:read',
    'im:read',
    'im:write',
    'team:read',
    'users:read',
  ],
  commands: 'any',
  events: 'all',
  homeTab: true,
  messagesTab: true,
  delivery: 'socket',
  retriesEvents: false,
  rotatesTokens: false,
};

/** Opens a Slack on a port of the system's choice. Close it, or the process stays. */
export async function openLoopbackSlack(options: LoopbackOptions = {}): Promise<LoopbackSlack> {
  const clock = manualClock();
  const faults = new SlackFaults();
  const calls: ApiCall[] = [];
  const world: World = {
    clock,
    ids: countingIds(() => clock.now()),
    app: { ...usualApp, ...options.app },
    teams: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    codes: new Map(),
    tickets: new Set(),
    url: '',
  };
  const sockets = new SocketModeServer(world, faults);
  const signed = new SignedHttpSender(world);
  const courier = new Courier(world, sockets, signed, options.ackWithinMs ?? 3000);
  const web = new Web({ world, methods, faults, calls, onUpgrade: sockets.upgrade });
  const url = await web.open(options.publicUrl);

  return {
    url,
    apiUrl: `${url}/api/`,
    authorizationUrl: `${url}/oauth/v2/authorize`,
    clock,
    app: world.app,
    team: new Workspace(world, courier, options.team),
    addTeam: (team) => new Workspace(world, courier, team),
    calls,
    callsOf: (method) => calls.filter((call) => call.method === method),
    faults,
    sockets,
    signed,
    again: (delivery, retry) => courier.deliver(delivery.kind, delivery.body, retry),
    goOffline: () => web.close(),
    async comeBack() {
      await web.open(options.publicUrl);
    },
    async close() {
      faults.clear();
      await sockets.close();
      await web.close();
    },
  };
}
