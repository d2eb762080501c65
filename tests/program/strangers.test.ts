/** The built program with a public address, and a thousand strangers who mean no good. */
import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freePort } from '../support/platform/free-port.ts';
import { portsOf } from '../support/listening.ts';
import { inFolder, startProgram } from '../support/program.ts';
import { openLoopbackSlack, type LoopbackSlack } from '../support/slack/server.ts';

let slack: LoopbackSlack;
beforeEach(async () => {
  // By how long the server makes it wait, not by how busy this machine is.
  slack = await openLoopbackSlack({ ackWithinMs: 20_000 });
});
afterEach(() => slack.close());

/** Resident memory in MB, now and at its most; nothing where the system does not tell. */
function memoryOf(pid: number): { readonly now: number; readonly most: number } | undefined {
  const file = `/proc/${String(pid)}/status`;
  if (!existsSync(file)) return undefined;
  const status = readFileSync(file, 'utf8');
  const of = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'mu').exec(status)?.[1]) / 1024;
  return { now: of('VmRSS'), most: of('VmHWM') };
}

async function startHostile(port: number): Promise<{ readonly end: () => Promise<void> }> {
  const script = path.join(import.meta.dirname, 'hostile.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => {
      resolve();
    });
    child.once('exit', () => {
      reject(new Error('The hostile process has ended.'));
    });
  });
  return {
    end() {
      child.kill('SIGKILL');
      return exit;
    },
  };
}

it('the program answers Slack in time among a thousand hostile connections, again and again, and keeps none of their bodies', async () => {
  await inFolder(async (cwd) => {
    const port = await freePort();
    const url = `http://127.0.0.1:${String(port)}`;
    slack.app.delivery = { requestUrl: `${url}/slack/events` };
    const { signingSecret, clientId, clientSecret } = slack.app;
    const env = {
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_CLIENT_ID: clientId,
      SLACK_CLIENT_SECRET: clientSecret,
      SLACK_STATE_SECRET: randomBytes(32).toString('base64'),
      SLACK_API_URL: slack.apiUrl,
      ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      PUBLIC_URL: url,
      PORT: String(port),
      HOST: '127.0.0.1',
    };
    const program = startProgram({ cwd, env });
    await program.logs('"msg":"Deskbreak runs."');
    // So that those that listen nowhere can be told from those that cannot be looked at.
    expect(portsOf(program.pid) ?? [port]).toEqual([port]);
    const { team } = slack;
    await team.owner.installsApp(`${url}/slack/install`);
    const sam = team.person({ name: 'sam', tz: 'Europe/Berlin' });
    const room = team.channel({ name: 'desk', creator: sam.id });
    room.members.add(sam.id);

    const before = memoryOf(program.pid);
    const attacked = async (): Promise<ReturnType<typeof memoryOf>> => {
      const hostile = await startHostile(port);
      try {
        for (let asked = 0; asked < 5; asked += 1) {
          const { ack } = await sam.types(room, '/pose list');
          expect(ack).toMatchObject({ acknowledged: true });
        }
      } finally {
        await hostile.end();
      }
      return memoryOf(program.pid);
    };
    const once = await attacked();
    await attacked();
    const thrice = await attacked();
    if (before !== undefined && once !== undefined && thrice !== undefined) {
      // Bodies together 16 MB, 512 connections with what the system has read for them: never a megabyte each.
      expect(once.most - before.now).toBeLessThan(200);
      // What was freed is used again, though the C library may not give it back to the system.
      expect(thrice.most - once.most).toBeLessThan(50);
    }
    await expect(sam.types(room, '/pose list')).resolves.toMatchObject({ ack: { acknowledged: true } });
    program.kill('SIGTERM');
    expect(await program.exit).toBe(0);
    expect(program.err()).not.toMatch(/"level":(?:[5-9]\d)/u);
  });
});
