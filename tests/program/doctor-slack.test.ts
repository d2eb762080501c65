/** `doctor` of the built program against a loopback Slack: what of the app can be seen, over a socket and over HTTP; the clock. */
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import type * as Recording from '../../src/errands/doctor/recorded.ts';
import { everyKind, recordedAs } from '../../src/errands/doctor/samples.ts';
import { openCheckups } from '../../src/platform-registry.ts';
import { openLoopbackDiscord } from '../support/discord/server.ts';
import { doctor, doctorIn } from '../support/doctor.ts';
import { freePort } from '../support/platform/free-port.ts';
import { inFolder, main, startProgram } from '../support/program.ts';
import { type LoopbackOptions, openLoopbackSlack } from '../support/slack/server.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function slackOpened(options?: LoopbackOptions) {
  const slack = await openLoopbackSlack(options);
  closers.push(() => slack.close());
  return slack;
}

type Slack = Awaited<ReturnType<typeof slackOpened>>;

const overSocket = (slack: Slack): Record<string, string> => ({
  SLACK_BOT_TOKEN: slack.team.bot.token,
  SLACK_APP_TOKEN: slack.app.appToken,
  SLACK_API_URL: slack.apiUrl,
});

function overHttp({ app, apiUrl }: Slack, url: string): Record<string, string> {
  return {
    SLACK_SIGNING_SECRET: app.signingSecret,
    SLACK_CLIENT_ID: app.clientId,
    SLACK_CLIENT_SECRET: app.clientSecret,
    SLACK_STATE_SECRET: randomBytes(32).toString('base64'),
    SLACK_API_URL: apiUrl,
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    PUBLIC_URL: url,
    PORT: new URL(url).port,
    HOST: '127.0.0.1',
  };
}

describe('what the tokens of a bot cannot see', () => {
  it('is said, and is no problem', async () => {
    const { code, out } = await doctor(overSocket(await slackOpened()));
    expect(out).toContain(
      'note     Slack app: its events, commands and addresses cannot be seen with these tokens\n         → Compare “App Manifest” of the app with slack-manifest.json; or set SLACK_CONFIG_TOKEN for one run, from “Your App Configuration Tokens” at https://api.slack.com/apps, and they are compared for you.\n',
    );
    expect(code).toBe(0);
  });

  it('is seen with a token for the app’s settings, and nothing of it is written anywhere', async () => {
    const slack = await slackOpened();
    const { code, out, err } = await doctor({
      ...overSocket(slack),
      SLACK_CONFIG_TOKEN: slack.app.configToken,
    });
    expect(out).toContain(
      'ok       Slack app: its events, commands, forms and addresses are as they should be\n',
    );
    expect([code, err]).toEqual([0, '']);
    expect(out).not.toContain(slack.app.configToken);
  });

  it('each thing that is missing is told, with what helps', async () => {
    const slack = await slackOpened({
      app: { events: ['app_home_opened'], commands: ['/deskbreak'], messagesTab: false },
    });
    const { code, out } = await doctor({
      ...overSocket(slack),
      SLACK_CONFIG_TOKEN: slack.app.configToken,
    });
    expect(code).toBe(1);
    expect(out).toMatch(
      /PROBLEM {2}Slack app: hears nothing of app_uninstalled, .*tokens_revoked\n {9}→ Add them under “Event Subscriptions/u,
    );
    expect(out).toContain(
      'PROBLEM  Slack app: has no command /pose\n         → Add /pose under “Slash Commands”',
    );
    expect(out).toContain('PROBLEM  Slack app: can send nobody a direct message\n');
    expect(out).toMatch(/\n\n3 problems\.\n$/u);
  });

  it.each([
    [
      'has run out',
      'xoxe.xoxp-1-loopback-old',
      /SLACK_CONFIG_TOKEN is not accepted by Slack \(token_expired\)\n {9}→ Make another one: .*Deskbreak runs without it\.\n/u,
    ],
    [
      'was never one',
      'xoxe.xoxp-1-nobody',
      /SLACK_CONFIG_TOKEN is not accepted by Slack \(invalid_auth\)\n/u,
    ],
    [
      'is the one that renews it',
      'xoxe-1-loopback',
      /SLACK_CONFIG_TOKEN is the refresh token: the access token beside it begins with xoxe\.xoxp-\n/u,
    ],
    ['is of the bot', 'xoxb-1-2-abc', /SLACK_CONFIG_TOKEN does not begin with xoxe\.xoxp-\n/u],
  ])('a token that %s', async (_, token, line) => {
    const { code, out } = await doctor({ ...overSocket(await slackOpened()), SLACK_CONFIG_TOKEN: token });
    expect(code).toBe(1);
    expect(out).toMatch(line);
    expect(out).not.toContain(token);
    // The rest is looked at all the same.
    expect(out).toContain('ok       SLACK_APP_TOKEN opens a socket\n');
  });

  it.each([
    ['an error of Slack’s own', { does: 'refuse', error: 'internal_error' }, 'internal_error'],
    ['an error that nobody knows', { does: 'refuse', error: 'a_new_one' }, 'a_new_one'],
    [
      'a page of some proxy',
      { does: 'answer', status: 200, body: '<html>Sign in to the network</html>' },
      'no answer',
    ],
    ['a refusal of some proxy', { does: 'status', status: 403 }, 'no answer'],
  ] as const)('%s says nothing of the token', async (_, fault, words) => {
    const slack = await slackOpened();
    slack.faults.always('apps.manifest.export', fault);
    const { code, out } = await doctor({ ...overSocket(slack), SLACK_CONFIG_TOKEN: slack.app.configToken });
    expect(out).toContain(`note     Slack app: Slack did not say how it is set up (${words})\n`);
    expect(code).toBe(0);
  });

  it('a wrong one keeps no bot from starting', async () => {
    const env = { ...overSocket(await slackOpened()), SLACK_CONFIG_TOKEN: 'xoxe-1-loopback' };
    await inFolder(async (cwd) => {
      const bot = startProgram({ cwd, env });
      await bot.logs('"msg":"Deskbreak runs."');
      bot.kill('SIGTERM');
      expect(await bot.exit).toBe(0);
    });
  });
});

