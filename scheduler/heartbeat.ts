/** Ticks every second, by node-cron, and goes on whatever the system's clock does. */
import { schedule, type ScheduledTask } from 'node-cron';
import type { Log } from '../adapters/port/log.ts';

/** node-cron waits for the next second by the wall clock: set back by an hour, it would wait that hour. */
const SILENCE_MS = 5_000;

export interface Heartbeat {
  stop(): void;
}

export function startHeartbeat(tick: () => Promise<void>, log: Log): Heartbeat {
  const cronLog = {
    debug: (message: string | Error) => {
      log.debug({ from: 'node-cron' }, String(message));
    },
    info: (message: string) => {
      log.debug({ from: 'node-cron' }, message);
    },
    warn: (message: string) => {
      log.debug({ from: 'node-cron' }, message);
    },
    error: (message: string | Error) => {
      log.error({ from: 'node-cron' }, String(message));
    },
  };
  let beats = 0;
  let seen = 0;
  const start = (): ScheduledTask =>
    schedule(
      '* * * * * *',
      async () => {
        beats += 1;
        await tick();
      },
      { noOverlap: true, suppressMissedWarning: true, logger: cronLog },
    );

  let task = start();
  const watchdog = setInterval(() => {
    if (beats === seen && !task.isBusy()) {
      log.warn(
        { silentForMs: SILENCE_MS },
        'No tick came for a while, as after a clock is set back; ticking goes on.',
      );
      void task.destroy();
      task = start();
    }
    seen = beats;
  }, SILENCE_MS);

  return {
    stop() {
      clearInterval(watchdog);
      void task.destroy();
    },
  };
}
