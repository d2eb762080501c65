/** Moves the bot's state from one database to another, for an operator. */
import { locationOf } from '../config/database.ts';
import { loadEnvironment } from '../config/environment.ts';
import { parseLocation } from '../store/location.ts';
import { moveStore, type MovedTable, type Unmoved } from '../store/move/move.ts';
import type { StoreProblem } from '../store/problem.ts';

/** What is absent is the database of the settings. What goes wrong is told in sentences, with exit code 1. */
export async function runMove(from: string | undefined, to: string | undefined): Promise<void> {
  const { env, problems } = loadEnvironment();
  const placeOf = (named: string | undefined) =>
    named === undefined ? locationOf(env) : parseLocation(named);
  const source = placeOf(from);
  const target = placeOf(to);
  /** A problem names the setting that it knows; here it may have come from the command line. */
  const sayAbout = (problem: StoreProblem, about: Unmoved['about']): string => {
    const option =
      about === 'source' && from !== undefined
        ? '--from'
        : about !== 'source' && to !== undefined
          ? '--to'
          : 'DATABASE_URL';
    return `  ${problem.what} ${problem.remedy}\n`.replaceAll('DATABASE_URL', option);
  };
  const refuse = (lines: readonly string[]): void => {
    process.stderr.write(`Deskbreak has moved nothing.\n${lines.join('')}`);
    process.exitCode = 1;
  };
  if (!source.ok || !target.ok || problems.length > 0) {
    refuse([
      ...problems.map((problem) => `  ${problem}\n`),
      ...(source.ok ? [] : [sayAbout(source.problem, 'source')]),
      ...(target.ok ? [] : [sayAbout(target.problem, 'target')]),
    ]);
    return;
  }
  const result = await moveStore(source.location, target.location);
  if (result.ok) process.stdout.write(tableOf(result.moved));
  else refuse([sayAbout(result.problem, result.about)]);
}

const tableOf = (moved: readonly MovedTable[]): string => {
  const lines = moved.map(({ table, rows }) => `  ${table.padEnd(15)}${String(rows).padStart(12)}\n`);
  return `Moved, and compared with the original:\n${lines.join('')}`;
};
