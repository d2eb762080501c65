import type { ConnectionProblem } from '../../adapters/port/connection.ts';
import { asTyped } from '../how-started.ts';

const shown = 5;

export function keyProblem(closed: readonly string[]): ConnectionProblem {
  const more = closed.length > shown ? ` and ${closed.length - shown} more` : '';
  return {
    setting: 'ENCRYPTION_KEY',
    wrong: `does not open the tokens that are stored for ${closed.slice(0, shown).join(', ')}${more}`,
    remedy: `Put the key that they were stored with behind the new one: new,old. If it is lost, run “${asTyped('forget-installations')}”; those workspaces then install again.`,
  };
}
