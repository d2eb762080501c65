/** Everybody at once, the scheduler alone: the platform takes whatever comes. */
import { burst as serveAll } from '../burst.ts';
import { copyOf, fillFile } from '../fill.ts';
import { jobsBurst, type JobKind } from '../jobs.ts';
import { nowhere } from '../nowhere.ts';
import { defineRow, ours, type Bench, type Contender } from '../row.ts';
import { counter } from '../waiting.ts';

type Size = '10k' | '100k' | '1M';
type Measured = `fired ${Size}` | `last ${Size}` | 'twice';

const channels: Readonly<Record<Size, number>> = { '10k': 10_000, '100k': 100_000, '1M': 1_000_000 };

const scheduler = (size: Size, more: Partial<Contender<Measured>> = {}): Contender<Measured> => ({
  name: ours,
  ...more,
  async run(bench) {
    const count = channels[size];
    const platform = nowhere(count);
    const { posted, lastLate } = await serveAll(copyOf(bench, size), platform, count, platform.tally);
    return {
      // What is not in the store as posted could come again.
      [`fired ${size}`]: (Math.min(platform.tally().posts, posted) / count) * 100,
      [`last ${size}`]: lastLate / 1000,
      twice: platform.twice(),
    };
  },
});

const jobs = (kind: JobKind, size: Size, more: Partial<Contender<Measured>> = {}): Contender<Measured> => ({
  name: kind,
  ...more,
  async run() {
    const count = channels[size];
    const fired = counter();
    const { lastLate } = await jobsBurst(kind, count, fired.count, fired.tally);
    return {
      [`fired ${size}`]: (fired.tally().posts / count) * 100,
      [`last ${size}`]: lastLate / 1000,
    };
  },
});

const all = { atLeast: 100 };

export const burst = defineRow<Measured>({
  figure: 1,
  title: 'Channels due in one second, the scheduler alone',
  measures: {
    'fired 10k': { what: '10,000 channels: fired', unit: '%', goals: [all] },
    'last 10k': { what: '10,000 channels: the last late by', unit: 's' },
    'fired 100k': {
      what: '100,000 channels: fired',
      unit: '%',
      goals: [all, { atLeast: 4, times: 'node-cron' }],
    },
    'last 100k': { what: '100,000 channels: the last late by', unit: 's', goals: [{ atMost: 1.5 }] },
    'fired 1M': { what: '1,000,000 channels: fired', unit: '%', goals: [all] },
    'last 1M': { what: '1,000,000 channels: the last late by', unit: 's', goals: [{ atMost: 10 }] },
    twice: { what: 'fired twice', unit: 'count', goals: [{ atMost: 0 }] },
  },
  elsewhere: 'a job a channel: node-cron, croner, setTimeout (which forgets all at a restart)',
  async prepare(bench: Bench) {
    for (const [size, count] of Object.entries(channels))
      if (!(bench.quick && count > 100_000))
        await fillFile(`${bench.folder}/${size}.db`, { channels: count });
  },
  contenders: [
    scheduler('10k'),
    jobs('node-cron', '10k'),
    jobs('croner', '10k'),
    jobs('setTimeout', '10k'),
    scheduler('100k'),
    jobs('node-cron', '100k', { rounds: 1, long: true }),
    scheduler('1M', { rounds: 3, long: true }),
  ],
});
