/** Pictures in workspaces, as everything else in this adapter knows them. */
import type { Picture } from '../../../content/message.ts';

/** The id of a picture's file, if it can be shown. */
type FileOf = (picture: string) => string | undefined;

export interface WorkspacePictures {
  /** What can be shown now; the rest is brought in for the next time. Waits for the store alone, and never rejects. */
  shown(workspace: string, pictures: readonly Picture[]): Promise<FileOf>;
  /** The same, after waiting a while for those that are on their way. */
  soon(workspace: string, pictures: readonly Picture[], ms: number): Promise<FileOf>;
  /** Brings a picture in for messages to come, if it is not there; false where nothing is brought in any more. */
  stock(workspace: string, picture: Picture): Promise<boolean>;
  /** Slack has refused a message with these: whether they are still there is looked at again. */
  doubt(workspace: string, pictures: readonly Picture[]): Promise<void>;
  /** The app is no longer there. */
  forget(workspace: string): Promise<void>;
  /** The app was installed again, perhaps with more scopes: what failed may be tried at once. */
  renew(workspace: string): void;
  open(): void;
  /** Gives up what is on its way. Afterwards the store is left alone. */
  close(): Promise<void>;
}
