/** The settings: each declared once, with what it means, its default, and the remedy where it is wrong. */
import * as z from 'zod';
import { intervalBounds } from '../../content/commands/command-options.ts';
import type { EnvironmentSettings, ValuesOf } from './environment-setting.ts';
import {
  logLevels,
  optional,
  readHost,
  readLevel,
  readPort,
  readProxySetting,
  readZone,
  whole,
} from './kinds.ts';
import { platformSettings } from './platforms/table.ts';

const section = 'Deskbreak itself';

const ownSettings = {
  DATABASE_URL: {
    section,
    about: 'Where Deskbreak keeps its state',
    form: 'the path of a SQLite file, or postgres://user:password@host/database',
    example: 'postgres://deskbreak:password@db.example.com/deskbreak',
    secret: 'password',
    fallback: '',
    empty: 'data/deskbreak.db',
    remedy: 'Set it to the path of a SQLite file or the URL of a PostgreSQL database, or leave it empty.',
    schema: z.string(),
  },
  DATABASE_POOL_SIZE: {
    section,
    about: 'The most connections to PostgreSQL at once',
    form: 'a number from 1 to 100',
    example: '5',
    fallback: '10',
    remedy: 'Set it to a number from 1 to 100.',
    schema: whole(1, 100, 'number'),
  },
  DEFAULT_TIMEZONE: {
    section,
    about: 'The time zone of channels whose platform does not tell one',
    form: 'an IANA time zone',
    example: 'Europe/Berlin',
    fallback: '',
    empty: 'people are asked; in the terminal, the computer’s',
    remedy: 'Set it to an area and a city, e.g. Europe/Berlin, or leave it empty.',
    schema: optional(readZone),
  },
  MIN_INTERVAL_MINUTES: {
    section,
    about: 'The shortest interval that a channel may choose',
    form: `minutes, from ${intervalBounds.min} to ${intervalBounds.max}`,
    example: '30',
    fallback: String(intervalBounds.min),
    remedy: `Set it to a number from ${intervalBounds.min} to ${intervalBounds.max}.`,
    schema: whole(intervalBounds.min, intervalBounds.max, 'number of minutes'),
  },
  LATE_GRACE_SECONDS: {
    section,
    about: 'How late a break may still be posted, before it is skipped',
    form: 'seconds, from 10 to 840',
    example: '120',
    fallback: '300',
    remedy: 'Set it to a number from 10 to 840, which is less than the shortest interval.',
    schema: whole(10, 840, 'number of seconds'),
  },
  SPREAD_SECONDS: {
    section,
    about: 'Shifts each channel by a fixed offset inside this window, for those who serve thousands',
    form: 'seconds, from 0 to 600',
    example: '600',
    fallback: '0',
    remedy: 'Set it to a number from 0 to 600.',
    schema: whole(0, 600, 'number of seconds'),
  },
  LOG_LEVEL: {
    section,
    about: 'What is logged',
    form: `one of ${logLevels.join(', ')}`,
    example: 'debug',
    fallback: '',
    empty: 'info; in the terminal, warn',
    remedy: `Set it to one of ${logLevels.join(', ')}, or leave it empty.`,
    schema: optional(readLevel),
  },
  METRICS_PORT: {
    section,
    about: 'Where /livez, /readyz and /metrics are, for Prometheus and whoever watches',
    form: 'a port',
    example: '9464',
    fallback: '',
    empty: 'nowhere; in the container image, 9464',
    remedy: 'Set it to a number from 1 to 65535, e.g. 9464, or leave it empty.',
    schema: optional(readPort),
  },
  METRICS_HOST: {
    section,
    about: 'Which of this machine’s addresses METRICS_PORT is on',
    form: 'an address or a name; 0.0.0.0 for all of them',
    example: '0.0.0.0',
    fallback: '127.0.0.1',
    remedy: 'Set it to an address of this machine, or leave it empty.',
    schema: z.string().transform((given, context) => {
      const read = readHost(given);
      if ('value' in read) return read.value;
      context.addIssue(read.wrong);
      return z.NEVER;
    }),
  },
  DESKBREAK_COMMAND: {
    section,
    about: 'How commands of Deskbreak are typed here, for messages that name one',
    form: 'what goes before a command such as restore',
    example: 'kubectl exec deploy/deskbreak -- deskbreak',
    fallback: '',
    empty: 'told by how it was started',
    remedy: 'Set it to what you type before a command, or leave it empty.',
    schema: z.string(),
  },
  HTTPS_PROXY: {
    section,
    about: 'A proxy through which the platforms are reached, also given as https_proxy',
    form: 'http://host:port, with a user and a password where it wants them',
    example: 'http://user:password@proxy.example.com:3128',
    secret: 'password',
    fallback: '',
    empty: 'none',
    remedy: 'Set it to http://host:port of a proxy that knows CONNECT, or to nothing for Deskbreak alone.',
    schema: optional(readProxySetting),
  },
  NO_PROXY: {
    section,
    about: 'Hosts that are reached without the proxy, with all below them',
    form: 'names with commas between; * for all',
    example: 'example.com,10.0.0.7:8443',
    fallback: '',
    empty: 'none',
    remedy: 'Set it to names of hosts with commas between, or leave it empty.',
    schema: z.string(),
  },
  TERMINAL_PICTURES: {
    section: 'The terminal',
    about: 'How the terminal shows pictures',
    form: 'auto, kitty, iterm, blocks, or none, which leaves their words, such as for a screen reader',
    example: 'none',
    fallback: 'auto',
    remedy: 'Set it to auto, kitty, iterm, blocks or none.',
    schema: z.enum(['auto', 'kitty', 'iterm', 'blocks', 'none'], 'is no way to show pictures'),
  },
} as const satisfies EnvironmentSettings;

/** Deskbreak's own, then each platform's. */
export const settings = { ...ownSettings, ...platformSettings } as const satisfies EnvironmentSettings;

export type SettingName = keyof typeof settings;

/** All settings as read. */
export type Values = ValuesOf<typeof settings>;

export const settingNames = Object.keys(settings).filter((name): name is SettingName =>
  Object.hasOwn(settings, name),
);

/** The headings, in the order in which they are shown. */
export const sections: readonly string[] = [...new Set(settingNames.map((name) => settings[name].section))];
