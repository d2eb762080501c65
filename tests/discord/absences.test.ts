/** A server removed the bot while no replica ran: it is noticed at the next start, and at no other sign. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DiscordAdapter } from '../../adapters/discord/adapter.ts';
import type { Shards } from '../../adapters/discord/gateway/shards.ts';
import { newPlan } from '../../content/plan.ts';
import type { App } from '../../src/app.ts';
import type { Store } from '../../src/store/store.ts';
import { memoryStore, mondayMorning } from '../support/desk.ts';
import type { Fault } from '../support/discord/faults.ts';
import type { Guild } from '../support/discord/guild.ts';
import { openLoopbackDiscord, type LoopbackDiscord } from '../support/discord/server.ts';
import { closedAfterEach } from '../support/platform/closers.ts';
import { recordingLog, type Logged } from '../support/platform/recording-log.ts';
import { turnedClock } from '../support/turned-clock.ts';
import { replicaOn } from './stage.ts';
import { openApp } from '../support/platform/open-app.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const GUILD = 'GET /guilds/:guild';

const closers = closedAfterEach();
let discord: LoopbackDiscord;
let store: Store;
let logged: readonly Logged[];
let running: { readonly adapter: DiscordAdapter; readonly app: App }[];

beforeEach(async () => {
  discord = await openLoopbackDiscord();
  closers.push(() => discord.close());
  store = await memoryStore();
  running = [];
});

/** A replica for each of them, on the one store, which stays for the next start. */
async function start(...shards: readonly Shards[]): Promise<void> {
  const recorded = recordingLog();
  ({ logged } = recorded);
  const { log } = recorded;
  for (const own of shards) {
    const adapter = replicaOn(discord, { log, shards: own });
    const clock = turnedClock(mondayMorning);
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
  for (let left = ms; left > 0; left -= 1_000) {
    discord.clock.advance(1_000);
    for (const { adapter } of running) await adapter.idle();
  }
}

const where = (guild: Guild) => ({ platform: 'discord', workspace: guild.id, channel: guild.general.id });
const state = async (guild: Guild) => (await store.plans.find(where(guild)))?.plan.state.is;
const asked = () => discord.callsOf(GUILD).length;

async function uses(guild: Guild): Promise<void> {
  await store.plans.change(where(guild), () => ({
    plan: { ...newPlan('UTC'), state: { is: 'on' } },
    changedAt: mondayMorning,
  }));
}

async function forgotten(guild: Guild, after: number): Promise<boolean> {
  while (await store.departures.forget(mondayMorning + after, 100));
  return (await state(guild)) === undefined;
}

describe('a server that removed the bot while nobody heard it', () => {
  let guild: Guild;
  beforeEach(async () => {
    ({ guild } = discord);
    await uses(guild);
    await start('auto');
    await pass(2_000);
    await stop();
    expect(await state(guild)).toBe('on');
    guild.removeBot();
  });

  it('is noticed at the next start: its plans are held, and 30 days later all is deleted', async () => {
    await start('auto');
    await pass(2_000);
    expect(await state(guild)).toBe('held');
    expect(asked()).toBe(1);
    expect(await forgotten(guild, -DAY)).toBe(false);
    // The next start knows.
    await stop();
    await start('auto');
    await pass(2_000);
    expect(asked()).toBe(1);
    expect(await forgotten(guild, DAY)).toBe(true);
    expect(logged.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
  });

  it('goes on with all that was set where it takes the bot back', async () => {
    await start('auto');
    await pass(2_000);
    guild.addBot();
    await vi.waitFor(async () => {
      expect(await state(guild)).toBe('on');
    }, 5_000);
    expect(await forgotten(guild, DAY)).toBe(false);
  });

  it('is noticed too where Discord says that it may not be seen', async () => {
    discord.faults.next(GUILD, { does: 'refuse', code: 50001 });
    await start('auto');
    await pass(2_000);
    expect(await state(guild)).toBe('held');
  });

  const saysNothing: readonly (readonly [string, Fault])[] = [
    ['no answer', { does: 'cut' }],
    ['503', { does: 'status', status: 503 }],
    ['a proxy’s page', { does: 'answer', status: 403, body: 'no' }],
    ['half an answer', { does: 'garble' }],
    ['something new', { does: 'refuse', code: 99_999 }],
  ];
  it.each(saysNothing)('is not taken for gone by %s, and is asked about later', async (_what, fault) => {
    const plan = discord.faults.always(GUILD, fault);
    await start('auto');
    await pass(2_000);
    expect(asked()).toBeGreaterThan(0);
    expect(await state(guild)).toBe('on');
    expect(await forgotten(guild, 100 * DAY)).toBe(false);
    plan.clear();
    await pass(11 * MINUTE);
    expect(await state(guild)).toBe('held');
  });
});

it('a server that the list lacks, and that is there all the same, is not gone', async () => {
  const { guild } = discord;
  await uses(guild);
  guild.removeBot();
  const headers = { 'content-type': 'application/json' };
  discord.faults.always(GUILD, {
    does: 'answer',
    status: 200,
    headers,
    body: JSON.stringify({ id: guild.id }),
  });
  await start('auto');
  await pass(3_000);
  expect(asked()).toBe(1);
  expect(await state(guild)).toBe('on');
});

it('a server that is unavailable is not gone', async () => {
  const { guild } = discord;
  await uses(guild);
  // Where it is so at the start already, discord.js waits for it for a quarter of a minute; it lists it either way.
  await start('auto');
  guild.goesAway();
  const other = discord.addGuild({ name: 'Elsewhere' });
  await discord.until(() => other.messages(other.general).length > 0);
  await pass(3_000);
  expect(asked()).toBe(0);
  expect(await state(guild)).toBe('on');
});

it('each replica judges the servers of its own shards', async () => {
  const guilds: Guild[] = [];
  while (guilds.length < 6) {
    discord.clock.advance(1);
    const guild = discord.addGuild();
    await uses(guild);
    guilds.push(guild);
  }
  const ofFirst = guilds.filter(({ id }) => (BigInt(id) >> 22n) % 2n === 0n);
  const gone = guilds.slice(0, 3);
  for (const guild of gone) guild.removeBot();
  await start({ ids: [0], total: 2 });
  await pass(8_000);
  for (const guild of guilds)
    expect(await state(guild)).toBe(gone.includes(guild) && ofFirst.includes(guild) ? 'held' : 'on');
  await start({ ids: [1], total: 2 });
  await pass(8_000);
  for (const guild of guilds) expect(await state(guild)).toBe(gone.includes(guild) ? 'held' : 'on');
  expect(asked()).toBe(3);
});

it('a replica without shards judges nobody', async () => {
  await uses(discord.guild);
  discord.guild.removeBot();
  await start('none');
  await pass(3_000);
  expect(asked()).toBe(0);
  expect(await state(discord.guild)).toBe('on');
});
