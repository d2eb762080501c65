/** The built program in a Slack workspace, as an operator starts it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { portsOf } from '../support/listening.ts';
import { inFolder, runProgram, startProgram } from '../support/program.ts';
import { openLoopbackSlack, type LoopbackSlack } from '../support/slack/server.ts';
import { until } from '../support/until.ts';

let slack: LoopbackSlack;
beforeEach(async () => {
  slack = await openLoopbackSlack();
});
afterEach(async () => {
  await slack.close();
});

const env = () => ({
  SLACK_BOT_TOKEN: slack.team.bot.token,
  SLACK_APP_TOKEN: slack.app.appToken,
  SLACK_API_URL: slack.apiUrl,
});

const running = '"msg":"Deskbreak runs."';

describe('the program with Slack’s tokens', () => {
  it('connects, answers, posts a break, and stops cleanly', async () => {
    await inFolder(async (cwd) => {
      const sam = slack.team.person({ name: 'sam', tz: 'Europe/Berlin' });
      const room = slack.team.channel({ name: 'desk', creator: sam.id });
      room.members.add(sam.id);
      const program = startProgram({ cwd, env: env() });
      await program.logs(running);
      expect(portsOf(program.pid) ?? []).toEqual([]);
      // The terminal is no platform now: nothing is printed, and the log has no token.
      expect(program.out()).toBe('');

      await sam.types(room, '/deskbreak on');
      await until(() => sam.seesAlone(room).length > 0);
      expect(sam.seesAlone(room).join('\n')).toContain('(Europe/Berlin)');
      await sam.types(room, '/deskbreak now');
      await until(() =>
        slack.team.posts(room).some(({ blocks }) => JSON.stringify(blocks).includes('"done"')),
      );
      expect(slack.team.read(room).join('\n')).toContain('Optional.');

      program.kill('SIGTERM');
      expect(await program.exit).toBe(0);
      expect(program.err()).not.toContain(slack.team.bot.token);
      expect(program.err()).not.toContain(slack.app.appToken);
    });
  });

  it('goes on where nobody reads its log any more', async () => {
    await inFolder(async (cwd) => {
      const sam = slack.team.person({ name: 'sam', tz: 'Europe/Berlin' });
      const room = slack.team.channel({ name: 'desk', creator: sam.id });
      room.members.add(sam.id);
      const program = startProgram({ cwd, env: { ...env(), LOG_LEVEL: 'trace' } });
      await program.logs(running);
      program.stopsReading('err');
      for (const [at, command] of ['on', 'status'].entries()) {
        await sam.types(room, `/deskbreak ${command}`);
        await until(() => sam.seesAlone(room).length > at);
      }
      expect(sam.seesAlone(room).join('\n')).toContain('Breaks are on');
      program.kill('SIGTERM');
      expect(await program.exit).toBe(0);
    });
  });

  it.each([
    ['SLACK_BOT_TOKEN', 'xoxb-wrong', 'SLACK_BOT_TOKEN is not accepted by Slack (invalid_auth).'],
    ['SLACK_APP_TOKEN', 'xapp-wrong', 'SLACK_APP_TOKEN does not open a socket (invalid_auth).'],
  ])('a wrong %s: one clear line with the remedy, exit code 1', async (name, value, line) => {
    await inFolder(async (cwd) => {
      const { code, out, err } = await runProgram({ cwd, env: { ...env(), [name]: value } });
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain(`Deskbreak cannot start.\n  ${line}`);
      expect(err).not.toMatch(/^\s+at /mu);
    });
  });

  it('a missing scope: named, with the remedy, exit code 1', async () => {
    await inFolder(async (cwd) => {
      slack.team.setScopes(slack.app.scopes.filter((scope) => scope !== 'im:write'));
      const { code, err } = await runProgram({ cwd, env: env() });
      expect(code).toBe(1);
      expect(err).toContain('SLACK_BOT_TOKEN lacks the scope im:write.');
    });
  });
});
