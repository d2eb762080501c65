/** Pictures that messages may show. */

export interface PictureFile {
  /** With its ending, unique among pictures: `pigeon-chair.png`. */
  readonly filename: string;
  /** Not to be changed: a picture that was drawn anew comes as other data. */
  readonly data: Uint8Array;
}

export interface Pictures {
  /** The picture of that name, if there is one; without it a message goes out with its words alone. */
  pictureOf(name: string): PictureFile | undefined;
}

export const noPictures: Pictures = { pictureOf: () => undefined };
