/** Two replicas on one PostgreSQL: a token that runs out is renewed once, and both go on with the new one. */
import { randomBytes } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { createSlackAdapter, type SlackAdapter } from '../../adapters/slack/adapter.ts';
import type { Installations } from '../../adapters/port/installations.ts';
import { note } from '../../content/replies/basics.ts';
import { sealedInstallations } from '../../src/secrets/sealed-installations.ts';
import { createVault } from '../../src/secrets/sealing.ts';
import { recordingInbox } from '../contracts/adapter-stage.ts';
import { closedAfterEach } from '../support/platform/closers.ts';
import { freePort } from '../support/platform/free-port.ts';
import { recordingLog, type Logged } from '../support/platform/recording-log.ts';
import { databasesOfThisFile, type TestDatabase } from '../support/postgres.ts';
import { openLoopbackSlack, type LoopbackSlack } from '../support/slack/server.ts';
import type { Channel } from '../support/slack/state.ts';
import type { Workspace } from '../support/slack/workspace.ts';
import { httpMode, installationOf } from './stage.ts';

const MINUTE = 60_000;

const closers = closedAfterEach();
const newDatabase = databasesOfThisFile();

let slack: LoopbackSlack;
let team: Workspace;
let room: Channel;
let database: TestDatabase;
let installations: Installations;
let adapters: readonly SlackAdapter[];
let logged: readonly Logged[];
beforeEach(async () => {
  slack = await openLoopbackSlack({ app: { rotatesTokens: true } });
  ({ team } = slack);
  room = team.channel();
  closers.push(() => slack.close());
  database = await newDatabase();
  const vault = createVault(randomBytes(32).toString('base64'));
  if (!vault.ok) throw new Error(vault.wrong);
  const recorded = recordingLog();
  ({ logged } = recorded);
  const open = async (): Promise<SlackAdapter> => {
    const store = await database.open({ poolSize: 2 });
    installations = sealedInstallations(store.installations, vault.vault, 'slack');
    const port = await freePort();
    const mode = httpMode(slack, installations, port, `http://127.0.0.1:${String(port)}`);
    const adapter = createSlackAdapter({
      mode,
      managers: 'owners',
      apiUrl: slack.apiUrl,
      log: recorded.log,
      clock: slack.clock,
    });
    closers.push(async () => {
      await adapter.disconnect();
      await store.close();
    });
    return adapter;
  };
  adapters = await Promise.all([open(), open()]);
  await installations.save(installationOf(team, slack.clock.now()));
  for (const adapter of adapters) await adapter.connect(recordingInbox().inbox);
  await pass(0);
});

const asked = () =>
  slack.callsOf('oauth.v2.access').filter(({ args }) => args['grant_type'] === 'refresh_token');
const where = () => ({ platform: 'slack', workspace: team.id, channel: room.id });
const posts = () => adapters.map((adapter) => adapter.post(where(), note('Stretch.'), { key: 'k' }));

async function pass(ms: number): Promise<void> {
  slack.clock.advance(ms);
  for (const adapter of adapters) await adapter.idle();
}

it('in rounds', async () => {
  for (let half = 0; half < 24 * 2; half += 1) await pass(30 * MINUTE);
  expect(asked()).toHaveLength(2);
  for (const post of posts()) await expect(post).resolves.toMatchObject({ outcome: 'delivered' });
  await expect(installations.find(team.id)).resolves.toMatchObject({ botToken: team.bot.token });
  expect(logged.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
  // Nobody who reads the database finds a token in it.
  const rows = JSON.stringify(await database.run('select * from installations'));
  expect(rows).not.toContain('xox');
  expect(JSON.stringify(logged)).not.toContain('xox');
});

it('at once, where both find that it has run out: the other tells its caller to come again', async () => {
  const held = slack.faults.next('oauth.v2.access', { does: 'hang', landed: true });
  team.killToken('token_expired');
  const [one, other] = posts();
  const first = await Promise.race([one, other]);
  expect(first).toMatchObject({ outcome: 'transient', reason: 'unavailable', mayHaveLanded: false });
  expect(first).toHaveProperty('retryAfterMs', 5_000);
  held.clear();
  const both = await Promise.all([one, other]);
  expect(both.map((post) => post?.outcome).sort()).toEqual(['delivered', 'transient']);
  for (const post of posts()) await expect(post).resolves.toMatchObject({ outcome: 'delivered' });
  expect(asked()).toHaveLength(1);
});
