/** The settings of Slack, as they are declared. */
import * as z from 'zod';
import { keyRemedy } from '../../secrets/sealing.ts';
import type { EnvironmentSettings, ValuesOf } from '../environment-setting.ts';
import {
  optional,
  readHost,
  readKeys,
  readList,
  readOwnSecret,
  readUrl,
  secret,
  whole,
  withoutSlash,
  withSlash,
} from '../kinds.ts';
import { command, configToken, readSigningSecret, slackToken } from './slack-kinds.ts';

const sections = {
  socket: 'Slack, one workspace (Socket Mode): both tokens',
  http: 'Slack, many workspaces (HTTP with OAuth): all of these',
  either: 'Slack, either way',
} as const;

export const slackSettings = {
  SLACK_BOT_TOKEN: {
    section: sections.socket,
    about: 'The bot token, xoxb-…',
    fallback: '',
    remedy: 'Copy the “Bot User OAuth Token” from “OAuth & Permissions” of the app.',
    schema: slackToken('xoxb-'),
  },
  SLACK_APP_TOKEN: {
    section: sections.socket,
    about: 'The app-level token with connections:write, xapp-…',
    fallback: '',
    remedy: 'Make an app-level token under “Basic Information” of the app.',
    schema: slackToken('xapp-'),
  },
  SLACK_SIGNING_SECRET: {
    section: sections.http,
    about: 'Proves that a request comes from Slack',
    fallback: '',
    remedy: 'Copy “Signing Secret” from “Basic Information” of the app.',
    schema: optional(readSigningSecret),
  },
  SLACK_CLIENT_ID: {
    section: sections.http,
    about: 'The app itself, for OAuth',
    fallback: '',
    remedy: 'Copy “Client ID” from “Basic Information” of the app.',
    schema: secret,
  },
  SLACK_CLIENT_SECRET: {
    section: sections.http,
    about: 'The app’s own secret, for OAuth',
    fallback: '',
    remedy: 'Copy “Client Secret” from “Basic Information” of the app.',
    schema: secret,
  },
  SLACK_STATE_SECRET: {
    section: sections.http,
    about: 'Signs what goes through a browser while somebody installs; any long random text',
    fallback: '',
    remedy: 'Make one with: openssl rand -base64 32',
    schema: optional(readOwnSecret),
  },
  ENCRYPTION_KEY: {
    section: sections.http,
    about:
      'Encrypts the tokens of workspaces, and what people avoid, in the database: 32 bytes in base64 or hex. To replace it: new,old, the first one encrypts',
    fallback: '',
    remedy: `${keyRemedy} and, where workspaces are installed, put it before the old one: new,old`,
    schema: optional(readKeys),
  },
  PUBLIC_URL: {
    section: sections.http,
    about: 'Where Slack and browsers reach this server, e.g. https://deskbreak.example.com',
    fallback: '',
    remedy: 'Set it to the address that Slack reaches, e.g. https://deskbreak.example.com.',
    schema: optional(readUrl(withoutSlash)),
  },
  PORT: {
    section: sections.http,
    about: 'Where this server listens',
    fallback: '3000',
    remedy: 'Set it to a number from 1 to 65535.',
    schema: whole(1, 65_535, 'number'),
  },
  HOST: {
    section: sections.http,
    about:
      'Which of this machine’s addresses it listens on, e.g. 127.0.0.1 behind a proxy. Empty: all of them',
    fallback: '',
    remedy: 'Set it to 127.0.0.1 behind a proxy on this machine, or leave it empty for all addresses.',
    schema: optional(readHost),
  },
  SLACK_MANAGERS: {
    section: sections.either,
    about:
      'Who may change a channel’s plan: owners (admins, the channel’s creator, who switched it on) or anyone',
    fallback: 'owners',
    remedy: 'Set it to owners or anyone.',
    schema: z.enum(['owners', 'anyone'], 'is neither owners nor anyone'),
  },
  SLACK_POSE_COMMAND: {
    section: sections.either,
    about: 'Another name for /pose; change it in the app’s manifest too',
    fallback: '/pose',
    remedy: 'Set it to a command like /pose.',
    schema: command,
  },
  SLACK_DESKBREAK_COMMAND: {
    section: sections.either,
    about: 'Another name for /deskbreak; change it in the app’s manifest too',
    fallback: '/deskbreak',
    remedy: 'Set it to a command like /deskbreak.',
    schema: command,
  },
  SLACK_BUSY_STATUSES: {
    section: sections.either,
    about:
      'Statuses that say that somebody is in a call, beside the usual ones: emoji, or how a text begins, with commas, e.g. :tooth:,in surgery',
    fallback: '',
    remedy: 'Set it to emoji like :tooth: and words like in surgery, with commas between.',
    schema: optional(readList),
  },
  SLACK_API_URL: {
    section: sections.either,
    about: 'Another host of Slack’s Web API, e.g. https://slack-gov.com/api/',
    fallback: '',
    remedy: 'Set it to an address like https://slack-gov.com/api/, or leave it empty.',
    schema: optional(readUrl(withSlash)),
  },
  SLACK_CONFIG_TOKEN: {
    section: sections.either,
    about:
      'For doctor alone, and good for twelve hours: an app configuration token, xoxe.xoxp-…, lets it see the events, commands and addresses of the app',
    fallback: '',
    remedy:
      'Copy the access token from “Your App Configuration Tokens” at https://api.slack.com/apps, or leave it empty.',
    schema: configToken,
  },
} as const satisfies EnvironmentSettings;

export type SlackValues = ValuesOf<typeof slackSettings>;
