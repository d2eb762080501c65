/**
 * `npm pack` and `npm publish` call this before and after. What is published is what runs: the build, in which all
 * packages are tied together but the native one of SQLite. So that is the only one that it asks for, and a shrinkwrap
 * names it, and what it needs in turn, each with its hash. It has no scripts, and asks for nothing of the build.
 */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { closureOf, root } from './production-packages.ts';

const native = 'libsql';
const [manifest, kept, shrinkwrap] = ['package.json', 'dist/package.whole.json', 'npm-shrinkwrap.json'].map(
  (file) => path.join(root, file),
) as [string, string, string];

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly [field: string]: unknown;
}

const asJson = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

function published(whole: Manifest, dependencies: Readonly<Record<string, string>>): object {
  const rest = Object.entries(whole).filter(([field]) => !['scripts', 'devDependencies'].includes(field));
  // Where it was built, so that the registry can hold that against the provenance.
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = process.env;
  return {
    ...Object.fromEntries(rest),
    ...(server !== undefined &&
      repository !== undefined && {
        repository: { type: 'git', url: `git+${server}/${repository}.git` },
      }),
    dependencies,
  };
}

function before(): void {
  restore();
  const whole = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
  const packages = closureOf(native);
  const version = packages[`node_modules/${native}`]?.version ?? '';
  const dependencies = { [native]: version };
  renameSync(manifest, kept);
  writeFileSync(manifest, asJson(published(whole, dependencies)));
  const { name, version: own, license, engines, bin } = whole;
  writeFileSync(
    shrinkwrap,
    asJson({
      ...{ name, version: own, lockfileVersion: 3, requires: true },
      packages: { '': { name, version: own, license, bin, dependencies, engines }, ...packages },
    }),
  );
}

/** Also where an earlier run has ended in between. */
function restore(): void {
  if (existsSync(kept)) renameSync(kept, manifest);
  rmSync(shrinkwrap, { force: true });
}

if (process.argv[2] === 'before') before();
else restore();
