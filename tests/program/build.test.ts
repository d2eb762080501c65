/** What the build has tied together, also the parts that hardly a start needs. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { inFolder } from '../support/program.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

it('the build can be loaded, every file of it, where there is no package but the one that is native', async () => {
  await inFolder(async (folder) => {
    cpSync(path.join(project, 'dist/chunks'), path.join(folder, 'dist/chunks'), { recursive: true });
    cpSync(path.join(project, 'package.json'), path.join(folder, 'package.json'));
    mkdirSync(path.join(folder, 'node_modules'));
    symlinkSync(path.join(project, 'node_modules/libsql'), path.join(folder, 'node_modules/libsql'));
    const chunks = path.join(folder, 'dist/chunks');
    const files = readdirSync(chunks).filter((file) => file.endsWith('.js'));
    const imports = files.map(
      (file) => `await import(${JSON.stringify(pathToFileURL(path.join(chunks, file)).href)});`,
    );
    const script = `${imports.join('\n')} process.stdout.write('loaded');`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      cwd: folder,
    });
    expect(files.length).toBeGreaterThan(3);
    expect(stdout).toBe('loaded');
  });
});

it('the build is made of packages that the lock file names each with its hash', () => {
  const { packages } = JSON.parse(readFileSync(path.join(project, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly resolved?: string; readonly integrity?: string }>>;
  };
  const others = Object.entries(packages).filter(([place]) => place !== '');
  expect(others.length).toBeGreaterThan(100);
  for (const [place, { resolved, integrity }] of others) {
    // Where it is not named, it is the registry that npm is set up for.
    if (resolved !== undefined) expect(resolved, place).toMatch(/^https:\/\/registry\.npmjs\.org\//u);
    expect(integrity, place).toMatch(/^sha512-/u);
  }
});
