/** Breaks wait for voice channels, over the real discord.js and a gateway that tells only what it was asked for. */
import { GatewayIntentBits } from 'discord.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { App } from '../../src/app.ts';
import type { Store } from '../../src/store/store.ts';
import { memoryStore, mondayMorning } from '../support/desk.ts';
import type { Person } from '../support/discord/people.ts';
import type { Channel } from '../support/discord/state.ts';
import { openApp } from '../support/platform/open-app.ts';
import { turnedClock, type TurnedClock } from '../support/turned-clock.ts';
import { openDiscordStage, type DiscordStage } from './stage.ts';

const MINUTE = 60_000;

let stage: DiscordStage;
let store: Store;
let app: App;
let clock: TurnedClock;
let study: Channel;

async function open(before?: Store): Promise<void> {
  stage = await openDiscordStage();
  study = stage.guild.channel({ name: 'Study', kind: 'voice' });
  store = before ?? (await memoryStore());
  clock = turnedClock(mondayMorning);
  app = await openApp({ store, adapters: [stage.adapter], clock });
}

afterEach(async () => {
  clock.advance(2_000);
  await app.stop();
  await stage.close();
});

async function pass(ms: number, step = 5_000): Promise<void> {
  for (let done = 0; done < ms; done += step) {
    clock.set(clock.now() + step);
    await app.tick();
    await app.idle();
  }
}

const types = (path: string, values: Readonly<Record<string, string>> = {}) =>
  stage.after(stage.sam.types(stage.room, 'deskbreak', [path], values));
const alone = (): string => stage.sam.seesAlone(stage.room).join('\n');
const intents = (): readonly number[] =>
  stage.discord.gateway.identifies.map(({ intents: bits }) => Number(bits));
const VOICE = GatewayIntentBits.GuildVoiceStates;

/** What the gateway has told by now has been heard. */
const heard = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

/** The bot has logged in anew, with another intent. */
async function listens(): Promise<void> {
  stage.discord.clock.advance(5_000);
  await vi.waitFor(() => {
    expect(stage.adapter.status().state).toBe('connected');
    expect(intents().at(-1)).toBe(GatewayIntentBits.Guilds | VOICE);
  });
  await stage.adapter.idle();
}

/** Sam, and whoever else, did the break of the hour before; another one is due in a minute. */
async function withBreak(voice: string, others: readonly Person[] = []): Promise<void> {
  await types('on', { zone: 'UTC' });
  await pass(2 * MINUTE);
  const [post] = stage.breaks();
  if (post === undefined) throw new Error('no break came');
  const [, done = ''] = /"custom_id":"(done:[^"]+)"/u.exec(JSON.stringify(post.said.components)) ?? [];
  for (const one of [stage.sam, ...others]) await stage.after(one.presses(post, done));
  await types('voice', { voice });
  await listens();
  await pass(58 * MINUTE, MINUTE);
}

const speaks = async (one: Person, where: Channel | undefined, how = {}): Promise<void> => {
  stage.guild.speaks(one, where, how);
  await heard();
};

describe('a channel of Discord', () => {
  it('asks the gateway for nothing more until somebody wants it, and says from when on it knows', async () => {
    await open();
    expect(intents()).toEqual([GatewayIntentBits.Guilds]);
    await types('on', { zone: 'UTC' });
    await types('voice', { voice: 'hold' });
    expect(alone()).toContain('Voice channels are listened to from in a minute on');
    await listens();
    await types('status');
    expect(alone().split('Voice channels are listened to').length).toBe(2);
  });

  it('is listened to from the start where a plan wants it', async () => {
    const kept = { ...(await memoryStore()), close: () => Promise.resolve() };
    await open(kept);
    await types('on', { zone: 'UTC' });
    await types('voice', { voice: 'only Study' });
    await listens();
    clock.advance(2_000);
    await app.stop();
    await stage.close();
    await open(kept);
    expect(intents()).toEqual([GatewayIntentBits.Guilds | VOICE]);
  });

  it('that holds gets its break when the cameras are off, and not before', async () => {
    await open();
    await withBreak('hold');
    await speaks(stage.sam, study, { camera: true });
    await pass(6 * MINUTE);
    expect(stage.breaks()).toHaveLength(1);
    // Listening is no call.
    await speaks(stage.sam, study);
    await pass(2 * MINUTE);
    expect(stage.breaks()).toHaveLength(2);
  });

  it('that holds goes without it after twenty minutes of a stream', async () => {
    await open();
    await withBreak('hold');
    await speaks(stage.sam, study, { stream: true });
    await pass(22 * MINUTE);
    expect(stage.breaks()).toHaveLength(1);
  });

  it.each([
    ['half of its people have a camera on: it is held', 1, 1],
    ['fewer than half of them do: it comes at once', 2, 2],
  ])('that holds, where %s', async (_, others, breaks) => {
    await open();
    await withBreak(
      'hold',
      Array.from({ length: others }, (__, n) => stage.guild.person({ name: `tim${n}` })),
    );
    await speaks(stage.sam, study, { camera: true });
    await pass(3 * MINUTE);
    expect(stage.breaks()).toHaveLength(breaks);
  });

  it('that holds gets it where the gateway tells nothing any more: what was on may be off', async () => {
    await open();
    await withBreak('hold');
    await speaks(stage.sam, study, { camera: true });
    await pass(2 * MINUTE);
    expect(stage.breaks()).toHaveLength(1);
    stage.discord.gateway.refusesConnections(true);
    stage.discord.gateway.cuts();
    await vi.waitFor(() => {
      expect(stage.adapter.status().state).not.toBe('connected');
    });
    await pass(3 * MINUTE);
    expect(stage.breaks()).toHaveLength(2);
    stage.discord.gateway.refusesConnections(false);
  });

  it('of a study room gets it once two are there', async () => {
    await open();
    await withBreak('only study');
    await speaks(stage.sam, study);
    await pass(4 * MINUTE);
    expect(stage.breaks()).toHaveLength(1);
    await speaks(stage.guild.person({ name: 'tim' }), study);
    await pass(2 * MINUTE);
    expect(stage.breaks()).toHaveLength(2);
  });

  it('whose room is gone gets it as usual', async () => {
    await open();
    await withBreak('only Library');
    await pass(90_000);
    expect(stage.breaks()).toHaveLength(2);
  });
});
