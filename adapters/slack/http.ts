/** HTTP with OAuth, for many workspaces: signed requests, and the pages to install from. */
import { HTTPReceiver } from '@slack/bolt';
import type { AdapterStatus, ConnectionProblem } from '../adapter.ts';
import { openClient } from './client.ts';
import { clientOptions } from './clients.ts';
import type { Clock } from '../clock.ts';
import { errorCodeOf } from './failures.ts';
import type { Link } from './link.ts';
import type { Log } from '../log.ts';
import { boltLogger } from './log.ts';
import { callbacks, installationStore, type OAuthOptions } from './oauth.ts';
import { installPage, pageHeaders } from './pages.ts';
import { portProblem, wrongClient } from './problems.ts';
import { botScopeNames } from './scopes.ts';

export interface HttpOptions {
  readonly signingSecret: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  /** Where Slack and browsers reach this server, without a slash at the end. */
  readonly publicUrl: string;
  readonly port: number;
  readonly apiUrl: string | undefined;
  /** Slack's page that asks people to allow the app; another one on other hosts. */
  readonly authorizationUrl: string | undefined;
  readonly clock: Clock;
  readonly log: Log;
}

export const paths = {
  events: '/slack/events',
  install: '/slack/install',
  redirect: '/slack/oauth_redirect',
} as const;

/** Slack's clock and ours may differ a little. */
const AHEAD_MS = 60_000;

export function httpLink(options: HttpOptions, oauth: OAuthOptions): Link {
  const { clientId, clientSecret, publicUrl, port, apiUrl, authorizationUrl, clock, log } = options;
  const receiver = new HTTPReceiver({
    signingSecret: options.signingSecret,
    clientId,
    clientSecret,
    stateSecret: options.stateSecret,
    scopes: [...botScopeNames],
    redirectUri: `${publicUrl}${paths.redirect}`,
    installationStore: installationStore(oauth),
    endpoints: paths.events,
    port,
    logger: boltLogger(log),
    bodyLimit: '1mb',
    installerOptions: {
      installPath: paths.install,
      redirectUriPath: paths.redirect,
      stateVerification: true,
      renderHtmlForInstallPath: installPage,
      callbackOptions: callbacks(oauth),
      clientOptions: clientOptions(apiUrl, log),
      ...(authorizationUrl !== undefined && { authorizationUrl }),
    },
    customRoutes: [
      {
        path: '/',
        method: 'GET',
        handler: (_request, response) => {
          response.writeHead(302, { location: paths.install });
          response.end();
        },
      },
    ],
    // The default prints to the log for every scanner that comes by.
    dispatchErrorHandler: ({ response }) => {
      response.writeHead(404, pageHeaders);
      response.end();
    },
    processEventErrorHandler: ({ error, response }) => {
      log.error({ err: error }, 'A request of Slack’s could not be dealt with.');
      if (!response.headersSent) {
        response.writeHead(500);
        response.end();
      }
      return Promise.resolve(true);
    },
    unhandledRequestHandler: ({ response }) => {
      if (response.headersSent) return;
      response.writeHead(503);
      response.end();
    },
  });
  // Bolt refuses what is too old, and takes what is dated ahead: kept back, it could be sent much later.
  const listener = receiver.requestListener;
  receiver.requestListener = (request, response) => {
    if (isRefusing) {
      response.writeHead(503, { connection: 'close' });
      response.end();
      return;
    }
    const seconds = Number(request.headers['x-slack-request-timestamp'] ?? 0);
    if (seconds * 1000 > clock.now() + AHEAD_MS) {
      response.writeHead(401);
      response.end();
      return;
    }
    for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
    listener(request, response);
  };

  let status: AdapterStatus = { state: 'disconnected' };
  let isRefusing = false;

  return {
    receiver,
    async open() {
      if (status.state === 'connected') return undefined;
      const problem = await clientProblem({ clientId, clientSecret, apiUrl });
      if (problem !== undefined) return problem;
      try {
        await receiver.start(port);
      } catch (error) {
        return portProblem(port, error);
      }
      isRefusing = false;
      status = { state: 'connected', since: new Date(clock.now()) };
      return undefined;
    },
    refuse() {
      isRefusing = true;
    },
    async close() {
      if (status.state !== 'connected') return;
      status = { state: 'disconnected' };
      await receiver.stop();
    },
    status: () => status,
  };
}

/** Slack tells a wrong client from a wrong code, so a code that cannot be right shows whether the client is. */
async function clientProblem(
  options: Pick<HttpOptions, 'clientId' | 'clientSecret' | 'apiUrl'>,
): Promise<ConnectionProblem | undefined> {
  const client = openClient(options.apiUrl);
  try {
    await client.call('oauth.v2.access', {
      client_id: options.clientId,
      client_secret: options.clientSecret,
      code: 'checking-the-client-only',
    });
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === 'invalid_client_id' || code === 'bad_client_secret') return wrongClient(code);
    // Any other answer says nothing about the client, and no answer is no reason not to serve.
  }
  return undefined;
}
