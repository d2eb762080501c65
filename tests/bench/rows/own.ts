/** Breaks of people's own: all due at one mark, drawn within what suits each of them. */
import { setTimeout as delay } from 'node:timers/promises';
import { burst, clockAt, openApp } from '../burst.ts';
import { copyOf, fillFile, fillPeople, slot } from '../fill.ts';
import { settledMemory } from '../measure.ts';
import { nowhere } from '../nowhere.ts';
import { defineRow, ours, type Bench } from '../row.ts';

const PEOPLE = 100_000;
const FEW = 10_000;
const HOUR = 60 * 60_000;
const few = `${ours} with 10,000 channels`;

/** Some ticks of the heartbeat with nothing due. */
async function idle(file: string): Promise<number> {
  const app = await openApp(file, nowhere(1), clockAt(slot - HOUR, Date.now()));
  await app.run();
  await delay(5_000);
  const memory = settledMemory();
  await app.stop();
  return memory;
}

export const own = defineRow({
  figure: 14,
  title: 'People with breaks of their own due in one second',
  measures: {
    fired: { what: '100,000 people: fired', unit: '%', goals: [{ atLeast: 100 }] },
    last: { what: '100,000 people: the last late by', unit: 's' },
    twice: { what: 'fired twice', unit: 'count', goals: [{ atMost: 0 }] },
    idle: { what: 'memory with nothing due', unit: 'MB', goals: [{ atMost: 10, above: few }] },
  },
  async prepare({ folder }: Bench) {
    const person = (n: number) => ({
      platform: 'bench',
      workspace: `T${Math.floor(n / 100)}`,
      channel: `@${n}`,
    });
    await fillFile(`${folder}/people.db`, { channels: PEOPLE, channelOf: person });
    fillPeople(`${folder}/people.db`, PEOPLE);
    await fillFile(`${folder}/few.db`, { channels: FEW });
  },
  contenders: [
    {
      name: ours,
      async run(bench) {
        const platform = nowhere(PEOPLE);
        const { posted, lastLate } = await burst(copyOf(bench, 'people'), platform, PEOPLE, platform.tally);
        return {
          // What is not in the store as posted could come again.
          fired: (Math.min(platform.tally().posts, posted) / PEOPLE) * 100,
          last: lastLate / 1000,
          twice: platform.twice(),
        };
      },
    },
    { name: ours, run: async (bench) => ({ idle: await idle(copyOf(bench, 'people')) }) },
    { name: few, run: async (bench) => ({ idle: await idle(copyOf(bench, 'few')) }) },
  ],
});
