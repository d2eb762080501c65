/**
 * Deskbreak as a process whose clock runs fast, for tests that kill it. Every post is one line in a file,
 * written and synced before the post is confirmed, as a platform would know of it.
 *
 *   tsx fast-program.ts <database> <posts> <base: real ms> <start: simulated ms> <speed>
 */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { ChatAdapter } from '../../adapters/adapter.ts';
import { newPlan, type Plan } from '../../content/plan.ts';
import type { Clock } from '../../scheduler/clock.ts';
import { nextSlot } from '../../scheduler/slots.ts';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config/read.ts';
import { openStore } from '../../src/store/open.ts';

const [database = '', postsFile = '', base = '', start = '', speed = ''] = process.argv.slice(2);

const now = (): number => Number(start) + Math.floor((Date.now() - Number(base)) * Number(speed));
const clock: Clock = {
  now,
  sleep: async (milliseconds, signal) => {
    await delay(milliseconds / Number(speed), undefined, { signal }).catch(() => undefined);
  },
};

const posts = openSync(postsFile, 'a');
let messages = 0;

const adapter: ChatAdapter = {
  platform: 'file',
  capabilities: {
    canRevise: false,
    abilities: [],
    alwaysReachesPeople: true,
    duplicateWindowMs: 0,
    postsPerSecond: { bot: Infinity, workspace: Infinity, channel: Infinity },
  },
  connect: () => Promise.resolve({ connected: true }),
  disconnect: () => Promise.resolve(),
  status: () => ({ state: 'connected', since: new Date(0) }),
  async post(channel, message, { key }) {
    // Room to die in before and after the platform has it.
    await delay(Math.random() * 4);
    writeSync(
      posts,
      `${JSON.stringify({ at: now(), channel: channel.channel, key, heading: message.summary })}\n`,
    );
    fsyncSync(posts);
    await delay(Math.random() * 4);
    messages += 1;
    return { outcome: 'delivered', message: { channel, id: `${process.pid}-${messages}` } };
  },
  revise: (target) => Promise.resolve({ outcome: 'delivered', message: target }),
  remove: (target) => Promise.resolve({ outcome: 'delivered', message: target }),
  tell: () =>
    Promise.resolve({ outcome: 'permanent', scope: 'person', reason: 'unreachable', cause: undefined }),
  inspect: () => Promise.resolve({ canPost: true }),
};

const opened = await openStore({ kind: 'file', path: database });
const config = readConfig({});
if (!opened.ok || !config.ok) throw new Error(opened.ok ? 'config' : opened.problem.what);

const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
const log = {
  ...silent,
  error: (fields: object, message: string) => {
    process.stderr.write(`${message} ${String((fields as { err?: Error }).err?.stack)}\n`);
  },
};
const app = createApp({
  config: config.config,
  store: opened.store,
  adapters: [adapter],
  clock,
  log,
  random: Math.random,
});

// Some channel has a break in every minute.
for (let n = 0; n < 60; n += 1) {
  const channel = { platform: 'file', workspace: 'W', channel: `C${n}` };
  const plan: Plan = {
    ...newPlan('UTC'),
    every: 15,
    at: n % 15,
    hours: [{ start: 0, end: 1440 }],
    days: [1, 2, 3, 4, 5, 6, 7],
    state: { is: 'on' },
  };
  const slot = nextSlot(plan, Number(start));
  if (slot === undefined) throw new Error('There is a slot in every quarter of an hour.');
  await opened.store.plans.change(channel, (current) =>
    current === undefined ? { plan, changedAt: Number(start), next: { slot, at: slot } } : undefined,
  );
}
await app.connect();
process.stdout.write('ready\n');
process.once('SIGTERM', () => {
  void app.stop().then(() => {
    closeSync(posts);
    process.exit(0);
  });
});
for (;;) {
  await app.tick();
  await delay(2);
}
