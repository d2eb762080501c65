/** What the settings of Slack come to, which runs either over a socket or over HTTP. */
import type { Vault } from '../../secrets/sealing.ts';
import { missingOf, type Combined, type ConfigProblem, type ReadSetting } from '../environment-setting.ts';
import { platform } from './platform.ts';
import { slackSettings as settings, type SlackValues } from './slack-settings.ts';

export interface SlackGiven {
  readonly mode: SlackMode;
  readonly managers: 'owners' | 'anyone';
  readonly commands: { readonly pose: string; readonly deskbreak: string };
  readonly apiUrl: string | undefined;
  /** Beside the usual ones. */
  readonly busyStatuses: readonly string[];
  /** For `doctor` alone, which tells what is wrong with it. */
  readonly configToken: ReadSetting<string> | undefined;
}

type SlackMode =
  | { readonly kind: 'socket'; readonly botToken: string; readonly appToken: string }
  | {
      readonly kind: 'http';
      readonly signingSecret: string;
      readonly clientId: string;
      readonly clientSecret: string;
      readonly stateSecret: string;
      readonly publicUrl: string;
      readonly port: number;
      readonly host: string | undefined;
      readonly vault: Vault;
    };

const socketTokens = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'] as const;
const oauthSecrets = [
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
] as const;

function slackMode(values: SlackValues): Combined<SlackMode> {
  const problems = [
    ...missingOf(settings, values, socketTokens, socketTokens, 'Socket Mode'),
    ...missingOf(
      settings,
      values,
      oauthSecrets,
      [...oauthSecrets, 'PUBLIC_URL', 'ENCRYPTION_KEY'],
      'Slack over HTTP',
    ),
  ];
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_STATE_SECRET: stateSecret,
    PUBLIC_URL: publicUrl,
    PORT: port,
    HOST: host,
    ENCRYPTION_KEY: vault,
  } = values;
  const socket =
    botToken === undefined || appToken === undefined
      ? undefined
      : ({ kind: 'socket', botToken, appToken } as const);
  const http =
    signingSecret === undefined ||
    clientId === undefined ||
    clientSecret === undefined ||
    stateSecret === undefined ||
    publicUrl === undefined ||
    vault === undefined
      ? undefined
      : ({
          kind: 'http',
          signingSecret,
          clientId,
          clientSecret,
          stateSecret,
          publicUrl,
          port,
          host,
          vault,
        } as const);
  if (socket !== undefined && http !== undefined)
    problems.push({
      name: 'SLACK_BOT_TOKEN',
      wrong: 'and SLACK_SIGNING_SECRET are both set: Slack runs either over a socket or over HTTP',
      remedy: 'Remove the settings of one of the two.',
    });
  return { value: socket ?? http, problems };
}

function sameName(values: SlackValues): readonly ConfigProblem[] {
  if (values.SLACK_POSE_COMMAND !== values.SLACK_DESKBREAK_COMMAND) return [];
  const wrong = 'is the same as SLACK_DESKBREAK_COMMAND';
  return [{ name: 'SLACK_POSE_COMMAND', wrong, remedy: 'Give each a name of its own.' }];
}

export const slack = platform({
  title: 'Slack',
  settings,
  read(values) {
    const mode = slackMode(values);
    const value: SlackGiven | undefined = mode.value && {
      mode: mode.value,
      managers: values.SLACK_MANAGERS,
      commands: { pose: values.SLACK_POSE_COMMAND, deskbreak: values.SLACK_DESKBREAK_COMMAND },
      apiUrl: values.SLACK_API_URL,
      busyStatuses: values.SLACK_BUSY_STATUSES ?? [],
      configToken: values.SLACK_CONFIG_TOKEN,
    };
    return { value, problems: [...mode.problems, ...sameName(values)] };
  },
  nearMisses: {
    tokens: [
      [/^xoxb-/u, 'SLACK_BOT_TOKEN'],
      [/^xapp-/u, 'SLACK_APP_TOKEN'],
      [/^xoxe\.xoxp-/u, 'SLACK_CONFIG_TOKEN'],
    ],
    usual: [
      [/^SLACK_(?!\w*CONFIG)\w*BOT\w*TOKEN|^SLACK_XOXB/u, 'SLACK_BOT_TOKEN'],
      [/^SLACK_(?!\w*CONFIG)\w*APP\w*TOKEN|^SLACK_XAPP|^SLACK_SOCKET\w*TOKEN/u, 'SLACK_APP_TOKEN'],
      [/^SLACK_(?!\w*REFRESH)\w*CONFIG\w*TOKEN/u, 'SLACK_CONFIG_TOKEN'],
      [/^SLACK_SIGN/u, 'SLACK_SIGNING_SECRET'],
    ],
    others:
      'API_TOKEN TOKEN WEBHOOK HOOK INCOMING CHANNEL USER ICON COLOR TITLE MESSAGE MSG TEXT FOOTER LINK CLI TEST TEAM WORKSPACE DOMAIN NOTIF DEVELOPER DISABLE CUSTOM THREAD LEGACY'.split(
        ' ',
      ),
  },
});
