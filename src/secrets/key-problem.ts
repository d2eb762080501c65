/** What is said of workspaces whose tokens none of the keys opens: all of them, or some. */
import type { ConnectionProblem } from '../../adapters/port/connection.ts';
import { asTyped } from '../how-started.ts';

const shown = 5;

function named(closed: readonly string[]): string {
  const more = closed.length > shown ? ` and ${closed.length - shown} more` : '';
  return `${closed.slice(0, shown).join(', ')}${more}`;
}

/** The others are served. */
export const someClosed = (closed: readonly string[]): string =>
  `ENCRYPTION_KEY does not open the tokens that are stored for ${named(closed)}: nothing is posted there until it does, or somebody there installs the app again. Put the key that they were stored with behind the new one: new,old.`;

/** Nobody can be served. */
export function keyProblem(closed: readonly string[]): ConnectionProblem {
  return {
    setting: 'ENCRYPTION_KEY',
    wrong: `does not open the tokens that are stored for ${named(closed)}`,
    remedy: `Put the key that they were stored with behind the new one: new,old. If it is lost, run “${asTyped('forget-installations')}”; those workspaces then install again.`,
  };
}
