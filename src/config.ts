/** The settings: each declared once, with what it means, its default, and the remedy where it is wrong. */
import { z } from 'zod';
import { intervalBounds } from '../content/commands.ts';
import { findZone, suggestZones } from '../content/zones.ts';

const whole = (least: number, most: number, unit: string) =>
  z
    .string()
    .regex(/^\d+$/u, `must be a whole number of ${unit}`)
    .transform(Number)
    .pipe(
      z.number().min(least, `must be at least ${least} ${unit}`).max(most, `must be at most ${most} ${unit}`),
    );

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** How a setting is read and explained; `.env.example` is held against this table by a test. */
export const settings = {
  DATABASE_URL: {
    about: 'Where Deskbreak keeps its state: a file path. Empty: data/deskbreak.db',
    fallback: '',
    remedy: 'Set it to the path of a SQLite file, or leave it empty.',
    schema: z.string(),
  },
  DEFAULT_TIMEZONE: {
    about:
      'IANA time zone for channels whose platform does not tell one, e.g. Europe/Berlin. Empty: people are asked',
    fallback: '',
    remedy: 'Set it to an area and a city, e.g. Europe/Berlin, or leave it empty.',
    schema: z.string().transform((value, context) => {
      if (value === '') return undefined;
      const zone = findZone(value);
      if (zone !== undefined) return zone;
      const meant = suggestZones(value);
      context.addIssue(
        `“${value}” is not an IANA time zone${meant.length > 0 ? ` (did you mean ${meant.join(' or ')}?)` : ''}`,
      );
      return z.NEVER;
    }),
  },
  MIN_INTERVAL_MINUTES: {
    about: 'The shortest interval that a channel may choose, in minutes',
    fallback: String(intervalBounds.min),
    remedy: `Set it to a number from ${intervalBounds.min} to ${intervalBounds.max}.`,
    schema: whole(intervalBounds.min, intervalBounds.max, 'minutes'),
  },
  LATE_GRACE_SECONDS: {
    about: 'How late a break may still be posted, in seconds; later it is skipped',
    fallback: '300',
    remedy: 'Set it to a number from 10 to 840, which is less than the shortest interval.',
    schema: whole(10, 840, 'seconds'),
  },
  SPREAD_SECONDS: {
    about:
      'Shifts each channel by a fixed offset inside this window, for those who serve thousands, in seconds',
    fallback: '0',
    remedy: 'Set it to a number from 0 to 600.',
    schema: whole(0, 600, 'seconds'),
  },
  LOG_LEVEL: {
    about: `What is logged: ${logLevels.join(', ')}. Empty: info; in the terminal, warn`,
    fallback: '',
    remedy: `Set it to one of ${logLevels.join(', ')}, or leave it empty.`,
    schema: z.union([z.literal('').transform(() => undefined), z.enum(logLevels)], 'is not a level'),
  },
} as const satisfies Record<string, { about: string; fallback: string; remedy: string; schema: z.ZodType }>;

export type SettingName = keyof typeof settings;

export type Config = { readonly [N in SettingName]: z.output<(typeof settings)[N]['schema']> };

export interface ConfigProblem {
  readonly name: string;
  readonly wrong: string;
  readonly remedy: string;
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** Platforms that this version does not have yet: better a word now than a bot that stays silent. */
const notYet: readonly { readonly prefix: string; readonly platform: string }[] = [
  { prefix: 'SLACK_', platform: 'Slack' },
  { prefix: 'DISCORD_', platform: 'Discord' },
];

const unsupported = (env: NodeJS.ProcessEnv): readonly ConfigProblem[] =>
  notYet.flatMap(({ prefix, platform }) =>
    Object.keys(env)
      .filter((name) => name.startsWith(prefix) && env[name] !== '')
      .map((name) => ({
        name,
        wrong: `is set, but this version has no ${platform} adapter yet`,
        remedy: 'Remove it to run in the terminal.',
      })),
  );

/** All settings, or all that is wrong with them. Empty counts as not set. */
export function readConfig(env: NodeJS.ProcessEnv): ConfigResult {
  const problems: ConfigProblem[] = [...unsupported(env)];
  const values: Record<string, unknown> = {};
  for (const [name, { schema, fallback, remedy }] of Object.entries(settings)) {
    const given = env[name]?.trim() ?? '';
    const parsed = schema.safeParse(given === '' ? fallback : given);
    if (parsed.success) values[name] = parsed.data;
    else problems.push({ name, wrong: parsed.error.issues[0]?.message ?? 'is wrong', remedy });
  }
  // The loop has read every setting of the table.
  return problems.length > 0 ? { ok: false, problems } : { ok: true, config: values as Config };
}
