/** What the build changes in packages: a patch that no longer applies ends it, and says which. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gatewayAgent, leanFiles, needless, ownInspect, type Patch } from '../../tools/patches.ts';

const patch: Patch = { file: 'some-package/index.js', code: 'load(everything);', instead: 'load(little);' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'patches-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A program that imports the package, which holds this text. */
async function built(text: string, patches: readonly Patch[] = [patch]): Promise<string> {
  const inPackage = path.join(folder, 'node_modules/some-package');
  mkdirSync(inPackage, { recursive: true });
  writeFileSync(path.join(inPackage, 'index.js'), text);
  writeFileSync(path.join(folder, 'main.js'), "import 'some-package';");
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: ['main.js'],
    bundle: true,
    write: false,
    logLevel: 'silent',
    plugins: [leanFiles(patches)],
  });
  return outputFiles.map((file) => file.text).join('');
}

it('packages lose their comments, also those of licences, which are collected elsewhere', async () => {
  const text = await built(
    '/*! Some licence */ class A { /** Says “hi”. */ hi() { return "\u201chi\u201d"; } } // so it does\nload(everything); console.log(new A());',
  );
  expect(text).toContain('hi() {\n');
  expect(text).not.toMatch(/licence|Says|so it does/u);
});

it('what packages say of it, that nobody need have it, is heeded', async () => {
  const text = await built(
    'export const unused = /* @__PURE__ */ bring("much"); load(everything); // so it does',
  );
  expect(text).toContain('load(little);');
  expect(text).not.toMatch(/much|so it does/u);
});

describe('a patch', () => {
  it('changes what the package holds', async () => {
    const text = await built('const before = 1; load(everything); const after = 2;');
    expect(text).toContain('load(little);');
    expect(text).not.toContain('everything');
  });

  it('is put in as it is written', async () => {
    await expect(built(patch.code, [{ ...patch, instead: 'load("$&");' }])).resolves.toContain('load("$&");');
  });

  it('ends the build where the package says it otherwise by now', async () => {
    await expect(built('load( everything );')).rejects.toThrow(
      'some-package/index.js no longer holds load(everything);',
    );
  });

  it('ends the build where the file is not read any more', async () => {
    const gone: Patch = { ...patch, file: 'some-package/gone.js' };
    await expect(built(patch.code, [patch, gone])).rejects.toThrow(
      'The build no longer reads some-package/gone.js',
    );
  });
});

it.each([...needless, ownInspect, gatewayAgent])(
  '$file holds once what is changed in it',
  ({ file, code }) => {
    const text = readFileSync(path.join(import.meta.dirname, '../../node_modules', file), 'utf8');
    expect(text.split(code)).toHaveLength(2);
  },
);
