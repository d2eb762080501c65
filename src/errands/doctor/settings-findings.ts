/** Node, and each setting: what is wrong, what was probably meant, and what was mended on the way. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../../adapters/port/checkup.ts';
import { cleanSetting } from '../../config/clean.ts';
import { locationOf } from '../../config/database.ts';
import { loadEnvironment } from '../../config/environment.ts';
import { platformNames, platforms } from '../../config/platforms/table.ts';
import { readConfig, type Config } from '../../config/config.ts';
import { settingNames } from '../../config/settings.ts';
import type { Location } from '../../store/location.ts';

const LEAST_NODE = [20, 12] as const;

export function nodeFinding(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1]);
  return isOld
    ? {
        about: 'Node',
        verdict: 'problem',
        says: `${version} is too old`,
        remedy: `Install Node ${LEAST_NODE.join('.')} or newer: https://nodejs.org`,
      }
    : { about: 'Node', verdict: 'fine', says: version };
}

export interface FoundSettings {
  readonly findings: readonly Finding[];
  /** Absent where something is wrong with them. */
  readonly config: Config | undefined;
  readonly location: Location | undefined;
}

export function lookAtSettings(): FoundSettings {
  const encoding = encodingOfEnv();
  const { env, fromFile, problems, overlooked } = loadEnvironment();
  const read = readConfig(env, fromFile);
  const location = locationOf(env);
  const note = (says: string): Finding => ({ about: 'Settings', verdict: 'note', says });
  const findings: Finding[] = [
    ...problems.map((line): Finding => ({ about: 'Settings', verdict: 'problem', says: bare(line) })),
    ...(read.ok
      ? []
      : read.problems.map(({ name, wrong, remedy }): Finding => ({
          about: name,
          verdict: 'problem',
          says: wrong,
          remedy,
        }))),
    ...(location.ok
      ? []
      : [
          {
            about: 'Settings',
            verdict: 'problem',
            says: bare(location.problem.what),
            remedy: location.problem.remedy,
          } as const,
        ]),
    ...(overlooked === undefined ? [] : [note(`${overlooked} is not read: settings go into .env`)]),
    ...(read.ok ? read.hints.map((hint) => note(bare(hint))) : []),
    ...(encoding === undefined ? [] : [note(`.env is in ${encoding}; it is read all the same`)]),
    ...settingNames
      .filter((name) => isQuoted(env[name] ?? ''))
      .map((name): Finding => ({
        about: name,
        verdict: 'note',
        says: 'has quotes around it, which are left out',
      })),
  ];
  if (read.ok && location.ok && problems.length === 0) findings.unshift(inUse(read.config));
  return {
    findings,
    config: read.ok && problems.length === 0 ? read.config : undefined,
    location: location.ok ? location.location : undefined,
  };
}

function inUse({ platforms: given }: Config): Finding {
  const names = platformNames
    .filter((name) => given[name] !== undefined)
    .map((name) => platforms[name].title);
  return names.length > 0
    ? { about: 'Settings', verdict: 'fine', says: `can be read; Deskbreak runs on ${names.join(' and ')}` }
    : { about: 'Settings', verdict: 'note', says: 'no platform is set, so breaks come in the terminal' };
}

/** dotenv takes quotes off by itself; what is left of them came from elsewhere. */
const isQuoted = (given: string): boolean =>
  given !== '' && /^\s*["'`]/u.test(given) && cleanSetting(given) !== given.trim();

/** Whether an editor has left the file in another form than UTF-8. */
function encodingOfEnv(): string | undefined {
  try {
    const [first = 0, second = 0] = readFileSync(path.join(process.cwd(), '.env'));
    const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
    return isMarked || (first === 0) !== (second === 0) ? 'UTF-16' : undefined;
  } catch {
    return undefined;
  }
}

const bare = (sentence: string): string => sentence.replace(/\.$/u, '');
