/** The pictures that ship with the program. Each is read when it is first asked for, and kept. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Log } from '../adapters/port/log.ts';
import { drawnPicture } from './drawn-pictures.ts';
import { isMoving, type PictureFile, type Pictures } from '../adapters/port/pictures.ts';

const inSources = fileURLToPath(new URL('../content/pictures', import.meta.url));
const aboveBuild = fileURLToPath(new URL('../../content/pictures', import.meta.url));

/** Where they are, whether the program runs as it is or built into `dist`. */
export const pictureFolder = (): string => (existsSync(inSources) ? inSources : aboveBuild);

/** Small letters, digits and single hyphens: nothing that leads out of the folder. */
const isName = (name: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(name);

/**
 * Read at once rather than awaited: a file of some 300 kB takes less than a millisecond, once. What cannot be read
 * is told to the log, once; messages go without it.
 */
export function pictureFiles(folder: string, log: Log): Pictures {
  const known = new Map<string, PictureFile | undefined>();

  function read(name: string): PictureFile | undefined {
    const filename = `${name}.${isMoving(name) ? 'gif' : 'png'}`;
    try {
      return { filename, data: readFileSync(path.join(folder, filename)) };
    } catch (error) {
      const because = error instanceof Error ? error.message : String(error);
      log.warn({ picture: name, because }, 'A picture cannot be read; messages go without it.');
      return undefined;
    }
  }

  return {
    pictureOf(name, chart) {
      if (chart !== undefined) return drawnPicture(name, chart);
      if (known.has(name) || !isName(name)) return known.get(name);
      const file = read(name);
      known.set(name, file);
      return file;
    },
  };
}
