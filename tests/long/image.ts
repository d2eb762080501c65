/**
 * `npm run image`: builds the image without an engine for containers, by the very commands of the Dockerfile, and runs
 * it: each stage on a copy-on-write view of this machine in place of its base image, the last one read-only, as the user
 * that the Dockerfile names, as process 1. For root on Linux. What it cannot prove is the base image.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { contextNames, execForm, only, readDockerfile, type Stage } from '../support/dockerfile.ts';
import { project } from '../support/packed.ts';
import { freePort } from '../support/platform/free-port.ts';
import { watchProgram } from '../support/program.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Built {
  readonly root: string;
  readonly env: Record<string, string>;
  readonly workdir: string;
}

async function inside(folder: string): Promise<void> {
  // In memory, and gone with this process.
  mount('-t', 'tmpfs', 'none', folder);
  const built = new Map<string, Built>();
  let last: { readonly stage: Stage; readonly image: Built } | undefined;
  for (const [index, stage] of readDockerfile().entries()) {
    const name = stage.name ?? String(index);
    say(`\nFROM ${stage.image}: this machine instead, Node ${process.versions.node}`);
    const image = buildStage(stage, path.join(folder, name), built);
    built.set(name, image);
    last = { stage, image };
  }
  if (last === undefined) throw new Error('The Dockerfile has no stage.');
  await tryOut(last.stage, last.image);
}

const mount = (...args: readonly string[]): void => void execFileSync('mount', args, { stdio: 'inherit' });

function buildStage(stage: Stage, folder: string, built: ReadonlyMap<string, Built>): Built {
  const root = path.join(folder, 'root');
  for (const part of ['root', 'upper', 'work']) mkdirSync(path.join(folder, part), { recursive: true });
  const [upper, work] = [path.join(folder, 'upper'), path.join(folder, 'work')];
  mount('-t', 'overlay', 'overlay', '-o', `lowerdir=/,upperdir=${upper},workdir=${work}`, root);
  for (const system of ['proc', 'dev']) mount('--rbind', `/${system}`, path.join(root, system));
  const env: Record<string, string> = { PATH: process.env['PATH'] ?? '', HOME: '/root' };
  let workdir = '/';
  const within = (place: string): string => path.join(root, path.resolve(workdir, place));

  for (const { name, rest, options } of stage.instructions) {
    say(`${name} ${rest}`);
    switch (name) {
      case 'WORKDIR':
        workdir = path.resolve(workdir, rest);
        mkdirSync(within('.'), { recursive: true });
        break;
      case 'ENV':
        for (const [, key = '', value = ''] of rest.matchAll(/(\w+)=("[^"]*"|\S+)/gu))
          env[key] = value.replaceAll('"', '').replaceAll(/\$(\w+)/gu, (_, of: string) => env[of] ?? '');
        break;
      case 'COPY': {
        const places = rest.split(/\s+/u);
        const to = places.pop() ?? '';
        const from = options['from'] === undefined ? project : (built.get(options['from'])?.root ?? '');
        for (const place of places)
          if (place === '.')
            for (const one of contextNames(readdirSync(project))) copy(from, one, within(to));
          else if (options['from'] !== undefined)
            cpSync(path.join(from, place), within(to), { recursive: true, verbatimSymlinks: true });
          else copy(from, contextNames([place])[0] ?? `${place}, which .dockerignore leaves out`, within(to));
        break;
      }
      case 'RUN':
        execFileSync('chroot', [root, 'sh', '-c', `cd "$0" && ${rest}`, workdir], {
          ...{ env: { ...env, npm_config_prefer_offline: 'true' }, stdio: 'inherit' },
        });
    }
  }
  return { root, env, workdir };
}

const copy = (from: string, name: string, to: string): void => {
  cpSync(path.join(from, name), path.join(to, name), { recursive: true });
};

async function tryOut(stage: Stage, { root, env, workdir }: Built): Promise<void> {
  const volume = only(stage, 'VOLUME').rest;
  const [user = '', group = ''] = only(stage, 'USER').rest.split(':');
  if (Number(user) === 0 || !/^\d+$/u.test(user))
    throw new Error('It is to run as a user by number, not root.');
  mount('-t', 'tmpfs', '-o', `uid=${user},gid=${group},mode=700`, 'none', path.join(root, volume));
  mount('-t', 'tmpfs', '-o', 'mode=1777', 'none', path.join(root, 'tmp'));
  mount('-o', 'remount,ro', root);

  const settings = { ...env, HOME: '/', DEFAULT_TIMEZONE: 'UTC', METRICS_PORT: String(await freePort()) };
  const as = ['--userspec', `${user}:${group}`, '--groups', group, root];
  const command = (words: readonly string[]) => [
    ...as,
    'sh',
    '-c',
    'cd "$0" && exec "$@"',
    workdir,
    ...words,
  ];
  function run(...words: readonly string[]): string {
    const { status, stdout, stderr } = spawnSync('chroot', command(words), {
      env: settings,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${words.join(' ')}: exit code ${String(status)}\n${stdout}${stderr}`);
    return stdout;
  }
  function fails(why: RegExp, ...words: readonly string[]): void {
    const { status, stderr } = spawnSync('chroot', command(words), { env: settings, encoding: 'utf8' });
    if (status === 0 || !why.test(stderr)) throw new Error(`${words.join(' ')} should fail: ${stderr}`);
    say(`ok  ${words.join(' ')}: ${stderr.trim()}`);
  }

  say('\nIt runs: read-only but for its volume and /tmp, as a user without rights, as process 1');
  fails(/Read-only file system/u, 'touch', `${workdir}/file`);
  fails(/Read-only file system/u, 'touch', '/usr/file');
  const entry = execForm(only(stage, 'ENTRYPOINT').rest);
  const healthy = execForm(only(stage, 'HEALTHCHECK').rest);
  for (const round of ['a first start', 'a start on what is there']) {
    const program = watchProgram(
      spawn('unshare', ['--pid', '--fork', '--kill-child', 'chroot', ...command(entry)], {
        ...{ env: settings, stdio: ['pipe', 'pipe', 'pipe'] },
      }),
    );
    await program.shows('Deskbreak: every');
    say(`ok  ${round}`);
    say(`ok  ${healthy.join(' ')}: ${run(...healthy).trim()}`);
    if (!run('deskbreak', 'doctor').includes('Nothing is wrong.')) throw new Error('doctor found something.');
    say('ok  deskbreak doctor');
    fails(
      /Try: docker run --rm --env-file \.env -v <volume>:\/srv\/deskbreak\/data <image> --help/u,
      'deskbreak',
      'bakup',
    );
    say(
      `ok  deskbreak backup: ${run('deskbreak', 'backup', `data/backups/${round.length.toString()}.db`).trim()}`,
    );
    const asked = performance.now();
    // The first process of the namespace, which `unshare` waits for.
    const [child = ''] = readFileSync(
      ...([`/proc/${String(program.pid)}/task/${String(program.pid)}/children`, 'utf8'] as const),
    ).split(' ');
    process.kill(Number(child), 'SIGTERM');
    const code = await program.exit;
    if (code !== 0) throw new Error(`SIGTERM: exit code ${String(code)}\n${program.err()}`);
    say(`ok  SIGTERM: exit code 0 after ${((performance.now() - asked) / 1000).toFixed(1)} s`);
  }
}

if (process.argv[2] === 'inside') await inside(process.argv[3] ?? '');
else {
  const folder = mkdtempSync(path.join(tmpdir(), 'deskbreak-image-'));
  const self = fileURLToPath(import.meta.url);
  const { status } = spawnSync(
    ...(['unshare', ['-m', process.execPath, '--import', 'tsx', self, 'inside', folder]] as const),
    { stdio: 'inherit' },
  );
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = status ?? 1;
}
