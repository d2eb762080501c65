/** A connected Deskbreak over a store and adapters of a test's own: one of several, or one that is started again. */
import type { ChatAdapter } from '../../../adapters/port/adapter.ts';
import type { Log } from '../../../adapters/port/log.ts';
import { createApp, type App } from '../../../src/app.ts';
import { readConfig } from '../../../src/config/config.ts';
import type { Store } from '../../../src/store/store.ts';
import type { TurnedClock } from '../turned-clock.ts';
import { recordingLog } from './recording-log.ts';

export interface AppOptions {
  readonly store: Store;
  readonly adapters: readonly ChatAdapter[];
  readonly clock: TurnedClock;
  readonly log?: Log;
  /** What the operator has set. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Nothing is left to chance. Rejects where the settings are wrong, or a platform cannot be reached. */
export async function openApp({ store, adapters, clock, log, env = {} }: AppOptions): Promise<App> {
  const config = readConfig(env);
  if (!config.ok) throw new Error(JSON.stringify(config.problems));
  const app = createApp({
    ...{ store, adapters, clock, config: config.config },
    log: log ?? recordingLog().log,
    random: () => 0,
  });
  const problems = await app.connect();
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return app;
}
