/** Settings under a wrong name, and variables that are none of ours. */
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.ts';

const said = (env: NodeJS.ProcessEnv, inFile: boolean): readonly string[] => {
  const result = readConfig(env, new Set(inFile ? Object.keys(env) : []));
  return result.ok ? result.hints : result.problems.map(({ name, wrong }) => `${name} ${wrong}`);
};

const discordToken = 'MTE3OTk4MTIzNDU2Nzg5MDEy.GfAbCd.dZ-k_0123456789abcdefghijklm';

describe('a misspelt setting does not leave a bot that talks to nobody', () => {
  it.each([
    ['SLACK_BOT_TOKN', 'SLACK_BOT_TOKEN'],
    ['SLACK_BTO_TOKEN', 'SLACK_BOT_TOKEN'],
    ['SLACKBOT_TOKEN', 'SLACK_BOT_TOKEN'],
    ['SLACK-BOT-TOKEN', 'SLACK_BOT_TOKEN'],
    ['slack_bot_token', 'SLACK_BOT_TOKEN'],
    ['export SLACK_BOT_TOKEN', 'SLACK_BOT_TOKEN'],
    ['"SLACK_BOT_TOKEN"', 'SLACK_BOT_TOKEN'],
    ['\uFEFFSLACK_BOT_TOKEN', 'SLACK_BOT_TOKEN'],
    ['SLACK_BOT_USER_OAUTH_TOKEN', 'SLACK_BOT_TOKEN'],
    ['SLACK_APP_LEVEL_TOKEN', 'SLACK_APP_TOKEN'],
    ['SLACK_AP_TOKEN', 'SLACK_APP_TOKEN'],
    ['SLACK_SIGNING_SECERT', 'SLACK_SIGNING_SECRET'],
    ['SLACK_STATE_SECRETS', 'SLACK_STATE_SECRET'],
    ['DISCORD_TOKE', 'DISCORD_TOKEN'],
    ['DISCORD_BOT_TOKEN', 'DISCORD_TOKEN'],
    ['DISCROD_TOKEN', 'DISCORD_TOKEN'],
    ['DATABASE_URI', 'DATABASE_URL'],
    ['DATABSE_URL', 'DATABASE_URL'],
    ['ENCRYPTION_KEYS', 'ENCRYPTION_KEY'],
  ])('%s, wherever it is set', (name, meant) => {
    for (const inFile of [true, false])
      expect(said({ [name]: 'something' }, inFile)).toEqual([`${name} is not a setting; ${meant} is`]);
    // Empty is not set, and whoever has set the right one too knows what the other is for.
    expect(said({ [name]: ' ' }, false)).toEqual([]);
  });

  it('is named once: what was meant is not missing as well', () => {
    expect(said({ SLACK_BOT_TOKN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }, true)).toEqual([
      'SLACK_BOT_TOKN is not a setting; SLACK_BOT_TOKEN is',
    ]);
  });

  it.each([
    ['SLACK', 'xoxb-1-2-3', 'SLACK_BOT_TOKEN'],
    ['SLACK_KEY', 'xapp-1-2-3', 'SLACK_APP_TOKEN'],
    ['DISCORD', discordToken, 'DISCORD_TOKEN'],
  ])('%s is told by its value', (name, value, meant) => {
    for (const inFile of [true, false])
      expect(said({ [name]: value }, inFile)).toEqual([`${name} is not a setting; ${meant} is`]);
  });

  it.each([
    ['TOKEN', discordToken, 'DISCORD_TOKEN'],
    ['BOT_TOKEN', 'xoxb-1-2-3', 'SLACK_BOT_TOKEN'],
    ['SLACK_TOKEN', 'xoxb-1-2-3', 'SLACK_BOT_TOKEN'],
    ['DB_URL', 'postgres://db/deskbreak', 'DATABASE_URL'],
    ['LOG_LEVL', 'debug', 'LOG_LEVEL'],
    ['DEFAULT_TIME_ZONE', 'Europe/Berlin', 'DEFAULT_TIMEZONE'],
    ['PUBLIC_URI', 'https://a.example', 'PUBLIC_URL'],
  ])('%s is meant for us where it is in .env', (name, value, meant) => {
    expect(said({ [name]: value }, true)).toEqual([`${name} is not a setting; ${meant} is`]);
    expect(said({ [name]: value }, false).filter((line) => line.includes('not a setting'))).toEqual([]);
  });

  it('what may be another program’s is a hint', () => {
    expect(said({ SLACK_TOKEN: 'xoxb-1-2-3' }, false)).toEqual([
      'SLACK_TOKEN is set: was SLACK_BOT_TOKEN meant?',
    ]);
    expect(said({ DISCORD_MOOD: 'good' }, true)).toEqual([
      'DISCORD_MOOD in .env is not a setting of Deskbreak.',
    ]);
    expect(said({ DISCORD_MOOD: 'good' }, false)).toEqual([]);
  });
});

