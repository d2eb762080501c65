/** A folder of pictures as the program has one, with pictures of our own making. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encode } from 'fast-png';
import { versionNames } from '../../content/pose/pose.ts';
import { poses, versionOf } from '../../content/poses/catalogue.ts';
import { posePicture } from '../../content/pose/pose-picture.ts';

/** A small one, of one colour. */
export const png = (shade = 0): Uint8Array =>
  encode({ width: 3, height: 2, channels: 1, data: new Uint8Array(6).fill(shade) });

/** One pixel that does not move, as short as a GIF can be. */
export const gif: Uint8Array = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64');

export interface PictureFolder {
  readonly folder: string;
  write(filename: string, data: Uint8Array): void;
  /** A still and a moving one for each version of each pose. */
  fill(): void;
  readonly remove: () => Promise<void>;
}

export function openPictureFolder(): PictureFolder {
  const home = mkdtempSync(path.join(tmpdir(), 'deskbreak-pictures-'));
  const folder = path.join(home, 'pictures');
  mkdirSync(folder);
  const write = (filename: string, data: Uint8Array): void => {
    writeFileSync(path.join(folder, filename), data);
  };
  return {
    folder,
    write,
    fill() {
      for (const pose of poses)
        for (const version of versionNames.filter((name) => versionOf(pose, name) !== undefined)) {
          write(`${posePicture(pose, version, false).name}.png`, png());
          write(`${posePicture(pose, version, true).name}.gif`, gif);
        }
    },
    remove: () => rm(home, { recursive: true }),
  };
}
