import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allIllustrations as all } from '../../../content/illustrations/catalogue.ts';
import { moving, still } from '../../../content/illustrations/scene/scene.ts';
import { movingFile, stillFile } from '../../../tools/raster.ts';

const folder = join(import.meta.dirname, '../../../content/pictures');

describe('pictures', () => {
  it.each(all)('$name is shipped as its data draws it', async ({ name, picture }) => {
    const shipped = await readFile(join(folder, `${name}.png`));
    expect(shipped.equals(await stillFile(still(picture)))).toBe(true);
    expect(shipped.length).toBeLessThan(40_000);
  });

  it.each(all.filter(({ name }) => name === 'cat-cow-chair' || name === 'legs-up-the-wall-floor'))(
    '$name moves in the shipped file as its data does',
    async ({ name, picture }) => {
      const shipped = await readFile(join(folder, `${name}-moving.gif`));
      expect(shipped.equals(movingFile(moving(picture)))).toBe(true);
    },
  );

  it('come one still and one moving picture each, and nothing else, all small', async () => {
    const files = (await readdir(folder)).sort();
    expect(files).toEqual(all.flatMap(({ name }) => [`${name}-moving.gif`, `${name}.png`]).sort());
    const sizes = await Promise.all(files.map(async (file) => (await readFile(join(folder, file))).length));
    expect(Math.max(...sizes)).toBeLessThan(300_000);
    expect(sizes.reduce((a, b) => a + b, 0) / all.length, 'bytes a version').toBeLessThan(166_000);
  });
});
