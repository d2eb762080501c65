/** Pictures that are already in a workspace. */

export interface Pictures {
  /** The id of the uploaded file, once Slack has processed it. */
  fileOf(workspace: string, picture: string): string | undefined;
}

export const noPictures: Pictures = { fileOf: () => undefined };
