/** A whole Deskbreak in a Discord server: real store, scheduler, handlers, adapter and discord.js. */
import { vi } from 'vitest';
import type { ChatAdapter } from '../../adapters/adapter.ts';
import { createApp, type App } from '../../src/app.ts';
import { readConfig } from '../../src/config/read.ts';
import type { Store } from '../../src/store/store.ts';
import { memoryStore, mondayMorning } from '../support/desk.ts';
import type { Message } from '../support/discord/state.ts';
import { turnedClock, type TurnedClock } from '../support/turned-clock.ts';
import { openDiscordStage, recordingLog, type DiscordStage, type StageOptions } from './stage.ts';

export interface Office {
  readonly stage: DiscordStage;
  readonly app: App;
  readonly store: Store;
  /** The scheduler's; Discord and the adapter go by `discord.clock`. */
  readonly deskClock: TurnedClock;
  /** Lets so much time pass, minute by minute, and everything finish that falls due. */
  pass(ms: number): Promise<void>;
  /** The same, where something sleeps between attempts: it is woken as often as it takes. */
  passSleepers(ms: number): Promise<void>;
  /** The breaks in the channel, oldest first. */
  breaks(): readonly Message[];
  close(): Promise<void>;
}

export const MINUTE = 60_000;
export const POST = 'POST /channels/:channel/messages';

export interface OfficeOptions extends StageOptions {
  /** Beside Discord's. */
  readonly others?: readonly ChatAdapter[];
}

export async function openOffice({ others = [], ...options }: OfficeOptions = {}): Promise<Office> {
  const stage = await openDiscordStage(options);
  const store = await memoryStore();
  const deskClock = turnedClock(mondayMorning);
  const config = readConfig({});
  if (!config.ok) throw new Error('The defaults should be right.');
  const app = createApp({
    config: config.config,
    store,
    adapters: [stage.adapter, ...others],
    clock: deskClock,
    log: recordingLog().log,
    random: () => 0,
  });
  const problems = await app.connect();
  if (problems.length > 0) throw new Error(JSON.stringify(problems));

  const tick = async (): Promise<void> => {
    await app.tick();
    await app.idle();
  };

  return {
    stage,
    app,
    store,
    deskClock,
    async pass(ms) {
      const end = deskClock.now() + ms;
      await tick();
      while (deskClock.now() < end) {
        deskClock.set(Math.min(end, deskClock.now() + MINUTE));
        await tick();
      }
    },
    async passSleepers(ms) {
      deskClock.advance(ms);
      let isDone = false;
      const done = tick().then(() => {
        isDone = true;
      });
      await vi.waitFor(
        () => {
          const wake = deskClock.nextWake();
          if (!isDone && wake !== undefined) deskClock.set(wake);
          if (!isDone) throw new Error('Something is still under way.');
        },
        { interval: 5 },
      );
      await done;
    },
    breaks: () =>
      stage.guild
        .messages(stage.room)
        .filter(({ said }) => JSON.stringify(said.components).includes('"done:')),
    async close() {
      await app.stop();
      await stage.close();
    },
  };
}
