/** Pictures that are in a workspace already, where a platform keeps them by an id. The store remembers them. */

export interface Upload {
  readonly platform: string;
  readonly workspace: string;
  /** The picture's name. */
  readonly picture: string;
  /** Of its bytes: a picture that was drawn anew has another one. */
  readonly digest: string;
  /** What the platform calls it. */
  readonly file: string;
}

/** A file that is shown for a while, and then to go. */
export interface PassingFile {
  readonly platform: string;
  readonly workspace: string;
  readonly file: string;
  /** In milliseconds since the epoch. */
  readonly deleteAt: number;
}

export interface Uploads {
  /** In place of an earlier one of the same picture in the same workspace. */
  save(upload: Upload): Promise<void>;
  list(platform: string, workspace: string): Promise<readonly Upload[]>;
  /** In place of an earlier word about the same file. */
  passes(file: PassingFile): Promise<void>;
  /** Those whose time has come, the earliest first. */
  passingBy(platform: string, now: number, limit: number): Promise<readonly PassingFile[]>;
  /** It has gone, or there is no way to make it go. */
  passed(file: PassingFile): Promise<void>;
  /** All of a workspace. */
  forget(platform: string, workspace: string): Promise<void>;
}
