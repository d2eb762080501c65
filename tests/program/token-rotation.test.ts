/** The built program is killed while it renews a token of Slack's; another one on the same PostgreSQL goes on. */
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sealedInstallations } from '../../src/secrets/sealed-installations.ts';
import { createVault } from '../../src/secrets/sealing.ts';
import { installationOf } from '../slack/stage.ts';
import { freePort } from '../support/platform/free-port.ts';
import { databasesOfThisFile } from '../support/postgres.ts';
import { inFolder, startProgram } from '../support/program.ts';
import { openLoopbackSlack, type LoopbackSlack } from '../support/slack/server.ts';

const MINUTE = 60_000;
const turner = new URL('../support/turned-date.js', import.meta.url).href;
const newDatabase = databasesOfThisFile();

let slack: LoopbackSlack;
beforeEach(async () => {
  slack = await openLoopbackSlack({ app: { rotatesTokens: true } });
});
afterEach(() => slack.close());

/** Later than it is, by a program whose clock is turned, on whatever day the tests run. */
const later = (ms: number) => {
  const turnedBy = Number(process.env['TURNED_BY_MS'] ?? 0) + ms;
  return { TURNED_BY_MS: String(turnedBy), NODE_OPTIONS: `--import=${turner}` };
};

async function setUp(): Promise<(cwd: string, shift: object) => Promise<ReturnType<typeof startProgram>>> {
  const database = await newDatabase();
  const ENCRYPTION_KEY = randomBytes(32).toString('base64');
  const vault = createVault(ENCRYPTION_KEY);
  if (!vault.ok) throw new Error(vault.wrong);
  const store = await database.open();
  const { expiring, ...installation } = installationOf(slack.team, Date.now());
  if (expiring === undefined) throw new Error('Its tokens should run out.');
  await sealedInstallations(store.installations, vault.vault, 'slack').save({
    ...installation,
    expiring: { ...expiring, renewAt: Date.now() - MINUTE },
  });
  await store.close();
  const { signingSecret, clientId, clientSecret } = slack.app;
  return async (cwd, shift) => {
    const port = await freePort();
    const env = {
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_CLIENT_ID: clientId,
      SLACK_CLIENT_SECRET: clientSecret,
      SLACK_STATE_SECRET: randomBytes(32).toString('base64'),
      SLACK_API_URL: slack.apiUrl,
      PUBLIC_URL: 'http://127.0.0.1:1234',
      PORT: String(port),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'debug',
      DATABASE_URL: database.url,
      ENCRYPTION_KEY,
    };
    return startProgram({ cwd, env: { ...env, ...shift } });
  };
}

const asked = () =>
  slack.callsOf('oauth.v2.access').filter(({ args }) => args['grant_type'] === 'refresh_token').length;

it.each([
  ['before Slack has done it: the next one does', false, 'The token of a workspace was renewed.'],
  ['when Slack has done it: the next one says what is left to do', true, 'Slack gives no new token for '],
])('%s', async (_when, landed, then) => {
  const start = await setUp();
  await inFolder(async (cwd) => {
    // At the start Slack is asked whether it knows the app; what comes then is the renewal.
    slack.faults.next('oauth.v2.access', { does: 'meanwhile', run: () => undefined });
    const hanging = slack.faults.next('oauth.v2.access', { does: 'hang', landed });
    const first = await start(cwd, {});
    await vi.waitFor(() => {
      expect(hanging.hits).toBe(1);
    }, 20_000);
    first.kill('SIGKILL');
    await first.exit;
    hanging.clear();

    const before = asked();
    const second = await start(cwd, {});
    await second.logs('"msg":"Deskbreak runs."');
    second.kill('SIGTERM');
    expect(await second.exit).toBe(0);
    // The one that was killed could be at it still.
    expect(asked()).toBe(before);

    const third = await start(cwd, later(2 * MINUTE));
    await third.logs(then);
    third.kill('SIGTERM');
    expect(await third.exit).toBe(0);
    expect(asked()).toBe(before + 1);
    if (landed) expect(third.err()).toContain('http://127.0.0.1:1234/slack/install');
    for (const program of [first, second, third]) expect(program.err()).not.toContain('xox');
  });
});
