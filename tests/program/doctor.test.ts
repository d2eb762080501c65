/** `doctor` and `invite` of the built program, against the loopback platforms, with right settings and with wrong ones. */
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { newPlan, type PlanState } from '../../content/plan.ts';
import { openStore } from '../../src/store/open.ts';
import { switchOn } from '../contracts/store-samples.ts';
import { openLoopbackDiscord } from '../support/discord/server.ts';
import { doctorIn } from '../support/doctor.ts';
import { addPlans, fileIn } from '../support/errand.ts';
import { databasesOfThisFile } from '../support/postgres.ts';
import { inFolder, runProgram, startProgram } from '../support/program.ts';
import { openLoopbackSlack } from '../support/slack/server.ts';

const fresh = databasesOfThisFile();
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function slackEnv() {
  const slack = await openLoopbackSlack();
  closers.push(() => slack.close());
  const env = {
    SLACK_BOT_TOKEN: slack.team.bot.token,
    SLACK_APP_TOKEN: slack.app.appToken,
    SLACK_API_URL: slack.apiUrl,
  };
  return { slack, env };
}

async function discordEnv() {
  const discord = await openLoopbackDiscord();
  closers.push(() => discord.close());
  return { discord, env: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl } };
}

async function planIn(cwd: string, channel: { platform: string; workspace: string; channel: string }) {
  const opened = await openStore(fileIn(cwd));
  if (!opened.ok) throw new Error(opened.problem.what);
  await switchOn(opened.store, channel);
  await opened.store.close();
}

describe('where all is well', () => {
  it('says so of the terminal, and leaves no trace', async () => {
    await inFolder(async (cwd) => {
      const { code, out, err } = await doctorIn(cwd, {});
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain(`ok       Node ${process.versions.node}\n`);
      expect(out).toContain('note     Settings: no platform is set, so breaks come in the terminal\n');
      expect(out).toContain(
        `note     Database: is made at the first start: ${path.join(cwd, 'data/deskbreak.db')}\n`,
      );
      expect(out).toMatch(/\n\nNothing is wrong\.\n$/u);
      expect((await doctorIn(cwd, {})).out).toContain('is made at the first start');
    });
  });

  it('says so of both platforms, beside a bot that runs, and posts nothing', async () => {
    const [{ slack, env }, { discord, env: discordSettings }] = [await slackEnv(), await discordEnv()];
    await inFolder(async (cwd) => {
      const sam = slack.team.person({ name: 'sam', tz: 'Europe/Berlin' });
      const room = slack.team.channel({ name: 'desk', creator: sam.id });
      room.members.add(sam.id);
      await planIn(cwd, { platform: 'slack', workspace: slack.team.id, channel: room.id });
      const { guild } = discord;
      await planIn(cwd, { platform: 'discord', workspace: guild.id, channel: guild.general.id });
      const both = { ...env, ...discordSettings };
      const bot = startProgram({ cwd, env: both });
      await bot.logs('"msg":"Deskbreak runs."');
      const { code, out, err } = await doctorIn(cwd, both);
      expect([err, out.split('\n').filter((line) => line.startsWith('PROBLEM'))]).toEqual(['', []]);
      expect(code).toBe(0);
      for (const line of [
        'ok       Settings: can be read; Deskbreak runs on Slack and Discord',
        `ok       Database: ${path.join(cwd, 'data/deskbreak.db')}: read whole, 2 plans in it`,
        'ok       SLACK_APP_TOKEN opens a socket',
        'ok       Clock agrees with that of Slack',
        'ok       Clock agrees with that of Discord',
        'ok       Channels: breaks can be posted in 1 of 1 on slack',
        'ok       Channels: breaks can be posted in 1 of 1 on discord',
      ])
        expect(out).toContain(`${line}\n`);
      expect(out).toMatch(
        /ok {7}SLACK_BOT_TOKEN is accepted by “.+”\nnote {5}SLACK_BOT_TOKEN has no dnd:read \(optional: .+\)\n/u,
      );
      expect(out).toMatch(
        /ok {7}Messages: all \d{2,3} kinds of messages and forms would be taken by Slack as they are\n/u,
      );
      expect(slack.team.posts(room)).toEqual([]);
      for (const secret of [slack.team.bot.token, slack.app.appToken, discord.token])
        expect(out).not.toContain(secret);
      bot.kill('SIGTERM');
      expect(await bot.exit).toBe(0);
    });
  });

  it('reads PostgreSQL without touching it', async () => {
    const database = await fresh();
    await inFolder(async (cwd) => {
      const env = { DATABASE_URL: database.url };
      expect((await doctorIn(cwd, env)).out).toContain(
        'note     Database: is made at the first start: the one in DATABASE_URL\n',
      );
      const store = await database.open();
      await switchOn(store, { platform: 'slack', workspace: 'T1', channel: 'C1' });
      const { code, out } = await doctorIn(cwd, env);
      expect(code).toBe(0);
      expect(out).toContain('ok       Database: PostgreSQL: read whole, 1 plan in it\n');
      await store.close();
    });
  });
});