it('two tokens of two apps are each accepted, and nothing would arrive', async () => {
  const slack = await slackOpened({ app: { appToken: 'xapp-1-A0OTHER-1-loopback' } });
  const { code, out } = await doctor(overSocket(slack));
  expect(code).toBe(1);
  expect(out).toContain(
    'PROBLEM  SLACK_APP_TOKEN is of another app (A0OTHER) than SLACK_BOT_TOKEN (A0LOOPBACK), so no command arrives\n         → Copy both tokens from the pages of one app.\n',
  );
});

it('an app token without its scope, and a bot token without some of them', async () => {
  const slack = await slackOpened({
    app: { appTokenScopes: [], scopes: ['chat:write', 'commands', 'users:read'] },
  });
  const { code, out } = await doctor(overSocket(slack));
  expect(code).toBe(1);
  expect(out).toMatch(
    /PROBLEM {2}SLACK_APP_TOKEN lacks the scope connections:write\n {9}→ Switch Socket Mode on/u,
  );
  expect(out).toMatch(
    /PROBLEM {2}SLACK_BOT_TOKEN lacks the scopes channels:read, groups:read and im:write\n {9}→ Add what is missing/u,
  );
});

it('a bot token without what pictures need is a note: breaks come all the same', async () => {
  const slack = await slackOpened();
  slack.team.bot.scopes = slack.team.bot.scopes.filter((scope) => !scope.startsWith('files:'));
  const { code, out } = await doctor(overSocket(slack));
  expect(out).toContain(
    'note     SLACK_BOT_TOKEN lacks files:read, files:write: breaks come without pictures\n',
  );
  expect(code).toBe(0);
});

