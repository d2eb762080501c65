/**
 * Variables that were meant as settings. A misspelt token would otherwise go unseen, and the bot would run in a terminal
 * that nobody looks at. Those of other programs are none of our business: a variable counts only where its name is
 * nearly that of a setting which is not set, or where its value says what it is.
 */
import { distance } from 'fastest-levenshtein';
import { platformNames, platforms } from './platforms/table.ts';
import type { ConfigProblem, EnvironmentSetting } from './environment-setting.ts';
import { settings, type SettingName } from './settings.ts';
import { startedWithout } from '../how-started.ts';

export interface Given {
  readonly name: string;
  readonly value: string;
  /** Written down for Deskbreak, rather than found in an environment that others share. */
  readonly inFile: boolean;
}

export interface Lookalikes {
  readonly problems: readonly (ConfigProblem & { readonly meant: SettingName })[];
  /** Not sure enough to refuse. */
  readonly hints: readonly string[];
}

type Kind = 'refuse' | 'hint';

/** By what a setting is known under another name. */
type Sign = readonly [form: RegExp, meant: SettingName];

const nearMisses = platformNames.map((name) => ({
  prefix: name.toUpperCase(),
  ...platforms[name].nearMisses,
}));
const tokens: readonly Sign[] = nearMisses.flatMap((one): readonly Sign[] => one.tokens);
const usual: readonly Sign[] = nearMisses.flatMap((one): readonly Sign[] => one.usual);
const prefixes = nearMisses.map(({ prefix }) => prefix).join('|');
const ofPlatform = new RegExp(`^(?:${prefixes})`, 'u');
const settingOfPlatform = new RegExp(`^(?:${prefixes})_`, 'u');

export function lookalikes(
  given: readonly Given[],
  names: readonly SettingName[],
  isSet: (name: SettingName) => boolean,
): Lookalikes {
  const problems: (ConfigProblem & { readonly meant: SettingName })[] = [];
  const hints: string[] = [];
  for (const one of given) {
    if (one.value.trim() === '' || names.some((name) => name === one.name)) continue;
    const found = meaningOf(one, names);
    if (found === undefined || (found.meant !== undefined && isSet(found.meant))) continue;
    const { meant, kind } = found;
    const where = one.inFile ? ' in .env' : '';
    if (meant === undefined) hints.push(`${one.name}${where} is not a setting of Deskbreak.`);
    else if (kind === 'hint') hints.push(`${one.name}${where} is set: was ${meant} meant?`);
    else
      problems.push({
        name: one.name,
        meant,
        wrong: `is not a setting; ${meant} is`,
        remedy: remedyOf(one),
      });
  }
  return { problems, hints };
}

const remedyOf = ({ inFile, name }: Given): string =>
  inFile
    ? 'Correct its name in .env, or take the line out.'
    : `Correct its name. If another program needs it, ${startedWithout(name)}`;

interface Meaning {
  readonly meant: SettingName | undefined;
  readonly kind: Kind;
}

function meaningOf({ name, value, inFile }: Given, names: readonly SettingName[]): Meaning | undefined {
  const plain = plainName(name);
  const certain = (meant: SettingName): Meaning => ({ meant, kind: isForDoctor(meant) ? 'hint' : 'refuse' });
  const same = names.find((setting) => setting === plain);
  if (same !== undefined) return matters(same, inFile) ? certain(same) : undefined;
  const token = tokenKind(value);
  if (ofOthers.some((form) => form.test(plain))) {
    if (token === undefined) return undefined;
    return inFile ? certain(token) : { meant: token, kind: 'hint' };
  }
  const ours = token !== undefined && (inFile || ofPlatform.test(plain)) ? token : undefined;
  const meant = ours ?? usualName(plain, inFile) ?? nearest(plain, names);
  if (meant !== undefined) return matters(meant, inFile) ? certain(meant) : undefined;
  return inFile && settingOfPlatform.test(plain) ? { meant: undefined, kind: 'hint' } : undefined;
}

function isForDoctor(meant: SettingName): boolean {
  const { forDoctor }: EnvironmentSetting = settings[meant];
  return forDoctor === true;
}

/** Where only the form differs: `export X`, quotes, small letters, hyphens. */
const plainName = (name: string): string =>
  name
    .replaceAll(/[\p{Cf}\p{Cc}"'`]/gu, '')
    .trim()
    .replace(/^export\s+/iu, '')
    .replaceAll(/[\s.-]+/gu, '_')
    .toUpperCase();

/** In a shared environment only what decides who hears the breaks, and where they are kept. */
const matters = (meant: SettingName, inFile: boolean): boolean =>
  inFile || settingOfPlatform.test(meant) || meant === 'DATABASE_URL' || meant === 'ENCRYPTION_KEY';

/** What else goes by these names: notifiers, webhooks, tools of the platforms, chat bots of other kinds. */
const ofOthers = [
  /^LOGLEVEL$|^(?:\w+_)?WEBHOOK(?:_\w+)?$/u,
  ...nearMisses.flatMap(({ prefix, others }) =>
    others.map((other) => new RegExp(`^${prefix}_${other}`, 'u')),
  ),
];

/** What the value says for itself. */
function tokenKind(value: string): SettingName | undefined {
  const bare = value.replaceAll(/[\p{Cf}\p{Cc}"'`\s]/gu, '').replace(/^(?:bot|bearer)/iu, '');
  return told(tokens, bare);
}

/** What others call the same. */
function usualName(name: string, inFile: boolean): SettingName | undefined {
  return told(usual, name) ?? (inFile ? told(usualInFile, name) : undefined);
}

const usualInFile: readonly Sign[] = [
  [
    /^(?:DATABASE|DB|POSTGRES|POSTGRESQL|PG|SQLITE)_(?:URL|URI|DSN|PATH|FILE|CONNECTION\w*)$/u,
    'DATABASE_URL',
  ],
  [/^(?:TIMEZONE|TIME_ZONE|DEFAULT_TZ)$/u, 'DEFAULT_TIMEZONE'],
];

const told = (signs: readonly Sign[], text: string): SettingName | undefined =>
  signs.find(([form]) => form.test(text))?.[1];

/** Names this short have too many neighbours. */
const SHORTEST = 8;

function nearest(name: string, names: readonly SettingName[]): SettingName | undefined {
  return names.find((setting) => setting.length >= SHORTEST && isNear(name, setting));
}

/** A slip or two, in different words: URL and URI, but not URL and SSL. */
function isNear(name: string, setting: string): boolean {
  if (slips(bare(name), bare(setting)) > 1) {
    const [words, meant] = [name.split('_'), setting.split('_')];
    if (words.length !== meant.length) return false;
    const each = meant.map((word, at) => slips(words[at] ?? '', word));
    if (each.some((count, at) => count > ((meant[at]?.length ?? 0) > 5 ? 2 : 1))) return false;
    return each.reduce((sum, count) => sum + count, 0) <= (setting.length < 12 ? 1 : 2);
  }
  return true;
}

const bare = (name: string): string => name.replaceAll('_', '');

/** Two letters that have changed places are one slip. */
function slips(one: string, other: string): number {
  const count = distance(one, other);
  return count === 2 && one.length === other.length && sorted(one) === sorted(other) ? 1 : count;
}

const sorted = (text: string): string => Array.from(text).sort().join('');
