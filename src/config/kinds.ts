/** How settings are read: what each kind of them may be, and what is said where it is not; that goes behind the name. */
import * as z from 'zod';
import { zonesFor } from '../../content/places/find-zone.ts';
import { readProxy } from '../../adapters/port/proxy.ts';
import { findZone } from '../../content/places/zones.ts';
import { createVault, type Vault } from '../secrets/sealing.ts';
import { weaknessOfText } from '../secrets/weak-secrets.ts';
import { cleanSecret } from './clean.ts';
import type { ReadSetting } from './environment-setting.ts';

export const whole = (least: number, most: number, unit: string) =>
  z
    .string()
    .regex(/^\d+$/u, `must be a whole ${unit}`)
    .transform(Number)
    .pipe(z.number().min(least, `must be at least ${least}`).max(most, `must be at most ${most}`));

/** Nothing where the text is empty, else what `read` makes of it, or its complaint. */
export const optional = <T>(read: (text: string) => ReadSetting<T>) =>
  z.string().transform((given, context): T | undefined => {
    if (given === '') return undefined;
    const found = read(given);
    if ('value' in found) return found.value;
    context.addIssue(found.wrong);
    return z.NEVER;
  });

/** A secret that the platform has made: as it was copied, so far as its form is not known. */
export const secret = optional(cleanSecret);

/** A secret that the operator makes: long enough, and not to be guessed. */
export const readOwnSecret = (given: string): ReadSetting<string> =>
  readOn(cleanSecret(given), (value) => {
    const weakness = weaknessOfText(value);
    return weakness === undefined ? { value } : { wrong: weakness };
  });

/** Reads on where nothing is wrong so far. */
export const readOn = <T, U>(read: ReadSetting<T>, next: (value: T) => ReadSetting<U>): ReadSetting<U> =>
  'value' in read ? next(read.value) : read;

export function readZone(given: string): ReadSetting<string> {
  const zone = findZone(given);
  if (zone !== undefined) return { value: zone };
  const meant = zonesFor(given, 3).map((offer) => offer.zone);
  return {
    wrong: `“${given}” is not an IANA time zone${meant.length > 0 ? ` (did you mean ${meant.join(' or ')}?)` : ''}`,
  };
}

/** Secrets and cookies travel over it: plain HTTP is for this machine alone. */
export const readUrl =
  (finish: (url: string) => string) =>
  (given: string): ReadSetting<string> => {
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
export const readHost = (given: string): ReadSetting<string> =>
  /^[\w.:%-]+$/u.test(given) ? { value: given } : { wrong: 'is neither an address nor a name' };

export function readPort(given: string): ReadSetting<number> {
  const port = /^\d{1,5}$/u.test(given) ? Number(given) : 0;
  return port >= 1 && port <= 65_535 ? { value: port } : { wrong: 'is no port' };
}

/** SOCKS and scripts that choose a proxy are none of it. */
export function readProxySetting(given: string): ReadSetting<URL> {
  const value = readProxy(given);
  return value === undefined ? { wrong: 'is no address of an HTTP proxy' } : { value };
}

export const withSlash = (url: string): string => (url.endsWith('/') ? url : `${url}/`);
export const withoutSlash = (url: string): string => url.replace(/\/+$/u, '');

/** Several keys have commas between them; spaces and line ends may stand there as well. */
export const readKeys = (given: string): ReadSetting<Vault> => {
  const keys: string[] = [];
  for (const part of given.split(',')) {
    const key = cleanSecret(part);
    if (!('value' in key)) return key;
    keys.push(key.value);
  }
  const opened = createVault(keys.join(','));
  return opened.ok ? { value: opened.vault } : { wrong: opened.wrong };
};

type LogLevel = (typeof logLevels)[number];

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export function readLevel(given: string): ReadSetting<LogLevel> {
  const value = logLevels.find((level) => level === given);
  return value === undefined ? { wrong: 'is not a level' } : { value };
}

/** Words with commas between. */
export const readList = (text: string): ReadSetting<readonly string[]> => ({
  value: text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== ''),
});
