import type { ConnectionProblem } from '../port/connection.ts';
import { proxyProblem } from '../shared/agents.ts';
import { errorCodeOf, failureOf } from './web/failures.ts';
import { appScope, type BotScope } from './install/scopes.ts';

const list = (items: readonly string[]): string =>
  [items.slice(0, -1).join(', '), ...items.slice(-1)].filter(Boolean).join(' and ');

export const scopesMissing = (setting: string, missing: readonly BotScope[]): ConnectionProblem => ({
  setting,
  wrong: `lacks ${missing.length === 1 ? 'the scope' : 'the scopes'} ${list(missing)}`,
  remedy:
    'Add what is missing under “OAuth & Permissions” of the app, install it again, and copy the new bot token.',
});

/** Why `auth.test` refused the bot token, or could not be asked. */
export function botTokenProblem(error: unknown, apiUrl: string | undefined): ConnectionProblem {
  const code = errorCodeOf(error);
  if (code === undefined || mayPass(error)) return unreachable(error, apiUrl);
  return {
    setting: 'SLACK_BOT_TOKEN',
    wrong: `is not accepted by Slack (${code})`,
    remedy:
      'Copy the “Bot User OAuth Token” (xoxb-…) from “OAuth & Permissions” of the app, after installing it.',
  };
}

export function appTokenProblem(error: unknown, apiUrl: string | undefined): ConnectionProblem {
  const code = errorCodeOf(error);
  if (code === undefined || mayPass(error)) return unreachable(error, apiUrl);
  return {
    setting: 'SLACK_APP_TOKEN',
    wrong: code === 'missing_scope' ? `lacks the scope ${appScope}` : `does not open a socket (${code})`,
    remedy: `Switch Socket Mode on, and make an app-level token (xapp-…) with ${appScope} under “Basic Information” of the app.`,
  };
}

/** Why this server cannot listen there. */
export const listenProblem = (port: number, host: string | undefined, error: unknown): ConnectionProblem => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (host !== undefined && ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'].includes(code))
    return {
      setting: 'HOST',
      wrong: `is no address of this machine: ${host}`,
      remedy: 'Set it to 127.0.0.1 behind a proxy on this machine, or leave it empty for all addresses.',
    };
  const why =
    code === 'EADDRINUSE'
      ? 'is used by another program'
      : code === 'EACCES'
        ? 'needs more rights'
        : `cannot be used (${code})`;
  return {
    setting: 'PORT',
    wrong: `${why}: ${port}`,
    remedy: 'Stop the other program, or choose another port.',
  };
};

export const wrongClient = (code: string): ConnectionProblem =>
  code === 'bad_client_secret'
    ? {
        setting: 'SLACK_CLIENT_SECRET',
        wrong: 'is not the one of this app',
        remedy: 'Copy “Client Secret” from “Basic Information” of the app.',
      }
    : {
        setting: 'SLACK_CLIENT_ID',
        wrong: 'is not known to Slack',
        remedy: 'Copy “Client ID” from “Basic Information” of the app.',
      };

const mayPass = (error: unknown): boolean => failureOf(error, 'channel').outcome === 'transient';

function unreachable(error: unknown, apiUrl: string | undefined): ConnectionProblem {
  const inTheWay = proxyProblem(error);
  if (inTheWay !== undefined) return inTheWay;
  const failure = failureOf(error, 'channel');
  const [reason, retryAfterMs] =
    failure.outcome === 'transient' ? [failure.reason, failure.retryAfterMs ?? 0] : ['refused', 0];
  return {
    setting: 'SLACK_API_URL',
    wrong: `cannot be reached: ${apiUrl ?? 'https://slack.com/api/'} (${reason})`,
    remedy: 'Check the network, a proxy or firewall, and this setting.',
    retryAfterMs,
  };
}
