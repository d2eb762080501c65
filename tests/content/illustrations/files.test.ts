import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allIllustrations as all } from '../../../content/illustrations/catalogue.ts';
import { moving, still } from '../../../content/illustrations/scene.ts';
import { movingFile, stillFile } from '../../../tools/raster.ts';

const folder = join(import.meta.dirname, '../../../content/pictures');

/** Opens and closes every element in turn, and holds neither text nor anything that is loaded. */
function isWellFormed(svg: string): boolean {
  const open: string[] = [];
  for (const [tag, close, name, , empty] of svg.matchAll(
    /<(\/?)([a-zA-Z]+)((?: [\w-]+="[^"<>]*")*)(\/?)>/g,
  )) {
    if (close === '/') {
      if (open.pop() !== name) return false;
    } else if (empty !== '/' && name !== undefined) open.push(name);
    if (tag.includes('href') || name === 'text' || name === 'script') return false;
  }
  return open.length === 0 && svg.replace(/<[^<>]*>/g, '') === '';
}

describe('pictures', () => {
  it.each(all)('$name is well-formed SVG with numbers only where numbers belong', ({ picture }) => {
    const svg = still(picture);
    expect(isWellFormed(svg)).toBe(true);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it.each(all)('$name is shipped as its data draws it', async ({ name, picture }) => {
    const shipped = await readFile(join(folder, `${name}.png`));
    expect(shipped.equals(await stillFile(still(picture)))).toBe(true);
    expect(shipped.length).toBeLessThan(40_000);
  });

  it.each(all.filter(({ name }) => name === 'cat-cow-chair' || name === 'legs-up-the-wall-floor'))(
    '$name moves in the shipped file as its data does',
    async ({ name, picture }) => {
      const shipped = await readFile(join(folder, `${name}-moving.gif`));
      expect(shipped.equals(await movingFile(moving(picture)))).toBe(true);
    },
  );

  it('come one still and one moving picture each, and nothing else, all small', async () => {
    const files = (await readdir(folder)).sort();
    expect(files).toEqual(all.flatMap(({ name }) => [`${name}-moving.gif`, `${name}.png`]).sort());
    const sizes = await Promise.all(
      files
        .filter((file) => file.endsWith('.gif'))
        .map(async (file) => (await readFile(join(folder, file))).length),
    );
    expect(Math.max(...sizes)).toBeLessThan(300_000);
    expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(4_500_000);
  });
});