describe('the plans that are looked at', () => {
  it('are those of many channels, asked for all at once, and those that wait; not the ones of people', async () => {
    const { slack, env } = await slackEnv();
    await inFolder(async (cwd) => {
      const sam = slack.team.person({ name: 'sam' });
      for (let count = 0; count < 120; count += 1)
        await planIn(cwd, {
          ...{ platform: 'slack', workspace: slack.team.id },
          channel: slack.team.channel({ name: `desk-${count}`, creator: sam.id }).id,
        });
      await planIn(cwd, { platform: 'slack', workspace: slack.team.id, channel: `@${sam.id}` });
      const { code, out } = await doctorIn(cwd, env);
      expect([code, out]).toEqual([
        0,
        expect.stringContaining('ok       Channels: breaks can be posted in 120 of 120 on slack\n'),
      ]);
      expect(slack.callsOf('conversations.info')).toEqual([]);
    });
  });

  it('breaks that were stopped are a note, and those of a workspace that is away are looked at', async () => {
    const { slack, env } = await slackEnv();
    await inFolder(async (cwd) => {
      const opened = await openStore(fileIn(cwd));
      if (!opened.ok) throw new Error(opened.problem.what);
      const states: readonly PlanState[] = [
        { is: 'off', because: { kind: 'refused', detail: 'It is archived.' } },
        { is: 'off', because: { kind: 'asked' } },
        { is: 'held', because: 'SLACK_BOT_TOKEN is not accepted.' },
      ];
      for (const [at, state] of states.entries()) {
        const channel = { platform: 'slack', workspace: slack.team.id, channel: `C0GONE${at}` };
        await opened.store.plans.change(channel, () => ({
          changedAt: 0,
          plan: { ...newPlan('UTC'), state },
        }));
      }
      await opened.store.close();
      const { code, out } = await doctorIn(cwd, env);
      expect(code).toBe(1);
      expect(out).toContain(
        'note     Channels: breaks were stopped in 1 on slack, where they could not be posted: /deskbreak status there says why, /deskbreak on starts them again\n',
      );
      expect(out).toContain('PROBLEM  Channel C0GONE2 on slack: I am not in this channel');
      expect(out).not.toContain('C0GONE0');
      expect(out).not.toContain('C0GONE1');
    });
  });

  it('on Discord a permission that is missing is named, and a server is asked about once', async () => {
    const { discord, env } = await discordEnv();
    await inFolder(async (cwd) => {
      const { guild } = discord;
      const rooms = [
        guild.channel({ name: 'one' }),
        guild.channel({ name: 'two' }),
        guild.channel({ name: 'three', botLacks: ['SendMessages'] }),
      ];
      for (const { id } of rooms)
        await planIn(cwd, { platform: 'discord', workspace: guild.id, channel: id });
      const { code, out } = await doctorIn(cwd, env);
      expect(code).toBe(1);
      expect(out).toContain('ok       Channels: breaks can be posted in 2 of 3 on discord\n');
      expect(out).toMatch(
        /PROBLEM {2}Channel \d+ on discord: I lack a permission in this channel: Send Messages\n/u,
      );
      expect(discord.calls.filter(({ route }) => route === 'GET /guilds/:guild')).toHaveLength(1);
    });
  });
});