describe('a setting for doctor alone keeps nothing from starting', () => {
  const configToken = 'xoxe.xoxp-1-abc';
  it.each([
    ['SLACK_CONFIG_TOKN', 'something'],
    ['SLACK_CONFIGURATION_TOKEN', configToken],
    ['SLACK_APP_CONFIG_TOKEN', 'something'],
    ['slack_config_token', configToken],
    ['SLACK_ACCESS_TOKEN', configToken],
    ['SLACK_USER_TOKEN', configToken],
  ])('%s may be meant for it, and is not refused', (name, value) => {
    for (const inFile of [true, false])
      expect(readConfig({ [name]: value }, new Set(inFile ? [name] : []))).toMatchObject({
        ok: true,
        hints: [`${name}${inFile ? ' in .env' : ''} is set: was SLACK_CONFIG_TOKEN meant?`],
      });
  });

  it.each(['SLACK_CONFIG_REFRESH_TOKEN', 'SLACK_APP_CONFIG_REFRESH_TOKEN', 'SLACK_REFRESH_TOKEN'])(
    '%s, which is made with it, is not taken for it',
    (name) => {
      const env = { [name]: 'xoxe-1-abc' };
      expect(readConfig(env)).toMatchObject({ ok: true, hints: [] });
      expect(readConfig(env, new Set([name]))).toMatchObject({
        ok: true,
        hints: [`${name} in .env is not a setting of Deskbreak.`],
      });
    },
  );
});

describe('no false alarm', () => {
  it.each([
    'SLACK_WEBHOOK_URL',
    'SLACK_WEBHOOK',
    'SLACK_CHANNEL',
    'SLACK_CHANNEL_ID',
    'SLACK_USERNAME',
    'SLACK_ICON_EMOJI',
    'SLACK_API_TOKEN',
    'SLACK_CLI_TOKEN',
    'SLACK_TEST_TOKEN',
    'DISCORD_WEBHOOK',
    'DISCORD_WEBHOOK_URL',
    'DISCORD_WEBHOOK_TOKEN',
    'DISCORD_CHANNEL_ID',
    'DISCORD_GUILD_ID',
    'DISCORD_CLIENT_ID',
    'DISCORD_PUBLIC_KEY',
    'DATABASE_SSL',
    'DATABASE_USER',
    'DATABASE_HOST',
    'DATABASE_PORT',
    'DATABASE_NAME',
    'DATABASE_PASSWORD',
    'TEST_DATABASE_URL',
    'LOGLEVEL',
    'LOG_LEVELS',
    'PORTS',
    'SORT',
    'HOSTNAME',
    'PUBLIC_KEY',
    'PUBLIC_URI',
    'GITHUB_TOKEN',
    'GH_TOKEN',
    'NPM_TOKEN',
    'CI_JOB_TOKEN',
    'ENCRYPTION_PASSPHRASE',
    'BOT_TOKEN',
    'TOKEN',
    'TZ',
    'npm_config_loglevel',
    'npm_package_config_slack_bot_token_help',
  ])('%s in a shared environment', (name) => {
    for (const value of ['1', 'https://hooks.example.com/a/b', 'info'])
      expect(said({ [name]: value }, false)).toEqual([]);
  });

  it('a whole environment of a build on a public service', () => {
    const names =
      'CI GITHUB_ACTIONS GITHUB_ACTOR GITHUB_API_URL GITHUB_BASE_REF GITHUB_ENV GITHUB_EVENT_NAME GITHUB_REF GITHUB_REPOSITORY GITHUB_RUN_ID GITHUB_SERVER_URL GITHUB_SHA GITHUB_TOKEN GITHUB_WORKSPACE RUNNER_NAME RUNNER_OS RUNNER_TEMP HOME HOSTNAME LANG LC_ALL LOGNAME MAIL NODE NODE_ENV NODE_OPTIONS OLDPWD PATH PWD SHELL SHLVL SSH_AUTH_SOCK SUDO_COMMAND TERM TMPDIR USER XDG_RUNTIME_DIR XDG_SESSION_ID npm_command npm_config_cache npm_config_prefix npm_execpath npm_lifecycle_event npm_node_execpath npm_package_json npm_package_name npm_package_version INIT_CWD COLOR EDITOR CI_COMMIT_SHA CI_JOB_TOKEN CI_PIPELINE_URL CIRCLE_BRANCH TRAVIS_BUILD_ID BUILD_URL JENKINS_URL KUBERNETES_SERVICE_HOST KUBERNETES_PORT_443_TCP_ADDR POSTGRES_USER POSTGRES_PASSWORD POSTGRES_DB PGHOST PGUSER PGPASSWORD REDIS_URL MONGO_URL SENTRY_DSN';
    expect(said(Object.fromEntries(names.split(' ').map((name) => [name, 'value'])), false)).toEqual([]);
  });
});
