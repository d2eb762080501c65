/**
 * The list of parts, CycloneDX, on stdout: `npm run --silent sbom`. npm writes it; told to omit what is for development, it
 * leaves out as well what the program shares with the tools, so that is taken out here.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { productionPackages, root } from './production-packages.ts';

interface Part {
  readonly name: string;
  readonly version: string;
}

interface Parts {
  readonly metadata: { readonly component: Part };
  readonly components: readonly Part[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
const all = JSON.parse(
  execFileSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 100_000_000 }),
) as Parts;
const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Part;

const refOf = ({ name, version }: Part): string => `${name}@${version}`;
const wanted = new Set([own, ...productionPackages()].map(refOf));
const parts: Parts = {
  ...all,
  // npm names it by the folder that it lies in.
  metadata: { ...all.metadata, component: { ...all.metadata.component, name: own.name } },
  components: all.components.filter((part) => wanted.has(refOf(part))),
  dependencies: all.dependencies
    .filter(({ ref }) => wanted.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => wanted.has(one)) })),
};
process.stdout.write(`${JSON.stringify(parts, undefined, 2)}\n`);
