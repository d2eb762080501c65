/** The app was removed from a workspace while no replica ran: it is noticed at the next start, and at no other sign. */
import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSlackAdapter, type SlackAdapter } from '../../adapters/slack/adapter.ts';
import type { Installations } from '../../adapters/port/installations.ts';
import { newPlan } from '../../content/plan.ts';
import type { App } from '../../src/app.ts';
import { sealedInstallations } from '../../src/secrets/sealed-installations.ts';
import { createVault } from '../../src/secrets/sealing.ts';
import type { Store } from '../../src/store/store.ts';
import { memoryStore, mondayMorning } from '../support/desk.ts';
import { closedAfterEach } from '../support/platform/closers.ts';
import { freePort } from '../support/platform/free-port.ts';
import { recordingLog, type Logged } from '../support/platform/recording-log.ts';
import type { Fault } from '../support/slack/faults.ts';
import { openLoopbackSlack, type LoopbackSlack } from '../support/slack/server.ts';
import type { Workspace } from '../support/slack/workspace.ts';
import { turnedClock } from '../support/turned-clock.ts';
import { httpMode, installationOf } from './stage.ts';
import { openApp } from '../support/platform/open-app.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const closers = closedAfterEach();
let slack: LoopbackSlack;
let team: Workspace;
let store: Store;
let installations: Installations;
let logged: readonly Logged[];
let running: { readonly adapter: SlackAdapter; readonly app: App }[];

beforeEach(async () => {
  slack = await openLoopbackSlack();
  ({ team } = slack);
  closers.push(() => slack.close());
  const vault = createVault(randomBytes(32).toString('base64'));
  if (!vault.ok) throw new Error(vault.wrong);
  store = await memoryStore();
  installations = sealedInstallations(store.installations, vault.vault, 'slack');
  running = [];
});

/** So many replicas on the one store, at the end of what is stopped. */
async function start(replicas = 1): Promise<void> {
  const recorded = recordingLog();
  ({ logged } = recorded);
  for (let one = 0; one < replicas; one += 1) {
    const port = await freePort();
    const url = `http://127.0.0.1:${String(port)}`;
    slack.app.delivery = { requestUrl: `${url}/slack/events` };
    const mode = httpMode(slack, installations, port, url);
    const { log } = recorded;
    const shared = { log, clock: slack.clock };
    const adapter = createSlackAdapter({ ...shared, mode, managers: 'owners', apiUrl: slack.apiUrl });
    const clock = turnedClock(mondayMorning);
    // The store is looked after here: it stays for the next start.
    const kept = { ...store, close: () => Promise.resolve() };
    closers.push(() => adapter.disconnect());
    running.push({ adapter, app: await openApp({ store: kept, adapters: [adapter], clock, log }) });
  }
}

async function stop(): Promise<void> {
  for (const { app } of running) await app.stop();
  running = [];
}

/** Everybody that is to be looked at has been. */
async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 500) {
    slack.clock.advance(500);
    for (const { adapter } of running) await adapter.idle();
  }
}

const where = (workspace: Workspace) => ({ platform: 'slack', workspace: workspace.id, channel: 'C1' });
const state = async (workspace = team) => (await store.plans.find(where(workspace)))?.plan.state.is;

/** As it is after a first life of the program. */
async function uses(workspace: Workspace): Promise<void> {
  await installations.save(installationOf(workspace, slack.clock.now()));
  await store.plans.change(where(workspace), () => ({
    plan: { ...newPlan('UTC'), state: { is: 'on' } },
    changedAt: mondayMorning,
  }));
}

async function forgotten(after: number): Promise<boolean> {
  while (await store.departures.forget(mondayMorning + after, 100));
  return (await state()) === undefined;
}

const asked = () => slack.callsOf('auth.test');

/** Slack has said twice, ten minutes apart, who is out. */
const passTwice = () => pass(10 * MINUTE + 5_000);

