/** What docs/architecture.md says of the house as a whole. How long a file may be is for eslint to say. */
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';

const MOST_FILES = 20;

const floors = ['content', 'adapters', 'scheduler', 'src'];

const files = floors.flatMap((floor) =>
  readdirSync(floor, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${floor}/${file}`),
);

it(`has at most ${MOST_FILES} files side by side in a folder`, () => {
  const folders = [...new Set(files.map((file) => dirname(file)))];
  const inFolder = (folder: string): number => files.filter((file) => dirname(file) === folder).length;
  expect(folders.length).toBeGreaterThan(30);
  expect(folders.filter((folder) => inFolder(folder) > MOST_FILES)).toEqual([]);
});
