/** A start that is refused, and the settings, which are what mostly is to blame. */
import { locationOf } from '../config/database.ts';
import { loadEnvironment } from '../config/environment.ts';
import { readConfig, type Config } from '../config/config.ts';
import type { Location } from '../store/location.ts';

/** Errors at start are for people: what is wrong and the remedy, all at once, and no stack. */
export function refuse(lines: readonly string[]): never {
  process.stderr.write(`Deskbreak cannot start.\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
  process.exit(1);
}

interface Settings {
  readonly config: Config;
  readonly location: Location;
  /** What may have been meant otherwise, in sentences. */
  readonly hints: readonly string[];
}

export function readSettings(): Settings {
  const { env, fromFile, problems, overlooked } = loadEnvironment();
  const read = readConfig(env, fromFile);
  const location = locationOf(env);
  if (read.ok && location.ok && problems.length === 0) {
    const { config } = read;
    const unread = overlooked === undefined ? [] : [`${overlooked} is not read: settings go into .env.`];
    return { config, location: location.location, hints: [...unread, ...read.hints] };
  }
  return refuse([
    ...problems,
    ...(read.ok ? [] : read.problems.map(({ name, wrong, remedy }) => `${name} ${wrong}. ${remedy}`)),
    ...(location.ok ? [] : [`${location.problem.what} ${location.problem.remedy}`]),
  ]);
}
