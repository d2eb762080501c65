/**
 * How this program was started, as words that somebody types before a command of it. What helps is to be typed as it
 * stands: from source, from a package, in a container.
 */
import path from 'node:path';
import { cleanSetting } from './config/clean.ts';
import { readEnvironment } from './config/environment.ts';

export interface ProgramStart {
  /** The script that Node was given. */
  readonly script: string | undefined;
  /** Where it works. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
}

/** The setting by which somebody says it, and what the image, the compositions and the unit say by themselves. */
const names = ['DESKBREAK_COMMAND', 'DESKBREAK_STARTED_AS'] as const;

const saidOf = (env: NodeJS.ProcessEnv): string | undefined =>
  names.map((name) => withOwnQuotes(env[name] ?? '')).find((said) => said !== '');

/** Quotes around all of it are of a file of settings, but for those of a path with a space, and of the first and last word. */
function withOwnQuotes(given: string): string {
  const inside = cleanSetting(given);
  const whole = /(?<quote>["']).+\k<quote>/su.exec(given)?.[0] ?? '';
  if (whole.slice(1, -1).trim() !== inside) return inside;
  return inside.includes(whole.charAt(0)) || isOnePath(inside) ? whole : inside;
}

/** `/opt/my bots/deskbreak`, and not `/usr/bin/docker exec deskbreak deskbreak`. */
const isOnePath = (words: string): boolean =>
  /^(?:[a-z]:|~|\.{0,2})[\\/].*\s.*[\\/][^\s\\/]+$/iu.test(words) && !/\s[-.~/]/u.test(words);

const posix = (name: string): string => name.replaceAll('\\', '/');

/** A word as it is typed in a shell, whatever is in it: what is shown is pasted as it stands. */
export function quoted(word: string, system: NodeJS.Platform = process.platform): string {
  if (system === 'win32') return /^[\w./:@+=~,\\-]+$/u.test(word) ? word : `"${word}"`;
  return /^[\w./:@%+=,-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

const isWithin = (folder: string, inner: string): boolean =>
  posix(inner) === posix(folder) || posix(inner).startsWith(`${posix(folder).replace(/\/$/u, '')}/`);

const sourceScript = /\/(?:tools\/start\.js|src\/main\.ts)$/u;

/** `npm start --`, `npx deskbreak`: a command follows it. */
export function howStarted(start: ProgramStart): string {
  const said = saidOf(start.env);
  if (said !== undefined) return said;
  const script = posix(start.script ?? '');
  if (sourceScript.test(script)) return fromSource(start);
  const modules = /^(?<folder>.*)\/node_modules\/(?:\.bin\/deskbreak|deskbreak\/dist\/src\/main\.js)$/u.exec(
    script,
  );
  if (modules !== null) return fromPackage(start, modules.groups?.['folder'] ?? '');
  if (script.endsWith('/deskbreak')) return fromPath(start);
  return script.endsWith('/dist/src/main.js') ? byNode(start) : 'deskbreak';
}

/** npm goes into the folder of the source before it starts anything: it has to be told where it is from elsewhere. */
function fromSource(start: ProgramStart): string {
  const {
    folder,
    env: { INIT_CWD: typedIn },
  } = start;
  const source = posix(start.script ?? '').replace(sourceScript, '');
  // Without npm: the settings and the data are those of another folder.
  if (source !== posix(folder).replace(/\/$/u, ''))
    return byNode({ ...start, script: `${source}/tools/start.js` });
  const isElsewhere = typedIn !== undefined && !isWithin(folder, typedIn);
  return isElsewhere ? `npm --prefix ${quoted(folder)} start --` : 'npm start --';
}

function fromPackage(start: ProgramStart, installedIn: string): string {
  const { folder, env } = start;
  const named = env['npm_config_package'] ?? '';
  if (env['npm_command'] === 'exec' && named !== '') return `npx --yes --package=${quoted(named)} deskbreak`;
  const isNpx = env['npm_command'] === 'exec' || isWithin(installedIn, folder);
  if (isNpx) return 'npx deskbreak';
  return posix(start.script ?? '').endsWith('/deskbreak') ? quoted(start.script ?? '') : byNode(start);
}

function fromPath({ script = '', env }: ProgramStart): string {
  const folders = (env['PATH'] ?? '').split(path.delimiter);
  return folders.some((one) => path.resolve(one) === path.dirname(script)) ? 'deskbreak' : quoted(script);
}

const byNode = ({ script = '', folder }: ProgramStart): string =>
  `node ${quoted(isWithin(folder, script) ? path.relative(folder, script) : script)}`;

/** Also what only the file `.env` says: a mistyped command is answered before that is set. */
const thisStart = (): ProgramStart => ({
  script: process.argv[1],
  folder: process.cwd(),
  env: readEnvironment().env,
});

/** A command of this program as it is typed where it runs: `npm start -- restore <backup>`. `names` are of files. */
export const asTyped = (command: string, ...names: readonly string[]): string =>
  [howStarted(thisStart()), command, ...names.map((name) => quoted(name))].join(' ');

/** How this program is started without a variable that is another program's. */
export const startedWithout = (name: string, start: ProgramStart = thisStart()): string => {
  if (saidOf(start.env) !== undefined)
    return `take ${name} out of the environment of Deskbreak, or set it to nothing there`;
  const without = /^\w+$/u.test(name) ? `${name}=` : `-u '${name}'`;
  return `set it to nothing for Deskbreak: env ${without} ${howStarted(start).replace(/ --$/u, '')}`;
};
