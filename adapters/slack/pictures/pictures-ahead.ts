/** Brings the pictures of breaks to come into a workspace, so that the first break has its picture too. */
import type { Picture } from '../../../content/message.ts';
import type { Log } from '../../port/log.ts';
import { createSemaphore } from '../web/semaphore.ts';
import type { Stock } from './stock.ts';

export interface PicturesAhead {
  /** Asked for whenever breaks of the workspace may have begun to show other pictures. */
  (workspace: string): void;
  /** Somebody has just begun here: also those that are likely to be asked for in the first hour. */
  welcome(workspace: string): void;
  /** Resolves once the store is left alone, after the pictures are closed. */
  close(): Promise<void>;
}

export interface PicturesAheadOptions {
  readonly pictures: Pick<Stock, 'stock' | 'isOpen'>;
  readonly upcoming: (workspace: string) => Promise<readonly Picture[]>;
  /** The same for every workspace, and not more than a few dozen. */
  readonly likely: readonly Picture[];
  readonly log: Log;
}

/**
 * One picture of a workspace after the other, each until Slack has processed it: that keeps below its rates, and those
 * of a message that is being sent come in between.
 */
const WORKSPACES_AT_ONCE = 4;

export function createPicturesAhead({
  pictures,
  upcoming,
  likely,
  log,
}: PicturesAheadOptions): PicturesAhead {
  const inLine = createSemaphore(WORKSPACES_AT_ONCE);
  const running = new Set<string>();
  /** Asked for once more while they were coming in. */
  const again = new Set<string>();
  const welcomed = new Set<string>();
  const reading = new Set<Promise<readonly Picture[]>>();

  async function read(workspace: string): Promise<readonly Picture[]> {
    const coming = upcoming(workspace);
    reading.add(coming);
    try {
      return await coming;
    } finally {
      reading.delete(coming);
    }
  }

  async function bringIn(workspace: string): Promise<void> {
    do {
      if (!pictures.isOpen()) return;
      again.delete(workspace);
      const more = welcomed.delete(workspace) ? likely : [];
      for (const picture of [...(await read(workspace)), ...more])
        if (!(await pictures.stock(workspace, picture))) return;
    } while (again.has(workspace));
  }

  const ahead = (workspace: string): void => {
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

  return Object.assign(ahead, {
    welcome(workspace: string) {
      welcomed.add(workspace);
      ahead(workspace);
    },
    async close() {
      await Promise.allSettled(reading);
    },
  });
}
