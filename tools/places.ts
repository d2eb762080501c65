/**
 * Makes the tables of places and their time zones, content/places/tables, from the packages that know them.
 *
 *     npm run places              after a package was renewed
 *     npm run places -- --check   names the tables that differ
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { placeTables } from './place-tables.ts';

const folder = join(import.meta.dirname, '..', 'content', 'places', 'tables');
const isCheck = process.argv.includes('--check');
const say = (text: string): void => void process.stdout.write(`${text}\n`);

for (const [name, text] of Object.entries(placeTables())) {
  const file = join(folder, name);
  if ((await readFile(file, 'utf8').catch(() => '')) === text) continue;
  say(isCheck ? `${name} differs: npm run places` : `${name} is new`);
  if (isCheck) process.exitCode = 1;
  else await writeFile(file, text);
}
