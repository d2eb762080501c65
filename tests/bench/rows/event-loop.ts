/** How long everything else in the process waits while 10,000 channels are served. */
import { burst } from '../burst.ts';
import { copyOf, fillFile } from '../fill.ts';
import { jobsBurst, type JobKind } from '../jobs.ts';
import { nowhere } from '../nowhere.ts';
import { defineRow, ours, type Contender } from '../row.ts';
import { counter } from '../waiting.ts';

type Measured = 'delay' | 'longest';

const CHANNELS = 10_000;

const jobs = (kind: JobKind): Contender<Measured> => ({
  name: kind,
  async run() {
    const fired = counter();
    const { loopDelay, longest } = await jobsBurst(kind, CHANNELS, fired.count, fired.tally);
    return { delay: loopDelay, longest };
  },
});

export const eventLoop = defineRow<Measured>({
  figure: 12,
  title: 'Delay of the event loop',
  measures: {
    delay: { what: '10,000 channels due at once, p99', unit: 'ms', goals: [{ atMost: 30 }] },
    longest: { what: 'the same, the longest', unit: 'ms' },
  },
  prepare: ({ folder }) => fillFile(`${folder}/channels.db`, { channels: CHANNELS }),
  contenders: [
    {
      name: ours,
      async run(bench) {
        const platform = nowhere(CHANNELS);
        const { loopDelay, longest } = await burst(
          copyOf(bench, 'channels'),
          platform,
          CHANNELS,
          platform.tally,
        );
        return { delay: loopDelay, longest };
      },
    },
    jobs('node-cron'),
    jobs('croner'),
    jobs('setTimeout'),
  ],
});
