/** What suggests itself first: a job of its own for every channel. */
import { setTimeout as delay } from 'node:timers/promises';
import { DateTime } from 'luxon';
import { secondAfter } from './burst.ts';
import { loopDelay, SETTLE_MS, stopwatch, type Cost } from './measure.ts';
import { untilServed, type Tally } from './waiting.ts';

interface Job {
  readonly stop: () => unknown;
}

type MakeJob = (at: Date, fire: () => void) => Job;

const zone = 'Europe/Berlin';

/** A task must name the second, minute and hour on the channel's wall clock. */
const pattern = (at: Date): string => DateTime.fromJSDate(at, { zone }).toFormat("s m H '* * *'");

const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** Loaded only when asked for. */
export const jobKinds = {
  'node-cron': async (): Promise<MakeJob> => {
    const { schedule } = await import('node-cron');
    return (at, fire) => {
      const task = schedule(pattern(at), fire, { timezone: zone, logger: silent });
      return { stop: () => task.destroy() };
    };
  },
  croner: async (): Promise<MakeJob> => {
    const { Cron } = await import('croner');
    return (at, fire) => {
      const job = new Cron(pattern(at), { timezone: zone }, fire);
      return {
        stop: () => {
          job.stop();
        },
      };
    };
  },
  setTimeout: async (): Promise<MakeJob> => (at, fire) => {
    const timer = setTimeout(fire, at.getTime() - Date.now());
    return {
      stop: () => {
        clearTimeout(timer);
      },
    };
  },
} as const;

export type JobKind = keyof typeof jobKinds;

export interface Jobs {
  /** The real time at which all are due. */
  readonly due: number;
  readonly stop: () => Promise<void>;
}

const SAMPLE = 200;
const LEAD_MS = 2_000;
const HOUR_MS = 60 * 60_000;

/** Makes `count` jobs for one second that comes soon after the last is made. */
export async function makeJobs(kind: JobKind, count: number, fire: (n: number) => void): Promise<Jobs> {
  const makeJob = await jobKinds[kind]();
  const stop = stopwatch();
  for (let n = 0; n < SAMPLE; n += 1) await makeJob(new Date(Date.now() + HOUR_MS), () => undefined).stop();
  const due = secondAfter(LEAD_MS + (2 * stop().wall * count) / SAMPLE);

  const at = new Date(due);
  const jobs: Job[] = [];
  for (let n = 0; n < count; n += 1)
    jobs.push(
      makeJob(at, () => {
        fire(n);
      }),
    );
  if (Date.now() > due) throw new Error(`${kind}: ${count} jobs were not made in time.`);
  return {
    due,
    stop: async () => {
      for (const job of jobs) await job.stop();
    },
  };
}

export interface JobsBurst extends Cost {
  readonly lastLate: number;
  readonly loopDelay: number;
  readonly longest: number;
}

/** Lets all jobs come due, and waits until all are served or nothing comes any more. */
export async function jobsBurst(
  kind: JobKind,
  count: number,
  fire: (n: number) => void,
  tally: () => Tally,
): Promise<JobsBurst> {
  const { due, stop: stopAll } = await makeJobs(kind, count, fire);
  await delay(due - Date.now() - SETTLE_MS);
  const loop = loopDelay();
  const stop = stopwatch();
  const measure = () => ({
    ...stop(),
    loopDelay: loop.p99(),
    longest: loop.longest(),
    lastLate: tally().lastAt - due,
  });
  let measured = measure();
  // Waiting for what does not come is not counted.
  await untilServed(count, tally, () => {
    measured = measure();
  });
  loop.stop();
  await stopAll();
  return measured;
}