describe('whether Slack would take what is said', () => {
  it('what was recorded when the program was built is what is said today', async () => {
    const slack = await slackOpened();
    const put = () =>
      slack
        .callsOf('blocks.validate')
        .map(({ args }) => JSON.stringify(args))
        .sort();
    await doctor(overSocket(slack));
    const built = put();
    const config = readConfig(overSocket(slack));
    if (!config.ok) throw new Error('These settings are right');
    const [checkup] = await openCheckups(config.config.platforms, undefined);
    if (checkup === undefined) throw new Error('Slack is set up');
    await checkup.validate(() => everyKind(checkup));
    expect(put()).toEqual([...built, ...built].sort());
    expect(put()).toEqual([...built, ...built].sort());
    expect(built.length).toBeGreaterThan(80);

    const chunks = path.join(main, '../../chunks');
    const file = readdirSync(chunks).find((name) => /^recorded-\w+\.js$/u.test(name)) ?? '';
    const { recorded } = (await import(pathToFileURL(path.join(chunks, file)).href)) as typeof Recording;
    expect(Object.keys(recorded)).toEqual([recordedAs(checkup)]);
  });

  it('a message that it would not is a problem, by its name and place', async () => {
    const slack = await slackOpened();
    slack.faults.next('blocks.validate', {
      does: 'refuse',
      error: 'invalid_message',
      details: { errors: [{ pointer: '/blocks/2/text', code: 'failed_constraint', message: 'too long' }] },
    });
    const { code, out } = await doctor(overSocket(slack));
    expect(code).toBe(1);
    expect(out).toMatch(
      /PROBLEM {2}Messages: Slack would not take the break \S+, \w+: too long at \/blocks\/2\/text\n {9}→ Update Deskbreak/u,
    );
  });

  it('where it asks to wait, doctor waits', async () => {
    const slack = await slackOpened();
    slack.faults.next('blocks.validate', { does: 'limit', retryAfterSeconds: 1 });
    const { code, out } = await doctor(overSocket(slack));
    expect([code, out]).toEqual([0, expect.stringMatching(/ok {7}Messages: all \d+ kinds/u)]);
  });

  it.each([
    ['does not know this test', { does: 'refuse', error: 'unknown_method' }, 'unknown_method'],
    ['does not answer', { does: 'cut' }, 'no answer'],
  ] as const)('where it %s, that is a note, and it is asked no more', async (_, fault, words) => {
    const slack = await slackOpened();
    slack.faults.always('blocks.validate', fault);
    const { code, out } = await doctor(overSocket(slack));
    expect(out.match(/note {5}Messages: .+/gu)).toEqual([
      `note     Messages: could not be put to Slack’s test (${words})`,
    ]);
    expect(slack.callsOf('blocks.validate').length).toBeLessThanOrEqual(4);
    expect(code).toBe(0);
  });
});

