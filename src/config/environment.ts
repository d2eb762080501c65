/** The environment, and the file `.env` beside it, in whatever encoding an editor has left it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'dotenv';
import { proxyNames } from '../../adapters/port/proxy.ts';
import { cleanSetting } from './clean.ts';
import { settingNames } from './settings.ts';

export interface Environment {
  /** What is set in the environment goes before what the file says. */
  readonly env: NodeJS.ProcessEnv;
  /** Names that only the file gives. */
  readonly fromFile: ReadonlySet<string>;
  /** What is wrong with the file, in sentences. */
  readonly problems: readonly string[];
  /** A file that was probably meant. */
  readonly overlooked: string | undefined;
}

/**
 * Reads them, and sets what only the file gives: packages look for variables too, such as TZ and PGPASSWORD. What says
 * how hosts are reached is set as it is understood.
 */
export function loadEnvironment(): Environment {
  const found = readEnvironment();
  const env = { ...found.env };
  for (const name of proxyNames) {
    const given = [name, name.toLowerCase()]
      .map((one) => cleanSetting(env[one] ?? ''))
      .find((one) => one !== '');
    if (given !== undefined) process.env[name] = env[name] = given;
  }
  for (const name of found.fromFile) process.env[name] = env[name];
  return { ...found, env };
}

export function readEnvironment(folder = process.cwd(), own: NodeJS.ProcessEnv = process.env): Environment {
  const none = { env: own, fromFile: new Set<string>(), problems: [], overlooked: undefined };
  const file = path.join(folder, '.env');
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT')
      return { ...none, problems: [`.env cannot be read: ${reasonOf(error)}.`] };
    const overlooked = ['.env.txt', 'env.txt', 'env', '.env.local'].find((name) =>
      existsSync(path.join(folder, name)),
    );
    return { ...none, overlooked };
  }
  const text = textOf(bytes);
  if (text === undefined)
    return { ...none, problems: ['.env is no text: it holds zero bytes. Save it as plain text in UTF-8.'] };
  const given = parse(text);
  const added = Object.entries(given).filter(([name]) => own[name] === undefined);
  return {
    env: { ...own, ...Object.fromEntries(added) },
    fromFile: new Set(added.map(([name]) => name)),
    problems: linesWithoutEffect(text, given),
    overlooked: undefined,
  };
}

/** Editors and shells on Windows write UTF-16, or put a mark before UTF-8. */
function textOf(bytes: Buffer): string | undefined {
  const [first, second] = bytes;
  const even = bytes.length % 2 === 0;
  const little = (first === 0xff && second === 0xfe) || (even && first !== 0 && second === 0);
  const big =
    (first === 0xfe && second === 0xff) || (even && first === 0 && second !== 0 && second !== undefined);
  const text = little
    ? bytes.toString('utf16le')
    : big
      ? Buffer.from(bytes.subarray(0, bytes.length & ~1))
          .swap16()
          .toString('utf16le')
      : bytes.toString('utf8');
  return text.includes('\0') ? undefined : text.replace(/^\u{FEFF}/u, '');
}

/** A line that names a setting, but not in a way that sets it. */
function linesWithoutEffect(text: string, given: Readonly<Record<string, string>>): readonly string[] {
  return text.split(/\r\n?|\n/u).flatMap((line, at) => {
    const named = /^\W*(?:(?:export|set|setx|env|e|const|var)\s+|env:)*["'`]?(?<name>[A-Za-z_]+)/iu.exec(
      line.trimStart().startsWith('#') ? '' : line,
    )?.groups?.['name'];
    const setting = settingNames.find((name) => name === named?.toUpperCase());
    return setting === undefined || named === undefined || named in given || setting in given
      ? []
      : [`.env, line ${at + 1}, sets nothing. Write it as ${setting}=…`];
  });
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'EISDIR':
      return 'it is a folder, not a file';
    case 'EACCES':
    case 'EPERM':
      return 'this user may not read it';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
