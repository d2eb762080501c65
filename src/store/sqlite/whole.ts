/** Whether a file is a database of ours, and whole. */
import { nothingThere, type StoreProblem } from '../problem.ts';
import { connect } from './connect.ts';
import { inspect } from './prepare.ts';

/** What keeps a file from being a database of ours, every page of it read. */
export async function problemOf(file: string, shown: string): Promise<StoreProblem | undefined> {
  const connection = connect(file);
  try {
    const rows = connection.prepare('pragma integrity_check').raw().all() as [string][];
    const [[verdict] = ['']] = rows;
    if (verdict !== 'ok') return damaged(shown, verdict);
    const found = await inspect(connection, shown, 'backup');
    if (typeof found === 'object') return found;
    return found === 'new' ? nothingThere(shown) : undefined;
  } catch (error) {
    return damaged(shown, error instanceof Error ? error.message : String(error));
  } finally {
    connection.close();
  }
}

const damaged = (shown: string, how: string): StoreProblem => ({
  what: `${shown} is damaged, or no database: ${how.split('\n')[0] ?? how}.`,
  remedy: 'Take another backup.',
});
