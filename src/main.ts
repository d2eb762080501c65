#!/usr/bin/env node
/** The program: reads its settings, opens the store, connects the platforms, and keeps the schedule. */
import { config as loadDotenv } from 'dotenv';
import { systemClock } from '../scheduler/clock.ts';
import { createApp } from './app.ts';
import { parseArguments } from './cli.ts';
import { readConfig } from './config.ts';
import { ensureTerminalPlan, greeting } from './first-run.ts';
import { createLog } from './log.ts';
import { openConsole } from './registry.ts';
import { parseLocation } from './store/location.ts';
import { openStore } from './store/open.ts';

/** Errors at start are for people: what is wrong and the remedy, all at once, and no stack. */
function refuse(lines: readonly string[]): never {
  process.stderr.write(`Deskbreak cannot start.\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
  process.exit(1);
}

async function runBot(): Promise<void> {
  loadDotenv({ quiet: true });
  const read = readConfig(process.env);
  const location = parseLocation(process.env['DATABASE_URL']);
  const problems = [
    ...(read.ok ? [] : read.problems.map(({ name, wrong, remedy }) => `${name} ${wrong}. ${remedy}`)),
    ...(location.ok ? [] : [`DATABASE_URL: ${location.problem.what} ${location.problem.remedy}`]),
  ];
  if (!read.ok || !location.ok) refuse(problems);
  const { config } = read;

  let finish = (): Promise<void> => Promise.resolve();
  let stopping = false;
  const stop = (): void => {
    // Whoever asks twice does not want to wait.
    if (stopping) process.exit(130);
    stopping = true;
    void finish().then(() => process.exit(0));
  };

  const console = await openConsole(stop);
  const log = createLog({
    level: config.LOG_LEVEL ?? 'warn',
    to: console.log,
    readable: process.stderr.isTTY,
    colour: console.colour,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  // The reader of the output has gone: nobody is left to see a break.
  process.stdout.once('error', stop);

  const opened = await openStore(location.location, {
    report: (sentence) => {
      log.error({}, sentence);
    },
  });
  if (!opened.ok) refuse([`${opened.problem.what} ${opened.problem.remedy}`]);
  const { store } = opened;

  const zone = config.DEFAULT_TIMEZONE ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const terminal = console.adapter({ zone, log });
  const app = createApp({
    config,
    store,
    adapters: [terminal],
    clock: systemClock,
    log,
    random: Math.random,
  });
  finish = () => app.stop();

  const now = systemClock.now();
  const { stored, isNew } = await ensureTerminalPlan(store, terminal.channel, zone, now);
  if (stored !== undefined) for (const line of greeting(stored, isNew, now)) await console.say(line);
  await console.say('');
  const refused = await app.connect();
  if (refused.length > 0) {
    await app.stop();
    refuse(refused.map(({ setting, wrong, remedy }) => `${setting} ${wrong}. ${remedy}`));
  }
  await app.run();
}

const invocation = parseArguments(process.argv.slice(2));
switch (invocation.run) {
  case 'say':
    process.stdout.write(invocation.text);
    break;
  case 'refuse':
    process.stderr.write(invocation.text);
    process.exitCode = 1;
    break;
  case 'bot':
    await runBot();
}
