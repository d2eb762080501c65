/** Brings the pictures of breaks to come into a workspace, so that the first break has its picture too. */
import type { Picture } from '../../content/message.ts';
import type { Log } from '../log.ts';
import { atMost } from './at-most.ts';
import type { WorkspacePictures } from './pictures.ts';

/** Asked for whenever breaks of the workspace may have begun to show other pictures. */
export type Ahead = (workspace: string) => void;

export interface AheadOptions {
  readonly pictures: Pick<WorkspacePictures, 'stock'>;
  readonly upcoming: (workspace: string) => Promise<readonly Picture[]>;
  readonly log: Log;
}

/** One picture of a workspace after the other, so that those of a message that is being sent come in between. */
const WORKSPACES_AT_ONCE = 4;

export function picturesAhead({ pictures, upcoming, log }: AheadOptions): Ahead {
  const inLine = atMost(WORKSPACES_AT_ONCE);
  const running = new Set<string>();
  /** Asked for once more while they were coming in. */
  const again = new Set<string>();

  async function bringIn(workspace: string): Promise<void> {
    do {
      again.delete(workspace);
      for (const picture of await upcoming(workspace))
        if (!(await pictures.stock(workspace, picture))) return;
    } while (again.has(workspace));
  }

  return (workspace) => {
    if (running.has(workspace)) {
      again.add(workspace);
      return;
    }
    running.add(workspace);
    void inLine(() => bringIn(workspace))
      .catch((error: unknown) => {
        log.error({ err: error, workspace }, 'What breaks to come will show could not be read.');
      })
      .finally(() => {
        running.delete(workspace);
        again.delete(workspace);
      });
  };
}