describe('over HTTP', () => {
  it('before anybody has installed the app', async () => {
    const slack = await slackOpened({ team: { installed: false } });
    const { code, out } = await doctor(overHttp(slack, 'https://breaks.example.com'));
    expect(code).toBe(0);
    expect(out).toContain('ok       SLACK_CLIENT_ID and its secret are accepted by Slack\n');
    expect(out).toContain(
      'note     Slack: no workspace has installed the app yet\n         → Open https://breaks.example.com/slack/install and allow it.\n',
    );
    expect(out).toMatch(
      /note {5}Slack app: its events, .+\n {9}→ Compare .+ with slack-manifest-http\.json; or set/u,
    );
  });

  it.each([
    ['SLACK_CLIENT_ID', { SLACK_CLIENT_ID: '9.9' }, /PROBLEM {2}SLACK_CLIENT_ID is not known to Slack\n/u],
    [
      'SLACK_CLIENT_SECRET',
      { SLACK_CLIENT_SECRET: 'of-another-app' },
      /PROBLEM {2}SLACK_CLIENT_SECRET is not the one of this app\n/u,
    ],
    [
      'SLACK_SIGNING_SECRET',
      { SLACK_SIGNING_SECRET: 'short' },
      /PROBLEM {2}SLACK_SIGNING_SECRET is not like a signing secret of Slack/u,
    ],
    [
      'PUBLIC_URL',
      { PUBLIC_URL: 'http://breaks.example.com' },
      /PROBLEM {2}PUBLIC_URL does not begin with https:\/\/\n {9}→ Set it to the address that Slack reaches/u,
    ],
    ['ENCRYPTION_KEY', { ENCRYPTION_KEY: '' }, /PROBLEM {2}ENCRYPTION_KEY is missing/u],
  ])('a wrong %s', async (_, change, line) => {
    const slack = await slackOpened();
    const { code, out } = await doctor({ ...overHttp(slack, 'https://breaks.example.com'), ...change });
    expect(code).toBe(1);
    expect(out).toMatch(line);
  });

  it('a signing secret of another app is nothing that doctor can see; the log tells of it once', async () => {
    const slack = await slackOpened();
    await inFolder(async (cwd) => {
      const url = `http://127.0.0.1:${String(await freePort())}`;
      slack.app.delivery = { requestUrl: `${url}/slack/events` };
      const env = { ...overHttp(slack, url), SLACK_SIGNING_SECRET: randomBytes(16).toString('hex') };
      expect((await doctorIn(cwd, env)).out).toContain(
        'note     SLACK_SIGNING_SECRET has the right form; whether it is the one of this app shows at the first command\n         → If commands fail in Slack, look whether the log tells of a signature.\n',
      );
      const bot = startProgram({ cwd, env });
      await bot.logs('"msg":"Deskbreak runs."');
      const sam = slack.team.person({ name: 'sam' });
      const room = slack.team.channel({ name: 'desk', creator: sam.id });
      room.members.add(sam.id);
      const told = 'its signature is not of SLACK_SIGNING_SECRET';
      for (let count = 0; count < 3; count += 1) await sam.types(room, '/deskbreak help');
      await bot.logs(told);
      expect(bot.err().split(told)).toHaveLength(2);
      bot.kill('SIGTERM');
      expect(await bot.exit).toBe(0);
    });
  });

  it('beside a bot that runs: the token of each workspace, its scopes, the app, another key', async () => {
    const slack = await slackOpened({ team: { installed: false } });
    await inFolder(async (cwd) => {
      const url = `http://127.0.0.1:${String(await freePort())}`;
      slack.app.delivery = { requestUrl: `${url}/slack/events` };
      slack.app.redirectUrls = [`${url}/slack/oauth_redirect`];
      const env = overHttp(slack, url);
      const bot = startProgram({ cwd, env });
      await bot.logs('"msg":"Deskbreak runs."');
      const { team } = slack;
      await team.owner.installsApp(`${url}/slack/install`);
      const all = { ...env, SLACK_CONFIG_TOKEN: slack.app.configToken };

      const well = await doctorIn(cwd, all);
      expect(well.out).toContain(`ok       Workspace ${team.id}: its token is accepted`);
      expect(well.out).toContain(
        'ok       Slack app: its events, commands, forms and addresses are as they should be\n',
      );
      expect(well.out).toMatch(/ok {7}Messages: all \d+ kinds of messages and forms would be taken/u);
      expect(well.code).toBe(0);

      slack.app.delivery = { requestUrl: 'https://old.example.com/slack/events' };
      const elsewhere = await doctorIn(cwd, all);
      expect(elsewhere.out).toContain(
        `PROBLEM  Slack app: sends to https://old.example.com/slack/events under “Event Subscriptions”\n         → Set the Request URL there to ${url}/slack/events, or correct PUBLIC_URL.\n`,
      );
      expect(elsewhere.code).toBe(1);

      const otherKey = { ...env, ENCRYPTION_KEY: randomBytes(32).toString('base64') };
      expect((await doctorIn(cwd, otherKey)).out).toContain(
        `PROBLEM  Workspace ${team.id}: has no token that ENCRYPTION_KEY opens\n         → Put the key that it was stored with behind the new one: new,old. If it is lost, run “node ${main} forget-installations”, and then: Install the app there again: ${url}/slack/install\n`,
      );

      await team.owner.uninstallsApp();
      const gone = await doctorIn(cwd, env);
      bot.kill('SIGTERM');
      expect(await bot.exit).toBe(0);
      expect(gone.out).toMatch(
        /Slack: no workspace has installed the app yet|its token is not accepted \(account_inactive\)/u,
      );
    });
  });
});

describe('a clock that is wrong', () => {
  const turnedBy = (ms: number): Record<string, string> => ({
    TURNED_BY_MS: String(Number(process.env['TURNED_BY_MS'] ?? 0) + ms),
    NODE_OPTIONS: `--import=${pathToFileURL(path.resolve(import.meta.dirname, '../support/turned-date.js')).href}`,
  });

  it.each([
    ['90 seconds ahead', 90_000, /is (?:89|90|91) seconds ahead of/u],
    ['five minutes behind', -300_000, /is 5 minutes behind/u],
    ['three hours ahead, in another zone by mistake', 3 * 3_600_000, /is 3 hours ahead of/u],
  ])('%s, by the answers of each platform', async (_, ms, words) => {
    const slack = await slackOpened();
    const discord = await openLoopbackDiscord();
    closers.push(() => discord.close());
    const { code, out } = await doctor({
      ...overSocket(slack),
      ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
      ...turnedBy(ms),
    });
    expect(code).toBe(1);
    for (const platform of ['Slack', 'Discord'])
      expect(out).toMatch(
        new RegExp(
          `PROBLEM {2}Clock ${words.source}.*that of ${platform}\\n {9}→ Let the system keep its time by NTP`,
          'u',
        ),
      );
  });

  it('a few seconds off are nothing: the stamp has whole ones, and the answer was under way', async () => {
    const { code, out } = await doctor({ ...overSocket(await slackOpened()), ...turnedBy(4000) });
    expect([code, out]).toEqual([0, expect.stringContaining('ok       Clock agrees with that of Slack\n')]);
  });
});
