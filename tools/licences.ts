/** Whose work Deskbreak is made of. `npm run licences` writes the page; the build writes the texts of the licences. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { licenceTexts, productionPackages, root, type ProductionPackage } from './production-packages.ts';

export const page = path.join(root, 'docs/licences.md');

const grouped = (packages: readonly ProductionPackage[]): ReadonlyMap<string, readonly string[]> => {
  const groups = new Map<string, Set<string>>();
  for (const { name, license = 'none is named' } of packages)
    groups.set(license, (groups.get(license) ?? new Set()).add(name));
  return new Map(
    [...groups]
      .map(([license, names]) => [license, [...names]] as const)
      .sort(([a, of], [b, others]) => others.length - of.length || (a < b ? -1 : 1)),
  );
};

/** Without versions: those are in the lock file, and change more often. */
export function licencesPage(): string {
  const packages = productionPackages();
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const counts = {
    asked: Object.keys(dependencies).length,
    names: new Set(packages.map(({ name }) => name)).size,
    scripts: packages.filter(({ hasInstallScript }) => hasInstallScript === true).length,
  };
  return `# Licences

Deskbreak is under the [MIT license](../LICENSE). It asks for ${String(counts.asked)} packages, which bring ${String(counts.names)} in all. ${counts.scripts === 0 ? 'None' : String(counts.scripts)} of them runs a script when it is installed. All are in the build but one, which is native (libsql, and what it needs); so the npm package and the image have their licences whole in \`dist/licences.txt\`. Versions and hashes are in \`package-lock.json\`, and in the list of parts (SBOM, CycloneDX) of each release.

Made by \`npm run licences\`; a test holds it against what is installed.
${[...grouped(packages)]
  .map(
    ([license, names]) => `
## ${license}: ${String(names.length)}

${names.map((name) => `- ${name}`).join('\n')}
`,
  )
  .join('')}`;
}

/** One after the other, each text once. */
export function licencesText(): string {
  const owners = new Map<string, string[]>();
  for (const { name, version, place, license = 'none is named' } of productionPackages()) {
    const texts = existsSync(path.join(root, place)) ? licenceTexts(place) : [];
    const text =
      texts.length === 0 ? `Licence: ${license}. The package brings no text of it.` : texts.join('\n\n');
    owners.set(text, [...(owners.get(text) ?? []), `${name} ${version}`]);
  }
  return `Deskbreak is made of the packages below, among others.\n${[...owners]
    .map(([text, names]) => `\n${'='.repeat(80)}\n${names.join('\n')}\n${'-'.repeat(80)}\n${text}\n`)
    .join('')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(page, licencesPage());
