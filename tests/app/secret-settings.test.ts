/** Tokens and secrets as people paste them: mended, or refused by name with the remedy, and never repeated. */
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.ts';

const socket = { SLACK_BOT_TOKEN: 'xoxb-12-34-abcDEF', SLACK_APP_TOKEN: 'xapp-1-A12-34-abcdef' };
const discord = 'MTE3OTk4.GfAbCd.dZ-k_0123456789abcdefghijklm';
const http = {
  SLACK_SIGNING_SECRET: '8f742231b10e88a8abcd99e5f2a485a5',
  SLACK_CLIENT_ID: '123.456',
  SLACK_CLIENT_SECRET: '33f742231b10e88a8abcd99e5f2a485a',
  SLACK_STATE_SECRET: 'q0J4UnlRzHfT8wVYkP2aXg==',
  PUBLIC_URL: 'https://deskbreak.example.com',
  ENCRYPTION_KEY: 'lGkmnzwoDbRmQlkVkFQeEwWyrnhYGIU0fPYmIFkBg9A=',
};

const dressed = (text: string): readonly string[] => [
  text,
  ` ${text}\r\n`,
  `"${text}"`,
  `'${text}'`,
  `“${text}”`,
  `„${text}“`,
  `«${text}»`,
  `"${text}`,
  `${text}”`,
  `\uFEFF${text}`,
  `\u200B${text}\u200B`,
  `${text.slice(0, 9)}\u200D${text.slice(9)}`,
  `${text.slice(0, 9)}\u00AD${text.slice(9)}`,
  `\u202A${text}\u202C`,
  `\u00A0${text}\u00A0`,
  `${text}\u0000`,
  `Bearer ${text}`,
  `Bot ${text}`,
  `"Bot ${text}"`,
  `bearer  ${text}`,
];

const wrongOf = (env: NodeJS.ProcessEnv): readonly string[] => {
  const result = readConfig(env);
  return result.ok ? [] : result.problems.map(({ name, wrong, remedy }) => `${name} ${wrong}. ${remedy}`);
};

describe('what copying adds to a token is taken off', () => {
  it.each(dressed(discord).map((text) => [text]))('DISCORD_TOKEN=%j', (text) => {
    expect(readConfig({ DISCORD_TOKEN: text })).toMatchObject({
      ok: true,
      config: { platforms: { discord: { token: discord } } },
    });
  });

  it('of Slack as well, over a socket and over HTTP', () => {
    for (const [at, bot] of dressed(socket.SLACK_BOT_TOKEN).entries()) {
      const app = dressed(socket.SLACK_APP_TOKEN)[at];
      expect(readConfig({ SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app })).toMatchObject({
        config: {
          platforms: { slack: { mode: { botToken: 'xoxb-12-34-abcDEF', appToken: 'xapp-1-A12-34-abcdef' } } },
        },
      });
    }
    const clean = readConfig(http);
    if (!clean.ok) throw new Error('It was refused.');
    for (let at = 0; at < dressed('').length; at += 1) {
      const env = Object.fromEntries(Object.entries(http).map(([name, value]) => [name, dressed(value)[at]]));
      const { PUBLIC_URL, ...secrets } = env;
      const read = readConfig({ ...secrets, PUBLIC_URL: http.PUBLIC_URL });
      expect(PUBLIC_URL).toBeDefined();
      if (!read.ok) throw new Error(`${at}: ${read.problems.map(({ name }) => name).join()}`);
      const vault = expect.anything() as unknown;
      expect(read.config.platforms.slack?.mode).toEqual({ ...clean.config.platforms.slack?.mode, vault });
    }
  });

  it('quotes that docker keeps go from every setting', () => {
    expect(
      readConfig({
        DEFAULT_TIMEZONE: '"Europe/Berlin"',
        LOG_LEVEL: "'debug'",
        MIN_INTERVAL_MINUTES: '"30"\r',
      }),
    ).toMatchObject({
      ok: true,
      config: { DEFAULT_TIMEZONE: 'Europe/Berlin', LOG_LEVEL: 'debug', MIN_INTERVAL_MINUTES: 30 },
    });
  });
});

