/** What channels cost in memory while nothing is due, and when everything is. */
import { setTimeout as delay } from 'node:timers/promises';
import { burst, clockAt, openApp } from '../burst.ts';
import { copyOf, fillFile, slot } from '../fill.ts';
import { makeJobs, type JobKind } from '../jobs.ts';
import { peakMemory, settledMemory } from '../measure.ts';
import { nowhere } from '../nowhere.ts';
import { defineRow, ours, type Bench, type Contender } from '../row.ts';

type Measured = 'idle' | 'job' | 'burst';

const few = `${ours} with 10,000`;
const MANY = 1_000_000;
const FEW = 10_000;

const HOUR = 60 * 60_000;

/** Some ticks of the heartbeat with nothing due. */
async function idle(file: string): Promise<number> {
  const app = await openApp(file, nowhere(1), clockAt(slot - HOUR, Date.now()));
  await app.run();
  await delay(5_000);
  const memory = settledMemory();
  await app.stop();
  return memory;
}

const waiting = (kind: JobKind): Contender<Measured> => ({
  name: kind,
  async run() {
    const before = settledMemory();
    const { stop } = await makeJobs(kind, FEW, () => undefined);
    const used = settledMemory() - before;
    await stop();
    return { job: (used / FEW) * 1024 };
  },
});

export const memory = defineRow<Measured>({
  figure: 3,
  title: 'Memory',
  measures: {
    idle: {
      what: '1,000,000 channels, nothing due',
      unit: 'MB',
      goals: [{ atMost: 10, above: few }],
    },
    job: { what: 'for each channel more', unit: 'kB' },
    burst: { what: '1,000,000 channels due at once, peak', unit: 'MB', goals: [{ atMost: 300 }] },
  },
  async prepare({ folder, quick }: Bench) {
    await fillFile(`${folder}/few.db`, { channels: FEW });
    await fillFile(`${folder}/many.db`, { channels: quick ? MANY / 10 : MANY });
  },
  contenders: [
    { name: ours, run: async (bench) => ({ idle: await idle(copyOf(bench, 'many')) }) },
    { name: few, run: async (bench) => ({ idle: await idle(copyOf(bench, 'few')) }) },
    {
      name: ours,
      rounds: 3,
      long: true,
      async run(bench) {
        const platform = nowhere(MANY);
        await burst(copyOf(bench, 'many'), platform, MANY, platform.tally);
        return { burst: peakMemory() };
      },
    },
    waiting('node-cron'),
    waiting('croner'),
    waiting('setTimeout'),
  ],
});
