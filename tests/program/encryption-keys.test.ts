/** The built program and its encryption keys: workspaces that no key opens, and keys that are replaced while it runs. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sealedInstallations } from '../../src/secrets/sealed-installations.ts';
import { createVault, type Vault } from '../../src/secrets/sealing.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { doctorIn } from '../support/doctor.ts';
import { fileIn } from '../support/errand.ts';
import { freePort } from '../support/platform/free-port.ts';
import { databasesOfThisFile } from '../support/postgres.ts';
import { inFolder, runProgram, startProgram, type Program } from '../support/program.ts';
import type { Person } from '../support/slack/people.ts';
import { openLoopbackSlack, type LoopbackSlack } from '../support/slack/server.ts';
import type { Channel } from '../support/slack/state.ts';
import type { Workspace } from '../support/slack/workspace.ts';
import { until } from '../support/until.ts';
import { installationOf } from '../slack/stage.ts';

const newDatabase = databasesOfThisFile();
const aKey = (): string => randomBytes(32).toString('base64');
const stateSecret = aKey();

let slack: LoopbackSlack;
beforeEach(async () => {
  slack = await openLoopbackSlack({ ackWithinMs: 20_000 });
});
afterEach(() => slack.close());

function vaultOf(keys: string): Vault {
  const made = createVault(keys);
  if (!made.ok) throw new Error(made.wrong);
  return made.vault;
}

interface Bot {
  readonly program: Program;
  readonly env: Record<string, string>;
  readonly url: string;
  /** With exit code 0. */
  stops(): Promise<void>;
}

async function settings(ENCRYPTION_KEY: string, DATABASE_URL = ''): Promise<Record<string, string>> {
  const [port, metrics] = [await freePort(), await freePort()];
  return {
    ...{ ENCRYPTION_KEY, DATABASE_URL },
    SLACK_SIGNING_SECRET: slack.app.signingSecret,
    SLACK_CLIENT_ID: slack.app.clientId,
    SLACK_CLIENT_SECRET: slack.app.clientSecret,
    SLACK_STATE_SECRET: stateSecret,
    SLACK_API_URL: slack.apiUrl,
    PUBLIC_URL: `http://127.0.0.1:${String(port)}`,
    PORT: String(port),
    HOST: '127.0.0.1',
    METRICS_PORT: String(metrics),
  };
}

async function start(cwd: string, keys: string, database?: string): Promise<Bot> {
  const env = await settings(keys, database);
  const program = startProgram({ cwd, env });
  await program.logs('"msg":"Deskbreak runs."');
  return {
    ...{ program, env, url: env['PUBLIC_URL'] ?? '' },
    async stops() {
      program.kill('SIGTERM');
      expect(await program.exit).toBe(0);
    },
  };
}

/** From now on Slack sends there, as a balancer that has one program left. */
const sendTo = ({ url }: Bot): void => {
  slack.app.delivery = { requestUrl: `${url}/slack/events` };
};

function member(team: Workspace): { readonly sam: Person; readonly room: Channel } {
  const sam = team.person({ name: 'sam', tz: 'Europe/Berlin' });
  const room = team.channel({ name: 'desk', creator: sam.id });
  room.members.add(sam.id);
  return { sam, room };
}

type Member = ReturnType<typeof member>;

/** The answer to a command, which only that person sees. */
async function answerTo({ sam, room }: Member, line: string): Promise<string> {
  const before = sam.seesAlone(room).length;
  await sam.types(room, line);
  await until(() => sam.seesAlone(room).length > before);
  return sam.seesAlone(room).at(-1) ?? '';
}

const warnings = ({ program }: Bot): readonly string[] =>
  program
    .err()
    .split('\n')
    .filter((line) => /"level":(?:4|5|6)0/u.test(line));

const reasonOf = (line: string | undefined): unknown => (JSON.parse(line ?? '{}') as { msg?: unknown }).msg;

const documented = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8');

it('a workspace whose tokens no key opens is named, the others are served, and it comes back once it installs the app again', async () => {
  await inFolder(async (cwd) => {
    const key = aKey();
    const [ours, other] = [slack.team, slack.addTeam({ name: 'Other' })];
    const opened = await openStore(fileIn(cwd));
    if (!opened.ok) throw new Error(opened.problem.what);
    for (const [team, keys] of [
      [ours, key],
      [other, aKey()],
    ] as const)
      await sealedInstallations(opened.store.installations, vaultOf(keys), 'slack').save(
        installationOf(team),
      );
    await opened.store.close();

    const bot = await start(cwd, key);
    sendTo(bot);
    expect(warnings(bot).map(reasonOf)).toEqual([
      `ENCRYPTION_KEY does not open the tokens that are stored for ${other.id}: nothing is posted there until it does, or somebody there installs the app again. Put the key that they were stored with behind the new one: new,old.`,
    ]);
    expect(bot.program.err()).not.toMatch(/xox|Other/u);
    expect(documented).toContain(String(reasonOf(warnings(bot)[0])).replace(other.id, 'T024BE7LD'));
    const ready = await runProgram({ cwd, env: bot.env, args: ['health', '--ready'] });
    expect(ready).toMatchObject({ code: 0 });

    expect(await answerTo(member(ours), '/deskbreak on')).toContain('Breaks are on');
    const there = member(other);
    expect(await answerTo(there, '/deskbreak on')).toContain('Deskbreak is not installed in this workspace');
    const { out } = await doctorIn(cwd, bot.env);
    expect(out).toContain(`PROBLEM  Workspace ${other.id}: has no token that ENCRYPTION_KEY opens\n`);
    expect(out).toContain(`ok       Workspace ${ours.id}: its token is accepted`);

    await other.owner.installsApp(`${bot.url}/slack/install`);
    expect(await answerTo(there, '/deskbreak on')).toContain('Breaks are on');
    await bot.stops();
    const next = await start(cwd, key);
    expect(warnings(next)).toEqual([]);
    await next.stops();

    // What is wrong is said of each workspace once, and not again of each of its channels.
    const lost = { ...bot.env, ENCRYPTION_KEY: aKey() };
    const looked = await doctorIn(cwd, lost);
    expect(looked.out.match(/PROBLEM {2}.+/gu)).toEqual(
      [ours.id, other.id].map((id) => `PROBLEM  Workspace ${id}: has no token that ENCRYPTION_KEY opens`),
    );
    expect(looked.out).toContain(
      'note     Channels: 2 on slack were not looked at, as there is no token for their workspaces\n',
    );
    slack.faults.always('auth.test', { does: 'refuse', error: 'internal_error' });
    const unsure = await doctorIn(cwd, bot.env);
    for (const { id } of [ours, other])
      expect(unsure.out).toContain(
        `note     Workspace ${id}: Slack did not say whether its token is accepted (internal_error)\n`,
      );
  });
});

