/** HTTP with OAuth, for many workspaces: signed requests, and the pages to install from. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTPReceiver } from '@slack/bolt';
import type { AdapterStatus, ConnectionProblem } from '../../port/connection.ts';
import { admit, mediaType, paths } from './admission.ts';
import { createBodies } from './bodies.ts';
import { createClient } from '../web/client.ts';
import { clientOptions } from '../web/clients.ts';
import type { Clock } from '../../port/clock.ts';
import { keepCookieHome } from '../install/cookies.ts';
import { errorCodeOf } from '../web/failures.ts';
import { limits } from '../view/limits.ts';
import type { Link } from '../link.ts';
import type { Log } from '../../port/log.ts';
import { boltLogger } from '../log.ts';
import { callbacks, installationStore, type OAuthOptions } from '../install/oauth.ts';
import { installPage, pageHeaders } from '../install/pages.ts';
import { readPayload } from './payload.ts';
import { listenProblem, wrongClient } from '../problems.ts';
import { botScopeNames } from '../install/scopes.ts';
import { waiting } from './waiting.ts';
import { createServer, refuse, type Handle } from './server.ts';
import { isSigned } from './signature.ts';

export interface HttpOptions {
  readonly signingSecret: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  /** Where Slack and browsers reach this server, without a slash at the end. */
  readonly publicUrl: string;
  readonly port: number;
  /** Of this machine's addresses the one to listen on; all of them where there is none. */
  readonly host?: string | undefined;
  readonly apiUrl: string | undefined;
  /** Slack's page that asks people to allow the app; another one on other hosts. */
  readonly authorizationUrl: string | undefined;
  readonly clock: Clock;
  readonly log: Log;
}

type Keep = Parameters<Handle>[2];

/** Of all bodies that are being read at a time; what Slack sends has a few kB. */
const ALL_BODIES = 16_000_000;

export function createHttpLink(options: HttpOptions, oauth: OAuthOptions): Link {
  const { signingSecret, clientId, clientSecret, publicUrl, port, host } = options;
  const { apiUrl, authorizationUrl, clock, log } = options;
  const stillWaiting = waiting(clock);
  const receiver = new HTTPReceiver({
    signingSecret,
    clientId,
    clientSecret,
    stateSecret: options.stateSecret,
    scopes: [...botScopeNames],
    redirectUri: `${publicUrl}${paths.redirect}`,
    installationStore: installationStore(oauth),
    endpoints: paths.events,
    customPropertiesExtractor: (request) => stillWaiting.of(request),
    logger: boltLogger(log),
    installerOptions: {
      installPath: paths.install,
      redirectUriPath: paths.redirect,
      stateVerification: true,
      renderHtmlForInstallPath: installPage,
      callbackOptions: callbacks(oauth, options.stateSecret),
      clientOptions: clientOptions(apiUrl, log),
      ...(authorizationUrl !== undefined && { authorizationUrl }),
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
  const bodies = createBodies({ one: limits.requestBody, all: ALL_BODIES });
  const isSecure = publicUrl.startsWith('https:');

  /** Nothing has fitted it yet, and nothing was said of that. */
  let mayBeWrong = true;

  /** Strangers sign as they like: it is said once, and no more where anything of Slack’s has come. */
  function doubtSecret(): void {
    if (!mayBeWrong) return;
    mayBeWrong = false;
    log.warn(
      {},
      'A request was turned away: its signature is not of SLACK_SIGNING_SECRET. If commands fail in Slack, copy “Signing Secret” again from “Basic Information” of the app.',
    );
  }

  async function hear(request: IncomingMessage, response: ServerResponse, keep: Keep): Promise<void> {
    if (request.headers.expect !== undefined) response.writeContinue();
    const body = await bodies.read(request);
    if (body.is === 'gone') return;
    if (body.is === 'too-large') {
      refuse(request, response, 413);
      return;
    }
    const { headers } = request;
    const payload = readPayload(headers, body.bytes);
    const isCheck = headers['x-slack-signature'] === undefined;
    if (isCheck || !isSigned(signingSecret, headers, body.bytes)) {
      if (!isCheck) doubtSecret();
      refuse(request, response, isCheck && payload?.['ssl_check'] === '1' ? 200 : 401);
      return;
    }
    keep('slack');
    mayBeWrong = false;
    if (payload === undefined) {
      log.debug({}, 'Slack sent something that is no object; it was left out.');
      refuse(request, response, 400);
      return;
    }
    // Bolt takes a form for one only where nothing is said beside it.
    headers['content-type'] = mediaType(headers);
    receiver.requestListener(Object.assign(request, { rawBody: body.bytes }), response);
  }

  const handle: Handle = (request, response, keep) => {
    stillWaiting.arrived(request, response);
    for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
    if (isRefusing) {
      refuse(request, response, 503, { connection: 'close' });
      return;
    }
    const { method = '', url: target = '', headers } = request;
    const admission = admit({ method, target, headers }, clock.now());
    switch (admission.is) {
      case 'answered':
        refuse(request, response, admission.status, admission.headers);
        return;
      case 'page':
        keep('somebody');
        keepCookieHome(response, isSecure);
        request.url = admission.path;
        receiver.requestListener(request, response);
        return;
      case 'signed':
      case 'certificate-check':
        request.url = paths.events;
        hear(request, response, keep).catch((error: unknown) => {
          log.error({ err: error }, 'A request could not be dealt with.');
          response.destroy();
        });
    }
  };
  const server = createServer(handle);

  let status: AdapterStatus = { state: 'disconnected' };
  let isRefusing = false;

  return {
    receiver,
    async open() {
      if (status.state === 'connected') return undefined;
      const problem = await clientProblem({ clientId, clientSecret, apiUrl });
      if (problem !== undefined) return problem;
      try {
        await server.listen(port, host);
      } catch (error) {
        return listenProblem(port, host, error);
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
      await server.close();
    },
    status: () => status,
  };
}

/** Slack tells a wrong client from a wrong code, so a code that cannot be right shows whether the client is. */
export async function clientProblem(
  options: Pick<HttpOptions, 'clientId' | 'clientSecret' | 'apiUrl'>,
): Promise<ConnectionProblem | undefined> {
  const client = createClient(options.apiUrl);
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
