import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { platformNames, platforms } from '../../src/config/platforms/table.ts';
import { settingInWords } from '../../src/config/environment-setting.ts';
import { sections, settingNames, settings } from '../../src/config/settings.ts';
import { version } from '../../src/program/version.ts';

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

const key = 'lGkmnzwoDbRmQlkVkFQeEwWyrnhYGIU0fPYmIFkBg9A=';
const socket = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
const http = {
  SLACK_SIGNING_SECRET: '8f742231b10e88a8abcd99e5f2a485a5',
  SLACK_CLIENT_ID: 'id',
  SLACK_CLIENT_SECRET: 'client',
  SLACK_STATE_SECRET: 'q0J4UnlRzHfT8wVYkP2aXg==',
  PUBLIC_URL: 'https://deskbreak.example.com/',
  ENCRYPTION_KEY: key,
};

const wrongOf = (env: NodeJS.ProcessEnv): readonly string[] => {
  const result = readConfig(env);
  return result.ok ? [] : result.problems.map(({ name, wrong }) => `${name} ${wrong}`);
};

describe('the settings', () => {
  it('have defaults that work, without any platform', () => {
    expect(readConfig({})).toMatchObject({
      ok: true,
      config: {
        DATABASE_URL: '',
        MIN_INTERVAL_MINUTES: 15,
        LATE_GRACE_SECONDS: 300,
        SPREAD_SECONDS: 0,
        platforms: { slack: undefined, discord: undefined },
      },
    });
  });

  it('count as not set when they are empty', () => {
    const empty = Object.fromEntries(settingNames.map((name) => [name, '  ']));
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it.each([
    ['DEFAULT_TIMEZONE', 'europe/berlin', 'Europe/Berlin'],
    ['MIN_INTERVAL_MINUTES', '30', 30],
    ['LATE_GRACE_SECONDS', '60', 60],
    ['SPREAD_SECONDS', '600', 600],
    ['LOG_LEVEL', 'debug', 'debug'],
    ['PORT', '8080', 8080],
    ['PUBLIC_URL', 'https://a.example/b/', 'https://a.example/b'],
    ['SLACK_API_URL', 'https://slack-gov.com/api', 'https://slack-gov.com/api/'],
    ['SLACK_MANAGERS', 'anyone', 'anyone'],
    ['TERMINAL_PICTURES', 'blocks', 'blocks'],
    ['SLACK_POSE_COMMAND', '/yoga', '/yoga'],
    ['DISCORD_SHARDS', '0-3/16', { ids: [0, 1, 2, 3], total: 16 }],
    ['DISCORD_SHARDS', '15/16', { ids: [15], total: 16 }],
    ['DISCORD_SHARDS', '0/1', { ids: [0], total: 1 }],
    ['DISCORD_SHARDS', 'none', 'none'],
  ])('%s=%s is read', (name, value, expected) => {
    expect(readConfig({ DISCORD_TOKEN: 'abc.def.ghi', [name]: value })).toMatchObject({
      ok: true,
      config: { [name]: expected },
    });
  });

  it.each([
    ['DEFAULT_TIMEZONE', 'EST'],
    ['DEFAULT_TIMEZONE', '+02:00'],
    ['MIN_INTERVAL_MINUTES', '5'],
    ['MIN_INTERVAL_MINUTES', '15.5'],
    ['LATE_GRACE_SECONDS', '900'],
    ['LATE_GRACE_SECONDS', '-1'],
    ['SPREAD_SECONDS', '1e2'],
    ['LOG_LEVEL', 'loud'],
    ['SLACK_BOT_TOKEN', 'xapp-secret-1'],
    ['SLACK_APP_TOKEN', 'xoxb-secret-1'],
    ['SLACK_MANAGERS', 'everyone'],
    ['TERMINAL_PICTURES', 'sixel'],
    ['SLACK_POSE_COMMAND', 'pose'],
    ['SLACK_POSE_COMMAND', '/Pose Me'],
    ['SLACK_POSE_COMMAND', '/deskbreak'],
    ['SLACK_API_URL', 'slack.com'],
    ['PUBLIC_URL', 'ftp://a.example'],
    ['PUBLIC_URL', 'http://a.example'],
    ['PUBLIC_URL', 'https://a.example/?x=1'],
    ['PORT', '0'],
    ['PORT', '70000'],
    ['ENCRYPTION_KEY', 'dG9vIHNob3J0LXNlY3JldA=='],
    ['DISCORD_API_URL', 'discord.com'],
    ['DISCORD_SHARDS', '4-2/16'],
    ['DISCORD_SHARDS', '16/16'],
    ['DISCORD_SHARDS', '0-16/16'],
    ['DISCORD_SHARDS', '0/0'],
    ['DISCORD_SHARDS', '0-3'],
    ['DISCORD_SHARDS', '0,1/2'],
    ['DISCORD_SHARDS', '-1/2'],
    ['DISCORD_SHARDS', 'all'],
  ])('%s=%s is refused by name, with its remedy, and no secret is repeated', (name, value) => {
    const result = readConfig({ [name]: value });
    expect(result).toMatchObject({ ok: false, problems: [{ name }] });
    if (result.ok) return;
    const [problem] = result.problems;
    expect(problem?.wrong).not.toMatch(/^invalid|secret/iu);
    expect(problem?.remedy).toMatch(/[.\w]$/u);
  });

  it.each([
    ['xoxe-1-abc', 'is the refresh token: the access token beside it begins with xoxe.xoxp-'],
    ['xoxb-1-2-abc', 'does not begin with xoxe.xoxp-'],
    ['xoxe.xoxp-…', 'holds “…” (U+2026): copy it again, all of it and nothing else'],
  ])('SLACK_CONFIG_TOKEN=%s is for doctor alone to complain of', (given, wrong) => {
    expect(readConfig({ ...socket, SLACK_CONFIG_TOKEN: given })).toMatchObject({
      ok: true,
      config: { platforms: { slack: { mode: { kind: 'socket' }, configToken: { wrong } } } },
      hints: [],
    });
  });

  it('report all that is wrong at once', () => {
    const names = wrongOf({
      LOG_LEVEL: 'x',
      SPREAD_SECONDS: 'y',
      DEFAULT_TIMEZONE: 'z',
      SLACK_BOT_TOKEN: 'q',
    });
    expect(names.map((line) => line.split(' ')[0])).toEqual([
      'DEFAULT_TIMEZONE',
      'SPREAD_SECONDS',
      'LOG_LEVEL',
      'SLACK_BOT_TOKEN',
    ]);
  });
});

describe('platforms', () => {
  it('run when their settings are complete', () => {
    expect(readConfig(socket)).toMatchObject({
      ok: true,
      config: {
        platforms: {
          slack: {
            mode: { kind: 'socket', botToken: 'xoxb-1', appToken: 'xapp-1' },
            managers: 'owners',
            commands: { pose: '/pose', deskbreak: '/deskbreak' },
          },
        },
      },
    });
    expect(readConfig(http)).toMatchObject({
      ok: true,
      config: {
        platforms: {
          slack: {
            mode: {
              kind: 'http',
              signingSecret: '8f742231b10e88a8abcd99e5f2a485a5',
              publicUrl: 'https://deskbreak.example.com',
              port: 3000,
            },
          },
        },
      },
    });
  });

  it('Discord runs with a token, also where its kind was copied along', () => {
    for (const token of ['abc.def.ghi', 'Bot abc.def.ghi'])
      expect(readConfig({ DISCORD_TOKEN: token })).toMatchObject({
        ok: true,
        config: {
          platforms: {
            slack: undefined,
            discord: { token: 'abc.def.ghi', apiUrl: undefined, shards: undefined },
          },
        },
      });
    expect(readConfig({ DISCORD_TOKEN: 'abc.def.ghi', DISCORD_SHARDS: '1/2' })).toMatchObject({
      ok: true,
      config: { platforms: { discord: { shards: { ids: [1], total: 2 } } } },
    });
    expect(wrongOf({ DISCORD_SHARDS: 'none' })).toEqual([
      'DISCORD_TOKEN is missing: DISCORD_SHARDS is set, and Discord needs it too',
    ]);
    expect(wrongOf({ DISCORD_API_URL: 'https://proxy.example.com/api' })).toEqual([
      'DISCORD_TOKEN is missing: DISCORD_API_URL is set, and Discord needs it too',
    ]);
  });

  it.each(Object.keys(socket))('half a set of tokens without %s is told by what is missing', (name) => {
    const env = Object.fromEntries(Object.entries(socket).filter(([one]) => one !== name));
    expect(wrongOf(env)).toEqual([
      `${name} is missing: ${Object.keys(env).join()} is set, and Socket Mode needs it too`,
    ]);
  });

  it.each(Object.keys(http))('half a set for HTTP without %s is told by what is missing', (name) => {
    const env = Object.fromEntries(Object.entries(http).filter(([one]) => one !== name));
    expect(wrongOf(env)).toHaveLength(1);
    expect(wrongOf(env)[0]).toMatch(
      new RegExp(`^${name} is missing: SLACK_.* set, and Slack over HTTP needs it too$`, 'u'),
    );
  });

  it('both ways at once are one too many', () => {
    expect(wrongOf({ ...socket, ...http })).toEqual([
      'SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET are both set: Slack runs either over a socket or over HTTP',
    ]);
  });
});

describe('what is said of the settings', () => {
  it('.env.example has them all, explained, with their defaults: -u writes it anew', async () => {
    const parts = sections.map((section) =>
      [
        `# --- ${section} ---`,
        ...settingNames
          .filter((name) => settings[name].section === section)
          .map((name) => `# ${settingInWords(settings[name])}\n${name}=${settings[name].fallback}`),
      ].join('\n\n'),
    );
    const head = [
      '# Copy this file to .env and change what you need. Every line is optional:',
      '# without any, Deskbreak runs in this terminal and keeps its state in data/deskbreak.db.',
    ].join('\n');
    const example = `${[head, ...parts].join('\n\n')}\n`;
    await expect(example).toMatchFileSnapshot('../../.env.example');
    expect(readConfig(parse(example))).toEqual(readConfig({}));
  });

  it('begin with the name of their platform, so far as it alone has them', () => {
    const shared = ['PUBLIC_URL', 'PORT', 'HOST', 'ENCRYPTION_KEY'];
    for (const platform of platformNames)
      for (const name of Object.keys(platforms[platform].settings))
        if (!shared.includes(name)) expect(name.startsWith(`${platform.toUpperCase()}_`), name).toBe(true);
  });
});

describe('the version', () => {
  it('is the package’s', () => {
    expect(JSON.parse(read('package.json'))).toMatchObject({ version });
    expect(read('CHANGELOG.md')).toContain(`## ${version}`);
  });
});
