/** Which platforms run: one whose settings are complete does; half a set is a mistake, named by what is missing. */
import type { Vault } from '../secrets/sealing.ts';
import type { ShardsSetting } from './shards.ts';
import { settings, type SettingName, type Values } from './settings.ts';

export interface Platforms {
  readonly slack: SlackSettings | undefined;
  readonly discord: DiscordSettings | undefined;
}

export interface DiscordSettings {
  readonly token: string;
  readonly apiUrl: string | undefined;
  /** Absent: all of them. */
  readonly shards: ShardsSetting | undefined;
}

export interface SlackSettings {
  readonly mode: SlackMode;
  readonly managers: Values['SLACK_MANAGERS'];
  readonly commands: { readonly pose: string; readonly deskbreak: string };
  readonly apiUrl: string | undefined;
}

export type SlackMode =
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

export interface ConfigProblem {
  readonly name: string;
  /** Goes behind the name. */
  readonly wrong: string;
  readonly remedy: string;
}

interface Found<T> {
  readonly value: T | undefined;
  readonly problems: readonly ConfigProblem[];
}

const missing = (name: SettingName, because: string): ConfigProblem => ({
  name,
  wrong: `is missing: ${because}`,
  remedy: settings[name].remedy,
});

/** What is missing of settings that belong together, if any of `those that ask` is there. */
function missingOf(
  values: Values,
  asking: readonly SettingName[],
  needed: readonly SettingName[],
  purpose: string,
): readonly ConfigProblem[] {
  const present = asking.filter((name) => values[name] !== undefined);
  if (present.length === 0) return [];
  return needed
    .filter((name) => values[name] === undefined)
    .map((name) =>
      missing(
        name,
        `${present.join(' and ')} ${present.length === 1 ? 'is' : 'are'} set, and ${purpose} needs it too`,
      ),
    );
}

const socketTokens = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'] as const;
const oauthSecrets = [
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
] as const;

function slackMode(values: Values): Found<SlackMode> {
  const problems = [
    ...missingOf(values, socketTokens, socketTokens, 'Socket Mode'),
    ...missingOf(values, oauthSecrets, [...oauthSecrets, 'PUBLIC_URL', 'ENCRYPTION_KEY'], 'Slack over HTTP'),
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

/** The platforms that are set up, and what is wrong with those that are half so. */
export function readPlatforms(values: Values): {
  readonly platforms: Platforms;
  readonly problems: readonly ConfigProblem[];
} {
  const mode = slackMode(values);
  const slack = mode.value && {
    mode: mode.value,
    managers: values.SLACK_MANAGERS,
    commands: { pose: values.SLACK_POSE_COMMAND, deskbreak: values.SLACK_DESKBREAK_COMMAND },
    apiUrl: values.SLACK_API_URL,
  };
  const same: readonly ConfigProblem[] =
    values.SLACK_POSE_COMMAND === values.SLACK_DESKBREAK_COMMAND
      ? [
          {
            name: 'SLACK_POSE_COMMAND',
            wrong: 'is the same as SLACK_DESKBREAK_COMMAND',
            remedy: 'Give each a name of its own.',
          },
        ]
      : [];
  const token = values.DISCORD_TOKEN;
  const discord =
    token === undefined
      ? undefined
      : { token, apiUrl: values.DISCORD_API_URL, shards: values.DISCORD_SHARDS };
  const tokenless = missingOf(values, ['DISCORD_API_URL', 'DISCORD_SHARDS'], ['DISCORD_TOKEN'], 'Discord');
  return { platforms: { slack, discord }, problems: [...mode.problems, ...same, ...tokenless] };
}
