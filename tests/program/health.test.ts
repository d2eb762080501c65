/** `deskbreak health`: what a container's health check asks, and whoever else watches. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { refused } from '../support/errand.ts';
import { freePort } from '../support/platform/free-port.ts';
import { inFolder, runProgram, startProgram } from '../support/program.ts';
import { openLoopbackSlack } from '../support/slack/server.ts';

const health = (cwd: string, env: Record<string, string>, ...more: readonly string[]) =>
  runProgram({ cwd, env, args: ['health', ...more] });

it.each(['127.0.0.1', '0.0.0.0'])(
  'is well while it runs at %s, and not any more once it has stopped',
  async (METRICS_HOST) => {
    await inFolder(async (cwd) => {
      const env = { METRICS_PORT: String(await freePort()), METRICS_HOST };
      const program = startProgram({ cwd, env });
      await program.shows('every');
      expect(await health(cwd, env)).toEqual({ code: 0, out: 'ok\n', err: '' });
      program.kill('SIGTERM');
      expect(await program.exit).toBe(0);
      await refused({ cwd, args: ['health'], env }, `does not answer at ${METRICS_HOST}:${env.METRICS_PORT}`);
    });
  },
);

it('with --ready tells of a part that is not: exit code 1', async () => {
  const slack = await openLoopbackSlack();
  await inFolder(async (cwd) => {
    const env = {
      METRICS_PORT: String(await freePort()),
      SLACK_BOT_TOKEN: slack.team.bot.token,
      SLACK_APP_TOKEN: slack.app.appToken,
      SLACK_API_URL: slack.apiUrl,
    };
    const program = startProgram({ cwd, env });
    await program.logs('"msg":"Deskbreak runs."');
    await expect.poll(async () => (await health(cwd, env, '--ready')).code).toBe(0);
    await slack.close();
    await expect.poll(async () => (await health(cwd, env, '--ready')).code).toBe(1);
    expect(JSON.parse((await health(cwd, env, '--ready')).out)).toMatchObject({
      ready: false,
      parts: { slack: { ready: false } },
    });
    // It lives all the same: to restart it would help nobody.
    expect((await health(cwd, env)).code).toBe(0);
    program.kill('SIGTERM');
    expect(await program.exit).toBe(0);
  });
});

it('without METRICS_PORT it says that nobody can ask', async () => {
  await inFolder(async (cwd) => {
    expect(await health(cwd, { METRICS_PORT: '' })).toEqual({
      code: 0,
      out: 'METRICS_PORT is not set, so Deskbreak cannot be asked how it is.\n',
      err: '',
    });
  });
});

it('waits for no answer for ever, and says what is wrong with a setting', async () => {
  await inFolder(async (cwd) => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as { port: number };
    await refused({ cwd, args: ['health'], env: { METRICS_PORT: String(port) } }, 'no answer');
    silent.close();
    await refused({ cwd, args: ['health'], env: { METRICS_PORT: '99999' } }, 'METRICS_PORT is no port');
  });
});