it('of many workspaces whose tokens no key opens doctor names some, and still looks at the others', async () => {
  await inFolder(async (cwd) => {
    const key = aKey();
    const opened = await openStore(fileIn(cwd));
    if (!opened.ok) throw new Error(opened.problem.what);
    const { installations } = opened.store;
    const lost = sealedInstallations(installations, vaultOf(aKey()), 'slack');
    for (let at = 0; at < 45; at += 1)
      await lost.save({ ...installationOf(slack.team), workspace: `T00LOST${String(at)}` });
    await sealedInstallations(installations, vaultOf(key), 'slack').save(installationOf(slack.team));
    await opened.store.close();
    const { out, code } = await doctorIn(cwd, await settings(key));
    expect(code).toBe(1);
    expect(out.match(/has no token that ENCRYPTION_KEY opens$/gmu)).toHaveLength(39);
    expect(out).toContain(`ok       Workspace ${slack.team.id}: its token is accepted`);
    expect(out).toContain(
      'note     Workspaces: 6 more were not looked at, of which 6 have no token that ENCRYPTION_KEY opens\n',
    );
    expect(out).toMatch(/ok {7}Messages: all \d+ kinds/u);
  });
});

it('a key is replaced step by step, with several programs on PostgreSQL, and none of them lacks it', async () => {
  await inFolder(async (cwd) => {
    const database = await newDatabase();
    const [old, fresh] = [aKey(), aKey()];
    const run = (keys: string) => start(cwd, keys, database.url);
    const restart = async (bot: Bot, keys: string): Promise<Bot> => {
      await bot.stops();
      return run(keys);
    };
    const [ours, late] = [slack.team, slack.addTeam({ name: 'Late' })];
    const sam = member(ours);
    const avoids = 'You avoid: knees';
    const works = async (...bots: readonly Bot[]): Promise<void> => {
      for (const bot of bots) {
        sendTo(bot);
        expect(await answerTo(sam, '/deskbreak status')).toMatch(/Breaks\s+on/u);
        expect(await answerTo(sam, '/deskbreak me data')).toMatch(/avoid.*knee/isu);
        expect(warnings(bot)).toEqual([]);
      }
    };
    /** How many of what is stored one key opens alone. */
    const openedBy = async (key: string): Promise<number> => {
      const store: Store = await database.open();
      let count = 0;
      for await (const one of sealedInstallations(store.installations, vaultOf(key), 'slack').each())
        count += one.botToken === '' ? 0 : 1;
      await store.close();
      return count;
    };

    let [one, two] = [await run(old), await run(old)];
    sendTo(one);
    await ours.owner.installsApp(`${one.url}/slack/install`);
    expect(await answerTo(sam, '/deskbreak on')).toContain('Breaks are on');
    expect(await answerTo(sam, '/deskbreak me avoid knees')).toContain(avoids);
    await works(one, two);

    // 1. Everything stays encrypted with the old key.
    one = await restart(one, `${old},${fresh}`);
    await works(one, two);
    two = await restart(two, `${old},${fresh}`);
    await works(one, two);
    expect([await openedBy(old), await openedBy(fresh)]).toEqual([1, 0]);

    // 2. One after the other; the last of the deployment before writes with the old key until it stops.
    one = await restart(one, `${fresh},${old}`);
    expect(one.program.err()).toContain('Tokens were sealed anew with the first ENCRYPTION_KEY.');
    await works(one, two);
    const three = await run(`${fresh},${old}`);
    sendTo(two);
    await late.owner.installsApp(`${two.url}/slack/install`);
    await works(one, two, three);
    await two.stops();
    expect([await openedBy(old), await openedBy(fresh)]).toEqual([1, 1]);

    // Without step 3, the new key alone is too early: the workspace is named, and serves again with both.
    const early = await run(fresh);
    expect(warnings(early).map(reasonOf)).toEqual([expect.stringContaining(`are stored for ${late.id}:`)]);
    await early.stops();

    // 3. What was written meanwhile is encrypted anew.
    one = await restart(one, `${fresh},${old}`);
    expect([await openedBy(old), await openedBy(fresh)]).toEqual([0, 2]);
    await works(one, three);

    // 4. The new key alone.
    one = await restart(one, fresh);
    const four = await restart(three, fresh);
    await works(one, four);
    sendTo(four);
    expect(await answerTo(member(late), '/deskbreak on')).toContain('Breaks are on');
    await one.stops();
    await four.stops();
  });
});
