/**
 * What the pages tell their reader to type: each command is run here, by another test, or was run by hand, or has not been
 * run, and then this says why. A command of theirs that is missing here fails.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Libsql from 'libsql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { commandsIn } from '../support/documented.ts';
import { openLoopbackDiscord, type LoopbackDiscord } from '../support/discord/server.ts';
import { project, unpackedPackage, type UnpackedPackage } from '../support/packed.ts';
import { freePort } from '../support/platform/free-port.ts';
import { databasesOfThisFile } from '../support/postgres.ts';
import type { Program } from '../support/program.ts';
import { createReader, type Reader } from '../support/reader.ts';
import { openLoopbackSlack, type LoopbackSlack } from '../support/slack/server.ts';

const pages = [
  ...['README.md', 'SECURITY.md', 'docs/install.md', 'docs/backup.md', 'docs/upgrading.md'],
  ...[
    'docs/commands.md',
    'docs/monitoring.md',
    'docs/security.md',
    'docs/operating.md',
    'docs/slack.md',
    'docs/discord.md',
  ],
];

type Way =
  | 'here'
  /** A test that runs the same. */
  | { readonly by: string }
  /** When, on what. */
  | { readonly byHand: string }
  | { readonly notRun: string };

const onLinux = { byHand: '29 November 2026, as root on a copy of Debian 12 in a chroot, Node 20' } as const;
const asNobody = { byHand: '29 November 2026, in a clean clone, as a user without rights, Node 20' } as const;
const engine = {
  notRun: 'needs an engine for containers; tests/package/container.test.ts reads the files',
} as const;
const systemd = { notRun: 'needs a systemd that was started' } as const;
const form = { notRun: 'says how commands begin or look; the examples beside it are tried' } as const;
const suite = { notRun: 'runs the tests themselves' } as const;

/** The same from a clone, from a folder with the package, and by its name alone. */
const bareName = (command: string): string =>
  command.replace(/^(?:npm start --|npx deskbreak)(?= \S)/u, 'deskbreak');

