/** The built program with two platforms, of which one or both are away or set up wrong. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLoopbackDiscord, type LoopbackDiscord } from '../support/discord/server.ts';
import { freePort } from '../support/platform/free-port.ts';
import { inFolder, runProgram, startProgram } from '../support/program.ts';
import { openLoopbackSlack, type LoopbackSlack } from '../support/slack/server.ts';

let slack: LoopbackSlack;
let discord: LoopbackDiscord;
let nowhere: string;
beforeEach(async () => {
  [slack, discord] = await Promise.all([openLoopbackSlack(), openLoopbackDiscord()]);
  nowhere = `http://127.0.0.1:${String(await freePort())}/api`;
});
afterEach(async () => {
  await Promise.all([slack.close(), discord.close()]);
});

const settings = (change: Readonly<Record<string, string>> = {}) => ({
  SLACK_BOT_TOKEN: slack.team.bot.token,
  SLACK_APP_TOKEN: slack.app.appToken,
  SLACK_API_URL: slack.apiUrl,
  DISCORD_TOKEN: discord.token,
  DISCORD_API_URL: discord.apiUrl,
  ...change,
});

const running = '"msg":"Deskbreak runs."';

describe('two platforms', () => {
  it.each<[string, () => Record<string, string>, string]>([
    ['cannot be reached', () => ({ DISCORD_API_URL: nowhere }), 'DISCORD_API_URL cannot be reached'],
    ['has a wrong token', () => ({ DISCORD_TOKEN: 'not.the.token' }), 'DISCORD_TOKEN is not accepted'],
  ])('are served each on its own, though Discord %s', async (_what, change, said) => {
    await inFolder(async (cwd) => {
      const program = startProgram({ cwd, env: settings(change()) });
      await program.logs(running);
      await program.logs(said);
      const sam = slack.team.person({ name: 'sam', tz: 'Europe/Berlin' });
      const room = slack.team.channel({ name: 'desk', creator: sam.id });
      room.members.add(sam.id);
      await expect(sam.types(room, '/deskbreak status')).resolves.toMatchObject({
        ack: { acknowledged: true },
      });
      program.kill('SIGTERM');
      expect(await program.exit).toBe(0);
    });
  });

  it('are tried again when none can be reached at the start', async () => {
    await inFolder(async (cwd) => {
      await slack.goOffline();
      const program = startProgram({ cwd, env: settings({ DISCORD_API_URL: nowhere }) });
      await program.logs('SLACK_API_URL cannot be reached');
      await program.logs('DISCORD_API_URL cannot be reached');
      await slack.comeBack();
      await program.logs('"platform":"slack","msg":"Connected."');
      program.kill('SIGTERM');
      expect(await program.exit).toBe(0);
      expect(program.err()).not.toContain('was lost');
    });
  });

  it('that are both set up wrong end it, with all that is wrong', async () => {
    await inFolder(async (cwd) => {
      const env = settings({ SLACK_BOT_TOKEN: 'xoxb-wrong', DISCORD_TOKEN: 'not.the.token' });
      const { code, err } = await runProgram({ cwd, env });
      expect(code).toBe(1);
      const refusal = err.slice(err.indexOf('Deskbreak cannot start.'));
      expect(refusal).toContain('SLACK_BOT_TOKEN is not accepted');
      expect(refusal).toContain('DISCORD_TOKEN is not accepted');
    });
  });
});
