/** The built program is asked to stop in the middle of its start: at each thing that it asks of a platform or of PostgreSQL. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { openLoopbackDiscord } from '../support/discord/server.ts';
import { closedAfterEach } from '../support/platform/closers.ts';
import { databasesOfThisFile } from '../support/postgres.ts';
import { inFolder, startProgram } from '../support/program.ts';
import { openLoopbackSlack } from '../support/slack/server.ts';

const closers = closedAfterEach();
const newDatabase = databasesOfThisFile();

/** What is run just before each call is answered. */
interface Opened {
  readonly env: Record<string, string>;
  readonly atEachCall: (run: () => Promise<void>) => void;
}

async function slackOpened(): Promise<Opened> {
  const slack = await openLoopbackSlack();
  closers.push(() => slack.close());
  return {
    env: {
      SLACK_BOT_TOKEN: slack.team.bot.token,
      SLACK_APP_TOKEN: slack.app.appToken,
      SLACK_API_URL: slack.apiUrl,
    },
    atEachCall: (run) => slack.faults.always('*', { does: 'meanwhile', run }),
  };
}

async function discordOpened(): Promise<Opened> {
  const discord = await openLoopbackDiscord();
  closers.push(() => discord.close());
  return {
    env: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
    atEachCall: (run) => discord.faults.always('*', { does: 'meanwhile', run }),
  };
}

let prepared: Promise<URL> | undefined;
async function preparedDatabase(): Promise<URL> {
  const database = await newDatabase();
  await (await database.open()).close();
  return new URL(database.url);
}

async function postgresOpened(): Promise<Opened> {
  const { env } = await slackOpened();
  prepared ??= preparedDatabase();
  const url = await prepared;
  let atCall = (): Promise<void> => Promise.resolve();
  const server = createServer((socket) => {
    const upstream = connect(Number(url.port), url.hostname);
    for (const [one, other] of [
      [socket, upstream],
      [upstream, socket],
    ] as const)
      one.on('error', () => undefined).on('close', () => other.destroy());
    upstream.pipe(socket);
    let passed = Promise.resolve();
    socket.on('data', (asked: Buffer) => {
      passed = passed.then(atCall).then(() => void upstream.write(asked));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(async () => void server.close());
  const near = new URL(url);
  near.port = String((server.address() as AddressInfo).port);
  return {
    env: { ...env, DATABASE_URL: near.href },
    atEachCall: (run) => {
      atCall = run;
    },
  };
}

/** Whether it was still starting when it came to that call. */
async function stoppedAt(call: number, { env, atEachCall }: Opened): Promise<boolean> {
  return inFolder(async (cwd) => {
    const program = startProgram({ cwd, env });
    let calls = 0;
    atEachCall(async () => {
      calls += 1;
      if (calls !== call) return;
      program.kill('SIGTERM');
      await program.logs('"msg":"Deskbreak stops."');
    });
    const runs = await program.logs('"msg":"Deskbreak runs."').then(
      () => true,
      () => false,
    );
    const isRunning = runs && !program.err().includes('Deskbreak stops.');
    if (isRunning) program.kill('SIGTERM');
    expect([await program.exit, program.err()]).toEqual([0, expect.stringContaining('has stopped.')]);
    expect(program.err()).not.toMatch(/"level":[56]0|cannot start/u);
    expect(program.err()).not.toMatch(/Deskbreak stops[^]+Deskbreak runs/u);
    return !isRunning;
  });
}

it.each([
  ['Slack', slackOpened],
  ['Discord', discordOpened],
  ['PostgreSQL', postgresOpened],
])(
  'on %s: it ends in order, and tells of nothing that failed',
  async (_, opened) => {
    let calls = 1;
    while (await stoppedAt(calls, await opened())) calls += 1;
    expect(calls).toBeGreaterThan(1);
  },
  180_000,
);