describe('what is no token is refused by name at once, and nothing of it is repeated', () => {
  it.each([
    ['SLACK_BOT_TOKEN', 'xapp-1-hidden', /does not begin with xoxb-: it is an app-level token/u],
    ['SLACK_BOT_TOKEN', 'xoxe.xoxb-1-hidden', /it is a token that runs out .* run Slack over HTTP/u],
    ['SLACK_BOT_TOKEN', 'xoxe-1-hidden', /it is a token that runs out/u],
    ['SLACK_BOT_TOKEN', 'xoxe.xoxp-1-hidden', /: it is a configuration token, for SLACK_CONFIG_TOKEN/u],
    ['SLACK_APP_TOKEN', 'xoxe.xoxp-1-hidden', /: it is a configuration token, for SLACK_CONFIG_TOKEN/u],
    ['SLACK_BOT_TOKEN', 'xoxp-1-hidden', /does not begin with xoxb-: it is a user token/u],
    ['SLACK_BOT_TOKEN', 'hidden', /does not begin with xoxb-\./u],
    ['SLACK_BOT_TOKEN', 'xoxb-', /is not a whole token/u],
    ['SLACK_BOT_TOKEN', 'xoxb-…', /holds “…” \(U\+2026\)/u],
    ['SLACK_BOT_TOKEN', 'xoxb–12–hidden', /holds “–” \(U\+2013\)/u],
    ['SLACK_BOT_TOKEN', 'xoxb-12 hidden', /holds a space/u],
    ['SLACK_BOT_TOKEN', 'xoxb-12,hidden', /is not a whole token/u],
    ['SLACK_BOT_TOKEN', 'xoxb-your-token-hidden', /is an example/u],
    ['SLACK_BOT_TOKEN', 'xoxb-xxxxxxxx', /is an example/u],
    ['SLACK_BOT_TOKEN', 'xoxb-12-hiddеn', /holds “е” \(U\+0435\)/u],
    ['SLACK_APP_TOKEN', 'xoxb-1-hidden', /does not begin with xapp-: it is a bot token/u],
    ['DISCORD_TOKEN', '1181234567890123456', /three parts with dots between them: it is an id/u],
    ['DISCORD_TOKEN', 'ab'.repeat(32), /it is the application’s public key/u],
    ['DISCORD_TOKEN', 'hidden-hidden-hidden-hidden-hidd', /it looks like the client secret/u],
    ['DISCORD_TOKEN', 'hidden.hidden', /three parts/u],
    ['DISCORD_TOKEN', 'a.b.c.hidden', /three parts/u],
    ['DISCORD_TOKEN', 'a..hidden', /three parts/u],
    ['DISCORD_TOKEN', '…', /holds “…”/u],
    ['SLACK_SIGNING_SECRET', 'hidden', /32 letters and digits/u],
    ['SLACK_SIGNING_SECRET', '8f742231b10e88a8abcd99e5f2a485a', /32 letters and digits/u],
    ['SLACK_SIGNING_SECRET', '0'.repeat(32), /repeats itself/u],
    ['SLACK_CLIENT_SECRET', 'hidden “', /holds/u],
  ])('%s=%s', (name, value, said) => {
    const lines = wrongOf({ [name]: value === 'hidden “' ? 'hid “ den' : value });
    const line = lines.find((one) => one.startsWith(name)) ?? '';
    expect(line).toMatch(said);
    expect(lines.join()).not.toContain('hidden');
  });
});

describe('secrets that somebody could guess are refused, with the command that makes a good one', () => {
  it.each([
    ['short'],
    ['secret'],
    ['x'.repeat(40)],
    ['abababababababababababab'],
    ['abcdefghijklmnopqrstuvwxyz'],
    ['01234567890123456789'],
    ['my-very-secret-state-secret'],
    ['changeme-changeme-changeme'],
    ['slack_state_secret_for_deskbreak'],
    ['any long random text'],
    ['YOUR_STATE_SECRET_HERE_PLEASE'],
    ['supersecretpassword123456'],
  ])('SLACK_STATE_SECRET=%s', (value) => {
    const lines = wrongOf({ ...http, SLACK_STATE_SECRET: value });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^SLACK_STATE_SECRET .*Make one with: openssl rand -base64 32$/u);
  });

  it('random ones pass, in any form', () => {
    for (let run = 0; run < 1_000; run += 1)
      for (const form of ['base64', 'hex', 'base64url'] as const) {
        const env = { ...http, SLACK_STATE_SECRET: randomBytes(run % 2 ? 32 : 16).toString(form) };
        expect(wrongOf(env)).toEqual([]);
      }
    expect(wrongOf({ ...http, SLACK_STATE_SECRET: 'f47ac10b-58cc-4372-a567-0e02b2c3d479' })).toEqual([]);
  });

  it('a weak ENCRYPTION_KEY is told how to be replaced', () => {
    const weak = Buffer.alloc(32, 7).toString('base64');
    expect(wrongOf({ ...http, ENCRYPTION_KEY: weak })).toEqual([
      'ENCRYPTION_KEY is one byte over and over, which anybody could guess. Make one with: openssl rand -base64 32 and, where workspaces are installed, put it before the old one: new,old',
    ]);
    expect(wrongOf({ ...http, ENCRYPTION_KEY: `${http.ENCRYPTION_KEY},\n ${weak}` })).toEqual([]);
  });
});
