/** Whose work it is made of, and that none of it runs anything when it is installed. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { licencesPage, page } from '../../tools/licences.ts';
import { productionPackages, root } from '../../tools/production-packages.ts';

interface Installed {
  readonly version: string;
  readonly license?: string;
  readonly scripts?: Readonly<Record<string, string>>;
}

const manifestOf = (place: string): Installed =>
  JSON.parse(readFileSync(path.join(root, place, 'package.json'), 'utf8')) as Installed;

/** For this machine; the lock file names some for others. */
const installed = productionPackages().filter(({ place }) => existsSync(path.join(root, place)));

it('docs/licences.md lists every production package with its licence, and how many there are', () => {
  expect(readFileSync(page, 'utf8'), 'To write it anew: npm run licences').toBe(licencesPage());
});

it('what is installed is what the lock file says, with the same licence', () => {
  expect(installed.length).toBeGreaterThan(150);
  for (const { place, version, license } of installed) {
    const found = manifestOf(place);
    expect([found.version, found.license], place).toEqual([version, license]);
  }
});

it('every licence is one that lets it be passed on with a notice', () => {
  const known = [
    ...['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Unlicense', 'PSF-2.0'],
    '(ISC AND CC-BY-3.0)',
  ];
  for (const { name, license } of productionPackages()) expect(known, name).toContain(license);
});

it('no production package runs a script when it is installed', () => {
  for (const { place, hasInstallScript } of productionPackages())
    expect(hasInstallScript, place).toBeUndefined();
  for (const { place } of installed) {
    const { scripts = {} } = manifestOf(place);
    for (const name of ['preinstall', 'install', 'postinstall'])
      expect(scripts[name], `${place}: ${name}`).toBeUndefined();
  }
});

it('the list of parts of a release has every production package, and nothing else', () => {
  const parts = JSON.parse(
    execFileSync('npm', ['run', '--silent', 'sbom'], { cwd: root, encoding: 'utf8', maxBuffer: 100_000_000 }),
  ) as {
    readonly metadata: { readonly component: { readonly name: string } };
    readonly components: readonly {
      readonly name: string;
      readonly version: string;
      readonly hashes: unknown;
    }[];
    readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  };
  const named = ({ name, version }: { readonly name: string; readonly version: string }) =>
    `${name}@${version}`;
  const due = [...new Set(productionPackages().map(named))].sort();
  expect([...new Set(parts.components.map(named))].sort()).toEqual(due);
  expect(parts.metadata.component.name).toBe('deskbreak');
  for (const part of parts.components) expect(part.hashes, named(part)).toHaveLength(1);
  const known = new Set([
    ...due,
    `deskbreak@${(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Installed).version}`,
  ]);
  for (const { ref, dependsOn } of parts.dependencies)
    for (const one of [ref, ...dependsOn]) expect(known, one).toContain(one);
});
