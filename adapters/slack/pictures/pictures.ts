/** The wing's face: what a message shows in a workspace, and when pictures are brought in for the messages to come. */
import type { Picture } from '../../../content/message.ts';
import { createPicturesAhead } from './pictures-ahead.ts';
import { createStock, type FileOf, type StockOptions } from './stock.ts';

export interface PictureOptions extends Pick<StockOptions, 'source' | 'uploads'> {
  /** What breaks of a workspace will show: it is brought in ahead of them. */
  readonly upcoming?: (workspace: string) => Promise<readonly Picture[]>;
  /** What is likely to be shown in the first hour: brought in where somebody installs or invites the app. */
  readonly likely?: readonly Picture[];
}

export interface WorkspacePictures {
  /** What a message shows: never waits for what is not there, unless it is told for how long it may. */
  filesOf(workspace: string, pictures: readonly Picture[], waitMs: number | undefined): Promise<FileOf>;
  /** Slack has refused a message with these. */
  doubt(workspace: string, pictures: readonly Picture[]): Promise<void>;
  /** Breaks of the workspace may have begun to show other pictures. */
  plansChanged(workspace: string): void;
  /** Somebody has just begun here. */
  welcome(workspace: string): void;
  /** The app was installed again, perhaps with more scopes. */
  renew(workspace: string): void;
  /** The app is no longer there. */
  forget(workspace: string): Promise<void>;
  open(): void;
  close(): Promise<void>;
}

export function createWorkspacePictures({
  upcoming,
  likely = [],
  ...options
}: PictureOptions & StockOptions): WorkspacePictures {
  const stock = createStock(options);
  const ahead = upcoming && createPicturesAhead({ pictures: stock, upcoming, likely, log: options.log });

  async function shown(workspace: string, pictures: readonly Picture[]): Promise<FileOf> {
    const { fileOf, begins } = await stock.shown(workspace, pictures);
    if (begins) ahead?.(workspace);
    return fileOf;
  }

  return {
    async filesOf(workspace, pictures, waitMs) {
      const now = await shown(workspace, pictures);
      if (waitMs === undefined) return now;
      const missing = pictures.filter(({ name }) => now(name) === undefined);
      return (await stock.coming(workspace, missing, waitMs)) ? shown(workspace, pictures) : now;
    },
    doubt: (workspace, pictures) => stock.doubt(workspace, pictures),
    plansChanged: (workspace) => ahead?.(workspace),
    welcome: (workspace) => ahead?.welcome(workspace),
    renew: (workspace) => {
      stock.renew(workspace);
    },
    forget: (workspace) => stock.forget(workspace),
    open: () => {
      stock.open();
    },
    async close() {
      await stock.close();
      await ahead?.close();
    },
  };
}

/** Where no pictures are shown. */
export const noWorkspacePictures: WorkspacePictures = {
  filesOf: () => Promise.resolve(() => undefined),
  doubt: () => Promise.resolve(),
  plansChanged: () => undefined,
  welcome: () => undefined,
  renew: () => undefined,
  forget: () => Promise.resolve(),
  open: () => undefined,
  close: () => Promise.resolve(),
};
