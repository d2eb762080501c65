/** What is said before a command: what somebody can type as it stands, however the program was started. */
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { howStarted, quoted, startedWithout, type ProgramStart } from '../../src/how-started.ts';

const npx = { npm_command: 'exec', npm_lifecycle_event: 'npx' };
const cache = '/home/ann/.npm/_npx/4dbbe6ca07ca4dab/node_modules/.bin/deskbreak';

it.each<readonly [how: string, start: Partial<ProgramStart>, typed: string]>([
  ['npm start', { script: '/src/deskbreak/tools/start.js', folder: '/src/deskbreak' }, 'npm start --'],
  [
    'npm start, in a folder of the source',
    { script: '/d/tools/start.js', folder: '/d', env: { INIT_CWD: '/d/docs', npm_lifecycle_event: 'start' } },
    'npm start --',
  ],
  [
    'npm start, from elsewhere',
    { script: '/d/tools/start.js', folder: '/d', env: { INIT_CWD: '/home/ann' } },
    'npm --prefix /d start --',
  ],
  [
    'the same, in a folder with a space',
    { script: '/my bots/d/tools/start.js', folder: '/my bots/d', env: { INIT_CWD: '/my bots' } },
    "npm --prefix '/my bots/d' start --",
  ],
  ['node, of the source', { script: '/d/tools/start.js', folder: '/d' }, 'npm start --'],
  [
    'node, of the source, from elsewhere',
    { script: '/opt/d/tools/start.js', folder: '/srv/bot' },
    'node /opt/d/tools/start.js',
  ],
  [
    'node, of the source, from the folder above',
    { script: '/opt/d/tools/start.js', folder: '/opt' },
    'node d/tools/start.js',
  ],
  [
    'node, of the source, in a folder of it',
    { script: '/opt/my bots/tools/start.js', folder: '/opt/my bots/docs' },
    "node '/opt/my bots/tools/start.js'",
  ],
  ['tsx, from elsewhere', { script: '/d/src/main.ts', folder: '/srv' }, 'node /d/tools/start.js'],
  ['npm run dev', { script: '/d/src/main.ts', folder: '/d' }, 'npm start --'],
  ['node', { script: '/d/dist/src/main.js', folder: '/d' }, 'node dist/src/main.js'],
  ['node, from elsewhere', { script: '/d/dist/src/main.js', folder: '/da' }, 'node /d/dist/src/main.js'],
  [
    'npx, of what is installed here',
    { script: '/bots/node_modules/.bin/deskbreak', folder: '/bots', env: npx },
    'npx deskbreak',
  ],
  [
    'npx, in a folder below',
    { script: '/bots/node_modules/.bin/deskbreak', folder: '/bots/x', env: npx },
    'npx deskbreak',
  ],
  [
    'npx, of a package that is named',
    { script: cache, folder: '/bots', env: { ...npx, npm_config_package: './deskbreak-0.1.0.tgz' } },
    'npx --yes --package=./deskbreak-0.1.0.tgz deskbreak',
  ],
  ['npx, of the registry', { script: cache, folder: '/bots', env: npx }, 'npx deskbreak'],
  [
    'a script of another project',
    {
      script: '/bots/node_modules/.bin/deskbreak',
      folder: '/bots',
      env: { npm_command: 'start', npm_lifecycle_event: 'start', npm_package_name: 'bots' },
    },
    'npx deskbreak',
  ],
  [
    'a package, by its path, as under cron',
    { script: '/opt/deskbreak/node_modules/.bin/deskbreak', folder: '/var/lib/deskbreak' },
    '/opt/deskbreak/node_modules/.bin/deskbreak',
  ],
  [
    'node with a package',
    { script: '/opt/deskbreak/node_modules/deskbreak/dist/src/main.js', folder: '/var/lib/deskbreak' },
    'node /opt/deskbreak/node_modules/deskbreak/dist/src/main.js',
  ],
  [
    'a global deskbreak',
    { script: '/usr/local/bin/deskbreak', folder: '/x', env: { PATH: '/usr/bin:/usr/local/bin/' } },
    'deskbreak',
  ],
  [
    'one that is not in PATH',
    { script: '/usr/local/bin/deskbreak', folder: '/x', env: { PATH: '/usr/bin' } },
    '/usr/local/bin/deskbreak',
  ],
  [
    'a container, by the composition',
    {
      script: '/app/node_modules/.bin/deskbreak',
      folder: '/srv/deskbreak',
      env: { DESKBREAK_STARTED_AS: 'docker compose run --rm deskbreak', DESKBREAK_COMMAND: '' },
    },
    'docker compose run --rm deskbreak',
  ],
  [
    'whoever knows better',
    {
      script: '/app/node_modules/deskbreak/dist/src/main.js',
      env: {
        DESKBREAK_STARTED_AS: 'docker compose run --rm deskbreak',
        DESKBREAK_COMMAND: ' "kubectl exec deploy/deskbreak -- deskbreak" ',
      },
    },
    'kubectl exec deploy/deskbreak -- deskbreak',
  ],
  ['as part of another program', { script: '/d/node_modules/vitest/vitest.mjs', env: npx }, 'deskbreak'],
  ['without any script', { script: undefined }, 'deskbreak'],
])('%s', (_, start, typed) => {
  expect(howStarted({ script: undefined, folder: '/', env: {}, ...start })).toBe(typed);
});