const ways: Readonly<Record<string, Way>> = {
  'cp .env.example .env': 'here',
  'createdb deskbreak2': { notRun: 'needs the tools of PostgreSQL 18, as new as the tests’ server' },
  'curl -s http://127.0.0.1:9464/readyz': 'here',
  deskbreak: 'here',
  'deskbreak --version': 'here',
  'deskbreak --help': 'here',
  'deskbreak backup': 'here',
  'deskbreak backup [file]': form,
  'deskbreak backup /mnt/backup/a.db': 'here',
  'deskbreak completion <shell>': form,
  'deskbreak doctor': 'here',
  'deskbreak doctor --backups data/backups': 'here',
  'deskbreak doctor --json': 'here',
  'deskbreak export <file>': form,
  'deskbreak export settings.json': 'here',
  'deskbreak forget-installations': { by: 'tests/program/errands.test.ts' },
  'deskbreak forget-installations --yes': { by: 'tests/program/errands.test.ts' },
  'deskbreak gallery': { by: 'tests/gallery/gallery.test.ts' },
  'deskbreak gallery --serve': { by: 'tests/gallery/gallery.test.ts' },
  'deskbreak gallery [folder]': form,
  'deskbreak gallery pages': { by: 'tests/gallery/gallery.test.ts' },
  'deskbreak health': 'here',
  'deskbreak health --ready': 'here',
  'deskbreak help <command>': form,
  'deskbreak import <file>': form,
  'deskbreak import settings.json': 'here',
  'deskbreak invite': 'here',
  'deskbreak manifest <platform>': form,
  'deskbreak manifest slack': 'here',
  'deskbreak manifest slack-http': 'here',
  'deskbreak migrate': form,
  'deskbreak migrate --from data/deskbreak.db --to postgres://deskbreak:password@db.example.com/deskbreak':
    'here',
  'deskbreak migrate --from <file>': 'here',
  'deskbreak migrate --to data/new.db': 'here',
  'deskbreak restore /mnt/backup/a.db': 'here',
  'deskbreak restore <file>': 'here',
  'deskbreak start': 'here',
  'docker --env-file': { by: 'tests/program/doctor.test.ts' },
  'docker compose': engine,
  'docker compose -f compose.postgres.yaml up -d': engine,
  'docker compose exec deskbreak deskbreak backup': engine,
  'docker compose exec deskbreak deskbreak doctor': engine,
  'docker compose exec deskbreak deskbreak health': engine,
  'docker compose logs -f': engine,
  'docker compose run --rm deskbreak': engine,
  'docker compose run --rm deskbreak restore data/backups/a.db': engine,
  'docker compose stop': engine,
  'docker compose up -d': engine,
  'git pull && docker compose up -d --build': engine,
  'git pull && npm ci': { notRun: 'pulls; npm ci was run by hand' },
  'gh attestation verify deskbreak-0.1.0.tgz --repo <owner>/<repository>': { notRun: 'needs a release' },
  'gh attestation verify oci://ghcr.io/<owner>/<repository>:0.1.0 --repo <owner>/<repository>': {
    notRun: 'needs a release',
  },
  'DISCORD_SHARDS="${HOSTNAME##*-}/4" npm start': { by: 'tests/discord/shards.test.ts' },
  "cd /var/lib/deskbreak && /opt/deskbreak/node_modules/.bin/deskbreak backup && find data/backups -name 'deskbreak-*.db' -mtime +30 -delete":
    'here',
  'cd /var/lib/deskbreak && runuser -u deskbreak -- /opt/deskbreak/node_modules/.bin/deskbreak doctor':
    onLinux,
  'cp /opt/deskbreak/node_modules/deskbreak/deskbreak.service /etc/systemd/system/': 'here',
  'install -d -o deskbreak -g deskbreak -m 700 /var/lib/deskbreak': onLinux,
  'install -o deskbreak -g deskbreak -m 600 /opt/deskbreak/node_modules/deskbreak/.env.example /var/lib/deskbreak/.env':
    onLinux,
  'npm install --prefix /opt/deskbreak ./deskbreak-0.1.0.tgz': 'here',
  'useradd --system --home-dir /var/lib/deskbreak --shell /usr/sbin/nologin deskbreak': onLinux,
  'npm install --prefix /opt/deskbreak ./deskbreak-<version>.tgz && systemctl restart deskbreak': systemd,
  'journalctl -u deskbreak -f': systemd,
  'systemctl daemon-reload && systemctl enable --now deskbreak': systemd,
  'systemd-analyze security deskbreak': {
    notRun: 'needs systemd; docs/install.md has what it said when it was last run',
  },
  'mkdir -p ~/.config/fish/completions && deskbreak completion fish > ~/.config/fish/completions/deskbreak.fish':
    'here',
  'mkdir -p ~/.local/share/bash-completion/completions && deskbreak completion bash > ~/.local/share/bash-completion/completions/deskbreak':
    'here',
  'mkdir -p ~/.zfunc && deskbreak completion zsh > ~/.zfunc/_deskbreak': 'here',
  'node dist/src/main.js': { by: 'tests/program/program.test.ts' },
  'npm audit --omit=dev --audit-level=high': { notRun: 'asks the registry; each release does' },
  'npm audit signatures': { notRun: 'asks the registry' },
  'npm ci': asNobody,
  'npm ci && npm pack': asNobody,
  'npm ci && npm test': suite,
  'npm install ./deskbreak-0.1.0.tgz': 'here',
  'npm install ./deskbreak-<version>.tgz': 'here',
  'npm prune --omit=dev': { notRun: 'takes the tests’ own tools away; npm run image does it in a copy' },
  'npm run --silent sbom': 'here',
  'npm run check': suite,
  'npm run docs': { by: 'tests/docs/pages.test.ts' },
  'npm run image': suite,
  'npm run kills': suite,
  'npm run oracle': suite,
  'npm run test:days': suite,
  'npm run test:fast': suite,
  'npm start': asNobody,
  'npm start --': form,
  'npx --yes --package=./deskbreak-0.1.0.tgz deskbreak': 'here',
  'npx --yes --package=./deskbreak-0.1.0.tgz deskbreak doctor': 'here',
  'npx deskbreak': 'here',
  'openssl rand -base64 32': 'here',
  'pg_dump --format=custom': { notRun: 'needs the tools of PostgreSQL 18' },
  'pg_dump --format=custom --file=deskbreak.dump "$DATABASE_URL"': {
    notRun: 'needs the tools of PostgreSQL 18',
  },
  'pg_restore --clean --if-exists --single-transaction': { notRun: 'needs the tools of PostgreSQL 18' },
  'pg_restore --no-owner --dbname=deskbreak2 deskbreak.dump': { notRun: 'needs the tools of PostgreSQL 18' },
};

