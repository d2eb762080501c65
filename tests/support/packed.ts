/** The package as `npm pack` makes it, unpacked where somebody would have installed it. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = fileURLToPath(new URL('../../', import.meta.url));

export interface UnpackedPackage {
  readonly folder: string;
  /** What is handed on. */
  readonly archive: string;
  readonly files: readonly string[];
  /** Of the archive. */
  readonly bytes: number;
  /** The project’s own, once all is done. */
  readonly manifestAfter: string;
  text(file: string): string;
  json(file: string): unknown;
  remove(): void;
}

interface Listed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

/** Packs a copy of the project, since the project's own manifest changes for a moment, and others read it meanwhile. */
export function unpackedPackage(): UnpackedPackage {
  const base = mkdtempSync(path.join(tmpdir(), 'deskbreak-package-'));
  const copy = path.join(base, 'project');
  mkdirSync(copy);
  const { files } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')) as {
    readonly files: readonly string[];
  };
  const wanted = [
    ...['package.json', 'package-lock.json', 'README.md', 'LICENSE', 'tools', 'dist', 'content'],
    ...files.filter((file) => !file.includes('/')),
  ];
  for (const file of wanted)
    if (existsSync(path.join(project, file)))
      cpSync(path.join(project, file), path.join(copy, file), { recursive: true });
  symlinkSync(path.join(project, 'node_modules'), path.join(copy, 'node_modules'));
  const tsx = (...args: readonly string[]) =>
    execFileSync(process.execPath, ['--import', 'tsx', 'tools/pack.ts', ...args], { cwd: copy });
  tsx('before');
  // Its own `prepack` would build it once more.
  const said = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--offline'], {
    ...{ cwd: copy, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  });
  tsx('after');
  const [listed] = JSON.parse(said) as readonly Listed[];
  if (listed === undefined) throw new Error(`npm pack says: ${said}`);

  const modules = path.join(base, 'installed/node_modules');
  const folder = path.join(modules, 'deskbreak');
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['xzf', path.join(copy, listed.filename), '-C', folder, '--strip-components=1']);
  const text = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  link(text('npm-shrinkwrap.json'), modules);
  return {
    folder,
    archive: path.join(copy, listed.filename),
    files: listed.files.map((file) => file.path),
    bytes: listed.size,
    manifestAfter: readFileSync(path.join(copy, 'package.json'), 'utf8'),
    text,
    json: (file) => JSON.parse(text(file)) as unknown,
    remove: () => {
      rmSync(base, { recursive: true, force: true });
    },
  };
}

/** What npm would install; some are for other machines. */
function link(shrinkwrap: string, modules: string): void {
  const { packages } = JSON.parse(shrinkwrap) as { readonly packages: Readonly<Record<string, unknown>> };
  for (const place of Object.keys(packages)) {
    const source = path.join(project, place);
    if (place === '' || !existsSync(source)) continue;
    const target = path.join(modules, place.slice('node_modules/'.length));
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(source, target, { recursive: true });
  }
}
