/** The packages that the program is made of, as the lock file names them; those of the build and the tests are left out. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface ProductionPackage extends LockedPackage {
  readonly name: string;
  /** Its folder, from the project’s on. */
  readonly place: string;
}

type Locked = Readonly<Record<string, LockedPackage>>;

export const root = path.join(import.meta.dirname, '..');

const locked = (): Locked =>
  (JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as { readonly packages: Locked })
    .packages;

const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 13);

/** By name, then by place: the same on every machine. */
export const productionPackages = (): readonly ProductionPackage[] =>
  Object.entries(locked())
    .filter(([place, { dev }]) => place !== '' && dev !== true)
    .map(([place, one]) => ({ ...one, place, name: nameOf(place) }))
    .sort((a, b) => (`${a.name} ${a.place}` < `${b.name} ${b.place}` ? -1 : 1));

/** What the built program still finds in `node_modules`: this package, and all that it needs in turn. */
export function closureOf(name: string): Locked {
  const all = locked();
  const found: Record<string, LockedPackage> = {};
  function visit(wanted: string): void {
    const place = `node_modules/${wanted}`;
    const one = all[place];
    if (one === undefined) throw new Error(`The lock file has no ${wanted} at the top.`);
    if (place in found) return;
    found[place] = one;
    for (const needed of Object.keys({ ...one.dependencies, ...one.optionalDependencies })) {
      if (`${place}/node_modules/${needed}` in all)
        throw new Error(`${needed} is there twice: not written for that.`);
      visit(needed);
    }
  }
  visit(name);
  return found;
}

/** The texts of a licence that a package brings, and notices that go with it. */
export function licenceTexts(place: string): readonly string[] {
  const folder = path.join(root, place);
  return readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/iu.test(file) && !file.endsWith('.js'))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
}
