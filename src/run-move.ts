/** Moves the bot's state from one database to another, for an operator. */
import { config as loadDotenv } from 'dotenv';
import { parseLocation } from './store/location.ts';
import { moveStore, type Moved } from './store/move/move.ts';
import type { Role } from './store/move/place.ts';
import type { Problem } from './store/problem.ts';

/** `to` absent: what DATABASE_URL says. What goes wrong is told in sentences, with exit code 1. */
export async function runMove(from: string, to: string | undefined): Promise<void> {
  loadDotenv({ quiet: true });
  const source = parseLocation(from);
  const target = parseLocation(to ?? process.env['DATABASE_URL']);
  /** A problem names the setting that it knows; here it came from the command line. */
  const sayAbout = (problem: Problem, about: Role | undefined): string => {
    const option = about === 'source' ? '--from' : to === undefined ? 'DATABASE_URL' : '--to';
    return `  ${problem.what} ${problem.remedy}\n`.replaceAll('DATABASE_URL', option);
  };
  const refuse = (lines: readonly string[]): void => {
    process.stderr.write(`Deskbreak has moved nothing.\n${lines.join('')}`);
    process.exitCode = 1;
  };
  if (!source.ok || !target.ok) {
    refuse([
      ...(source.ok ? [] : [sayAbout(source.problem, 'source')]),
      ...(target.ok ? [] : [sayAbout(target.problem, 'target')]),
    ]);
    return;
  }
  const result = await moveStore(source.location, target.location);
  if (result.ok) process.stdout.write(tableOf(result.moved));
  else refuse([sayAbout(result.problem, result.about)]);
}

const tableOf = (moved: readonly Moved[]): string => {
  const lines = moved.map(({ table, rows }) => `  ${table.padEnd(15)}${String(rows).padStart(12)}\n`);
  return `Moved, and compared with the original:\n${lines.join('')}`;
};
