/** Installing by OAuth: what Slack tells about a new workspace, kept, and what the person sees then. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HTTPReceiverOptions, Installation as BoltInstallation, InstallationStore } from '@slack/bolt';
import { errorCodeOf } from '../web/failures.ts';
import type { Installation, Installations } from '../../port/installations.ts';
import type { Log } from '../../port/log.ts';
import { expiringAt, lifeOf } from './expiring.ts';
import { installedCookie } from './installed-cookie.ts';
import { failedPage, installedPage, pageHeaders } from './pages.ts';
import { tellUnrenewable } from './renewal-words.ts';

type CallbackOptions = NonNullable<NonNullable<HTTPReceiverOptions['installerOptions']>['callbackOptions']>;

export interface OAuthOptions {
  readonly installations: Installations;
  /** A workspace is there, perhaps again. */
  readonly installed: (workspace: string) => Promise<void>;
  readonly now: () => number;
  readonly log: Log;
  /** `/deskbreak`, or what it is called here. */
  readonly command: string;
}

/** Of Bolt's store only saving is used: tokens are read by the clients. */
export const installationStore = ({
  installations,
  installed,
  now,
  log,
}: OAuthOptions): InstallationStore => ({
  async storeInstallation(given) {
    const installation = readInstallation(given, now());
    if (installation === undefined) throw new Error('Slack sent an installation without a bot');
    await installations.save(installation);
    log.info({ workspace: installation.workspace, name: installation.name }, 'Installed in a workspace.');
    if (given.bot?.expiresAt !== undefined && installation.expiring === undefined)
      tellUnrenewable(log, installation);
    await installed(installation.workspace);
  },
  fetchInstallation: () => Promise.reject(new Error('Installations are not read through Bolt')),
});

function readInstallation(given: BoltInstallation, at: number): Installation | undefined {
  const { team, enterprise, bot, user } = given;
  const place = given.isEnterpriseInstall === true ? enterprise : team;
  if (place === undefined || bot === undefined) return undefined;
  return {
    workspace: place.id,
    ...(given.isEnterpriseInstall === true && { organisation: place.id }),
    name: place.name ?? place.id,
    botToken: bot.token,
    ...(bot.expiresAt !== undefined &&
      bot.refreshToken !== undefined && {
        expiring: expiringAt(bot.refreshToken, at, at + lifeOf(bot.expiresAt - at / 1000)),
      }),
    botUser: bot.userId,
    botId: bot.id,
    scopes: bot.scopes,
    installedBy: user.id,
    installedAt: at,
  };
}

export function callbacks(
  { command, log, installations }: OAuthOptions,
  stateSecret: string,
): CallbackOptions {
  const remembered = installedCookie(stateSecret);

  /** Where this very browser has installed it with this very code, and it is still there. */
  async function installedBefore(request: IncomingMessage): Promise<string | undefined> {
    const workspace = remembered.read(request);
    const found = workspace === undefined ? undefined : await installations.find(workspace);
    return found && installedPage(found.name, openUrlOf(found), command);
  }

  async function fail(error: unknown, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const page = await installedBefore(request).catch((cause: unknown) => {
      log.warn({ err: cause }, 'Whether a workspace is installed could not be read.');
      return undefined;
    });
    if (page !== undefined) {
      show(response, 200, page);
      return;
    }
    const { status, what, remedy, title } = explain(error, request);
    if (status >= 500) log.warn({ err: error }, 'A workspace could not be installed.');
    show(response, status, failedPage(what, remedy, title));
  }

  return {
    success(installation, _options, request, response) {
      const { team, enterprise, isEnterpriseInstall, appId } = installation;
      const place = isEnterpriseInstall === true ? enterprise : team;
      if (place !== undefined) remembered.set(request, response, place.id);
      const openUrl =
        team === undefined || appId === undefined
          ? anyClient
          : `https://slack.com/app_redirect?app=${appId}&team=${team.id}`;
      show(response, 200, installedPage(place?.name ?? '', openUrl, command));
    },
    failure(error, _options, request, response) {
      void fail(error, request, response);
    },
  };
}

const anyClient = 'https://app.slack.com/client';

const openUrlOf = ({ workspace, organisation }: Installation): string =>
  organisation === undefined ? `${anyClient}/${workspace}` : anyClient;

function show(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, pageHeaders);
  response.end(html);
}

interface Explained {
  readonly status: number;
  readonly what: string;
  readonly remedy: string;
  readonly title?: string;
}

const startAgain = 'Begin again below, in the same browser, and finish within ten minutes.';

function explain(error: unknown, request: IncomingMessage): Explained {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (request.url?.includes('error=access_denied') === true)
    return {
      status: 200,
      title: 'Nothing was changed',
      what: 'You chose not to add Deskbreak, and nothing was changed.',
      remedy: 'You can change your mind any time.',
    };
  if (code.includes('state'))
    return {
      status: 400,
      what: 'This page was not opened from the install page in this browser, or too late.',
      remedy: startAgain,
    };
  if (code.includes('missing_code'))
    return { status: 400, what: 'Slack sent no code along.', remedy: startAgain };
  const named = errorCodeOf(error);
  if (named === 'invalid_code' || named === 'code_already_used')
    return { status: 400, what: 'Slack’s code has expired or was used before.', remedy: startAgain };
  return {
    status: 500,
    what: 'Something between Slack and Deskbreak went wrong.',
    remedy:
      'Try again in a moment; if it stays like this, whoever runs Deskbreak finds the reason in its log.',
  };
}