const documented = pages.flatMap(commandsIn);

describe('the list above', () => {
  it('has every command of the pages, and no other', () => {
    const missing = documented
      .filter(({ command }) => !Object.hasOwn(ways, bareName(command)))
      .map(({ page, line, command }) => `${page}:${line}: ${command}`);
    expect(missing, 'Say in this file how these are tried, or why they are not').toEqual([]);
    const known = new Set(documented.map(({ command }) => bareName(command)));
    expect(Object.keys(ways).filter((command) => !known.has(command))).toEqual([]);
  });

  it('names tests that are there', () => {
    for (const way of Object.values(ways))
      if (typeof way === 'object' && 'by' in way)
        expect(existsSync(path.join(project, way.by)), way.by).toBe(true);
  });
});

const fresh = databasesOfThisFile();
let packed: UnpackedPackage;
let reader: Reader;
let slack: LoopbackSlack;
let discord: LoopbackDiscord;
beforeAll(async () => {
  packed = unpackedPackage();
  reader = createReader(packed.archive);
  // By what it answers, not by how busy this machine is.
  slack = await openLoopbackSlack({ ackWithinMs: 20_000 });
  discord = await openLoopbackDiscord({ answerWithinMs: 20_000 });
});
afterAll(async () => {
  reader.leave();
  packed.remove();
  await slack.close();
  await discord.close();
});

/** It does what it should, and says nothing else. */
async function well(command: string, ...options: readonly [Parameters<Reader['type']>[1]?]): Promise<string> {
  const { code, out, err } = await reader.type(command, ...options);
  expect([command, code, code === 0 ? '' : out + err]).toEqual([command, 0, '']);
  return out;
}

/** npm ends at once, and Deskbreak after it: its output closes when it has. */
async function ended(program: Program): Promise<void> {
  program.kill('SIGTERM');
  await program.exit;
}

/** Processes that take their time on a busy machine. */
const patience = { timeout: 30_000, interval: 50 } as const;

