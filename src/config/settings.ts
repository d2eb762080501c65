/** The settings: each declared once, with what it means, its default, and the remedy where it is wrong. */
import * as z from 'zod';
import { intervalBounds } from '../../content/commands/command-options.ts';
import { keyRemedy } from '../secrets/sealing.ts';
import {
  command,
  logLevels,
  optional,
  readDiscordToken,
  readHost,
  readKeys,
  readLevel,
  readOwnSecret,
  readSigningSecret,
  readUrl,
  readZone,
  secret,
  slackToken,
  whole,
  withoutSlash,
  withSlash,
} from './kinds.ts';
import { readShards } from './shards.ts';

export interface EnvironmentSetting<T = unknown> {
  /** Where `.env.example` and `--help` show it. */
  readonly section: Section;
  readonly about: string;
  readonly fallback: string;
  readonly remedy: string;
  /** Reads what is set, or `fallback`; messages go behind the setting's name. */
  readonly schema: z.ZodType<T, string>;
}

export const sections = {
  deskbreak: 'Deskbreak itself',
  socket: 'Slack, one workspace (Socket Mode): both tokens',
  http: 'Slack, many workspaces (HTTP with OAuth): all of these',
  slack: 'Slack, either way',
  discord: 'Discord',
} as const;

export type Section = keyof typeof sections;