describe('what is wrong is told with what helps, exit code 1', () => {
  it.each<readonly [string, Record<string, string>, RegExp]>([
    [
      'a misspelt name',
      { SLACK_BOT_TOKN: 'xoxb-1' },
      /PROBLEM {2}SLACK_BOT_TOKN is not a setting; SLACK_BOT_TOKEN is\n {9}→ Correct its name/u,
    ],
    ['half of a platform', { SLACK_BOT_TOKEN: 'xoxb-1' }, /PROBLEM {2}SLACK_APP_TOKEN is missing/u],
    [
      'a wrong value',
      { MIN_INTERVAL_MINUTES: '5' },
      /PROBLEM {2}MIN_INTERVAL_MINUTES must be at least 15\n {9}→ Set it to/u,
    ],
    [
      'a database of another kind',
      { DATABASE_URL: 'mysql://me:hunter22@db/x' },
      /PROBLEM {2}Settings: DATABASE_URL starts with "mysql:"/u,
    ],
    [
      'a server that is away',
      { DATABASE_URL: 'postgres://me:hunter22@127.0.0.1:1/x' },
      /PROBLEM {2}Database: Nothing listens/u,
    ],
    [
      'a platform that is away',
      {
        DISCORD_TOKEN: 'MTE1.GAbc12.abcdefghijklmnopqrstuvwxyz0123456789ab',
        DISCORD_API_URL: 'http://127.0.0.1:1/api',
      },
      /PROBLEM {2}DISCORD_API_URL cannot be reached: .*\n {9}→ Check the network/u,
    ],
  ])('%s', async (_, env, line) => {
    await inFolder(async (cwd) => {
      const { code, out, err } = await doctorIn(cwd, env);
      expect([code, err]).toEqual([1, '']);
      expect(out).toMatch(line);
      expect(out).toMatch(/\n\n(?:One problem|\d+ problems)\.\n$/u);
      expect(out).not.toContain('hunter22');
    });
  });

  it('tokens that a platform refuses, each', async () => {
    const [{ env }, { env: discordSettings }] = [await slackEnv(), await discordEnv()];
    await inFolder(async (cwd) => {
      const wrong = {
        SLACK_BOT_TOKEN: 'xoxb-wrong',
        SLACK_APP_TOKEN: 'xapp-wrong',
        DISCORD_TOKEN: 'not.the.token',
      };
      const { code, out } = await doctorIn(cwd, { ...env, ...discordSettings, ...wrong });
      expect(code).toBe(1);
      expect(out).toContain(
        'PROBLEM  SLACK_BOT_TOKEN is not accepted by Slack (invalid_auth)\n         → Copy the “Bot User',
      );
      expect(out).toContain('PROBLEM  SLACK_APP_TOKEN does not open a socket (invalid_auth)\n');
      expect(out).toContain('PROBLEM  DISCORD_TOKEN is not accepted by Discord\n');
      expect(out).toMatch(/\n\n3 problems\.\n$/u);
    });
  });

  it('channels in which a break cannot be posted', async () => {
    const { slack, env } = await slackEnv();
    await inFolder(async (cwd) => {
      const sam = slack.team.person({ name: 'sam' });
      const room = slack.team.channel({ name: 'desk', creator: sam.id });
      const without = slack.team.channel({ name: 'without', creator: sam.id });
      without.members.delete(slack.team.bot.botUser);
      for (const { id } of [room, without])
        await planIn(cwd, { platform: 'slack', workspace: slack.team.id, channel: id });
      const { code, out } = await doctorIn(cwd, env);
      expect(code).toBe(1);
      expect(out).toContain('ok       Channels: breaks can be posted in 1 of 2 on slack\n');
      expect(out).toMatch(new RegExp(`PROBLEM {2}Channel ${without.id} on slack: .+\\n {9}→ .+`, 'u'));
    });
  });

  it('a file that is no database, and one that is damaged', async () => {
    await inFolder(async (cwd) => {
      mkdirSync(path.join(cwd, 'data'));
      writeFileSync(
        path.join(cwd, 'data/deskbreak.db'),
        'no database at all, but long enough to look like a file of one',
      );
      const { code, out } = await doctorIn(cwd, {});
      expect(code).toBe(1);
      expect(out).toMatch(/PROBLEM {2}Database: .+\n {9}→ .+/u);
    });
  });

  it('backups that are missing or old, where it is told of them', async () => {
    await inFolder(async (cwd) => {
      await addPlans(fileIn(cwd), 'C1');
      const none = await doctorIn(cwd, {}, '--backups', 'data/backups');
      expect(none.code).toBe(1);
      expect(none.out).toContain('PROBLEM  Backup: there is none: ');
      expect(none.out).toMatch(/→ Make one: \S+ \S+ backup\n/u);
      await runProgram({ cwd, args: ['backup', 'data/backups/a.db'] });
      const now = await doctorIn(cwd, {}, '--backups', 'data/backups');
      expect(now.code).toBe(0);
      expect(now.out).toContain('ok       Backup: the latest is of the last 24 hours\n');
      const then = Date.now() / 1000 - 8.5 * 86_400;
      utimesSync(path.join(cwd, 'data/backups/a.db'), then, then);
      const old = await doctorIn(cwd, {}, '--backups', 'data/backups/a.db');
      expect(old.code).toBe(1);
      expect(old.out).toContain('PROBLEM  Backup: the latest is 8 days old\n');
      expect(old.out).toMatch(/→ Make one: \S+ \S+ backup\n/u);
      const elsewhere = await doctorIn(cwd, {}, '--backups', 'my backups');
      const [, file = ''] = /→ Make one: .+ backup '(.+)'\n/u.exec(elsewhere.out) ?? [];
      expect(file).toMatch(/^my backups\/deskbreak-\d{4}-.+\.db$/u);
      // What is named can be typed: no backup is there yet by that name, nor by that of one that is old.
      expect((await runProgram({ cwd, args: ['backup', file] })).code).toBe(0);
      utimesSync(path.join(cwd, file), then, then);
      const again = await doctorIn(cwd, {}, '--backups', file);
      expect(again.out).toMatch(/→ Make one: .+ backup 'my backups\/deskbreak-\d{4}-.+\.db'\n/u);
      expect(again.out).not.toContain(`backup '${file}'`);
    });
  });
});

