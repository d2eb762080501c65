/**
 * Variables that were meant as settings. A misspelt token would otherwise go unseen, and the bot would run in a terminal
 * that nobody looks at. Those of other programs are none of our business: a variable counts only where its name is
 * nearly that of a setting which is not set, or where its value says what it is.
 */
import { distance } from 'fastest-levenshtein';
import type { ConfigProblem } from './platforms.ts';
import type { SettingName } from './settings.ts';

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
    : `Correct its name. If another program needs it, set it to nothing for Deskbreak: env ${/^\w+$/u.test(name) ? `${name}=` : `-u '${name}'`} npm start`;

interface Meaning {
  readonly meant: SettingName | undefined;
  readonly kind: Kind;
}

function meaningOf({ name, value, inFile }: Given, names: readonly SettingName[]): Meaning | undefined {
  const plain = plainName(name);
  const certain = (meant: SettingName): Meaning => ({ meant, kind: 'refuse' });
  const same = names.find((setting) => setting === plain);
  if (same !== undefined) return matters(same, inFile) ? certain(same) : undefined;
  const told = tokenKind(value);
  if (ofOthers.test(plain)) {
    if (told === undefined) return undefined;
    return { meant: told, kind: inFile ? 'refuse' : 'hint' };
  }
  const ours = told !== undefined && (inFile || /^(?:SLACK|DISCORD)/u.test(plain)) ? told : undefined;
  const meant = ours ?? usualName(plain, inFile) ?? nearest(plain, names);
  if (meant !== undefined) return matters(meant, inFile) ? certain(meant) : undefined;
  return inFile && /^(?:SLACK|DISCORD)_/u.test(plain) ? { meant: undefined, kind: 'hint' } : undefined;
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
  inFile || /^(?:SLACK_|DISCORD_|DATABASE_URL$|ENCRYPTION_KEY$)/u.test(meant);

/** What else goes by these names: notifiers, webhooks, tools of the platforms, chat bots of other kinds. */
const ofOthers =
  /^(?:SLACK_(?:API_TOKEN|TOKEN|WEBHOOK|HOOK|INCOMING|CHANNEL|USER|ICON|COLOR|TITLE|MESSAGE|MSG|TEXT|FOOTER|LINK|CLI|TEST|TEAM|WORKSPACE|DOMAIN|NOTIF|DEVELOPER|DISABLE|CUSTOM|THREAD|LEGACY)|DISCORD_(?:WEBHOOK|HOOK|USER|AVATAR|EMBED|CHANNEL|GUILD|SERVER|CLIENT|PUBLIC_KEY|APP|OWNER|INVITE|ROLE|NOTIF|MESSAGE|TITLE|DESCRIPTION|COLOR|URL)|LOGLEVEL$|(?:\w+_)?WEBHOOK(?:_\w+)?$)/u;

/** What the value says for itself. */
function tokenKind(value: string): SettingName | undefined {
  const bare = value.replaceAll(/[\p{Cf}\p{Cc}"'`\s]/gu, '').replace(/^(?:bot|bearer)/iu, '');
  if (bare.startsWith('xoxb-')) return 'SLACK_BOT_TOKEN';
  if (bare.startsWith('xapp-')) return 'SLACK_APP_TOKEN';
  return /^[\w-]{23,30}\.[\w-]{6}\.[\w-]{27,}$/u.test(bare) ? 'DISCORD_TOKEN' : undefined;
}

/** What others call the same. */
function usualName(name: string, inFile: boolean): SettingName | undefined {
  const [, meant] = usual.find(([form]) => form.test(name)) ?? [];
  if (meant !== undefined) return meant;
  return inFile ? usualInFile.find(([form]) => form.test(name))?.[1] : undefined;
}

const usual: readonly (readonly [RegExp, SettingName])[] = [
  [/^DISCORD_\w*TOKEN/u, 'DISCORD_TOKEN'],
  [/^SLACK_\w*BOT\w*TOKEN|^SLACK_XOXB/u, 'SLACK_BOT_TOKEN'],
  [/^SLACK_\w*APP\w*TOKEN|^SLACK_XAPP|^SLACK_SOCKET\w*TOKEN/u, 'SLACK_APP_TOKEN'],
  [/^SLACK_SIGN/u, 'SLACK_SIGNING_SECRET'],
];

const usualInFile: readonly (readonly [RegExp, SettingName])[] = [
  [
    /^(?:DATABASE|DB|POSTGRES|POSTGRESQL|PG|SQLITE)_(?:URL|URI|DSN|PATH|FILE|CONNECTION\w*)$/u,
    'DATABASE_URL',
  ],
  [/^(?:TIMEZONE|TIME_ZONE|DEFAULT_TZ)$/u, 'DEFAULT_TIMEZONE'],
];

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
