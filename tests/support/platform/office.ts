/** A whole Deskbreak on a platform's stage: real store, scheduler, handlers and adapter. */
import { vi } from 'vitest';
import type { ChatAdapter } from '../../../adapters/port/adapter.ts';
import type { App } from '../../../src/app.ts';
import type { Store } from '../../../src/store/store.ts';
import type { Stage } from '../../contracts/adapter-stage.ts';
import { memoryStore, mondayMorning } from '../desk.ts';
import { turnedClock, type TurnedClock } from '../turned-clock.ts';
import { openApp } from './open-app.ts';
import { type Logged, recordingLog } from './recording-log.ts';

export interface Office<S extends Stage> {
  readonly stage: S;
  readonly app: App;
  readonly store: Store;
  /** The scheduler's; the platform and its adapter go by the platform's own. */
  readonly deskClock: TurnedClock;
  /** By the program; the adapter has its stage's. */
  readonly logged: readonly Logged[];
  /** Lets so much time pass, minute by minute, and everything finish that falls due. */
  pass(ms: number): Promise<void>;
  /** The same, where something sleeps between attempts: it is woken as often as it takes. */
  passSleepers(ms: number): Promise<void>;
  /** Of the stage too. */
  close(): Promise<void>;
}

export const MINUTE = 60_000;

/** `others`: adapters beside the stage's. `env`: what the operator has set. `kept`: from a program before this one. */
export async function openOffice<S extends Stage>(
  stage: S,
  others: readonly ChatAdapter[] = [],
  env: Readonly<Record<string, string>> = {},
  kept: { readonly store?: Store; readonly clock?: TurnedClock } = {},
): Promise<Office<S>> {
  const store = kept.store ?? (await memoryStore());
  const deskClock = kept.clock ?? turnedClock(mondayMorning);
  const { log, logged } = recordingLog();
  const app = await openApp({ store, adapters: [stage.adapter, ...others], clock: deskClock, log, env });

  const tick = async (): Promise<void> => {
    await app.tick();
    await app.idle();
  };

  return {
    stage,
    app,
    store,
    deskClock,
    logged,
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
    async close() {
      // The last post rests for a second.
      deskClock.advance(2_000);
      await app.stop();
      await stage.close();
    },
  };
}
