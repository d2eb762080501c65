/** How settings are read: what each kind of them may be, and what is said where it is not; that goes behind the name. */
import * as z from 'zod';
import { findZone, suggestZones } from '../../content/zones.ts';
import { openVault, type Vault } from '../secrets.ts';

export const whole = (least: number, most: number, unit: string) =>
  z
    .string()
    .regex(/^\d+$/u, `must be a whole ${unit}`)
    .transform(Number)
    .pipe(z.number().min(least, `must be at least ${least}`).max(most, `must be at most ${most}`));

export type Read<T> = { readonly value: T } | { readonly wrong: string };

/** Nothing where the text is empty, else what `read` makes of it, or its complaint. */
export const optional = <T>(read: (text: string) => Read<T>) =>
  z.string().transform((given, context): T | undefined => {
    if (given === '') return undefined;
    const found = read(given);
    if ('value' in found) return found.value;
    context.addIssue(found.wrong);
    return z.NEVER;
  });

export const text = optional((given) => ({ value: given }));

/** Discord shows it with its kind in front in some places, and people copy that too. */
export const readDiscordToken = (given: string): Read<string> => ({ value: given.replace(/^Bot\s+/u, '') });

/** Tokens say by their first letters what they are; a swap of two is the usual mistake. */
export const token = (prefix: string) =>
  optional((given) =>
    given.startsWith(prefix) ? { value: given } : { wrong: `does not begin with ${prefix}` },
  );

export const command = z
  .string()
  .regex(
    /^\/[a-z0-9_-]{1,31}$/u,
    'must be a slash and up to 31 small letters, digits, hyphens or underscores',
  );

export function readZone(given: string): Read<string> {
  const zone = findZone(given);
  if (zone !== undefined) return { value: zone };
  const meant = suggestZones(given);
  return {
    wrong: `“${given}” is not an IANA time zone${meant.length > 0 ? ` (did you mean ${meant.join(' or ')}?)` : ''}`,
  };
}

/** Secrets and cookies travel over it: plain HTTP is for this machine alone. */
export const readUrl =
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

/** Whether it is one of this machine's shows when it is listened on. */
export const readHost = (given: string): Read<string> =>
  /^[\w.:%-]+$/u.test(given) ? { value: given } : { wrong: 'is neither an address nor a name' };

export const withSlash = (url: string): string => (url.endsWith('/') ? url : `${url}/`);
export const withoutSlash = (url: string): string => url.replace(/\/+$/u, '');

export const readKey = (given: string): Read<Vault> => {
  const opened = openVault(given);
  return opened.ok ? { value: opened.vault } : { wrong: opened.wrong };
};

type LogLevel = (typeof logLevels)[number];

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export function readLevel(given: string): Read<LogLevel> {
  const value = logLevels.find((level) => level === given);
  return value === undefined ? { wrong: 'is not a level' } : { value };
}
