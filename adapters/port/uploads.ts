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

export interface Uploads {
  /** In place of an earlier one of the same picture in the same workspace. */
  save(upload: Upload): Promise<void>;
  list(platform: string, workspace: string): Promise<readonly Upload[]>;
  /** All of a workspace. */
  forget(platform: string, workspace: string): Promise<void>;
}