describe('an app that was removed while nobody heard it', () => {
  beforeEach(async () => {
    await uses(team);
    await start();
    await pass(2_000);
    await stop();
    expect(await state()).toBe('on');
    await team.owner.uninstallsApp();
  });

  it('is noticed at the next start: its token goes, its plans are held, and 30 days later all is deleted', async () => {
    await start();
    expect(await state()).toBe('on');
    await passTwice();
    expect(await state()).toBe('held');
    await expect(installations.find(team.id)).resolves.toBeUndefined();
    expect(await forgotten(-DAY)).toBe(false);
    expect(await forgotten(DAY)).toBe(true);
    expect(logged.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
  });

  it('is noticed once by two replicas, and comes back with another installation', async () => {
    await start(2);
    await passTwice();
    expect(await state()).toBe('held');
    expect(logged.filter(({ message }) => message.startsWith('Breaks stop'))).toHaveLength(1);
    expect(logged.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
    const { delivery } = slack.app;
    if (delivery === 'socket') throw new Error('It should be over HTTP.');
    await team.owner.installsApp(new URL('/slack/install', delivery.requestUrl).href);
    for (const { adapter } of running) await adapter.idle();
    expect(await state()).toBe('on');
    expect(await forgotten(DAY)).toBe(false);
    await stop();
    await start(2);
    await pass(2_000);
    expect(await state()).toBe('on');
  });

  it('is noticed when Slack can be reached again', async () => {
    const away = slack.faults.always('auth.test', { does: 'cut' });
    await start();
    await pass(MINUTE);
    expect(await state()).toBe('on');
    away.clear();
    await pass(10 * MINUTE);
    await pass(10 * MINUTE);
    expect(await state()).toBe('held');
  });
});

const saysNothing: readonly (readonly [string, Fault])[] = [
  ['no answer', { does: 'cut' }],
  ['a reset', { does: 'cut', reset: true }],
  ['503', { does: 'status', status: 503 }],
  ['a proxy’s page', { does: 'answer', status: 403, body: 'account_inactive' }],
  ['half an answer', { does: 'garble' }],
  ['a limit', { does: 'limit', retryAfterSeconds: 30 }],
  ...['internal_error', 'token_expired', 'invalid_auth', 'team_disabled', 'something_new', 'not_authed'].map(
    (error): readonly [string, Fault] => [error, { does: 'refuse', error }],
  ),
];

it.each(saysNothing)('%s begins nothing', async (_what, fault) => {
  await uses(team);
  slack.faults.always('auth.test', fault);
  await start();
  await pass(2_000);
  expect(asked().length).toBeGreaterThan(0);
  expect(await state()).toBe('on');
  await expect(installations.find(team.id)).resolves.toBeDefined();
  expect(await forgotten(100 * DAY)).toBe(false);
});

it.each(['account_inactive', 'token_revoked'])('%s is a removal', async (error) => {
  await uses(team);
  slack.faults.always('auth.test', { does: 'refuse', error });
  await start();
  await pass(10 * MINUTE);
  expect(await state()).toBe('on');
  await passTwice();
  expect(await state()).toBe('held');
});

it.each(['account_inactive', 'token_revoked'])('%s that Slack takes back is none', async (error) => {
  await uses(team);
  slack.faults.next('auth.test', { does: 'refuse', error });
  await start();
  await pass(60 * MINUTE);
  expect(asked()).toHaveLength(2);
  expect(await state()).toBe('on');
  await expect(installations.find(team.id)).resolves.toBeDefined();
});

describe('breaks that are on hold though the token is good', () => {
  const hold = (workspace: Workspace) =>
    store.ledger.giveUp(
      where(workspace),
      { outcome: 'permanent', scope: 'workspace', reason: 'revoked', cause: undefined },
      'its token has ended',
      mondayMorning,
    );

  it('go on after a start: who was to say so was killed', async () => {
    await uses(team);
    await hold(team);
    await start();
    expect(await state()).toBe('held');
    await pass(2_000);
    expect(await state()).toBe('on');
  });

  it('go on in all workspaces of an organisation', async () => {
    const one = slack.addTeam();
    const whole = { ...installationOf(one), organisation: 'E0ORG' };
    await uses(one);
    await installations.save({ ...whole, workspace: 'E0ORG' });
    await installations.save({ ...whole, workspace: one.id });
    await hold(one);
    await start();
    await pass(2_000);
    expect(await state(one)).toBe('on');
  });

  it('stay on hold while Slack refuses it', async () => {
    await uses(team);
    await hold(team);
    slack.faults.always('auth.test', { does: 'refuse', error: 'token_expired' });
    await start();
    await pass(2_000);
    expect(await state()).toBe('held');
  });
});

it('one that is installed again at that moment stays', async () => {
  await uses(team);
  // What Slack says of it reaches another replica.
  slack.app.events = [];
  slack.faults.next('auth.test', {
    does: 'meanwhile',
    async run() {
      await team.owner.uninstallsApp();
      team.install();
      slack.faults.next('auth.test', { does: 'refuse', error: 'account_inactive' });
      await installations.save(installationOf(team, slack.clock.now() + 1));
    },
  });
  await start();
  await pass(2_000);
  expect(await state()).toBe('on');
  await expect(installations.find(team.id)).resolves.toBeDefined();
});

it('an organisation is asked about once, and all of its workspaces go with it', async () => {
  const others = [slack.addTeam({ name: 'One' }), slack.addTeam({ name: 'Two' })];
  for (const one of [team, ...others]) await uses(one);
  const organisation = 'E0ORG';
  const whole = { ...installationOf(team), organisation };
  await installations.save({ ...whole, workspace: organisation });
  for (const one of others) await installations.save({ ...whole, workspace: one.id });
  await team.owner.uninstallsApp();
  await start();
  await pass(5_000);
  // The team's own, and the organisation's.
  expect(asked()).toHaveLength(2);
  await passTwice();
  for (const one of [team, ...others]) expect(await state(one)).toBe('held');
  await expect(installations.find(organisation)).resolves.toBeUndefined();
});

it('many are asked about at a pace, and a stop ends it', async () => {
  const many = [team, ...Array.from({ length: 9 }, () => slack.addTeam())];
  for (const one of many) await installations.save(installationOf(one));
  await start();
  await pass(2_000);
  expect(asked()).toHaveLength(4);
  await pass(1_000);
  expect(asked()).toHaveLength(6);
  await stop();
  slack.clock.advance(MINUTE);
  expect(asked()).toHaveLength(6);
});
