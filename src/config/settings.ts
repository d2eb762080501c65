/** The settings: each declared once, with what it means, its default, and the remedy where it is wrong. */
import { z } from 'zod';
import { intervalBounds } from '../../content/commands.ts';
import { findZone, suggestZones } from '../../content/zones.ts';
import { keyRemedy, openVault, type Vault } from '../secrets.ts';

export interface Setting<T = unknown> {
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

const whole = (least: number, most: number, unit: string) =>
  z
    .string()
    .regex(/^\d+$/u, `must be a whole ${unit}`)
    .transform(Number)
    .pipe(z.number().min(least, `must be at least ${least}`).max(most, `must be at most ${most}`));

type Read<T> = { readonly value: T } | { readonly wrong: string };

/** Nothing where the text is empty, else what `read` makes of it, or its complaint. */
const optional = <T>(read: (text: string) => Read<T>) =>
  z.string().transform((given, context): T | undefined => {
    if (given === '') return undefined;
    const found = read(given);
    if ('value' in found) return found.value;
    context.addIssue(found.wrong);
    return z.NEVER;
  });

const text = optional((given) => ({ value: given }));

/** Discord shows it with its kind in front in some places, and people copy that too. */
const readDiscordToken = (given: string): Read<string> => ({ value: given.replace(/^Bot\s+/u, '') });

/** Tokens say by their first letters what they are; a swap of two is the usual mistake. */
const token = (prefix: string) =>
  optional((given) =>
    given.startsWith(prefix) ? { value: given } : { wrong: `does not begin with ${prefix}` },
  );

const command = z
  .string()
  .regex(
    /^\/[a-z0-9_-]{1,31}$/u,
    'must be a slash and up to 31 small letters, digits, hyphens or underscores',
  );

function readZone(given: string): Read<string> {
  const zone = findZone(given);
  if (zone !== undefined) return { value: zone };
  const meant = suggestZones(given);
  return {
    wrong: `“${given}” is not an IANA time zone${meant.length > 0 ? ` (did you mean ${meant.join(' or ')}?)` : ''}`,
  };
}

/** Secrets and cookies travel over it: plain HTTP is for this machine alone. */
const readUrl =
  (finish: (url: string) => string) =>
  (given: string): Read<string> => {
    if (!URL.canParse(given)) return { wrong: 'is not an address' };
    const { protocol, hostname, search, hash } = new URL(given);
    const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
    if (protocol !== 'https:' && !(protocol === 'http:' && here))
      return { wrong: 'does not begin with https://' };
    return search === '' && hash === ''
      ? { value: finish(given) }
      : { wrong: 'has something behind its path' };
  };

const withSlash = (url: string): string => (url.endsWith('/') ? url : `${url}/`);
const withoutSlash = (url: string): string => url.replace(/\/+$/u, '');

const readKey = (given: string): Read<Vault> => {
  const opened = openVault(given);
  return opened.ok ? { value: opened.vault } : { wrong: opened.wrong };
};

type LogLevel = (typeof logLevels)[number];

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

function readLevel(given: string): Read<LogLevel> {
  const value = logLevels.find((level) => level === given);
  return value === undefined ? { wrong: 'is not a level' } : { value };
}

export const settings = {
  DATABASE_URL: {
    section: 'deskbreak',
    about: 'Where Deskbreak keeps its state: a file path. Empty: data/deskbreak.db',
    fallback: '',
    remedy: 'Set it to the path of a SQLite file, or leave it empty.',
    schema: z.string(),
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
  SLACK_BOT_TOKEN: {
    section: 'socket',
    about: 'The bot token, xoxb-…',
    fallback: '',
    remedy: 'Copy the “Bot User OAuth Token” from “OAuth & Permissions” of the app.',
    schema: token('xoxb-'),
  },
  SLACK_APP_TOKEN: {
    section: 'socket',
    about: 'The app-level token with connections:write, xapp-…',
    fallback: '',
    remedy: 'Make an app-level token under “Basic Information” of the app.',
    schema: token('xapp-'),
  },
  SLACK_SIGNING_SECRET: {
    section: 'http',
    about: 'Proves that a request comes from Slack',
    fallback: '',
    remedy: 'Copy “Signing Secret” from “Basic Information” of the app.',
    schema: text,
  },
  SLACK_CLIENT_ID: {
    section: 'http',
    about: 'The app itself, for OAuth',
    fallback: '',
    remedy: 'Copy “Client ID” from “Basic Information” of the app.',
    schema: text,
  },
  SLACK_CLIENT_SECRET: {
    section: 'http',
    about: 'The app’s own secret, for OAuth',
    fallback: '',
    remedy: 'Copy “Client Secret” from “Basic Information” of the app.',
    schema: text,
  },
  SLACK_STATE_SECRET: {
    section: 'http',
    about: 'Signs what goes through a browser while somebody installs; any long random text',
    fallback: '',
    remedy: 'Make one with: openssl rand -base64 32',
    schema: text,
  },
  ENCRYPTION_KEY: {
    section: 'http',
    about: 'Encrypts the tokens of workspaces in the database: 32 bytes in base64 or hex',
    fallback: '',
    remedy: keyRemedy,
    schema: optional(readKey),
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
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;

/** All settings as read. */
export type Values = { readonly [N in SettingName]: z.output<(typeof settings)[N]['schema']> };

export const settingNames = Object.keys(settings).filter((name): name is SettingName =>
  Object.hasOwn(settings, name),
);
