/** What docs/architecture.md says of the house as a whole. How long a file may be is for eslint to say. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';

const MOST_FILES = 20;

const floors = ['content', 'adapters', 'scheduler', 'src'];

const files = floors.flatMap((floor) =>
  readdirSync(floor, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${floor}/${file}`),
);

it(`the house has at most ${MOST_FILES} files side by side in a folder`, () => {
  const folders = [...new Set(files.map((file) => dirname(file)))];
  const inFolder = (folder: string): number => files.filter((file) => dirname(file) === folder).length;
  expect(folders.length).toBeGreaterThan(30);
  expect(folders.filter((folder) => inFolder(folder) > MOST_FILES)).toEqual([]);
});

/** Strangers to each other, which do the same: what is the same in them bears the same name. */
const strangers = [/^adapters\/(?:discord|slack|terminal)\//u, /^src\/store\/(?:postgres|sqlite)\//u];

const partOf = (file: string): string =>
  strangers.map((part) => part.exec(file)?.[0]).find((part) => part !== undefined) ?? 'the house';

const isTwin = (one: string, other: string): boolean =>
  strangers.some((part) => part.test(one) && part.test(other)) && partOf(one) !== partOf(other);

it('the house exports each type under a name of its own, but for strangers that do the same', () => {
  const exported = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^export (?:type|interface|class) (\w+)/gmu)].map(
      ([, name = '']) => ({ name, file }),
    ),
  );
  const twice = exported.filter(({ name, file }) =>
    exported.some((other) => other.name === name && other.file !== file && !isTwin(file, other.file)),
  );
  expect(exported.length).toBeGreaterThan(300);
  expect(twice).toEqual([]);
});