describe(
  'somebody who reads them, in an empty folder with the package',
  { timeout: 180_000, concurrent: false },
  () => {
    let port: number;
    const settings = (): readonly string[] => [
      `SLACK_BOT_TOKEN=${slack.team.bot.token}`,
      `SLACK_APP_TOKEN=${slack.app.appToken}`,
      `SLACK_API_URL=${slack.apiUrl}`,
      `DISCORD_TOKEN=${discord.token}`,
      `DISCORD_API_URL=${discord.apiUrl}`,
      `METRICS_PORT=${port}`,
    ];
    const write = (...lines: readonly string[]): void => {
      writeFileSync(path.join(reader.folder, '.env'), `${lines.join('\n')}\n`);
    };

    it('has a look at it by npx, then installs it', async () => {
      port = await freePort();
      expect(await well('npx --yes --package=./deskbreak-0.1.0.tgz deskbreak doctor')).toContain(
        'Nothing is wrong.',
      );
      const look = reader.start('npx --yes --package=./deskbreak-0.1.0.tgz deskbreak');
      await look.shows('Type done · other');
      await ended(look);
      expect(await well('npm install ./deskbreak-0.1.0.tgz')).toMatch(/added [2-9] packages/u);
      const stays = reader.start('npx deskbreak');
      await stays.shows('Deskbreak: every hour');
      await ended(stays);
      expect(await well('deskbreak --help')).toContain('doctor');
      const again = reader.start('deskbreak');
      await again.shows('Deskbreak: every hour');
      await ended(again);
      const named = reader.start('deskbreak start');
      await named.shows('Deskbreak: every hour');
      await ended(named);
      expect(await well('deskbreak --version')).toMatch(/^\d+\.\d+\.\d+/u);
      expect(await well('deskbreak manifest slack-http')).toContain('interactivity');
      expect(JSON.parse(await well('deskbreak manifest slack'))).toHaveProperty(
        'settings.socket_mode_enabled',
        true,
      );
      expect(Buffer.from(await well('openssl rand -base64 32'), 'base64')).toHaveLength(32);
    });

    it('has a shell complete its commands, in a home without any folder for that', async () => {
      const home = reader.placeOf('/mnt/backup/home');
      mkdirSync(home);
      for (const { command } of documented.filter((one) => one.command.includes(' deskbreak completion ')))
        await well(command, { env: { HOME: home } });
      for (const file of [
        '.local/share/bash-completion/completions/deskbreak',
        '.zfunc/_deskbreak',
        '.config/fish/completions/deskbreak.fish',
      ])
        expect(readFileSync(path.join(home, file), 'utf8')).toContain('completion for');
    });

    it('gets its settings wrong, is told, and gets them right', async () => {
      write(...settings().map((line) => line.replace('BOT_TOKEN', 'BOT_TOKN')), 'SPREAD_SECONDS=soon');
      const wrong = await reader.type('deskbreak doctor');
      expect(wrong.code).toBe(1);
      expect(wrong.out).toContain('PROBLEM  SLACK_BOT_TOKN is not a setting; SLACK_BOT_TOKEN is\n');
      expect(wrong.out).toContain('PROBLEM  SPREAD_SECONDS must be a whole number of seconds\n');
      write(...settings());
      expect(await well('deskbreak doctor')).toContain('can be read; Deskbreak runs on Slack and Discord');
      expect(JSON.parse(await well('deskbreak doctor --json'))).toMatchObject({ ok: true });
      expect(await well('deskbreak invite')).toContain('Discord: to add it to a server, open https://');
    });

    it('runs it, posts a break on both platforms, asks how it is, backs it up, and stops it', async () => {
      const bot = reader.start('npx deskbreak');
      await bot.logs('"msg":"Deskbreak runs."');
      const sam = slack.team.person({ name: 'sam', tz: 'UTC', isAdmin: true });
      const room = slack.team.channel({ name: 'desk', creator: sam.id });
      room.members.add(sam.id);
      const ann = discord.guild.person({ name: 'ann', permissions: ['ManageChannels'] });
      const { general } = discord.guild;
      for (const line of ['on', 'now']) {
        const before = sam.seesAlone(room).length;
        await sam.types(room, `/deskbreak ${line}`);
        await vi.waitUntil(() => sam.seesAlone(room).length > before, patience);
      }
      await ann.types(general, 'deskbreak', ['on'], { zone: 'UTC' });
      await vi.waitUntil(() => ann.seesAlone(general).join().includes('Breaks are on'), patience);
      await ann.types(general, 'deskbreak', ['now']);
      const posted = {
        slack: () => JSON.stringify(slack.team.posts(room).map(({ blocks }) => blocks)).includes('"done"'),
        discord: () =>
          JSON.stringify(discord.guild.messages(general).map(({ said }) => said)).includes('"done:'),
      };
      await vi.waitUntil(() => posted.slack() && posted.discord(), patience);
      const ready = await well('curl -s http://127.0.0.1:9464/readyz', { instead: { 9464: String(port) } });
      expect(JSON.parse(ready)).toMatchObject({ ready: true });
      await well('deskbreak health');
      await well('deskbreak health --ready');
      await well('deskbreak backup');
      await well('deskbreak backup /mnt/backup/a.db');
      expect(await well('deskbreak doctor --backups data/backups')).toContain(
        'ok       Backup: the latest is of the last',
      );
      await well('deskbreak export settings.json');
      await ended(bot);
    });

    // The terminal’s is the third.
    it('goes back to the backup, to another file, and to PostgreSQL', async () => {
      expect(await well('deskbreak doctor')).toContain('read whole, 3 plans in it');
      await well('deskbreak restore /mnt/backup/a.db');
      await well('deskbreak restore <file>', { instead: { '<file>': reader.placeOf('/mnt/backup/a.db') } });
      const bot = reader.start('npx deskbreak');
      await bot.logs('"msg":"Deskbreak runs."');
      await ended(bot);
      expect(await well('deskbreak doctor')).toContain('read whole, 3 plans in it');
      await well('deskbreak migrate --to data/new.db');
      const [moved, imported, restored] = [await fresh(), await fresh(), await fresh()];
      const inDatabase = ({ url }: { readonly url: string }) => ({ env: { DATABASE_URL: url } });
      await well('deskbreak migrate --from <file>', {
        ...inDatabase(moved),
        instead: { '<file>': 'data/new.db' },
      });
      await well('deskbreak import settings.json', inDatabase(imported));
      await well(
        'deskbreak migrate --from data/deskbreak.db --to postgres://deskbreak:password@db.example.com/deskbreak',
        {
          instead: {
            'postgres://deskbreak:password@db.example.com/deskbreak': `'${(await fresh()).url}'`,
          },
        },
      );
      await well('deskbreak restore /mnt/backup/a.db', inDatabase(restored));
      for (const database of [moved, imported, restored])
        expect(await well('deskbreak doctor', inDatabase(database))).toContain(
          'PostgreSQL: read whole, 3 plans in it',
        );
      const place = { '/mnt/backup/a.db': reader.placeOf('/mnt/backup/b.db') };
      await well('deskbreak backup /mnt/backup/a.db', { ...inDatabase(moved), instead: place });
    });

    it('brings the first database up to date with a new version', async () => {
      const folder = path.join(reader.folder, 'first');
      mkdirSync(path.join(folder, 'data'), { recursive: true });
      const file = new Libsql(path.join(folder, 'data/deskbreak.db'));
      file.exec(readFileSync(path.join(project, 'tests/store/first/sqlite.sql'), 'utf8'));
      file.close();
      writeFileSync(path.join(folder, 'package.json'), '{}');
      await well('npm install ./deskbreak-<version>.tgz', {
        ...{ cwd: folder, instead: { './deskbreak-<version>.tgz': '../deskbreak-0.1.0.tgz' } },
      });
      const bot = reader.start('npx deskbreak', { cwd: folder });
      await bot.shows('Deskbreak: every 45 min');
      await ended(bot);
      expect(await well('deskbreak doctor', { cwd: folder })).toContain('read whole, 4 plans in it');
    });

    it('installs it where systemd is to find it, and has it backed up every night', async () => {
      await well('npm install --prefix /opt/deskbreak ./deskbreak-0.1.0.tgz');
      await well('cp /opt/deskbreak/node_modules/deskbreak/deskbreak.service /etc/systemd/system/');
      const unit = readFileSync(reader.placeOf('/etc/systemd/system/deskbreak.service'), 'utf8');
      expect(unit).toContain('/opt/deskbreak/node_modules/');
      const home = reader.placeOf('/var/lib/deskbreak');
      mkdirSync(path.join(home, 'data'));
      await well('deskbreak restore /mnt/backup/a.db', { cwd: home });
      const job =
        documented.find(({ command }) => command.startsWith('cd /var/lib/deskbreak && /opt'))?.command ?? '';
      await well(job);
      expect(readdirSync(path.join(home, 'data/backups'))).toHaveLength(1);
    });

    it('works from a clone: settings to begin with, and the list of all parts', async () => {
      writeFileSync(
        path.join(reader.folder, '.env.example'),
        readFileSync(path.join(reader.folder, 'node_modules/deskbreak/.env.example')),
      );
      await well('cp .env.example .env');
      expect(await well('deskbreak doctor')).toContain('no platform is set');
      expect(JSON.parse(await well('npm run --silent sbom', { cwd: project }))).toHaveProperty(
        'bomFormat',
        'CycloneDX',
      );
    });

    it('has typed all that is to be run here', () => {
      const due = Object.entries(ways).flatMap(([command, way]) => (way === 'here' ? [command] : []));
      const typed = new Set([...reader.typed].map(bareName));
      expect(due.filter((command) => !typed.has(command))).toEqual([]);
    });
  },
);
