/** Pictures that messages may show. */
import type { Chart } from '../../content/message.ts';

export interface PictureFile {
  /** With its ending, unique among pictures: `pigeon-chair.png`. */
  readonly filename: string;
  /** Not to be changed: a picture that was drawn anew comes as other data. */
  readonly data: Uint8Array;
}

export interface Pictures {
  /** The picture of that name, or drawn from a chart; where there is none, a message goes out with its words alone. */
  pictureOf(name: string, chart?: Chart): PictureFile | undefined;
}

const moving = '-moving';

/** The picture of the same that does not move: `pigeon-chair` for `pigeon-chair-moving`, and for itself. */
export const stillOf = (name: string): string => (isMoving(name) ? name.slice(0, -moving.length) : name);

/** As a name says. */
export const isMoving = (name: string): boolean => name.endsWith(moving);

export const noPictures: Pictures = { pictureOf: () => undefined };
