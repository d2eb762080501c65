/** A thousand breaks at once for a platform that takes fifty a second. */
import { setTimeout as delay } from 'node:timers/promises';
import { REST, Routes } from 'discord.js';
import type { ChatAdapter } from '../../../adapters/port/adapter.ts';
import { limits } from '../../../adapters/discord/view/limits.ts';
import { createDiscordAdapter } from '../../../adapters/discord/adapter.ts';
import { pictureFiles, pictureFolder } from '../../../src/pictures.ts';
import { burst, severe } from '../burst.ts';
import { copyOf, fillFile, slot } from '../fill.ts';
import { nowhere } from '../nowhere.ts';
import { startHelper } from '../process.ts';
import { defineRow, ours, type Bench } from '../row.ts';
import { counter } from '../waiting.ts';

const CHANNELS = 1_000;
/** Milliseconds from one to the next where they do not come all at once: a third more than the platform takes. */
const APART = 15;

/** Through the real adapter, with pictures: enough for several seconds. */
const ARRIVING = 250;

type Measured = 'densest' | 'last' | 'trickled' | 'arriving' | 'limited';

/** The most in a sliding second. `times` in milliseconds, ascending. */
function densest(times: readonly number[]): number {
  let most = 0;
  let from = 0;
  for (const [at, time] of times.entries()) {
    while (time - (times[from] ?? 0) >= 1000) from += 1;
    most = Math.max(most, at - from + 1);
  }
  return most;
}

/** When each break went out, in milliseconds from the slot. */
async function deskbreak(bench: Bench, name: string): Promise<readonly number[]> {
  const times: number[] = [];
  const heard = (): void => void times.push(performance.timeOrigin + performance.now());
  const platform = nowhere(CHANNELS, { postsPerSecond: limits.postsPerSecond, heard });
  const { due } = await burst(copyOf(bench, name), platform, CHANNELS, platform.tally);
  return times.map((time) => time - due);
}

/**
 * A program that has just started, through its adapter, with pictures, over connections that are opened for it: what
 * arrives at a Discord in a process of its own, where each second's fifty are counted as they come in.
 */
async function arriving({
  scratch,
}: Bench): Promise<{ readonly arriving: number; readonly limited: number }> {
  const discord = startHelper('discord', { channels: ARRIVING, perSecond: limits.postsPerSecond.bot });
  const { apiUrl, token, guild, channels } = await discord.ask('about');
  const file = `${scratch}/arriving.db`;
  await fillFile(file, {
    channels: ARRIVING,
    channelOf: (n) => ({ platform: 'discord', workspace: guild, channel: channels[n] ?? '' }),
  });
  const adapter = createDiscordAdapter({
    token,
    apiUrl,
    pictures: pictureFiles(pictureFolder(), severe),
    log: severe,
  });
  const delivered = counter();
  const watched: ChatAdapter = {
    ...adapter,
    async post(channel, message, options) {
      const delivery = await adapter.post(channel, message, options);
      if (delivery.outcome === 'delivered') delivered.count();
      return delivery;
    },
  };
  await burst(file, watched, ARRIVING, delivered.tally);
  const { times, limited } = await discord.ask('arrivals');
  return { arriving: densest(times), limited };
}

/** The same by the client that discord.js brings along, which paces by itself. */
async function discordRest(apart: number): Promise<readonly number[]> {
  const start = performance.now();
  const times: number[] = [];
  const rest = new REST({
    makeRequest: () => {
      times.push(performance.now() - start);
      return Promise.resolve(answer);
    },
  }).setToken('none');
  const posts = Array.from({ length: CHANNELS }, async (_, n) => {
    await delay(n * apart);
    return rest.post(Routes.channelMessages(String(10n ** 17n + BigInt(n))), {
      body: { content: 'A break.' },
    });
  });
  await Promise.all(posts);
  return times;
}

const answer = {
  body: null,
  bodyUsed: false,
  headers: new Headers({ 'content-type': 'application/json' }),
  ok: true,
  status: 200,
  statusText: 'OK',
  arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)),
  json: () => Promise.resolve({ id: '1' }),
  text: () => Promise.resolve('{"id":"1"}'),
};

const figures = (atOnce: readonly number[], trickled: readonly number[]) => ({
  densest: densest(atOnce),
  last: (atOnce.at(-1) ?? Number.NaN) / 1000,
  trickled: densest(trickled),
});

const never = [{ atMost: 50 }];

export const pacing = defineRow<Measured>({
  figure: 9,
  title: '1,000 channels on Discord, which takes 50 messages a second',
  measures: {
    densest: { what: 'all at once: the most in a sliding second', unit: 'count', goals: never },
    last: { what: 'all at once: the last after', unit: 's', goals: [{ atMost: 24.5 }] },
    trickled: { what: 'one each 15 ms: the most in a sliding second', unit: 'count', goals: never },
    arriving: {
      what: 'the first burst of a program, with pictures: the most that arrive in a sliding second',
      unit: 'count',
      goals: never,
    },
    limited: { what: 'of these, told to wait', unit: 'count', goals: [{ atMost: 0 }] },
  },
  async prepare({ folder }) {
    await fillFile(`${folder}/at-once.db`, { channels: CHANNELS });
    await fillFile(`${folder}/trickling.db`, { channels: CHANNELS, at: (n) => slot + n * APART });
  },
  contenders: [
    {
      name: ours,
      rounds: 2,
      run: async (bench) => ({
        ...figures(await deskbreak(bench, 'at-once'), await deskbreak(bench, 'trickling')),
        ...(await arriving(bench)),
      }),
    },
    {
      name: 'discord.js REST',
      rounds: 2,
      run: async () => figures(await discordRest(0), await discordRest(APART)),
    },
  ],
});
