/** What `npm pack` makes: only what runs, and it runs with nothing beside it but the packages that it names. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { poses, versionNamesOf } from '../../content/poses/catalogue.ts';
import { bare, inFolder, watchProgram, type Program } from '../support/program.ts';
import { project, unpackedPackage, type UnpackedPackage } from '../support/packed.ts';

interface Manifest {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly scripts?: unknown;
  readonly private?: boolean;
}

let packed: UnpackedPackage;
beforeAll(() => {
  packed = unpackedPackage();
});
afterAll(() => {
  packed.remove();
});

const manifest = (): Manifest => packed.json('package.json') as Manifest;

const start = (cwd: string, ...args: readonly string[]): Program =>
  watchProgram(
    spawn(process.execPath, [path.join(packed.folder, manifest().bin['deskbreak'] ?? ''), ...args], {
      ...{ cwd, env: bare(), stdio: ['pipe', 'pipe', 'pipe'] },
    }),
  );

async function run(cwd: string, ...args: readonly string[]): Promise<{ code: unknown; out: string }> {
  const program = start(cwd, ...args);
  program.endInput();
  return { code: await program.exit, out: program.out() };
}

describe('the package', () => {
  it('holds only what runs', () => {
    const unexpected = packed.files.filter(
      (file) =>
        !/^(?:dist\/chunks\/[\w-]+\.js|content\/pictures\/[a-z0-9-]+\.(?:png|gif))$/u.test(file) &&
        ![
          ...['package.json', 'npm-shrinkwrap.json', 'README.md', 'LICENSE', '.env.example'],
          ...['dist/src/main.js', 'dist/licences.txt', 'slack-manifest.json', 'slack-manifest-http.json'],
          ...['deskbreak.service'],
        ].includes(file),
    );
    expect(unexpected).toEqual([]);
    const versions = poses.flatMap(versionNamesOf).length;
    expect(packed.files.filter((file) => file.startsWith('content/pictures/'))).toHaveLength(2 * versions);
    expect(packed.bytes).toBeLessThan(4_000_000 + 166_000 * versions);
  });

  it('asks for one package, in one version, and names it and what it needs with their hashes', () => {
    const { dependencies, scripts, private: kept } = manifest();
    expect([Object.keys(dependencies), scripts, kept]).toEqual([['libsql'], undefined, undefined]);
    const lock = JSON.parse(readFileSync(path.join(project, 'package-lock.json'), 'utf8')) as {
      readonly packages: Readonly<Record<string, { readonly version: string }>>;
    };
    expect(dependencies['libsql']).toBe(lock.packages['node_modules/libsql']?.version);
    const { packages } = packed.json('npm-shrinkwrap.json') as {
      readonly packages: Readonly<
        Record<string, { readonly integrity?: string; readonly hasInstallScript?: boolean }>
      >;
    };
    const others = Object.entries(packages).filter(([place]) => place !== '');
    expect(others.length).toBeGreaterThan(5);
    for (const [place, { integrity, hasInstallScript }] of others) {
      expect(integrity, place).toMatch(/^sha512-/u);
      expect(hasInstallScript, place).toBeUndefined();
    }
  });

  it('has the licences of all that is tied into it', () => {
    const licences = packed.text('dist/licences.txt');
    for (const name of ['discord.js', '@slack/bolt', 'zod', 'date-holidays', 'luxon'])
      expect(licences).toMatch(new RegExp(`^${name.replace('.', '\\.')} \\d`, 'mu'));
  });

  it('leaves the project as it was', () => {
    expect(packed.manifestAfter).toBe(readFileSync(path.join(project, 'package.json'), 'utf8'));
  });
});

describe('installed in an empty folder, with the packages that it names and no others', () => {
  it('tells its version, helps, and finds nothing wrong', async () => {
    await inFolder(async (cwd) => {
      expect(await run(cwd, '--version')).toEqual({ code: 0, out: `${manifest().version}\n` });
      expect((await run(cwd, '--help')).out).toContain('doctor');
      expect(await run(cwd, 'manifest', 'slack')).toEqual({
        code: 0,
        out: readFileSync(path.join(project, 'slack-manifest.json'), 'utf8'),
      });
      const doctor = await run(cwd, 'doctor');
      expect(doctor.out).toMatch(/\n\nNothing is wrong\.\n$/u);
      expect(doctor.code).toBe(0);
    });
  });

  it('names its commands as they are typed where it was started: npx, by its path, node, a container', async () => {
    const installed = path.resolve(packed.folder, '../..');
    const bin = path.join(installed, 'node_modules/.bin');
    mkdirSync(bin, { recursive: true });
    const file = path.join(bin, 'deskbreak');
    symlinkSync(path.relative(bin, path.join(packed.folder, manifest().bin['deskbreak'] ?? '')), file);
    chmodSync(file, 0o755);
    const tried = (cwd: string, words: readonly string[], env: Readonly<Record<string, string>> = {}) =>
      spawnSync(words[0] ?? '', [...words.slice(1), 'bakup'], {
        ...{ cwd, env: { ...bare(), npm_config_offline: 'true', ...env }, encoding: 'utf8' },
      })
        .stderr.trimEnd()
        .split('\n')
        .at(-1);
    const folder = realpathSync(installed);
    const { PATH = '' } = bare();
    await inFolder((elsewhere) => {
      expect(tried(installed, ['npx', 'deskbreak'])).toBe('Try: npx deskbreak --help');
      expect(tried(elsewhere, [file])).toBe(`Try: ${file} --help`);
      expect(tried(elsewhere, ['deskbreak'], { PATH: `${bin}${path.delimiter}${PATH}` })).toBe(
        `Try: ${file} --help`,
      );
      const own = path.join(elsewhere, 'bin');
      mkdirSync(own);
      symlinkSync(file, path.join(own, 'deskbreak'));
      expect(tried(elsewhere, ['deskbreak'], { PATH: `${own}${path.delimiter}${PATH}` })).toBe(
        'Try: deskbreak --help',
      );
      expect(tried(folder, [process.execPath, 'node_modules/deskbreak/dist/src/main.js'])).toBe(
        'Try: npx deskbreak --help',
      );
      expect(tried(project, [process.execPath, 'dist/src/main.js'])).toBe(
        'Try: node dist/src/main.js --help',
      );
      expect(tried(project, ['npm', '--silent', 'start', '--'])).toBe('Try: npm start -- --help');
      expect(tried(elsewhere, ['npm', '--silent', '--prefix', project, 'start', '--'])).toBe(
        `Try: npm --prefix ${project.replace(/\/$/u, '')} start -- --help`,
      );
      expect(tried(elsewhere, [file], { DESKBREAK_STARTED_AS: 'docker compose run --rm deskbreak' })).toBe(
        'Try: docker compose run --rm deskbreak --help',
      );
      return Promise.resolve();
    });
  });

  it('posts a first break in a terminal, with its picture', async () => {
    await inFolder(async (cwd) => {
      const program = start(cwd);
      await program.shows('Type done · other');
      expect(program.out()).toContain('Picture: ');
      program.kill('SIGTERM');
      expect(await program.exit).toBe(0);
    });
  });
});
