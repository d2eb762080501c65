import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { readConfig, settings } from '../../src/config.ts';
import { version } from '../../src/version.ts';

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

describe('the settings', () => {
  it('have defaults that work', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      config: {
        DATABASE_URL: '',
        DEFAULT_TIMEZONE: undefined,
        MIN_INTERVAL_MINUTES: 15,
        LATE_GRACE_SECONDS: 300,
        SPREAD_SECONDS: 0,
        LOG_LEVEL: undefined,
      },
    });
  });

  it('count as not set when they are empty', () => {
    expect(readConfig(Object.fromEntries(Object.keys(settings).map((name) => [name, '  '])))).toEqual(
      readConfig({}),
    );
  });

  it.each([
    ['DEFAULT_TIMEZONE', 'europe/berlin', 'Europe/Berlin'],
    ['MIN_INTERVAL_MINUTES', '30', 30],
    ['LATE_GRACE_SECONDS', '60', 60],
    ['SPREAD_SECONDS', '600', 600],
    ['LOG_LEVEL', 'debug', 'debug'],
  ])('%s=%s is read', (name, value, expected) => {
    expect(readConfig({ [name]: value })).toMatchObject({ ok: true, config: { [name]: expected } });
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
    ['SLACK_BOT_TOKEN', 'xoxb-1'],
    ['DISCORD_TOKEN', 'abc'],
  ])('%s=%s is refused by name, with its remedy', (name, value) => {
    const result = readConfig({ [name]: value });
    expect(result).toMatchObject({ ok: false, problems: [{ name }] });
    if (result.ok) return;
    const [problem] = result.problems;
    expect(problem?.wrong).not.toMatch(/^invalid/iu);
    expect(problem?.remedy).toMatch(/\.$/u);
  });

  it('report all that is wrong at once', () => {
    const result = readConfig({ LOG_LEVEL: 'x', SPREAD_SECONDS: 'y', DEFAULT_TIMEZONE: 'z' });
    expect(result.ok ? [] : result.problems.map(({ name }) => name).sort()).toEqual([
      'DEFAULT_TIMEZONE',
      'LOG_LEVEL',
      'SPREAD_SECONDS',
    ]);
  });

  it('are all in .env.example, explained, with their defaults, and no others', () => {
    const example = read('.env.example');
    expect(parse(example)).toEqual(
      Object.fromEntries(Object.entries(settings).map(([name, { fallback }]) => [name, fallback])),
    );
    for (const [name, { about, fallback }] of Object.entries(settings))
      expect(example).toContain(`# ${about}\n${name}=${fallback}\n`);
    expect(readConfig(parse(example))).toEqual(readConfig({}));
  });

  it('are all in the README', () => {
    const readme = read('README.md');
    for (const name of Object.keys(settings)) expect(readme).toContain(`\`${name}\``);
  });
});

describe('the version', () => {
  it('is the package’s', () => {
    expect(JSON.parse(read('package.json'))).toMatchObject({ version });
    expect(read('CHANGELOG.md')).toContain(`## ${version}`);
  });
});