it('what was mended on the way is a note: quotes of docker --env-file, and a file in UTF-16', async () => {
  const { env } = await discordEnv();
  await inFolder(async (cwd) => {
    const quoted = { ...env, DISCORD_TOKEN: `"${env.DISCORD_TOKEN}"` };
    const { code, out } = await doctorIn(cwd, quoted);
    expect(out).toContain('note     DISCORD_TOKEN has quotes around it, which are left out\n');
    expect(code).toBe(0);
    writeFileSync(path.join(cwd, '.env'), Buffer.from('\u{FEFF}SPREAD_SECONDS=60\r\n', 'utf16le'));
    expect((await doctorIn(cwd, {})).out).toContain(
      'note     Settings: .env is in UTF-16; it is read all the same\n',
    );
  });
});

it('--json is for programs', async () => {
  await inFolder(async (cwd) => {
    const { code, out } = await doctorIn(cwd, { SPREAD_SECONDS: 'x' }, '--json');
    expect(code).toBe(1);
    const report = JSON.parse(out) as { ok: boolean; findings: { about: string; verdict: string }[] };
    expect(report.ok).toBe(false);
    expect(report.findings).toContainEqual({
      about: 'SPREAD_SECONDS',
      verdict: 'problem',
      says: 'must be a whole number of seconds',
      remedy: 'Set it to a number from 0 to 600.',
    });
  });
});

describe('invite', () => {
  it('tells how to bring it to a server, to a channel and to a person', async () => {
    const [{ env }, { env: discordSettings }] = [await slackEnv(), await discordEnv()];
    await inFolder(async (cwd) => {
      const { code, out, err } = await runProgram({
        cwd,
        env: { ...env, ...discordSettings },
        args: ['invite'],
      });
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain(
        'Slack: to bring it into a channel, type there: /invite @Deskbreak, then /deskbreak on\n',
      );
      expect(out).toMatch(
        /^Discord: to add it to a server, open https:\/\/discord\.com\/oauth2\/authorize\?client_id=\d+&\S+$/mu,
      );
    });
  });

  it('says what is wrong', async () => {
    const { env } = await discordEnv();
    await inFolder(async (cwd) => {
      const none = await runProgram({ cwd, args: ['invite'] });
      expect([none.code, none.out]).toEqual([1, '']);
      const wrong = await runProgram({
        cwd,
        env: { ...env, DISCORD_TOKEN: 'not.the.token' },
        args: ['invite'],
      });
      expect([wrong.code, wrong.out]).toEqual([1, '']);
      expect(wrong.err).toContain('DISCORD_TOKEN is not accepted by Discord. Copy it again');
    });
  });
});