export const settings = {
  DATABASE_URL: {
    section: 'deskbreak',
    about:
      'Where Deskbreak keeps its state: the path of a SQLite file, or postgres://user:password@host/database. Empty: data/deskbreak.db',
    fallback: '',
    remedy: 'Set it to the path of a SQLite file or the URL of a PostgreSQL database, or leave it empty.',
    schema: z.string(),
  },
  DATABASE_POOL_SIZE: {
    section: 'deskbreak',
    about: 'The most connections to PostgreSQL at once',
    fallback: '10',
    remedy: 'Set it to a number from 1 to 100.',
    schema: whole(1, 100, 'number'),
  },
  DEFAULT_TIMEZONE: {
    section: 'deskbreak',
    about:
      'IANA time zone for channels whose platform does not tell one, e.g. Europe/Berlin. Empty: people are asked; in the terminal, the computer’s',
    fallback: '',
    remedy: 'Set it to an area and a city, e.g. Europe/Berlin, or leave it empty.',
    schema: optional(readZone),
  },
  MIN_INTERVAL_MINUTES: {
    section: 'deskbreak',
    about: 'The shortest interval that a channel may choose, in minutes',
    fallback: String(intervalBounds.min),
    remedy: `Set it to a number from ${intervalBounds.min} to ${intervalBounds.max}.`,
    schema: whole(intervalBounds.min, intervalBounds.max, 'number of minutes'),
  },
  LATE_GRACE_SECONDS: {
    section: 'deskbreak',
    about: 'How late a break may still be posted, in seconds; later it is skipped',
    fallback: '300',
    remedy: 'Set it to a number from 10 to 840, which is less than the shortest interval.',
    schema: whole(10, 840, 'number of seconds'),
  },
  SPREAD_SECONDS: {
    section: 'deskbreak',
    about:
      'Shifts each channel by a fixed offset inside this window, for those who serve thousands, in seconds',
    fallback: '0',
    remedy: 'Set it to a number from 0 to 600.',
    schema: whole(0, 600, 'number of seconds'),
  },
  LOG_LEVEL: {
    section: 'deskbreak',
    about: `What is logged: ${logLevels.join(', ')}. Empty: info; in the terminal, warn`,
    fallback: '',
    remedy: `Set it to one of ${logLevels.join(', ')}, or leave it empty.`,
    schema: optional(readLevel),
  },
  TERMINAL_PICTURES: {
    section: 'deskbreak',
    about:
      'How the terminal shows pictures: auto, kitty, iterm, blocks, or none, which leaves their words, e.g. for a screen reader',
    fallback: 'auto',
    remedy: 'Set it to auto, kitty, iterm, blocks or none.',
    schema: z.enum(['auto', 'kitty', 'iterm', 'blocks', 'none'], 'is no way to show pictures'),
  },
  SLACK_BOT_TOKEN: {
    section: 'socket',
    about: 'The bot token, xoxb-…',
    fallback: '',
    remedy: 'Copy the “Bot User OAuth Token” from “OAuth & Permissions” of the app.',
    schema: slackToken('xoxb-'),
  },
  SLACK_APP_TOKEN: {
    section: 'socket',
    about: 'The app-level token with connections:write, xapp-…',
    fallback: '',
    remedy: 'Make an app-level token under “Basic Information” of the app.',
    schema: slackToken('xapp-'),
  },
  SLACK_SIGNING_SECRET: {
    section: 'http',
    about: 'Proves that a request comes from Slack',
    fallback: '',
    remedy: 'Copy “Signing Secret” from “Basic Information” of the app.',
    schema: optional(readSigningSecret),
  },
  SLACK_CLIENT_ID: {
    section: 'http',
    about: 'The app itself, for OAuth',
    fallback: '',
    remedy: 'Copy “Client ID” from “Basic Information” of the app.',
    schema: secret,
  },
  SLACK_CLIENT_SECRET: {
    section: 'http',
    about: 'The app’s own secret, for OAuth',
    fallback: '',
    remedy: 'Copy “Client Secret” from “Basic Information” of the app.',
    schema: secret,
  },
  SLACK_STATE_SECRET: {
    section: 'http',
    about: 'Signs what goes through a browser while somebody installs; any long random text',
    fallback: '',
    remedy: 'Make one with: openssl rand -base64 32',
    schema: optional(readOwnSecret),
  },
  ENCRYPTION_KEY: {
    section: 'http',
    about:
      'Encrypts the tokens of workspaces in the database: 32 bytes in base64 or hex. To replace it: new,old, the first one encrypts',
    fallback: '',
    remedy: `${keyRemedy} and, where workspaces are installed, put it before the old one: new,old`,
    schema: optional(readKeys),
  },
  PUBLIC_URL: {
    section: 'http',
    about: 'Where Slack and browsers reach this server, e.g. https://deskbreak.example.com',
    fallback: '',
    remedy: 'Set it to the address that Slack reaches, e.g. https://deskbreak.example.com.',
    schema: optional(readUrl(withoutSlash)),
  },
  PORT: {
    section: 'http',
    about: 'Where this server listens',
    fallback: '3000',
    remedy: 'Set it to a number from 1 to 65535.',
    schema: whole(1, 65_535, 'number'),
  },
  HOST: {
    section: 'http',
    about:
      'Which of this machine’s addresses it listens on, e.g. 127.0.0.1 behind a proxy. Empty: all of them',
    fallback: '',
    remedy: 'Set it to 127.0.0.1 behind a proxy on this machine, or leave it empty for all addresses.',
    schema: optional(readHost),
  },
  SLACK_MANAGERS: {
    section: 'slack',
    about:
      'Who may change a channel’s plan: owners (admins, the channel’s creator, who switched it on) or anyone',
    fallback: 'owners',
    remedy: 'Set it to owners or anyone.',
    schema: z.enum(['owners', 'anyone'], 'is neither owners nor anyone'),
  },
  SLACK_POSE_COMMAND: {
    section: 'slack',
    about: 'Another name for /pose; change it in the app’s manifest too',
    fallback: '/pose',
    remedy: 'Set it to a command like /pose.',
    schema: command,
  },
  SLACK_DESKBREAK_COMMAND: {
    section: 'slack',
    about: 'Another name for /deskbreak; change it in the app’s manifest too',
    fallback: '/deskbreak',
    remedy: 'Set it to a command like /deskbreak.',
    schema: command,
  },
  SLACK_API_URL: {
    section: 'slack',
    about: 'Another host of Slack’s Web API, e.g. https://slack-gov.com/api/',
    fallback: '',
    remedy: 'Set it to an address like https://slack-gov.com/api/, or leave it empty.',
    schema: optional(readUrl(withSlash)),
  },
  DISCORD_TOKEN: {
    section: 'discord',
    about: 'The bot’s token',
    fallback: '',
    remedy: 'Copy it from “Bot” of the application; “Reset Token” shows a new one.',
    schema: optional(readDiscordToken),
  },
  DISCORD_API_URL: {
    section: 'discord',
    about: 'Another host of Discord’s API, such as a proxy, e.g. https://proxy.example.com/api',
    fallback: '',
    remedy: 'Set it to an address like https://discord.com/api, or leave it empty.',
    schema: optional(readUrl(withoutSlash)),
  },
  DISCORD_SHARDS: {
    section: 'discord',
    about:
      'With several replicas: the shards that this one connects, first-last/total, e.g. 0-3/16, or none, where it only posts. Empty: all, as many as Discord recommends',
    fallback: '',
    remedy:
      'Set it to first-last/total, counted from 0, e.g. 0-3/16 or 5/16, or to none; with one replica leave it empty.',
    schema: optional(readShards),
  },
} as const satisfies Record<string, EnvironmentSetting>;

export type SettingName = keyof typeof settings;

/** All settings as read. */
export type Values = { readonly [N in SettingName]: z.output<(typeof settings)[N]['schema']> };

export const settingNames = Object.keys(settings).filter((name): name is SettingName =>
  Object.hasOwn(settings, name),
);
