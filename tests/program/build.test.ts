/** What the build has tied together, also the parts that hardly a start needs. */
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../dist/chunks/', import.meta.url));
const files = readdirSync(folder).filter((file) => file.endsWith('.js'));

it('can be loaded, every file of it', async () => {
  const imports = files.map((file) => `await import(${JSON.stringify(pathToFileURL(folder + file).href)});`);
  const script = `${imports.join('\n')} process.stdout.write('loaded');`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  expect(files.length).toBeGreaterThan(3);
  expect(stdout).toBe('loaded');
});