it.each<readonly [name: string, start: Partial<ProgramStart>, said: string]>([
  [
    'DISCORD_BOT_TOKEN',
    { script: '/d/tools/start.js', folder: '/d' },
    'set it to nothing for Deskbreak: env DISCORD_BOT_TOKEN= npm start',
  ],
  [
    'SLACK-BOT-TOKEN',
    { script: '/d/node_modules/.bin/deskbreak', folder: '/d' },
    "set it to nothing for Deskbreak: env -u 'SLACK-BOT-TOKEN' npx deskbreak",
  ],
  [
    'DISCORD_BOT_TOKEN',
    { env: { DESKBREAK_STARTED_AS: 'docker compose run --rm deskbreak' } },
    'take DISCORD_BOT_TOKEN out of the environment of Deskbreak, or set it to nothing there',
  ],
])('how it is started without %s of another program', (name, start, said) => {
  expect(startedWithout(name, { script: undefined, folder: '/', env: {}, ...start })).toBe(said);
});

it.each<readonly [word: string, typed: string]>([
  ['/srv/d.db', '/srv/d.db'],
  ['/srv/my bots/d.db', "'/srv/my bots/d.db'"],
  [String.raw`/tmp/a\$(id)`, String.raw`'/tmp/a\$(id)'`],
  ['/tmp/`id`!!', "'/tmp/`id`!!'"],
  ["/srv/ann's bots", String.raw`'/srv/ann'\''s bots'`],
  ['~ann/d.db', "'~ann/d.db'"],
  ['', "''"],
])('%s is pasted as one word, and runs nothing', (word, typed) => {
  expect(quoted(word, 'linux')).toBe(typed);
  if (process.platform === 'win32') return;
  expect(execFileSync('sh', ['-c', `printf %s ${typed}`], { encoding: 'utf8' })).toBe(word);
});

it('in Windows a word has the quotes of Windows', () => {
  expect(quoted(String.raw`C:\my bots\d.db`, 'win32')).toBe(String.raw`"C:\my bots\d.db"`);
  expect(quoted(String.raw`C:\bots\d.db`, 'win32')).toBe(String.raw`C:\bots\d.db`);
});

it.each<readonly [set: string, typed: string]>([
  ['"/opt/my bots/deskbreak"', '"/opt/my bots/deskbreak"'],
  [" '/opt/my bots/deskbreak' ", "'/opt/my bots/deskbreak'"],
  [`'"/opt/my bots/deskbreak"'`, '"/opt/my bots/deskbreak"'],
  [String.raw`"C:\Program Files\bots\deskbreak.cmd"`, String.raw`"C:\Program Files\bots\deskbreak.cmd"`],
  ['"/opt/my bots/run" "desk break"', '"/opt/my bots/run" "desk break"'],
  ['"/opt/my bots/run" deskbreak', '"/opt/my bots/run" deskbreak'],
  ['"/opt/bots/deskbreak"', '/opt/bots/deskbreak'],
  ['"kubectl exec deploy/deskbreak -- deskbreak"', 'kubectl exec deploy/deskbreak -- deskbreak'],
  ['"/usr/bin/docker exec deskbreak deskbreak"', '/usr/bin/docker exec deskbreak deskbreak'],
  ['"/usr/bin/docker exec bot /app/deskbreak"', '/usr/bin/docker exec bot /app/deskbreak'],
  ['“npx deskbreak”', 'npx deskbreak'],
])('DESKBREAK_COMMAND=%s keeps the quotes that belong to it', (set, typed) => {
  expect(howStarted({ script: undefined, folder: '/', env: { DESKBREAK_COMMAND: set } })).toBe(typed);
});
