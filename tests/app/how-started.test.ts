/** What is said before a command: what somebody can type as it stands, however the program was started. */
import { expect, it } from 'vitest';
import { howStarted, startedWithout, type ProgramStart } from '../../src/how-started.ts';

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
    'npm --prefix "/my bots/d" start --',
  ],
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
