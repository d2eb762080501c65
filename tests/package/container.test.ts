/** What is said of the image, the composition and the unit, held against the program. `npm run image` builds and runs the image. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { locationOf } from '../../src/config/database.ts';
import { parseArguments } from '../../src/program/cli.ts';
import { contextNames, execForm, only, readDockerfile } from '../support/dockerfile.ts';
import { project } from '../support/packed.ts';
import { inFolder } from '../support/program.ts';

const text = (file: string): string => readFileSync(path.join(project, file), 'utf8');
const manifest = JSON.parse(text('package.json')) as {
  readonly bin: { readonly deskbreak: string };
  readonly files: readonly string[];
};
const stages = readDockerfile();
const last = stages.at(-1) ?? { name: undefined, image: '', instructions: [] };
const workdir = only(last, 'WORKDIR').rest;
const volume = only(last, 'VOLUME').rest;

describe('the image', () => {
  it('stands on one base, which is named by its hash', () => {
    const [base, ...others] = new Set(stages.map(({ image }) => image));
    expect(base).toMatch(/^node:\d+\.\d+\.\d+-bookworm-slim@sha256:[0-9a-f]{64}$/u);
    expect(others).toEqual([]);
  });

  it('starts the program itself, as a user by number who is not root, so that SIGTERM reaches it', () => {
    expect(only(last, 'USER').rest).toMatch(/^[1-9]\d*:[1-9]\d*$/u);
    expect(execForm(only(last, 'ENTRYPOINT').rest)).toEqual([
      'node',
      `/app/node_modules/deskbreak/${manifest.bin.deskbreak}`,
    ]);
    expect(only(last, 'STOPSIGNAL').rest).toBe('SIGTERM');
  });

  it('says how its commands are typed, for messages that name one, on the volume that it has', () => {
    const said = last.instructions.find(({ rest }) => rest.startsWith('DESKBREAK_STARTED_AS='))?.rest;
    expect(said).toBe(`DESKBREAK_STARTED_AS="docker run --rm --env-file .env -v <volume>:${volume} <image>"`);
  });

  it('asks for its health by a command that there is', () => {
    const [name, ...given] = execForm(only(last, 'HEALTHCHECK').rest);
    expect(name).toBe('deskbreak');
    expect(parseArguments(given)).toEqual({ run: 'health', isReady: false });
  });

  it('keeps its data in the volume, where the program keeps them unless told otherwise', () => {
    const location = locationOf({});
    if (!location.ok || location.location.kind !== 'file') throw new Error('A file was expected.');
    expect(path.dirname(path.resolve(workdir, path.relative('.', location.location.path)))).toBe(volume);
  });

  it('lets nothing into the build but what it reads: no secret, no history, no tests', () => {
    const names = contextNames([...readdirSync(project), '.env', '.git', 'data', 'a.tgz', '.env.local']);
    expect([...names].sort()).toEqual(
      [
        ...['.env.example', 'LICENSE', 'README.md', 'adapters', 'content', 'deskbreak.service'],
        ...['package-lock.json', 'package.json', 'scheduler', 'slack-manifest-http.json'],
        ...['slack-manifest.json', 'src', 'tools', 'tsconfig.build.json', 'tsconfig.json'],
      ].sort(),
    );
    for (const file of manifest.files.filter((one) => !one.includes('/') && one !== 'npm-shrinkwrap.json'))
      expect(names).toContain(file);
  });
});

interface Composition {
  readonly services: Readonly<
    Record<
      string,
      {
        readonly build?: string;
        readonly image?: string;
        readonly read_only?: boolean;
        readonly volumes: readonly (string | { readonly type: string; readonly target: string })[];
        readonly environment?: Readonly<Record<string, string>>;
        readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
        readonly healthcheck?: unknown;
      }
    >
  >;
  readonly volumes: Readonly<Record<string, unknown>>;
}

describe.each(['compose.yaml', 'compose.postgres.yaml'])('%s', (file) => {
  const { services, volumes } = parse(text(file)) as Composition;

  it('builds the image and runs it read-only, its data in a volume that stays', () => {
    const { deskbreak } = services;
    expect(deskbreak).toMatchObject({
      build: '.',
      read_only: true,
      restart: 'unless-stopped',
      env_file: '.env',
    });
    expect(deskbreak?.volumes).toEqual([`data:${volume}`, { type: 'tmpfs', target: '/tmp' }]);
    expect(Object.keys(volumes)).toContain('data');
  });

  it('says how its commands are typed, for messages that name one', () => {
    const typed = services['deskbreak']?.environment?.['DESKBREAK_STARTED_AS'];
    const named = file === 'compose.yaml' ? '' : ` -f ${file}`;
    expect(typed).toBe(`docker compose${named} run --rm deskbreak`);
  });

  it('names by hash what it does not build', () => {
    for (const { build, image } of Object.values(services))
      if (build === undefined) expect(image).toMatch(/^[\w:.-]+@sha256:[0-9a-f]{64}$/u);
  });
});

it('compose.yaml has nine lines', () => {
  expect(text('compose.yaml').trimEnd().split('\n')).toHaveLength(9);
});

it('compose.postgres.yaml leads to its PostgreSQL, which it waits for', () => {
  const { services } = parse(text('compose.postgres.yaml')) as Composition;
  const { deskbreak, postgres } = services;
  const url = deskbreak?.environment?.['DATABASE_URL']?.replace(/\$\{POSTGRES_PASSWORD:\?[^}]*\}/u, 'secret');
  expect(locationOf({ DATABASE_URL: url })).toMatchObject({
    ok: true,
    location: { kind: 'postgres', url: 'postgres://deskbreak:secret@postgres/deskbreak' },
  });
  expect(deskbreak?.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
  expect(postgres?.environment).toMatchObject({ POSTGRES_USER: 'deskbreak', POSTGRES_DB: 'deskbreak' });
  expect(postgres?.healthcheck).toBeDefined();
});

const systemd = spawnSync('systemd-analyze', ['--version'], { encoding: 'utf8' }).stdout as string | null;
const version = Number(/^systemd (\d+)/u.exec(systemd ?? '')?.[1] ?? 0);

describe('deskbreak.service', () => {
  it('says how its commands are typed: in its folder, as its user, what npm installs', () => {
    const unit = text('deskbreak.service');
    const [, user = '', folder = ''] = /^User=(\S+)$.*^WorkingDirectory=(\S+)$/msu.exec(unit) ?? [];
    expect(unit).toContain(
      `\nEnvironment="DESKBREAK_STARTED_AS=cd ${folder} && runuser -u ${user} -- /opt/deskbreak/node_modules/.bin/deskbreak"\n`,
    );
  });

  it('starts what npm installs', () => {
    expect(text('deskbreak.service')).toContain(
      `\nExecStart=/usr/bin/node /opt/deskbreak/node_modules/deskbreak/${manifest.bin.deskbreak}\n`,
    );
  });

  it.skipIf(version < 250)(
    'is a unit without mistakes, and hardened (skipped without systemd 250)',
    async () => {
      await inFolder(async (folder) => {
        const unit = path.join(folder, 'deskbreak.service');
        writeFileSync(unit, text('deskbreak.service').replace('/usr/bin/node', process.execPath));
        const { status, stderr } = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' });
        expect([status, stderr]).toEqual([0, '']);
        const said = execFileSync('systemd-analyze', ['security', '--offline=true', unit], {
          encoding: 'utf8',
        });
        const [, exposure = ''] = /Overall exposure level for \S+: ([\d.]+)/u.exec(said) ?? [];
        expect(Number(exposure), said).toBeLessThan(2);
      });
    },
  );
});
