/**
 * Writes the pages that are made of declarations: commands and settings.
 *
 *     npm run docs              after one of them was changed
 *     npm run docs -- --check   names the pages that differ
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pages } from './docs/pages.ts';

const root = join(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');
const say = (text: string): void => void process.stdout.write(`${text}\n`);

for (const [name, page] of Object.entries(pages)) {
  const file = join(root, name);
  const text = await page();
  if ((await readFile(file, 'utf8').catch(() => '')) === text) continue;
  say(isCheck ? `${name} differs: npm run docs` : `${name} is new`);
  if (isCheck) process.exitCode = 1;
  else await writeFile(file, text);
}
