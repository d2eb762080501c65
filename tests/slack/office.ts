/** A whole Deskbreak in a Slack workspace: real store, scheduler, handlers, adapter and Bolt. */
import { createApp, type App } from '../../src/app.ts';
import { readConfig } from '../../src/config/read.ts';
import type { Store } from '../../src/store/store.ts';
import { memoryStore, mondayMorning } from '../support/desk.ts';
import { turnedClock, type TurnedClock } from '../support/turned-clock.ts';
import { openSlackStage, recordingLog, type SlackStage, type StageOptions } from './stage.ts';

export interface Office extends SlackStage {
  readonly app: App;
  readonly store: Store;
  /** The scheduler's; Slack and the adapter go by `slack.clock`. */
  readonly deskClock: TurnedClock;
  /** Lets so much time pass, minute by minute, and everything finish that falls due. */
  pass(ms: number): Promise<void>;
}

export const MINUTE = 60_000;

export async function openOffice(options: StageOptions = { mode: 'socket' }): Promise<Office> {
  const stage = await openSlackStage(options);
  const store = await memoryStore();
  const deskClock = turnedClock(mondayMorning);
  const config = readConfig({});
  if (!config.ok) throw new Error('The defaults should be right.');
  const app = createApp({
    config: config.config,
    store,
    adapters: [stage.adapter],
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
    ...stage,
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
    async close() {
      await app.stop();
      await stage.close();
    },
  };
}
